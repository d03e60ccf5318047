"""When and where events are, where their own words do not say it outright."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import event, read


@pytest.mark.parametrize(
    "told",
    [
        "Sidang di Bandung itu dijaga polisi.",
        "Sidang dipimpin Rahman Maulana di Bandung.",
    ],
)
def test_an_event_that_points_back_is_on_the_day_told_just_before(told: str) -> None:
    found = read(f"BANDUNG - Perkara itu diputus hakim, Selasa (10/9/2024) sore. {told}")
    assert event(found, "sidang").date == "2024-09-10"


def test_an_event_with_its_own_day_keeps_it() -> None:
    found = read("BANDUNG - Perkara itu diputus, Selasa (10/9/2024). Sidang itu digelar di Bandung, Rabu (4/9/2024).")
    assert event(found, "sidang").date == "2024-09-04"


def test_of_two_days_told_before_none_is_taken() -> None:
    found = read("BANDUNG - Berkas masuk 2 September 2024 dan 3 September 2024. Sidang di Bandung itu dijaga polisi.")
    assert event(found, "sidang").date is None


@pytest.mark.parametrize(
    "told",
    [
        "Tarif itu diatur Peraturan KPU Nomor 91 Tahun 2024 yang diundangkan pada 2 September 2024.",
        "KPU Kabupaten Garut menerbitkan Keputusan KPU Nomor 91 Tahun 2024 pada 2 September 2024.",
    ],
)
def test_a_decision_is_of_the_day_it_was_issued(told: str) -> None:
    (decision,) = read(told).events
    assert decision.date == "2024-09-02"


def test_a_town_behind_a_house_of_the_province() -> None:
    found = read("DKPP menggelar sidang pemeriksaan di Kantor KPU Provinsi Jawa Barat, Kota Bandung, Rabu (4/9/2024).")
    assert event(found, "sidang").place == "place:32.73"


def test_a_house_of_the_province_is_in_the_town_of_the_dateline() -> None:
    told = "Mahasiswa berunjuk rasa di depan Gedung DPRD Jawa Barat (Jabar), Senin (2/9/2024)."
    published = dt.date(2024, 9, 3)
    assert event(read(f"BANDUNG - {told}", published=published), "unjuk rasa").place == "place:32.73"
    assert event(read(f"SURABAYA - {told}", published=published), "unjuk rasa").place == "place:32"
