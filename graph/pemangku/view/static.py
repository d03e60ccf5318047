"""Draws pictures for print without a browser: as SVG by itself, as PNG through resvg."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pemangku import __version__
from pemangku.errors import PemangkuError, UsageError
from pemangku.view.choosing import network_of
from pemangku.view.data import details
from pemangku.view.drawing import checked
from pemangku.view.measures import measures_of
from pemangku.view.static_map import drawn_map
from pemangku.view.static_matrix import drawn_matrix
from pemangku.view.static_network import drawn_network
from pemangku.view.static_timeline import drawn_timeline
from pemangku.view.svg import MARGIN, MUTED, PAPER, SERIF, clean, text
from pemangku.view.words import WORDS, headline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pemangku.view.picture import Picture
    from pemangku.view.svg import Drawn

HEAD, FOOT, TITLE = 64.0, 26.0, 34.0
PICTURES: dict[str, Callable[[Mapping[str, Any], str], Drawn]] = {
    "timeline": drawn_timeline,
    "matrix": drawn_matrix,
    "map": drawn_map,
}


def draw_svg(picture: Picture, *, lang: str = "id", view: str = "network") -> str:
    """A picture as an SVG drawing with title, key and caption, for print: `network`, `timeline`, `matrix` or `map`.

    The network is that of the first view. Raises UsageError for another language, or a view that is no drawing.
    """
    checked("language", lang, WORDS)
    if view not in {"network", *PICTURES}:
        raise UsageError(f"no drawing of it: {view}", hint="one of network, " + ", ".join(PICTURES))
    graph = network_of(picture)
    data = details(picture, measures_of(picture, graph), lang=lang)
    drawn = PICTURES[view](data, lang) if view in PICTURES else drawn_network(picture, graph, data, lang)
    head = HEAD + (TITLE if drawn.title else 0)
    caption = text_lines(caption_of(picture, drawn.caption, lang), drawn.wide)
    height = head + drawn.high + FOOT + 17 * len(caption)
    body = [
        f'<rect width="{drawn.wide:.0f}" height="{height:.0f}" fill="{PAPER}"/>',
        text(headline(picture, lang), MARGIN, 42, size=26, weight=700, family=SERIF),
        *([text(drawn.title, MARGIN, 78, size=18, weight=700, family=SERIF)] if drawn.title else []),
        f'<g transform="translate(0 {head:.0f})">',
        *drawn.parts,
        "</g>",
        *(text(row, MARGIN, head + drawn.high + FOOT + 17 * n, size=12, fill=MUTED) for n, row in enumerate(caption)),
    ]
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{drawn.wide:.0f}" height="{height:.0f}" '
    opening += f'viewBox="0 0 {drawn.wide:.0f} {height:.0f}" lang="{lang}" role="img">'
    title = f"<title>{clean(headline(picture, lang))}</title>"
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', opening, title, *body, "</svg>", ""])


def draw_png(picture: Picture, *, lang: str = "id", view: str = "network") -> bytes:
    """The same as a PNG picture at twice its size. Raises PemangkuError when the library for it is not installed."""
    try:
        import resvg_py
    except ImportError:
        raise PemangkuError(
            "a PNG picture needs the package resvg-py", hint="pip install resvg-py, or write an .svg file"
        ) from None
    return bytes(resvg_py.svg_to_bytes(svg_string=draw_svg(picture, lang=lang, view=view), zoom=2))


def text_lines(value: str, wide: float) -> list[str]:
    """A caption in as many lines as its drawing's width asks for."""
    import textwrap

    return textwrap.wrap(value, max(40, int((wide - 2 * MARGIN) / 6.3)), max_lines=6, placeholder=" …")


def caption_of(picture: Picture, shown: str, lang: str) -> str:
    """What is shown, from which outlets and days, by which version."""
    words = WORDS[lang]
    dates = sorted(source.published for source in picture.sources if source.published)
    outlets = sorted({source.publisher for source in picture.sources if source.publisher})
    count = len(picture.sources)
    told = words["sources"]["one" if count == 1 else "other"].replace("{n}", str(count))
    days = f", {dates[0]} – {dates[-1]}" if dates else ""
    named = ", ".join(outlets[:6]) + (", …" if len(outlets) > 6 else "") + "; " if outlets else ""
    source = words["articlesFrom"].replace("{sources}", named + told + days)
    return f"{shown} {source}. {words['madeBy'].replace('{version}', __version__)}.".strip()
