"""What axe-core, taken from its package, finds in the page: no serious fault in any view, light or dark."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from browsing import complaints, opened, written
from crowded_picture import crowd
from grown_picture import CHAPTER, province
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from small_picture import BIMO, COMMISSION, PARTY, RATNA

from pemangku.view import Evidence, Note, Position, Step, Story, draw

STATES = [
    "",
    f"#node={RATNA}",
    f"#edge={PARTY}|{BIMO}",
    f"#path={RATNA}&path={BIMO}",
    f"#node={COMMISSION}&hops=2&lang=en",
    "#side=filters",
    "#as=timeline",
    "#as=matrix&matrix=stance",
    "#as=map",
    "#as=table",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    note = Note(ends=(RATNA,), text="Memimpin penyelenggara.")
    story = Story(steps=(Step(caption="Mulai.", notes=(note,)), Step(caption="Lanjut.")))
    return written(draw(province(), story=story), tmp_path_factory.mktemp("akses"))


@pytest.fixture(scope="module")
def axe() -> str:
    (script,) = [path for path in files("axe_core_python").iterdir() if path.name == "axe.min.js"]
    return script.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("state", "theme"), [*((state, "light") for state in STATES), *((state, "dark") for state in STATES[1::3])]
)
def test_no_serious_fault(chrome: Chrome, address: str, axe: str, state: str, theme: str) -> None:
    opened(chrome, address, state or "#step=0")
    assert serious_faults(chrome, axe, theme) == []
    assert complaints(chrome) == []


def test_no_serious_fault_in_a_panel_that_tells_of_before_and_since_an_office(
    chrome: Chrome, axe: str, tmp_path: Path
) -> None:
    taken = Position(role="Ketua", body=CHAPTER, evidence=(Evidence("s6"),))
    nodes = [replace(node, positions=(taken,)) if node.key == BIMO else node for node in province().nodes]
    opened(chrome, written(draw(replace(province(), nodes=tuple(nodes))), tmp_path), f"#node={BIMO}")
    assert chrome.find_elements(By.CSS_SELECTOR, "[data-tenure]")
    assert serious_faults(chrome, axe, "light") == []


def test_no_serious_fault_among_communities(chrome: Chrome, axe: str, tmp_path: Path) -> None:
    opened(chrome, written(draw(crowd(2_500)), tmp_path), "#open=group:1")
    chrome.find_element(By.CSS_SELECTOR, "#community-list summary").click()
    assert serious_faults(chrome, axe, "light") == []


def serious_faults(chrome: Chrome, axe: str, theme: str) -> list[object]:
    """What axe finds in the page as it stands, in a theme."""
    chrome.execute_script(
        "document.documentElement.dataset.theme = arguments[0]; dispatchEvent(new Event('resize'))", theme
    )
    chrome.execute_script(axe)
    found = chrome.execute_async_script(
        "const done = arguments[0]; axe.run().then((result) => done(result.violations), (error) => done(String(error)))"
    )
    return [
        (fault["id"], fault["nodes"][0]["html"][:200], fault["nodes"][0]["any"][:1])
        for fault in found
        if fault["impact"] in {"serious", "critical"}
    ]
