"""How the tests of the page look at it and use it."""

from __future__ import annotations

import base64
from typing import Any

from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait


def opened(chrome: Chrome, address: str, state: str = "") -> Chrome:
    """The page, freshly loaded, when it has drawn."""
    chrome.get("about:blank")
    complaints(chrome)  # forget those of the page before
    chrome.get(address + state)
    WebDriverWait(chrome, 20).until(lambda c: c.execute_script("return Boolean(window.pemangku)"))
    chrome.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))")
    return chrome


def complaints(chrome: Chrome) -> list[str]:
    """What the console says, and every refusal of the page's policy with it."""
    return [entry["message"] for entry in chrome.get_log("browser")]


def ask(chrome: Chrome, expression: str, *values: object) -> Any:
    return chrome.execute_script(f"return window.pemangku.{expression}", *values)


def panel(chrome: Chrome) -> str:
    return str(chrome.execute_script("return document.getElementById('panel').textContent"))


def click_picture(chrome: Chrome, point: dict[str, float]) -> None:
    """Clicks a point of the canvas, given from its upper left corner, and waits out a possible double click."""
    canvas = chrome.find_element(By.ID, "canvas")
    size = canvas.size
    across, down = point["x"] - size["width"] / 2, point["y"] - size["height"] / 2
    before = ask(chrome, "state()")
    ActionChains(chrome).move_to_element_with_offset(canvas, round(across), round(down)).click().perform()
    WebDriverWait(chrome, 5).until(lambda c: ask(c, "state()") != before)


def painted(chrome: Chrome) -> int:
    """How many different colours the canvas shows."""
    return int(
        chrome.execute_script(
            """const c = document.querySelector('#canvas canvas');
            const d = new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer);
            return new Set(d).size"""
        )
    )


def saved(chrome: Chrome, format_: str) -> bytes:
    """The file that the page's menu saves in a format, caught on its way to the disk."""
    chrome.execute_script(
        """window.caught = null;
        HTMLAnchorElement.prototype.click = function () { window.caughtName = this.download };
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          const reader = new FileReader();
          reader.onload = () => { window.caught = reader.result.split(',')[1] || '' };
          reader.readAsDataURL(blob);
          return make(blob);
        };"""
    )
    chrome.find_element(By.CSS_SELECTOR, "#saving summary").click()
    chrome.find_element(By.CSS_SELECTOR, f"[data-save='{format_}']").click()
    content = WebDriverWait(chrome, 10).until(lambda c: c.execute_script("return window.caught"))
    assert chrome.execute_script("return window.caughtName") == f"pemangku.{format_}"
    return base64.b64decode(content)


def choose(chrome: Chrome, name: str, value: str) -> None:
    """Chooses a value in one of the filters' lists, as a reader does."""
    from selenium.webdriver.support.select import Select

    Select(chrome.find_element(By.ID, name)).select_by_value(value)


def press(chrome: Chrome, *keys: str) -> None:
    """Types keys on the picture."""
    chrome.find_element(By.ID, "canvas").send_keys(*keys)
