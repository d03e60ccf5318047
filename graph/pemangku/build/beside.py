"""What lies beside the articles of a store: people's decisions and imported lists."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pemangku.reference.candidates import Candidate
from pemangku.reference.stored import candidates_path, stored_candidates
from pemangku.resolve import DecisionFile, decisions_path, in_force, read_decisions


@dataclass(frozen=True, slots=True)
class Beside:
    """Decisions and candidates, and a mark that differs whenever either says something else; empty for neither."""

    decisions: DecisionFile
    candidates: tuple[Candidate, ...]
    mark: str


def beside(store: Path) -> Beside:
    """What lies beside the articles of the store. Raises StoreError when it cannot be read."""
    decisions = read_decisions(decisions_path(store))
    mark = hashlib.sha256()
    parts = list(_marks(store, decisions))
    for part in parts:
        mark.update(part)
    return Beside(decisions, stored_candidates(store), mark.hexdigest() if parts else "")


def _marks(store: Path, decisions: DecisionFile) -> Iterator[bytes]:
    counting = in_force(decisions.decisions)
    if counting:
        yield repr([(d.ruling.value, d.one, d.other, d.who, d.when, d.why, d.articles) for d in counting]).encode()
    path = candidates_path(store)
    if path.is_file():
        yield path.read_bytes()
