"""Candidates of regional elections out of the election commission's lists, as it serves them.

The file is a JSON object: region code → id of the pair → `nama` ("NAME, DEGREES - NAME, DEGREES"), `nomor_urut`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pemangku.errors import SourceError
from pemangku.model import PlaceLevel
from pemangku.reference.code_history import current_code
from pemangku.reference.printed_names import PrintedName, clean_name
from pemangku.reference.regions import Region, regions

_SEPARATOR = re.compile(r"\s+[-–—]\s+|\s+[-–—]\s*$")
_EMPTY_BOX = "kolom kosong"
_OFFICES = {
    PlaceLevel.PROVINSI: ("pilgub", "Gubernur"),
    PlaceLevel.KABUPATEN: ("pilbup", "Bupati"),
    PlaceLevel.KOTA: ("pilwalkot", "Wali Kota"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One of a pair that stands. `entry` is the list's id of the pair and the place in it ("1000105-1"); `mate` that
    of the other. `region` is a Kemendagri code, `contest` the key of the election, `year` that of the election.
    """

    entry: str
    mate: str
    name: str
    aliases: tuple[str, ...]
    region: str
    office: str
    contest: str
    contest_name: str
    ballot_number: int
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateList:
    """What a file holds: candidates in the order of entries, how many empty boxes, and why rows were left out."""

    candidates: tuple[Candidate, ...]
    empty_boxes: int
    problems: tuple[str, ...]

    @property
    def pairs(self) -> int:
        """How many pairs stand."""
        return len(self.candidates) // 2

    @property
    def contests(self) -> int:
        """In how many contests."""
        return len({candidate.contest for candidate in self.candidates})


def read_candidate_list(path: Path, *, year: int = 2024) -> CandidateList:
    """Read an official list. A bad row or an unknown region is reported and left out, the rest is taken.

    Raises SourceError when the file is missing or no such list.
    """
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    except RecursionError as error:
        raise SourceError(f"{path} is no list of candidates: its brackets are too deep") from error
    except ValueError as error:
        raise SourceError(
            f"{path} is not JSON: {error}", hint="give the list as the election commission serves it"
        ) from error
    if not isinstance(data, dict) or not all(isinstance(rows, dict) for rows in data.values()):
        raise SourceError(f"{path} is no list of candidates", hint="expected: region code → id → nama, nomor_urut")
    found: dict[str, Candidate] = {}
    problems: list[str] = []
    empty = 0
    for code, rows in sorted(data.items()):
        region = _region(code)
        if region is None:
            problems.append(f"{path}: no region has the code {code!r}; its {len(rows)} rows are left out")
            continue
        for pair, row in sorted(rows.items()):
            try:
                if _is_empty_box(row):
                    empty += 1
                    continue
                for candidate in _pair(pair, row, region, year):
                    found[candidate.entry] = candidate
            except ValueError as error:
                problems.append(f"{path}: region {code}, id {pair}: {error}; the row is left out")
    return CandidateList(
        candidates=tuple(found[entry] for entry in sorted(found)), empty_boxes=empty, problems=tuple(problems)
    )


def _region(code: str) -> Region | None:
    """The region of a code without full stops, old codes of regions that moved included."""
    if not re.fullmatch(r"\d\d(?:\.?\d\d)?", code):
        return None
    plain = code.replace(".", "")
    return regions().get(current_code(plain[:2] + (f".{plain[2:]}" if plain[2:] else "")))


def _is_empty_box(row: Any) -> bool:
    return isinstance(row, dict) and str(row.get("nama", "")).casefold().startswith(_EMPTY_BOX)


def _pair(pair: str, row: Any, region: Region, year: int) -> Iterator[Candidate]:
    if not isinstance(row, dict) or not isinstance(row.get("nama"), str):
        raise ValueError("no “nama”")  # noqa: TRY004  a broken row, not a wrong call
    number = row.get("nomor_urut")
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise ValueError(f"no ballot number: {number!r}")
    if not re.fullmatch(r"[A-Za-z0-9]+", pair):
        raise ValueError("not an id")
    both = [clean_name(part) for part in split_pair(row["nama"])]
    family, head = _OFFICES[region.level]
    for place, (name, office) in enumerate(zip(both, (head, f"Wakil {head}"), strict=True), start=1):
        if not isinstance(name, PrintedName):
            raise ValueError(f"no name in {row['nama']!r}")  # noqa: TRY004
        yield Candidate(
            entry=f"{pair}-{place}",
            mate=f"{pair}-{3 - place}",
            name=name.name,
            aliases=name.aliases,
            region=region.code,
            office=f"{office} {region.name}",
            contest=f"event:{family}-{year}-{region.code}",
            contest_name=f"Pemilihan {head} dan Wakil {head} {region.name} {year}",
            ballot_number=number,
            year=year,
        )


def split_pair(text: str) -> tuple[str, str]:
    """The two names of a pair, which a hyphen between spaces parts; hyphens inside names do not.

    Where a name has a spaced hyphen too, the one behind degrees counts. Raises ValueError when no one place fits.
    """
    cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(text)]
    if len(cuts) > 1:
        behind_degrees = [cut for cut in cuts if re.search(r",\s*[^,\s]+\.?$|\.$", text[: cut[0]])]
        cuts = behind_degrees if len(behind_degrees) == 1 else cuts
    if len(cuts) != 1:
        raise ValueError(f"not two names with a hyphen between: {text!r}")
    first, second = text[: cuts[0][0]].strip(), text[cuts[0][1] :].strip()
    if not first or not second:
        raise ValueError(f"one of the two names is missing: {text!r}")
    return first, second
