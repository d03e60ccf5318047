"""The table of places: heads, level words, names that are also words."""

from __future__ import annotations

from pemangku.lexicon.places import places
from pemangku.model import PlaceLevel


def test_words_that_open_a_location() -> None:
    assert {"Hotel", "Jalan", "Jl.", "Dusun", "Pulau", "TPS"} <= places().head_words
    assert "Jalan" in places().heads["streets"]


def test_level_words() -> None:
    words = places().level_words
    assert words["kab."] is PlaceLevel.KABUPATEN
    assert words["distrik"] is PlaceLevel.KECAMATAN
    assert words["gampong"] is PlaceLevel.DESA


def test_marked_names_are_casefolded() -> None:
    assert {"bima", "batu bara", "as"} <= places().ambiguous
    assert all(name == name.casefold() for name in places().ambiguous)
