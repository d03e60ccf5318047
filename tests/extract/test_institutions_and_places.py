"""Which institutions and places an article means."""

from __future__ import annotations

import pytest
from extract_samples import institutions, mentioned_places, read

from pemangku.model import PlaceLevel


def test_short_and_full_names_are_one_institution_with_its_region() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar rapat. Komisi Pemilihan Umum (KPU) Kabupaten Garut menyiapkan logistik."
    )
    (kpu,) = (i for i in found.institutions if i.area == "place:32.05")
    assert (kpu.key, kpu.name) == ("institution:kpu-32.05", "Komisi Pemilihan Umum Kabupaten Garut")
    assert "KPU Kabupaten Garut" in kpu.aliases
    assert (kpu.parent, kpu.area) == ("institution:kpu-32", "place:32.05")


def test_ri_means_the_national_body() -> None:
    assert institutions(read("KPU RI menerbitkan pedoman untuk KPU Kabupaten Garut.")) == {
        "Komisi Pemilihan Umum",
        "Komisi Pemilihan Umum Kabupaten Garut",
    }


def test_a_body_without_region_is_the_one_named_before() -> None:
    found = read("KPU Kabupaten Garut menggelar rapat. Menurut KPU, logistik sudah lengkap.")
    assert institutions(found) == {"Komisi Pemilihan Umum Kabupaten Garut"}


def test_an_introduced_acronym_means_the_full_name() -> None:
    found = read(
        "Aliansi Warga Peduli Demokrasi (AWPD) menggelar diskusi di Kabupaten Garut. AWPD menilai kampanye tertib."
    )
    (group,) = (i for i in found.institutions if "Aliansi" in i.name)
    assert group.name.startswith("Aliansi Warga Peduli Demokrasi")
    assert "AWPD" in group.aliases


def test_an_unknown_acronym_behind_a_role_is_an_institution() -> None:
    found = read("Ketua FORPEDA Rahman Maulana mengatakan acara itu terbuka.")
    assert institutions(found) == {"FORPEDA"}


def test_free_names_end_before_the_person() -> None:
    found = read("Rektor Universitas Cahaya Bangsa Agus Wijayanto mengatakan kampus netral.")
    assert institutions(found) == {"Universitas Cahaya Bangsa"}
    assert [p.name for p in found.persons] == ["Agus Wijayanto"]


def test_services_stand_under_the_government_of_their_region() -> None:
    found = read("Dinas Pendidikan Kabupaten Garut menyiapkan gedung sekolah.")
    assert institutions(found) == {"Dinas Pendidikan Kabupaten Garut"}


def test_a_commission_named_alone_is_the_councils_of_the_article() -> None:
    found = read("DPRD Kabupaten Garut menggelar rapat. Komisi II meminta data pemilih.")
    assert "Komisi II Dewan Perwakilan Rakyat Daerah Kabupaten Garut" in institutions(found)


def test_a_group_in_a_council_takes_the_names_of_both() -> None:
    found = read("Fraksi PKB DPRD Kabupaten Garut menolak usul itu.")
    assert "Fraksi Partai Kebangkitan Bangsa Dewan Perwakilan Rakyat Daerah Kabupaten Garut" in institutions(found)


def test_branches_of_parties() -> None:
    found = read("DPC PKB Kabupaten Garut menyerahkan berkas.")
    assert institutions(found) == {"Dewan Pimpinan Cabang Partai Kebangkitan Bangsa Kabupaten Garut"}


def test_the_outlet_in_a_dateline_is_no_stakeholder() -> None:
    found = read("GARUT, KOMPAS.com - KPU Kabupaten Garut menggelar rapat.")
    assert institutions(found) == {"Komisi Pemilihan Umum Kabupaten Garut"}


def test_places_have_codes_and_containers() -> None:
    found = read("Rapat digelar di Kecamatan Sukawening, Kabupaten Garut.")
    by_name = {p.name: p for p in found.places}
    assert by_name["Kabupaten Garut"].code == "32.05"
    assert by_name["Kabupaten Garut"].within == "place:32"
    assert "Kecamatan Sukawening" in mentioned_places(found)
    assert {"Jawa Barat", "Indonesia"} <= {p.name for p in found.places} - mentioned_places(found)
    assert found.region == "32.05"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Kampanye digelar di Sukawening.", "Sukawening"),
        ("Kampanye digelar di Kecamatan Sukawening.", "Kecamatan Sukawening"),
        ("Kampanye digelar di Kecamatan Malangbong dan Sukawening.", "Kecamatan Sukawening"),
        ("Kampanye di Sukawening dihentikan Camat Sukawening.", "Kecamatan Sukawening"),
        ("Kampanye di Sukawening diawasi Panwaslu Kecamatan Sukawening.", "Kecamatan Sukawening"),
    ],
)
def test_a_district_is_called_as_fully_as_the_text_calls_it(told: str, name: str) -> None:
    found = read(f"Warga Kabupaten Garut memilih. {told}")
    (district,) = (p for p in found.places if "Sukawening" in (p.name, *p.aliases))
    assert district.name == name
    assert {"Sukawening", "Kecamatan Sukawening"} - {name} == {*district.aliases}


