"""Names of persons are freed from titles, and keep what belongs to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pemangku.lexicon.names import bare_name, is_degree, names, titles_after, titles_before


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dr. H. Ahmad Basuki, S.H., M.Si.", "Ahmad Basuki"),
        ("HM. BN. Karim Satria, S.E., M.Si.", "BN. Karim Satria"),
        ("Hj. Siti Aminah S.Pd", "Siti Aminah"),
        ("AKBP Budi Hartono, S.I.K., M.H.", "Budi Hartono"),
        ("Letkol Inf. Bayu Nugraha", "Bayu Nugraha"),
        ("Mayjen TNI (Purn) Sutoyo", "Sutoyo"),
        ("Brigjen Pol (Purn) Dr. Rina SH MH", "Rina"),
        ("Prof. Dr. (H.C.) Susi", "Susi"),
        ("K.H. Ma'mun Rasyid", "Ma'mun Rasyid"),
        ("Tuan Guru Bajang Zaenudin", "Zaenudin"),
        ("Tgk. Muharuddin, S.Sos.I", "Muharuddin"),
    ],
)
def test_titles_are_dropped(text: str, name: str) -> None:
    assert bare_name(text) == name


@pytest.mark.parametrize(
    "name", ["Andi Sumange", "I Gusti Ngurah Rai", "Moh. Yusuf", "R. Haidar", "S.W. Yudha", "Hasan", "Mastur", "M. Ali"]
)
def test_what_belongs_to_a_name_stays(name: str) -> None:
    assert bare_name(name) == name


def test_titles_alone_stay_as_they_are() -> None:
    assert bare_name("Pak Haji") == "Pak Haji"
    assert bare_name("") == ""


@pytest.mark.parametrize("token", ["S.H.", "MSi", "M.Pd", "S.Pd.I", "Ph.D", "Lc", "SE,"])
def test_degrees(token: str) -> None:
    assert is_degree(token)


@pytest.mark.parametrize("token", ["Hasan", "KPU", "Jakarta", "S"])
def test_words_that_are_no_degrees(token: str) -> None:
    assert not is_degree(token)


def test_patterns_take_whole_runs() -> None:
    match = titles_before().match("Kombes Pol Dr. H. Agus")
    assert match is not None
    assert match.group() == "Kombes Pol Dr. H. "
    end = titles_after().search("Agus, S.I.K., M.H.")
    assert end is not None
    assert end.group() == ", S.I.K., M.H."


def test_lists_hold_names_of_many_regions() -> None:
    words = names()
    assert {"Ahmad", "Ketut", "Yohanes", "Siti", "Slamet"} <= words.given | words.kept
    assert {"Siregar", "Sondakh", "Latuconsina", "Wanggai", "Tan"} <= words.family
    assert {"Padang", "Muslim", "Tiga"} <= words.weak
    assert words.ranks.index("Kombes Pol") < words.ranks.index("Kombes")
    assert all(not word.endswith(".") for word in words.honorifics | words.degrees_after)


@given(st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    assert bare_name(text) in text.strip()
