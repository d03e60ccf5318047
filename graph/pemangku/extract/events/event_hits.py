"""Nouns of events found in a sentence, each with the extent of its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pemangku.extract.atlas import Atlas
from pemangku.extract.document import Sentence, Token
from pemangku.extract.events.event_words import EventHit, EventWord, event_words
from pemangku.extract.places import PlaceHit
from pemangku.extract.wordlists import word_row, word_set
from pemangku.extract.words import is_root
from pemangku.model import PlaceLevel

_YEAR = re.compile(r"(?:19|20)\d{2}")
_PASSIVE = re.compile(r"di[a-z]{4,}")
_LONGEST_NAME = 11
_LONGEST_OWN_NAME = 6
_LONGEST_DECISION = 14
_REGION_LEVELS = frozenset({PlaceLevel.PROVINSI, PlaceLevel.KABUPATEN, PlaceLevel.KOTA})


def find_hits(sentence: Sentence, atlas: Atlas, text: str) -> list[EventHit]:
    """The events named in SENTENCE, in order.

    Inside a longer name only an election or a capitalised event of its own counts (*sidang pleno Musda XI*).
    """
    found: list[EventHit] = []
    nouns = event_words()
    if nouns.first_words.isdisjoint(sentence.vocabulary):
        return found
    tokens = sentence.tokens
    reader = _NameReader(sentence, atlas, text)
    at = 0
    while at < len(tokens):
        match = nouns.at(tokens, at) if tokens[at].word else None
        if match is None or _names_something_else(tokens, at, match[1]) or _means_something_else(tokens, *match):
            at += 1
            continue
        head_last, word = match
        hit = None if _short_form(tokens, at, head_last, found) else reader.read(at, head_last, word)
        if hit is not None and not (found and _swallowed(found[-1], hit, tokens)):
            found.append(hit)
        at = head_last
    return found


def _names_something_else(tokens: Sequence[Token], at: int, word: EventWord) -> bool:
    """*ruang sidang*, *Musda-musda*; but not *hasil Pilkada*, nor behind a dateline's dash (*PALU - Debat …*)."""
    if at and word.name in word_set("events", "name", "only_opening"):
        return True
    if at and word.sort == "election" and tokens[at - 1].lower == "hasil":
        return False
    if not at or tokens[at - 1].lower not in word_set("events", "name", "no_event_behind"):
        return False
    return tokens[at - 1].word or tokens[at - 1].end == tokens[at].begin


def _means_something_else(tokens: Sequence[Token], last: int, word: EventWord) -> bool:
    """*peringatan dini*, *kunjungan wisatawan*, *rapat-rapat*: what stands behind shows that no event is told of."""
    if last + 1 >= len(tokens):
        return False
    if tokens[last].text == "-" and tokens[last + 1].lower == tokens[last - 1].lower:
        return word.sort == "happening"
    return f"{word.name} {tokens[last].lower}" in word_set("events", "name", "no_events")


def _short_form(tokens: Sequence[Token], at: int, last: int, found: Sequence[EventHit]) -> bool:
    """*rapat dengar pendapat (RDP)*: the noun in parentheses is the event just named."""
    in_parentheses = at > 0 and tokens[at - 1].text == "(" and last < len(tokens) and tokens[last].text == ")"
    return in_parentheses and bool(found) and found[-1].last >= at - 1


def _swallowed(outer: EventHit, inner: EventHit, tokens: Sequence[Token]) -> bool:
    """Whether INNER is only a part of OUTER's name."""
    if not outer.first < inner.first < outer.last or inner.first == outer.election:
        return False
    return not tokens[inner.first].cap or inner.word.sort == "stage"


