"""Pieces of an SVG drawing on white paper: text, marks, outlines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from pemangku.view.contrast import SEEN, contrast
from pemangku.view.tables import colours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pemangku.view.packing import Point

PAPER, INK, MUTED, RULE, SOFT = "#ffffff", "#1d252c", "#5d6771", "#dcdad3", "#f2f0ea"
SANS = "Noto Sans, Segoe UI, Roboto, Helvetica, Arial, sans-serif"
SERIF = "Noto Serif, Georgia, Liberation Serif, serif"
MARGIN = 28.0
OUTLINES = {  # corners around the middle, at a reach of 1
    "square": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    "diamond": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
    "triangle": ((0, -1.1), (1.05, 0.85), (-1.05, 0.85)),
    "hexagon": ((-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)),
}
HALO: dict[str, Any] = {"stroke": PAPER, "stroke_width": "3.5", "stroke_linejoin": "round", "paint_order": "stroke"}
DASHES = {"place": "2 4", "speech": "6 4", "against": "10 3"}
# A file of XML can hold no control characters, however they are written.
UNWRITABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What stands between a drawing's title and its caption, from (0, 0) on; and how the caption begins."""

    wide: float
    high: float
    parts: tuple[str, ...]
    caption: str = ""
    title: str | None = None


def clean(value: str) -> str:
    """Text as XML can hold it."""
    return escape(value.translate(UNWRITABLE).encode("utf-8", "replace").decode(), {'"': "&quot;"})


def text(value: str, x: float, y: float, *, size: float, weight: int = 400, family: str = SANS, **paint: str) -> str:
    """A line of text."""
    look = {"fill": INK} | {name.replace("_", "-"): setting for name, setting in paint.items()}
    settings = " ".join(f'{setting}="{value_}"' for setting, value_ in look.items())
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" font-weight="{weight}" font-family="{family}" '
        f"{settings}>{clean(value)}</text>"
    )


def clipped(value: str, most: int) -> str:
    """Text of at most so many characters, cut with an ellipsis."""
    one_line = " ".join(value.split())
    return one_line if len(one_line) <= most else one_line[: most - 1].rstrip() + "…"


def straight(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1.0) -> str:
    """A plain line."""
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width:g}"/>'


def rectangle(x: float, y: float, wide: float, high: float, fill: str, *, opacity: float = 1.0) -> str:
    """A filled rectangle."""
    veil = "" if opacity == 1.0 else f' fill-opacity="{opacity:g}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{fill}"{veil}/>'


def hue(node: Mapping[str, Any], parties: Mapping[str, Any]) -> str | None:
    """A node's colour: its party's own, else its category's."""
    own = parties.get(node.get("party") or "", {}).get("colour")
    found: str | None = own or colours()["category"].get(node.get("category"))
    return found


def mark(node: Mapping[str, Any], at: Point, parties: Mapping[str, Any], *, size: float | None = None) -> str:
    """A node's mark, as large as the node asks for or as told."""
    kind, table = node["kind"], colours()
    reach = node["size"] if size is None else size
    if kind == "person":
        return shape("dot", at, reach, table["person"], hue(node, parties) or table["person"], 3)
    if kind == "event":
        return solid("diamond", at, reach, table["event"])
    if kind == "place":
        return shape("triangle", at, reach, PAPER, table["place"], 2)
    outline = "hexagon" if node.get("category") == "partai" else "square"
    return solid(outline, at, reach, hue(node, parties) or table["category"]["lainnya"])


def solid(outline: str, at: Point, size: float, fill: str) -> str:
    """A filled mark; one that the paper would swallow gets an outline to be seen by."""
    seen = contrast(fill, PAPER) >= SEEN
    return shape(outline, at, size, fill, PAPER if seen else MUTED, 1)


def shape(outline: str, at: Point, size: float, fill: str, stroke: str, width: float) -> str:
    """An outline around a point."""
    paint = f'fill="{fill}" stroke="{stroke}" stroke-width="{width:g}"'
    if outline == "dot":
        return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{size:g}" {paint}/>'
    corners = " ".join(f"{at[0] + x * size:.1f},{at[1] + y * size:.1f}" for x, y in OUTLINES[outline])
    return f'<polygon points="{corners}" {paint}/>'
