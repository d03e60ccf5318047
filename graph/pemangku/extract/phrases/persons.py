"""Names of persons with what belongs to them: titles before, degrees, age, nickname and offices behind."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.institutions.institute import Institute
from pemangku.extract.lexica import lexica
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.phrases.refs import OfficeUse, Ref, RefKind
from pemangku.extract.phrases.role_fields import behind_division
from pemangku.extract.phrases.roles import read_roles
from pemangku.extract.phrases.row import NAMES, ROLES, Row
from pemangku.extract.wordlists import word_row, word_set
from pemangku.extract.words import is_common

_LONGEST_PARENTHESIS = 12
_LONGEST_LINK = 5
_LONGEST_MOTTO = 6
_LONGEST_CLAUSE = 9
_QUOTES = ('"', "“", "”", "'", "‘", "’")
_LONGEST_SHORT_FORM = 3
_LONGEST_NICKNAME = 3


def read_person(row: Row, at: int, uses: Sequence[OfficeUse], *, first: int | None = None) -> tuple[Ref | None, int]:
    """The person whose title or name begins at AT, and where the phrase ends; it begins at FIRST with USES."""
    start = at
    titles: list[Chunk] = []
    while row.has(at, ChunkKind.TITLE):
        titles.append(row[at])
        at += 1
        while row.word(at, *word_row("phrases", "names", "behind_titles")):
            at += 1
    if not row.has(at, ChunkKind.NAME):
        return None, start
    begins_at = start if first is None else first
    chunk = row[at]
    ref = Ref(
        RefKind.PERSON,
        begins_at,
        at + 1,
        row[begins_at].begin,
        chunk.end,
        name=_plain(chunk.text),
        name_begin=chunk.begin,
        name_end=chunk.end,
        strong=chunk.strong or bool(uses) or bool(titles),
        offices=list(uses),
    )
    if titles:
        ref.forms.append(_plain(row.text[titles[-1].begin : ref.name_end]))
    at = _behind_name(row, ref, at + 1)
    ref.last, ref.end = at, row[at - 1].end
    ref.inner = institutes_of(ref.offices)
    ref.inner_places = [u.place for u in ref.offices if u.place]
    return ref, at


def institutes_of(uses: Sequence[OfficeUse]) -> list[Institute]:
    """The institutions that offices name."""
    return [i for u in uses for i in (u.institute, *u.others) if i is not None]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _behind_name(row: Row, ref: Ref, at: int) -> int:
    """Degrees, age, nickname and offices behind a name."""
    at = _degrees(row, ref, at)
    at = _parenthesis(row, ref, at)
    at = _degrees(row, ref, at)
    at = _other_name(row, ref, at)
    at = _institution_from(row, ref, at)
    return _apposed_office(row, ref, at)


def _degrees(row: Row, ref: Ref, at: int) -> int:
    """*, S.H., M.Si.*: degrees behind the name."""
    end = at
    while row.has(end, ChunkKind.WORD) and _is_written_degree(row[end].text):
        end += 1
    while row.word(end, ",") and end + 1 < len(row) and lexica().is_degree(row[end + 1].text):
        end += 2
        while row.word(end, ".") and end + 1 < len(row):
            end += 1
        ref.strong = True
    return end


def _is_written_degree(text: str) -> bool:
    """*S.H.*, *SH* and *MHum*, which need no comma before them."""
    capitals = text.isupper() or any(c.isupper() for c in text[1:])
    return ("." in text and lexica().is_degree(text)) or (capitals and lexica().is_listed_degree(text))


def _other_name(row: Row, ref: Ref, at: int) -> int:
    """*Wakil Menteri X Y atau Z*: another name of a person with an office: one word, or with a word in common."""
    name = at + 2 if row.has(at + 1, ChunkKind.TITLE) else at + 1
    if not ref.offices or not row.word(at, "atau") or not row.has(name, ChunkKind.NAME):
        return at
    words = row[name].text.split()
    if len(words) > 1 and set(words).isdisjoint(ref.name.split()):
        return at
    ref.forms.append(_plain(row.cut(at + 1, name + 1)))
    return name + 1


def _institution_from(row: Row, ref: Ref, at: int) -> int:
    """*Pastor X dari Keuskupan Y*: the institution of an office stands behind the name."""
    bare = [o for o in ref.offices if o.bare]
    if not bare or not row.word(at, "dari") or not row.has(at + 1, ChunkKind.INSTITUTION):
        return at
    for office in bare:
        office.institute = row[at + 1].institution
    return at + 2


def _parenthesis(row: Row, ref: Ref, at: int) -> int:
    """*(51)*: an age; *(Bamsoet)*: a nickname; *(Ketua KPU X)*: an office; *(PKB)*: a party."""
    if not row.word(at, "("):
        return at
    close = next((k for k in range(at + 1, len(row)) if row.word(k, ")")), None)
    if close is None or close - at > _LONGEST_PARENTHESIS or close == at + 1:
        return at
    inside = row[at + 1]
    alone = close == at + 2
    if row.word(at + 1, "unsur"):
        ref.strong = True  # "X (unsur masyarakat)"
        return close + 1
    roles_at = at + 1
    while row.word(roles_at, "masing", "-", "selaku", "sebagai"):
        roles_at += 1
    if roles_at > at + 1 and row.has(roles_at, *ROLES):
        uses, _, coordinated = read_roles(row, roles_at)
        ref.offices += uses
        ref.respective = tuple(uses) if coordinated and len(uses) == 2 else ()
        ref.strong = True
        return close + 1
    if inside.kind is ChunkKind.WORD and inside.text.isdigit() and len(inside.text) <= 2:
        ref.strong = True
        return close + 1
    if inside.kind in ROLES and (uses := read_roles(row, at + 1).uses):
        ref.offices += uses
        ref.strong = True
        return close + 1
    if alone and (inside.kind is ChunkKind.NAME or (inside.kind is ChunkKind.WORD and inside.capital)):
        ref.forms.append(inside.text)
        ref.strong = ref.strong or (inside.kind is ChunkKind.NAME and _names_person(row, ref, inside))
        return close + 1
    titled = close == at + 3 and inside.kind is ChunkKind.TITLE and row.has(at + 2, ChunkKind.NAME)
    if titled:
        # "Saiful Yusman (Gus Ipong)"
        ref.forms += [row.cut(at + 1, close), _plain(row[at + 2].text)]
        ref.strong = True
    return close + 1 if titled or (alone and inside.kind is ChunkKind.INSTITUTION) else at


def _names_person(row: Row, ref: Ref, inside: Chunk) -> bool:
    """Whether a name in parentheses is a nickname: not the long form of a thing's, nor behind an institution."""
    if all(is_common(word) for word in ref.name.casefold().split()):
        return False  # "Persetujuan Teknis (Pertek)"
    behind_body = ref.first > 0 and row.has(ref.first - 1, ChunkKind.INSTITUTION)
    return len(inside.text.split()) <= _LONGEST_NICKNAME and not behind_body


