"""Runs of capitalised words that are names of persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pemangku.extract.document import Document, Sentence, Token
from pemangku.extract.institutions import InstitutionFinder
from pemangku.extract.lexica import lexica
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.wordlists import happening_nouns, word_set
from pemangku.extract.words import is_common
from pemangku.lexicon.places import places as place_names
from pemangku.lexicon.tables import table
from pemangku.model import Category, PartKind

_ROMAN = re.compile(r"[IVX]+")
_CAMEL = re.compile(r"[a-z]{3}[A-Z]")
_LONGEST_NAME = 7
_LONGEST_OFFICE = 20
_LONGEST_SYLLABLE = 6
"""Ordinary words up to this length open names of other languages (*Kian Fo*) without a title before them."""
_OPENING_MARKS = frozenset({'"', "“", ":", "(", ".", "?", "!", "'"})


class NameRuns:
    """The names of persons in one article, as far as single sentences show them."""

    def __init__(self, document: Document, institutions: InstitutionFinder) -> None:
        self._institutions = institutions
        self._inside = _capital_pairs(document)
        self.known: frozenset[str] = frozenset()
        """Words (lower case) that other sentences show to be names of persons."""
        self.initials: frozenset[str] = frozenset()
        """Acronyms by which the article calls persons (*Agus Budi Cahyono (ABC)*)."""

    def read(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> int | None:
        """Where the name that begins at token AT ends, `None` when none does. BEFORE: the chunks before it."""
        tokens = sentence.tokens
        token = tokens[at]
        if token.text in self.initials:
            return at + 1
        initial = _opens(sentence, at)
        if _begins_none(tokens, at, initial=initial):
            return None
        last = self._end(tokens, at)
        alone = last == at + 1 and token.upper and sentence.kind is not PartKind.HEADLINE
        if last == at or alone or _is_of_thing(tokens[at:last]):
            return None
        if token.lower in self.known or (not initial and self._awaited(tokens, at, before)):
            return last
        if sentence.kind is PartKind.BODY and last - at > 1 and _holds_office(before):
            return last
        led = self.is_led(before) or _is_apposed(before)
        ordinary = _is_ordinary(tokens, at, led=led, initial=initial)
        named = not ordinary or self._is_name_all_the_same(tokens, at, last, before, initial=initial, led=led)
        return last if named else None

    @staticmethod
    def is_led(before: Sequence[Chunk]) -> bool:
        """Whether a title, a role, an institution, a verb of saying or the first half of a pair stands right before."""
        if not before:
            return False
        titles = (ChunkKind.TITLE, ChunkKind.ROLE, ChunkKind.INSTITUTION)
        return _is_second_of_pair(before) or before[-1].kind in titles or _is_cue(before[-1])

    @classmethod
    def is_shown(cls, before: Sequence[Chunk]) -> bool:
        """Whether what stands right before shows a person: all that leads, save a hyphen and an institution alone.

        *jalur Cibadak-X* and *PT Bank Y (Persero) X* go on with other names.
        """
        if not cls.is_led(before) or _is_second_of_pair(before):
            return False
        if before[-1].kind is not ChunkKind.INSTITUTION:
            return True
        party = before[-1].institution is not None and before[-1].institution.category is Category.PARTAI
        return party or (len(before) > 1 and before[-2].kind in (ChunkKind.ROLE, ChunkKind.INSTITUTION))

    @staticmethod
    def _awaited(tokens: Sequence[Token], at: int, before: Sequence[Chunk]) -> bool:
        """Whether only a name can stand here: behind an honorific, a verb of saying, a hyphen, *yakni* and a pair."""
        token = tokens[at]
        if not before or token.upper or token.lower in word_set("phrases", "names", "stops"):
            return False
        if _is_second_of_pair(before):
            return True
        if before[-1].is_word("adalah", "ialah", "yakni", "yaitu"):
            return _pair_follows(tokens, at)
        return before[-1].kind is ChunkKind.TITLE or _is_cue(before[-1])

    def _is_name_all_the_same(
        self, tokens: Sequence[Token], at: int, last: int, before: Sequence[Chunk], *, initial: bool, led: bool
    ) -> bool:
        """Whether a run that begins with an ordinary word is a name (*Kian Fo*): the rest shows it."""
        if last - at < 2 or (before and before[-1].lower in word_set("phrases", "roles", "extensions")):
            return False  # "Ketua Pokja Adat X"
        if initial:
            return (tokens[at].lower, tokens[at + 1].lower) in self._inside
        if len(tokens[at].text) > _LONGEST_SYLLABLE and not led:
            return False
        rest = [t.lower for t in tokens[at + 1 : last] if t.word]
        names = [w for w in rest if not is_common(w) or w in lexica().name_words]
        return bool(names) if led else len(names) == len(rest)

    def _end(self, tokens: Sequence[Token], at: int) -> int:
        """Where the run of words that can be a name ends."""
        particles = word_set("phrases", "names", "particles")
        last = at
        while last < len(tokens) and last - at < _LONGEST_NAME:
            token = tokens[last]
            if token.cap:
                if last > at and self._stops(tokens, last):
                    break
                last += 1
            elif last == at:
                break
            elif token.lower in particles and (behind := _capital_behind(tokens, last)) is not None:
                last = behind + 1
            elif last - at > 1 and _is_arabic_article(tokens, last):
                last += 2
            elif _is_nickname(tokens, last):
                last += 3
            elif _joins_article(tokens, last):
                last += 2
            elif token.text == "." and len(tokens[last - 1].text) <= 4 and _is_abbreviated(tokens, last):
                last += 1
            else:
                break
        return last

    def _stops(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the capitalised word at AT cannot go on a name."""
        token = tokens[at]
        if (
            _is_calendar_or_level(token)
            or (token.upper and _is_acronym_or_degree(token))
            or token.lower in lexica().rank_words
            or _is_degree(token.text)
            or self._institutions.starts(tokens, at)
        ):
            return True
        if token.lower in lexica().name_words or _is_weak_name(tokens, at):
            return False
        short = token.text.endswith(".") or len(token.text) <= 3
        return (
            (short and not _is_inner_title(token) and _is_title_of_name(tokens, at))
            or lexica().roles.at(tokens, at) is not None
            or lexica().modifiers.at(tokens, at) is not None
            or token.lower in word_set("phrases", "names", "stops")
        )


