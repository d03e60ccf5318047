"""Institutions that nothing but their place shows: *Direktur Cianjur Watch, X, menilai …*."""

from __future__ import annotations

from pemangku.extract.institutions.institute import Institute
from pemangku.extract.lexica import lexica
from pemangku.extract.naming.chunks import ChunkKind
from pemangku.extract.phrases.row import NAMES, Row

_LONGEST = 4


def body_before_name(row: Row, at: int) -> tuple[Institute, int] | None:
    """The institution that begins at AT, behind a role that needs one, and where the comma before the name stands.

    Capitalised words between such a role and a name in apposition are no person's: that one is named behind them.
    """
    end = at
    while end - at < _LONGEST and (row.has(end, ChunkKind.NAME, ChunkKind.PLACE) or _is_capital_word(row, end)):
        end += 1
    if end == at or not row.word(end, ",") or not _is_apposed(row, end + 1) or row.has(end - 1, ChunkKind.PLACE):
        return None
    words = row.cut(at, end).split()
    if sum(word.lower() in lexica().name_words for word in words) > 1:
        return None
    surface = " ".join(words)
    return Institute(row[at].first, row[end - 1].last, surface, name=surface), end


def _is_capital_word(row: Row, at: int) -> bool:
    return row.has(at, ChunkKind.WORD) and row[at].capital and row[at].text.isalpha()


def _is_apposed(row: Row, at: int) -> bool:
    """Whether a name stands at AT that no list goes on from: behind it a comma and a verb, or a verb."""
    if not row.has(at, *NAMES):
        return False
    while row.has(at, *NAMES):
        at += 1
    if row.word(at, ","):
        at += 1
    return row.has(at, ChunkKind.WORD) and not row[at].capital and not row.word(at, "dan", "serta")
