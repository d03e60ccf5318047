"""Turns of phrase of the news that hide who is meant: relative clauses, pairs with titles, nicknames, nested speech."""

from __future__ import annotations

from extract_samples import institutions, offices, persons, read, related, sayings, speakers

from pemangku.model import Predicate

HEAD = "Rapat digelar di Kabupaten Kebumen, Jawa Tengah. "


def test_who_speaks_stands_before_a_relative_clause() -> None:
    found = read(HEAD + "Hakim konstitusi Sri Lestariningsih yang membacakan pertimbangan menyebut dalil itu keliru.")
    assert sayings(found) == [("Sri Lestariningsih", "indirect", "dalil itu keliru.")]


def test_speech_inside_speech_belongs_to_the_outer_speaker() -> None:
    found = read(HEAD + "Ketua NU Kebumen Bagus Hanafi meminta KPU melarang baliho di sekitar rumah ibadah.")
    assert sayings(found) == [("Bagus Hanafi", "indirect", "KPU melarang baliho di sekitar rumah ibadah.")]


def test_a_former_office_with_a_relative_clause_is_the_person_just_named() -> None:
    found = read(
        HEAD + "Adapun Wahid Nurhasan membantah timnya curang. "
        "Mantan Kepala Dinas Pendidikan Kebumen yang diusung NasDem dan Perindo itu meminta pendukungnya tenang."
    )
    assert speakers(found) == ["Wahid Nurhasan", "Wahid Nurhasan"]
    assert ("Wahid Nurhasan", "Kepala", "Dinas Pendidikan Kabupaten Kebumen") in offices(found)
    supporters = {party for party, supported in related(found, Predicate.SUPPORTS) if supported == "Wahid Nurhasan"}
    assert supporters == {"Partai NasDem", "Partai Persatuan Indonesia"}


def test_the_demonstrative_behind_a_name_closes_the_relative_clause_of_a_meeting() -> None:
    found = read(HEAD + "Rapat yang dipimpin Ketua DPRD Wahid Nurhasan itu berlangsung 40 menit.")
    assert ("Wahid Nurhasan", "Ketua", "Dewan Perwakilan Rakyat Daerah Kabupaten Kebumen") in offices(found)


def test_titles_and_degrees_inside_a_pair_are_no_names() -> None:
    found = read(HEAD + "Pasangan H. Muhammad Ramlan-Dr. Siti Munawaroh, M.Si. datang. Lawannya, paslon Tono-dr. Rini.")
    assert ("Muhammad Ramlan", "Siti Munawaroh") in related(found, Predicate.RUNNING_MATE)
    assert not {"Dr", "dr"} & persons(found)


def test_degrees_without_stops_and_letters_that_belong_to_a_name() -> None:
    found = read(
        HEAD + "Ketua KPU Kebumen Bagus Hanafi SH mengatakan siap. Ketua Bawaslu Kebumen Nurhadi HB menilai cukup."
    )
    assert persons(found) == {"Bagus Hanafi", "Nurhadi HB"}


def test_a_clan_behind_its_particle() -> None:
    found = read(HEAD + "Ketua KPU Kebumen Tiur br. Sihombing mengatakan semua siap.")
    assert persons(found) == {"Tiur br. Sihombing"}


def test_a_nickname_given_behind_the_quotation() -> None:
    found = read(
        HEAD + 'Kuasa hukum Bernardus Lado menyebut kliennya lega. "Kami siap saja," kata Nardus, sapaan Bernardus.'
    )
    assert persons(found) == {"Bernardus Lado"}


def test_a_title_that_is_a_name_goes_on_a_name() -> None:
    found = read(HEAD + "Direktur Eksekutif Perludem Rahman Hakim Nurdin mengatakan angka itu wajar.")
    assert persons(found) == {"Rahman Hakim Nurdin"}


def test_a_branch_named_after_a_place_that_is_no_region() -> None:
    found = read(HEAD + "Langkah itu diapresiasi Ketua GMKI Cabang Gombong, Wahid Nurhasan.")
    assert "Gerakan Mahasiswa Kristen Indonesia Cabang Gombong" in institutions(found)
    assert persons(found) == {"Wahid Nurhasan"}


def test_the_place_and_day_of_speaking_stand_between_speaker_and_verb() -> None:
    found = read(
        HEAD + "Ketua KPU Kebumen Bagus Hanafi di Kebumen, Jumat, mengatakan pasangan yang datang sudah lengkap."
    )
    assert speakers(found) == ["Bagus Hanafi"]


def test_a_pronoun_that_opens_a_sentence_goes_on_with_the_person_before() -> None:
    found = read(
        HEAD + "Penjabat Bupati Kebumen Bagus Hanafi berjanji tak melindungi anak buahnya. "
        "Ia bahkan sudah menonaktifkan Camat Gombong Wahid Nurhasan. "
        '"Netral itu perintah undang-undang," ujar mantan Kepala Dinas Sosial Kebumen tersebut.'
    )
    assert ("Bagus Hanafi", "Wahid Nurhasan") in related(found, Predicate.SANCTIONS)
    assert speakers(found)[-1] == "Bagus Hanafi"
    assert ("Bagus Hanafi", "Kepala", "Dinas Sosial Kabupaten Kebumen") in offices(found)
