"""How well a colour stands out from the paper, as the Web Content Accessibility Guidelines measure it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PAPERS = {"light": "#fcfbf8", "dark": "#15191d"}  # as in page.css
SEEN = 3.0  # the least contrast of a mark that has to be seen; one with less gets an outline


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (`#rrggbb`), from 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1."""
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(value: float) -> float:
    """A part of a colour as the amount of light that it stands for."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def faint(colours: Iterable[str]) -> dict[str, list[str]]:
    """Those of the colours that need an outline, by the theme in which they do."""
    known = sorted(set(colours))
    return {theme: [one for one in known if contrast(one, paper) < SEEN] for theme, paper in PAPERS.items()}
