"""Which stage of an election an event belongs to: by its name, else by its day."""

from __future__ import annotations

import datetime as dt

import pytest

from graph_fixtures import article, evidence
from pemangku.model import Event, EventKind, Findings, Modality
from pemangku.resolve import resolve

TEXT = "KPU Kabupaten Berantah menggelar pertemuan pada Pilkada 2024."
PILKADA, CAMPAIGN, COUNT = (
    "event:pilkada-2024",
    "event:tahapan-kampanye-pilkada-2024",
    "event:tahapan-penghitungan-suara-dan-rekapitulasi-hasil-penghitungan-suara-pilkada-2024",
)


def event(
    kind: str, name: str, date: str | None = None, *, part_of: str | None = None, modality: str = "reported"
) -> Event:
    return Event(
        key=f"event:{name.replace(' ', '-')}",
        name=name,
        kind=EventKind(kind),
        evidence=evidence(TEXT, "KPU", "told", modality=modality),
        date=date,
        part_of=part_of,
    )


def election(key: str) -> Event:
    return Event(
        key=key,
        name=key.removeprefix("event:"),
        kind=EventKind.PEMILIHAN,
        evidence=evidence(TEXT, "KPU", "told"),
        shared=True,
    )


def stages(*events: Event, contests: tuple[str, ...] = (PILKADA,), published: dt.date | None = None) -> list[str]:
    found = Findings(
        article=article("satu", TEXT, published=published), events=(*events, *(election(key) for key in contests))
    )
    return [stage for stage, _ in resolve([found]).stages]


@pytest.mark.parametrize(
    ("name", "date", "stage"),
    [
        ("tahapan kampanye", None, CAMPAIGN),
        ("kampanye Pilkada 2024", "2024", CAMPAIGN),
        ("masa kampanye", "2024-09-25", CAMPAIGN),
        ("masa tenang", None, "event:tahapan-masa-tenang-pilkada-2024"),
        ("rapat pleno terbuka rekapitulasi tingkat kabupaten", "2024-12-05", COUNT),
    ],
)
def test_a_stage_that_an_article_names_is_a_part_of_that_stage(name: str, date: str | None, stage: str) -> None:
    assert stages(event("tahapan", name, date)) == [stage]


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("kampanye", "2024-12-05"),
        ("kampanye", "2018"),
        ("pemungutan suara ulang", "2024-11-27"),
        ("penetapan pasangan calon terpilih", None),
        ("distribusi logistik", None),
    ],
)
def test_a_stage_of_another_time_or_without_days_belongs_to_none(name: str, date: str | None) -> None:
    assert stages(event("tahapan", name, date)) == []


@pytest.mark.parametrize("kind", ["debat", "rapat", "sosialisasi", "pertemuan", "aksi"])
def test_what_happens_on_a_stages_day_belongs_to_it(kind: str) -> None:
    assert stages(event(kind, "acara", "2024-11-06")) == [CAMPAIGN]


def test_a_stage_without_a_noun_of_the_calendar_goes_by_its_day() -> None:
    assert stages(event("tahapan", "distribusi logistik", "2024-11-20")) == [CAMPAIGN]


@pytest.mark.parametrize("date", [None, "2024", "2024-11", "2025-06-01", "2024-02-30"])
def test_without_a_day_in_a_stage_nothing_is_known(date: str | None) -> None:
    assert stages(event("debat", "debat publik", date)) == []


@pytest.mark.parametrize("kind", ["sidang", "putusan", "pelantikan", "lainnya"])
@pytest.mark.parametrize(("part_of", "expected"), [(None, []), (PILKADA, [CAMPAIGN])])
def test_a_hearing_or_an_inauguration_takes_its_own_course_unless_the_text_makes_it_a_part(
    kind: str, part_of: str | None, expected: list[str]
) -> None:
    assert stages(event(kind, "acara", "2024-10-03", part_of=part_of)) == expected


def test_what_did_not_take_place_belongs_to_no_stage() -> None:
    assert stages(event("debat", "debat publik", "2024-11-06", modality=Modality.DENIED)) == []


@pytest.mark.parametrize(
    ("contests", "expected"),
    [
        ((), []),
        (("event:pilbup-2024-99.01", "event:pilgub-2024-99"), [CAMPAIGN]),
        ((PILKADA, "event:pilkada-2020-99.01"), [CAMPAIGN]),
        (("event:pilkada-2024-99.01", "event:pemilu-2024"), [CAMPAIGN]),
        ((PILKADA, "event:pilkades-2024"), []),
        (("event:pilkada-99.01",), [CAMPAIGN]),
    ],
)
def test_the_contest_is_the_one_that_the_article_is_about(contests: tuple[str, ...], expected: list[str]) -> None:
    assert stages(event("debat", "debat publik", "2024-11-06"), contests=contests) == expected


def test_the_contest_that_the_text_names_counts_before_the_others() -> None:
    debate = event("debat", "debat publik", "2024-01-07", part_of="event:pilpres-2024")
    assert stages(debate, contests=(PILKADA, "event:pilpres-2024")) == ["event:tahapan-kampanye-pemilu-2024"]


@pytest.mark.parametrize(("published", "expected"), [(dt.date(2024, 10, 3), [CAMPAIGN]), (dt.date(2029, 10, 3), [])])
def test_the_day_of_the_article_tells_which_year_a_contest_without_one_is_of(
    published: dt.date, expected: list[str]
) -> None:
    told = event("tahapan", "masa kampanye")
    assert stages(told, contests=("event:pilkada-99.01",), published=published) == expected
