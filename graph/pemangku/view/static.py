"""Draws the first view without a browser: as SVG by itself, as PNG through resvg."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from pemangku import __version__
from pemangku.errors import PemangkuError
from pemangku.view.choosing import network_of
from pemangku.view.contrast import SEEN, contrast
from pemangku.view.data import details
from pemangku.view.drawing import checked, first_places
from pemangku.view.measures import measures_of
from pemangku.view.palette import party_data
from pemangku.view.tables import colours
from pemangku.view.words import WORDS, headline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pemangku.view.packing import Point
    from pemangku.view.picture import Picture

PAPER, INK, MUTED = "#ffffff", "#1d252c", "#5d6771"
SANS = "Noto Sans, Segoe UI, Roboto, Helvetica, Arial, sans-serif"
SERIF = "Noto Serif, Georgia, Liberation Serif, serif"
MARGIN = 28.0
HEAD, FOOT = 64.0, 84.0
OUTLINES = {  # corners around the middle, at a reach of 1
    "square": ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)),
    "diamond": ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)),
    "triangle": ((0, -1.1), (1.05, 0.85), (-1.05, 0.85)),
    "hexagon": ((-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0)),
}
SHAPES = {"person": "dot", "institution": "square", "event": "diamond", "place": "triangle"}
DASHES = {"place": "2 4", "speech": "6 4", "against": "10 3"}
# A file of XML can hold no control characters, however they are written.
UNWRITABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), " ")


def draw_svg(picture: Picture, *, lang: str = "id") -> str:
    """The first view as an SVG drawing with its title, key and caption, for print. Raises UsageError for a language."""
    checked("language", lang, WORDS)
    graph = network_of(picture)
    data = details(picture, measures_of(picture, graph), lang=lang)
    places = first_places(picture, graph, data["nodes"]) if len(graph) else {}
    lines = [edge for edge in data["edges"] if edge["from"] in places and edge["to"] in places]
    left, top, wide, high = frame(places, data["nodes"])
    parties = party_data(picture)
    caption = caption_of(picture, len(places), len(lines), lang)
    height = high + HEAD + FOOT
    body = [
        f'<rect width="{wide:.0f}" height="{height:.0f}" fill="{PAPER}"/>',
        text(headline(picture, lang), MARGIN, 42, size=26, weight=700, family=SERIF),
        f'<g transform="translate({-left:.1f} {HEAD - top:.1f})">',
        *(line(edge, places, data["nodes"]) for edge in lines),
        *(mark(data["nodes"][key], at, parties) for key, at in places.items()),
        *(name(data["nodes"][key], at) for key, at in places.items()),
        "</g>",
        *key_of_marks(places, data["nodes"], lines, lang, height - FOOT + 26, wide),
        text(caption, MARGIN, height - 18, size=12, fill=MUTED),
    ]
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{height:.0f}" '
    opening += f'viewBox="0 0 {wide:.0f} {height:.0f}" lang="{lang}" role="img">'
    title = f"<title>{clean(headline(picture, lang))}</title>"
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', opening, title, *body, "</svg>", ""])


def draw_png(picture: Picture, *, lang: str = "id") -> bytes:
    """The same as a PNG picture at twice its size. Raises PemangkuError when the library for it is not installed."""
    try:
        import resvg_py
    except ImportError:
        raise PemangkuError(
            "a PNG picture needs the package resvg-py", hint="pip install resvg-py, or write an .svg file"
        ) from None
    return bytes(resvg_py.svg_to_bytes(svg_string=draw_svg(picture, lang=lang), zoom=2))


def frame(places: Mapping[str, Point], nodes: Mapping[str, Any]) -> tuple[float, float, float, float]:
    """The left and upper edge of everything drawn, its width and height, margins included."""
    from pemangku.view.labels import label_box

    if not places:
        return 0.0, 0.0, 800.0, 200.0
    boxes = []
    for key, (x, y) in places.items():
        wide, high = label_box(nodes[key]["short"], nodes[key]["font"])
        reach = max(nodes[key]["size"], wide / 2)
        boxes.append((x - reach, y - nodes[key]["size"], x + reach, y + nodes[key]["size"] + high + 4))
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top = min(lefts) - MARGIN, min(tops) - MARGIN
    return left, top, max(800.0, max(rights) + MARGIN - left), max(bottoms) + MARGIN - top


def caption_of(picture: Picture, shown: int, lines: int, lang: str) -> str:
    """What is shown, of how many, from which outlets and days, by which version."""
    words = WORDS[lang]
    dates = sorted(source.published for source in picture.sources if source.published)
    outlets = sorted({source.publisher for source in picture.sources if source.publisher})
    count = len(picture.sources)
    told = words["sources"]["one" if count == 1 else "other"].replace("{n}", str(count))
    days = f", {dates[0]} – {dates[-1]}" if dates else ""
    named = ", ".join(outlets[:6]) + (", …" if len(outlets) > 6 else "") + "; " if outlets else ""
    what = words["shown"].replace("{shown}", str(shown)).replace("{all}", str(len(picture.nodes)))
    source = words["articlesFrom"].replace("{sources}", named + told + days)
    return f"{what.replace('{lines}', str(lines))} {source}. {words['madeBy'].replace('{version}', __version__)}."


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


def hue(node: Mapping[str, Any], parties: Mapping[str, Any]) -> str | None:
    """A node's colour: its party's own, else its category's."""
    own = parties.get(node.get("party") or "", {}).get("colour")
    found: str | None = own or colours()["category"].get(node.get("category"))
    return found


