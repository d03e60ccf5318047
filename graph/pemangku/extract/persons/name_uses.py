"""Where an article names persons, and whether the place itself shows that the name is a person's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeGuard

from pemangku.extract.lexica import lexica
from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.persons.people import NameUse
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.speech import verbs_before, words_of
from pemangku.extract.wordlists import word_row, word_set
from pemangku.extract.words import is_common
from pemangku.model import PartKind

_ACTS = re.compile(r"(?:me|ber)[a-z]{4,}|tak|tidak|sudah|telah|akan|sempat|ter[a-z]{4,}|sendiri|pun")
_LONGEST_VERB = 8
"""How many words a verb of saying has at most (*menyampaikan terima kasih*)."""


def find_name_uses(lines: Sequence[Line]) -> Iterator[NameUse]:
    """Every name that may be a person's; in headlines only as a form of a name of the body."""
    last = ""
    acting = _acting_alone(lines)
    things = _names_of_things(lines)
    halves = _second_halves(lines)
    for number, line in enumerate(lines):
        if line.sentence.kind is PartKind.RELATED:
            continue
        in_headline = line.sentence.kind is PartKind.HEADLINE
        for at, item in enumerate(line.items):
            if not isinstance(item, Ref):
                continue
            if item.kind is RefKind.PERSON:
                strong = not in_headline and (
                    item.strong
                    or id(item) in halves
                    or (item.name not in things and (_is_evident(line, at, item) or _is_taken_up(item, acting)))
                )
                last = item.name
                nickname = at + 2 < len(line.items) and is_word(line.items[at + 2], "sapaan", "panggilan")
                yield NameUse(item.name, item.name_begin, item.name_end, number, strong, tuple(item.forms), nickname)
            elif item.kind is RefKind.OFFICE and item.forms and last:
                # "politikus itu yang akrab disapa X": another name of the person just named
                yield NameUse(last, item.begin, item.begin, number, False, tuple(item.forms))


def _acting_alone(lines: Sequence[Line]) -> frozenset[str]:
    """The names of one word (lower case) that do something in the body: *Rudi menolak*, *Rudi tak hadir*."""
    body = [line for line in lines if line.sentence.kind is PartKind.BODY]
    alone = {
        item.name.casefold()
        for line in body
        for item, behind in zip(line.items, line.items[1:], strict=False)
        if _is_name(item) and " " not in item.name and _ACTS.fullmatch(behind.lower)
    }
    full = {tuple(item.name.casefold().split()[:2]) for line in body for item in line.items if _is_name(item)}
    firsts = Counter(words[0] for words in full if len(words) > 1)
    return frozenset(name for name in alone if firsts[name] == 1)  # a brand has many second words


def _second_halves(lines: Sequence[Line]) -> frozenset[int]:
    """The names behind a hyphen whose first half has a title or an office elsewhere (*pemerintahan X-Y*)."""
    titled = {
        word
        for line in lines
        for item in line.items
        if _is_name(item) and (item.offices or item.forms)
        for word in item.name.split()
    }
    return frozenset(
        id(other)
        for line in lines
        for one, hyphen, other in zip(line.items, line.items[1:], line.items[2:], strict=False)
        if _is_name(one) and _is_name(other) and is_word(hyphen, "-", "–") and titled.issuperset(one.name.split())
    )


def _names_of_things(lines: Sequence[Line]) -> frozenset[str]:
    """What the article says to be no person: *Undang-Undang X*, *saham X*; nothing with a name word in it."""
    before = word_set("phrases", "names", "before_things")
    return frozenset(
        item.name
        for line in lines
        for word, item in zip(line.items, line.items[1:], strict=False)
        if _is_name(item) and word.lower in before and lexica().name_words.isdisjoint(item.name.casefold().split())
    )


def _is_name(item: Item) -> TypeGuard[Ref]:
    return isinstance(item, Ref) and item.kind is RefKind.PERSON


def _is_taken_up(ref: Ref, acting: frozenset[str]) -> bool:
    """Whether a name of several words, none of them ordinary, is gone on with by its first word alone."""
    words = ref.name.casefold().split()
    ordinary = any(is_common(w) or set(w) <= set("ivx") for w in words)
    return len(words) > 1 and words[0] in acting and not ordinary


