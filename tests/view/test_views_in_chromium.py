"""Timeline, matrix, map, table and story, and what can be taken along."""

from __future__ import annotations

import csv
import io
import json
import xml.dom.minidom
from pathlib import Path

import pytest
from browsers import resize
from browsing import ask, complaints, opened, panel, saved, written
from grown_picture import CRITIC, RIVALS, STAGE, mapped, province
from hostile_picture import hostile
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from small_picture import BIMO, COMMISSION, DEBATE, PARTY, RATNA

from pemangku.view import Step, Story, draw
from pemangku.view.story import VIEWS


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(draw(province()), tmp_path_factory.mktemp("pandangan"))


def to(chrome: Chrome, mode: str) -> Chrome:
    chrome.find_element(By.CSS_SELECTOR, f"[data-mode='{mode}']").click()
    return chrome


def sheet(chrome: Chrome) -> str:
    return chrome.find_element(By.ID, "sheet").text


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_opens_on_the_view_that_is_asked_for(chrome: Chrome, tmp_path: Path, view: str) -> None:
    opened(chrome, written(draw(province(), view=view), tmp_path))
    assert ask(chrome, "state()")["as"] == view
    assert chrome.find_element(By.ID, "sheet").is_displayed() == (view != "network")
    assert complaints(chrome) == []


def test_the_timeline_shows_events_and_statements_by_date_and_actor(page: Chrome) -> None:
    to(page, "timeline")
    marks = page.execute_script(
        "return [...document.querySelectorAll('.spot')].map(s => [s.dataset.kind, s.dataset.key])"
    )
    assert ["event", DEBATE] in marks
    assert ["statement", RATNA] in marks
    across = {
        mark.get_attribute("data-key"): mark.rect["x"] + mark.rect["width"] / 2
        for mark in page.find_elements(By.CSS_SELECTOR, ".lane .spot[data-kind=event] path")
        for mark in [mark.find_element(By.XPATH, "..")]
    }
    assert across[DEBATE] < across[STAGE]
    page.find_element(By.CSS_SELECTOR, f".lane .spot[data-key='{STAGE}']").send_keys(Keys.ENTER)
    assert "kampanye akbar" in panel(page)


def test_the_matrix_tells_who_speaks_about_whom_and_who_is_for_and_against_whom(page: Chrome) -> None:
    to(page, "matrix")
    page.find_element(By.CSS_SELECTOR, f"[data-cell='{CRITIC}|{COMMISSION}']").click()
    assert "Gita Paramita mengkritik KPU" in panel(page)
    page.find_element(By.ID, "matrix-stance").click()
    assert page.find_element(By.CSS_SELECTOR, f"[data-cell='{PARTY}|{BIMO}']").text == "+2"
    against = page.find_element(By.CSS_SELECTOR, f"[data-cell='{RIVALS}|{BIMO}']")
    assert (against.text, "against" in against.get_attribute("class")) == ("−1", True)


def test_the_map_counts_what_lies_in_each_region_and_leads_into_it(chrome: Chrome, tmp_path: Path) -> None:
    opened(chrome, written(draw(mapped(), view="map"), tmp_path))
    tile = chrome.find_element(By.CSS_SELECTOR, "[data-key='place:32']")
    assert tile.get_attribute("aria-label") == "Jawa Barat: 7 simpul"
    assert len(chrome.find_elements(By.CSS_SELECTOR, ".tiles [data-key]")) == 38
    tile.send_keys(Keys.ENTER)
    assert ask(chrome, "state()")["region"] == "place:32"
    chrome.find_element(By.CSS_SELECTOR, "[data-region='place:32.01']").click()
    chrome.find_element(By.ID, "draw-region").click()
    assert RATNA in ask(chrome, "visibleNodes()")
    assert CRITIC not in ask(chrome, "visibleNodes()")
    assert complaints(chrome) == []


def test_the_table_lists_what_is_shown_and_sorts(page: Chrome) -> None:
    shown = ask(page, "visibleNodes()")
    to(page, "table")
    rows = [row.get_attribute("data-key") for row in page.find_elements(By.CSS_SELECTOR, ".list tbody tr")]
    assert sorted(rows) == shown
    page.find_element(By.ID, "sort-name").click()
    names = [cell.text for cell in page.find_elements(By.CSS_SELECTOR, ".list tbody th")]
    assert names == sorted(names, key=str.lower)
    page.find_element(By.ID, "sort-name").send_keys(Keys.ENTER)
    assert [cell.text for cell in page.find_elements(By.CSS_SELECTOR, ".list tbody th")] == names[::-1]
    page.find_element(By.CSS_SELECTOR, f"tr[data-key='{RATNA}'] .name").click()
    assert "Debat ini milik warga Berantah" in panel(page)


