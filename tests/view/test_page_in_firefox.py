"""The page in a real Firefox, opened from a file, with the network off: the same main functions as in Chromium."""

from __future__ import annotations

import base64
import csv
import io
import json
import xml.dom.minidom
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import ask, choose, click_picture, complaints, opened, painted, panel, press, saved, screenshot, written
from hostile_picture import hostile
from pypdf import PdfReader
from selenium.webdriver import ActionChains, Firefox
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.print_page_options import PrintOptions
from selenium.webdriver.support.ui import WebDriverWait

from pemangku.view import draw
from pemangku.view.story import VIEWS

COMMISSION = "institution:kpu-32.16"


@pytest.fixture
def said(fox: Firefox) -> Iterator[list[str]]:
    """What scripts write into the console."""
    heard: list[str] = []
    handler = fox.script.add_console_message_handler(lambda message: heard.append(message.text))
    yield heard
    fox.script.remove_console_message_handler(handler)


@pytest.fixture
def page(fox: Firefox, said: list[str], seeds_page: str) -> Iterator[Firefox]:
    """The page of the seeds, freshly opened; it must not complain."""
    yield opened(fox, seeds_page)
    assert (complaints(fox), said) == ([], [])


def test_what_goes_wrong_would_be_heard(fox: Firefox, said: list[str], seeds_page: str) -> None:
    opened(fox, seeds_page)
    fox.execute_script(
        """console.error("keluhan");
        const forbidden = document.createElement("script");
        forbidden.textContent = "window.attacked = 1";
        document.head.append(forbidden);
        setTimeout(() => { throw new Error("rusak") });"""
    )
    WebDriverWait(fox, 5).until(lambda _: said)
    heard = " ".join(complaints(fox))
    assert said == ["keluhan"]
    assert "Content-Security-Policy" in heard
    assert "rusak" in heard
    assert fox.execute_script("return window.attacked") is None


def test_it_draws_without_asking_anything_of_the_network(page: Firefox) -> None:
    assert painted(page) > 50
    assert len(ask(page, "names()")) > 10
    assert page.execute_script("return performance.getEntriesByType('resource').length") == 0
    screenshot(page, "firefox-network")


@pytest.mark.parametrize("view", VIEWS[1:])
def test_every_other_picture_is_drawn(page: Firefox, view: str) -> None:
    page.find_element(By.CSS_SELECTOR, f"[data-mode='{view}']").click()
    sheet = page.find_element(By.ID, "sheet")
    assert sheet.is_displayed()
    assert sheet.find_elements(By.CSS_SELECTOR, "[data-key], [data-cell]")
    assert sheet.get_property("scrollWidth") <= sheet.get_property("clientWidth")
    screenshot(page, f"firefox-{view}")


def test_a_typed_name_leads_to_its_sentences_and_back_and_forward_lead_back_and_forward(page: Firefox) -> None:
    page.find_element(By.ID, "search").send_keys("kpu bekasi", Keys.ENTER)
    assert ask(page, "state()")["node"] == COMMISSION
    assert "Komisi Pemilihan Umum Kabupaten Bekasi" in panel(page)
    page.find_element(By.CSS_SELECTOR, "[data-hops='1']").click()
    near = ask(page, "visibleNodes()")
    page.back()
    WebDriverWait(page, 5).until(lambda c: ask(c, "state()")["hops"] == 0)
    page.forward()
    WebDriverWait(page, 5).until(lambda c: ask(c, "visibleNodes()") == near)
    page.find_element(By.CSS_SELECTOR, ".evidence summary").click()
    assert page.find_element(By.CSS_SELECTOR, ".sentence blockquote").is_displayed()
    screenshot(page, "firefox-panel")


def test_a_click_on_a_mark_and_on_a_line_tells_of_them(page: Firefox) -> None:
    click_picture(page, ask(page, "pointOf(arguments[0])", COMMISSION))
    assert ask(page, "state()")["node"] == COMMISSION
    page.find_element(By.CSS_SELECTOR, "[data-hops='1']").click()
    line = next(line for line in ask(page, "visibleEdges()") if COMMISSION in line)
    click_picture(page, ask(page, "middleOf(arguments[0])", line))
    assert ask(page, "state()")["edge"] == line
    assert page.find_element(By.CSS_SELECTOR, "#panel .sentence").is_displayed()


