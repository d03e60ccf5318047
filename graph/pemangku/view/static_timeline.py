"""Who did and said what when, as a drawing: events and statements by date, a lane for each actor."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pemangku.view.svg import HALO, MARGIN, MUTED, PAPER, RULE, Drawn, clipped, mark, shape, solid, straight, text
from pemangku.view.tables import colours
from pemangku.view.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANES = 12
LONGEST_GAP = 21  # days; longer stretches without anything are drawn shorter, and marked
WIDE, NAMES = 1200.0, 236.0
ROW, LANE = 20.0, 34.0
SIDE_BY_SIDE, STEP = 8, 10.5  # so many marks of one day find room, so many pixels apart


@dataclass(frozen=True, slots=True, order=True)
class Dated:
    """An event, or (`direct`, `indirect`) a statement, whose `key` is then who says it; with its day and actors."""

    day: dt.date
    key: str
    mode: str = "event"
    actors: tuple[str, ...] = ()


def drawn_timeline(data: Mapping[str, Any], lang: str) -> Drawn:
    """The events above the days, below them the twelve busiest actors with what they did and said."""
    nodes, things = data["nodes"], dated_things(data)
    words = WORDS[lang]
    undated = sum(node["kind"] == "event" and day_of(node.get("date")) is None for node in nodes.values())
    note = words["timelineNote"]["one" if undated == 1 else "other"].replace("{n}", str(undated))
    if not things:
        parts: tuple[str, ...] = (text(words["noDates"], MARGIN, 24, size=14, fill=MUTED),)
        return Drawn(wide=800.0, high=40.0, parts=parts, title=words["timelineTitle"])
    counts = Counter(actor for thing in things for actor in thing.actors)
    lanes = sorted(counts, key=lambda key: (-counts[key], -nodes[key]["strength"], key))[:LANES]
    across = days_across({thing.day for thing in things}, MARGIN + NAMES, WIDE - MARGIN - 34)
    band, under = event_band([thing for thing in things if thing.mode == "event"], across, data)
    top = under + 34
    bottom = top + LANE * len(lanes)
    drawn = [*day_lines(across, under, bottom), *breaks(across, under), *band]
    for n, key in enumerate(lanes):
        drawn += lane(key, top + LANE * (n + 0.5), things, across, data)
    return Drawn(wide=WIDE, high=bottom + 10, parts=tuple(drawn), title=words["timelineTitle"], caption=note)


def day_of(value: str | None) -> dt.date | None:
    """A full ISO date as a day; anything else is none."""
    try:
        return dt.date.fromisoformat(value) if value and len(value) == 10 else None
    except ValueError:
        return None


def dated_things(data: Mapping[str, Any]) -> list[Dated]:
    """What has a day: events by their own date, statements by that of their first article."""
    nodes = data["nodes"]
    near: dict[str, set[str]] = defaultdict(set)
    for line in data["edges"]:
        near[line["from"]].add(line["to"])
        near[line["to"]].add(line["from"])
    found = []
    for key, node in nodes.items():
        day = day_of(node.get("date")) if node["kind"] == "event" else None
        actors = tuple(sorted(other for other in near[key] if nodes[other]["kind"] in {"person", "institution"}))
        if day and (actors or node.get("ev")):
            found.append(Dated(day, key, "event", actors))
    for said in data["statements"]:
        articles = {data["sentences"][number]["a"] for number, *_ in said["ev"]}
        days = [day for article in articles if (day := day_of(data["sources"].get(article, {}).get("date")))]
        if days:
            found.append(Dated(min(days), said["by"], said["mode"], (said["by"],)))
    return sorted(found)


def days_across(days: Iterable[dt.date], left: float, right: float) -> dict[dt.date, float]:
    """Where each day stands between left and right: to scale, long empty stretches shortened."""
    ordered = sorted(days)
    steps = [0]
    for before, after in pairwise(ordered):
        steps.append(steps[-1] + min(LONGEST_GAP, (after - before).days))
    if not steps[-1]:
        return {ordered[0]: (left + right) / 2}
    return {day: left + (right - left) * step / steps[-1] for day, step in zip(ordered, steps, strict=True)}


def day_lines(across: Mapping[dt.date, float], y: float, bottom: float) -> list[str]:
    """The days, as many as have room, and a thin line down from each."""
    drawn, free = [], 0.0
    for day, x in across.items():
        drawn.append(straight(x, y + 22, x, bottom, RULE))
        if x - 40 >= free:
            drawn.append(text(day.isoformat(), x, y + 16, size=12, fill=MUTED, text_anchor="middle"))
            free = x + 44
    return drawn


def breaks(across: Mapping[dt.date, float], y: float) -> list[str]:
    """A sign on every stretch that is drawn shorter than it was."""
    days = list(across)
    gaps = [(a, b) for a, b in pairwise(days) if (b - a).days > LONGEST_GAP]
    middles = [(across[a] + across[b]) / 2 for a, b in gaps]
    return [straight(x + dx, y + 18, x + dx + 3, y + 6, MUTED, 1.2) for x in middles for dx in (-4, 1)]


def event_band(
    events: list[Dated], across: Mapping[dt.date, float], data: Mapping[str, Any]
) -> tuple[list[str], float]:
    """The events' names above the days, each on the lowest row that has room; and how high that is."""
    rows: list[list[tuple[float, float]]] = []
    placed = []
    for event in events:
        x = across[event.day]
        turned = x > WIDE / 2
        name = clipped(data["nodes"][event.key]["name"], 44)
        long = len(name) * 6.9 + 18
        begin, end = (x - long, x + 8) if turned else (x - 8, x + long)
        n = next((n for n, row in enumerate(rows) if all(end < a or b < begin for a, b in row)), len(rows))
        rows[n : n + 1] = [[*(rows[n] if n < len(rows) else ()), (begin, end)]]
        placed.append((event, x, n, turned, name))
    high = max(1, len(rows)) * ROW + 14
    colour = colours()["event"]
    drawn = [straight(x, high - 10 - n * ROW, x, high + 6, colour) for _, x, n, _, _ in placed]
    for event, x, n, turned, name in placed:
        y = high - 10 - n * ROW
        planned = data["nodes"][event.key].get("planned")
        drawn.append(
            shape("diamond", (x, y), 5.5, PAPER, colour, 1.5) if planned else solid("diamond", (x, y), 5.5, colour)
        )
        side, anchor = (-10, "end") if turned else (10, "start")
        drawn.append(text(name, x + side, y + 4, size=12.5, text_anchor=anchor, **HALO))
    return drawn, high


