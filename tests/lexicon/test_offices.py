"""Offices: written out, with the institution each implies."""

from __future__ import annotations

import pytest

from pemangku.lexicon.institutions import bodies
from pemangku.lexicon.offices import (
    OfficeKind,
    candidate_words,
    civil_words,
    modifiers,
    office_forms,
    offices,
)


@pytest.mark.parametrize(
    ("form", "role", "kind", "body"),
    [
        ("Kapolres", "Kepala Kepolisian Resor", OfficeKind.REGIONAL, "polres"),
        ("Kasat Intelkam", "Kepala Satuan Intelijen Keamanan", OfficeKind.REGIONAL, "polres"),
        ("Dandim", "Komandan Kodim", OfficeKind.REGIONAL, "kodim"),
        ("Bupati", "Bupati", OfficeKind.REGIONAL, "pemkab"),
        ("Walikota", "Wali Kota", OfficeKind.REGIONAL, "pemkot"),
        ("Sekda", "Sekretaris Daerah", OfficeKind.REGIONAL, "pemda"),
        ("Kadisdukcapil", "Kepala Dinas", OfficeKind.REGIONAL, "disdukcapil"),
        ("Waketum", "Wakil Ketua Umum", OfficeKind.GENERIC, None),
        ("Kepala Dinas", "Kepala Dinas", OfficeKind.GENERIC, None),
        ("Presiden RI", "Presiden", OfficeKind.STATE, None),
        ("Mendagri", "Menteri Dalam Negeri", OfficeKind.STATE, None),
        ("Politisi", "Politikus", OfficeKind.PARTY, None),
        ("Kuasa Hukum", "Kuasa Hukum", OfficeKind.PROFESSION, None),
    ],
)
def test_forms_lead_to_roles(form: str, role: str, kind: OfficeKind, body: str | None) -> None:
    [office] = office_forms()[form.casefold()]
    assert (office.role, office.kind, office.body) == (role, kind, body)


def test_every_implied_institution_exists() -> None:
    assert {office.body for office in offices()} - {None} <= set(bodies())


def test_regional_offices_imply_one_and_others_none() -> None:
    for office in offices():
        assert (office.body is not None) == (office.kind is OfficeKind.REGIONAL), office.role
    assert next(office for office in offices() if office.role == "Anggota").generic


def test_modifiers() -> None:
    words = modifiers()
    assert {"Pj", "Pj.", "Plt", "Pelaksana Harian", "Penjabat Sementara"} <= words.acting
    assert {"mantan", "eks"} <= words.former
    assert "bakal calon" in words.candidate


def test_candidates_and_standing() -> None:
    assert candidate_words()["cabup"] == ("Bupati",)
    assert candidate_words()["capres-cawapres"] == ("Presiden", "Wakil Presiden")
    assert {"warga", "istri"} <= civil_words()
