"""Mentions of regions and institutions go to the right one, also short, abbreviated and ambiguous ones."""

from __future__ import annotations

import sys

from commands import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "benchmarks"))
from mentions import COUNT, Drawn, drawn, found, wrong


def test_of_500_drawn_mentions_nearly_all_go_to_the_right_one() -> None:
    mentions = drawn()
    assert len(mentions) == COUNT == 500
    missed = wrong(mentions)
    assert 1 - len(missed) / len(mentions) >= 0.97, [(mention.form, key) for mention, key in missed]


def test_the_same_seed_draws_the_same_mentions() -> None:
    assert drawn(40) == drawn(40) != drawn(40, seed=1)


def test_a_mention_that_names_nothing_is_counted_as_wrong() -> None:
    text = "Menurut kabar, hujan turun."
    nothing = Drawn("none", text, 8, 13, frozenset({"institution:kpu"}))
    assert found(nothing) is None
    assert wrong([nothing]) == [(nothing, None)]
