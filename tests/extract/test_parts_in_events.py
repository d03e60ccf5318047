"""Who has which part in an event: speakers, guests, hosts, those who march; what an event of the same noun is."""

from __future__ import annotations

import pytest
from extract_samples import read, related

from pemangku.model import Event, Findings, Predicate

HEAD = "KEBUMEN - Kabupaten Kebumen, Jawa Tengah, bersiap. "


def events(found: Findings) -> dict[str, Event]:
    return {e.name: e for e in found.events}


def guests(found: Findings) -> set[str]:
    return {guest for guest, _ in related(found, Predicate.ATTENDS)}


def test_an_event_right_behind_the_dash_of_a_dateline() -> None:
    found = read("KEBUMEN - Debat publik kedua Pilbup Kebumen yang dihelat KPU Kebumen digelar Rabu (25/9/2024).")
    debate = next(e for e in found.events if e.kind.value == "debat")
    assert debate.date == "2024-09-25"
    assert ("Komisi Pemilihan Umum Kabupaten Kebumen", debate.name) in related(found, Predicate.ORGANIZES)


def test_a_repeated_vote_is_a_stage_of_its_own() -> None:
    found = read(
        HEAD + "Pemungutan suara di Kebumen digelar Rabu (27/11/2024). "
        "Pemungutan suara ulang di Kebumen berlangsung Kamis (5/12/2024)."
    )
    assert {e.date for e in found.events if e.kind.value == "tahapan"} == {"2024-11-27", "2024-12-05"}


def test_an_election_is_on_the_day_of_its_vote_and_its_stages_where_it_is() -> None:
    found = read(HEAD + "Pemungutan suara Pilkada Kebumen digelar Rabu (27/11/2024).")
    assert {(e.kind.value, e.date, e.place) for e in found.events} == {
        ("pemilihan", "2024-11-27", "place:33.05"),
        ("tahapan", "2024-11-27", "place:33.05"),
    }


def test_the_headline_tells_of_the_event_of_the_body() -> None:
    found = read(
        HEAD + "Musyawarah Wilayah (Muswil) IX PKB Jawa Tengah digelar Rabu (25/9/2024).",
        title="Muswil PKB Jateng Memanas",
    )
    assert len([e for e in found.events if e.kind.value == "rapat"]) == 1


def test_who_opens_a_stage_holds_it_and_who_opens_a_meeting_attends_it() -> None:
    stage = read(HEAD + "KPU Kebumen membuka pendaftaran pasangan calon pada Selasa (27/8/2024).")
    assert {holder for holder, _ in related(stage, Predicate.ORGANIZES)} == {"Komisi Pemilihan Umum Kabupaten Kebumen"}
    assert guests(stage) == set()
    meeting = read(HEAD + "Bupati Kebumen Bagus Hanafi membuka rapat koordinasi di Kebumen, Rabu (25/9/2024).")
    assert guests(meeting) == {"Bagus Hanafi"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketua Bawaslu Kebumen Wahid Nurhasan dalam sambutannya mengajak warga ikut mengawasi.",
        "Kegiatan itu menghadirkan narasumber: Ketua Bawaslu Kebumen Wahid Nurhasan.",
        "Dalam rapat itu Wahid Nurhasan membagikan daftar pemilih.",
        "Ketua Bawaslu Kebumen Wahid Nurhasan juga tampak di lokasi.",
    ],
)
def test_who_takes_part_in_the_meeting_told_of(sentence: str) -> None:
    told = "Rapat koordinasi digelar di Kebumen, Rabu (25/9/2024). "
    also = " Ketua Bawaslu Kebumen Wahid Nurhasan puas."
    assert "Wahid Nurhasan" in guests(read(HEAD + told + sentence + also))


def test_institutions_are_guests_too() -> None:
    found = read(
        HEAD + "Rapat koordinasi digelar di Kebumen, Rabu (25/9/2024). "
        "Hadir Bawaslu Kebumen, Polres Kebumen, dan Kodim 0709/Kebumen."
    )
    assert {"Badan Pengawas Pemilihan Umum Kabupaten Kebumen", "Kepolisian Resor Kebumen"} <= guests(found)