# --- offices behind a name --------------------------------------------------------------------------------------------


def _apposed_office(row: Row, ref: Ref, at: int) -> int:
    """*X, ketua KPU Y, …*, *X selaku anggota Z*, *X yang menjabat (sebagai) …*, *X yang akrab disapa Y*."""
    comma = row.word(at, ",") or (ref.first == 0 and row.word(at, ".") and at == 1)
    start = link = at + 1 if comma else at
    if row.word(at, "-") and at and row[at].begin == row[at - 1].end:
        return at  # "X-Bupati Y sepakat": two persons
    while link - start < _LONGEST_LINK and row.listed(link, word_set("phrases", "roles", "behind_names")):
        link += 1
    if link - start < _LONGEST_LINK and row.listed(link, word_set("phrases", "names", "nicknamed")):
        return read_nickname(row, ref, link + 1, at)
    linked = link > start
    if not (comma or linked) or not row.has(link, *ROLES):
        return at
    uses, after, coordinated = read_roles(row, link)
    if not uses or row.has(after, *NAMES):
        return at
    if not linked and (name_behind(row, after) is not None or (_all_bare(uses) and not _closes(row, after))):
        return at
    if any(row.listed(k, word_set("phrases", "roles", "once")) for k in range(at, link)):
        for use in uses:
            use.modifiers |= {"former"}
    ref.offices += uses
    ref.coordinated = coordinated
    ref.strong = True
    return _apposed_office(row, ref, after) if row.word(after, "yang") else after


def _all_bare(uses: Sequence[OfficeUse]) -> bool:
    return all(u.bare for u in uses)


