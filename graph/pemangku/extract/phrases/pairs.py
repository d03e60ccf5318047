"""Two persons named as one ticket: *X-Y*, *pasangan X dan Y*, *X berpasangan dengan Y*."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.naming.chunks import ChunkKind
from pemangku.extract.phrases.refs import Item, Ref, RefKind, is_person
from pemangku.extract.wordlists import word_set

_FARTHEST_LEAD = 10
_FARTHEST_VERB = 4


def number_pairs(items: Sequence[Item]) -> None:
    """Give the two persons of each ticket the same number."""
    count = 0
    for at, item in enumerate(items):
        if not isinstance(item, Ref) or item.kind is not RefKind.PERSON:
            continue
        mate = _next_mate(items, at) or _mate_of_verb(items, at) or _apposed_mate(items, at)
        if mate is None or item.pair is not None or mate.pair is not None:
            continue
        count += 1
        item.pair = mate.pair = count
        item.strong = mate.strong = True


def _next_mate(items: Sequence[Item], at: int) -> Ref | None:
    """*X-Y*, *pasangan X dan Y*."""
    mate = _person(items, at + 2)
    if mate is None:
        return None
    link = _word(items, at + 1)
    joined = link in word_set("phrases", "pairs", "hyphens") and not _is_of_something_else(items, at)
    if joined or (link in ("dan", "&") and _is_led(items, at)):
        return mate
    return None


def _is_of_something_else(items: Sequence[Item], at: int) -> bool:
    """*warga X-Y*, *jalur X-Y*, *perseteruan X-Y*: two places, or two persons who are no ticket."""
    words = word_set("phrases", "pairs", "no_tickets") | word_set("phrases", "pairs", "of_places")
    return at > 0 and _word(items, at - 1) in words


def _is_led(items: Sequence[Item], at: int) -> bool:
    leads = word_set("phrases", "pairs", "leads")
    return any(_word(items, k) in leads for k in range(max(0, at - _FARTHEST_LEAD), at))


def _mate_of_verb(items: Sequence[Item], at: int) -> Ref | None:
    """*X (,) (yang) berpasangan dengan Y*, *X menggandeng Y*."""
    k = at + 1
    while k - at < _FARTHEST_VERB and _word(items, k) in word_set("phrases", "pairs", "before_verbs"):
        k += 1
    if _word(items, k) not in word_set("phrases", "pairs", "verbs"):
        return None
    k += 1
    while _word(items, k) in word_set("phrases", "pairs", "behind_verbs"):
        k += 1
    return _person(items, k)


def _apposed_mate(items: Sequence[Item], at: int) -> Ref | None:
    """*Pasangan X, Y, berjanji …*: the running mate of X is Y."""
    if at == 0 or _word(items, at - 1) != "pasangan" or at + 4 >= len(items):
        return None
    commas = _word(items, at + 1) == "," and _word(items, at + 3) == ","
    listed = is_person(items[at + 4]) or _word(items, at + 4) in ("dan", "serta")
    return _person(items, at + 2) if commas and not listed else None


def _person(items: Sequence[Item], at: int) -> Ref | None:
    item = items[at] if at < len(items) else None
    return item if isinstance(item, Ref) and item.kind is RefKind.PERSON else None


def _word(items: Sequence[Item], at: int) -> str:
    """The plain word at AT in lower case; empty where there is none."""
    item = items[at] if at < len(items) else None
    return "" if item is None or isinstance(item, Ref) or item.kind is not ChunkKind.WORD else item.lower
