"""Words of events found in a sentence: elections, stages, happenings, decisions, each with the extent of its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pemangku.extract.document import Sentence, Token
from pemangku.extract.matcher import Matcher
from pemangku.extract.places import Atlas, PlaceHit
from pemangku.extract.words import is_root
from pemangku.lexicon.tables import table
from pemangku.model import EventKind, PlaceLevel

_YEAR = re.compile(r"(?:19|20)\d{2}")
_PASSIVE = re.compile(r"di[a-z]{4,}")
_LONGEST_NAME = 11
_OWN_NAMES = frozenset({"pilkades", "pemilos", "pemira", "rtrw"})
_REGION_LEVELS = frozenset({PlaceLevel.PROVINSI, PlaceLevel.KABUPATEN, PlaceLevel.KOTA})


@dataclass(frozen=True, slots=True)
class EventWord:
    """What the lexicon knows of a noun: its kind, and the family of an election or the name of a stage."""

    sort: str  # "election", "stage", "happening", "decision"
    kind: EventKind
    name: str
    family: str = ""
    wider: str = ""


@dataclass(frozen=True, slots=True)
class EventHit:
    """An event named at tokens `first` to `last` (exclusive); `head_last` is where its noun ends."""

    word: EventWord
    first: int
    head_last: int
    last: int
    begin: int
    end: int
    name: str
    year: str | None = None
    region: PlaceHit | None = None
    number: str | None = None
    election: int | None = None
    """For a stage: index of the election's first token when its name goes on with one."""


@cache
def event_words() -> Matcher[EventWord]:
    """All nouns of events."""
    return Matcher(_entries())


def _entries() -> Iterator[tuple[str, EventWord]]:
    data = table("events")
    for row in data["election"]:
        for name in row["names"]:
            yield name, EventWord("election", EventKind.PEMILIHAN, name, row["family"], row.get("wider", ""))
    for row in data["stage"]:
        for noun in row["nouns"]:
            yield noun, EventWord("stage", EventKind.TAHAPAN, row["name"])
    for row in data["happening"]:
        for noun in row["nouns"]:
            yield noun, EventWord("happening", EventKind(row["kind"]), noun)
    for noun in data["decision"]["nouns"]:
        yield noun, EventWord("decision", EventKind.PUTUSAN, noun)


@cache
def verbs(name: str) -> frozenset[str]:
    """A list of verbs of events.toml."""
    return frozenset(table("events")["verbs"][name])


@cache
def words(section: str, name: str) -> frozenset[str]:
    """A list of words of events.toml."""
    data: dict[str, Any] = table("events")
    return frozenset(data[section][name])


def find_hits(sentence: Sentence, atlas: Atlas, text: str) -> list[EventHit]:
    """The events named in SENTENCE, in order.

    Inside a longer name only an election or a capitalised event of its own counts (*sidang pleno Musda XI*).
    """
    tokens = sentence.tokens
    texts = [t.text for t in tokens]
    found: list[EventHit] = []
    at = 0
    while at < len(tokens):
        match = event_words().at(tokens, at) if tokens[at].word else None
        if match is None or (at and tokens[at - 1].lower in _NO_EVENT_BEHIND):
            at += 1
            continue
        head_last, word = match
        hit = None if _short_form(tokens, at, head_last, found) else _hit(tokens, texts, at, head_last, word, atlas, text)
        if hit is not None and not (found and _swallowed(found[-1], hit, tokens)):
            found.append(hit)
        at = head_last
    return found


_NO_EVENT_BEHIND = frozenset(
    ["-", "ruang", "gedung", "aula", "komisi", "pengawas", "panitia", "penyelenggara", "daftar", "hasil", "tempat", "hak"]
)


def _short_form(tokens: Sequence[Token], at: int, last: int, found: Sequence[EventHit]) -> bool:
    """*rapat dengar pendapat (RDP)*: the noun in parentheses is the event just named."""
    in_parentheses = at > 0 and tokens[at - 1].text == "(" and last < len(tokens) and tokens[last].text == ")"
    return in_parentheses and bool(found) and found[-1].last >= at - 1


def _swallowed(outer: EventHit, inner: EventHit, tokens: Sequence[Token]) -> bool:
    """Whether INNER is only a part of OUTER's name."""
    if not outer.first < inner.first < outer.last or inner.first == outer.election:
        return False
    return not tokens[inner.first].cap or inner.word.sort == "stage"


def _hit(
    tokens: Sequence[Token], texts: Sequence[str], first: int, head_last: int, word: EventWord, atlas: Atlas, text: str
) -> EventHit | None:
    if word.sort == "election":
        return _election(tokens, texts, first, head_last, word, atlas, text)
    if word.sort == "decision":
        return _decision(tokens, first, head_last, word, text)
    return _named(tokens, first, head_last, word, text)


