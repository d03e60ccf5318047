"""Who speaks where a comma or a parenthesis stands right before the verb: *X, ketua Y, mengatakan*."""

from __future__ import annotations

from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.statements.speakers import NOBODY, Subject, verb_follows
from pemangku.extract.wordlists import word_set

_LONGEST_APPOSITION = 16
_LONGEST_CLAUSE = 7
_FARTHEST_HEAD = 6


def apposed(line: Line, k: int) -> Subject:
    """*X, … , mengatakan* and *X (51) mengatakan*."""
    items = line.items
    previous = items[k - 1] if k else None
    inserted = before_inserted_clause(line, k)
    if inserted is not None:
        return Subject(inserted.key, 0.92)
    if isinstance(previous, Ref) and previous.key and previous.kind is RefKind.PERSON:
        return _named_last(line, k, previous)
    described = _described_by(line, k)
    if described is not None:
        return Subject(described.key, 0.92)
    origin = items[k - 3] if k >= 3 and is_word(items[k - 2], "dari", "asal") else None
    if isinstance(origin, Ref) and origin.kind is RefKind.PERSON and origin.key:
        return Subject(origin.key, 0.9)  # "Anggota lain, X dari HMI, menuding …"
    opening = "(" if is_word(items[k], ")") else ","
    for back in range(k - 1, max(0, k - _LONGEST_APPOSITION), -1):
        if is_word(items[back], opening):
            named = _behind_venue(line, back - 1)
            if isinstance(named, Ref) and named.key and named.kind is not RefKind.PLACE:
                return Subject(named.key, 0.92)
            return NOBODY
    return NOBODY


def _named_last(line: Line, k: int, person: Ref) -> Subject:
    """*X, mengatakan*: the person right before the comma at K, or who acts in the clause that the name ends."""
    before = line.items[k - 2] if k >= 2 else None
    if before is not None and before.lower in word_set("speech", "subjects", "not_behind"):
        return Subject(line.first_person, 0.85)
    acting = _acts_before(line, k - 1)
    if acting is not None:
        return Subject(acting.key, 0.85)
    joined = before is not None and is_word(before, "dan", "&", *word_set("phrases", "pairs", "hyphens"))
    return Subject(head_of_ticket(line, person) if joined else person.key, 0.96)


def before_inserted_clause(line: Line, k: int) -> Ref | None:
    """*X, yang mendampingi Y, mengungkap …*: X, when a clause between commas ends at K."""
    for back in range(k - 1, max(1, k - _LONGEST_APPOSITION), -1):
        item = line.items[back]
        if is_word(item, "yang"):
            head = line.items[back - 2] if is_word(line.items[back - 1], ",") else None
            return head if isinstance(head, Ref) and head.kind is RefKind.PERSON and head.key else None
        if is_word(item, ",", ".", ";", "bahwa", '"'):
            return None
    return None


def head_of_ticket(line: Line, ref: Ref) -> str | None:
    """*Pasangan X dan Y, … , meminta*: the head of a ticket speaks for both."""
    if ref.pair is None:
        return ref.key
    return next((r.key for r in line.refs if r.pair == ref.pair and r.key), ref.key)


def _acts_before(line: Line, at: int) -> Ref | None:
    """*X merespons pengumuman Y, menyebut …*: X, when Y at AT ends a clause on what X does."""
    if at < 3 or isinstance(line.items[at - 1], Ref) or line.items[at - 1].lower in (",", "dan", "("):
        return None
    clause = range(at - 2, max(-1, at - _LONGEST_CLAUSE), -1)
    for k in clause:
        item = line.items[k]
        if is_word(item, ",", ".", "bahwa"):
            return None
        if isinstance(item, Ref) and item.kind is RefKind.PERSON and item.key:
            return item if verb_follows(line, k + 1) else None
    return None


def _described_by(line: Line, k: int) -> Ref | None:
    """*X, calon bupati yang diusung A, B dan C, mengaku …*: X, whom the clause that ends at K describes."""
    items = line.items
    clause = next((y for y in range(k - 1, max(0, k - _LONGEST_APPOSITION), -1) if is_word(items[y], "yang")), None)
    if clause is None:
        return None
    head = items[clause - 1]
    if isinstance(head, Ref) and head.kind is RefKind.PERSON and head.key:
        return head
    for back in range(clause, max(0, clause - _FARTHEST_HEAD), -1):
        if is_word(items[back], ","):
            head = items[back - 1]
            return head if isinstance(head, Ref) and head.kind is RefKind.PERSON and head.key else None
    return None


def _behind_venue(line: Line, at: int) -> Chunk | Ref:
    """*X di Y, Senin, mengatakan*: X, when the item at AT is the place where X spoke."""
    item = line.items[at]
    is_venue = isinstance(item, Ref) and item.kind is RefKind.PLACE and at >= 2 and is_word(line.items[at - 1], "di")
    return line.items[at - 2] if is_venue else item
