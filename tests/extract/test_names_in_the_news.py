"""Names of persons, institutions and places in the forms that news gives them, and what only looks like one."""

from __future__ import annotations

import pytest
from extract_samples import institutions, mentioned_places, offices, persons, read, related, speakers

from pemangku.model import Predicate

HEAD = "Rapat digelar di Kabupaten Kebumen, Jawa Tengah. "


# --- persons ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Sekretaris Daerah Kabupaten Kebumen, F.X. Wahid Nurhasan, datang.", "F.X. Wahid Nurhasan"),
        ("Surat itu diteken oleh Rukmanda Tirtosari di Kebumen.", "Rukmanda Tirtosari"),
        ("Nasib Rukmanda Tirtosari belum jelas. Rukmanda menolak mundur.", "Rukmanda Tirtosari"),
        ("Debat itu menguji petahana Rukmanda Tirtosari.", "Rukmanda Tirtosari"),
        ("Hadir anggota DPRD Kebumen dari Dapil Kebumen III Rukmanda Tirtosari.", "Rukmanda Tirtosari"),
        ("Lurah Panjer Rukmanda Tirtosari datang.", "Rukmanda Tirtosari"),
    ],
)
def test_persons_by_what_stands_around_them(sentence: str, name: str) -> None:
    assert name in persons(read(HEAD + sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Menurut Undang-Undang Pilkada, mutasi dilarang.",
        "Menurut Qanun Nomor 12 Tahun 2016, tes itu wajib.",
        "Tersangka berinisial MS (44) ditahan.",
    ],
)
def test_laws_and_initials_are_nobody(sentence: str) -> None:
    found = read(HEAD + sentence)
    assert (persons(found), institutions(found)) == (set(), set())


def test_a_nickname_behind_the_name_is_no_other_person() -> None:
    found = read(HEAD + "Ketua KPU Kebumen Rukmanda Tirtosari, sapaan akrabnya Ruk, menyebut jadwal tetap.")
    assert (persons(found), speakers(found)) == ({"Rukmanda Tirtosari"}, ["Rukmanda Tirtosari"])


# --- offices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "role", "institution"),
    [
        ("Kapolres AKBP", "Kepala Kepolisian Resor", "Kepolisian Resor Kebumen"),
        (
            "Kepala Satuan Reserse Kriminal Polres Kebumen Iptu",
            "Kepala Satuan Reserse Kriminal",
            "Kepolisian Resor Kebumen",
        ),
        ("Bupati petahana", "Bupati", "Pemerintah Kabupaten Kebumen"),
        (
            "Koordinator Divisi Hukum, Pencegahan, Partisipasi Masyarakat dan Humas Bawaslu Kebumen",
            "Koordinator Divisi Hukum, Pencegahan, Partisipasi Masyarakat dan Humas",
            "Badan Pengawas Pemilihan Umum Kabupaten Kebumen",
        ),
        (
            "Ketua DPD II Golkar Kebumen",
            "Ketua",
            "Dewan Pimpinan Daerah Partai Golongan Karya Kabupaten Kebumen",
        ),
        ("Ketua Pokja Pencalonan KPU Kebumen", "Ketua Pokja Pencalonan", "Komisi Pemilihan Umum Kabupaten Kebumen"),
        ("Wakil Sekjen PKB", "Wakil Sekretaris Jenderal", "Partai Kebangkitan Bangsa"),
        (
            "Presiden BEM Universitas Jenderal Soedirman",
            "Presiden",
            "Badan Eksekutif Mahasiswa Universitas Jenderal Soedirman",
        ),
        ("Kepala Desa Tirtawangi Lor, Kecamatan Gombong,", "Kepala Desa", "Pemerintah Desa Tirtawangi Lor"),
    ],
)
def test_offices_as_they_are_printed(title: str, role: str, institution: str) -> None:
    found = read(HEAD + f"{title} Rukmanda Tirtosari mengatakan semua siap.")
    assert ("Rukmanda Tirtosari", role, institution) in offices(found)


def test_the_fraction_beside_an_office_is_named_and_so_is_its_party() -> None:
    found = read(HEAD + "Anggota DPRD Kebumen dari Fraksi PDI Perjuangan Rukmanda Tirtosari mengatakan semua siap.")
    council = "Dewan Perwakilan Rakyat Daerah Kabupaten Kebumen"
    assert ("Rukmanda Tirtosari", "Anggota", council) in offices(found)
    assert {f"Fraksi Partai Demokrasi Indonesia Perjuangan {council}", "Partai Demokrasi Indonesia Perjuangan"} <= (
        institutions(found)
    )


