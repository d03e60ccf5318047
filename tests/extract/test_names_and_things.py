"""What news prints in capitals: names of persons in all their forms, and the things that are none."""

from __future__ import annotations

import pytest
from extract_samples import institutions, mentioned_places, persons, read, related, sayings, speakers

from pemangku.model import Predicate

HEAD = "Rapat digelar di Kabupaten Kebumen, Jawa Tengah. "


# --- things -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Aturan itu diubah melalui Undang-Undang Karsa Loka.",
        "Harga saham Verdana turun, sedangkan Verdana mengumumkan laba.",
        "Pabrik itu milik perusahaan seperti Tovanex, Verdana, dan Kelmora.",
        "Pegawai Eselon I secara rinci memaparkan anggaran.",
        "Kekayaannya turun, menurut Verdana Billionaires Index.",
        "Jalan itu rusak di jalur Cisarua-Tarmasi.",
        "Warga Bojongasri-Tarmasi meminta jalan dilebarkan.",
        "PT Bank Rakyat Indonesia (Persero) Tbk hadir.",
        "Survei IndoRencana menegaskan hasil itu.",
        "Bantuan diberikan kepada Ibu Hamil di desa.",
        "Mobil Topas (Toko Pangan Sehat Keliling) beroperasi.",
    ],
)
def test_things_in_capitals_are_nobody(sentence: str) -> None:
    assert persons(read(HEAD + sentence)) == set()


def test_words_that_no_name_has_are_cut_off_before_a_name() -> None:
    found = read(HEAD + "Hadir pula Pakar Komunikasi Rudi Hartono dan Manajer Operasional Budi Santoso.")
    assert persons(found) == {"Rudi Hartono", "Budi Santoso"}


def test_a_list_of_full_names_stays_a_list_of_persons() -> None:
    found = read(HEAD + "Ia bertemu Tarmanu Kelbas, Sondang Verito, Rukmanda Tirtosari, dan lainnya.")
    assert "Sondang Verito" in persons(found)


def test_parentheses_with_a_long_name_are_no_nickname() -> None:
    found = read(HEAD + "Kebumen meluncurkan Gerobak Topas (Toko Pangan Sehat Keliling) kemarin.")
    assert persons(found) == set()


# --- names ------------------------------------------------------------------------------------------------------------


def test_a_full_name_counts_when_its_first_word_speaks_later() -> None:
    found = read(HEAD + 'Warga mengenal Verita Kalmosi. "Jalan itu rusak," kata Verita.')
    assert (persons(found), speakers(found)) == ({"Verita Kalmosi"}, ["Verita Kalmosi"])


def test_a_full_name_counts_when_its_last_word_speaks_later() -> None:
    found = read(HEAD + 'Kemarin Tarmanu Kelbas datang lagi. "Jalan itu rusak," kata Kelbas.')
    assert (persons(found), speakers(found)) == ({"Tarmanu Kelbas"}, ["Tarmanu Kelbas"])


@pytest.mark.parametrize(
    ("sentence", "later"),
    [
        ("Menteri Sosial Rukmanda Tirtosari (Gus Ruk) datang.", "Gus Ruk"),
        ("Menteri Sosial Rukmanda Tirtosari atau Cak Ruk datang.", "Cak Ruk"),
        ("Menteri Sosial Rukmanda Tirtosari (RKT) datang.", "RKT"),
        ("Menteri Sosial Rukmanda Tirtosari atau Yanto datang.", "Yanto"),
    ],
)
def test_another_name_of_a_person_is_no_other_person(sentence: str, later: str) -> None:
    found = read(HEAD + f"{sentence} {later} menyebut jadwal tetap.")
    assert (persons(found), speakers(found)) == ({"Rukmanda Tirtosari"}, ["Rukmanda Tirtosari"])


def test_initials_behind_a_name_are_no_institution() -> None:
    found = read(HEAD + "Mereka adalah Slamet Riyadi (SR) dan Budi Hermawanto (BH).")
    assert institutions(found) == set()
    assert persons(found) == {"Slamet Riyadi", "Budi Hermawanto"}


