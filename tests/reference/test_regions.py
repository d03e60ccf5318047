"""Regions go by their official names, abbreviations and levels, and know what contains them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from pemangku.lexicon.places import places
from pemangku.model import PlaceLevel
from pemangku.reference import NamedPlace, NameForm, fold, regions
from pemangku.reference import source as source_module


def labels(name: str, *, level: PlaceLevel | None = None, within: str | None = None) -> list[str]:
    return [region.label for region in regions().named(name, level=level, within=within)]


def test_the_list_is_complete() -> None:
    assert len(regions().provinces) == 38
    assert len(regions().regencies) == 514
    assert fold("Gunung Kidul") in regions().level2_names


@pytest.mark.parametrize(
    ("code", "label", "level"),
    [
        ("32", "Jawa Barat", PlaceLevel.PROVINSI),
        ("31", "DKI Jakarta", PlaceLevel.PROVINSI),
        ("32.16", "Kabupaten Bekasi", PlaceLevel.KABUPATEN),
        ("72.71", "Kota Palu", PlaceLevel.KOTA),
        ("31.71", "Jakarta Pusat", PlaceLevel.KOTA),
        ("31.01", "Kabupaten Kepulauan Seribu", PlaceLevel.KABUPATEN),
        ("71.09", "Kabupaten Kepulauan Siau Tagulandang Biaro", PlaceLevel.KABUPATEN),
        ("32.16.01", "Kecamatan Tarumajaya", PlaceLevel.KECAMATAN),
        ("91.03.01", "Distrik Sentani", PlaceLevel.KECAMATAN),
    ],
)
def test_official_labels(code: str, label: str, level: PlaceLevel) -> None:
    region = regions().get(code)
    assert region is not None
    assert (region.label, region.level, regions().label(code)) == (label, level, label)


def test_unknown_codes() -> None:
    assert regions().get("99") is None
    assert regions().get("") is None
    assert regions().chain("99.01") == ()
    assert regions().parent("32") is None
    with pytest.raises(KeyError):
        regions().label("99.99")


def test_what_contains_a_region() -> None:
    assert [region.label for region in regions().chain("32.16.01")] == [
        "Kecamatan Tarumajaya",
        "Kabupaten Bekasi",
        "Jawa Barat",
    ]
    parent = regions().parent("32.16")
    assert parent is not None
    assert parent.code == "32"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bekasi", ["Kabupaten Bekasi", "Kota Bekasi"]),
        ("Kab. Bekasi", ["Kabupaten Bekasi"]),
        ("kota bekasi", ["Kota Bekasi"]),
        ("Provinsi Papua", ["Papua"]),
        ("Sergai", ["Kabupaten Serdang Bedagai"]),
        ("Sulsel", ["Sulawesi Selatan"]),
        ("Sumatra Utara", ["Sumatera Utara"]),
        ("Gunung Kidul", ["Kabupaten Gunungkidul"]),
        ("Bau-Bau", ["Kota Baubau"]),
        ("Jogja", ["Daerah Istimewa Yogyakarta", "Kota Yogyakarta"]),
        ("Jakarta", ["DKI Jakarta"]),
        ("Kota Jakarta Timur", ["Jakarta Timur"]),
        ("Ujung Pandang", ["Kota Makassar"]),
        ("Kecamatan Tarumajaya", ["Kecamatan Tarumajaya"]),
        ("Tarumajaya", []),
        ("Cikarang", []),
        ("yang", []),
        ("", []),
    ],
)
def test_names_and_aliases(name: str, expected: list[str]) -> None:
    assert labels(name) == expected


def test_level_and_container_narrow_the_choice() -> None:
    assert labels("Bekasi", level=PlaceLevel.KOTA) == ["Kota Bekasi"]
    assert labels("Banjar", within="63") == ["Kabupaten Banjar"]
    assert labels("Tarumajaya", within="32.16") == ["Kecamatan Tarumajaya"]
    assert labels("Tarumajaya", within="33") == []
    assert labels("Samarinda Kota", level=PlaceLevel.KECAMATAN) == ["Kecamatan Samarinda Kota"]


def test_villages_need_a_level_or_a_container() -> None:
    assert labels("Sagara Makmur", within="32.16") == ["Desa Sagara Makmur"]
    assert labels("Sagara Makmur", within="32.16.01") == ["Desa Sagara Makmur"]
    assert labels("Kelurahan Gambir", within="31.71") == ["Kelurahan Gambir"]
    assert labels("Sagara Makmur") == []
    assert "Desa Sagara Makmur" in labels("Sagara Makmur", level=PlaceLevel.DESA)


def test_villages_have_the_word_of_their_land() -> None:
    assert all(region.label.startswith("Gampong ") for region in regions().villages("11.05"))
    assert {region.parent for region in regions().villages("32.16.01")} == {"32.16.01"}


def test_districts_of_a_regency() -> None:
    names = [region.name for region in regions().districts("32.16")]
    assert "Cikarang Pusat" in names
    assert len(names) == 23
    assert regions().districts_of("32.16").get("Cikarang Pusat") == regions().district_index.get("Cikarang Pusat")


def test_a_district_named_after_a_town_goes_by_the_town() -> None:
    assert labels("Waingapu", level=PlaceLevel.KECAMATAN) == ["Kecamatan Kota Waingapu"]


def found(*tokens: str) -> tuple[int, list[NamedPlace]]:
    match = regions().index.longest(tokens)
    return (match[0], list(match[1])) if match else (0, [])


def test_the_index_reads_regions_in_text() -> None:
    end, named = found("Kab", ".", "Bekasi", ",", "Jawa")
    assert end == 3
    assert [(place.name, place.form, place.code) for place in named] == [("Kabupaten Bekasi", NameForm.FULL, "32.16")]
    assert [place.name for place in found("Bekasi")[1]] == ["Kabupaten Bekasi", "Kota Bekasi"]
    assert found("OKU", "Timur")[0] == 2
    assert found("Oku")[1] == []


def test_a_preposition_is_no_part_of_a_name() -> None:
    assert found("DI", "Yogyakarta")[0] == 2
    assert found("di", "Yogyakarta") == (0, [])
    assert found("kota", "Palu")[0] == 2


def test_the_index_knows_towns_countries_and_areas() -> None:
    town = found("Sei", "Rampah")[1][0]
    assert (town.form, town.level, town.code, town.within) == (NameForm.TOWN, PlaceLevel.LOKASI, None, "12.18")
    country = found("AS")[1][0]
    assert (country.name, country.level, country.ambiguous) == ("Amerika Serikat", PlaceLevel.NEGARA, True)
    city = found("Kuala", "Lumpur")[1][0]
    assert (city.form, city.within) == (NameForm.FOREIGN, "Malaysia")
    assert found("Jabodetabek")[1][0].form is NameForm.AREA


def test_names_that_are_also_words_are_marked() -> None:
    for word in ("Bima", "Batu", "Buru", "Siak", "Solok", "Malang", "Muna", "Dairi"):
        assert all(place.ambiguous for place in found(word)[1] if place.form is NameForm.BARE), word
    assert not any(place.ambiguous for place in found("Bekasi")[1])
    assert not found("Kota", "Batu")[1][0].ambiguous


def test_ordinary_prose_holds_no_region() -> None:
    prose = "yang pada dalam keras telah solo malang batu bima pati serang mitra sumber mulia waris demak"
    tokens = prose.split()
    assert [regions().index.longest(tokens, start) for start in range(len(tokens))] == [None] * len(tokens)


def test_every_alias_town_and_word_of_the_table_leads_to_a_region() -> None:
    table = places()
    for group in (table.aliases, table.towns):
        for name, codes in group.items():
            assert all(regions().get(code) for code in codes), name
    known: Sequence[Mapping[str, object]] = (table.region_names, table.village_words)
    assert all(regions().get(code) for group in known for code in group)
    assert set(table.foreign_cities.values()) <= set(table.countries)
    assert all(regions().index.get(name) for name in table.ambiguous)


def test_the_packages_own_calls_give_the_same_list(monkeypatch: pytest.MonkeyPatch) -> None:
    direct = source_module.official_names("wilayah")
    monkeypatch.setattr(source_module, "find_spec", lambda _name: None)
    assert sorted(source_module.official_names("wilayah").items()) == sorted(direct.items())
