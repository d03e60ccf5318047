"""The calendars of elections: which stage there was on a day, and when a stage was. The table calendar.toml."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pemangku.model import EventKind
from pemangku.reference.datasets import DataSet, regulation
from pemangku.vocabulary import slug

_CONTEST = re.compile(r"event:([a-z]+)(?:-((?:19|20)\d\d))?(?:-(\d\d(?:\.\d\d)*))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stage of an election, its first and last day, and the regulation that sets them.

    `nouns` are the words that news call it by, in lower case. A `period` is a time of the whole election.
    """

    key: str
    name: str
    begin: dt.date
    end: dt.date
    nouns: tuple[str, ...]
    period: bool
    source: DataSet

    def holds(self, moment: str) -> bool:
        """Whether a day, month or year (`2024-11-06`, `2024-11`, `2024`) may lie in the stage."""
        return self.begin.isoformat()[: len(moment)] <= moment <= self.end.isoformat()[: len(moment)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The stages of an election in order; `families` are the kinds of contests that keep it, `year` their year."""

    election: str
    name: str
    year: str
    families: frozenset[str]
    stages: tuple[Stage, ...]

    @property
    def span(self) -> tuple[dt.date, dt.date]:
        """First and last day of all stages."""
        return min(stage.begin for stage in self.stages), max(stage.end for stage in self.stages)

    def stage(self, name: str) -> Stage | None:
        """The stage that NAME opens with, whatever stands behind it; None when the calendar has none."""
        noun = self._noun(name)
        return _nouns(self.election)[noun] if noun else None

    def leaves_out(self, name: str) -> bool:
        """Whether NAME is that of a stage that has no days in any calendar, such as a vote that is repeated."""
        noun = self._noun(name)
        return noun is not None and _nouns(self.election)[noun] is None

    def on(self, day: dt.date) -> tuple[Stage, ...]:
        """The stages that go on on a day."""
        return tuple(stage for stage in self.stages if stage.begin <= day <= stage.end)

    def period(self, day: dt.date) -> Stage | None:
        """The time of the election that a day lies in, the shortest when there are several."""
        found = [stage for stage in self.on(day) if stage.period]
        return min(found, key=lambda stage: (stage.end - stage.begin, stage.begin), default=None)

    def _noun(self, name: str) -> str | None:
        """The longest noun of a stage that NAME begins with, words like *tahapan* before it set aside."""
        words = " ".join(name.casefold().split())
        for opener in ("", *_table()["openers"]):
            rest = words.removeprefix(f"{opener} ") if opener else words
            if rest == words and opener:
                continue
            found = [noun for noun in _nouns(self.election) if f"{rest} ".startswith(f"{noun} ")]
            if found:
                return max(found, key=len)
        return None


@cache
def calendars() -> dict[str, Calendar]:
    """Every calendar by the key of its election (`event:pilkada-2024`)."""
    return {row["key"]: _calendar(row) for row in _table()["election"]}


def calendar_of(contest: str, *, near: dt.date | None = None) -> Calendar | None:
    """The calendar that a contest (`event:pilgub-2024-32`) keeps; None when there is none.

    A contest without a year is the one whose stages go on on the day `near`.
    """
    match = _CONTEST.fullmatch(contest)
    if match is None:
        return None
    family, year = match[1], match[2]
    for calendar in calendars().values():
        begin, end = calendar.span
        fits = year == calendar.year if year else near is not None and begin <= near <= end
        if family in calendar.families and fits:
            return calendar
    return None


def year_and_region(contest: str) -> tuple[str | None, str | None]:
    """The year and the region's code in the key of a contest (`event:pilgub-2024-32`), None where it has none."""
    match = _CONTEST.fullmatch(contest)
    return (match[2], match[3]) if match else (None, None)


@cache
def kinds_apart() -> frozenset[EventKind]:
    """The kinds of events that take their own course, on whatever stage's days they happen."""
    return frozenset(EventKind(kind) for kind in _table()["own_course"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("calendar.toml").read_text("utf-8"))


@cache
def _nouns(election: str) -> dict[str, Stage | None]:
    """Noun → the stage of an election's calendar; None for stages without days."""
    known: dict[str, Stage | None] = dict.fromkeys(_table()["others"])
    for stage in calendars()[election].stages:
        known |= dict.fromkeys((stage.name.casefold(), *stage.nouns), stage)
    return known


def _calendar(row: dict[str, Any]) -> Calendar:
    local: str = row["key"].removeprefix("event:")
    stages = [
        _stage(stage, local, regulation(number=part["number"], year=part["year"], issued=part.get("issued")))
        for part in row["regulation"]
        for stage in part["stages"]
    ]
    return Calendar(
        election=row["key"],
        name=row["name"],
        year=local.rpartition("-")[2],
        families=frozenset(row["families"]),
        stages=tuple(sorted(stages, key=lambda stage: (stage.begin, stage.end))),
    )


def _stage(row: dict[str, Any], election: str, source: DataSet) -> Stage:
    begin, end = row["days"]
    return Stage(
        key=f"event:tahapan-{slug(row['name'])}-{election}",
        name=row["name"],
        begin=begin,
        end=end,
        nouns=tuple(row["nouns"]),
        period=row.get("period", False),
        source=source,
    )
