"""Known phrases found in text, the longest of those that begin at a word."""

import pytest

from pemangku.extract.document import tokenise
from pemangku.extract.matcher import Matcher

PHRASES = Matcher(
    [
        ("Dewan Pimpinan", "board"),
        ("Dewan Pimpinan Cabang (DPC) Partai Embun", "branch, spelt out"),
        ("dewan pimpinan", "a later one of the same words"),
        ("Komisi III/A", "commission"),
        ("H.", "honorific"),
        ("H. Rustam-Rosadi", "name"),
        ("Wartawanmengatakan itu", "glued"),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dewan Pimpinan Cabang Partai Embun", (2, "board")),
        ("Dewan Pimpinan Cabang (DPC) Partai Embun rapat", (8, "branch, spelt out")),
        ("DEWAN  PIMPINAN", (2, "board")),
        ("komisi III / A", (4, "commission")),
        ("H. Rustam - Rosadi", (4, "name")),
        ("H. Rosadi", (1, "honorific")),
        ("Wartawan mengatakan itu", (3, "glued")),
        ("Dewan Kota", None),
        ("Pimpinan Cabang", None),
    ],
)
def test_the_longest_phrase_that_begins_at_a_word_is_found_however_it_is_cased_and_spaced(text, expected):
    tokens = tokenise(text)
    assert PHRASES.at(tokens, 0) == expected


def test_all_phrases_that_begin_at_a_word_come_longest_first():
    found = PHRASES.all_at(tokenise("Dewan Pimpinan Cabang (DPC) Partai Embun"), 0)
    assert [value for _, value in found] == ["branch, spelt out", "board"]


def test_first_words_are_those_that_phrases_begin_with():
    assert PHRASES.first_words == {"dewan", "komisi", "h.", "wartawan"}
