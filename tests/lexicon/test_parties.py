"""Parties of 2024 with their ballot numbers, and their organs."""

from __future__ import annotations

import pytest

from pemangku.lexicon.institutions import BodyLevel
from pemangku.lexicon.parties import PartyKind, organ_name, organs, parties


def test_the_ballot_of_2024() -> None:
    numbers = {party.number: party.kind for party in parties().values() if party.number}
    assert sorted(numbers) == list(range(1, 25))
    assert [number for number, kind in numbers.items() if kind is PartyKind.ACEH] == list(range(18, 24))


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("PDIP", "Partai Demokrasi Indonesia Perjuangan"),
        ("PDI-P", "Partai Demokrasi Indonesia Perjuangan"),
        ("Gerindra", "Partai Gerakan Indonesia Raya"),
        ("Nasdem", "Partai NasDem"),
        ("Golkar", "Partai Golongan Karya"),
        ("PNA", "Partai Nanggroe Aceh"),
        ("PKPI", "Partai Keadilan dan Persatuan Indonesia"),
    ],
)
def test_short_forms(short: str, name: str) -> None:
    assert [party.name for party in parties().values() if short in party.forms] == [name]


def test_organs() -> None:
    assert organs()["DPC"].name == "Dewan Pimpinan Cabang"
    assert organs()["DPC"].levels == (BodyLevel.KABUPATEN, BodyLevel.KOTA)
    assert organ_name(parties()["golkar"], "DPD") == "Dewan Pimpinan Daerah"
    assert organ_name(parties()["pks"], "DPD") == "Dewan Pengurus Daerah"
    with pytest.raises(KeyError):
        organ_name(parties()["pks"], "XYZ")


def test_wings_and_earlier_names() -> None:
    assert "AMPG" in parties()["golkar"].wings["Angkatan Muda Partai Golkar"]
    assert "Partai Keadilan" in parties()["pks"].was
