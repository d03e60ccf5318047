"""How words of Indonesian names answer to each other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pemangku.resolve.names import Likeness, align, canonical, likeness, numbers, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("achmad", "ahmad"),
        ("moh", "muhammad"),
        ("mochamad", "muhamad"),
        ("soeharto", "suharto"),
        ("djoko", "joko"),
        ("tjahyono", "cahyono"),
        ("jusuf", "yusuf"),
        ("arief", "arif"),
        ("rudy", "rudi"),
        ("haryanto", "hariyanto"),
        ("fattah", "fatah"),
        ("chairul", "khairul"),
        ("taufiq", "taufik"),
        ("setyawan", "setiawan"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("budi", "budi", Likeness.SAME),
        ("ahmad", "achmad", Likeness.VARIANT),
        ("jaoharul", "jaohurul", Likeness.MISSPELLED),
        ("fitriana", "fitriani", Likeness.NEAR),
        ("sutrisno", "sutrisna", Likeness.NEAR),
        ("b", "budi", Likeness.INITIAL),
        ("budi", "andi", Likeness.NONE),
        ("b", "c", Likeness.NONE),
    ],
)
def test_words_answer_more_or_less(one: str, other: str, expected: Likeness) -> None:
    assert likeness(one, other) is expected
    assert likeness(other, one) is expected


def test_what_is_left_over_is_told() -> None:
    alignment = align(words("Ade Kuswara"), words("Ade Kuswara Kunang"))
    assert (alignment.left, alignment.right, alignment.dropped) == ((), ("kunang",), True)


def test_words_written_together_are_the_same_name() -> None:
    assert align(words("Siti Nur Hidayah"), words("Siti Nurhidayah")).exact


def test_order_is_told_apart_from_the_words() -> None:
    assert align(words("Budi Santoso"), words("Santoso Budi")).crossed


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dapil Jabar 1", {"1"}),
        ("TPS 01", {"1"}),
        ("Sultan Amangkurat II", {"ii"}),
        ("I Made Raka", set()),
        ("Budi V", {"v"}),
    ],
)
def test_numbers_in_names(name: str, expected: set[str]) -> None:
    assert numbers(name) == expected


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_aligned_either_way_round(one: str, other: str) -> None:
    there, back = align(words(one), words(other)), align(words(other), words(one))
    assert there.exact == back.exact
    assert sorted(how for _, _, how in there.pairs) == sorted(how for _, _, how in back.pairs)
