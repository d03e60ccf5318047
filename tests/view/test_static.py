"""The picture drawn without a browser."""

from __future__ import annotations

import sys
import xml.dom.minidom

import pytest
from crowded_picture import crowd
from grown_picture import province
from hostile_picture import hostile
from small_picture import BIMO, regency

from pemangku.errors import PemangkuError, UsageError
from pemangku.view import Picture, draw_png, draw_svg


def words(svg: str) -> list[str]:
    drawing = xml.dom.minidom.parseString(svg.encode())
    return [node.firstChild.data for node in drawing.getElementsByTagName("text") if node.firstChild]


def test_a_drawing_names_every_node_and_says_what_it_shows() -> None:
    drawn = words(draw_svg(regency()))
    assert {"Ratna Wulandari", "Bimo Santosa", "Partai Lumbung"} <= set(drawn)
    assert drawn[0] == "Peta pemangku kepentingan"
    assert drawn[-1].startswith("Tampak 6 dari 7 simpul, 6 hubungan. Sumber: Kabar Antah; 2 artikel, 2024-11-07")


def test_a_drawing_has_its_key_in_the_language_asked_for() -> None:
    assert {"People", "Oversight", "opposes"} & set(words(draw_svg(province(), lang="en"))) == {"People", "opposes"}
    with pytest.raises(UsageError, match="no such language: fr"):
        draw_svg(regency(), lang="fr")


def test_parties_have_a_shape_of_their_own_and_opposition_ends_in_a_bar() -> None:
    drawing = xml.dom.minidom.parseString(draw_svg(province()).encode())
    corners = [len(shape.getAttribute("points").split()) for shape in drawing.getElementsByTagName("polygon")]
    assert corners.count(6) == 3
    bars = [line for line in drawing.getElementsByTagName("line") if line.getAttribute("stroke") == "#d1490b"]
    assert len(bars) >= 6


def test_a_drawing_refers_to_nothing_outside_itself() -> None:
    drawing = draw_svg(hostile())
    parsed = xml.dom.minidom.parseString(drawing.encode())
    tags = {node.tagName for node in parsed.getElementsByTagName("*")}
    assert tags <= {"svg", "title", "g", "rect", "circle", "polygon", "line", "text"}
    assert not any(
        node.getAttribute("onload") or node.getAttribute("href") for node in parsed.getElementsByTagName("*")
    )


def test_equal_pictures_draw_equal_bytes() -> None:
    turned = Picture(nodes=crowd(60).nodes[::-1], edges=crowd(60).edges[::-1], sentences=crowd(60).sentences)
    assert draw_svg(turned) == draw_svg(
        Picture(nodes=crowd(60).nodes, edges=crowd(60).edges, sentences=crowd(60).sentences)
    )


def test_a_picture_for_print_is_a_png() -> None:
    assert draw_png(regency()).startswith(b"\x89PNG\r\n")


def test_without_its_library_a_png_says_which_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(PemangkuError, match="resvg-py"):
        draw_png(regency())


def test_an_empty_picture_is_an_empty_drawing() -> None:
    assert words(draw_svg(Picture()))[0] == "Peta pemangku kepentingan"
    assert BIMO not in draw_svg(Picture())
