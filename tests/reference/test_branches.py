"""Institutions derived from the regions, and the boards of the parties."""

from __future__ import annotations

import pytest

from pemangku.extract import extract
from pemangku.model import Article, Institution, Part, PartKind
from pemangku.reference import institutions_of, national_institutions, party_branches, regions


def at(code: str) -> dict[str, Institution]:
    return {i.key.removeprefix("institution:"): i for i in institutions_of(code)}


def chain(key: str, *codes: str) -> list[str]:
    """The keys from an institution up to what is above all."""
    known = {i.key: i for code in codes for i in institutions_of(code)} | {i.key: i for i in national_institutions()}
    found, above = [], f"institution:{key}"
    while above:
        found.append(above.removeprefix("institution:"))
        above = known[above].parent or ""
    return found


def told_of(text: str) -> dict[str, Institution]:
    """The institutions that an article with this text tells of."""
    article = Article(id="satu", text=text, parts=(Part(PartKind.BODY, 0, len(text)),))
    return {i.key: i for i in extract(article).institutions}


def test_the_election_commission_hangs_together_from_regency_to_nation() -> None:
    known = {i.key: i for code in ("32.16", "32") for i in institutions_of(code)}
    known |= {i.key: i for i in national_institutions()}
    regency = known["institution:kpu-32.16"]
    assert regency.name == "Komisi Pemilihan Umum Kabupaten Bekasi"
    assert "KPU Bekasi" in regency.aliases
    province = known[regency.parent or ""]
    assert province.name == "Komisi Pemilihan Umum Provinsi Jawa Barat"
    assert known[province.parent or ""].name == "Komisi Pemilihan Umum"


def test_a_parent_body_is_that_of_the_region() -> None:
    police = {i.key: i for i in institutions_of("33.04")}["institution:polres-33.04"]
    assert police.parent == "institution:polda-33"


def test_in_aceh_the_commission_has_its_own_name_and_elsewhere_that_name_is_not() -> None:
    assert any("Independen" in i.name for i in institutions_of("11.05"))
    assert not any("Independen Pemilihan" in i.name for i in institutions_of("32.16"))


def test_an_unknown_region_has_no_institutions() -> None:
    assert list(institutions_of("99.99")) == []


@pytest.mark.parametrize(
    ("village", "keys"),
    [
        ("32.16.07.1001", ["pps-32.16.07.1001", "ppk-32.16.07", "kpu-32.16", "kpu-32", "kpu"]),
        ("32.16.07.1001", ["pkd-32.16.07.1001", "panwascam-32.16.07", "bawaslu-32.16", "bawaslu-32", "bawaslu"]),
        ("11.08.01.2001", ["pps-11.08.01.2001", "ppk-11.08.01", "kip-11.08", "kip-11", "kpu"]),
        ("11.08.01.2001", ["pkd-11.08.01.2001", "panwascam-11.08.01", "panwaslih-11.08", "panwaslih-11", "bawaslu"]),
        ("91.03.01.1001", ["pps-91.03.01.1001", "ppd-91.03.01", "kpu-91.03", "kpu-91", "kpu"]),
    ],
)
def test_the_election_administration_goes_down_to_the_village(village: str, keys: list[str]) -> None:
    codes = [village[:length] for length in (2, 5, 8)]
    assert chain(keys[0], *codes, village) == keys


@pytest.mark.parametrize(
    ("code", "there", "elsewhere"),
    [
        ("11", {"kip-11", "panwaslih-11", "pemaceh", "dpra"}, {"kpu-11", "bawaslu-11", "pemprov-11", "dprd-11"}),
        ("11.08", {"kip-11.08", "dprk-11.08", "mahkamah-syariyah-11.08"}, {"kpu-11.08", "dprd-11.08", "pa-11.08"}),
        ("31", {"dprd-31", "polda-metro-jaya", "pemprov-31"}, {"polda-31"}),
        ("31.74", {"kpu-31.74", "pemkot-31.74", "polres-metro-31.74"}, {"dprd-31.74", "dinkes-31.74", "polres-31.74"}),
        ("32.73", {"polrestabes-32.73"}, {"polres-32.73", "polresta-32.73", "polres-metro-32.73"}),
        ("34.04", {"polresta-34.04"}, {"polres-34.04", "polrestabes-34.04"}),
        (
            "33.04",
            {"polres-33.04", "kejari-33.04", "dprd-33.04"},
            {"polresta-33.04", "lanal-33.04"},
        ),
        ("32.16.07.1001", {"pemkel-32.16.07.1001"}, {"pemdes-32.16.07.1001", "kpps-32.16.07.1001"}),
        ("32.16.15.2004", {"pemdes-32.16.15.2004"}, {"pemkel-32.16.15.2004"}),
        ("91.03.01", {"ppd-91.03.01"}, {"ppk-91.03.01"}),
    ],
)
def test_what_is_called_otherwise_or_is_not_there(code: str, there: set[str], elsewhere: set[str]) -> None:
    found = at(code)
    assert there <= found.keys()
    assert found.keys().isdisjoint(elsewhere)


