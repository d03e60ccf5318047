"""What a speaker does by his words: where the verb is neutral the words tell, and the sentence before them."""

from __future__ import annotations

import pytest
from extract_samples import acts, read

CHAIR = "Ketua KPU Kabupaten Garut Rahman Maulana"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        # judgements
        ("Ini pelajaran bagi semua panitia", "menilai"),
        ("Langkah panitia sudah tepat", "menilai"),
        ("Aturan itu tidak akan efektif di desa", "menilai"),
        ("Edaran itu bertentangan dengan undang-undang", "menilai"),
        ("Perbuatan seperti itu tidak dapat dibenarkan", "menilai"),
        ("Publik berhak melihat hasilnya", "menilai"),
        # reproaches
        ("Pemerintah jangan cuma datang menjelang pemilu", "mengkritik"),
        ("Jalan ke gudang dibiarkan rusak bertahun-tahun", "mengkritik"),
        ("Kotaknya sudah kosong. Buat apa dijaga", "mengkritik"),
        ("Masa satu desa hanya punya satu bilik?", "mengkritik"),
        # denials
        ("Demi Allah, kotak itu tidak saya sentuh", "membantah"),
        ("Fitnah. Kotaknya masih tersegel", "membantah"),
        ("Kami tidak menerima hadiah apa pun", "membantah"),
        ("Belum ada perintah apa pun dari pusat", "membantah"),
        # accusations
        ("Di desa itu ada yang mencoblos dua kali", "menuding"),
        # appeals and demands
        ("Silat boleh, tapi jangan di depan TPS", "mengimbau"),
        ("Saksi jangan meninggalkan TPS", "mengimbau"),
        ("Bapak dan Ibu digaji rakyat. Semua wajib berlaku adil", "mengimbau"),
        ("Copot pejabat itu sekarang juga", "meminta"),
        # promises
        ("Kalau kotaknya basah, hari itu juga kami ganti", "berjanji"),
        # explanations
        ("Logistik terlambat karena hujan", "menjelaskan"),
    ],
)
def test_words_that_plainly_do_an_act(words: str, act: str) -> None:
    assert acts(read(f'"{words}," kata {CHAIR}.')) == [act]


@pytest.mark.parametrize(
    "words",
    [
        "Saya terlambat karena hujan",
        "Warga datang bukan karena dibayar",
        "Bukan berarti pemilihan ditunda",
        "Bukan hanya bilik yang basah",
        "Saya minta maaf kepada semua saksi",
        "Petugas boleh ke mana saja",
        "Saya lihat mereka membawa kotak",
        "Kotak itu tidak tepat waktu sampainya",
    ],
)
def test_words_that_only_look_like_an_act_state(words: str) -> None:
    assert acts(read(f'"{words}," kata {CHAIR}.')) == ["menyatakan"]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("mengungkapkan harapan agar saksi hadir lengkap.", "berharap"),
        ("membenarkan laporan itu, tetapi membantah ada kotak yang hilang.", "membantah"),
        ("menyatakan tuduhan itu tidak berdasar.", "membantah"),
        ("menyebut dirinya tidak pernah menerima laporan itu.", "membantah"),
        ("mengatakan penghitungan itu cacat prosedur.", "menilai"),
    ],
)
def test_a_report_behind_a_neutral_verb_may_plainly_do_an_act(said: str, act: str) -> None:
    assert acts(read(f"{CHAIR} {said}")) == [act]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("jadwal itu terlalu padat", "menilai"),
        ("penghitungan masih berjalan", "menyatakan"),
        ("panitia tengah mendata saksi", "menyatakan"),
        ("formulir sudah dikirim ke kecamatan", "menyatakan"),
        ("pasangan itu memperoleh 12.400 suara", "menyatakan"),
        ("panitia yang sudah dilantik kurang terlatih", "menilai"),
        ("kabar itu mengada-ada", "membantah"),
    ],
)
def test_menurut_judges_unless_the_words_deny_or_tell_a_state_of_affairs(words: str, act: str) -> None:
    assert acts(read(f"Menurut {CHAIR}, {words}.")) == [act]


@pytest.mark.parametrize(
    ("before", "words", "act"),
    [
        ("mengkritik jadwal yang disusun panitia", "Saksi cuma diberi satu jam", "mengkritik"),
        ("mengimbau warga tidak berpawai", "Semua harus menunggu hasil", "mengimbau"),
        ("berjanji membuka data kepada publik", "Pekan depan, paling lama tujuh hari", "berjanji"),
        ("berjanji membuka data kepada publik", "Data itu milik semua warga", "menyatakan"),
    ],
)
def test_a_quotation_goes_on_with_what_its_speaker_just_did(before: str, words: str, act: str) -> None:
    assert acts(read(f'{CHAIR} {before}. "{words}," katanya.'))[-1] == act


def test_without_the_sentence_before_the_same_words_state() -> None:
    assert acts(read(f'"Saksi cuma diberi satu jam," kata {CHAIR}.')) == ["menyatakan"]


def test_what_somebody_else_just_did_does_not_count() -> None:
    found = read(f'{CHAIR} mengkritik jadwal itu. "Saksi cuma diberi satu jam," kata Bupati Garut Wahyu Pratama.')
    assert acts(found)[-1] == "menyatakan"
