"""Where, as a drawing: the provinces as tiles of equal size, each with how many nodes lie in it."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from pemangku.view.svg import INK, MARGIN, MUTED, SOFT, Drawn, clipped, rectangle, text
from pemangku.view.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

TILE, FILL = 62.0, "#1f5f8b"
BARS, BAR = 10, 22.0


def drawn_map(data: Mapping[str, Any], lang: str) -> Drawn:
    """The provinces as tiles, then the ten largest regions in which most nodes lie, as bars."""
    counts = region_counts(data)
    most = max((counts[key] for key, *_ in data["provinces"]), default=0) or 1
    columns, rows = (max(tile[at] for tile in data["provinces"]) + 1 for at in (1, 2))
    wide, under = columns * TILE + 2 * MARGIN, rows * TILE + 30
    parts: list[str] = []
    for key, column, row, sign, _name in data["provinces"]:
        parts += tile(MARGIN + column * TILE, row * TILE, sign, counts[key], most)
    regions = data["regions"]
    ranked = sorted(largest(regions, counts), key=lambda key: (-counts[key], key))[:BARS]
    for n, key in enumerate(ranked):
        y = under + n * BAR
        long = (wide - 2 * MARGIN - 290) * counts[key] / counts[ranked[0]]
        parts.append(text(clipped(regions[key][0], 32), MARGIN, y + 12, size=13))
        parts.append(rectangle(MARGIN + 240, y + 3, max(2.0, long), 10, FILL))
        parts.append(text(str(counts[key]), MARGIN + 248 + max(2.0, long), y + 12, size=12.5, fill=MUTED))
    return Drawn(
        wide=wide,
        high=under + BAR * len(ranked),
        parts=tuple(parts),
        title=WORDS[lang]["mapTitle"],
        caption=WORDS[lang]["mapNote"],
    )


def largest(regions: Mapping[str, Any], counts: Mapping[str, int]) -> list[str]:
    """The regions that lie in no other with nodes in them; where that is one alone, those right inside it."""
    found = [key for key in regions if counts[key] and regions[key][1] not in regions]
    inside = [key for key in regions if len(found) == 1 and counts[key] and regions[key][1] == found[0]]
    return inside or found


def tile(x: float, y: float, sign: str, count: int, most: int) -> list[str]:
    """A province: the more nodes, the deeper its colour."""
    share = 0.2 + 0.8 * math.sqrt(count / most) if count else 0.0
    ink = MUTED if not count else "#ffffff" if share > 0.55 else INK
    middle = x + TILE / 2 - 2
    drawn = [
        rectangle(x, y, TILE - 4, TILE - 4, FILL, opacity=round(share, 2))
        if count
        else rectangle(x, y, TILE - 4, TILE - 4, SOFT),
        text(sign, middle, y + 23, size=15, fill=ink, text_anchor="middle"),
    ]
    if count:
        drawn.append(text(str(count), middle, y + 45, size=17, weight=700, fill=ink, text_anchor="middle"))
    return drawn


def region_counts(data: Mapping[str, Any]) -> Counter[str]:
    """How many nodes lie in each region, all that lies inside it included."""
    counts: Counter[str] = Counter()
    for node in data["nodes"].values():
        found: set[str] = set()
        for place in node.get("places", ()):
            at: str | None = place
            while at and at not in found:
                found.add(at)
                at = data["regions"].get(at, (None, None))[1]
        counts.update(found)
    return counts
