"""Institutions: one line each, official names of branches, heads of free names."""

from __future__ import annotations

import pytest

from pemangku.lexicon.institutions import BodyLevel, Naming, bodies, heads
from pemangku.model import Category


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("kpu", "Komisi Pemilihan Umum Kabupaten Bekasi"),
        ("bawaslu", "Badan Pengawas Pemilihan Umum Kabupaten Bekasi"),
        ("polres", "Kepolisian Resor Bekasi"),
        ("pemkab", "Pemerintah Kabupaten Bekasi"),
        ("dprd", "Dewan Perwakilan Rakyat Daerah Kabupaten Bekasi"),
        ("dprk", "Dewan Perwakilan Rakyat Kabupaten Bekasi"),
        ("pcnu", "Pengurus Cabang Nahdlatul Ulama Kabupaten Bekasi"),
        ("gmni", "Gerakan Mahasiswa Nasional Indonesia Bekasi"),
        ("mk", "Mahkamah Konstitusi"),
    ],
)
def test_official_names_of_branches(body: str, expected: str) -> None:
    assert bodies()[body].branch(label="Kabupaten Bekasi", bare="Bekasi") == expected


def test_a_word_between_name_and_region_stays() -> None:
    pmii = bodies()["pmii"]
    assert pmii.words == ("Cabang", "Komisariat")
    assert pmii.branch(label="Kota Depok", bare="Depok", word="Cabang").endswith("Indonesia Cabang Depok")


@pytest.mark.parametrize(
    ("short", "body", "category"),
    [
        ("KPU RI", "kpu", Category.PENYELENGGARA),
        ("DKPP", "dkpp", Category.PENGAWAS),
        ("Kemendagri", "kemendagri", Category.PEMERINTAH),
        ("DPRD", "dprd", Category.LEGISLATIF),
        ("MK", "mk", Category.PERADILAN),
        ("Kodim", "kodim", Category.KEAMANAN),
        ("KPK", "kpk", Category.LAINNYA),
        ("SMRC", "smrc", Category.MASYARAKAT_SIPIL),
        ("UGM", "ugm", Category.AKADEMISI),
        ("BRIN", "brin", Category.AKADEMISI),
    ],
)
def test_short_forms_and_categories(short: str, body: str, category: Category) -> None:
    assert short in bodies()[body].forms
    assert bodies()[body].category is category


def test_no_form_names_two_bodies_but_the_parliaments() -> None:
    seen: dict[str, str] = {}
    twice = {
        (seen.setdefault(form, body.id), body.id)
        for body in bodies().values()
        for form in set(body.forms)
        if seen.get(form, body.id) != body.id
    }
    assert {tuple(sorted(pair)) for pair in twice} <= {("dpr", "dprk")}


def test_the_table_is_consistent() -> None:
    for body in bodies().values():
        assert body.parent in {None, "up", *bodies()}, body.id
        assert body.id == body.id.lower()
        assert body.regional or body.levels == (BodyLevel.NASIONAL,), body.id
        assert not (body.words and body.naming is Naming.NONE), body.id


def test_heads_of_free_names() -> None:
    assert heads()["Universitas"].category is Category.AKADEMISI
    assert heads()["Kantor Hukum"].category is Category.USAHA
    assert heads()["Keuskupan Agung"].category is Category.MASYARAKAT_SIPIL
    assert heads()["Badan"].weak
    assert not heads()["Universitas"].weak
    lengths = [len(words.split()) for words in heads()]
    assert lengths == sorted(lengths, reverse=True)
