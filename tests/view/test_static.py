"""The picture drawn without a browser."""

from __future__ import annotations

import math
import sys
import xml.dom.minidom
from dataclasses import replace
from itertools import combinations

import pytest
from crowded_picture import crowd
from grown_picture import mapped, province
from hostile_picture import hostile
from small_picture import BIMO, RATNA, regency

from pemangku.errors import PemangkuError, UsageError
from pemangku.view import Evidence, Picture, Statement, draw_png, draw_svg
from pemangku.view.story import VIEWS


def words(svg: str) -> list[str]:
    drawing = xml.dom.minidom.parseString(svg.encode())
    return [node.firstChild.data for node in drawing.getElementsByTagName("text") if node.firstChild]


def test_a_drawing_names_every_node_and_says_what_it_shows() -> None:
    drawn = words(draw_svg(regency()))
    assert {"Ratna Wulandari", "Bimo Santosa", "Partai Lumbung"} <= set(drawn)
    assert drawn[0] == "Peta pemangku kepentingan"
    assert " ".join(drawn[-2:]).startswith(
        "Tampak 6 dari 7 simpul, 6 hubungan. Sumber: Kabar Antah; 2 artikel, 2024-11-07"
    )


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


def test_the_timeline_has_events_and_actors_in_the_order_of_days() -> None:
    drawing = xml.dom.minidom.parseString(draw_svg(province(), view="timeline").encode())
    across = {
        node.firstChild.data: float(node.getAttribute("x"))
        for node in drawing.getElementsByTagName("text")
        if node.firstChild
    }
    assert across["2024-11-06"] < across["2024-12-20"]
    assert across["debat publik"] < across["kampanye akbar"]
    assert {"Ratna Wulandari", "Gita Paramita", "Peristiwa dan pernyataan menurut tanggal"} <= set(across)
    diamonds = [shape for shape in drawing.getElementsByTagName("polygon") if shape.getAttribute("fill") == "#ffffff"]
    assert len(diamonds) == 1  # the one event that is planned is hollow


def test_marks_of_days_near_each_other_do_not_hide_each_other() -> None:
    said = [
        Statement(speaker=RATNA, text=str(n), mode="direct", act="menyatakan", evidence=(Evidence(f"s{n}"),))
        for n in (2, 3)
    ] * 4
    drawing = xml.dom.minidom.parseString(
        draw_svg(replace(province(), statements=tuple(said)), view="timeline").encode()
    )
    dots = [
        (float(dot.getAttribute("cx")), dot.getAttribute("cy"))
        for dot in drawing.getElementsByTagName("circle")
        if dot.getAttribute("r") == "5"
    ]
    assert len(dots) == 8
    assert all(math.dist((one[0], 0), (other[0], 0)) >= 10 for one, other in combinations(dots, 2))


def test_the_matrix_shows_who_speaks_about_whom_and_who_is_for_and_against_whom() -> None:
    drawn = words(draw_svg(province(), view="matrix", lang="en"))
    assert drawn.index("Who speaks about whom") < drawn.index("Who supports and opposes whom")
    assert {"speaker", "spoken about", "Ratna Wulandari", "Gita Paramita"} <= set(drawn)
    assert "+2" in drawn
    assert drawn.count("−1") == 3
    assert "Figures: sentences. Showing 2 of 2 rows and 2 of 2 columns." in drawn


def test_the_map_counts_what_lies_in_each_province_and_region() -> None:
    drawn = words(draw_svg(mapped(), view="map"))
    assert drawn[drawn.index("JB") + 1] == "7"
    assert drawn[drawn.index("Jawa Barat") + 1] == "7"
    assert drawn[drawn.index("Jakarta") + 1] == drawn[drawn.index("JK") + 1] == "3"


def test_what_is_no_drawing_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match=r"no drawing of it: table \(one of network, timeline, matrix, map\)"):
        draw_svg(regency(), view="table")


@pytest.mark.parametrize("view", VIEWS[:4])
def test_a_drawing_refers_to_nothing_outside_itself(view: str) -> None:
    drawing = draw_svg(hostile(), view=view)
    parsed = xml.dom.minidom.parseString(drawing.encode())
    tags = {node.tagName for node in parsed.getElementsByTagName("*")}
    assert tags <= {"svg", "title", "g", "rect", "circle", "polygon", "line", "text"}
    assert not any(
        node.getAttribute("onload") or node.getAttribute("href") for node in parsed.getElementsByTagName("*")
    )


@pytest.mark.parametrize("view", VIEWS[:4])
def test_the_order_of_a_picture_does_not_show_in_any_drawing(view: str) -> None:
    here = province()
    turned = replace(here, nodes=here.nodes[::-1], edges=here.edges[::-1], sources=here.sources[::-1])
    assert draw_svg(turned, view=view) == draw_svg(here, view=view)


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


@pytest.mark.parametrize("view", VIEWS[:4])
def test_an_empty_picture_is_an_empty_drawing(view: str) -> None:
    assert words(draw_svg(Picture(), view=view))[0] == "Peta pemangku kepentingan"
    assert BIMO not in draw_svg(Picture())
