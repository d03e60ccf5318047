"""Lets these tests use the samples beside them and those that the tests of the graph share; starts one browser."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]


@pytest.fixture(scope="session")
def chrome() -> Iterator[Chrome]:
    """A real Chromium, the same for all tests of the page."""
    from view_samples import chromium

    with chromium() as browser:
        yield browser


@pytest.fixture
def page(chrome: Chrome, address: str) -> Iterator[Chrome]:
    """The page at the address that a module of tests draws, freshly opened; it must not complain."""
    from browsing import complaints, opened

    yield opened(chrome, address)
    assert complaints(chrome) == []
