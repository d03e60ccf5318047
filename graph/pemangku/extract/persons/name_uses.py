"""Where an article names persons, and whether the place itself shows that the name is a person's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pemangku.extract.lexica import lexica
from pemangku.extract.line import Line, is_word
from pemangku.extract.persons.people import NameUse
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.speech import verbs_before, words_of
from pemangku.extract.words import is_common
from pemangku.model import PartKind

_LONGEST_VERB = 8
"""How many words a verb of saying has at most (*menyampaikan terima kasih*)."""


def find_name_uses(lines: Sequence[Line]) -> Iterator[NameUse]:
    """Every name that may be a person's; in headlines only as a form of a name of the body."""
    last = ""
    for number, line in enumerate(lines):
        if line.sentence.kind is PartKind.RELATED:
            continue
        in_headline = line.sentence.kind is PartKind.HEADLINE
        for at, item in enumerate(line.items):
            if not isinstance(item, Ref):
                continue
            if item.kind is RefKind.PERSON:
                strong = not in_headline and (item.strong or _is_evident(line, at, item))
                last = item.name
                nickname = at + 2 < len(line.items) and is_word(line.items[at + 2], "sapaan", "panggilan")
                yield NameUse(item.name, item.name_begin, item.name_end, number, strong, tuple(item.forms), nickname)
            elif item.kind is RefKind.OFFICE and item.forms and last:
                # "politikus itu yang akrab disapa X": another name of the person just named
                yield NameUse(last, item.begin, item.begin, number, False, tuple(item.forms))


def _is_evident(line: Line, at: int, ref: Ref) -> bool:
    """Whether a name without a title is a person's: by what stands around it, or by the words it is made of."""
    words = [w for w in ref.name.lower().replace(".", " ").split() if w[0].isalpha()]
    known = sum(w in lexica().name_words for w in words)
    if at and is_word(line.items[at - 1], "di", "ke"):
        return False
    if not known and _place_follows(line, at):
        return False
    ordinary = sum(is_common(w) and w not in lexica().name_words for w in words)
    if len(words) == 1 and known and not is_common(words[0]) and at and not _opens(line, at):
        return True
    if len(words) > 1 and (known > 1 or (known and ordinary <= 1)):
        return True
    return _speaks(line, at) or (_is_apposed(line, at) and (bool(known) or not any(is_common(w) for w in words)))


def _opens(line: Line, at: int) -> bool:
    """Whether the name at AT opens its sentence or a quotation, where every word is capitalised."""
    return line.items[at - 1].lower in ('"', "“", ".", "?", "!", ":", "(")


def _place_follows(line: Line, at: int) -> bool:
    """*X, Kabupaten Y*: the name of a place."""
    behind = line.items[at + 2] if at + 2 < len(line.items) else None
    return isinstance(behind, Ref) and behind.kind is RefKind.PLACE and is_word(line.items[at + 1], ",")


def _speaks(line: Line, at: int) -> bool:
    """Whether a verb of saying follows the name at AT."""
    k = at + 1
    while k < len(line.items) and line.items[k].lower in words_of("adverbs"):
        k += 1
    return k < len(line.items) and verbs_before().at(line.items[: k + _LONGEST_VERB], k) is not None


def _is_apposed(line: Line, at: int) -> bool:
    """*saksi pasangan itu, X, …*: the name at AT stands between commas."""
    if at < 2 or at + 1 >= len(line.items):
        return False
    return is_word(line.items[at - 1], ",") and is_word(line.items[at + 1], ",")
