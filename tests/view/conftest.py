"""Lets these tests use the pictures beside them and what the tests of the graph share; starts the browsers."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, Firefox

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]


@pytest.fixture(scope="session")
def chrome() -> Iterator[Chrome]:
    """A real Chromium, the same for all tests of the page."""
    from browsers import chromium

    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def fox() -> Iterator[Firefox]:
    """A real Firefox, the same for all tests that look at the page in it."""
    from browsers import firefox

    with firefox() as browser:
        yield browser


@pytest.fixture(scope="session")
def seeds_page(seeds_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the page of the seeds."""
    from browsing import written

    from pemangku.store import open_store
    from pemangku.view import draw, picture_of

    with open_store(seeds_graph) as reader:
        return written(draw(picture_of(reader)), tmp_path_factory.mktemp("benih"))


@pytest.fixture
def page(chrome: Chrome, address: str) -> Iterator[Chrome]:
    """The page at the address that a module of tests draws, freshly opened; it must not complain."""
    from browsing import complaints, opened

    yield opened(chrome, address)
    assert complaints(chrome) == []
