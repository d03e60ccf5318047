"""Names are found whatever their case, hyphens and spaces, and never in the middle of other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pemangku.reference import NameIndex, fold

INDEX = NameIndex([("Toli-Toli", "tolitoli"), ("Ogan Ilir", "oi"), ("Ogan", "o"), ("OKU", "oku"), ("Ba'a", "baa")])


@pytest.mark.parametrize("text", ["Toli-Toli", "Tolitoli", "TOLI TOLI", "Toli Toli"])
def test_spellings_of_one_name_fold_to_one(text: str) -> None:
    assert fold(text) == "tolitoli"


@pytest.mark.parametrize(
    ("tokens", "found"),
    [
        (["Ogan", "Ilir", "dan"], (2, ("oi",))),
        (["Ogan", "Besar"], (1, ("o",))),
        (["Toli", "-", "Toli", ","], (3, ("tolitoli",))),
        (["Tolitoli"], (1, ("tolitoli",))),
        (["OKU"], (1, ("oku",))),
        (["Ba'a"], (1, ("baa",))),
    ],
)
def test_the_longest_name_wins(tokens: list[str], found: tuple[int, tuple[str, ...]]) -> None:
    assert INDEX.longest(tokens) == found


@pytest.mark.parametrize("tokens", [["ogan"], ["Oku"], ["oku"], [], [","], ["-", "Ogan"], ["Oga"], ["Ilir"]])
def test_ordinary_words_are_no_names(tokens: list[str]) -> None:
    assert INDEX.longest(tokens) is None


def test_one_name_may_stand_for_several() -> None:
    index = NameIndex([("Bekasi", 1), ("bekasi", 2), ("BEKASI", 1)])
    assert index.get("Bekasi") == (1, 2)
    assert len(index) == 1


@given(st.lists(st.text(max_size=8), max_size=6), st.integers(0, 5))
def test_any_tokens_are_taken(tokens: list[str], start: int) -> None:
    match = INDEX.longest(tokens, start)
    assert match is None or start < match[0] <= len(tokens)
