"""Who speaks about whom, who supports and opposes whom, as a drawing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from pemangku.view.svg import INK, MARGIN, MUTED, SERIF, SOFT, Drawn, clipped, mark, rectangle, text
from pemangku.view.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROWS = 22
CELL, NAMES, ABOVE = 30.0, 230.0, 190.0
SHADES = {"speech": "#1f5f8b", "support": "#08745d", "against": "#b83c08"}
DEEP = (0.2, 0.32, 0.46, 0.93, 1.0)
Cells = dict[tuple[str, str], Counter[str]]


def drawn_matrix(data: Mapping[str, Any], lang: str) -> Drawn:
    """Who speaks about whom; below, who supports and opposes whom; each where there is any."""
    parts: list[str] = []
    wide, at = 800.0, 0.0
    tables = [(kind, cells) for kind, cells in cells_of(data).items() if cells]
    for number, (kind, cells) in enumerate(tables):
        if number:
            at += 46
            parts.append(text(WORDS[lang]["matrix"][kind], MARGIN, at - 12, size=18, weight=700, family=SERIF))
        rows = heaviest(cells, 0)
        columns = heaviest({pair: told for pair, told in cells.items() if pair[0] in rows}, 1)
        parts += [f'<g transform="translate(0 {at:.0f})">', *table(data, cells, rows, columns, kind, lang), "</g>"]
        wide = max(wide, MARGIN * 2 + NAMES + CELL * len(columns))
        at += ABOVE + CELL * len(rows) + 26
        parts.append(text(note(cells, rows, columns, lang), MARGIN, at - 6, size=12.5, fill=MUTED))
    if not tables:
        parts.append(text(WORDS[lang]["noMatrix"], MARGIN, 24, size=14, fill=MUTED))
        at = 40.0
    title = WORDS[lang]["matrix"][tables[0][0] if tables else "speech"]
    return Drawn(wide=wide, high=at, parts=tuple(parts), title=title)


def cells_of(data: Mapping[str, Any]) -> dict[str, Cells]:
    """By kind of matrix, for each speaker and topic: how many sentences, by what they say."""
    found: dict[str, dict[tuple[str, str], dict[str, set[int]]]] = {
        "speech": defaultdict(lambda: defaultdict(set)),
        "stance": defaultdict(lambda: defaultdict(set)),
    }
    for line in data["edges"]:
        for item in line["items"]:
            stance = item["family"] in {"support", "against"}
            if stance or item["kind"] == "said-about":
                kind, says = ("stance", item["family"]) if stance else ("speech", "speech")
                found[kind][item["from"], item["to"]][says].update(number for number, *_ in item["ev"])
    return {
        kind: {pair: Counter({says: len(told) for says, told in by.items()}) for pair, by in sorted(pairs.items())}
        for kind, pairs in found.items()
    }


def heaviest(cells: Cells, end: int) -> list[str]:
    """Those at one end of the cells, those of most sentences first."""
    sums: Counter[str] = Counter()
    for pair, told in cells.items():
        sums[pair[end]] += told.total()
    return sorted(sums, key=lambda key: (-sums[key], key))[:ROWS]


def note(cells: Cells, rows: Iterable[str], columns: Iterable[str], lang: str) -> str:
    """How much of the matrix is shown."""
    figures = {
        "rows": len(list(rows)),
        "allRows": len({pair[0] for pair in cells}),
        "columns": len(list(columns)),
        "allColumns": len({pair[1] for pair in cells}),
    }
    words: str = WORDS[lang]["matrixNote"]
    for name, figure in figures.items():
        words = words.replace(f"{{{name}}}", str(figure))
    return words


def table(
    data: Mapping[str, Any], cells: Cells, rows: list[str], columns: list[str], kind: str, lang: str
) -> list[str]:
    """The matrix itself: names to the left and above, a square for every pair."""
    nodes, left = data["nodes"], MARGIN + NAMES
    most = max(told.total() for told in cells.values())
    drawn = corner(WORDS[lang]["matrixCorner"][kind], left)
    for n, key in enumerate(columns):
        x, y = left + CELL * (n + 0.5) + 4.5, ABOVE - 8
        turned = text(short(nodes[key]), x, y, size=13, transform=f"rotate(-90 {x:.1f} {y:.1f})")
        drawn.append(turned)
    for n, row in enumerate(rows):
        y = ABOVE + CELL * n
        drawn.append(mark(nodes[row], (MARGIN + 7, y + 15), data["parties"], size=6))
        drawn.append(text(short(nodes[row]), MARGIN + 22, y + 19.5, size=13))
        for m, column in enumerate(columns):
            x = left + CELL * m
            drawn.append(rectangle(x + 1, y + 1, CELL - 2, CELL - 2, SOFT))
            if (row, column) in cells:
                drawn += cell(cells[row, column], x, y, most)
    return drawn


def corner(words: str, left: float) -> list[str]:
    """What stands in the rows and what in the columns. Arrows are drawn: many fonts have none."""
    row, column = (part.strip(" ↓→") for part in words.split("·"))
    x, y = left - 12, ABOVE - 12
    down = f"{x - 4:.1f},{y - 3:.1f} {x + 4:.1f},{y - 3:.1f} {x:.1f},{y + 4:.1f}"
    across = f"{x - 3:.1f},{y - 23:.1f} {x - 3:.1f},{y - 15:.1f} {x + 4:.1f},{y - 19:.1f}"
    return [
        text(row, x - 12, y + 4, size=12, fill=MUTED, text_anchor="end"),
        f'<polygon points="{down}" fill="{MUTED}"/>',
        text(column, x - 12, y - 15, size=12, fill=MUTED, text_anchor="end"),
        f'<polygon points="{across}" fill="{MUTED}"/>',
    ]


def cell(told: Counter[str], x: float, y: float, most: int) -> list[str]:
    """One pair: the more sentences the deeper, with a sign for support and opposition."""
    level = max(1, math.ceil(5 * told.total() / most))
    says = "against" if told["against"] > told["support"] else "support" if told["support"] else "speech"
    sign = "±" if told["against"] and told["support"] else {"against": "−", "support": "+", "speech": ""}[says]
    ink = "#ffffff" if level > 3 else INK
    return [
        rectangle(x + 1, y + 1, CELL - 2, CELL - 2, SHADES[says], opacity=DEEP[level - 1]),
        text(f"{sign}{told.total()}", x + CELL / 2, y + 19.5, size=12.5, fill=ink, text_anchor="middle"),
    ]


def short(node: Mapping[str, Any]) -> str:
    """A node's name in one short line."""
    return clipped(node["short"], 28)
