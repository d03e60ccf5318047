"""Chunks put together: titled names, offices without a name, institutions, places. What is left are plain words."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.phrases.pairs import number_pairs
from pemangku.extract.phrases.persons import institutes_of, is_apposition, name_behind, read_nickname, read_person
from pemangku.extract.phrases.refs import Item, OfficeUse, Ref, RefKind
from pemangku.extract.phrases.roles import read_roles
from pemangku.extract.phrases.row import NAMES, ROLES, Row
from pemangku.extract.phrases.shared_offices import share_offices
from pemangku.extract.wordlists import word_set
from pemangku.lexicon.offices import OfficeKind

_FARTHEST_NICKNAME = 4
_WORD = ChunkKind.WORD


def compose(chunks: Sequence[Chunk], text: str, *, tickets: bool) -> list[Item]:
    """The items of a sentence of TEXT in order: references, and the chunks between them.

    TICKETS: the article speaks of candidates, so that two names joined by a hyphen are a ticket.
    """
    row = Row(chunks, text)
    items: list[Item] = []
    at = 0
    for here, chunk in enumerate(chunks):
        if here < at:
            continue
        ref, after = _ref(row, at) if chunk.kind is not _WORD else (None, at)
        items.append(chunk if ref is None else ref)
        at = at + 1 if ref is None else after
    if tickets:
        number_pairs(items)
    share_offices(items, text)
    return items


def _ref(row: Row, at: int) -> tuple[Ref | None, int]:
    """The reference that begins at AT, and where it ends."""
    chunk = row[at]
    if chunk.kind in ROLES:
        return _titled(row, at)
    if chunk.kind in NAMES:
        return read_person(row, at, [])
    if chunk.kind is ChunkKind.INSTITUTION:
        ref = Ref(RefKind.INSTITUTION, at, at + 1, chunk.begin, chunk.end, institute=chunk.institution)
        return ref, at + 1
    if chunk.kind is ChunkKind.PLACE:
        return Ref(RefKind.PLACE, at, at + 1, chunk.begin, chunk.end, place=chunk.place), at + 1
    return None, at


def _titled(row: Row, at: int) -> tuple[Ref | None, int]:
    """Roles, with or without a name behind them."""
    uses, after, _ = read_roles(row, at)
    if not uses:
        return _incumbent(row, at)
    if _is_of_crowd(row, at, after, uses):
        return None, at
    named_at = _name_at(row, at, after)
    if named_at is not None:
        ref, end = read_person(row, named_at, uses, first=at)
        if ref is not None:
            ref.inner_places += [c.place for c in row.chunks[after:named_at] if c.place is not None]
            return ref, end
    if all(u.bare and u.entry.generic for u in uses) and not _points_back(row, after, uses):
        return _loosely_titled(row, at, after, uses)
    return _unnamed(row, at, after, uses)


def _incumbent(row: Row, at: int) -> tuple[Ref | None, int]:
    """*petahana X*, *petahana, X, …*: a word for who holds the office now makes the name a person's."""
    if row[at].modifier != "incumbent":
        return None, at
    name = at + 2 if row.word(at + 1, ",") and is_apposition(row, at + 2) else at + 1
    if not row.has(name, *NAMES):
        return None, at
    ref, end = read_person(row, name, [])
    if ref is None:
        return None, at
    ref.strong = True
    ref.first, ref.begin = at, row[at].begin
    return ref, end


def _name_at(row: Row, first: int, after: int) -> int | None:
    """Where the name of who holds the roles that end at AFTER begins."""
    at = name_behind(row, after)
    if at is None:
        return None
    if _points_back_at_name(row, first, at):
        # "aktivis Cianjur Watch tersebut": what looks like a name ends a phrase that points back
        return None
    if row.has(at, ChunkKind.NAME) and row.has(at + 1, ChunkKind.TITLE) and row.has(at + 2, ChunkKind.NAME):
        # "Ketua Steering Committee Hj. X": the capitalised words belong to the role
        return at + 1
    return at


def _points_back(row: Row, after: int, uses: list[OfficeUse]) -> bool:
    """*Koordinator Divisi Hukum itu*: a role with its field, and who holds it has just been named."""
    of_field = any(u.role != u.entry.name for u in uses)
    return of_field and row.listed(after, word_set("grammar", "demonstratives"))


def _is_of_crowd(row: Row, first: int, after: int, uses: Sequence[OfficeUse]) -> bool:
    """*Kepada wartawan, X mengaku …*: the profession of several, whose name does not follow."""
    crowd = first > 0 and row.listed(first - 1, word_set("phrases", "roles", "before_crowds"))
    return crowd and row.word(after, ",") and all(u.bare and u.entry.kind is OfficeKind.PROFESSION for u in uses)


def _points_back_at_name(row: Row, first: int, at: int) -> bool:
    """*aktivis Cianjur Watch tersebut*: whether a name, maybe with a region, and a demonstrative stand at AT."""
    end = at + 2 if row.has(at + 1, ChunkKind.PLACE) else at + 1
    pointed = row.has(at, ChunkKind.NAME) and row.listed(end, word_set("grammar", "demonstratives"))
    return pointed and not _in_relative_clause(row, first)


def _in_relative_clause(row: Row, at: int) -> bool:
    """*Rapat yang dipimpin Ketua X Y itu*: the demonstrative behind the name belongs to the noun before *yang*."""
    return row.word(at - 2, "yang") or row.word(at - 3, "yang")


def _unnamed(row: Row, at: int, after: int, uses: list[OfficeUse]) -> tuple[Ref, int]:
    """An office-holder without a name, maybe with a nickname (*bupati yang akrab disapa X*)."""
    ref = Ref(RefKind.OFFICE, at, after, row[at].begin, row[after - 1].end, offices=uses)
    ref.inner = institutes_of(uses)
    ref.inner_places = [c.place for c in row.chunks[at:after] if c.place is not None]
    link = after
    while link - after < _FARTHEST_NICKNAME and row.listed(link, word_set("phrases", "names", "before_nicknamed")):
        link += 1
    if link > after and link < len(row) and row[link].lower in word_set("phrases", "names", "nicknamed"):
        after = read_nickname(row, ref, link + 1, after)
        ref.last, ref.end = after, row[after - 1].end
    return ref, after


def _loosely_titled(row: Row, at: int, after: int, uses: list[OfficeUse]) -> tuple[Ref | None, int]:
    """*bendahara dinas X*, *koordinator lapangan, Y*: a role with one word more makes the name a person's."""
    link = after
    if _points_back_at_name(row, at, link):
        # "bekas dosen Uswim Nabire itu": the name is no person's
        return Ref(RefKind.OFFICE, at, link + 1, row[at].begin, row[link].end, offices=uses), link + 1
    if row.has(link, ChunkKind.WORD) and row[link].text.isalpha() and row[link].text.islower():
        link += 1
    if row.word(link, ",") and is_apposition(row, link + 1):
        link += 1
    if link == after or not row.has(link, *NAMES):
        return None, at
    ref, end = read_person(row, link, [], first=at)
    if ref is None:
        return None, at
    ref.strong = True
    return ref, end
