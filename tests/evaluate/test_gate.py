"""The evaluation gate: no figure of any gold set sinks below its floor."""

from pathlib import Path

import pytest
from gold_floors import FLOORS, GOLD, gold_sets, measure

from pemangku.evaluate import hold_against, read_floors


def test_every_gold_set_has_floors() -> None:
    assert sorted(read_floors(FLOORS)) == gold_sets()


@pytest.mark.parametrize("name", gold_sets())
def test_what_is_measured_holds_the_floors(name: str, tmp_path: Path) -> None:
    hold_against(measure(name, tmp_path / "graph"), read_floors(FLOORS), GOLD / name)


@pytest.mark.parametrize("name", gold_sets())
def test_every_gold_article_is_in_the_graph(name: str, tmp_path: Path) -> None:
    assert measure(name, tmp_path / "graph").absent == ()
