"""Nouns of events as the lexicon knows them: elections, stages, happenings, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pemangku.extract.matcher import Matcher
from pemangku.extract.places import PlaceHit
from pemangku.lexicon.tables import table
from pemangku.model import EventKind


@dataclass(frozen=True, slots=True)
class EventWord:
    """What the lexicon knows of a noun: its kind, and the family of an election or the name of a stage."""

    sort: str
    """`election`, `stage`, `happening` or `decision`."""
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
