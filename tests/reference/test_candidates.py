"""Official lists of candidates: names made readable, pairs parted, contests and offices told, bad rows left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pemangku.errors import SourceError, StoreError
from pemangku.reference import import_candidates, read_candidate_list, stored_candidates
from pemangku.reference.candidates import split_pair
from pemangku.reference.printed_names import clean_name
from pemangku.reference.stored import candidates_path

_LISTS = Path("/work/shared/reference")


def listed(path: Path, rows: dict[str, dict[str, Any]]) -> Path:
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


def row(names: str, number: Any = 1) -> dict[str, Any]:
    return {"ts": "2024-11-21 21:55:15", "nama": names, "warna": "#B67352", "nomor_urut": number}


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("HM. BN. HOLIK QODRATULLOH, S.E., M.Si.", "Holik Qodratulloh"),
        ("Dr. Drs. H. BUDI SANJOYO, A.Md., S.E., M.B.A.", "Budi Sanjoyo"),
        ("Ir.H.JAYA IBNU SU'UD, ST", "Jaya Ibnu Su'ud"),
        ("Hi. WIRYA MANGGALA. S.IP.", "Wirya Manggala"),
        ("WIRYA MANGGALA,SE., MM", "Wirya Manggala"),
        ("M. WIRYA MANGGALA", "M. Wirya Manggala"),
        ("MOH. WIRYA", "Moh. Wirya"),
        ("A. S. MANGGALA", "A. S. Manggala"),
        ("WIRYA MS, S.E., M.Sos.", "Wirya MS"),
        ("MANGGALA. R, S.Sos", "Manggala R"),
        ("I NYOMAN MANGGALA, S.Pd.H.", "I Nyoman Manggala"),
        ("ASEP AL-AYUBI", "Asep Al-Ayubi"),
        ("MUHAMMAD BIN MANGGALA", "Muhammad bin Manggala"),
        ("WIRYA, Drs.", "Wirya"),
        ("H. Wirya, S.Ak, M.M.", "Wirya"),
        ("WIRYA MANGGALA,\u00a0S.H.", "Wirya Manggala"),
        ("Hj. EISTI\u2019ANAH, S.E.", "Eisti'anah"),
        ("Komjen Pol. (Purn.) Dr. Drs. WIRYA MANGGALA, M.M.", "Wirya Manggala"),
        ("II SUMANGGALA", "Ii Sumanggala"),
    ],
)
def test_capitals_titles_and_degrees_become_a_name(printed: str, name: str) -> None:
    cleaned = clean_name(printed)
    assert cleaned is not None
    assert cleaned.name == name


def test_initials_and_nicknames_are_kept_in_aliases() -> None:
    holik = clean_name("HM. BN. HOLIK QODRATULLOH, S.E., M.Si.")
    assert holik is not None
    assert "BN. Holik Qodratulloh" in holik.aliases
    wirya = clean_name("WIRYA MANGGALA, S.STP., M.Si (Hoji Obon)")
    assert wirya is not None
    assert wirya.aliases == ("Hoji Obon",)


@pytest.mark.parametrize("printed", ["", "S.H.", " , ", "-"])
def test_no_name_is_none(printed: str) -> None:
    assert clean_name(printed) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WIRYA, S.H., M.H. - DANU, S.E.", ("WIRYA, S.H., M.H.", "DANU, S.E.")),
        ("WIRYA AL-AMIN - DANU AL-AYUBI", ("WIRYA AL-AMIN", "DANU AL-AYUBI")),
        ("WIRYA – DANU", ("WIRYA", "DANU")),
        ("WIRYA AL - AMIN, S.H. - DANU", ("WIRYA AL - AMIN, S.H.", "DANU")),
    ],
)
def test_a_spaced_hyphen_parts_the_pair_and_others_do_not(text: str, expected: tuple[str, str]) -> None:
    assert split_pair(text) == expected


@pytest.mark.parametrize("text", ["WIRYA", "WIRYA - ", "A - B - C"])
def test_what_is_no_pair_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"hyphen|missing"):
        split_pair(text)


def test_a_pair_becomes_two_candidacies_with_office_contest_and_mate(tmp_path: Path) -> None:
    path = listed(tmp_path / "list.json", {"3216": {"1000": row("WIRYA MANGGALA, S.H. - DANU SANJOYO", 2)}})
    head, deputy = read_candidate_list(path).candidates
    assert (head.name, head.office, head.ballot_number) == ("Wirya Manggala", "Bupati Bekasi", 2)
    assert (deputy.name, deputy.office) == ("Danu Sanjoyo", "Wakil Bupati Bekasi")
    assert (head.region, head.contest) == ("32.16", "event:pilbup-2024-32.16")
    assert (head.mate, deputy.mate) == (deputy.entry, head.entry)


@pytest.mark.parametrize(
    ("code", "office", "region"),
    [
        ("32", "Gubernur Jawa Barat", "32"),
        ("3275", "Wali Kota Bekasi", "32.75"),
        ("9108", "Bupati Paniai", "94.03"),
        ("9403", "Bupati Paniai", "94.03"),
    ],
)
def test_offices_follow_the_region_and_old_codes_of_papua_lead_to_the_new(
    tmp_path: Path, code: str, office: str, region: str
) -> None:
    head = read_candidate_list(listed(tmp_path / "l.json", {code: {"1": row("WIRYA M - DANU")}})).candidates[0]
    assert (head.office, head.region) == (office, region)


def test_empty_boxes_are_counted_and_are_nobody(tmp_path: Path) -> None:
    found = read_candidate_list(listed(tmp_path / "l.json", {"3216": {"1": row("KOLOM KOSONG - ", 2)}}))
    assert (found.candidates, found.empty_boxes, found.problems) == ((), 1, ())


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ({"9999": {"1": row("WIRYA - DANU")}}, "no region has the code '9999'"),
        ({"x": {"1": row("WIRYA - DANU")}}, "no region has the code 'x'"),
        ({"3216": {"1": row("WIRYA")}}, "region 3216, id 1: not two names"),
        ({"3216": {"1": row("WIRYA - DANU", None)}}, "no ballot number: None"),
        ({"3216": {"1": row("WIRYA - DANU", True)}}, "no ballot number: True"),
        ({"3216": {"1": {"nomor_urut": 1}}}, "no “nama”"),
        ({"3216": {"1": ["WIRYA"]}}, "no “nama”"),
        ({"3216": {"../1": row("WIRYA - DANU")}}, "not an id"),
        ({"3216": {"1": row("S.H. - DANU")}}, "no name in"),
    ],
)
def test_a_bad_row_is_told_and_the_rest_is_taken(tmp_path: Path, rows: dict[str, Any], complaint: str) -> None:
    rows = {**rows, "3217": {"2": row("BIMA MANGGALA - SURYA")}}
    found = read_candidate_list(listed(tmp_path / "l.json", rows))
    assert len(found.candidates) == 2
    (problem,) = found.problems
    assert complaint in problem


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[1]", b'{"3216": 5}', b"[" * 100_000])
def test_what_is_no_list_is_one_clear_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "l.json"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=r"l\.json"):
        read_candidate_list(path)


def test_the_same_list_twice_changes_nothing(tmp_path: Path) -> None:
    path = listed(tmp_path / "l.json", {"3216": {"1": row("WIRYA MANGGALA - DANU"), "2": row("BIMA - SURYA", 2)}})
    store = tmp_path / "graph"
    first = import_candidates(store, path)
    before = candidates_path(store).read_bytes()
    again = import_candidates(store, path)
    assert (first.new, again.new, again.changed, again.known) == (4, 0, 0, 4)
    assert candidates_path(store).read_bytes() == before
    assert len(stored_candidates(store)) == 4


def test_a_second_list_adds_and_a_corrected_one_replaces(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    import_candidates(store, listed(tmp_path / "a.json", {"3216": {"1": row("WIRYA M - DANU")}}))
    import_candidates(store, listed(tmp_path / "b.json", {"32": {"9": row("BIMA M - SURYA")}}))
    done = import_candidates(store, listed(tmp_path / "c.json", {"3216": {"1": row("WIRYO M - DANU")}}))
    assert (done.new, done.changed, done.known) == (0, 1, 1)
    assert [c.name for c in stored_candidates(store)] == ["Wiryo M", "Danu", "Bima M", "Surya"]


def test_a_broken_store_of_candidates_is_one_clear_error(tmp_path: Path) -> None:
    path = candidates_path(tmp_path)
    path.parent.mkdir()
    path.write_text('[{"entry": ')
    with pytest.raises(StoreError, match="import the lists again"):
        stored_candidates(tmp_path)


@pytest.mark.skipif(not _LISTS.exists(), reason="the official lists are not here")
def test_the_official_lists_are_read_whole() -> None:
    lists = [read_candidate_list(_LISTS / f"paslon-{kind}.json") for kind in ("pkwkk", "pkwkp")]
    assert sum(found.pairs + found.empty_boxes for found in lists) == 1594
    assert sum(found.contests for found in lists) == 545
    assert [problem for found in lists for problem in found.problems] == []
    assert all(c.name[0].isalpha() or c.name[0] == "'" for found in lists for c in found.candidates)
