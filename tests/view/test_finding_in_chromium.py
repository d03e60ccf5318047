"""Finding: filters, the brush over the dates, who connects whom, unfolding, and an address that holds it all."""

from __future__ import annotations

import math

import pytest
from browsing import ask, choose, click_picture, complaints, opened, panel, press, written
from grown_picture import CHAPTER, CRITIC, FAR, RIVALS, STAGE, province
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait
from small_picture import BIMO, COMMISSION, DEBATE, PARTY, RATNA, REGENCY

from pemangku.view import draw


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(draw(province()), tmp_path_factory.mktemp("provinsi"))


@pytest.fixture
def filters(page: Chrome) -> Chrome:
    page.find_element(By.ID, "filters").click()
    return page


def caption(chrome: Chrome) -> str:
    return chrome.find_element(By.ID, "caption").text


def test_a_region_lets_through_all_that_lies_inside_it(filters: Chrome) -> None:
    choose(filters, "filter-region", "place:99")
    assert set(ask(filters, "visibleNodes()")) >= {RATNA, COMMISSION, DEBATE, REGENCY}
    assert not {CRITIC, STAGE, FAR, RIVALS} & set(ask(filters, "visibleNodes()"))
    assert "Wilayah, dengan seluruh isinya: Provinsi Antah" in caption(filters)


def test_a_party_lets_through_its_own_and_who_is_linked_with_them(filters: Chrome) -> None:
    choose(filters, "filter-party", RIVALS)
    assert set(ask(filters, "visibleNodes()")) == {RIVALS, CRITIC, BIMO, COMMISSION, STAGE}


def test_an_outlet_lets_through_what_it_tells(filters: Chrome) -> None:
    choose(filters, "filter-outlet", "Warta Seberang")
    assert RATNA not in ask(filters, "visibleNodes()")
    assert {CRITIC, CHAPTER} <= set(ask(filters, "visibleNodes()"))


def test_a_speech_act_lets_through_who_speaks_so_about_whom(filters: Chrome) -> None:
    choose(filters, "filter-act", "mengkritik")
    assert ask(filters, "visibleNodes()") == sorted([CRITIC, COMMISSION])
    assert ask(filters, "visibleEdges()") == [f"{COMMISSION}|{CRITIC}"]


def test_confidence_and_number_of_articles_are_set_by_keys(filters: Chrome) -> None:
    before = ask(filters, "visibleEdges()")
    assert f"{COMMISSION}|{CRITIC}" in before
    filters.find_element(By.ID, "filter-sure").send_keys(*[Keys.ARROW_RIGHT] * 12)
    assert ask(filters, "state()")["sure"] == pytest.approx(0.6)
    assert f"{COMMISSION}|{CRITIC}" not in ask(filters, "visibleEdges()")
    filters.find_element(By.ID, "filter-min").send_keys(Keys.ARROW_RIGHT)
    assert ask(filters, "visibleEdges()") == [f"{PARTY}|{BIMO}"]
    filters.find_element(By.ID, "clear").click()
    assert ask(filters, "visibleEdges()") == before


def test_a_brush_over_the_histogram_chooses_days(filters: Chrome) -> None:
    brush = filters.find_element(By.CSS_SELECTOR, ".brush")
    half = brush.size["width"] / 2
    hands = ActionChains(filters).move_to_element_with_offset(brush, round(-half) + 2, 0).click_and_hold()
    hands.move_to_element_with_offset(brush, round(-half * 0.6), 0).release().perform()
    WebDriverWait(filters, 5).until(lambda c: ask(c, "state()")["to"])
    assert ask(filters, "state()")["from"] == "2024-11-07"
    assert ask(filters, "state()")["to"] < "2024-12-21"
    assert CRITIC not in ask(filters, "visibleNodes()")
    assert filters.find_element(By.ID, "filter-from").get_attribute("value") == "2024-11-07"


def test_single_kinds_of_links_can_be_switched_off(filters: Chrome) -> None:
    filters.find_element(By.ID, "kind-accuses").click()
    assert f"{COMMISSION}|{BIMO}" not in ask(filters, "visibleEdges()")
    assert filters.execute_script("return document.activeElement.id") == "kind-accuses"


def test_support_and_opposition_are_shown_alone_on_demand(page: Chrome) -> None:
    page.find_element(By.ID, "tone").click()
    assert ask(page, "visibleEdges()") == sorted(
        [f"{COMMISSION}|{CRITIC}", f"{PARTY}|{BIMO}", f"{COMMISSION}|{BIMO}", f"{RIVALS}|{BIMO}"]
    )
    page.find_element(By.ID, "tone").click()
    assert f"{DEBATE}|{COMMISSION}" in ask(page, "visibleEdges()")


