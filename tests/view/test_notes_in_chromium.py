"""Notes of a story, pinned in the picture: seen on the page, in what is saved of it, and heard."""

from __future__ import annotations

import json
import xml.dom.minidom
from itertools import combinations
from pathlib import Path

import pytest
from browsing import ask, complaints, opened, saved, screenshot, written
from grown_picture import CRITIC, province
from hostile_picture import HOSTILE, hostile
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from small_picture import BIMO, COMMISSION, PARTY, RATNA

from pemangku.view import Note, Step, Story, draw

STORY = Story(
    steps=(
        Step(
            caption="Semua.",
            notes=(
                Note(ends=(RATNA,), text="Memimpin penyelenggara sejak awal tahapan."),
                Note(ends=(PARTY, BIMO), text="Dua artikel."),
                Note(ends=(CRITIC,), text="Datang dari provinsi seberang."),
            ),
        ),
        Step(
            caption="Hanya Ratna.", state=(("node", RATNA), ("hops", "1")), notes=(Note(ends=(CRITIC,), text="Jauh."),)
        ),
        Step(caption="Tanpa catatan."),
    )
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(draw(province(), story=STORY), tmp_path_factory.mktemp("catatan"))


def test_notes_stand_in_the_picture_beside_what_they_are_pinned_to(page: Chrome) -> None:
    notes = ask(page, "notes()")
    assert [note["text"] for note in notes] == [note.text for note in STORY.steps[0].notes]
    middle = page.execute_script("return window.pemangku.domOf(arguments[0])", notes[1]["pin"])
    assert middle == pytest.approx(ask(page, "middleOf(arguments[0])", f"{PARTY}|{BIMO}"))
    screenshot(page, "notes")


def test_notes_lie_on_no_name_and_on_no_other_note_and_leave_no_pinned_node_nameless(page: Chrome) -> None:
    boxes = [*ask(page, "notes()"), *ask(page, "names()")]
    for one, other in combinations(boxes, 2):
        apart_across = one["right"] <= other["left"] or other["right"] <= one["left"]
        assert apart_across or one["bottom"] <= other["top"] or other["bottom"] <= one["top"], (one, other)
    assert {RATNA, CRITIC} <= {name["key"] for name in ask(page, "names()")}


def test_a_note_whose_node_is_not_in_the_picture_stands_with_the_caption(page: Chrome) -> None:
    heard = page.find_element(By.XPATH, "//div[@id='story']//p[contains(., 'sejak awal tahapan')]")
    assert "Ratna Wulandari" in heard.get_property("textContent")
    assert heard.size == {"width": 1, "height": 1}
    page.find_element(By.ID, "after").click()
    assert ask(page, "notes()") == []
    assert "Gita Paramita: Jauh." in page.find_element(By.ID, "story").text
    page.find_element(By.ID, "after").click()
    assert "Jauh." not in page.find_element(By.ID, "story").text


def test_notes_go_with_the_saved_picture(page: Chrome) -> None:
    drawing = xml.dom.minidom.parseString(saved(page, "svg"))
    text = " ".join(node.firstChild.data for node in drawing.getElementsByTagName("text") if node.firstChild)
    assert "Dua artikel." in text
    assert "Memimpin penyelenggara sejak awal tahapan." in text
    assert {note["text"] for note in json.loads(saved(page, "json"))["notes"]} == {n.text for n in STORY.steps[0].notes}


def test_leaving_the_story_takes_its_notes_away(page: Chrome) -> None:
    page.find_element(By.ID, "leave").click()
    page.execute_async_script("requestAnimationFrame(() => setTimeout(arguments[0]))")
    assert ask(page, "notes()") == []
    assert COMMISSION in ask(page, "visibleNodes()")


def test_equal_stories_place_their_notes_alike(chrome: Chrome, address: str) -> None:
    opened(chrome, address)
    before = ask(chrome, "notes()")
    opened(chrome, address)
    assert ask(chrome, "notes()") == before


def test_a_note_that_means_harm_is_text(chrome: Chrome, tmp_path: Path) -> None:
    key = next(node.key for node in hostile().nodes)
    notes = tuple(Note(ends=(key,), text=text[:140]) for text in HOSTILE)
    opened(chrome, written(draw(hostile(), story=Story(steps=(Step(caption="", notes=notes),))), tmp_path))
    assert len(ask(chrome, "notes()")) == len(notes)
    xml.dom.minidom.parseString(saved(chrome, "svg"))
    assert chrome.find_elements(By.CSS_SELECTOR, "img, a[href], svg[onload], main script") == []
    assert chrome.execute_script("return window.attacked") is None
    assert complaints(chrome) == []
