"""Acronyms that an article introduces itself: *Aliansi Warga Peduli (AWP)*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pemangku.extract.document import Document, Token
from pemangku.extract.lexica import lexica
from pemangku.extract.wordlists import word_set
from pemangku.extract.words import is_common
from pemangku.model import Category
from pemangku.reference import regions

LONGEST_NAME = 9
"""How many words a free name may have."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """What an acronym stands for."""

    name: str
    category: Category


def parenthesised_acronym(tokens: Sequence[Token], end: int) -> tuple[str | None, int]:
    """One capitalised word in parentheses at token END, and where it ends."""
    if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
        inner = tokens[end + 1]
        if inner.cap and len(inner.text) > 1:
            return inner.text, end + 3
    return None, end


def introduced_acronyms(document: Document) -> dict[str, Introduced]:
    """Acronyms in parentheses behind a capitalised name whose initials they are, and what they stand for."""
    found: dict[str, Introduced] = {}
    for sentence in document.sentences:
        if "(" not in sentence.vocabulary:
            continue
        tokens = sentence.tokens
        for at in range(1, len(tokens) - 2):
            if tokens[at].text != "(" or tokens[at + 2].text != ")" or not _is_new_acronym(tokens, at + 1):
                continue
            start = _name_start(tokens, at)
            if start is None:
                continue
            head = lexica().heads.at(tokens, start)
            words = [t.lower for t in tokens[start:at] if t.word]
            if head is None and (all(map(is_common, words)) or _is_of_person(words)):
                continue
            category = head[1].category if head else Category.MASYARAKAT_SIPIL
            name = " ".join(document.article.text[tokens[start].begin : tokens[at - 1].end].split())
            found.setdefault(tokens[at + 1].text, Introduced(name, category))
    return found


def other_meanings(document: Document) -> frozenset[str]:
    """Acronyms that stand for no institution of the lexicon here: *perangkat daerah (PD)*, *PDP (Perlindungan …)*."""
    found: set[str] = set()
    for sentence in document.sentences:
        if "(" not in sentence.vocabulary:
            continue
        tokens = sentence.tokens
        for at in range(1, len(tokens) - 2):
            if tokens[at].text != "(":
                continue
            close = next(
                (k for k in range(at + 2, min(len(tokens), at + LONGEST_NAME + 1)) if tokens[k].text == ")"), 0
            )
            if close == at + 2 and tokens[at + 1].upper:
                found.update(_meant_otherwise(tokens, at - len(tokens[at + 1].text), at, at + 1))
            elif close > at + 2 and tokens[at - 1].upper:
                found.update(_meant_otherwise(tokens, at + 1, close, at - 1))
    return frozenset(found)


def _meant_otherwise(tokens: Sequence[Token], first: int, last: int, at: int) -> tuple[str, ...]:
    """The acronym at AT, when its letters begin the words FIRST to LAST (exclusive) and these name nothing known."""
    acronym = tokens[at].text
    if first < 0 or len(acronym) < 2 or [t.lower[0] for t in tokens[first:last]] != list(acronym.casefold()):
        return ()
    if lexica().heads.at(tokens, first) is not None:
        return ()
    words = " ".join(t.lower for t in tokens[first:last])
    usual = lexica().bodies.at(tokens, at)
    if usual is not None and usual[1].body.name.casefold().startswith(words):
        return ()
    return () if any(lexica().bodies.at(tokens, k) for k in range(first, last)) else (acronym,)


def _is_of_person(words: Sequence[str]) -> bool:
    """*Budi Santoso (BS)*: the initials of a person, whose name has a name word and no ordinary one."""
    known, weak = lexica().name_words, lexica().weak_names
    ordinary = [w for w in words if w not in known and is_common(w)]
    if any(w not in weak for w in ordinary):
        return False
    return not known.isdisjoint(words) or (not weak.isdisjoint(words) and len(ordinary) < len(words))


def _is_new_acronym(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at AT can be an acronym, and is none that the lexicon or the gazetteer knows."""
    acronym = tokens[at]
    if not acronym.cap or len(acronym.text) < 2 or lexica().bodies.at(tokens, at) is not None:
        return False
    return not (acronym.upper and is_common(acronym.lower)) and not regions().index.get(acronym.text)


def _name_start(tokens: Sequence[Token], at: int) -> int | None:
    """Where the name begins that the acronym in the parenthesis at AT stands for."""
    acronym = tokens[at + 1]
    links = word_set("phrases", "institutions", "links")
    start = at
    while (
        start > 0
        and at - start < LONGEST_NAME
        and (tokens[start - 1].cap or (tokens[start - 1].lower in links and start < at))
    ):
        start -= 1
    first = _initial_start(tokens, start, at, acronym.text) if acronym.upper else _head_start(tokens, start, at)
    if first is None:
        return None
    while tokens[first].lower in links and first < at:
        first += 1
    return first - 1 if first > start and lexica().heads.at(tokens, first - 1) is not None else first


def _head_start(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where a word that opens institutions' names begins, for acronyms made of syllables (*Koaksi*)."""
    for first in range(start, end - 1):
        if lexica().heads.at(tokens, first) is not None:
            return first if lexica().bodies.at(tokens, first) is None else None
    return None


def _initial_start(tokens: Sequence[Token], start: int, end: int, acronym: str) -> int | None:
    """Where the name begins whose words' initials the acronym's letters are, in order; `None` if nowhere."""
    links = word_set("phrases", "institutions", "links")
    for first in range(start, end - 1):
        words = [t.lower for t in tokens[first:end] if t.word]
        initials = [w[0] for w in words if w not in links]
        if len(initials) < 2 or initials[0] != acronym[0].casefold():
            continue
        letters = iter(acronym.casefold())
        wanted = next(letters)
        for initial in initials:
            if initial == wanted:
                wanted = next(letters, "")
        if wanted == "" or len(initials) >= len(acronym):
            return first
    return None
