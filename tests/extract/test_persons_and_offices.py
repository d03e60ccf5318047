"""Whom an article names, and which offices it says they hold."""

from __future__ import annotations

import pytest
from extract_samples import institutions, offices, persons, read

KPU_GARUT = "Komisi Pemilihan Umum Kabupaten Garut"


def test_a_name_is_kept_without_title_and_degree() -> None:
    found = read("Ketua KPU Kabupaten Garut Dr. H. Rahman Maulana, S.H., M.Si. mengatakan logistik sudah lengkap.")
    assert persons(found) == {"Rahman Maulana"}
    assert offices(found) == {("Rahman Maulana", "Ketua", KPU_GARUT)}


def test_an_age_in_parentheses_shows_a_person() -> None:
    assert persons(read("Warga bernama Suhartini Lestari (51) datang pagi-pagi ke tempat pemungutan suara.")) == {
        "Suhartini Lestari"
    }


def test_a_nickname_becomes_an_alias() -> None:
    found = read(
        "Bupati Garut Bambang Wirawan yang akrab disapa Bams membuka acara itu. Bams mengatakan warga menunggu lama."
    )
    (person,) = found.persons
    assert (person.name, "Bams" in person.aliases) == ("Bambang Wirawan", True)


def test_a_short_form_means_the_person_named_in_full() -> None:
    found = read(
        "Ketua KPU Kabupaten Garut Rahman Maulana membuka rapat. Rahman mengatakan semua logistik sudah lengkap."
    )
    assert persons(found) == {"Rahman Maulana"}


def test_a_misspelt_name_is_the_same_person() -> None:
    found = read(
        "Ketua KPU Kabupaten Garut Rahman Maulana membuka rapat. Menurut Rachman Maulana, logistik sudah lengkap."
    )
    assert len(found.persons) == 1


def test_balinese_names_begin_with_a_numeral() -> None:
    found = read("Ketua KPU Kabupaten Badung I Wayan Sukerta mengatakan pemilih bertambah.")
    assert persons(found) == {"I Wayan Sukerta"}


def test_roles_chained_by_sekaligus_are_both_held() -> None:
    found = read("Ketua sekaligus Anggota KPU Kabupaten Garut Rahman Maulana hadir di kantor.")
    assert offices(found) == {("Rahman Maulana", "Ketua", KPU_GARUT), ("Rahman Maulana", "Anggota", KPU_GARUT)}


def test_acting_and_former_offices() -> None:
    found = read(
        "Penjabat (Pj) Bupati Garut Bambang Wirawan bertemu warga. "
        "Mantan Ketua KPU Kabupaten Garut Rahman Maulana juga hadir."
    )
    by_person = {o.person: o for o in found.offices}
    assert by_person["person:bambang-wirawan"].acting
    assert not by_person["person:bambang-wirawan"].former
    assert by_person["person:rahman-maulana"].former


def test_a_past_term_makes_an_office_former() -> None:
    found = read("Ketua KPU Kabupaten Garut periode sebelumnya, Rahman Maulana, ikut hadir.")
    assert [o.former for o in found.offices] == [True]


def test_an_office_behind_the_name() -> None:
    found = read("Rahman Maulana, Ketua KPU Kabupaten Garut, menyampaikan bahwa logistik sudah lengkap.")
    assert offices(found) == {("Rahman Maulana", "Ketua", KPU_GARUT)}


def test_an_office_joined_by_selaku() -> None:
    found = read("Rahman Maulana selaku Ketua KPU Kabupaten Garut menyampaikan bahwa logistik sudah lengkap.")
    assert offices(found) == {("Rahman Maulana", "Ketua", KPU_GARUT)}


def test_pernah_makes_the_office_behind_the_name_former() -> None:
    found = read("Rahman Maulana yang pernah menjabat Ketua KPU Kabupaten Garut menyampaikan pendapatnya.")
    assert [o.former for o in found.offices] == [True]


def test_a_list_of_persons_shares_the_office_named_before_it() -> None:
    found = read("Dua anggota KPU Kabupaten Garut yakni Dedi Kurniawan dan Dian Prasetyo, hadir di kantor.")
    assert offices(found) == {("Dedi Kurniawan", "Anggota", KPU_GARUT), ("Dian Prasetyo", "Anggota", KPU_GARUT)}


def test_two_names_share_two_coordinated_offices_in_order() -> None:
    found = read("Rahman Maulana dan Dian Prasetyo, Ketua dan Anggota KPU Kabupaten Garut, hadir di kantor.")
    assert offices(found) == {("Rahman Maulana", "Ketua", KPU_GARUT), ("Dian Prasetyo", "Anggota", KPU_GARUT)}


