"""Who says what: quotations, reports, and whom pronouns and phrases stand for."""

from __future__ import annotations

import pytest
from extract_samples import acts, read, sayings, speakers

HEAD = "Ketua KPU Kabupaten Garut Rahman Maulana membuka rapat. "


def test_a_quotation_belongs_to_the_name_behind_the_cue() -> None:
    found = read('"Logistik sudah lengkap dan siap dikirim," kata Ketua KPU Kabupaten Garut Rahman Maulana.')
    assert sayings(found) == [("Rahman Maulana", "direct", "Logistik sudah lengkap dan siap dikirim")]


def test_a_quotation_behind_its_verb() -> None:
    found = read('Ketua KPU Kabupaten Garut Rahman Maulana mengatakan, "Logistik sudah lengkap dan siap dikirim."')
    assert ("Rahman Maulana", "direct", "Logistik sudah lengkap dan siap dikirim.") in sayings(found)


def test_reported_words_begin_behind_bahwa() -> None:
    found = read("Ketua KPU Kabupaten Garut Rahman Maulana mengatakan bahwa logistik sudah lengkap.")
    assert sayings(found) == [("Rahman Maulana", "indirect", "logistik sudah lengkap.")]


def test_menurut_names_the_speaker() -> None:
    found = read("Menurut Ketua KPU Kabupaten Garut Rahman Maulana, logistik sudah lengkap.")
    assert sayings(found) == [("Rahman Maulana", "indirect", "logistik sudah lengkap.")]
    assert acts(found) == ["menilai"]


@pytest.mark.parametrize(
    "said",
    [
        '"Logistik sudah lengkap semua," katanya.',
        '"Logistik sudah lengkap semua," ujar dia.',
        "Ia mengatakan logistik sudah lengkap.",
        "Menurutnya, logistik sudah lengkap.",
        "Mantan guru tersebut mengatakan logistik sudah lengkap.",
        '"Logistik sudah lengkap semua," imbuh pria asal Garut itu.',
        "Logistik sudah lengkap, kata dia, sejak kemarin malam.",
        "Logistik, disampaikan Rahman, sudah lengkap.",
    ],
)
def test_pronouns_and_phrases_stand_for_who_was_told_of(said: str) -> None:
    assert speakers(read(HEAD + said)) == ["Rahman Maulana"]


def test_an_institution_speaks() -> None:
    found = read("Bawaslu Kabupaten Garut mengimbau warga menolak politik uang.")
    assert speakers(found) == ["Badan Pengawas Pemilihan Umum Kabupaten Garut"]


def test_lembaga_itu_is_the_institution_told_of() -> None:
    found = read("Bawaslu Kabupaten Garut membuka posko. Lembaga itu mengimbau warga menolak politik uang.")
    assert speakers(found) == ["Badan Pengawas Pemilihan Umum Kabupaten Garut"]


def test_an_office_holder_without_a_name_speaks_for_the_institution() -> None:
    found = read("Kapolres Garut mengimbau warga menjaga ketertiban.")
    assert speakers(found) == ["Kepolisian Resor Garut"]


def test_the_one_holder_of_an_office_is_meant_by_it() -> None:
    found = read("Gubernur Jawa Barat Bambang Wirawan membuka acara. Gubernur meminta warga menjaga ketertiban.")
    assert speakers(found) == ["Bambang Wirawan"]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    found = read(
        HEAD + '\n\n"Logistik sudah lengkap dan kami menunggu jadwal kirim.\n\n'
        '"Pengiriman dimulai pekan depan dari gudang," kata Dian Prasetyo, sekretaris panitia.'
    )
    assert speakers(found) == ["Dian Prasetyo", "Dian Prasetyo"]


def test_an_unclosed_quotation_is_still_speech() -> None:
    found = read(HEAD + '\n\n"Logistik sudah lengkap dan kami menunggu jadwal kirim.')
    assert sayings(found) == [("Rahman Maulana", "direct", "Logistik sudah lengkap dan kami menunggu jadwal kirim.")]


def test_an_unopened_quotation_is_speech_before_its_cue() -> None:
    found = read('Logistik sudah lengkap dan siap dikirim," kata Ketua KPU Kabupaten Garut Rahman Maulana.')
    assert sayings(found) == [("Rahman Maulana", "direct", "Logistik sudah lengkap dan siap dikirim")]


def test_a_first_quotation_without_a_sign_belongs_to_who_is_named_next() -> None:
    found = read(
        '"Logistik sudah lengkap dan kami tinggal menunggu jadwal kirim."\n\n'
        "Ketua KPU Kabupaten Garut Rahman Maulana tampak lega."
    )
    assert speakers(found) == ["Rahman Maulana"]