@pytest.mark.parametrize("named", ["Kota Bandung", "Kabupaten Bandung"])
def test_an_ambiguous_name_follows_what_the_article_names(named: str) -> None:
    found = read(f"Warga {named} memilih. Suasana di Bandung tertib.")
    assert mentioned_places(found) == {named}


def test_a_village_without_its_level_is_known_by_its_district() -> None:
    found = read("Warga Jagabaya, Kecamatan Mekarmukti, Kabupaten Garut, memilih. Suasana di Jagabaya tertib.")
    village = next(p for p in found.places if p.name == "Jagabaya")
    assert (village.aliases, village.level) == (("Desa Jagabaya",), PlaceLevel.DESA)
    assert [m.entity for m in found.mentions].count(village.key) == 2


def test_an_election_of_a_village_tells_its_level() -> None:
    found = read("Pemilihan Kepala Desa (Pilkades) Jagabaya, Kecamatan Mekarmukti, Kabupaten Garut, digelar.")
    assert "Desa Jagabaya" in mentioned_places(found)


def test_a_name_before_another_district_is_no_village_of_it() -> None:
    found = read("Warga Jagabaya, Kecamatan Sukawening, Kabupaten Garut, memilih.")
    assert "Jagabaya" not in mentioned_places(found)


def test_a_village_that_no_list_knows_lies_in_the_main_region() -> None:
    found = read("Warga Desa Qaringlestari, Kabupaten Garut, menunggu hasil.")
    village = next(p for p in found.places if p.name == "Desa Qaringlestari")
    assert (village.code, village.within) == (None, "place:32.05")


def test_a_country_abroad() -> None:
    assert mentioned_places(read("Pemantau dari Jepang datang ke Kabupaten Garut.")) == {"Jepang", "Kabupaten Garut"}


def test_police_of_a_district_and_a_numbered_unit() -> None:
    found = read("Polsek Sukawening dan Kodim 0611/Garut berjaga di Kabupaten Garut.")
    assert any("Sukawening" in name for name in institutions(found))
    assert any("0611" in name for name in institutions(found))


def test_a_commission_without_region_is_the_council_s_that_the_article_is_about() -> None:
    found = read("DPRD Kabupaten Garut menggelar rapat. Ketua Komisi I DPRD Suradi Wiratama hadir.")
    commission = next(i for i in found.institutions if i.name.startswith("Komisi I "))
    assert (commission.key, commission.parent) == ("institution:komisi-1-dprd-32.05", "institution:dprd-32.05")
    assert commission.area == "place:32.05"


def test_the_words_of_a_headline_are_no_part_of_a_commission() -> None:
    found = read("DPRD Kabupaten Garut: Komisi I Segera Bahas Putusan Mahkamah Konstitusi.")
    assert "Komisi I Dewan Perwakilan Rakyat Daerah Kabupaten Garut" in institutions(found)
    assert not any("Segera" in name for name in institutions(found))


def test_a_division_is_a_part_of_the_body_behind_it() -> None:
    found = read("Bagian Hukum KPU Kabupaten Garut menyiapkan jawaban.")
    part = next(i for i in found.institutions if i.name.startswith("Bagian Hukum"))
    assert part.parent == "institution:kpu-32.05"


def test_a_service_follows_the_government_named_before_it() -> None:
    found = read("Kabupaten Bandung ramai. Pemkab Garut melalui Bakesbangpol menggelar acara.")
    assert any("Garut" in name and "Kesatuan Bangsa" in name for name in institutions(found))


def test_a_town_that_districts_are_called_after() -> None:
    found = read("Warga Kabupaten Lombok Timur memilih. Suasana di Masbagik tertib.")
    assert {"Kabupaten Lombok Timur"} < mentioned_places(found)


def test_an_office_is_no_other_name_of_its_body() -> None:
    found = read("Rapat digelar di Kabupaten Garut. Hadir pula Wakapolres Kompol Rahman Maulana.")
    named = next(i for i in found.institutions if i.key == "institution:polres-32.05")
    assert not [alias for alias in named.aliases if "Wakil Kepala" in alias]
