"""Roles with what stands beside them: *Plt. Ketua merangkap Anggota Divisi Teknis KPU X periode 2019-2024*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pemangku.extract.institutions.institute import Institute
from pemangku.extract.institutions.twins import region_meant
from pemangku.extract.lexica import Role
from pemangku.extract.naming.chunks import ChunkKind
from pemangku.extract.phrases.refs import OfficeUse
from pemangku.extract.phrases.role_fields import ends_field, extended, points
from pemangku.extract.phrases.row import NAMES, ROLES, Row
from pemangku.extract.phrases.unknown_bodies import body_before_name
from pemangku.extract.places import PlaceHit
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.offices import OfficeKind

_YEAR = re.compile(r"(?:19|20)\d{2}")
_LONGEST_TERM = 6
_LONGEST_CONSTITUENCY = 8


class Roles(NamedTuple):
    """Roles of one person, where they end, and whether *dan* joins two that share what follows."""

    uses: list[OfficeUse]
    end: int
    coordinated: bool = False


class _Beside(NamedTuple):
    """What stands right behind a role, and where it ends."""

    institute: Institute | None
    place: PlaceHit | None
    end: int
    number: str = ""
    others: tuple[Institute, ...] = ()


def read_roles(row: Row, at: int) -> Roles:
    """Roles from AT on, chained by *sekaligus, merangkap, dan*."""
    uses: list[OfficeUse] = []
    coordinated = False
    carried: frozenset[str] = frozenset()
    while at < len(row):
        use, after = _role(row, at, carried)
        if use is None:
            break
        uses.append(use)
        at = after
        link = after
        while row.listed(link, word_set("phrases", "roles", "chains")):
            link += 1
        if link == after or not row.has(link, *ROLES):
            break
        linking = {row[k].lower for k in range(after, link)}
        if not linking & word_set("phrases", "roles", "joining"):
            if linking != {"dan"} or not _coordinates(row, link, use):
                break
            coordinated = True
        if use.bare and linking & word_set("phrases", "roles", "beside"):
            carried = use.modifiers
        at = link
    _share_institution(uses)
    return Roles(uses, at, coordinated)


def _coordinates(row: Row, link: int, use: OfficeUse) -> bool:
    """*Ketua dan Anggota KPU X*: the first role has nothing of its own, so both share what follows."""
    if not use.bare or not use.entry.generic or not row.has(link, ChunkKind.ROLE):
        return False
    return row.has(link + 1, ChunkKind.INSTITUTION)


def _share_institution(uses: Sequence[OfficeUse]) -> None:
    """*Ketua merangkap anggota KPU X*: a role without its own institution takes that of its neighbour."""
    known = [u for u in uses if not u.bare]
    for use in uses:
        if known and use.bare and use.entry.generic and use.entry.kind is not OfficeKind.PROFESSION:
            use.institute, use.place = known[0].institute, known[0].place


def _role(row: Row, begin: int, carried: frozenset[str]) -> tuple[OfficeUse | None, int]:
    """One role with the modifiers before it and what stands behind it; where it ends."""
    modifiers = set(carried)
    at = _modifiers(row, begin, modifiers)
    if not row.has(at, ChunkKind.ROLE):
        return None, begin
    entry = row[at].role
    assert entry is not None
    if entry.modifier:
        modifiers.add(entry.modifier)
    at = _behind_parenthesis(row, at + 1)
    at = _ordinal(row, at, modifiers)
    while row.has(at, ChunkKind.MODIFIER) and row[at].modifier == "incumbent":
        at += 1
    name, at = extended(row, entry, at)
    if row.word(at, "dari") and row.has(at + 1, ChunkKind.INSTITUTION):
        at += 1
    beside = _beside(row, entry, at)
    before_term = _behind_constituency(row, _ordinal(row, beside.end, modifiers))
    at = _then(row, _term(row, before_term, modifiers), modifiers)
    use = OfficeUse(
        name,
        entry,
        frozenset(modifiers),
        beside.institute,
        beside.place,
        row[begin].begin,
        beside.number,
        _last_year(row, before_term, at),
        beside.others,
    )
    return use, at


def _modifiers(row: Row, at: int, modifiers: set[str]) -> int:
    """Note *Plt. (Pelaksana tugas), mantan, calon* before a role; where they end."""
    while row.has(at, ChunkKind.MODIFIER):
        modifiers.add(row[at].modifier or "")
        at += 1
        while row.word(at, "(", ")", ".") or (at < len(row) and row.word(at - 1, "(")):
            at += 1
    return at


def _behind_parenthesis(row: Row, at: int) -> int:
    """*Penjabat Sementara (Pjs) Bupati*, *Menteri Energi (ESDM) X*: a short form in parentheses."""
    if not (row.word(at, "(") and row.word(at + 2, ")")):
        return at
    short = row[at + 1].text.isupper() and row.has(at + 3, *NAMES, ChunkKind.INSTITUTION)
    return at + 3 if short or row.has(at + 1, *ROLES) else at


def _ordinal(row: Row, at: int, modifiers: set[str]) -> int:
    """*Presiden ke-6 RI*, *Wakil Presiden ke-10 dan 12*: an office by its number is one of the past."""
    if not (row.word(at, "ke") and row.word(at + 1, "-") and row.number(at + 2)):
        return at
    modifiers.add("former")
    at += 3
    if row.word(at, "dan") and row.number(at + 1):
        at += 2
    return at + 1 if row.word(at, "RI") else at


def _beside(row: Row, entry: Role, at: int) -> _Beside:
    """The institution, region or unit number right behind a role."""
    if entry.body is not None and entry.body.numbered and row.number(at):
        return _numbered(row, at)
    if row.has(at, ChunkKind.INSTITUTION):
        end = at + 1
        while row.has(end, ChunkKind.INSTITUTION) or (
            row.word(end, "dari") and row.has(end + 1, ChunkKind.INSTITUTION)
        ):
            end += 1
        others = tuple(i for c in row.chunks[at + 1 : end] if (i := c.institution) is not None)
        if row.word(end, "TPS") and row.number(end + 1) and row.has(end + 2, *NAMES):
            end += 2  # "Ketua KPPS TPS 09 X"
        if row.has(end, ChunkKind.PLACE) and row.has(end + 1, *NAMES):
            end += 1  # "jurnalis TVRI Kalbar X"
        elif row.word(end, "-") and row.has(end + 1, ChunkKind.PLACE) and row.has(end + 2, *NAMES):
            end += 2  # "Kepala Cabang PT X Jateng-DIY Y"
        end = _behind_quarter(row, end)
        return _Beside(row[at].institution, None, end, "", others)
    unknown = body_before_name(row, at) if entry.name in word_set("phrases", "roles", "of_bodies") else None
    if unknown is not None:
        return _Beside(unknown[0], None, unknown[1])
    if row.has(at, ChunkKind.PLACE):
        hit = row[at].place
        place = region_meant(entry.body, hit, row[at].text) if hit is not None else None
        return _Beside(None, place, _behind_quarter(row, at + 1))
    if row.word(at, "di") and row.has(at + 1, ChunkKind.INSTITUTION):
        return _Beside(row[at + 1].institution, None, at + 2)
    return _Beside(None, None, at + 1 if row.word(at, "RI", "ri") else at)


def _behind_quarter(row: Row, at: int) -> int:
    """*Ketua Forum Z Barat, Y*, *Kepala Satgas Z Wilayah V Y*: where the name comes behind."""
    end = at
    if row.listed(at, word_set("phrases", "roles", "quarters")) and row[at].capital:
        end = at + 1
        if row.has(end, ChunkKind.WORD) and set(row[end].text) <= set("IVX"):
            end += 1
    named = row.has(end, *NAMES) or (row.word(end, ",") and row.has(end + 1, *NAMES))
    return end if named else at


def _behind_constituency(row: Row, at: int) -> int:
    """*anggota DPR dari Dapil Jateng III X*, *… asal Jawa Tengah itu*: where the constituency ends.

    A name or a demonstrative stands right behind it; else AT.
    """
    end = at + 1 if row.word(at, "dari", "asal") else at
    if end > at and row.has(end, ChunkKind.PLACE) and points(row, end + 1):
        return end + 1
    named = row.has(end, ChunkKind.VENUE) and row[end].lower.startswith(word_row("phrases", "roles", "constituencies"))
    if not named and not row.listed(end, word_set("phrases", "roles", "constituencies")):
        return at
    while end - at < _LONGEST_CONSTITUENCY and end < len(row) and not (row.word(end, ",") or ends_field(row, end)):
        end += 1
    return end if ends_field(row, end) else at


def _numbered(row: Row, at: int) -> _Beside:
    """*Dandim 1202/Singkawang*: the unit's number and region."""
    number = row[at].text
    at += 1
    if row.word(at, "-") and row.number(at + 1):
        number = f"{number}-{row[at + 1].text}"  # "Danramil 1608-01/Rasanae"
        at += 2
    if row.word(at, "/", "-"):
        at += 1
    if row.has(at, ChunkKind.PLACE):
        return _Beside(None, row[at].place, at + 1, number)
    if row.has(at, ChunkKind.NAME) and row.has(at + 1, ChunkKind.TITLE):
        # "Danrem 121/Alambhana Wanawwai Brigjen TNI X": units are also called by a motto
        return _Beside(None, None, at + 1, f"{number}/{row[at].text}")
    return _Beside(None, None, at, number)


