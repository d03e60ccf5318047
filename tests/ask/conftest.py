"""A stored graph for the tests that ask it."""

from dataclasses import replace

import pytest

from graph_fixtures import resolution
from pemangku.resolve.stages import placed
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts


@pytest.fixture(scope="session")
def reader(tmp_path_factory):
    path = tmp_path_factory.mktemp("ask") / "graph"
    stages = {(stage.key, event.key) for findings in resolution().articles for event, stage in placed(findings)}
    write_store(path, assert_facts(replace(resolution(), stages=tuple(sorted(stages)))), fingerprint="one")
    with open_store(path) as opened:
        yield opened
