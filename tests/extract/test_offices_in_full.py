"""Offices as news writes them out: with a field, a short form, a quarter, a number, under a column."""

from __future__ import annotations

import pytest
from extract_samples import offices, persons, read

HEAD = "Rapat digelar di Kabupaten Kebumen, Jawa Tengah. "
KPK = "Komisi Pemberantasan Korupsi"


@pytest.mark.parametrize(
    ("phrase", "role", "institution"),
    [
        ("Deputi Penindakan dan Eksekusi KPK", "Deputi Penindakan dan Eksekusi", KPK),
        (
            "Deputi Bidang Sosial, Budaya, dan Pemberdayaan Masyarakat KPK",
            "Deputi Bidang Sosial, Budaya, dan Pemberdayaan Masyarakat",
            KPK,
        ),
        (
            "Direktur Jenderal Bina Desa pada Kementerian Dalam Negeri",
            "Direktur Jenderal Bina Desa",
            "Kementerian Dalam Negeri",
        ),
        ("Direktur Penyediaan Badan Gizi Nasional (BGN)", "Direktur Penyediaan", "Badan Gizi Nasional"),
        ("Deputi Gubernur Senior Bank Indonesia (BI)", "Deputi Gubernur Senior", "Bank Indonesia"),
        ("Kepala Satgas Supervisi KPK Wilayah V", "Kepala", f"Satgas Supervisi {KPK}"),
        ("Jaksa Agung Muda Intelijen Kejaksaan Agung,", "Jaksa Agung Muda Intelijen", "Kejaksaan Agung"),
        (
            "Bupati Ogan Komering Ilir (OKI)",
            "Bupati",
            "Pemerintah Kabupaten Ogan Komering Ilir",
        ),
        ("Wakil Menteri Hukum (Wamenhum)", "Wakil Menteri Hukum", None),
        ("Perdana Menteri", "Perdana Menteri", None),
        ("Direktur Jenderal Pajak", "Direktur Jenderal Pajak", None),
    ],
)
def test_the_whole_office_before_a_name(phrase: str, role: str, institution: str | None) -> None:
    found = read(f"{HEAD}Rapat dipimpin {phrase} Rukmanda Tirtosari.")
    assert ("Rukmanda Tirtosari", role, institution) in offices(found)
    assert persons(found) == {"Rukmanda Tirtosari"}


def test_a_name_behind_a_comma_and_another_member() -> None:
    found = read("Kritik datang dari anggota Komisi II DPR lainnya, Rukmanda Tirtosari. Rukmanda menilai itu keliru.")
    assert ("Rukmanda Tirtosari", "Anggota", "Komisi II Dewan Perwakilan Rakyat") in offices(found)


@pytest.mark.parametrize("stop", [".", ". "])
def test_the_office_under_a_column(stop: str) -> None:
    found = read(f"{HEAD}\nRukmanda Tirtosari{stop}Peneliti di Universitas Diponegoro.")
    assert offices(found) == {("Rukmanda Tirtosari", "Peneliti", "Universitas Diponegoro")}


def test_an_office_by_its_number_is_one_of_the_past() -> None:
    found = read("Politikus PKB Rukmanda Tirtosari hadir di Jakarta. Ketua MPR RI ke-15 ini menegaskan jadwal tetap.")
    office = next(o for o in found.offices if o.role == "Ketua")
    assert office.former


def test_an_office_behind_a_quotation_is_not_that_of_the_person_named_in_it() -> None:
    found = read(
        HEAD + "Bupati Kebumen Slamet Riyadi menyebut jadwal tetap. "
        '"Terima kasih kepada Pak Budi Santoso," ujar mantan Ketua KPU Kebumen itu.'
    )
    assert ("Slamet Riyadi", "Ketua", "Komisi Pemilihan Umum Kabupaten Kebumen") in offices(found)


def test_a_hyphen_joins_a_person_and_another_office_holder() -> None:
    found = read(HEAD + "Anggaran dibahas. Budi Santoso datang.", title="Budi Santoso-Bupati Kebumen Sepakat")
    assert not any(person == "Budi Santoso" for person, _, _ in offices(found))


def test_head_and_deputy_share_their_offices() -> None:
    found = read("Gubernur dan Wakil Gubernur Banten Rudi Hartono dan Sari Lestari dilantik.")
    government = "Pemerintah Provinsi Banten"
    assert offices(found) == {
        ("Rudi Hartono", "Gubernur", government),
        ("Sari Lestari", "Wakil Gubernur", government),
    }


def test_roles_that_lost_their_space_are_cut_off() -> None:
    found = read(
        "Pengurus PDIP dilantik di Kebumen. "
        "1. KebumenKetua: Rudi HartonoSekretaris: Budi SantosoBendahara: Sari Lestari"
    )
    assert {"Rudi Hartono", "Budi Santoso", "Sari Lestari"} == persons(found)


def test_a_demonstrative_behind_a_relative_clause_is_not_of_its_office() -> None:
    found = read("Ketua KPU Kebumen Rudi Hartono hadir. Rapat yang dihadiri oleh Bupati Kebumen itu ramai.")
    assert not any(role == "Bupati" for _, role, _ in offices(found))


@pytest.mark.parametrize(
    ("text", "police"),
    [
        ("Kapolres Blitar Kota AKBP Rudi Hartawan hadir.", "Kepolisian Resor Blitar Kota"),
        ("Kapolresta Sorong Kota Kombes Rudi Hartawan hadir.", "Kepolisian Resor Kota Sorong Kota"),
        ("Kapolres Metro Bekasi Kota Kombes Rudi Hartawan hadir.", "Kepolisian Resor Metropolitan Bekasi Kota"),
        ("Kapolres Blitar AKBP Rudi Hartawan hadir.", "Kepolisian Resor Blitar"),
        ("Kapolresta Malang Kombes Rudi Hartawan hadir.", "Kepolisian Resor Kota Malang Kota"),
        ("Kapolres Blitar AKBP Rudi Hartawan hadir di Kota Blitar.", "Kepolisian Resor Blitar"),
        ("Kapolres Kota Blitar AKBP Rudi Hartawan hadir.", "Kepolisian Resor Blitar Kota"),
        ("Kapolrestabes Semarang Kombes Rudi Hartawan hadir.", "Kepolisian Resor Kota Besar Semarang"),
    ],
)
def test_the_police_of_a_city_beside_a_regency_of_its_name_is_called_kota(text: str, police: str) -> None:
    found = read(text)
    assert [institution for _, _, institution in offices(found)] == [police]