def _holds_office(before: Sequence[Chunk]) -> bool:
    """*Ketua KPU X | Rangga Umbara*, *Ketua KPU X, | Rangga Umbara*: behind an office stands a name."""
    behind = list(before[:-1] if before and before[-1].is_word(",") else before)
    if len(behind) < 2 or behind.pop().kind is not ChunkKind.INSTITUTION:
        return False
    while behind and behind[-1].kind is ChunkKind.WORD and behind[-1].capital:
        behind.pop()  # "Manajer Riset Y, | X"
    return bool(behind) and behind[-1].kind is ChunkKind.ROLE


def _is_degree(text: str) -> bool:
    """*M.Hum.*, *MHum*: a degree by its stops, or by its capitals."""
    inner_capital = not text.isupper() and any(c.isupper() for c in text[1:])
    return ("." in text or inner_capital) and lexica().is_listed_degree(text)


def _begins_none(tokens: Sequence[Token], at: int, *, initial: bool) -> bool:
    """Whether the word at AT begins no name, whatever follows."""
    token = tokens[at]
    if not token.cap or _is_calendar_or_level(token) or token.lower in word_set("phrases", "names", "never"):
        return True
    if _is_doubled(tokens, at) or _is_article(tokens, at) or _is_degree(token.text) or token.lower in _happenings():
        return True
    needed = _only_before().get(token.lower)
    if needed is not None and (at + 1 == len(tokens) or tokens[at + 1].lower not in needed):
        return True
    return _is_numeral_or_acronym(tokens, at, initial=initial)


