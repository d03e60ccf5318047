"""Who supports, accuses, sanctions, criticises, appoints and meets whom; who runs with whom."""

from __future__ import annotations

import pytest
from extract_samples import read, related

from pemangku.model import Modality, Predicate

PKB = "Partai Kebangkitan Bangsa"
TICKET = "Pasangan calon Bambang Wirawan-Dian Prasetyo"


@pytest.mark.parametrize(
    "text",
    [
        f"{TICKET} berkampanye.",
        "Pasangan Bambang Wirawan dan Dian Prasetyo berkampanye untuk pilkada.",
        "Calon bupati Bambang Wirawan berpasangan dengan Dian Prasetyo.",
        "Calon Bupati Garut Bambang Wirawan datang. Pasangannya, Dian Prasetyo, menyusul.",
        "Bambang Wirawan dan Dian Prasetyo mendaftar di pilkada. Pasangan calon itu tiba pagi.",
    ],
)
def test_running_mates(text: str) -> None:
    pairs = {frozenset(pair) for pair in related(read(text), Predicate.RUNNING_MATE)}
    assert pairs == {frozenset({"Bambang Wirawan", "Dian Prasetyo"})}


def test_a_ticket_has_a_number_and_two_candidates() -> None:
    found = read(f"Pilkada Kabupaten Garut 2024 dimulai. {TICKET} nomor urut 2 berkampanye.")
    assert {(c.person, c.ballot_number, c.running_mate) for c in found.candidacies} == {
        ("person:bambang-wirawan", 2, "person:dian-prasetyo"),
        ("person:dian-prasetyo", 2, "person:bambang-wirawan"),
    }
    assert {c.contest for c in found.candidacies} == {"event:pilkada-2024-32.05"}


def test_a_hyphen_makes_no_ticket_where_nobody_stands() -> None:
    found = read("Ketua panitia Bambang Wirawan-Dian Prasetyo menutup lomba.")
    assert related(found, Predicate.RUNNING_MATE) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"PKB mengusung {TICKET}.",
        f"{TICKET} diusung PKB.",
        f"{TICKET} dari PKB berkampanye.",
    ],
)
def test_support_goes_to_the_whole_ticket(text: str) -> None:
    assert related(read(text), Predicate.SUPPORTS) == {(PKB, "Bambang Wirawan"), (PKB, "Dian Prasetyo")}


def test_partners_support_as_well() -> None:
    found = read("PKB mengusung calon bupati Bambang Wirawan bersama Partai Golkar serta PAN.")
    assert {s for s, _ in related(found, Predicate.SUPPORTS)} == {
        PKB,
        "Partai Golongan Karya",
        "Partai Amanat Nasional",
    }


def test_keduanya_means_the_ticket_and_mereka_the_list() -> None:
    found = read(f"{TICKET} mendaftar. Keduanya didukung PKB.")
    assert related(found, Predicate.SUPPORTS) == {(PKB, "Bambang Wirawan"), (PKB, "Dian Prasetyo")}
    found = read("PKB dan PAN berkoalisi di pilkada. Mereka mengusung calon bupati Bambang Wirawan.")
    assert {s for s, _ in related(found, Predicate.SUPPORTS)} == {PKB, "Partai Amanat Nasional"}


def test_pasangan_itu_means_the_ticket_told_of() -> None:
    found = read(f"{TICKET} mendaftar. Pasangan calon itu didukung PKB.")
    assert related(found, Predicate.SUPPORTS) == {(PKB, "Bambang Wirawan"), (PKB, "Dian Prasetyo")}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("PKB mendukung calon bupati Bambang Wirawan.", Modality.REPORTED),
        ("PKB akan mendukung calon bupati Bambang Wirawan.", Modality.PLANNED),
        ("PKB tidak mendukung calon bupati Bambang Wirawan.", Modality.DENIED),
    ],
)
def test_how_the_text_puts_a_relation(text: str, modality: Modality) -> None:
    found = read(text)
    assert [r.evidence.modality for r in found.relations if r.predicate is Predicate.SUPPORTS] == [modality]


@pytest.mark.parametrize(
    ("verb", "predicate"),
    [
        ("menuding", Predicate.ACCUSES),
        ("mengkritik", Predicate.CRITICIZES),
        ("melantik", Predicate.APPOINTS),
        ("memberhentikan", Predicate.SANCTIONS),
        ("bertemu dengan", Predicate.MEETS),
    ],
)
def test_verbs_between_two_persons(verb: str, predicate: Predicate) -> None:
    found = read(f"Bupati Garut Bambang Wirawan {verb} Camat Sukawening Dedi Kurniawan.")
    assert related(found, predicate) == {("Bambang Wirawan", "Dedi Kurniawan")}


def test_a_passive_verb_turns_the_relation_round() -> None:
    found = read("Camat Sukawening Dedi Kurniawan dilantik oleh Bupati Garut Bambang Wirawan.")
    assert related(found, Predicate.APPOINTS) == {("Bambang Wirawan", "Dedi Kurniawan")}


def test_a_meeting_is_told_once() -> None:
    found = read(
        "Bupati Garut Bambang Wirawan bertemu Dedi Kurniawan. Camat Sukawening Dedi Kurniawan bertemu Bambang Wirawan."
    )
    assert len(related(found, Predicate.MEETS)) == 1


def test_what_is_said_to_have_been_done_is_no_relation_inside_a_quotation() -> None:
    found = read('"PKB mendukung Bambang Wirawan sejak awal," kata Ketua PAN Kabupaten Garut Dedi Kurniawan.')
    assert related(found, Predicate.SUPPORTS) == set()


def test_a_sanction_behind_kepada() -> None:
    found = read("DKPP menjatuhkan sanksi peringatan keras kepada Ketua KPU Kabupaten Garut Dedi Kurniawan.")
    assert related(found, Predicate.SANCTIONS) == {("Dewan Kehormatan Penyelenggara Pemilihan Umum", "Dedi Kurniawan")}


def test_the_parties_of_a_case() -> None:
    found = read(
        "DKPP memeriksa perkara itu. Pengadu, Siti Handayani, menunggu di luar. "
        "Para teradu ialah Teradu I Dedi Kurniawan dan Teradu II Agus Wijayanto. "
        "Majelis menjatuhkan sanksi peringatan kepada Teradu I Dedi Kurniawan."
    )
    assert related(found, Predicate.ACCUSES) == {
        ("Siti Handayani", "Dedi Kurniawan"),
        ("Siti Handayani", "Agus Wijayanto"),
    }
    assert related(found, Predicate.SANCTIONS) == {("Dewan Kehormatan Penyelenggara Pemilihan Umum", "Dedi Kurniawan")}
