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
from pemangku.extract.phrases.row import NAMES, ROLES, Row
from pemangku.extract.phrases.unknown_bodies import body_before_name
from pemangku.extract.places import PlaceHit
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.offices import OfficeKind

_YEAR = re.compile(r"(?:19|20)\d{2}")
_LONGEST_FIELD = 5
_LONGEST_EXTENSION = 7
_LONGEST_DIVISION = 9
_LONGEST_FIELDS_OF_DIVISION = 16
_LONGEST_TERM = 6
_LONGEST_CONSTITUENCY = 8
_LENGTH_OF_YEAR = 4


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
    name, at = _extended(row, entry, at)
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


def _extended(row: Row, entry: Role, at: int) -> tuple[str, int]:
    """*Ketua Divisi Teknis KPU X*, *Ketua Bidang Organisasi Y*: the words of the role up to its institution or name."""
    extensions = word_set("phrases", "roles", "extensions")
    if not entry.generic:
        return entry.name, at
    whose = row[at].role if row.has(at, ChunkKind.ROLE) else None
    if entry.name in word_set("phrases", "roles", "aides") and whose is not None and whose.kind is OfficeKind.STATE:
        return f"{entry.name} {whose.name}", at + 1
    field = _capitalised_field(row, entry, at)
    if field is not None:
        return field
    if {entry.name.split()[-1].lower(), row[at - 1].lower.split()[-1]} & extensions:
        last = at
        while last - at < _LONGEST_DIVISION and (_capital_or(row, last, "dan", ",") or _in_division(row, at, last)):
            last += 1
        if last > at and (row.has(last, ChunkKind.INSTITUTION) or _ends_field(row, last)):
            begin = row[at - 1].begin + len(entry.name) + 1 if row[at - 1].lower.startswith(entry.name.lower()) else 0
            words = row.text[begin : row[last - 1].end] if 0 < begin <= row[at].begin else row.cut(at, last)
            return f"{entry.name} {words}".rstrip(" ,"), last
    if row.listed(at, word_set("phrases", "roles", "fields")) and row[at].capital:
        last = _behind_capital_field(row, at)
        return (f"{entry.name} {row.cut(at, last)}", last) if last > at else (entry.name, at)
    if not row.listed(at, extensions):
        return entry.name, _behind_field(row, at)
    end = at
    while end - at < _LONGEST_EXTENSION and row.has(end, ChunkKind.WORD, ChunkKind.NAME):
        if row.word(end, ",", ".", "("):
            break
        end += 1
    while end > at + 1 and not row.has(end, ChunkKind.INSTITUTION) and not row[end - 1].capital:
        end -= 1
    if row.has(end, ChunkKind.INSTITUTION) or _points(row, end):
        return f"{entry.name} {row.cut(at, end)}", end
    return entry.name, at


def _capitalised_field(row: Row, entry: Role, at: int) -> tuple[str, int] | None:
    """*Direktur Penyidikan KPK X*, *Deputi Sosial, Budaya, dan Y pada Kementerian Z*: a field in capitals."""
    if entry.name.lower() not in word_set("phrases", "roles", "with_fields"):
        return None
    end = at
    while end - at < _LONGEST_DIVISION and (
        _capital_or(row, end, "dan", ",") or (row.has(end, ChunkKind.NAME) and not row.has(end + 1, ChunkKind.WORD))
    ):
        end += 1
    at_body = end + 1 if row.word(end, "pada", "di") else end
    if end == at or row.word(at, ",", "dan") or not row.has(at_body, ChunkKind.INSTITUTION):
        return None
    first = at - 1 if row[at - 1].lower.endswith(" bidang") else at
    field = row.cut(at, end).rstrip(" ,")
    return f"{entry.name} Bidang {field}" if first < at else f"{entry.name} {field}", at_body


def _behind_field(row: Row, at: int) -> int:
    """*Guru besar hukum tata negara Universitas X*: where the words on a field end; AT when there are none."""
    end = at
    while end - at < _LONGEST_FIELD and row.has(end, ChunkKind.WORD) and _is_lower_word(row[end].text):
        if row.listed(end, word_set("phrases", "roles", "no_field")):
            return end if end > at and row.word(end, "dari") and row.has(end + 1, ChunkKind.INSTITUTION) else at
        end += 1
    return end if end > at and row.has(end, ChunkKind.INSTITUTION) else at


def _behind_capital_field(row: Row, at: int) -> int:
    """*Guru Besar Hukum Tata Negara Universitas X*, *Manajer Riset Y*: where the field's name ends; AT for none."""
    end = at
    while end - at < _LONGEST_FIELD and (_capital_or(row, end, "dan", ",", "&") or row.has(end, ChunkKind.NAME)):
        end += 1
    return end if row.has(end, ChunkKind.INSTITUTION) else at


def _is_lower_word(text: str) -> bool:
    return text.isalpha() and text.islower()


def behind_division(row: Row, at: int) -> int:
    """*Anggota KPU X Divisi Sosialisasi Y*: where the words on the division end, right before the name; else AT."""
    if not row.listed(at, word_set("phrases", "roles", "extensions")):
        return at
    end = at + 1
    while end - at < _LONGEST_FIELDS_OF_DIVISION and _in_fields(row, end):
        end += 1
    return end if row.has(end, *NAMES) else at


def _in_fields(row: Row, at: int) -> bool:
    """*Divisi Sosialisasi, Pendidikan Pemilih dan SDM, X*: words of the fields, acronyms among them."""
    acronym = row.has(at, ChunkKind.INSTITUTION) and row[at].text.isupper() and " " not in row[at].text
    return acronym or _capital_or(row, at, "dan", ",", "&", "serta")


def _in_division(row: Row, first: int, at: int) -> bool:
    """*Divisi Hukum, Partisipasi Masyarakat dan Humas KPU X*: a word that is a role elsewhere ends the division."""
    return (
        at > first
        and row.has(at, ChunkKind.ROLE)
        and row.word(at - 1, "dan", ",")
        and row.has(at + 1, ChunkKind.INSTITUTION)
    )


def _capital_or(row: Row, at: int, *words: str) -> bool:
    return row.has(at, ChunkKind.WORD) and (row[at].capital or row.word(at, *words))


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
    if end > at and row.has(end, ChunkKind.PLACE) and _points(row, end + 1):
        return end + 1
    named = row.has(end, ChunkKind.VENUE) and row[end].lower.startswith(word_row("phrases", "roles", "constituencies"))
    if not named and not row.listed(end, word_set("phrases", "roles", "constituencies")):
        return at
    while end - at < _LONGEST_CONSTITUENCY and end < len(row) and not (row.word(end, ",") or _ends_field(row, end)):
        end += 1
    return end if _ends_field(row, end) else at


def _points(row: Row, at: int) -> bool:
    return row.listed(at, word_set("grammar", "demonstratives"))


def _ends_field(row: Row, at: int) -> bool:
    """Whether a name or a demonstrative at AT ends the words on a field or a constituency."""
    return row.has(at, *NAMES) or _points(row, at)


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