def _is_of_thing(run: Sequence[Token]) -> bool:
    """*Balboa Estate*, *IndoSurvei*: a word that no name has, or two words that lost their space."""
    things = word_set("phrases", "names", "of_things")
    return any(t.lower in things or _CAMEL.search(t.text) for t in run)


def _is_acronym_or_degree(token: Token) -> bool:
    """Whether letters in capitals are no initials (*Maria S.W. X*)."""
    if token.text in word_set("phrases", "names", "companies"):
        return True
    return (len(token.text) > 2 and "." not in token.text) or lexica().is_listed_degree(token.text)


def _is_doubled(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at AT is one half of a doubled one (*Undang-Undang*)."""
    word = tokens[at].lower
    second = at > 1 and tokens[at - 1].text == "-" and tokens[at - 2].lower == word
    return second or (at + 2 < len(tokens) and tokens[at + 1].text == "-" and tokens[at + 2].lower == word)


def _is_article(tokens: Sequence[Token], at: int) -> bool:
    """*Al-Quran*: the Arabic article, which opens words, not names."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].lower == "al" and behind is not None and behind.text == "-" and behind.begin == tokens[at].end


def _is_weak_name(tokens: Sequence[Token], at: int) -> bool:
    """*Arif Hakim Nur*: a name that is an ordinary word, too, with no ordinary word behind it."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return tokens[at].lower in lexica().weak_names and not (
        following is not None and following.cap and is_common(following.lower)
    )


def _is_title_of_name(tokens: Sequence[Token], at: int) -> bool:
    """A title before another name, not the last letters of this one (*X HB*)."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        lexica().titles.at(tokens, at) is not None
        and following is not None
        and (following.cap or following.text == ".")
    )


def _is_inner_title(token: Token) -> bool:
    """*X Dg Y*: a title that stands inside a name."""
    return token.lower.rstrip(".") in word_set("phrases", "names", "inner_titles")


def _is_apposed(before: Sequence[Chunk]) -> bool:
    """*Ketua KPU Garut, X Y, …*: behind the comma of an office stands who holds it."""
    if not before or not before[-1].is_word(","):
        return False
    for chunk in reversed(before[-_LONGEST_OFFICE:-1]):
        if chunk.kind is ChunkKind.ROLE:
            return True
        beside = chunk.kind in (ChunkKind.INSTITUTION, ChunkKind.PLACE)
        if not (beside or (chunk.kind is ChunkKind.WORD and (chunk.capital or chunk.is_word(",", "dan")))):
            return False
    return False


def _capital_behind(tokens: Sequence[Token], at: int) -> int | None:
    """Where the capitalised word behind a particle stands (*X bin Y*, *X br. Y*)."""
    at += 1
    if at < len(tokens) and tokens[at].text == ".":
        at += 1
    return at if at < len(tokens) and tokens[at].cap else None


def _is_arabic_article(tokens: Sequence[Token], at: int) -> bool:
    """*Habil Al-Jufri*: the hyphen at AT joins an article to its name."""
    return (
        tokens[at].text == "-"
        and tokens[at - 1].lower in word_set("phrases", "names", "articles")
        and at + 1 < len(tokens)
        and tokens[at + 1].cap
        and tokens[at - 1].end == tokens[at].begin == tokens[at + 1].begin - 1
    )


def _is_calendar_or_level(token: Token) -> bool:
    """Months, days and words for levels of regions begin no name."""
    return token.lower in _calendar_and_levels()


@cache
def _calendar_and_levels() -> frozenset[str]:
    return word_set("phrases", "names", "calendar") | place_names().level_words.keys()


@cache
def _only_before() -> dict[str, list[str]]:
    """Words that open a name only before certain others, and these."""
    found: dict[str, list[str]] = table("phrases")["names"]["only_before"]
    return found