def _cut(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(text[tokens[first].begin : tokens[last - 1].end].split())


def _election(
    tokens: Sequence[Token], texts: Sequence[str], first: int, last: int, word: EventWord, atlas: Atlas, text: str
) -> EventHit:
    """*Pilkada Serentak Kabupaten X Tahun 2024*."""
    head_last = last
    year: str | None = None
    region: PlaceHit | None = None
    name_last = last
    while last < len(tokens):
        token = tokens[last]
        if token.text == "(" and last + 2 < len(tokens) and tokens[last + 2].text == ")" and tokens[last + 1].cap:
            last += 3
        elif year is None and _YEAR.fullmatch(token.text):
            year = token.text
            last += 1
            name_last = last
        elif token.lower in ("tahun", "serentak", "nasional", "langsung") and last + 1 <= len(tokens):
            last += 1
            if token.lower != "tahun":
                name_last = last
        elif (
            region is None
            and token.cap
            and (hit := atlas.at(tokens, texts, last))
            and hit.place.level in (*_REGION_LEVELS, PlaceLevel.DESA)
        ):
            region = hit
            last = hit.last
            name_last = last
        elif (
            region is None
            and token.lower == "di"
            and last + 1 < len(tokens)
            and (hit := atlas.at(tokens, texts, last + 1))
            and hit.place.level in _REGION_LEVELS
        ):
            region = hit
            break
        elif word.family in _OWN_NAMES and last - head_last < 6 and (token.cap or token.text[0].isdigit()):
            last += 1
            name_last = last
        else:
            break
    return EventHit(
        word,
        first,
        head_last,
        name_last,
        tokens[first].begin,
        tokens[name_last - 1].end,
        _cut(text, tokens, first, name_last),
        year,
        region,
    )


def _decision(tokens: Sequence[Token], first: int, head_last: int, word: EventWord, text: str) -> EventHit | None:
    """*Keputusan KPU X Nomor 12 Tahun 2024 (tentang …)*; without a number it is none here."""
    number_words = words("decision", "number")
    last = head_last
    number: str | None = None
    year: str | None = None
    while last < len(tokens) and last - first < 14:
        token = tokens[last]
        if token.lower in number_words:
            after = last + 1
            if after < len(tokens) and tokens[after].text in (".", ":"):
                after += 1
            if after < len(tokens) and (tokens[after].text[0].isdigit()):
                number = tokens[after].text
                last = after + 1
                while last + 1 < len(tokens) and tokens[last].text in ("/", "-", "."):
                    number += tokens[last].text + tokens[last + 1].text
                    last += 2
                break
            return None
        if token.text[0].isdigit() and "/" in token.text:
            number, year = token.text.split("/")[0], token.text.rsplit("/", 1)[-1]
            last += 1
            break
        if token.text[0].isdigit() and last == head_last:
            number = token.text
            last += 1
            break
        if not (token.cap or token.text in "()" or token.lower in ("wali", "kota", "perkara", "sengketa")):
            return None
        last += 1
    if number is None:
        return None
    if last + 1 < len(tokens) and tokens[last].lower == "tahun" and _YEAR.fullmatch(tokens[last + 1].text):
        year = tokens[last + 1].text
        last += 2
    year = year if year and _YEAR.fullmatch(year) else None
    return EventHit(
        word,
        first,
        head_last,
        last,
        tokens[first].begin,
        tokens[last - 1].end,
        _cut(text, tokens, first, last),
        year,
        number=number,
    )


def _named(tokens: Sequence[Token], first: int, head_last: int, word: EventWord, text: str) -> EventHit | None:
    """A stage or happening: its noun and the words that go on naming it."""
    stops = words("name", "stops")
    last = head_last
    election: int | None = None
    while last < len(tokens) and last - first < _LONGEST_NAME:
        token = tokens[last]
        if (
            token.text == "("
            and last + 2 < len(tokens)
            and tokens[last + 2].text == ")"
            and tokens[last + 1].cap
            and last == head_last
        ):
            last += 3
            continue
        if not (token.word or token.text[0].isdigit()) and token.text not in ("/", "-"):
            break
        if (
            token.lower in stops
            or token.lower.startswith(("meng", "mem", "men", "diber", "dihad", "diik", "dipim", "dibuk", "digelar"))
            and not token.cap
        ):
            break
        if _PASSIVE.fullmatch(token.lower) and not is_root(token.lower):
            break
        inner = event_words().at(tokens, last)
        if inner is not None and inner[1].sort == "election" and election is None:
            election = last
        last += 1
    while last > head_last and (tokens[last - 1].text in ("/", "-") or tokens[last - 1].lower in ("dan", "tahun")):
        last -= 1
    if last <= head_last and len(_cut(text, tokens, first, head_last)) < 3:
        return None
    return EventHit(
        word,
        first,
        head_last,
        last,
        tokens[first].begin,
        tokens[last - 1].end,
        _cut(text, tokens, first, last),
        election=election,
    )
