"""Turns of phrase of regional newspapers and of the press offices of regencies and commissions."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import (
    event,
    institutions,
    mentioned_places,
    offices,
    persons,
    read,
    related,
    sayings,
    speakers,
)

from pemangku.model import Predicate

KPU = "Komisi Pemilihan Umum Kabupaten Garut"
BAWASLU = "Badan Pengawas Pemilihan Umum Kabupaten Garut"
MEETING = "KPU Kabupaten Garut menggelar rapat koordinasi, Kamis (26/9/2024). "

# --- names and offices ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sekda Garut Mokh. Wawan Sutisna hadir.", "Mokh. Wawan Sutisna"),
        ("Dandim 0611/Garut Letkol Arm. Wawan Sutisna hadir.", "Wawan Sutisna"),
        ("Ketua KPU Bantaeng, Muh Wawan Dg Sutisna, hadir.", "Muh Wawan Dg Sutisna"),
        ("Ketua KPU Garut, Lazuardi Amin, mengatakan pleno selesai.", "Lazuardi Amin"),
        ("NasDem mengusung petahana, Ardhika Prawira.", "Ardhika Prawira"),
    ],
)
def test_names_are_whole(text: str, name: str) -> None:
    assert name in persons(read(text))


def test_a_role_with_its_working_group_ends_before_the_name() -> None:
    found = read("Ketua KPU Garut Wawan Sutisna dan Ketua Pokja Adat Dian Prasetyo hadir.")
    assert persons(found) == {"Wawan Sutisna", "Dian Prasetyo"}


@pytest.mark.parametrize(
    "text",
    [
        "Ustaz membaca Al-Quran bersama Wawan Sutisna.",
        'Menurut dosen itu, "benar". Demikian bekas dosen Uswim Nabire itu.',
        "Debat digelar KPU Garut di Hotel Harmoni, Cipanas, Kamis (26/9/2024).",
    ],
)
def test_what_only_looks_like_a_name(text: str) -> None:
    assert not persons(read(text)) & {"Al", "Quran", "Uswim Nabire", "Cipanas"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Anggota KPU Garut Divisi Sosialisasi, Partisipasi Masyarakat dan SDM, Wawan Sutisna, hadir.",
            ("Wawan Sutisna", "Anggota", KPU),
        ),
        ("Anggota KPU Garut selaku termohon, Wawan Sutisna, hadir.", ("Wawan Sutisna", "Anggota", KPU)),
        ("Anggota Bawaslu Garut yang membidangi hukum, Wawan Sutisna, hadir.", ("Wawan Sutisna", "Anggota", BAWASLU)),
        (
            'Ketua Paguyuban Lurah Garut "Semar", Wawan Sutisna, hadir.',
            ("Wawan Sutisna", "Ketua", "Paguyuban Lurah Garut"),
        ),
        (
            "Aliansi Garut Bersih yang diketuai Wawan Sutisna datang.",
            ("Wawan Sutisna", "Ketua", "Aliansi Garut Bersih"),
        ),
        (
            "Ketua Bappilu Partai Golkar Garut Wawan Sutisna hadir.",
            ("Wawan Sutisna", "Ketua", "Badan Pemenangan Pemilu Partai Golongan Karya Kabupaten Garut"),
        ),
        (
            "Gubernur DIY Wawan Sutisna hadir.",
            ("Wawan Sutisna", "Gubernur", "Pemerintah Daerah Daerah Istimewa Yogyakarta"),
        ),
    ],
)
def test_offices(text: str, office: tuple[str, str, str]) -> None:
    assert office in offices(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dua lainnya adalah anggota KPU Garut, Wawan Sutisna dan Dian Prasetyo.",
        "Gubernur melantik lima anggota KPU Garut. Mereka adalah Wawan Sutisna, Siti Aminah, dan Dian Prasetyo.",
        "Kemarin dua anggota KPU Garut dilantik. Keduanya yakni Wawan Sutisna dan Dian Prasetyo.",
    ],
)
def test_an_office_of_several_is_held_by_each(text: str) -> None:
    held = offices(read(text))
    assert {("Wawan Sutisna", "Anggota", KPU), ("Dian Prasetyo", "Anggota", KPU)} <= held


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Garut saat itu, Wawan Sutisna, menolak.",
        "Wawan Sutisna, bupati Garut periode 2014-2019, menolak.",
        'Wawan Sutisna datang. "Saya menolak," kata pria yang pernah dua periode menjabat Bupati Garut itu.',
    ],
)
def test_offices_of_the_past(text: str) -> None:
    assert [o.former for o in read(text).offices] == [True]


def test_a_term_that_goes_on_is_not_over() -> None:
    found = read("Wawan Sutisna, bupati Garut periode 2024-2029, menolak.", published=dt.date(2025, 1, 2))
    assert [o.former for o in found.offices] == [False]


def test_who_speaks_to_reporters_is_none_of_them() -> None:
    found = read("Kepada wartawan, Wawan Sutisna berdalih hanya diundang warga.")
    assert speakers(found) == ["Wawan Sutisna"]
    assert offices(found) == set()


def test_the_outlet_of_a_dateline_is_no_part_of_an_institution() -> None:
    found = read("GARUT, HARIAN SUARA DESA - Bawaslu Garut memeriksa berkas.")
    assert institutions(found) == {BAWASLU}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rapat di Sekretariat Bawaslu Garut selesai.", BAWASLU),
        ("Petugas Kementerian Agama dan Bhabinkamtibmas berjaga.", "Kementerian Agama"),
        ("Garut - Koalisi Garut Bersinar mengumumkan calon.", "Koalisi Garut Bersinar"),
        ("Caleg dari PBB, Wawan Sutisna, datang.", "Partai Bulan Bintang"),
    ],
)
def test_institutions_end_where_their_names_do(text: str, name: str) -> None:
    assert institutions(read(text)) == {name}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Petani Cikajang menjerit. Kabupaten Garut ramai.", "Cikajang"),
        ("Wawan Sutisna kelahiran Bayongbong. Kabupaten Garut ramai.", "Bayongbong"),
        ("Deklarasi digelar di Lapangan Merdeka Cikajang. Kabupaten Garut ramai.", "Cikajang"),
    ],
)
def test_districts_without_their_level(text: str, place: str) -> None:
    assert place in mentioned_places(read(text))


def test_a_headline_on_village_heads_names_no_village() -> None:
    found = read("Rapat selesai di Kabupaten Garut.", title="Bupati Minta 213 Kades Tak Genit Politik")
    assert mentioned_places(found) == {"Kabupaten Garut"}


# --- who says what ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bupati Garut Wawan Sutisna datang. Orang nomor satu di Garut itu meminta ASN netral.", "ASN netral."),
        ("Ketua KPU Garut, Wawan Sutisna, dikonfirmasi terpisah mengatakan bahwa rapat usai.", "rapat usai."),
        ("Tak terima, Wawan Sutisna mengancam akan menggugat KPU.", "akan menggugat KPU."),
        ("Wawan Sutisna didampingi Dian Prasetyo mengatakan rapat usai.", "rapat usai."),
        ("Kuasa hukum pemohon, Wawan Sutisna, memohon agar MK menyatakan hasil batal.", "MK menyatakan hasil batal."),
        ("Pasangan calon bupati, Wawan Sutisna dan Dian Prasetyo, meminta MK bersidang.", "MK bersidang."),
        ("Wawan Sutisna saat itu menyebut rapat usai.", "rapat usai."),
    ],
)
def test_who_speaks(text: str, said: str) -> None:
    assert sayings(read(text)) == [("Wawan Sutisna", "indirect", said)]


def test_a_former_official_speaks_in_the_middle_of_a_sentence() -> None:
    found = read("Wawan Sutisna memimpin sidang. Putusan, kata mantan jaksa itu, dibacakan pekan depan.")
    assert speakers(found) == ["Wawan Sutisna"]


@pytest.mark.parametrize(
    "text",
    [
        "PKB, PKS, dan PAN sepakat mencalonkan Wawan Sutisna sebagai bupati.",
        "Wawan Sutisna melaporkan dugaan politik uang ke Bawaslu Garut.",
    ],
)
def test_deeds_are_no_statements(text: str) -> None:
    assert sayings(read(text)) == []


# --- what happens -----------------------------------------------------------------------------------------------------


def test_the_day_behind_an_election_is_its_own() -> None:
    found = read("KPU Garut menggelar rapat menyongsong Pilkada Serentak 27 November 2024, Kamis (26/9/2024).")
    assert event(found, "rapat").date == "2024-09-26"
    assert event(found, "pilkada").date == "2024-11-27"


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        ("Seorang warga ditangkap di Garut, Rabu (25/9/2024).", "penangkapan", "2024-09-25"),
        ("Bawaslu Garut memeriksa Wawan Sutisna, Rabu (25/9/2024).", "pemeriksaan", "2024-09-25"),
        ("KPU Garut membuka rekrutmen KPPS, Rabu (25/9/2024).", "rekrutmen", "2024-09-25"),
        ("Wawan Sutisna mengunjungi Dian Prasetyo, Rabu (25/9/2024).", "kunjungan", "2024-09-25"),
    ],
)
def test_happenings(text: str, name: str, date: str) -> None:
    assert event(read(text), name).date == date


def test_goods_are_not_arrested() -> None:
    assert read("Barang bukti uang diamankan di Garut, Rabu (25/9/2024).").events == ()


def test_the_oath_is_a_part_of_the_inauguration() -> None:
    found = read(
        "Pelantikan PPK digelar KPU Garut, Kamis (26/9/2024). Pengambilan sumpah dipandu Ketua KPU Garut Wawan Sutisna."
    )
    assert [e.kind.value for e in found.events] == ["pelantikan"]
    assert related(found, Predicate.ATTENDS) == {("Wawan Sutisna", "Pelantikan PPK")}


def test_fields_of_a_division_are_no_events() -> None:
    found = read("Pelantikan PPK dihadiri Anggota KPU Garut Divisi Hukum dan Pengawasan, Wawan Sutisna.")
    assert [e.kind.value for e in found.events] == ["pelantikan"]


def test_what_only_the_headline_names_is_of_the_first_day_of_the_article() -> None:
    found = read("Ribuan warga datang. Pada Rabu (25/9/2024) panggung penuh.", title="Deklarasi Damai di Garut")
    assert event(found, "deklarasi").date == "2024-09-25"


@pytest.mark.parametrize("verb", ["akan memanggil", "berencana memanggil"])
def test_a_summons_that_is_announced_is_none_yet(verb: str) -> None:
    assert read(f"Bawaslu Garut {verb} Wawan Sutisna, Senin (30/9/2024).").events == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Di Kecamatan Cikajang, Kabupaten Garut, pelantikan dipusatkan pada Kamis (26/9/2024).", "place:32.05.22"),
        ("GARUT, Kominfo - KPU menggelar rapat. Bertempat di Pendopo Raya, kegiatan itu dibuka bupati.", "place:32.05"),
    ],
)
def test_where_it_happens(text: str, place: str) -> None:
    assert [e.place for e in read(text).events] == [place]


# --- who has a part in it ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        MEETING + "Ikut menyaksikan Wawan Sutisna dan Dian Prasetyo.",
        MEETING + "Ikut dalam rapat, Wawan Sutisna serta Dian Prasetyo.",
        MEETING + "Dua narasumber mengisi sesi materi, yaitu Wawan Sutisna serta Dian Prasetyo.",
        MEETING + "Rapat dihadiri Bupati Garut Wawan Sutisna, di samping Sekda Garut Dian Prasetyo.",
        MEETING + "Wawan Sutisna dan Dian Prasetyo menjadi narasumber dalam kegiatan itu.",
    ],
)
def test_who_is_there(text: str) -> None:
    guests = {name for name, _ in related(read(text), Predicate.ATTENDS)}
    assert guests == {"Wawan Sutisna", "Dian Prasetyo"}


@pytest.mark.parametrize(
    "text",
    [
        MEETING + "Di forum yang sama, Wawan Sutisna menjelaskan anggaran sudah cair.",
        MEETING + "Rapat dipimpin Wawan Sutisna, yang pekan lalu menggelar sosialisasi.",
        "KPU Garut menggelar apel di Garut, Kamis (26/9/2024), dengan inspektur upacara Wawan Sutisna.",
        "KPU Garut menggelar apel siaga pengawasan di Garut, Kamis (26/9/2024). Apel dipimpin Wawan Sutisna.",
        "KPU Garut melantik 40 anggota PPK, Kamis (26/9/2024). Mereka adalah Wawan Sutisna.",
    ],
)
def test_one_who_is_there(text: str) -> None:
    guests = {name for name, _ in related(read(text), Predicate.ATTENDS)}
    assert guests == {"Wawan Sutisna"}


def test_a_passive_verb_is_said_of_the_event_before_it() -> None:
    found = read("Rekomendasi diteken Ketua PKB Garut Wawan Sutisna pada 19 September 2024 setelah melalui survei.")
    assert related(found, Predicate.ATTENDS) == set()


def test_a_meeting_with_others_is_attended_by_all_of_them() -> None:
    found = read("Anggaran dibahas dalam rakor dengan Polres Garut dan Bawaslu Garut di Garut, Kamis (26/9/2024).")
    assert {name for name, _ in related(found, Predicate.ATTENDS)} == {"Kepolisian Resor Garut", BAWASLU}


def test_who_inducts_as_an_institution_holds_the_inauguration() -> None:
    found = read("KPU Garut melantik 40 anggota PPK Cikajang, Kamis (26/9/2024).")
    assert {name for name, _ in related(found, Predicate.ORGANIZES)} == {KPU}


@pytest.mark.parametrize(
    "text",
    [
        "Pemungutan suara ulang pada 5 Desember 2024 yang diawasi Bawaslu Garut berjalan lancar.",
        "Pemungutan suara ulang pada 5 Desember 2024 dipantau Bawaslu Garut.",
    ],
)
def test_supervision_in_the_passive(text: str) -> None:
    assert {name for name, _ in related(read(text), Predicate.SUPERVISES)} == {BAWASLU}


def test_who_is_only_called_upon_does_not_supervise() -> None:
    found = read("Alumnus UIN Bandung itu mengajak warga ikut mengawasi Pilkada Garut 2024.")
    assert related(found, Predicate.SUPERVISES) == set()


# --- who is for and against whom --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "PKB, PKS, dan PAN sepakat mencalonkan Wawan Sutisna.",
        "PKB bersama PKS dan PAN menjagokan Wawan Sutisna.",
        "Wawan Sutisna maju dengan sokongan PKB, PKS, dan PAN, sementara lawannya didukung NasDem.",
        "Dukungan untuk Wawan Sutisna datang dari PKB, PKS, dan PAN.",
        "Wawan Sutisna mendapat tambahan dukungan dari PKB, PKS, dan PAN.",
    ],
)
def test_every_party_of_a_list_supports(text: str) -> None:
    assert related(read(text), Predicate.SUPPORTS) == {
        (party, "Wawan Sutisna")
        for party in ("Partai Kebangkitan Bangsa", "Partai Keadilan Sejahtera", "Partai Amanat Nasional")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Wawan Sutisna, yang berpasangan dengan Dian Prasetyo, diusung PKB di pilkada.",
        "Ketua PKS Siti Aminah, yang partainya mengusung Wawan Sutisna-Dian Prasetyo bersama PKB di pilkada, hadir.",
    ],
)
def test_the_whole_ticket_is_supported(text: str) -> None:
    assert related(read(text), Predicate.SUPPORTS) == {
        ("Partai Kebangkitan Bangsa", "Wawan Sutisna"),
        ("Partai Kebangkitan Bangsa", "Dian Prasetyo"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Dian Prasetyo dilaporkan warga Cikajang bernama Wawan Sutisna. Kabupaten Garut ramai.",
        "Wawan Sutisna melaporkan dugaan pelanggaran yang dilakukan Dian Prasetyo ke Bawaslu Garut.",
        "Laporan terhadap Dian Prasetyo dilayangkan oleh Wawan Sutisna.",
        "Caleg Dian Prasetyo datang. Yang bersangkutan dilaporkan oleh Wawan Sutisna.",
        "Selaku pengadu ialah Wawan Sutisna, sedangkan teradu ialah Ketua KPU Garut Dian Prasetyo.",
    ],
)
def test_who_accuses_whom(text: str) -> None:
    assert related(read(text), Predicate.ACCUSES) == {("Wawan Sutisna", "Dian Prasetyo")}


def test_suspension_is_a_sanction_on_the_one_who_is_named() -> None:
    found = read("Bupati Garut Wawan Sutisna memberhentikan sementara Kepala Desa Sukamaju Dian Prasetyo.")
    assert related(found, Predicate.SANCTIONS) == {("Wawan Sutisna", "Dian Prasetyo")}


def test_what_several_suffer_is_not_done_to_the_one_who_holds_their_office() -> None:
    found = read("Kades Sukamaju Dian Prasetyo hadir. Bupati Garut Wawan Sutisna memberhentikan tiga kades.")
    assert related(found, Predicate.SANCTIONS) == set()


@pytest.mark.parametrize(
    ("text", "meet"),
    [
        ("Wawan Sutisna mengunjungi Kantor KPU Garut dan diterima Ketua KPU Garut Dian Prasetyo.", True),
        ("Berkas Wawan Sutisna diterima Ketua KPU Garut Dian Prasetyo.", False),
    ],
)
def test_who_is_received_meets_the_host(text: str, *, meet: bool) -> None:
    assert bool(related(read(text), Predicate.MEETS)) is meet


def test_the_subject_of_a_clause_before_is_who_speaks_behind_it() -> None:
    found = read("Usai melantik Pj Bupati Garut Dian Prasetyo di Kota Bandung, Wawan Sutisna mengimbau ASN netral.")
    assert related(found, Predicate.APPOINTS) == {("Wawan Sutisna", "Dian Prasetyo")}