def test_high_courts_bear_the_name_of_their_seat() -> None:
    assert at("32")["pt-32"].name == "Pengadilan Tinggi Bandung"
    assert at("36")["pt-36"].name == "Pengadilan Tinggi Banten"


def test_what_one_province_alone_has_serves_that_province() -> None:
    assert at("11")["dpra"].area == "place:11"
    assert not any(i.key == "institution:dpra" for i in national_institutions())


def test_the_national_council_has_its_commissions_under_the_key_that_news_give_them() -> None:
    known = {i.key: i for i in national_institutions()}
    told = told_of("Komisi II DPR RI menggelar rapat dengan KPU di Jakarta.")
    (commission,) = [i for i in told.values() if i.name.startswith("Komisi II ")]
    assert known[commission.key].name == commission.name
    assert known[commission.key].parent == "institution:dpr"


@pytest.mark.parametrize(
    ("code", "council", "commissions"), [("32", "dprd-32", 4), ("32.16", "dprd-32.16", 3), ("11", "dpra", 4)]
)
def test_a_regional_council_has_the_commissions_that_every_one_of_its_level_has(
    code: str, council: str, commissions: int
) -> None:
    found = [i for i in at(code).values() if i.key.startswith("institution:komisi-") and "dpr" in i.key]
    assert len(found) == commissions
    assert {i.parent for i in found} == {f"institution:{council}"}
    assert {i.area for i in found} == {f"place:{code}"}


@pytest.mark.parametrize("name", ["Komisi II DPRD Kota Semarang", "Komisi B DPRD Kota Semarang"])
def test_a_commission_is_known_by_its_number_whether_its_council_counts_or_letters(name: str) -> None:
    told = told_of(f"{name} menggelar rapat dengan KPU di Kota Semarang.")
    assert told["institution:komisi-2-dprd-33.74"].parent == "institution:dprd-33.74"
    assert at("33.74")["komisi-2-dprd-33.74"].name == "Komisi II Dewan Perwakilan Rakyat Daerah Kota Semarang"


def test_an_army_command_hangs_below_the_one_that_serves_its_region() -> None:
    assert chain("korem-061-surya-kencana") == ["korem-061-surya-kencana", "kodam-iii-siliwangi", "tni-ad", "tni"]
    assert chain("korem-051-wijayakarta")[1] == "kodam-jaya"


def test_where_commands_changed_hands_none_is_said_to_be_above() -> None:
    assert chain("korem-031-wira-bima") == ["korem-031-wira-bima", "tni-ad", "tni"]


def test_an_army_command_is_named_by_number_and_name_and_either_alone() -> None:
    known = {i.key: i for i in national_institutions()}
    siliwangi = known["institution:kodam-iii-siliwangi"]
    assert siliwangi.name == "Komando Daerah Militer III/Siliwangi"
    assert {"Kodam III/Siliwangi", "Kodam Siliwangi", "Makodam III/Siliwangi"} <= set(siliwangi.aliases)
    assert known["institution:kodam-v-brawijaya"].area == "place:35"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Makodam III/Siliwangi menjadi tempat apel.", "kodam-iii-siliwangi"),
        ("Kodam Siliwangi mengirim prajurit.", "kodam-iii-siliwangi"),
        ("Pangdam III/Siliwangi Mayjen TNI Suradi Wiratama memimpin apel.", "kodam-iii-siliwangi"),
        ("Pangdam Jaya Mayjen TNI Suradi Wiratama memimpin apel.", "kodam-jaya"),
        ("Danrem 061/Surya Kencana, Brigjen TNI Suradi Wiratama, memimpin apel.", "korem-061-surya-kencana"),
        ("Danrem 061/SK Brigjen TNI Suradi Wiratama memimpin apel.", "korem-061-surya-kencana"),
        ("Korem 061/Suryakencana menggelar apel.", "korem-061-surya-kencana"),
        ("Kodam di Kabupaten Garut menjaga netralitas. Kabupaten Garut tenang.", "kodam-iii-siliwangi"),
    ],
)
def test_news_give_an_army_command_the_key_that_the_set_has(text: str, key: str) -> None:
    known = {i.key for i in national_institutions()}
    assert f"institution:{key}" in known & set(told_of(text))


