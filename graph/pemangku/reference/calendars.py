"""The calendars of elections: which stage there was on a day, and when a stage was. The table calendar.toml."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pemangku.vocabulary import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stage of an election, its first and last day."""

    key: str
    name: str
    begin: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The stages of an election in order; `source` is the regulation that sets them, `issued` its day."""

    election: str
    name: str
    source: str
    issued: dt.date
    stages: tuple[Stage, ...]

    def stage(self, name: str) -> Stage | None:
        """The stage of this name; None when the calendar has none."""
        wanted = " ".join(name.casefold().removeprefix("tahapan ").split())
        return next((stage for stage in self.stages if stage.name.casefold() == wanted), None)

    def on(self, day: dt.date) -> tuple[Stage, ...]:
        """The stages that go on on a day."""
        return tuple(stage for stage in self.stages if stage.begin <= day <= stage.end)


@cache
def calendars() -> dict[str, Calendar]:
    """Every calendar by the key of its election (`event:pilkada-2024`)."""
    rows: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("calendar.toml").read_text("utf-8"))["election"]
    return {row["key"]: _calendar(row) for row in rows}


def _calendar(row: dict[str, Any]) -> Calendar:
    local = row["key"].removeprefix("event:")
    return Calendar(
        election=row["key"],
        name=row["name"],
        source=row["source"],
        issued=row["issued"],
        stages=tuple(
            Stage(key=f"event:tahapan-{slug(name)}-{local}", name=name, begin=begin, end=end)
            for name, begin, end in row["stages"]
        ),
    )