def test_guests_end_where_another_verb_begins() -> None:
    found = read(
        HEAD + "Apel digelar di Kebumen, Rabu (25/9/2024). "
        "Usai apel, Bupati Kebumen Bagus Hanafi didampingi Kapolres Kebumen AKBP Wahid Nurhasan "
        "meninjau gudang KPU Kebumen."
    )
    assert "Komisi Pemilihan Umum Kabupaten Kebumen" not in guests(found)


def test_who_is_kept_from_coming_was_not_there() -> None:
    found = read(
        HEAD + "Rapat koordinasi digelar di Kebumen, Rabu (25/9/2024). "
        "Ketua Bawaslu Kebumen Wahid Nurhasan berhalangan hadir dan diwakili Siti Munawaroh."
    )
    assert guests(found) == {"Siti Munawaroh"}


def test_two_that_hold_an_event_together() -> None:
    found = read(
        HEAD + "Bawaslu Kebumen bekerja sama dengan Pemkab Kebumen menggelar sosialisasi pada Rabu (25/9/2024)."
    )
    assert {holder for holder, _ in related(found, Predicate.ORGANIZES)} == {
        "Badan Pengawas Pemilihan Umum Kabupaten Kebumen",
        "Pemerintah Kabupaten Kebumen",
    }


def test_who_comes_out_to_a_protest_is_at_it() -> None:
    found = read(
        HEAD + "Aksi unjuk rasa digelar di Kebumen, Rabu (25/9/2024). "
        "Massa ditemui Ketua DPRD Kebumen Bagus Hanafi dan Sekretaris DPRD Kebumen Wahid Nurhasan."
    )
    assert guests(found) == {"Bagus Hanafi", "Wahid Nurhasan"}


def test_an_unnamed_orator_is_not_whoever_spoke_before() -> None:
    found = read(
        HEAD
        + "Aksi unjuk rasa digelar di Kebumen, Rabu (25/9/2024). Bupati Kebumen Bagus Hanafi menilai aksi itu wajar. "
        '"Turunkan harga sekarang juga," kata orator di atas mobil komando.'
    )
    assert guests(found) == set()


def test_that_reporters_met_somebody_is_no_event() -> None:
    found = read(
        HEAD + '"Kami siap," kata Ketua KPU Kebumen Wahid Nurhasan saat ditemui di kantornya, Rabu (25/9/2024).'
    )
    assert found.events == ()


def test_who_is_inaugurated_and_who_does_it_are_both_there() -> None:
    found = read(HEAD + "Ketua KPU Kebumen Wahid Nurhasan dilantik oleh Bupati Kebumen Bagus Hanafi, Rabu (25/9/2024).")
    assert guests(found) == {"Wahid Nurhasan", "Bagus Hanafi"}


def test_a_suspect_is_named_in_no_stage_of_an_election() -> None:
    found = read(HEAD + "Polres Kebumen menetapkan Wahid Nurhasan sebagai tersangka pada Rabu (25/9/2024).")
    assert found.events == ()


def test_what_is_only_asked_for_was_not_decided() -> None:
    found = read(HEAD + "Wahid Nurhasan meminta MK membatalkan Keputusan KPU Kebumen Nomor 12 Tahun 2024.")
    assert not [e for e in found.events if e.name.startswith("pembatalan")]


def test_the_village_of_an_address_before_the_region_of_its_institution() -> None:
    found = read(
        HEAD + "Sortir dan lipat surat suara digelar di Gudang KPU Kebumen, Kecamatan Gombong, Rabu (25/9/2024)."
    )
    assert {e.place for e in found.events} == {"place:33.05.19"}


def test_an_event_in_a_building_is_in_the_town_of_the_dateline() -> None:
    found = read("KEBUMEN - KPU Kabupaten Kebumen menggelar rapat koordinasi di Hotel Merpati, Rabu (25/9/2024).")
    assert {e.place for e in found.events} == {"place:33.05"}
