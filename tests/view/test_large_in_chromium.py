"""A picture of thousands: it opens on communities, names lie on nothing, and a screenshot of each size is kept."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from browsing import ask, click_picture, complaints, opened, painted, written
from crowded_picture import crowd
from grown_picture import province
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from pemangku.view import draw
from pemangku.view.communities import MOST

SCREENSHOTS = Path(__file__).parents[2] / "output" / "screenshots"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(draw(crowd(3_000)), tmp_path_factory.mktemp("ramai"))


def test_it_opens_on_communities_named_by_their_main_members(page: Chrome) -> None:
    shown = ask(page, "visibleNodes()")
    assert 2 < len(shown) <= MOST
    assert all(key.startswith("group:") for key in shown)
    assert f"Tampak {len(shown)} kelompok dari 3.501 simpul" in page.find_element(By.ID, "caption").text


def test_a_click_unfolds_a_community_and_leads_back(page: Chrome) -> None:
    click_picture(page, ask(page, "pointOf('group:1')"))
    assert ask(page, "state()")["group"] == 1
    assert 10 < len(ask(page, "visibleNodes()")) <= 150
    assert not any(key.startswith("group:") for key in ask(page, "visibleNodes()"))
    page.find_element(By.ID, "back").click()
    assert "group:1" in ask(page, "visibleNodes()")
    page.back()
    WebDriverWait(page, 5).until(lambda c: ask(c, "state()")["group"] == 1)


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
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    chrome.save_screenshot(str(SCREENSHOTS / f"view-{people or 'small'}.png"))
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
