"""The fields of a role: the words between it and its institution or its holder's name."""

from __future__ import annotations

from pemangku.extract.lexica import Role
from pemangku.extract.naming.chunks import ChunkKind
from pemangku.extract.phrases.row import NAMES, Row
from pemangku.extract.wordlists import word_set
from pemangku.lexicon.offices import OfficeKind

_LONGEST_FIELD = 5
_LONGEST_EXTENSION = 7
_LONGEST_DIVISION = 9
_LONGEST_FIELDS_OF_DIVISION = 16


def extended(row: Row, entry: Role, at: int) -> tuple[str, int]:
    """*Ketua Divisi Teknis KPU X*, *Ketua Bidang Organisasi Y*: the words of the role up to its institution or name."""
    extensions = word_set("phrases", "roles", "extensions")
    if not entry.generic:
        return entry.name, at
    whose = row[at].role if row.has(at, ChunkKind.ROLE) else None
    if entry.name in word_set("phrases", "roles", "aides") and whose is not None and whose.kind is OfficeKind.STATE:
        return f"{entry.name} {whose.name}", at + 1
    field = _capitalised_field(row, entry, at) or _division(row, entry, at)
    if field is not None:
        return field
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
    if row.has(end, ChunkKind.INSTITUTION) or points(row, end):
        return f"{entry.name} {row.cut(at, end)}", end
    return entry.name, at


def _division(row: Row, entry: Role, at: int) -> tuple[str, int] | None:
    """*Ketua Divisi | Hukum dan Pengawasan KPU X*: the fields behind a role that ends with the word for one."""
    last_words = {entry.name.split()[-1].lower(), row[at - 1].lower.split()[-1]}
    if not last_words & word_set("phrases", "roles", "extensions"):
        return None
    last = at
    while last - at < _LONGEST_DIVISION and (_capital_or(row, last, "dan", ",") or _in_division(row, at, last)):
        last += 1
    if last == at or not (row.has(last, ChunkKind.INSTITUTION) or ends_field(row, last)):
        return None
    begin = row[at - 1].begin + len(entry.name) + 1 if row[at - 1].lower.startswith(entry.name.lower()) else 0
    words = row.text[begin : row[last - 1].end] if 0 < begin <= row[at].begin else row.cut(at, last)
    return f"{entry.name} {words}".rstrip(" ,"), last


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


def points(row: Row, at: int) -> bool:
    return row.listed(at, word_set("grammar", "demonstratives"))


def ends_field(row: Row, at: int) -> bool:
    """Whether a name or a demonstrative at AT ends the words on a field or a constituency."""
    return row.has(at, *NAMES) or points(row, at)