def _is_evident(line: Line, at: int, ref: Ref) -> bool:
    """Whether a name without a title is a person's: by what stands around it, or by the words it is made of."""
    words = [w for w in ref.name.lower().replace(".", " ").split() if w[0].isalpha()]
    if at and len(words) > 1 and _leads_to_person(line, at) and not all(is_common(w) for w in words):
        return True
    known = sum(w in lexica().name_words for w in words if len(w) > 1)  # "Eselon I" is no Balinese
    if _is_elsewhere(line, at, words) or (not known and _place_follows(line, at)):
        return False
    ordinary = sum(is_common(w) and w not in lexica().name_words for w in words)
    if len(words) == 1 and known and not is_common(words[0]) and at and not _opens(line, at):
        return True
    if len(words) > 1 and (known > 1 or (known and ordinary <= 1)):
        return True
    if len(words) > 1 and not ordinary and (_is_agent(line, at) or _is_listed(line, at) or _office_follows(line, at)):
        return True
    plain = not known and any(is_common(w) for w in words)
    return _speaks(line, at) or (not plain and (_is_apposed(line, at) or _goes_on_list(line, at, words)))


def _is_made_of_names(name: str) -> bool:
    words = name.casefold().split()
    return len(words) > 1 and sum(w in lexica().name_words for w in words) > 1


def _is_elsewhere(line: Line, at: int, words: Sequence[str]) -> bool:
    """*di X*, *warga X-Y*, *Euro IV*: what stands around a name, or its number, shows a place or a thing."""
    numbered = len(words) > 1 and set(words[-1]) <= set("ivx")
    inside = at > 0 and is_word(line.items[at - 1], *word_row("phrases", "names", "behind_places"))
    joined = at > 2 and is_word(line.items[at - 1], "-")
    return numbered or inside or (joined and is_word(line.items[at - 3], *word_row("phrases", "pairs", "of_places")))


def _is_agent(line: Line, at: int) -> bool:
    """*oleh X*, *bernama X*: a name that no ordinary word is part of, where a person is expected."""
    return bool(at) and is_word(line.items[at - 1], *word_row("phrases", "names", "before_persons"))


def _office_follows(line: Line, at: int) -> bool:
    """*X Y, calon bupati yang …*: an office in apposition makes the name a person's."""
    behind = line.items[at + 2] if at + 2 < len(line.items) and is_word(line.items[at + 1], ",") else None
    if isinstance(behind, Chunk):
        return behind.kind is ChunkKind.ROLE  # "X Y, guru di sekolah itu"
    return behind is not None and behind.kind is RefKind.OFFICE


def _is_listed(line: Line, at: int) -> bool:
    """*X, Y, dan Z*: the name at AT stands in a list beside one that is surely a person's."""
    items = line.items
    for link, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if 0 <= other < len(items) and is_word(items[link], "dan", ",", "serta"):
            beside = items[other]
            if _is_name(beside) and beside.strong:
                return True
    return False


def _goes_on_list(line: Line, at: int, words: Sequence[str]) -> bool:
    """*X dan Y Z*, *Teradu IV Y Z*, *menetapkan Y Z sebagai*: a full name behind a name, a party's number, a choice."""
    if at < 2 or len(words) < 2:
        return False
    link, head = line.items[at - 1], line.items[at - 2]
    if is_word(link, *word_row("phrases", "names", "in_lists")):
        return _is_name(head)
    if is_word(link, *word_row("phrases", "names", "chosen")):
        return at + 1 < len(line.items) and is_word(line.items[at + 1], "sebagai", "menjadi", "selaku")
    numbered = isinstance(link, Chunk) and bool(link.lower) and set(link.lower) <= set("ivx")
    return numbered and isinstance(head, Chunk) and head.capital


def _leads_to_person(line: Line, at: int) -> bool:
    """*petahana X*, *berpasangan dengan X*: words that only a person can follow."""
    before = line.items[at - 1]
    if isinstance(before, Chunk) and before.modifier == "incumbent":
        return True
    if at > 1 and is_word(before, ",") and _speaks_for_another(line, at - 2):
        return True
    verb = line.items[at - 2] if is_word(before, "dengan") and at > 1 else before
    return is_word(verb, *word_row("phrases", "pairs", "verbs"))


def _speaks_for_another(line: Line, at: int) -> bool:
    """*kata pengacara X, Y*, *kata kuasa hukumnya, Y*: behind the one at AT the name of who speaks for them follows."""
    for_others = word_set("speech", "subjects", "for_others")
    item = line.items[at]
    if isinstance(item, Ref):
        return any(office.entry.name.casefold() in for_others for office in item.offices)
    stem = item.lower.removesuffix("nya")
    return stem != item.lower and (
        stem in for_others or (at > 0 and f"{line.items[at - 1].lower} {stem}" in for_others)
    )


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
    if not (is_word(line.items[at - 1], ",") and is_word(line.items[at + 1], ",")):
        return False
    head, name = line.items[at - 2], line.items[at]
    if not _is_name(head) and not (isinstance(head, Chunk) and head.capital):
        return True
    # "Huawei, X, dan BYD": a list of whatever, unless what stands before is made of names
    return isinstance(name, Ref) and (" " in name.name or (_is_name(head) and _is_made_of_names(head.name)))