class _NameReader:
    """Reads on behind the noun of an event to where its name ends."""

    def __init__(self, sentence: Sentence, atlas: Atlas, text: str) -> None:
        self._sentence = sentence
        self._tokens = sentence.tokens
        self._atlas = atlas
        self._text = text

    def read(self, first: int, head_last: int, word: EventWord) -> EventHit | None:
        """The event whose noun stands at tokens FIRST to HEAD_LAST."""
        if word.sort == "election":
            return self._election(first, head_last, word)
        if word.sort == "decision":
            return self._decision(first, head_last, word)
        return self._named(first, head_last, word)

    def _cut(self, first: int, last: int) -> str:
        return " ".join(self._text[self._tokens[first].begin : self._tokens[last - 1].end].split())

    def _hit(
        self,
        word: EventWord,
        first: int,
        head_last: int,
        last: int,
        *,
        year: str | None = None,
        region: PlaceHit | None = None,
        number: str | None = None,
        election: int | None = None,
    ) -> EventHit:
        begin, end = self._tokens[first].begin, self._tokens[last - 1].end
        name = self._cut(first, last)
        return EventHit(word, first, head_last, last, begin, end, name, year, region, number, election)

    # --- elections --------------------------------------------------------------------------------------------------

    def _election(self, first: int, head_last: int, word: EventWord) -> EventHit:
        """*Pilkada Serentak Kabupaten X Tahun 2024*."""
        tokens = self._tokens
        year: str | None = None
        region: PlaceHit | None = None
        last = name_last = head_last
        while last < len(tokens):
            token = tokens[last]
            if self._is_parenthesis(last):
                last += 3
            elif year is None and _YEAR.fullmatch(token.text):
                year = token.text
                last = name_last = last + 1
            elif token.lower == "tahun":
                last += 1
            elif token.lower in word_set("events", "name", "of_elections"):
                last = name_last = last + 1
            elif region is None and token.cap and (hit := self._region(last, village=True)):
                region = hit
                last = name_last = hit.last
            elif region is None and token.lower == "di" and (hit := self._region(last + 1, village=False)):
                region = hit
                break
            elif self._goes_on_with_own_name(word, head_last, last):
                last = name_last = last + 1
            else:
                break
        return self._hit(word, first, head_last, name_last, year=year, region=region)

    def _is_parenthesis(self, at: int) -> bool:
        """One capitalised word in parentheses: an acronym."""
        tokens = self._tokens
        return tokens[at].text == "(" and at + 2 < len(tokens) and tokens[at + 2].text == ")" and tokens[at + 1].cap

    def _region(self, at: int, *, village: bool) -> PlaceHit | None:
        hit = self._atlas.at(self._sentence, at) if at < len(self._tokens) else None
        if hit is None:
            return None
        fits = hit.place.level in _REGION_LEVELS or (village and hit.place.level is PlaceLevel.DESA)
        return hit if fits else None

    def _goes_on_with_own_name(self, word: EventWord, head_last: int, last: int) -> bool:
        """*Pemilihan Ketua OSIS SMA 3 X*: small elections bear the name of their school or village."""
        token = self._tokens[last]
        return (
            word.family in word_set("events", "families", "with_own_names")
            and last - head_last < _LONGEST_OWN_NAME
            and (token.cap or token.text[0].isdigit())
        )

    # --- decisions --------------------------------------------------------------------------------------------------

    def _decision(self, first: int, head_last: int, word: EventWord) -> EventHit | None:
        """*Keputusan KPU X Nomor 12 Tahun 2024 (tentang …)*; without a number it is none here."""
        tokens = self._tokens
        last = head_last
        found: tuple[str, str | None, int] | None = None
        while found is None and last < len(tokens) and last - first < _LONGEST_DECISION:
            token = tokens[last]
            if token.lower in word_set("events", "decision", "number"):
                found = self._number_behind(last)
                if found is None:
                    return None
            elif token.text[0].isdigit() and "/" in token.text:
                found = token.text.split("/")[0], token.text.rsplit("/", 1)[-1], last + 1
            elif token.text[0].isdigit() and last == head_last:
                found = token.text, None, last + 1
            elif not (token.cap or token.text in "()" or token.lower in word_set("events", "decision", "inside")):
                return None
            else:
                last += 1
        if found is None:
            return None
        number, year, last = found
        if word.name not in word_set("events", "decision", "of_cases"):
            year = year or number.rpartition("/")[2]
        if last + 1 < len(tokens) and tokens[last].lower == "tahun" and _YEAR.fullmatch(tokens[last + 1].text):
            year = tokens[last + 1].text
            last += 2
        year = year if year and _YEAR.fullmatch(year) else None
        return self._hit(word, first, head_last, last, year=year, number=number)

    def _number_behind(self, at: int) -> tuple[str, None, int] | None:
        """The number behind the word *Nomor* at AT, with its strokes (*12/PL.02/2024*), and where it ends."""
        tokens = self._tokens
        after = at + 1
        if after < len(tokens) and (tokens[after].text in (".", ":") or tokens[after].lower == "perkara"):
            after += 1
        if after >= len(tokens) or not tokens[after].text[0].isdigit():
            return None
        number = tokens[after].text
        last = after + 1
        while last + 1 < len(tokens) and tokens[last].text in ("/", "-", "."):
            number += tokens[last].text + tokens[last + 1].text
            last += 2
        return number, None, last

    # --- stages and happenings --------------------------------------------------------------------------------------

    def _named(self, first: int, head_last: int, word: EventWord) -> EventHit | None:
        """A stage or happening: its noun and the words that go on naming it."""
        tokens = self._tokens
        last = head_last
        election: int | None = None
        while last < len(tokens) and last - first < _LONGEST_NAME:
            if last == head_last and self._is_parenthesis(last):
                last += 3
                continue
            if self._ends_name(tokens[last]):
                break
            inner = event_words().at(tokens, last)
            if inner is not None and inner[1].sort == "election" and election is None:
                election = last
            last += 1
        while last > head_last and (tokens[last - 1].text in ("/", "-") or tokens[last - 1].lower in ("dan", "tahun")):
            last -= 1
        if last <= head_last and len(self._cut(first, head_last)) < 3:
            return None
        return self._hit(word, first, head_last, last, election=election)

    @staticmethod
    def _ends_name(token: Token) -> bool:
        if not (token.word or token.text[0].isdigit()) and token.text not in ("/", "-"):
            return True
        if token.lower in word_set("events", "name", "stops"):
            return True
        if not token.cap and token.lower.startswith(word_row("events", "name", "verbs_begin")):
            return True
        return _PASSIVE.fullmatch(token.lower) is not None and not is_root(token.lower)