def test_an_office_of_the_institution_told_of_before() -> None:
    found = read(HEAD + "LBH Purwokerto menyayangkan hal itu. Direkturnya, Rukmanda Tirtosari, menyebut warga takut.")
    assert ("Rukmanda Tirtosari", "Direktur", "Lembaga Bantuan Hukum Purwokerto") in offices(found)


def test_two_offices_for_a_list_go_to_its_first_and_to_the_others() -> None:
    found = read(
        HEAD + "Mereka mengadukan Rukmanda Tirtosari, Bagus Hanafi, dan Siti Munawaroh (masing-masing Ketua dan "
        "Anggota KPU Kebumen) sebagai Teradu I sampai III."
    )
    assert {(name, role) for name, role, _ in offices(found)} == {
        ("Rukmanda Tirtosari", "Ketua"),
        ("Bagus Hanafi", "Anggota"),
        ("Siti Munawaroh", "Anggota"),
    }


@pytest.mark.parametrize(
    "sentence",
    ["Kami mencari mobil dinas Ketua DPRD Kebumen itu.", "Ia memuji keempat camat tersebut."],
)
def test_what_a_thing_or_several_are_pointed_back_to_gives_nobody_an_office(sentence: str) -> None:
    found = read(HEAD + f"Ketua KPU Kebumen Rukmanda Tirtosari mengatakan semua siap. {sentence}")
    assert {role for _, role, _ in offices(found)} == {"Ketua"}
    assert len(offices(found)) == 1


def test_a_former_office_pointed_back_to_is_that_of_who_is_known_to_have_held_it() -> None:
    found = read(
        HEAD + "Mantan Bupati Kebumen Bagus Hanafi melaporkan Siti Munawaroh. "
        "Unggahan Siti menyinggung mantan Bupati Kebumen tersebut."
    )
    assert {name for name, role, _ in offices(found) if role == "Bupati"} == {"Bagus Hanafi"}


def test_the_head_of_a_ticket_is_who_the_next_sentence_goes_on_about() -> None:
    found = read(
        HEAD + "Pasangan nomor urut 2 Bagus Hanafi-Siti Munawaroh menutup kampanye. "
        "Mantan Sekda Kebumen tersebut tidak berpidato."
    )
    assert {name for name, role, _ in offices(found) if role == "Sekretaris Daerah"} == {"Bagus Hanafi"}


# --- institutions -----------------------------------------------------------------------------------------------------


def test_a_court_is_called_after_its_town() -> None:
    found = read("Gugatan masuk ke Pengadilan Negeri Batulicin, Kabupaten Tanah Bumbu.")
    assert "Pengadilan Negeri Batulicin" in institutions(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Perkara itu bernomor 12-01/PHPU.DPR-DPRD-XXII/2024.",
        "Presiden SBY datang.",
        "Acara digelar di Hotel Merpati, Rabu.",
    ],
)
def test_what_is_no_institution(sentence: str) -> None:
    assert institutions(read("KEBUMEN - Warga datang. " + sentence)) == set()


def test_pbb_is_a_party_among_parties() -> None:
    among = read(HEAD + "Pasangan itu diusung Golkar, PKB, dan PBB.")
    alone = read(HEAD + "Utusan PBB memantau rapat itu.")
    assert "Partai Bulan Bintang" in institutions(among)
    assert "Perserikatan Bangsa-Bangsa" in institutions(alone)


def test_a_company_is_no_court() -> None:
    found = read(HEAD + "Direktur PT Loka Mandala menyuap pejabat. Rukmanda Tirtosari divonis dua tahun penjara.")
    assert related(found, Predicate.SANCTIONS) == set()


# --- places -----------------------------------------------------------------------------------------------------------


def test_a_dateline_may_be_a_district() -> None:
    found = read("GOMBONG - KPU Kabupaten Kebumen menggelar rapat koordinasi, Rabu (25/9/2024).")
    assert "Gombong" in mentioned_places(found)


def test_an_outlet_in_a_dateline_is_no_place() -> None:
    found = read("PONTIANAK, SUARA KAPUAS - KPU Kota Pontianak menggelar rapat koordinasi, Rabu (25/9/2024).")
    assert "Kabupaten Kapuas" not in mentioned_places(found)


def test_villages_are_called_kampung_in_papua() -> None:
    found = read("Musyawarah digelar di Kampung Yalimo Atas, Kabupaten Nduga, Papua Pegunungan.")
    assert "Kampung Yalimo Atas" in mentioned_places(found)


def test_a_polling_station_is_no_part_of_the_name_of_its_ward() -> None:
    found = read("Warga datang ke TPS 05 Kelurahan Panjer, Kabupaten Kebumen.")
    assert "Kelurahan Panjer" in mentioned_places(found)