def test_an_arabic_article_belongs_to_the_name() -> None:
    found = read(HEAD + "Duta itu, Tawfik Al-Marzuki, mengatakan jadwal tetap.")
    assert persons(found) == {"Tawfik Al-Marzuki"}


def test_a_short_name_is_that_of_whom_it_opens() -> None:
    found = read(
        HEAD
        + "Presiden Wardoyo Santika hadir. Kapolri Jenderal Rudi Wardoyo juga hadir. Wardoyo meminta semua bekerja."
    )
    assert speakers(found) == ["Wardoyo Santika"]


# --- institutions and places ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Patroli itu diikuti jajaran perangkat daerah (PD) Kebumen. PD bergerak malam hari.",
        "Data itu dilindungi UU PDP (Perlindungan Data Pribadi).",
        "Aturan itu dimuat dalam UU PDP.",
    ],
)
def test_an_acronym_means_what_the_article_uses_it_for(sentence: str) -> None:
    assert not any(name.startswith("Partai") for name in institutions(read(HEAD + sentence)))


def test_a_free_name_of_the_headline_needs_the_body() -> None:
    found = read(HEAD + "Anggaran dibahas.", title="Pemerintah Sepakat Ubah Anggaran Desa")
    assert institutions(found) == set()


def test_the_commission_speaks_and_not_its_council() -> None:
    found = read("Mahkamah Kehormatan Dewan (MKD) DPR RI meminta partai bersikap tegas.")
    assert speakers(found) == ["Mahkamah Kehormatan Dewan"]


def test_a_part_of_a_city_is_not_the_region_of_that_name() -> None:
    found = read("Sidang digelar di gedung KPK, Kuningan, Jakarta Selatan, Selasa (24/9/2024).")
    assert mentioned_places(found) == {"Jakarta Selatan"}


def test_the_regions_of_a_list_remain() -> None:
    found = read("Ia datang dari Kuningan, Brebes, dan Tegal.")
    assert "Kabupaten Kuningan" in mentioned_places(found)


def test_two_names_with_a_hyphen_are_a_ticket_only_where_they_stand_for_election() -> None:
    found = read("Calon lain tidak ada. Perseteruan Rudi Hartono-Budi Santoso memanas di Pilkada Kebumen.")
    assert related(found, Predicate.RUNNING_MATE) == set()


def test_a_slogan_is_nobodys_words() -> None:
    found = read(HEAD + 'Rudi Hartono menyebut jadwal tetap.\n"Kabar Malam, Tetap Terang Sampai Pagi!"')
    assert [words for _, _, words in sayings(found)] == ["jadwal tetap."]


def test_the_second_half_of_a_government_is_a_person() -> None:
    found = read("Presiden Wardoyo hadir. Program itu dijalankan pemerintahan Wardoyo-Tarmanu sejak lama.")
    assert persons(found) == {"Wardoyo", "Tarmanu"}


def test_a_list_among_names_is_one_of_persons() -> None:
    found = read("Ia menyebut tokoh seperti Rudi Hartono, Tarmanu, hingga Budi Santoso.")
    assert "Tarmanu" in persons(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Panitia menetapkan Verita Kalmosi sebagai peraih suara terbanyak.",
        "Ia datang bersama Tarmanu dan Verita Kalmosi.",
        "Sidang memeriksa Teradu IV Verita Kalmosi.",
    ],
)
def test_full_names_where_only_persons_are_named(sentence: str) -> None:
    assert "Verita Kalmosi" in persons(read(HEAD + sentence))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Anak Cikarang menonton debat di Kabupaten Bekasi.", set()),
        ("Anak Agung Rai Wirata menonton debat di Kabupaten Badung.", {"Anak Agung Rai Wirata"}),
    ],
)
def test_children_of_a_place_are_no_person(text: str, named: set[str]) -> None:
    assert {person.name for person in read(text).persons} == named
