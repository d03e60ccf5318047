"""Where the nodes of the first view stand: computed once, seeded, so that the page opens to a still picture."""

from __future__ import annotations

import math
import random
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pemangku.view.packing import Point, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import networkx as nx

SEED = 1955  # the year of the first Indonesian election
LINE = 74.0  # pixels that a line is long, more or less
STRETCH = 1.3  # names are wide, so the picture is drawn wider than high
WIDEST = 1.5  # a part wider than this many times its height is squeezed
ROOM = 2.4  # so much more space than all boxes together
GAP = 8.0  # pixels kept free between two nodes


@dataclass(frozen=True, slots=True)
class Box:
    """What a node needs, in pixels: its mark reaches `radius` around its point, its label hangs below.

    A heavy one stays where it is while lighter ones make way: the middle of a star remains its middle.
    """

    radius: float
    width: float
    height: float
    weight: float = 1.0

    @property
    def half_width(self) -> float:
        """From the middle to the right edge."""
        return max(self.radius, self.width / 2)

    @property
    def top(self) -> float:
        """From the point up to the upper edge."""
        return self.radius

    @property
    def bottom(self) -> float:
        """From the point down to the label's lower edge."""
        return self.radius + self.height + 3


def arrange(graph: nx.Graph[str], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Coordinates in pixels for every node: linked ones near each other, no label upon another.

    Every connected part is laid out by itself; the parts are then packed around the largest.
    """
    import networkx as nx

    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    laid = [apart(roomy(spread(graph.subgraph(part), part), boxes), boxes) for part in parts]
    cover = [covered(points, graph.edges(points), boxes) for points in laid]
    placed = widened(apart(packed(laid, cover), boxes))
    return {key: (round(x, 1), round(y, 1)) for key, (x, y) in sorted(placed.items())}


def roomy(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The points drawn out until they have room for twice their boxes, so that pushing apart keeps their shape."""
    if len(points) < 3:
        return dict(points)
    needed = ROOM * sum(2 * boxes[key].half_width * (boxes[key].top + boxes[key].bottom) for key in points)
    (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*points.values(), strict=True))
    factor = max(1.0, math.sqrt(needed / max((right - left) * (bottom - top), 1.0)))
    return {key: (x * min(factor, 6.0), y * min(factor, 6.0)) for key, (x, y) in points.items()}


def widened(points: Mapping[str, Point]) -> dict[str, Point]:
    """The points drawn out sideways, when they stand higher than the page is: names gain room, none lose it."""
    width = max((x for x, _ in points.values()), default=0.0) - min((x for x, _ in points.values()), default=0.0)
    height = max((y for _, y in points.values()), default=0.0) - min((y for _, y in points.values()), default=0.0)
    factor = min(1.7, max(1.0, 1.6 * height / width)) if width else 1.0
    return {key: (x * factor, y) for key, (x, y) in points.items()}


def spread(graph: nx.Graph[str], keys: Sequence[str]) -> dict[str, Point]:
    """Force-directed coordinates of one connected part."""
    import igraph

    if len(keys) == 1:
        return {keys[0]: (0.0, 0.0)}
    index = {key: number for number, key in enumerate(keys)}
    told = {
        (min(index[a], index[b]), max(index[a], index[b])): bool(sentences)
        for a, b, sentences in graph.edges(data="sentences", default=1)
    }
    ends = sorted(told)
    drawn = igraph.Graph(n=len(keys), edges=ends)
    # What only reference data link (a region and all that serves it) pulls little, or it would gather everything.
    lengths = [1.0 if told[pair] else 2.5 for pair in ends]
    pull = [1.0 if told[pair] else 0.1 for pair in ends]
    igraph.set_random_number_generator(random.Random(SEED))
    try:
        start = drawn.layout_kamada_kawai(seed=drawn.layout_circle(), weights=lengths)
        layout = drawn.layout_fruchterman_reingold(
            seed=start, niter=500, start_temp=math.sqrt(len(keys)) / 8, weights=pull
        )
    finally:
        igraph.set_random_number_generator(random)
    points = upright([(float(x), float(y)) for x, y in layout])
    length = statistics.median(math.dist(points[a], points[b]) for a, b in ends) or 1.0
    across = shape_of(points)
    wide, high = LINE / length * STRETCH / across, LINE / length * across
    return {key: (points[n][0] * wide, points[n][1] * high) for key, n in index.items()}