@cache
def _happenings() -> frozenset[str]:
    """Nouns of events of one word, which open no name (*Rakornas Relawan X*)."""
    return frozenset(noun for noun in happening_nouns() if " " not in noun and noun not in lexica().name_words)


def _is_cue(chunk: Chunk) -> bool:
    return chunk.kind is ChunkKind.WORD and chunk.lower in lexica().cues


def _is_second_of_pair(before: Sequence[Chunk]) -> bool:
    """*X-Y*: a name and a hyphen stand right before."""
    if len(before) < 2 or not before[-1].is_word("-", "–"):
        return False
    return before[-2].kind is ChunkKind.NAME and before[-2].lower != "al"  # "Al-Quran"


def _pair_follows(tokens: Sequence[Token], at: int) -> bool:
    """*adalah X Y-Z*: capitalised words up to a hyphen and another name."""
    last = at
    while last < len(tokens) and tokens[last].cap:
        last += 1
    return last - at >= 2 and last + 1 < len(tokens) and tokens[last].text in ("-", "–") and tokens[last + 1].cap


def _is_numeral_or_acronym(tokens: Sequence[Token], at: int, *, initial: bool) -> bool:
    """Roman numerals (save the Balinese *I*), *RI*, and acronyms that are no name."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if _ROMAN.fullmatch(token.text):
        return not (token.text == "I" and following is not None and following.lower in lexica().balinese)
    if len(token.text) == 1 and (following is None or not following.cap):
        return True
    acronym = token.upper and "." not in token.text
    long_acronym = acronym and len(token.text) > 2 and not initial and token.lower not in lexica().name_words
    return token.text == "RI" or long_acronym


def _is_ordinary(tokens: Sequence[Token], at: int, *, led: bool, initial: bool) -> bool:
    """Whether the capitalised word is an ordinary word rather than the start of a name."""
    token = tokens[at]
    if token.lower in lexica().name_words:
        return initial and not led and is_common(token.lower) and not _name_follows(tokens, at)
    if len(token.text) == 2 and token.text.endswith("."):
        return False
    return is_common(token.lower)


def _name_follows(tokens: Sequence[Token], at: int) -> bool:
    if at + 1 >= len(tokens) or not tokens[at + 1].cap:
        return False
    following = tokens[at + 1].lower
    return following in lexica().name_words or not is_common(following)


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether the word at AT has its capital from where it stands; in headlines every word may."""
    return at == 0 or sentence.kind is not PartKind.BODY or sentence.texts[at - 1] in _OPENING_MARKS


def _is_abbreviated(tokens: Sequence[Token], last: int) -> bool:
    """*Moh. Iksan*: a shortened given name, its stop and the next name."""
    return last + 1 < len(tokens) and tokens[last + 1].cap and tokens[last - 1].lower in lexica().short_names


def _joins_article(tokens: Sequence[Token], at: int) -> bool:
    """*Faruq Al-Rabiah*: the hyphen at AT, behind an Arabic article."""
    return (
        tokens[at].text == "-"
        and tokens[at - 1].lower in word_set("phrases", "names", "articles")
        and at + 1 < len(tokens)
        and tokens[at + 1].cap
        and tokens[at - 1].end == tokens[at].begin
    )


def _is_nickname(tokens: Sequence[Token], at: int) -> bool:
    """*X 'Y' Z*: a nickname inside a name."""
    return (
        at + 3 < len(tokens)
        and tokens[at].text in "'‘’\"“"
        and tokens[at + 1].cap
        and tokens[at + 2].text in "'’\"”"
        and tokens[at + 3].cap
    )


def _capital_pairs(document: Document) -> frozenset[tuple[str, str]]:
    """Pairs of capitalised words in the middle of sentences: what also opens a sentence so is a name there too."""
    return frozenset(
        (one.lower, other.lower)
        for sentence in document.sentences
        if sentence.kind is PartKind.BODY
        for before, one, other in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False)
        if one.cap and other.cap and before.text not in _OPENING_MARKS
    )
