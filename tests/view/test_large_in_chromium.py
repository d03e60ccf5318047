"""A picture of thousands: it opens on communities, names lie on nothing, and a screenshot of each size is kept."""

from __future__ import annotations

import math
import xml.dom.minidom
from itertools import combinations
from pathlib import Path

import pytest
from browsing import ask, click_picture, complaints, opened, painted, press, saved, screenshot, written
from crowded_picture import crowd
from grown_picture import province
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from pemangku.view import draw
from pemangku.view.communities import MOST


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(draw(crowd(3_000)), tmp_path_factory.mktemp("ramai"))


def test_it_opens_on_communities_named_by_their_main_members(page: Chrome) -> None:
    shown = ask(page, "visibleNodes()")
    assert 2 < len(shown) <= MOST
    assert all(key.startswith("group:") for key in shown)
    assert f"Tampak {len(shown)} kelompok dari 3.501 simpul" in page.find_element(By.ID, "caption").text


def nodes_of(shown: list[str]) -> list[str]:
    return [key for key in shown if not key.startswith("group:")]


def test_a_click_unfolds_a_community_among_the_others_and_rolling_back_folds_it(page: Chrome) -> None:
    before = ask(page, "visibleNodes()")
    click_picture(page, ask(page, "pointOf('group:1')"))
    shown = ask(page, "visibleNodes()")
    assert set(before) - set(shown) == {"group:1"}
    assert 5 < len(nodes_of(shown)) <= 24
    assert f"Dengan {len(nodes_of(shown))} anggota kelompok yang dibuka." in page.find_element(By.ID, "caption").text
    page.find_element(By.ID, "roll-back").click()
    assert ask(page, "visibleNodes()") == before
    page.back()
    WebDriverWait(page, 5).until(lambda c: ask(c, "visibleNodes()") == shown)
    press(page, Keys.BACKSPACE)
    assert ask(page, "visibleNodes()") == before


def test_several_communities_can_be_unfolded_and_no_mark_hides_another(page: Chrome) -> None:
    for key in ("group:1", "group:4"):
        click_picture(page, ask(page, f"pointOf('{key}')"))
    shown = ask(page, "visibleNodes()")
    assert not {"group:1", "group:4"} & set(shown)
    assert "group:0" in shown
    points = {key: tuple(ask(page, "pointOf(arguments[0])", key).values()) for key in shown}
    assert min(math.dist(points[one], points[two]) for one, two in combinations(shown, 2)) > 14
    groups = [key for key in shown if key.startswith("group:")]
    assert min(math.dist(points[one], points[two]) for one, two in combinations(groups, 2)) > 40
    screenshot(page, "communities-unfolded")
    assert ask(page, "state()")["open"] == ["group:1", "group:4"]
    opened(page, page.current_url)
    assert ask(page, "visibleNodes()") == shown


def test_a_member_shows_its_neighbourhood_and_back_leads_to_the_communities_as_they_were(page: Chrome) -> None:
    click_picture(page, ask(page, "pointOf('group:1')"))
    shown = ask(page, "visibleNodes()")
    ask(page, "select(arguments[0])", nodes_of(shown)[0])
    page.find_element(By.CSS_SELECTOR, "[data-hops='1']").click()
    assert not any(key.startswith("group:") for key in ask(page, "visibleNodes()"))
    page.find_element(By.ID, "back").click()
    assert ask(page, "visibleNodes()") == shown
    page.back()
    WebDriverWait(page, 5).until(lambda c: ask(c, "state()")["hops"] == 1)


def test_an_address_that_names_a_node_shows_it(chrome: Chrome, address: str) -> None:
    opened(chrome, address, "#node=person:orang-02999")
    assert ask(chrome, "state()")["hops"] == 1
    assert "person:orang-02999" in ask(chrome, "visibleNodes()")
    opened(chrome, address, "#open=group:1")
    (member, *_) = nodes_of(ask(chrome, "visibleNodes()"))
    opened(chrome, address, f"#open=group:1&node={member}")
    assert (ask(chrome, "state()")["hops"], ask(chrome, "state()")["node"]) == (0, member)
    assert "group:0" in ask(chrome, "visibleNodes()")


def test_communities_are_unfolded_and_folded_by_name_from_the_keyboard(page: Chrome) -> None:
    page.find_element(By.CSS_SELECTOR, "#community-list summary").send_keys(Keys.ENTER)
    page.find_element(By.ID, "group:2").send_keys(Keys.ENTER)
    assert "group:2" not in ask(page, "visibleNodes()")
    folded = page.find_element(By.ID, "group:2")
    assert (page.switch_to.active_element, folded.get_attribute("aria-expanded")) == (folded, "true")
    folded.send_keys(Keys.ENTER)
    assert "group:2" in ask(page, "visibleNodes()")


def test_the_members_shown_and_the_number_of_each_community_go_with_the_saved_picture(page: Chrome) -> None:
    click_picture(page, ask(page, "pointOf('group:1')"))
    drawing = xml.dom.minidom.parseString(saved(page, "svg"))
    words = [node.firstChild.data for node in drawing.getElementsByTagName("text") if node.firstChild]
    assert sum(word.startswith(("Orang Bernama", "acara ke-")) for word in words) > 10
    sizes = page.execute_script("return JSON.parse(known.textContent).groups.map((group) => group.members.length)")
    assert str(sizes[0]) in words


def test_the_communities_can_be_left_for_the_most_told_of(page: Chrome) -> None:
    page.find_element(By.ID, "groups").click()
    assert not any(key.startswith("group:") for key in ask(page, "visibleNodes()"))
    assert len(ask(page, "visibleNodes()")) <= 150


def test_any_node_is_reached_by_search(page: Chrome) -> None:
    page.find_element(By.ID, "search").send_keys("02999", Keys.ENTER)
    assert "person:orang-02999" in ask(page, "visibleNodes()")
    assert 1 < len(ask(page, "visibleNodes()")) <= 150


@pytest.mark.parametrize("people", [0, 1_000, 10_000])
def test_names_lie_on_no_other_and_the_picture_stands_still(chrome: Chrome, tmp_path: Path, people: int) -> None:
    opened(chrome, written(draw(crowd(people) if people else province()), tmp_path))
    screenshot(chrome, f"view-{people or 'small'}")
    assert painted(chrome) > 50
    before = ask(chrome, "names()")
    pairs = list(combinations(before, 2))
    overlaps = [
        (one["key"], other["key"])
        for one, other in pairs
        if one["left"] < other["right"] and other["left"] < one["right"]
        if one["top"] < other["bottom"] and other["top"] < one["bottom"]
    ]
    assert len(overlaps) <= 0.02 * len(pairs)
    chrome.execute_async_script("setTimeout(arguments[0], 300)")
    assert ask(chrome, "names()") == before
    assert complaints(chrome) == []
