"""Who does what a verb of an event says: the subject before it, the list behind it."""

from __future__ import annotations

from collections.abc import Iterable

from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.wordlists import word_row, word_set

_FARTHEST_HEAD = 8
_FARTHEST_PARTNER = 6


def actor_of(item: Item) -> str | None:
    """The key of the person or institution that ITEM refers to."""
    return item.key if isinstance(item, Ref) and item.kind is not RefKind.PLACE else None


def subject_of_sentence(line: Line) -> str | None:
    """Whom a sentence is about: its first reference to a person or an institution outside quotation marks."""
    return next((key for ref in line.refs if (key := actor_of(ref)) and not line.quoted(ref.begin)), None)


def subjects_of(line: Line, at: int) -> list[str]:
    """Who does what the verb at AT says: the references before it (two joined by *dan* or *bersama* are both)."""
    k = _before_adverbs(line, at)
    if k < 0:
        return []
    item = line.items[k]
    if speaker := _speaker_before(line, k):
        return [speaker]
    if is_word(item, "dan", "serta", "lalu", "kemudian"):
        subject = subject_of_sentence(line)
        return [subject] if subject else []
    if is_word(item, ")", "itu", "tersebut", "ini", ",") and k:
        k -= 1
        item = line.items[k]
    if is_word(item, "dia", "ia", "pihaknya") and line.speaker:
        return [line.speaker]
    if is_word(item, "yang") and k:
        # "X, yang juga memimpin rapat …"
        head = actor_of(line.items[k - 2]) if is_word(line.items[k - 1], ",") and k > 1 else actor_of(line.items[k - 1])
        return [head] if head else []
    if any(is_word(i, "lalu", "kemudian") for i in line.items[k + 1 : at]):
        # "X memimpin apel di halaman Y kemudian menggelar …"
        return [key for i in line.items[:at] if (key := actor_of(i)) and not line.quoted(i.begin)][:1]
    if actor_of(item) is None:
        return _head_of_clause(line, k)
    return _joined_before(line, k)


def _speaker_before(line: Line, k: int) -> str | None:
    """*Hal itu disampaikan X usai bertemu Y*: who speaks, where the word at K leads to what the speaker did."""
    if line.items[k].lower not in word_set("events", "subjects", "of_speaker"):
        return None
    told = line.items[k - 1] if k else None
    named = isinstance(told, Ref) and told.kind is RefKind.PERSON and told.key
    return told.key if named and isinstance(told, Ref) else line.speaker


def _before_adverbs(line: Line, at: int) -> int:
    """The index of the item before the verb at AT and the adverbs and modal verbs that lead it; -1 when none is."""
    leading = word_set("events", "modality", "before_verb") | word_set("events", "subjects", "adverbs")
    k = at - 1
    while k >= 0 and line.items[k].lower in leading:
        k -= 1
    return k


def _joined_before(line: Line, k: int) -> list[str]:
    """The actor at K and those that are joined to it."""
    items = line.items
    if k >= 2 and is_word(items[k - 1], "melalui", "lewat") and isinstance(items[k - 2], Ref):
        return _keys((items[k - 2], items[k]))
    partner = next(
        (back for back in range(k - 2, max(-1, k - _FARTHEST_PARTNER), -1) if isinstance(items[back], Ref)), None
    )
    if partner is not None and any(is_word(i, *_joint_work()) for i in items[partner + 1 : k]):
        return _keys((items[partner], items[k]))
    first = k
    while first >= 2 and is_word(items[first - 1], *_joining_subjects()) and _key(items[first - 2]):
        first -= 2
    return _keys(items[first : k + 1])


def _joining_subjects() -> tuple[str, ...]:
    return word_row("events", "subjects", "joining_subjects")


def _joint_work() -> tuple[str, ...]:
    return word_row("events", "subjects", "joint_work")


def _keys(items: Iterable[Item]) -> list[str]:
    return [key for i in items if (key := _key(i))]


def _key(item: Item) -> str | None:
    return item.key if isinstance(item, Ref) else None


def _head_of_clause(line: Line, k: int) -> list[str]:
    """*Pemkab X melalui dinasnya (…) menggelar*: the first institution of the clause when only words stand between."""
    for back in range(k, max(-1, k - _FARTHEST_HEAD), -1):
        item = line.items[back]
        if isinstance(item, Ref) and item.key and item.kind in (RefKind.INSTITUTION, RefKind.PERSON):
            mates = [i.key for i in line.items[:k] if isinstance(i, Ref) and i.pair is not None and i.pair == item.pair]
            return [key for key in mates if key] or [item.key]
        if item.lower in word_set("events", "subjects", "clause_ends"):
            return []
    return []


def list_behind(line: Line, at: int) -> list[str]:
    """The actors of a list that begins at item AT; places in it are passed over."""
    found: list[str] = []
    for item in line.items[at:]:
        if isinstance(item, Chunk):
            if item.lower not in word_set("events", "subjects", "joining"):
                break
        elif (key := actor_of(item)) is not None:
            found.append(key)
        elif item.kind is not RefKind.PLACE or not found:
            break
    return found