def test_filters_and_the_brush_over_the_dates_choose_anew(page: Firefox) -> None:
    before = ask(page, "visibleNodes()")
    page.find_element(By.ID, "filters").click()
    choose(page, "filter-outlet", "Warta Contoh")
    outlet = ask(page, "visibleNodes()")
    assert 0 < len(outlet) < len(before)
    page.find_element(By.ID, "clear").click()
    assert ask(page, "visibleNodes()") == before
    brush = page.find_element(By.CSS_SELECTOR, ".brush")
    half = brush.size["width"] / 2
    hands = ActionChains(page).move_to_element_with_offset(brush, round(-half) + 2, 0).click_and_hold()
    hands.move_to_element_with_offset(brush, round(-half * 0.5), 0).release().perform()
    WebDriverWait(page, 5).until(lambda c: ask(c, "state()")["to"])
    assert page.find_element(By.ID, "filter-from").get_attribute("value") == "2024-08-30"
    screenshot(page, "firefox-filters")


def test_keys_walk_zoom_and_unfold(page: Firefox) -> None:
    press(page, Keys.ARROW_RIGHT)
    assert ask(page, "state()")["node"]
    before = ask(page, "pointOf(arguments[0])", COMMISSION)
    press(page, "+")
    assert ask(page, "pointOf(arguments[0])", COMMISSION) != before
    press(page, Keys.ENTER)
    assert page.execute_script("return document.activeElement.tagName") == "H2"


def test_everything_can_be_taken_along(page: Firefox) -> None:
    drawing = xml.dom.minidom.parseString(saved(page, "svg"))
    assert drawing.getElementsByTagName("text")
    assert saved(page, "png").startswith(b"\x89PNG")
    assert len(json.loads(saved(page, "json"))["nodes"]) == len(ask(page, "visibleNodes()"))
    assert len(list(csv.reader(io.StringIO(saved(page, "csv").decode("utf-8-sig"))))) > 20


def test_the_network_is_printed_on_one_sheet_with_its_names_key_and_caption(page: Firefox) -> None:
    before = ask(page, "visibleNodes()")
    across = PrintOptions()
    across.orientation = "landscape"
    across.set_page_size(PrintOptions.A4)
    (sheet,) = PdfReader(io.BytesIO(base64.b64decode(page.print_page(across)))).pages
    text = " ".join(sheet.extract_text().split())
    for wanted in ("Peta pemangku kepentingan", "KPU Bekasi", "Penyelenggara", "Sumber: Humas Contoh Jawa Barat"):
        assert wanted in text
    assert "Saringan" not in text
    WebDriverWait(page, 5).until(lambda c: len(ask(c, "names()")) > 10)
    assert ask(page, "visibleNodes()") == before
    assert painted(page) > 50


def test_the_theme_can_be_switched(page: Firefox) -> None:
    background = "return getComputedStyle(document.body).backgroundColor"
    light = page.execute_script(background)
    page.find_element(By.ID, "theme").click()
    assert page.execute_script(background) != light
    screenshot(page, "firefox-dark")


def test_a_hostile_corpus_runs_nothing(fox: Firefox, said: list[str], tmp_path: Path) -> None:
    opened(fox, written(draw(hostile()), tmp_path))
    for key in ask(fox, "visibleNodes()"):
        ask(fox, "select(arguments[0])", key)
        fox.execute_script("document.querySelectorAll('details').forEach(d => { d.open = true })")
    for view in VIEWS[1:]:
        fox.find_element(By.CSS_SELECTOR, f"[data-mode='{view}']").click()
    assert fox.find_elements(By.CSS_SELECTOR, "a[href], img, aside script, svg[onload]") == []
    assert fox.execute_script("return window.attacked") is None
    assert (complaints(fox), said) == ([], [])