def test_a_term_in_quotation_marks_is_no_speech() -> None:
    assert sayings(read(HEAD + 'Program itu dinamai "Pemilih Cerdas" oleh panitia.')) == []


def test_what_is_only_supposed_was_not_said() -> None:
    assert sayings(read("Hasil berubah bila Bawaslu Kabupaten Garut menyatakan ada pelanggaran.")) == []


def test_what_is_only_pointed_at_is_no_statement() -> None:
    assert sayings(read("Bawaslu Kabupaten Garut membantah tudingan tersebut.")) == []


def test_two_speakers_in_one_sentence() -> None:
    found = read(
        "Bawaslu Kabupaten Garut menilai kampanye tertib, sedangkan KPU Kabupaten Garut menyatakan logistik lengkap."
    )
    assert [(w.rstrip("."), s.split()[0]) for s, _, w in sayings(found)] == [
        ("kampanye tertib", "Badan"),
        ("logistik lengkap", "Komisi"),
    ]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("mengajak warga datang ke TPS.", "mengajak"),
        ("mengimbau warga menolak politik uang.", "mengimbau"),
        ("meminta saksi hadir lebih awal.", "meminta"),
        ("berjanji membuka data kepada publik.", "berjanji"),
        ("membantah ada surat suara yang hilang.", "membantah"),
        ("menuding panitia berbuat curang.", "menuding"),
        ("mengkritik jadwal yang terlalu padat.", "mengkritik"),
        ("berharap pemilih datang lebih banyak.", "berharap"),
        ("menjelaskan cara pindah memilih.", "menjelaskan"),
        ("menilai kampanye sudah tertib.", "menilai"),
        ("mengatakan logistik sudah lengkap.", "menyatakan"),
        ("mengingatkan saksi untuk hadir lebih awal.", "mengimbau"),
        ("mengingatkan bahwa jadwal sudah berubah.", "menyatakan"),
    ],
)
def test_the_verb_tells_the_speech_act(said: str, act: str) -> None:
    assert acts(read(f"Ketua KPU Kabupaten Garut Rahman Maulana {said}")) == [act]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Terima kasih kepada semua petugas di lapangan", "berterima-kasih"),
        ("Mari kita datang ke tempat pemungutan suara", "mengajak"),
        ("Kami berharap semua pihak menerima hasilnya", "berharap"),
        ("Tidak benar ada surat suara yang hilang", "membantah"),
    ],
)
def test_behind_a_neutral_verb_the_words_tell_the_act(words: str, act: str) -> None:
    assert acts(read(f'"{words}," kata Ketua KPU Kabupaten Garut Rahman Maulana.')) == [act]


def test_a_statement_is_about_whom_it_names() -> None:
    found = read('"Kami menunggu keputusan Bawaslu Kabupaten Garut," kata Ketua KPU Kabupaten Garut Rahman Maulana.')
    assert [s.about for s in found.statements] == [("institution:bawaslu-32.05",)]


def test_a_verb_glued_to_a_name_is_read() -> None:
    found = read("Ketua KPU Kabupaten Garut Rahman Maulanamengatakan logistik sudah lengkap.")
    assert sayings(found) == [("Rahman Maulana", "indirect", "logistik sudah lengkap.")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (HEAD + "Politikus itu menilai logistik sudah lengkap.", "Rahman Maulana"),
        (HEAD + '"Logistik sudah lengkap semua," kata Ketua KPU Kabupaten Garut itu.', "Rahman Maulana"),
        (HEAD + "Bagi Rahman, logistik yang lengkap sudah cukup.", "Rahman Maulana"),
        ("Rahman Maulana (45) mengatakan logistik sudah lengkap.", "Rahman Maulana"),
        ("Warga Garut, Siti Handayani, mengatakan logistik sudah lengkap.", "Siti Handayani"),
        (
            "Pemerintah Kabupaten Garut, Provinsi Jawa Barat, menekankan logistik harus lengkap.",
            "Pemerintah Kabupaten Garut",
        ),
        ("Ketua PAN Kabupaten Garut Dedi Kurniawan dari PKB menilai logistik sudah lengkap.", "Dedi Kurniawan"),
        ("DKPP memeriksa perkara. Majelis menilai aduan terbukti.", "Dewan Kehormatan Penyelenggara Pemilihan Umum"),
        (
            "KPU Kabupaten Garut membuka gudang. Mereka menyatakan logistik sudah lengkap.",
            "Komisi Pemilihan Umum Kabupaten Garut",
        ),
        ("Calon Siti Handayani mengatakan logistik sudah lengkap.", "Siti Handayani"),
    ],
)
def test_subjects_of_many_forms(text: str, speaker: str) -> None:
    assert speakers(read(text)) == [speaker]