def lane(
    key: str, y: float, things: Iterable[Dated], across: Mapping[dt.date, float], data: Mapping[str, Any]
) -> list[str]:
    """One actor: diamonds for events, dots for statements; what falls on one day stands side by side."""
    node = data["nodes"][key]
    by_day: dict[dt.date, list[Dated]] = defaultdict(list)
    for thing in things:
        if key in thing.actors:
            by_day[thing.day].append(thing)
    drawn = [
        straight(MARGIN + NAMES - 12, y, WIDE - MARGIN, y, RULE),
        mark(node, (MARGIN + 7, y), data["parties"], size=6),
        text(clipped(node["short"], 28), MARGIN + 22, y + 4.5, size=13.5),
    ]
    free = 0.0
    for day, own in sorted(by_day.items()):
        shown = own[:SIDE_BY_SIDE]
        first = max(free, across[day] - STEP * (len(shown) - 1) / 2)
        drawn += [sign(thing, first + STEP * n, y) for n, thing in enumerate(shown)]
        free = first + STEP * len(shown)
    return drawn


def sign(thing: Dated, x: float, y: float) -> str:
    """The mark of an event or of a statement, which is faint when reported."""
    if thing.mode == "event":
        return solid("diamond", (x, y), 5.5, colours()["event"])
    fill = colours()["person"] if thing.mode == "direct" else "#8c9299"
    return shape("dot", (x, y), 5, fill, PAPER, 1)
