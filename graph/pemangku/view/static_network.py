"""The network of a picture as a drawing: marks, lines, names, and its key."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from pemangku.view.drawing import first_places
from pemangku.view.labels import label_box
from pemangku.view.svg import DASHES, HALO, INK, MARGIN, MUTED, Drawn, mark, solid, text
from pemangku.view.tables import colours
from pemangku.view.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

    from pemangku.view.packing import Point
    from pemangku.view.picture import Picture

SHAPES = {"person": "dot", "institution": "square", "event": "diamond", "place": "triangle"}
KEY = 58.0  # pixels that two rows of the key take


def drawn_network(picture: Picture, graph: nx.Graph[str], data: Mapping[str, Any], lang: str) -> Drawn:
    """The first view of the network."""
    nodes = data["nodes"]
    places = first_places(picture, graph, nodes) if len(graph) else {}
    lines = [edge for edge in data["edges"] if edge["from"] in places and edge["to"] in places]
    left, top, wide, high = frame(places, nodes)
    shown = WORDS[lang]["shown"].replace("{shown}", str(len(places))).replace("{all}", str(len(nodes)))
    return Drawn(
        wide=wide,
        high=high + KEY,
        caption=shown.replace("{lines}", str(len(lines))),
        parts=(
            f'<g transform="translate({-left:.1f} {-top:.1f})">',
            *(line(edge, places, nodes) for edge in lines),
            *(mark(nodes[key], at, data["parties"]) for key, at in places.items()),
            *(name(nodes[key], at) for key, at in places.items()),
            "</g>",
            *key_of_marks(places, nodes, lines, lang, high + 26, wide),
        ),
    )


def frame(places: Mapping[str, Point], nodes: Mapping[str, Any]) -> tuple[float, float, float, float]:
    """The left and upper edge of everything drawn, its width and height, margins included."""
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
        **HALO,
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