def test_masing_masing_gives_everyone_the_office() -> None:
    found = read(
        "Rahman Maulana, Dian Prasetyo, dan Siti Handayani, masing-masing selaku anggota KPU Kabupaten Garut, hadir."
    )
    assert {(p, r) for p, r, _ in offices(found)} == {
        ("Rahman Maulana", "Anggota"),
        ("Dian Prasetyo", "Anggota"),
        ("Siti Handayani", "Anggota"),
    }


@pytest.mark.parametrize(
    ("short", "institution"),
    [
        ("Kapolres Garut", "Kepolisian Resor Garut"),
        ("Bupati Garut", "Pemerintah Kabupaten Garut"),
        ("Gubernur Jawa Barat", "Pemerintah Provinsi Jawa Barat"),
    ],
)
def test_heads_by_a_short_name_imply_their_institution(short: str, institution: str) -> None:
    found = read(f"{short} Bambang Wirawan mengatakan keamanan terjaga.")
    assert [i for _, _, i in offices(found)] == [institution]


def test_heads_of_districts_and_villages() -> None:
    found = read("Pemilihan berlangsung di Kabupaten Garut. Camat Sukawening, Dadan Hermawan, mengatakan warga tertib.")
    assert "Dadan Hermawan" in persons(found)
    assert any("Sukawening" in (i or "") for _, _, i in offices(found))


def test_units_are_known_by_their_number() -> None:
    found = read("Dandim 0611/Garut Letkol Inf Bambang Wirawan mengatakan prajurit netral.")
    assert persons(found) == {"Bambang Wirawan"}
    assert any("0611" in i for i in institutions(found))


def test_a_role_goes_on_with_its_division() -> None:
    found = read("Ketua Divisi Teknis KPU Kabupaten Garut Rahman Maulana mengatakan logistik lengkap.")
    assert offices(found) == {("Rahman Maulana", "Ketua Divisi Teknis", KPU_GARUT)}


def test_an_ordinal_marks_an_office_of_the_past() -> None:
    found = read("Presiden ke-5 RI Ratna Kusumawardani menghadiri pertemuan itu.")
    assert [o.former for o in found.offices] == [True]


def test_a_candidate_holds_no_office() -> None:
    found = read("Calon Bupati Garut Bambang Wirawan mengatakan akan membangun pasar.")
    assert found.offices == ()
    assert [c.office for c in found.candidacies] == ["Bupati"]


def test_an_office_possessed_by_the_institution_named_before() -> None:
    found = read("KPU Kabupaten Garut diwakili ketuanya, Rahman Maulana, menjelaskan tahapan itu.")
    assert offices(found) == {("Rahman Maulana", "Ketua", KPU_GARUT)}


def test_a_name_shown_by_another_sentence_counts_where_it_stands_alone() -> None:
    found = read(
        "Surat itu dibawa Bintang sendiri. Ketua KPU Kabupaten Garut Bintang Pratama mengatakan logistik lengkap."
    )
    assert persons(found) == {"Bintang Pratama"}
    assert sum(m.entity == "person:bintang-pratama" for m in found.mentions) == 2


def test_months_venues_and_ordinary_words_are_no_persons() -> None:
    found = read("Hotel Melati Indah penuh pada Agustus. Mereka Datang Bersama. Pasal II dibahas lagi.")
    assert persons(found) == set()


def test_a_party_or_an_office_in_parentheses() -> None:
    found = read("Rahman Maulana (Ketua KPU Kabupaten Garut) hadir. Siti Handayani (PKB) juga mengatakan setuju.")
    assert offices(found) == {("Rahman Maulana", "Ketua", KPU_GARUT)}
    assert "Siti Handayani" in persons(found)


def test_an_office_holder_by_a_nickname() -> None:
    found = read(
        "Bupati Garut Bambang Wirawan hadir. Politikus PKB yang akrab disapa dengan nama 'Wira' itu tersenyum."
    )
    (person,) = (p for p in found.persons if p.name == "Bambang Wirawan")
    assert "Wira" in person.aliases


def test_a_nickname_in_parentheses() -> None:
    found = read("Bupati Garut Bambang Wirawan (Bams) mengatakan pasar akan dibangun.")
    assert [p.aliases for p in found.persons] == [("Bams",)]


def test_the_institution_of_a_role_behind_the_name() -> None:
    found = read("Ketua Rahman Maulana dari KPU Kabupaten Garut mengatakan logistik lengkap.")
    assert {i for _, _, i in offices(found)} <= {KPU_GARUT}
    assert persons(found) == {"Rahman Maulana"}


def test_division_and_term_behind_the_office() -> None:
    found = read("Anggota KPU Kabupaten Garut Divisi Sosialisasi Dian Prasetyo mengatakan acara terbuka.")
    assert offices(found) == {("Dian Prasetyo", "Anggota", KPU_GARUT)}
    found = read("Ketua KPU Kabupaten Garut (periode 2019-2024) Dian Prasetyo mengatakan acara terbuka.")
    assert [o.former for o in found.offices] == [False]
