"""How the tests of the page look at it and use it."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, Chrome, Firefox
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SCREENSHOTS = Path(__file__).parents[2] / "output" / "screenshots"
Browser = Chrome | Firefox
FIREFOX_CONSOLE = """
const found = Services.console.getMessageArray().map((message) => {
  try {
    const error = message.QueryInterface(Ci.nsIScriptError);
    return [error.errorMessage, error.sourceName];
  } catch {
    return [message.message, ""];
  }
});
Services.console.reset();
return found;
"""


def opened(browser: Browser, address: str, state: str = "") -> Browser:
    """The page, freshly loaded, when it has drawn."""
    browser.get("about:blank")
    complaints(browser)  # forget those of the page before
    browser.get(address + state)
    WebDriverWait(browser, 20).until(lambda c: c.execute_script("return Boolean(window.pemangku)"))
    browser.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))")
    return browser


def complaints(browser: Browser) -> list[str]:
    """What the console says, and every refusal of the page's policy with it."""
    if isinstance(browser, Chrome):
        return [entry["message"] for entry in browser.get_log("browser")]
    with browser.context(browser.CONTEXT_CHROME):
        found = browser.execute_script(FIREFOX_CONSOLE)
    return [message for message, source in found if source.startswith("file:")]


def ask(browser: Browser, expression: str, *values: object) -> Any:
    return browser.execute_script(f"return window.pemangku.{expression}", *values)


def panel(browser: Browser) -> str:
    return str(browser.execute_script("return document.getElementById('panel').textContent"))


def click_picture(browser: Browser, point: dict[str, float]) -> None:
    """Clicks a point of the canvas, given from its upper left corner, and waits out a possible double click."""
    canvas = browser.find_element(By.ID, "canvas")
    size = canvas.size
    across, down = point["x"] - size["width"] / 2, point["y"] - size["height"] / 2
    before = ask(browser, "state()")
    ActionChains(browser).move_to_element_with_offset(canvas, round(across), round(down)).click().perform()
    WebDriverWait(browser, 5).until(lambda c: ask(c, "state()") != before)


def painted(browser: Browser) -> int:
    """How many different colours the canvas shows."""
    return int(
        browser.execute_script(
            """const c = document.querySelector('#canvas canvas');
            const d = new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer);
            return new Set(d).size"""
        )
    )


def saved(browser: Browser, format_: str) -> bytes:
    """The file that the page's menu saves in a format, caught on its way to the disk."""
    browser.execute_script(
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
    browser.find_element(By.CSS_SELECTOR, "#saving summary").click()
    browser.find_element(By.CSS_SELECTOR, f"[data-save='{format_}']").click()
    content = WebDriverWait(browser, 10).until(lambda c: c.execute_script("return window.caught"))
    assert browser.execute_script("return window.caughtName") == f"pemangku.{format_}"
    return base64.b64decode(content)


def choose(browser: Browser, name: str, value: str) -> None:
    """Chooses a value in one of the filters' lists, as a reader does."""
    from selenium.webdriver.support.select import Select

    Select(browser.find_element(By.ID, name)).select_by_value(value)


def press(browser: Browser, *keys: str) -> None:
    """Types keys on the picture."""
    browser.find_element(By.ID, "canvas").send_keys(*keys)


def written(page: str, folder: Path, name: str = "gambar.html") -> str:
    """Writes a page and gives its address."""
    path = folder / name
    path.write_text(page, encoding="utf-8")
    return path.as_uri()


def screenshot(browser: Browser, name: str) -> None:
    """Keeps what the browser shows, for people to look at."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    browser.save_screenshot(str(SCREENSHOTS / f"{name}.png"))