def test_the_key_hides_parties(page: Chrome) -> None:
    assert PARTY in ask(page, "visibleNodes()")
    page.find_element(By.CSS_SELECTOR, "[data-key='partai']").click()
    assert not {PARTY, RIVALS, CHAPTER} & set(ask(page, "visibleNodes()"))


def test_the_key_names_the_parties_as_people_do_and_each_name_hides_its_own(chrome: Chrome, seeds_page: str) -> None:
    opened(chrome, seeds_page)
    parties = chrome.find_elements(By.CSS_SELECTOR, ".keys .row:last-child .key")
    assert {"PDIP", "Golkar", "NasDem", "PKB", "Demokrat"} <= {entry.text for entry in parties}
    before = ask(chrome, "visibleNodes()")
    nasdem = "[data-key='institution:nasdem']"
    chrome.find_element(By.CSS_SELECTOR, nasdem).click()
    gone = sorted(set(before) - set(ask(chrome, "visibleNodes()")))
    assert gone[:2] == ["institution:dpd-nasdem-32.16", "institution:nasdem"]
    assert [key.partition("-3")[0] for key in gone[2:]] == ["person:gusti-ayu-pradnyani"]
    assert chrome.find_element(By.CSS_SELECTOR, nasdem).get_attribute("aria-pressed") == "false"
    chrome.find_element(By.CSS_SELECTOR, nasdem).click()
    assert ask(chrome, "visibleNodes()") == before
    assert complaints(chrome) == []


def test_the_filter_of_parties_has_the_names_of_the_key(chrome: Chrome, seeds_page: str) -> None:
    opened(chrome, seeds_page, "#side=filters")
    named = {entry.text for entry in chrome.find_elements(By.CSS_SELECTOR, ".keys .row:last-child .key")}
    offered = {option.text for option in chrome.find_elements(By.CSS_SELECTOR, "#filter-party option")}
    assert named <= offered
    choose(chrome, "filter-party", "institution:golkar")
    assert "Partai: Golkar" in caption(chrome)


def test_a_mark_that_the_paper_would_swallow_has_an_outline(chrome: Chrome, seeds_page: str) -> None:
    opened(chrome, seeds_page)
    yellow, blue = ("institution:golkar", "institution:nasdem")
    style = "return ['--paper', '--muted'].map((name) => getComputedStyle(document.body).getPropertyValue(name).trim())"
    paper, muted = chrome.execute_script(style)
    assert ask(chrome, "lookOf(arguments[0])", yellow)["line"] == muted
    assert ask(chrome, "lookOf(arguments[0])", blue)["line"] == paper
    chrome.find_element(By.ID, "theme").click()
    paper, muted = chrome.execute_script(style)
    assert ask(chrome, "lookOf(arguments[0])", yellow)["line"] == paper
    assert ask(chrome, "lookOf(arguments[0])", blue)["line"] == muted


def test_filters_that_nothing_passes_say_so(chrome: Chrome, address: str) -> None:
    opened(chrome, address, "#region=place:98&outlet=Kabar Antah")
    assert chrome.find_element(By.ID, "nothing").is_displayed()
    assert "Tidak ada yang lolos saringan ini" in chrome.find_element(By.ID, "nothing").text
    assert complaints(chrome) == []


def test_the_size_follows_a_measure_one_chooses(page: Chrome) -> None:
    before = ask(page, "sizeOf(arguments[0])", RATNA)
    choose(page, "measure", "statements")
    assert ask(page, "sizeOf(arguments[0])", RATNA) != before
    assert ask(page, "sizeOf(arguments[0])", RATNA) == ask(page, "sizeOf(arguments[0])", CRITIC)
    assert ask(page, "sizeOf(arguments[0])", PARTY) == 6
    assert "Ukuran: jumlah pernyataannya" in caption(page)
    assert "Ratna Wulandari" in panel(page)


def test_who_connects_two_draws_the_shortest_ways(page: Chrome) -> None:
    ask(page, "select(arguments[0])", RATNA)
    page.find_element(By.ID, "way").send_keys("gita", Keys.ENTER)
    assert ask(page, "state()")["path"] == [RATNA, CRITIC]
    assert ask(page, "visibleNodes()") == sorted([RATNA, COMMISSION, CRITIC])
    assert "terhubung lewat 2 hubungan" in panel(page)
    assert "menjabat di" in panel(page)
    page.find_element(By.CSS_SELECTOR, ".ways .link").click()
    assert "membuka debat publik" in panel(page)
    page.back()
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    assert ask(page, "state()")["path"] == []


def test_those_that_nothing_connects_are_said_to_be_so(chrome: Chrome, address: str) -> None:
    opened(chrome, address, f"#path={RATNA}&path=place:99")
    assert "Tidak ada jalur" in panel(chrome)
    assert complaints(chrome) == []