def shape_of(points: Sequence[Point]) -> float:
    """By how much a part is to be narrowed and heightened, so that a long chain does not leave the page empty."""
    width = max(x for x, _ in points) - min(x for x, _ in points)
    height = max(y for _, y in points) - min(y for _, y in points)
    return min(1.8, max(1.0, math.sqrt(width / max(height, width / 10) / WIDEST)))


def upright(points: Sequence[Point]) -> list[Point]:
    """The points turned so that they reach farthest from left to right."""
    mx = statistics.fmean(x for x, _ in points)
    my = statistics.fmean(y for _, y in points)
    sxx = sum((x - mx) ** 2 for x, _ in points)
    syy = sum((y - my) ** 2 for _, y in points)
    sxy = sum((x - mx) * (y - my) for x, y in points)
    turn = -0.5 * math.atan2(2 * sxy, sxx - syy)
    cos, sin = math.cos(turn), math.sin(turn)
    return [((x - mx) * cos - (y - my) * sin, (x - mx) * sin + (y - my) * cos) for x, y in points]


def apart(points: Mapping[str, Point], boxes: Mapping[str, Box], *, rounds: int = 300) -> dict[str, Point]:
    """The points moved as little as needed so that no two boxes overlap."""
    place = {key: list(points[key]) for key in sorted(points)}
    for _ in range(rounds):
        order = sorted(place, key=lambda key: (place[key][0] - boxes[key].half_width, key))
        moved = False
        for at, one in enumerate(order):
            for other in order[at + 1 :]:
                if place[other][0] - boxes[other].half_width - GAP > place[one][0] + boxes[one].half_width:
                    break
                moved = push(place[one], boxes[one], place[other], boxes[other]) or moved
        if not moved:
            break
    return {key: (x, y) for key, (x, y) in place.items()}


def push(one: list[float], box: Box, other: list[float], other_box: Box) -> bool:
    """Moves two points away from each other along the shorter way out; says whether it had to."""
    across = box.half_width + other_box.half_width + GAP - abs(one[0] - other[0])
    if other[1] >= one[1]:
        along = box.bottom + other_box.top + GAP - (other[1] - one[1])
    else:
        along = other_box.bottom + box.top + GAP - (one[1] - other[1])
    if across <= 0.01 or along <= 0.01:
        return False
    axis, step = (0, across + 0.02) if across < along else (1, along + 0.02)
    sign = 1 if other[axis] >= one[axis] else -1
    share = other_box.weight / (box.weight + other_box.weight)
    one[axis] -= sign * step * share
    other[axis] += sign * step * (1 - share)
    return True


def covered(
    points: Mapping[str, Point], edges: Iterable[tuple[str, str]], boxes: Mapping[str, Box]
) -> list[tuple[float, float, float, float]]:
    """The rectangles (left, top, right, bottom) that a part needs free of others: its boxes, and bits of its lines."""
    rectangles = [
        (x - boxes[k].half_width, y - boxes[k].top, x + boxes[k].half_width, y + boxes[k].bottom)
        for k, (x, y) in sorted(points.items())
    ]
    for one, other in sorted(edges):
        (ax, ay), (bx, by) = points[one], points[other]
        bits = max(1, int(math.dist((ax, ay), (bx, by)) / 20))
        for bit in range(1, bits):
            x, y = ax + (bx - ax) * bit / bits, ay + (by - ay) * bit / bits
            rectangles.append((x, y, x, y))
    return rectangles
