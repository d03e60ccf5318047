"""A stored graph for the tests that ask it."""

import pytest

from graph_fixtures import resolution
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts


@pytest.fixture(scope="session")
def reader(tmp_path_factory):
    path = tmp_path_factory.mktemp("ask") / "graph"
    write_store(path, assert_facts(resolution()), fingerprint="one")
    with open_store(path) as opened:
        yield opened