def test_the_table_is_saved_as_csv(page: Chrome) -> None:
    to(page, "table")
    rows = list(csv.DictReader(io.StringIO(saved(page, "csv").decode("utf-8-sig"))))
    assert {row["id"] for row in rows} == set(ask(page, "visibleNodes()"))
    assert next(row for row in rows if row["id"] == RATNA)["Nama"] == "Ratna Wulandari"


def test_the_picture_is_saved_as_png(page: Chrome) -> None:
    assert saved(page, "png").startswith(b"\x89PNG")


@pytest.mark.parametrize("mode", ["network", "timeline", "map"])
def test_the_picture_is_saved_as_a_drawing_with_title_and_caption(page: Chrome, mode: str) -> None:
    to(page, mode)
    drawing = xml.dom.minidom.parseString(saved(page, "svg"))
    text = " ".join(node.firstChild.data for node in drawing.getElementsByTagName("text") if node.firstChild)
    assert "Peta pemangku kepentingan" in text
    assert "Kabar Antah" in text
    assert mode != "network" or "Ratna Wulandari" in text


def test_the_drawn_graph_is_saved_as_json(page: Chrome) -> None:
    graph = json.loads(saved(page, "json"))
    assert sorted(node["id"] for node in graph["nodes"]) == ask(page, "visibleNodes()")
    assert {"x", "y", "size", "fill", "name", "kind"} <= set(graph["nodes"][0])
    backed = next(edge for edge in graph["edges"] if {edge["source"], edge["target"]} == {PARTY, BIMO})
    assert {link["kind"] for link in backed["links"]} == {"supports"}
    assert {article for link in backed["links"] for article in link["articles"]} == {"dua", "empat"}
    assert "pemangku" in graph["caption"]


def test_a_story_leads_step_by_step(chrome: Chrome, tmp_path: Path) -> None:
    story = Story(
        title="Dua partai",
        steps=(
            Step(caption="Bimo <b>dan</b> sekitarnya.", state=(("node", BIMO), ("hops", "1"))),
            Step(caption="Jalan ke Ratna.", state=(("path", BIMO), ("path", RATNA))),
            Step(caption="Tabel.", state=(("as", "table"),)),
        ),
    )
    opened(chrome, written(draw(province(), story=story), tmp_path))
    assert chrome.find_element(By.ID, "title").text == "Dua partai"
    assert "Bimo <b>dan</b> sekitarnya." in chrome.find_element(By.ID, "story").text
    assert ask(chrome, "state()")["hops"] == 1
    chrome.find_element(By.ID, "after").click()
    assert ask(chrome, "visibleNodes()") == sorted([BIMO, COMMISSION, RATNA])
    chrome.find_element(By.TAG_NAME, "body").send_keys(Keys.ARROW_RIGHT)
    assert "Tabel." in chrome.find_element(By.ID, "story").text
    assert not chrome.find_element(By.ID, "after").is_enabled()
    chrome.back()
    WebDriverWait(chrome, 5).until(lambda c: ask(c, "state()")["step"] == 1)
    chrome.find_element(By.ID, "leave").click()
    assert ask(chrome, "state()")["step"] is None
    chrome.find_element(By.ID, "tell").click()
    assert ask(chrome, "state()")["step"] == 0
    assert complaints(chrome) == []


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
@pytest.mark.parametrize(
    "state", ["as=timeline", "as=matrix", "as=matrix&matrix=stance", "as=map", "as=table", "side=filters"]
)
def test_a_hostile_corpus_breaks_no_view(
    chrome: Chrome, tmp_path_factory: pytest.TempPathFactory, size: tuple[int, int], state: str
) -> None:
    resize(chrome, *size)
    try:
        story = Story(
            title="</script><img src=x onerror=window.attacked=1>",
            steps=(Step(caption="<svg onload=window.attacked=1>\u202e"),),
        )
        opened(chrome, written(draw(hostile(), story=story), tmp_path_factory.mktemp("jahat")), "#step=0&" + state)
        wide = chrome.execute_script(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
        assert wide
        assert chrome.find_elements(By.CSS_SELECTOR, "img, a[href], svg[onload], main script") == []
        assert chrome.execute_script("return window.attacked") is None
        assert complaints(chrome) == []
    finally:
        resize(chrome, 1280, 800)


def test_a_hostile_corpus_saves_files_that_can_be_read(chrome: Chrome, tmp_path: Path) -> None:
    opened(chrome, written(draw(hostile()), tmp_path))
    xml.dom.minidom.parseString(saved(chrome, "svg"))
    opened(chrome, written(draw(hostile()), tmp_path))
    json.loads(saved(chrome, "json"))
    opened(chrome, written(draw(hostile()), tmp_path))
    for row in csv.reader(io.StringIO(saved(chrome, "csv").decode("utf-8-sig"))):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
    assert complaints(chrome) == []
