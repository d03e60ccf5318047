"""Packs the unconnected parts of a picture around its largest part, as close as their outlines allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]
Cell = tuple[int, int]

CELL = 24.0  # pixels; outlines are compared in squares of this size
WIDER = 1.6  # the packed whole is about this much wider than high


def packed(parts: Sequence[Mapping[str, Point]], covers: Sequence[Sequence[Rectangle]]) -> dict[str, Point]:
    """All points, every part moved to the free place nearest to the middle. Parts come largest first."""
    taken: set[Cell] = set()
    placed: dict[str, Point] = {}
    for points, cover in zip(parts, covers, strict=True):
        middle = middle_of(cover)
        cells = cells_of(cover, middle)
        right, down = next(at for at in outward() if not taken & moved(cells, at))
        taken |= moved(grown(cells), (right, down))
        dx, dy = right * CELL - middle[0], down * CELL - middle[1]
        placed |= {key: (x + dx, y + dy) for key, (x, y) in points.items()}
    return placed


def middle_of(cover: Iterable[Rectangle]) -> Point:
    """The middle of the smallest rectangle around all of them."""
    lefts, tops, rights, bottoms = zip(*cover, strict=True)
    return (min(lefts) + max(rights)) / 2, (min(tops) + max(bottoms)) / 2


def cells_of(cover: Iterable[Rectangle], middle: Point) -> set[Cell]:
    """The squares that the rectangles touch, counted from the middle."""
    cells: set[Cell] = set()
    for left, top, right, bottom in cover:
        columns = range(int((left - middle[0]) // CELL), int((right - middle[0]) // CELL) + 1)
        rows = range(int((top - middle[1]) // CELL), int((bottom - middle[1]) // CELL) + 1)
        cells.update((column, row) for column in columns for row in rows)
    return cells


def grown(cells: Iterable[Cell]) -> set[Cell]:
    """The squares and their neighbours, so that two parts never touch."""
    return {(x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1)}


def moved(cells: Iterable[Cell], by: Cell) -> set[Cell]:
    """The squares, shifted."""
    return {(x + by[0], y + by[1]) for x, y in cells}


def outward() -> Iterator[Cell]:
    """Squares in widening ellipses around the middle."""
    yield 0, 0
    seen = {(0, 0)}
    radius = 1
    while True:
        reach = int(radius * WIDER) + 1
        ring = [
            (x, y)
            for x in range(-reach, reach + 1)
            for y in range(-radius, radius + 1)
            if (x, y) not in seen and (x / WIDER) ** 2 + y**2 <= radius**2
        ]
        yield from sorted(ring, key=lambda at: ((at[0] / WIDER) ** 2 + at[1] ** 2, at))
        seen.update(ring)
        radius += 1
