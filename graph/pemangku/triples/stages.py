"""The stages of elections that events are parts of, with their days, in a graph of their own.

Only stages that an event is a part of are in the graph; all of them are in the reference set `calendars`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad

from pemangku.model import Resolution
from pemangku.reference.calendars import calendars
from pemangku.reference.stage_facts import describe_election, describe_sources, describe_stage, has_part
from pemangku.vocabulary import Graph


def describe_stages(resolution: Resolution) -> Iterator[Quad]:
    """The stages with their events, the elections they belong to, and the regulations that set them."""
    needed = {stage for stage, _ in resolution.stages}.union(resolution.stages_in_use)
    named = {event.key for event in resolution.events}
    for calendar in calendars().values():
        stages = [stage for stage in calendar.stages if stage.key in needed]
        if not stages:
            continue
        yield from describe_sources(stages, Graph.REFERENCE)
        yield from describe_election(calendar, stages, named=calendar.election in named)
        for stage in stages:
            yield from describe_stage(stage, calendar)
    for stage_key, event in resolution.stages:
        yield has_part(stage_key, event)
