"""Colours: seen on either paper, told apart by readers who see no red, green or blue, and true to the parties."""

from __future__ import annotations

import colorsys
import math
import re
from itertools import combinations
from pathlib import Path

import pytest

from pemangku import view
from pemangku.lexicon.parties import parties
from pemangku.view.contrast import PAPERS, SEEN, contrast, faint, linear
from pemangku.view.tables import colours, party_colours

# What is left of red, green and blue light to readers without one kind of cones (Machado, Oliveira and Fernandes 2009).
SIGHTS = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
CLEAR = 15.0  # of CIELAB's distance about 2.3 can just be noticed, side by side


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    """A colour as CIELAB measures it, seen with this sight."""
    light = [linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    red, green, blue = (
        min(1.0, max(0.0, sum(part * value for part, value in zip(row, light, strict=True)))) for row in SIGHTS[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, sight: str) -> float:
    return math.dist(lab(one, sight), lab(other, sight))


def hue(colour: str) -> float:
    """The hue in degrees: red 0, yellow 60, green 120, blue 240."""
    return 360 * colorsys.rgb_to_hsv(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))[0]


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_papers_are_those_of_the_page() -> None:
    style = (Path(view.__file__).parent / "page" / "page.css").read_text(encoding="utf-8")
    light, dark = re.findall(r"--paper: (#[0-9a-f]{6});", style)[:2]
    assert {"light": light, "dark": dark} == PAPERS


def test_a_colour_that_the_paper_swallows_is_known_to_need_an_outline() -> None:
    assert faint([party_colours()["golkar"], party_colours()["perindo"], "#808080"]) == {
        "light": [party_colours()["golkar"]],
        "dark": [party_colours()["perindo"]],
    }


@pytest.mark.parametrize("theme", PAPERS)
def test_lines_events_and_outlines_stand_out_from_either_paper(theme: str) -> None:
    style = (Path(view.__file__).parent / "page" / "page.css").read_text(encoding="utf-8")
    muted = re.findall(r"--muted: (#[0-9a-f]{6});", style)[list(PAPERS).index(theme)]
    lines = {name: colour for name, colour in colours()["family"].items() if name != "place"}  # drawn faint on purpose
    for colour in (*lines.values(), colours()["event"], colours()["place"], muted):
        assert contrast(colour, PAPERS[theme]) >= SEEN


@pytest.mark.parametrize("sight", SIGHTS)
def test_any_two_categories_are_told_apart(sight: str) -> None:
    for one, other in combinations(colours()["category"].values(), 2):
        assert distance(one, other, sight) > CLEAR, (one, other)


@pytest.mark.parametrize("sight", SIGHTS)
def test_support_and_opposition_are_told_apart_by_colour_too(sight: str) -> None:
    family = colours()["family"]
    assert distance(family["support"], family["against"], sight) > 2 * CLEAR


@pytest.mark.parametrize(
    ("party", "lowest", "highest"),
    [
        *((party, 120, 170) for party in ("pkb", "ppp", "pbb")),
        *((party, -15, 15) for party in ("pdip", "gerindra", "psi", "partai-aceh")),
        *((party, 40, 65) for party in ("golkar", "berkarya")),
        *((party, 200, 245) for party in ("nasdem", "demokrat", "pan", "perindo")),
        *((party, 15, 40) for party in ("pks", "partai-buruh", "hanura", "pna")),
        ("gelora", 170, 195),
        ("pda", 190, 215),
    ],
)
def test_a_party_has_the_hue_that_its_emblem_is_known_for(party: str, lowest: int, highest: int) -> None:
    assert (hue(party_colours()[party]) - lowest) % 360 <= highest - lowest


def test_every_party_of_2024_has_a_colour_and_every_colour_a_party() -> None:
    standing = {ident for ident, party in parties().items() if party.number}
    assert standing <= set(party_colours()) <= set(parties())
