"""Who speaks where words stand between the name and the verb, or where the name is another's."""

from __future__ import annotations

import pytest
from extract_samples import acts, read, sayings, speakers

HEAD = "Rapat digelar di Kabupaten Kebumen, Jawa Tengah. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketua KPU Kebumen Wahid Nurhasan, yang datang terlambat menyebut jadwal tetap.",
        "Ketua KPU Kebumen Wahid Nurhasan usai rapat menyebut jadwal tetap.",
        "Ketua KPU Kebumen Wahid Nurhasan, dalam keterangannya menyebut jadwal tetap.",
        "Ketua KPU Kebumen Wahid Nurhasan yang mendampingi Siti Munawaroh menyebut jadwal tetap.",
        "Anggota lain, Wahid Nurhasan dari PMII, menyebut jadwal tetap.",
        "Wahid Nurhasan, calon bupati yang diusung PKB, PAN dan Hanura, menyebut jadwal tetap.",
    ],
)
def test_the_speaker_stands_before_what_describes_him(sentence: str) -> None:
    assert speakers(read(HEAD + sentence)) == ["Wahid Nurhasan"]


def test_the_subject_of_the_first_verb_is_that_of_the_second() -> None:
    found = read(HEAD + "Juru bicara tim, Wahid Nurhasan, menyambut putusan itu dan meminta lawannya berbesar hati.")
    assert sayings(found) == [("Wahid Nurhasan", "indirect", "lawannya berbesar hati.")]
    assert acts(found) == ["meminta"]


def test_he_or_she_who_was_described_is_the_one_spoken_of() -> None:
    found = read(
        HEAD + "Ketua Kadin Kebumen Siti Munawaroh hadir. Perempuan yang pernah memimpin PMI itu menilai debat hambar."
    )
    assert speakers(found) == ["Siti Munawaroh"]


@pytest.mark.parametrize(
    "attribution", ["kata pengacara Bagus Hanafi, Wahid Nurhasan", "protes kuasa hukumnya, Wahid Nurhasan"]
)
def test_who_speaks_for_another_is_named_behind(attribution: str) -> None:
    found = read(HEAD + f'Ketua KPU Kebumen Bagus Hanafi menggugat. "Ini belum selesai," {attribution}.')
    assert speakers(found) == ["Wahid Nurhasan"]


def test_who_speaks_for_a_party_to_a_case() -> None:
    found = read(HEAD + "Menurut kuasa hukum pemohon Wahid Nurhasan, berkas itu lengkap.")
    assert speakers(found) == ["Wahid Nurhasan"]


def test_what_another_does_in_reported_words_is_no_statement_of_theirs() -> None:
    found = read(HEAD + "Ketua KPU Kebumen Wahid Nurhasan menerangkan, Bawaslu Kebumen telah menyampaikan saran.")
    assert sayings(found) == [("Wahid Nurhasan", "indirect", "Bawaslu Kebumen telah menyampaikan saran.")]


def test_who_refuses_to_say_something_says_nothing() -> None:
    assert sayings(read(HEAD + "Ketua KPU Kebumen Wahid Nurhasan enggan membeberkan nama pelaku.")) == []


def test_support_that_comes_from_somebody_makes_him_the_one_spoken_of() -> None:
    found = read(
        HEAD + "Menurut Ketua KPU Kebumen Bagus Hanafi, jadwal tetap. "
        "Dukungan datang dari Ketua Bawaslu Kebumen Wahid Nurhasan. Ia meminta warga tenang."
    )
    assert speakers(found) == ["Bagus Hanafi", "Wahid Nurhasan"]


def test_to_convey_that_somebody_should_is_to_ask() -> None:
    told = read(HEAD + "Ketua KPU Kebumen Wahid Nurhasan menyampaikan agar petugas teliti.")
    stated = read(HEAD + "Ketua KPU Kebumen Wahid Nurhasan menyampaikan bahwa petugas teliti agar suara sah.")
    assert (acts(told), acts(stated)) == (["meminta"], ["menyatakan"])
