"""Imported lists, kept in the folder of a store: what every build lays beside the articles."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pemangku.errors import StoreError
from pemangku.reference.candidates import Candidate, CandidateList, read_candidate_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did: the list as it was read, and how many candidates are new, changed or known already."""

    list: CandidateList
    new: int
    changed: int
    known: int


def candidates_path(store: Path) -> Path:
    """Where the candidates of a store lie."""
    return store / "reference" / "candidates.json"


def stored_candidates(store: Path) -> tuple[Candidate, ...]:
    """The candidates that were imported into a store, in the order of entries. StoreError when the file is broken."""
    path = candidates_path(store)
    try:
        rows = json.loads(path.read_bytes())
        return tuple(_candidate(row) for row in rows)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, TypeError) as error:
        raise StoreError(f"{path} is broken", hint="delete it and import the lists again") from error


def import_candidates(store: Path, file: Path, *, year: int = 2024) -> Imported:
    """Read an official list and take it into a store that the caller has locked.

    Raises SourceError when the file is no list, StoreError when the store cannot be written.
    """
    return take_candidates(store, read_candidate_list(file, year=year))


def take_candidates(store: Path, found: CandidateList) -> Imported:
    """Take a list into a store that the caller has locked. The same list again changes nothing.

    Raises StoreError when the store cannot be written.
    """
    before = {_identity(candidate): candidate for candidate in stored_candidates(store)}
    after = {**before, **{_identity(candidate): candidate for candidate in found.candidates}}
    known = sum(before.get(_identity(candidate)) == candidate for candidate in found.candidates)
    new = sum(_identity(candidate) not in before for candidate in found.candidates)
    if after != before:
        _write(candidates_path(store), [after[key] for key in sorted(after)])
    return Imported(list=found, new=new, changed=len(found.candidates) - new - known, known=known)


def _identity(candidate: Candidate) -> tuple[int, str]:
    return (candidate.year, candidate.entry)


def _candidate(row: dict[str, Any]) -> Candidate:
    return Candidate(**{**row, "aliases": tuple(row["aliases"])})


def _write(path: Path, candidates: Iterable[Candidate]) -> None:
    """One candidate a line, so that differences can be read; the file is replaced whole."""
    rows = ",\n".join(json.dumps(asdict(candidate), ensure_ascii=False, sort_keys=True) for candidate in candidates)
    beside = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", newline="\n") as out:
            out.write(f"[\n{rows}\n]\n")
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror}", hint="nothing was imported") from error