def test_badges_count_hidden_neighbours_and_a_click_unfolds_them(page: Chrome) -> None:
    page.find_element(By.CSS_SELECTOR, "[data-key='place']").click()
    ask(page, "select(arguments[0])", BIMO)
    page.find_element(By.CSS_SELECTOR, "[data-hops='1']").click()
    badge = next(badge for badge in ask(page, "badges()") if badge["key"] == RIVALS)
    assert badge["count"] == 1
    click_picture(page, badge)
    assert ask(page, "state()")["open"] == [RIVALS]
    assert CRITIC in ask(page, "visibleNodes()")
    page.find_element(By.ID, "roll-back").click()
    assert CRITIC not in ask(page, "visibleNodes()")
    page.back()
    WebDriverWait(page, 5).until(lambda c: CRITIC in ask(c, "visibleNodes()"))


def test_unfolding_by_keys_moves_nothing_that_stands(chrome: Chrome, address: str) -> None:
    opened(chrome, address, f"#path={RATNA}&path={CRITIC}&node={COMMISSION}")
    standing = {key: ask(chrome, "placeOf(arguments[0])", key) for key in ask(chrome, "visibleNodes()")}
    assert sorted(standing) == sorted([RATNA, COMMISSION, CRITIC])
    press(chrome, "u")
    assert {BIMO, DEBATE, REGENCY} <= set(ask(chrome, "visibleNodes()"))
    assert {key: ask(chrome, "placeOf(arguments[0])", key) for key in standing} == standing
    press(chrome, Keys.BACKSPACE)
    assert ask(chrome, "visibleNodes()") == sorted(standing)
    assert complaints(chrome) == []


def test_arrow_keys_walk_from_node_to_node(page: Chrome) -> None:
    press(page, Keys.ARROW_RIGHT)
    first = ask(page, "state()")["node"]
    assert first
    for key in (Keys.ARROW_LEFT, Keys.ARROW_UP, Keys.ARROW_RIGHT, Keys.ARROW_DOWN):
        press(page, key)
    assert ask(page, "state()")["node"]
    press(page, Keys.ENTER)
    assert page.execute_script("return document.activeElement.tagName") == "H2"


def test_the_keys_plus_minus_and_nought_zoom_in_and_out_and_show_everything(page: Chrome) -> None:
    whole = gap(page)
    press(page, "+")
    nearer = gap(page)
    assert nearer == pytest.approx(1.3 * whole)
    press(page, "-")
    assert gap(page) == pytest.approx(whole)
    press(page, "-")
    assert gap(page) == pytest.approx(whole / 1.3)
    press(page, "0")
    assert gap(page) == pytest.approx(whole)


def gap(chrome: Chrome) -> float:
    """How far two nodes stand apart on the screen."""
    one, other = (ask(chrome, "pointOf(arguments[0])", key) for key in (BIMO, RATNA))
    return math.dist((one["x"], one["y"]), (other["x"], other["y"]))


def test_search_finds_by_office(page: Chrome) -> None:
    page.find_element(By.ID, "search").send_keys("ketua jerami")
    assert page.find_element(By.ID, "hits").text.startswith("Gita Paramita")
    page.find_element(By.ID, "search").send_keys(Keys.ENTER)
    assert ask(page, "state()")["node"] == CRITIC


def test_the_address_holds_every_filter(chrome: Chrome, address: str) -> None:
    wanted = (
        f"#node={BIMO}&size=links&side=filters&party={PARTY}&region=place:99&outlet=Warta+Seberang"
        "&from=2024-11-01&to=2024-12-31&sure=0.3&min=1&tone=1&hide=place,.accuses&lang=en"
    )
    opened(chrome, address, wanted)
    before, nodes = ask(chrome, "state()"), ask(chrome, "visibleNodes()")
    chrome.find_element(By.CSS_SELECTOR, "[data-mode='table']").click()
    chrome.find_element(By.CSS_SELECTOR, "[data-mode='network']").click()
    again = chrome.current_url
    opened(chrome, again)
    assert ask(chrome, "state()") == before
    assert ask(chrome, "visibleNodes()") == nodes
    assert complaints(chrome) == []


@pytest.mark.parametrize(
    "state",
    [
        "#region=nowhere&party=toString&outlet=x&act=sing",
        "#from=yesterday&to=&sure=NaN&min=-4",
        "#path=a&path=b&open=c",
    ],
)
def test_filters_that_mean_nothing_are_left_out(chrome: Chrome, address: str, state: str) -> None:
    opened(chrome, address, state)
    everything = len(ask(chrome, "visibleNodes()"))
    opened(chrome, address)
    assert everything == len(ask(chrome, "visibleNodes()"))
    assert complaints(chrome) == []
