"""What axe-core, taken from its package, finds in the page: no serious fault in any view, light or dark."""

from __future__ import annotations

from importlib.resources import files

import pytest
from browsing import complaints, opened, written
from grown_picture import province
from selenium.webdriver import Chrome
from small_picture import BIMO, COMMISSION, PARTY, RATNA

from pemangku.view import Step, Story, draw

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
    story = Story(steps=(Step(caption="Mulai."), Step(caption="Lanjut.")))
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
    chrome.execute_script(
        "document.documentElement.dataset.theme = arguments[0]; dispatchEvent(new Event('resize'))", theme
    )
    chrome.execute_script(axe)
    found = chrome.execute_async_script(
        "const done = arguments[0]; axe.run().then((result) => done(result.violations), (error) => done(String(error)))"
    )
    serious = [
        (fault["id"], fault["nodes"][0]["html"][:200], fault["nodes"][0]["any"][:1])
        for fault in found
        if fault["impact"] in {"serious", "critical"}
    ]
    assert serious == []
    assert complaints(chrome) == []