def _then(row: Row, at: int, modifiers: set[str]) -> int:
    """*Bupati X saat itu, Y, …*: an office of then; where the words end."""
    if not (row.listed(at, word_set("phrases", "roles", "then")) and row.word(at + 1, "itu") and row.word(at + 2, ",")):
        return at
    modifiers.add("former")
    return at + 2


def _last_year(row: Row, first: int, last: int) -> int | None:
    """*periode 2017-2022*: the year in which a term ends, if it is told by two."""
    years = [int(row[k].text) for k in range(first, last) if _YEAR.fullmatch(row[k].text)]
    return years[-1] if len(years) > 1 else None


def _term(row: Row, at: int, modifiers: set[str]) -> int:
    """*periode 2019-2024*, *periode lalu*, *dua periode*: skipped; *lalu* and *sebelumnya* make it former."""
    if row.word(at, "(") and row.word(at + 1, "periode"):
        at += 1
    if row.listed(at, word_set("phrases", "roles", "numerals")) and row.word(at + 1, "periode"):
        return at + 2  # "Bupati X dua periode"
    if not row.word(at, "periode", "masa"):
        return at
    end = at + 1
    while end - at < _LONGEST_TERM and (row.number(end) or row.listed(end, word_set("phrases", "roles", "in_terms"))):
        if row[end].lower in word_set("phrases", "roles", "past_terms"):
            modifiers.add("former")
        end += 1
    return end
