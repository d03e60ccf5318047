"""Words in quotation marks and reports of which the nearest name is not the speaker, and what tells of no event."""

from __future__ import annotations

import pytest
from extract_samples import read, related, sayings, speakers

from pemangku.model import Modality, Predicate

RUDI = "Bupati Kebumen Rudi Hartono menyebut jadwal tetap. "


@pytest.mark.parametrize(
    "quotation",
    [
        '"Kami menolak keputusan itu sekarang juga," teriak orator di jalan.',
        '"Surat ini berlaku sejak hari ini," bunyi surat edaran itu.',
        '"Jangan rekam saya di jalan ini," sahut pengemudi mobil itu.',
    ],
)
def test_words_of_people_and_papers_without_a_name(quotation: str) -> None:
    assert speakers(read(RUDI + quotation)) == ["Rudi Hartono"]


def test_a_title_alone_is_that_of_who_bears_it() -> None:
    found = read(
        "Jaksa Penuntut Umum Slamet Riyadi membacakan dakwaan di Kebumen. "
        "Bupati Kebumen Rudi Hartono menyebut jadwal tetap. "
        '"Terdakwa menerima uang suap itu," kata Jaksa.'
    )
    assert speakers(found) == ["Rudi Hartono", "Slamet Riyadi"]


@pytest.mark.parametrize(
    "between",
    [
        "Hal itu disampaikan saat audiensi dengan Wali Kota Tegal Budi Santoso dan Bupati Brebes Joko Susilo.",
        "Perkara terkait Joko Susilo dihentikan.",
    ],
)
def test_whom_the_sentence_between_only_names(between: str) -> None:
    found = read(f"{RUDI}{between} Ia menjelaskan anggaran sudah cukup.")
    assert speakers(found) == ["Rudi Hartono", "Rudi Hartono"]


def test_what_others_promise_inside_a_report_is_part_of_it() -> None:
    found = read(
        RUDI + "Ia menyebut bahwa pemerintah melalui Presiden Budi Santoso berkomitmen membangun jalan. "
        '"Jalan itu penting," katanya.'
    )
    assert set(speakers(found)) == {"Rudi Hartono"}


def test_the_institution_before_and_does_not_go_on_speaking() -> None:
    found = read("Ribuan warga memprotes rencana DPR dan menuntut keadilan bagi korban.")
    assert speakers(found) == []


def test_one_of_several_office_holders_is_not_the_body() -> None:
    assert speakers(read("Seorang anggota DPR berdalih tunjangan itu dibutuhkan.")) == []


def test_who_answers_another_goes_on_speaking() -> None:
    found = read(
        "Rudi Hartono menyambut pengumuman Budi Santoso, menyebut rencana itu konyol sekali. "
        "Budi Santoso menyebut hal lain."
    )
    assert speakers(found)[0] == "Rudi Hartono"


def test_who_speaks_at_an_institution_is_not_the_institution() -> None:
    found = read(
        "Presiden Rudi Hartono yang dalam sidang senat Universitas Diponegoro menyampaikan bahwa anggaran cukup."
    )
    assert speakers(found) == ["Rudi Hartono"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Dijelaskan, anggaran itu sudah dibahas bersama.", "anggaran itu sudah dibahas bersama."),
        ("Diungkapkan bahwa anggaran itu sudah dibahas.", "anggaran itu sudah dibahas."),
    ],
)
def test_a_passive_verb_alone_goes_on_with_who_was_speaking(sentence: str, words: str) -> None:
    assert sayings(read(RUDI + sentence))[1] == ("Rudi Hartono", "indirect", words)


# --- events and relations that are none -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Kemarahan ini adalah peringatan bahwa warga menunggu, Selasa (24/9/2024).",
        "Tercatat kunjungan wisatawan di Kebumen naik pada 24 September 2024.",
        "Usul itu sudah dibahas dalam rapat-rapat sebelumnya pada 24 September 2024.",
    ],
)
def test_nouns_that_tell_of_no_event(sentence: str) -> None:
    assert read(sentence).events == ()


def test_how_reporters_met_a_speaker_is_no_meeting() -> None:
    found = read(RUDI + '"Anggaran sudah cukup," katanya ditemui di Sarikayu, Kebumen, Selasa (24/9/2024).')
    assert [e.name for e in found.events] == []


def test_a_withdrawal_is_not_of_the_day_of_what_it_withdraws() -> None:
    found = read(
        "Keputusan KPU Nomor 12 Tahun 2024 diteken Ketua KPU tertanggal 21 Agustus 2024. "
        "KPU membatalkan Keputusan KPU Nomor 12 Tahun 2024."
    )
    withdrawal = next(e for e in found.events if e.name.startswith("pembatalan"))
    assert withdrawal.date != "2024-08-21"


def test_a_word_of_an_office_is_no_event() -> None:
    found = read("Kepala Satgas Koordinasi dan Supervisi KPK Rudi Hartono hadir di Kebumen, Selasa (24/9/2024).")
    assert not any(e.name.lower().startswith("supervisi") for e in found.events)


def test_support_of_what_members_do_is_no_support_of_their_body() -> None:
    found = read("Rudi Hartono mendukung anggota DPR memakai mobil buatan sendiri.")
    assert related(found, Predicate.SUPPORTS) == set()


def test_an_attempt_is_planned() -> None:
    found = read("Presiden Rudi Hartono berupaya memecat Budi Santoso.")
    assert [r.evidence.modality for r in found.relations] == [Modality.PLANNED]


def test_who_goes_on_behind_somebody_without_a_name_is_nobody_either() -> None:
    found = read(RUDI + '"Saya tidak mendaftar di sana," kata S di rumahnya. "Data itu data lama," ujarnya.')
    assert speakers(found) == ["Rudi Hartono"]