def mark(node: Mapping[str, Any], at: Point, parties: Mapping[str, Any]) -> str:
    """A node's mark."""
    kind, table = node["kind"], colours()
    if kind == "person":
        return shape("dot", at, node["size"], table["person"], hue(node, parties) or table["person"], 3)
    if kind == "event":
        return solid("diamond", at, node["size"], table["event"])
    if kind == "place":
        return shape("triangle", at, node["size"], PAPER, table["place"], 2)
    outline = "hexagon" if node.get("category") == "partai" else "square"
    return solid(outline, at, node["size"], hue(node, parties) or table["category"]["lainnya"])


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


def line(edge: Mapping[str, Any], places: Mapping[str, Point], nodes: Mapping[str, Any]) -> str:
    """A line with its arrow; opposition ends in a bar."""
    (ax, ay), (bx, by) = places[edge["from"]], places[edge["to"]]
    far = math.dist((ax, ay), (bx, by)) or 1.0
    ux, uy = (bx - ax) / far, (by - ay) / far
    end = nodes[edge["to"]]["size"] + 3
    tx, ty = bx - ux * end, by - uy * end
    colour = colours()["family"][edge["family"]]
    width = min(4.0, 1.1 + 0.5 * math.log2(max(1, edge["count"])))
    dash = DASHES.get(edge["family"]) if edge["modality"] == "reported" else "2 3"
    pattern = f' stroke-dasharray="{dash}"' if dash else ""
    opacity = 0.85 if edge["count"] else 0.45
    drawn = f'<line x1="{ax:.1f}" y1="{ay:.1f}" x2="{tx:.1f}" y2="{ty:.1f}" stroke="{colour}" '
    drawn += f'stroke-width="{width:.2f}" stroke-opacity="{opacity}"{pattern}/>'
    if all(item["kind"] in {"meets", "runningMate"} for item in edge["items"]):
        return drawn
    if edge["family"] == "against":
        bar = f'x1="{tx - uy * 6:.1f}" y1="{ty + ux * 6:.1f}" x2="{tx + uy * 6:.1f}" y2="{ty - ux * 6:.1f}"'
        return f'{drawn}<line {bar} stroke="{colour}" stroke-width="{width + 0.8:.2f}"/>'
    px, py = tx - ux * 8, ty - uy * 8
    corners = f"{tx:.1f},{ty:.1f} {px - uy * 3.2:.1f},{py + ux * 3.2:.1f} {px + uy * 3.2:.1f},{py - ux * 3.2:.1f}"
    return f'{drawn}<polygon points="{corners}" fill="{colour}" fill-opacity="{opacity}"/>'


def name(node: Mapping[str, Any], at: Point) -> str:
    """A node's name, under its mark."""
    size = node["font"]
    rows = node["short"].split("\n")
    paint: dict[str, Any] = {
        "text_anchor": "middle",
        "fill": MUTED if node["kind"] == "place" else INK,
        "stroke": PAPER,
        "stroke_width": "3.5",
        "stroke_linejoin": "round",
        "paint_order": "stroke",
    }
    first = at[1] + node["size"] + 4 + size * 0.86
    return "".join(text(row, at[0], first + n * size * 1.18, size=size, **paint) for n, row in enumerate(rows))


def key_of_marks(
    places: Mapping[str, Point], nodes: Mapping[str, Any], lines: list[dict[str, Any]], lang: str, y: float, wide: float
) -> list[str]:
    """The key: marks, categories and lines that the drawing uses, in a row; what finds no room is left to the page."""
    words, table = WORDS[lang], colours()
    shown = [nodes[key] for key in places]
    entries = [
        (mark({"kind": kind, "size": 7}, (0.0, 0.0), {}), words[kind])
        for kind in SHAPES
        if any(node["kind"] == kind for node in shown)
    ]
    entries += [
        (solid("square", (0.0, 0.0), 7, colour), words["category"][category])
        for category, colour in table["category"].items()
        if category != "partai" and any(node.get("category") == category for node in shown)
    ]
    entries += [
        (f'<line x1="-9" x2="9" stroke="{colour}" stroke-width="2.4"{dashes(family)}/>', words["family"][family])
        for family, colour in table["family"].items()
        if any(edge["family"] == family for edge in lines)
    ]
    drawn, x, row = [], MARGIN + 8, 0
    for sign, word in entries:
        if x + 30 + len(word) * 7.2 > wide - MARGIN:
            x, row = MARGIN + 8, row + 1
        if row > 1:
            break
        drawn.append(f'<g transform="translate({x:.1f} {y + row * 20 - 4:.1f})">{sign}</g>')
        drawn.append(text(word, x + 15, y + row * 20, size=12.5))
        x += 40 + len(word) * 7.2
    return drawn


def dashes(family: str) -> str:
    """The dash pattern of a family of lines, as an attribute."""
    return f' stroke-dasharray="{DASHES[family]}"' if family in DASHES else ""
