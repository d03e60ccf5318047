"""Waiting for a store to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph_fixtures import resolution
from pemangku.errors import StoreError
from pemangku.store import write_store
from pemangku.triples import assert_facts
from pemangku.view import generations


def test_every_new_generation_is_told_once(tmp_path: Path) -> None:
    write_store(tmp_path, assert_facts(resolution()), fingerprint="satu")
    seen = generations(tmp_path, pause=0)
    first = next(seen)
    write_store(tmp_path, assert_facts(resolution()), fingerprint="dua")
    second = next(seen)
    write_store(tmp_path, assert_facts(resolution()), fingerprint="tiga")
    assert first < second < next(seen)


def test_without_a_store_there_is_nothing_to_wait_for(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        next(generations(tmp_path / "none"))
