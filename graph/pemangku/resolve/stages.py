"""Which stage of an election's calendar an event is a part of: by its name, else by its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from pemangku.model import Event, EventKind, Findings, Modality
from pemangku.reference.calendars import Calendar, Stage, calendar_of, kinds_apart, year_and_region


def placed(findings: Findings) -> Iterator[tuple[Event, Stage]]:
    """The events of an article whose contest has a calendar, each with its stage."""
    contests = [event.key for event in findings.events if event.kind is EventKind.PEMILIHAN and event.shared]
    for event in findings.events:
        if event.kind is EventKind.PEMILIHAN or event.evidence.modality is Modality.DENIED:
            continue
        day = _day(event.date)
        calendar = _calendar(event, contests, day or findings.article.published)
        stage = _stage(event, calendar, day) if calendar is not None else None
        if stage is not None:
            yield event, stage


def _calendar(event: Event, contests: Sequence[str], near: dt.date | None) -> Calendar | None:
    """The calendar of the election that the event belongs to, or of the only one that its article is about.

    Contests of regions count before that of the country, and those of earlier years are background.
    """
    if event.part_of is not None:
        return calendar_of(event.part_of, near=near)
    current = [contest for contest in contests if not _is_over(contest, near)]
    regional = [contest for contest in current if year_and_region(contest)[1]]
    found = [calendar_of(contest, near=near) for contest in regional or current]
    first = found[0] if found else None
    return first if all(calendar is first for calendar in found) else None


def _is_over(contest: str, day: dt.date | None) -> bool:
    year = year_and_region(contest)[0]
    return year is not None and day is not None and int(year) < day.year


def _stage(event: Event, calendar: Calendar, day: dt.date | None) -> Stage | None:
    if event.kind is EventKind.TAHAPAN:
        named = calendar.stage(event.name)
        if named is not None:
            return named if event.date is None or named.holds(event.date) else None
        if calendar.leaves_out(event.name):
            return None
    if day is None or (event.kind in kinds_apart() and event.part_of is None):
        return None
    return calendar.period(day)


def _day(date: str | None) -> dt.date | None:
    """The day of a full date; None for a month, a year or nothing."""
    try:
        return dt.date.fromisoformat(date) if date and len(date) == len("2024-11-06") else None
    except ValueError:
        return None
