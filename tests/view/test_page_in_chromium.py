"""The page as a reader meets it: in a real Chromium, opened from a file, with the network off."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from browsers import resize
from browsing import ask, click_picture, complaints, opened, painted, panel, written
from crowded_picture import crowd
from hostile_picture import hostile
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from small_picture import BIMO, COMMISSION, DEBATE, PARTY, RATNA, REGENCY, regency

from pemangku.view import Picture, draw


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(draw(regency()), tmp_path_factory.mktemp("halaman"))


def test_the_first_view_shows_who_is_linked(page: Chrome) -> None:
    assert ask(page, "visibleNodes()") == sorted([RATNA, BIMO, COMMISSION, PARTY, DEBATE, REGENCY])
    assert len(ask(page, "visibleEdges()")) == 6
    assert painted(page) > 50


def test_the_picture_stands_still(page: Chrome) -> None:
    before = [ask(page, "pointOf(arguments[0])", key) for key in ask(page, "visibleNodes()")]
    page.execute_async_script("setTimeout(arguments[0], 400)")
    assert [ask(page, "pointOf(arguments[0])", key) for key in ask(page, "visibleNodes()")] == before


def test_the_caption_says_what_is_shown_from_where_and_by_which_version(page: Chrome) -> None:
    from pemangku import __version__

    caption = page.find_element(By.ID, "caption").text
    assert "Tampak 6 dari 7 simpul" in caption
    assert "Kabar Antah; 2 artikel, 7 Nov 2024 – 9 Nov 2024" in caption
    assert f"pemangku {__version__}" in caption
    assert "2 orang, 2 lembaga, 1 peristiwa, 2 tempat" in page.find_element(By.ID, "summary").text


def test_a_click_on_a_person_shows_her_office_words_and_sentences(page: Chrome) -> None:
    click_picture(page, ask(page, "pointOf(arguments[0])", RATNA))
    assert ask(page, "state()")["node"] == RATNA
    text = panel(page)
    assert "Ratna Wulandari" in text
    assert "Ketua" in text
    assert "Debat ini milik warga Berantah" in text
    assert "menyatakan" in text
    assert "keyakinan 90 %" in text
    assert "Kabar Antah · 7 Nov 2024" in text


def test_a_click_on_a_name_in_the_picture_is_a_click_on_its_node(page: Chrome) -> None:
    box = next(name for name in ask(page, "names()") if name["key"] == PARTY)
    point = page.execute_script(
        "return window.pemangku.domOf(arguments[0])",
        {"x": (box["left"] + box["right"]) / 2, "y": (box["top"] + box["bottom"]) / 2},
    )
    click_picture(page, point)
    assert ask(page, "state()")["node"] == PARTY


def test_a_click_on_a_line_shows_the_sentences_behind_it(page: Chrome) -> None:
    click_picture(page, ask(page, "middleOf(arguments[0])", f"{PARTY}|{BIMO}"))
    assert ask(page, "state()")["edge"] == f"{PARTY}|{BIMO}"
    assert "Partai Lumbung mendukung Bimo Santosa" in panel(page)
    assert "keyakinan 70 %" in panel(page)


def test_sentences_mark_names_at_their_place_even_after_emoji(page: Chrome) -> None:
    ask(page, "select(arguments[0])", RATNA)
    marked = page.execute_script("return [...document.querySelectorAll('.statement mark')].map(m => m.textContent)")
    assert marked == ["Ratna"]


def test_the_name_of_the_node_looked_at_is_drawn_however_crowded_its_place(chrome: Chrome, seeds_page: str) -> None:
    opened(chrome, seeds_page)
    for key in ask(chrome, "visibleNodes()"):
        ask(chrome, "select(arguments[0])", key)
        chrome.execute_async_script("requestAnimationFrame(() => setTimeout(arguments[0]))")
        assert key in {name["key"] for name in ask(chrome, "names()")}
    assert complaints(chrome) == []


def test_a_name_in_the_panel_leads_on_and_back_leads_back(page: Chrome) -> None:
    ask(page, "select(arguments[0])", RATNA)
    page.find_element(By.XPATH, "//aside//button[.='Komisi Pemilihan Umum Kabupaten Berantah']").click()
    assert ask(page, "state()")["node"] == COMMISSION
    page.back()
    WebDriverWait(page, 5).until(lambda c: ask(c, "state()")["node"] == RATNA)
    assert "Ratna Wulandari" in panel(page)


def test_articles_open_in_a_window_that_knows_nothing_of_this_one(page: Chrome) -> None:
    ask(page, "select(arguments[0])", RATNA)
    links = page.execute_script("return [...document.querySelectorAll('a')].map(a => [a.href, a.rel, a.target])")
    assert links
    assert {tuple(link) for link in links} == {("https://berita.invalid/satu", "noopener noreferrer", "_blank")}


@pytest.mark.parametrize("typed", ["ratna", "RÁTNA", "wulan", "râtna w"])
def test_search_finds_by_any_name_without_regard_to_case_and_accents(page: Chrome, typed: str) -> None:
    page.find_element(By.TAG_NAME, "body").send_keys("/")
    field = page.switch_to.active_element
    field.send_keys(typed)
    assert page.find_element(By.CSS_SELECTOR, "#hits li").get_attribute("data-key") == RATNA
    field.send_keys(Keys.ENTER)
    assert ask(page, "state()")["node"] == RATNA
    assert page.execute_script("return document.activeElement.tagName") == "H2"


def test_letters_taken_back_find_again_what_they_hid(page: Chrome) -> None:
    field = page.find_element(By.ID, "search")
    field.send_keys("bimo x")
    assert page.find_element(By.ID, "hits").text == "Tidak ada yang cocok"
    field.send_keys(Keys.BACKSPACE, Keys.BACKSPACE)
    assert page.find_element(By.CSS_SELECTOR, "#hits li").get_attribute("data-key") == BIMO


def test_search_goes_through_its_hits_by_keys(page: Chrome) -> None:
    field = page.find_element(By.ID, "search")
    field.send_keys("berantah")
    first = field.get_attribute("aria-activedescendant")
    field.send_keys(Keys.ARROW_DOWN)
    assert field.get_attribute("aria-activedescendant") != first
    field.send_keys(Keys.ESCAPE)
    assert field.get_attribute("aria-expanded") == "false"


def test_search_says_when_nothing_matches(page: Chrome) -> None:
    page.find_element(By.ID, "search").send_keys("tidak ada yang begini")
    assert page.find_element(By.ID, "hits").text == "Tidak ada yang cocok"


def test_search_reaches_what_the_first_view_leaves_out(page: Chrome) -> None:
    page.find_element(By.ID, "search").send_keys("antah", Keys.ENTER)
    assert "place:99" in ask(page, "visibleNodes()")


def test_focus_shows_the_neighbourhood_and_leads_back(page: Chrome) -> None:
    ask(page, "select(arguments[0])", PARTY)
    page.find_element(By.CSS_SELECTOR, "[data-hops='1']").click()
    assert ask(page, "visibleNodes()") == sorted([PARTY, BIMO])
    page.find_element(By.CSS_SELECTOR, "[data-hops='2']").click()
    assert ask(page, "visibleNodes()") == sorted([PARTY, BIMO, COMMISSION])
    page.find_element(By.ID, "back").click()
    assert len(ask(page, "visibleNodes()")) == 6
    assert ask(page, "state()")["node"] == PARTY


def test_escape_leads_back_step_by_step(page: Chrome) -> None:
    ask(page, "select(arguments[0])", PARTY)
    page.find_element(By.CSS_SELECTOR, "[data-hops='1']").click()
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    assert ask(page, "state()")["hops"] == 0
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    assert ask(page, "state()")["node"] is None


def test_the_address_holds_the_state(chrome: Chrome, address: str) -> None:
    opened(chrome, address, f"#node={BIMO}&hops=1&hide=place&lang=en")
    state = ask(chrome, "state()")
    assert (state["node"], state["hops"], state["hidden"], state["lang"]) == (BIMO, 1, ["place"], "en")
    assert ask(chrome, "visibleNodes()") == sorted([BIMO, PARTY, COMMISSION])
    chrome.find_element(By.CSS_SELECTOR, "[data-hops='2']").click()
    again = chrome.current_url
    opened(chrome, again)
    assert ask(chrome, "state()")["hops"] == 2
    assert REGENCY not in ask(chrome, "visibleNodes()")


@pytest.mark.parametrize("state", ["#node=constructor", "#node=__proto__&hops=9", "#edge=x|y", "#lang=toString", "#%"])
def test_an_address_that_means_nothing_opens_the_whole(chrome: Chrome, address: str, state: str) -> None:
    opened(chrome, address, state)
    assert len(ask(chrome, "visibleNodes()")) == 6
    assert complaints(chrome) == []


def test_the_key_hides_kinds_and_lines(page: Chrome) -> None:
    page.find_element(By.CSS_SELECTOR, "[data-key='place']").click()
    assert REGENCY not in ask(page, "visibleNodes()")
    page.find_element(By.CSS_SELECTOR, "[data-key='~support']").click()
    assert f"{PARTY}|{BIMO}" not in ask(page, "visibleEdges()")
    page.find_element(By.CSS_SELECTOR, "[data-key='partai']").click()
    assert PARTY not in ask(page, "visibleNodes()")
    page.find_element(By.CSS_SELECTOR, "[data-key='place']").click()
    assert REGENCY in ask(page, "visibleNodes()")


def test_language_and_theme_can_be_switched(page: Chrome) -> None:
    page.find_element(By.CSS_SELECTOR, "[data-lang='en']").click()
    assert page.find_element(By.ID, "title").text == "Election stakeholders, mapped"
    assert page.execute_script("return document.documentElement.lang") == "en"
    background = "return getComputedStyle(document.body).backgroundColor"
    light = page.execute_script(background)
    page.find_element(By.ID, "theme").click()
    assert page.execute_script(background) != light


def test_zooming_makes_room_for_more_and_fit_shows_all_again(page: Chrome) -> None:
    before = ask(page, "pointOf(arguments[0])", RATNA)
    page.find_element(By.ID, "closer").click()
    assert ask(page, "pointOf(arguments[0])", RATNA) != before
    page.find_element(By.ID, "fit").click()
    assert ask(page, "pointOf(arguments[0])", RATNA) == pytest.approx(before)


def test_a_picture_of_a_neighbourhood_opens_on_its_middle(chrome: Chrome, tmp_path: Path) -> None:
    from dataclasses import replace

    opened(chrome, written(draw(replace(regency(), around=BIMO, hops=1)), tmp_path))
    assert ask(chrome, "state()")["node"] == BIMO
    assert chrome.title == "Bimo Santosa dan sekitarnya"


def test_an_empty_picture_says_so(chrome: Chrome, tmp_path: Path) -> None:
    opened(chrome, written(draw(Picture()), tmp_path))
    assert "Belum ada apa pun untuk digambar" in chrome.find_element(By.ID, "nothing").text
    assert complaints(chrome) == []


def test_on_a_phone_too_no_name_lies_on_another(chrome: Chrome, tmp_path: Path) -> None:
    resize(chrome, 390, 844)
    try:
        opened(chrome, written(draw(crowd(1_000)), tmp_path))
        boxes = ask(chrome, "names()")
        assert len(boxes) > 10
        for one, other in combinations(boxes, 2):
            apart_across = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart_across or one["bottom"] <= other["top"] or other["bottom"] <= one["top"]
    finally:
        resize(chrome, 1280, 800)


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_a_hostile_corpus_runs_nothing_and_breaks_no_layout(
    chrome: Chrome, tmp_path: Path, size: tuple[int, int]
) -> None:
    resize(chrome, *size)
    try:
        opened(chrome, written(draw(hostile()), tmp_path))
        for key in ask(chrome, "visibleNodes()"):
            ask(chrome, "select(arguments[0])", key)
            chrome.execute_script("document.querySelectorAll('details').forEach(d => { d.open = true })")
            for wide in ("document.documentElement", "document.getElementById('panel')"):
                assert chrome.execute_script(f"return {wide}.scrollWidth <= {wide}.clientWidth"), (key[:30], wide)
        assert chrome.find_elements(By.CSS_SELECTOR, "a[href], img, aside script, aside svg[onload]") == []
        assert chrome.execute_script("return window.attacked") is None
        assert complaints(chrome) == []
    finally:
        resize(chrome, 1280, 800)


def test_on_a_phone_the_panel_is_a_sheet_that_opens(chrome: Chrome, address: str) -> None:
    resize(chrome, 390, 844)
    try:
        opened(chrome, address)
        height = "return document.getElementById('panel').getBoundingClientRect().height"
        low = chrome.execute_script(height)
        ask(chrome, "select(arguments[0])", RATNA)
        assert chrome.execute_script(height) > 4 * low
        assert ask(chrome, "pointOf(arguments[0])", RATNA)["y"] < 844 * 0.5
    finally:
        resize(chrome, 1280, 800)