def test_a_district_command_hangs_below_the_command_of_its_region() -> None:
    told = told_of("Kodim 0611/Garut berjaga di Kabupaten Garut.")
    (kodim,) = [i for i in told.values() if i.key.startswith("institution:kodim-")]
    assert (kodim.name, kodim.parent) == ("Komando Distrik Militer 0611/Garut", "institution:kodam-iii-siliwangi")


def test_every_parent_is_an_institution_of_the_set_and_every_key_is_one() -> None:
    found = list(national_institutions())
    for region in (*regions().provinces, *regions().regencies):
        found += institutions_of(region.code)
    keys = [i.key for i in found]
    assert len(keys) == len(set(keys))
    assert {i.parent for i in found if i.parent} <= set(keys)


# --- parties ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def branches() -> dict[str, Institution]:
    return {i.key: i for i in party_branches()}


@pytest.mark.parametrize(
    ("printed", "key", "above"),
    [
        ("DPC PDIP Kabupaten Bekasi", "dpc-pdip-32.16", "dpd-pdip-32"),
        ("DPD Golkar Jawa Barat", "dpd-golkar-32", "dpp-golkar"),
        ("DPD Golkar Kota Bekasi", "dpd-golkar-32.75", "dpd-golkar-32"),
        ("DPW PKB Jawa Timur", "dpw-pkb-35", "dpp-pkb"),
        ("DPC PPP Kabupaten Garut", "dpc-ppp-32.05", "dpw-ppp-32"),
        ("DPD PKS Kota Depok", "dpd-pks-32.76", "dpw-pks-32"),
        ("DPD NasDem Kabupaten Garut", "dpd-nasdem-32.05", "dpw-nasdem-32"),
        ("Exco Partai Buruh Jawa Barat", "exco-partai-buruh-32", "partai-buruh"),
        ("Pimda PKN Jawa Barat", "pimda-pkn-32", "pimnas-pkn"),
        ("DPW Partai Aceh Kabupaten Pidie", "dpw-partai-aceh-11.07", "dpa-partai-aceh"),
        ("DPP PDIP", "dpp-pdip", "pdip"),
    ],
)
def test_a_board_has_the_key_and_the_name_that_news_give_it(
    branches: dict[str, Institution], printed: str, key: str, above: str
) -> None:
    board = branches[f"institution:{key}"]
    told = told_of(f"Ketua {printed} Wirya Manggala mengatakan hal itu di kantornya, Kamis.")[board.key]
    assert (board.name, board.area) == (told.name, told.area)
    assert printed in (board.name, *board.aliases)
    assert board.parent == f"institution:{above}"


def test_a_wing_hangs_below_its_party_under_the_key_that_news_give_it(branches: dict[str, Institution]) -> None:
    told = told_of("Ketua Gerakan Pemuda Ka'bah Wirya Manggala mengatakan hal itu, Kamis.")
    wing = branches["institution:gerakan-pemuda-kabah"]
    assert wing.key in told
    assert (wing.name, wing.parent) == (told[wing.key].name, "institution:ppp")


def test_every_party_of_the_ballot_has_boards_and_local_ones_only_in_aceh(branches: dict[str, Institution]) -> None:
    aceh = [i for key, i in branches.items() if "-pna" in key and i.area]
    assert len(aceh) == 23
    assert all(i.area and i.area.startswith("place:11.") for i in aceh)
    for party in ("pkb", "gerindra", "demokrat", "psi"):
        boards = [key for key in branches if f"-{party}-" in key]
        assert len(boards) == len(regions().provinces) + len(regions().regencies)