def _closes(row: Row, at: int) -> bool:
    return at >= len(row) or row.word(at, ",", ".", ";", ")")


def name_behind(row: Row, at: int) -> int | None:
    """Where the name of an office-holder begins: right here, behind a comma, or behind a place in apposition."""
    at = _behind_motto(row, behind_division(row, at))
    at = _behind_short_form(row, at)
    if row.has(at, *NAMES):
        return at
    if row.listed(at, word_set("phrases", "roles", "themselves")) and row.word(at + 1, ","):
        at += 1
    skipped = at
    while row.word(skipped, ",") and row.has(skipped + 1, ChunkKind.PLACE):
        skipped += 2
    if row.word(skipped, ",") and row.has(skipped + 1, *NAMES) and (skipped > at or is_apposition(row, skipped + 1)):
        return skipped + 1
    clause = _behind_clause(row, at)
    if clause is not None:
        return clause
    introduced = at + 1 if row.word(at, ",") else at
    if row.listed(introduced, word_set("phrases", "roles", "before_names")) and row.has(introduced + 1, *NAMES):
        return introduced + 1
    return None


def _behind_clause(row: Row, at: int) -> int | None:
    """*Anggota KPU X yang membidangi hukum, Y, …*: the name behind a short relative clause and its comma.

    Where the clause does not say what somebody is in charge of, the name has a comma behind it, too.
    """
    if not row.word(at, "yang"):
        return None
    comma = next((k for k in range(at + 1, min(len(row), at + _LONGEST_CLAUSE)) if row.word(k, ",")), None)
    if comma is None or not row.has(comma + 1, *NAMES) or not all(row.has(k, ChunkKind.WORD) for k in range(at, comma)):
        return None
    end = comma + 1
    while row.has(end, *NAMES):
        end += 1
    in_charge = row.listed(at + 1, word_set("phrases", "roles", "in_charge"))
    apposed = row.word(end, ",") and not any(row[k].capital for k in range(at, comma))
    return comma + 1 if in_charge or apposed else None


def _behind_motto(row: Row, at: int) -> int:
    """*Ketua Paguyuban Lurah "Semar", X*: where the quoted byname of the institution ends; AT without one."""
    if not row.word(at, *_QUOTES):
        return at
    close = next((k for k in range(at + 2, min(len(row), at + _LONGEST_MOTTO)) if row.word(k, *_QUOTES)), None)
    return at if close is None or not row.word(close + 1, ",") else close + 1


def _behind_short_form(row: Row, at: int) -> int:
    """*Bupati Ogan Komering Ilir (OKI) X*: where a short form in parentheses before a name ends; else AT."""
    if not row.word(at, "(") or row.has(at - 1, ChunkKind.ROLE):
        return at  # "Pemilihan Kepala Desa (Pilkades) X": what follows a role's own short form is its region
    close = next((k for k in range(at + 2, at + _LONGEST_SHORT_FORM + 2) if row.word(k, ")")), None)
    if close is None or not all(chunk.text[0].isupper() for chunk in row.chunks[at + 1 : close]):
        return at
    behind = close + 2 if row.word(close + 1, ",") else close + 1
    return close + 1 if row.has(behind, *NAMES) else at


def is_apposition(row: Row, at: int) -> bool:
    """Whether the name at AT belongs to the role before its comma, and not to a list."""
    after = at
    while row.has(after, *NAMES):
        after += 1
    if after >= len(row) or row.has(after, *ROLES):
        return True
    return row.has(after, ChunkKind.WORD) and not row.word(after, "dan", "serta")


# --- nicknames --------------------------------------------------------------------------------------------------------


def read_nickname(row: Row, ref: Ref, at: int, otherwise: int) -> int:
    """The nickname behind *disapa*; where it ends, OTHERWISE when none follows."""
    if row.listed(at, word_set("phrases", "names", "behind_nicknamed")):
        at += 1
    if row.listed(at, word_set("phrases", "names", "kinds_of_nickname")):
        at += 1
    quoted = row.word(at, '"', "'", "“", "‘")
    start = at + 1 if quoted else at
    end = start
    while row.has(end, *NAMES, ChunkKind.PLACE):
        end += 1
    if end == start:
        if start >= len(row) or not row[start].capital:
            return otherwise
        end += 1
    ref.forms.append(_plain(row.cut(start, end)))
    ref.strong = True
    return end + 1 if quoted else end
