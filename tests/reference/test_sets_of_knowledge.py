"""Institutions derived from regions, parties, calendars, and all of it as RDF with its provenance."""

from __future__ import annotations

import datetime as dt
import io
from itertools import islice

import pytest
from pyoxigraph import RdfFormat, parse

from pemangku.reference import (
    calendar_of,
    calendars,
    current_code,
    reference_sets,
    regions,
    write_set,
)
from pemangku.vocabulary import BASE, DCTERMS, Term, iri


def test_codes_of_regions_that_moved_lead_to_those_of_today() -> None:
    assert current_code("91.08") == "94.03"
    assert current_code("91.08.01") == "94.03.01"
    assert current_code("32.16") == "32.16"
    assert regions().get(current_code("92.71")) is not None


@pytest.mark.parametrize(
    ("election", "stage", "begin", "end"),
    [
        ("pemilu-2024", "kampanye", "2023-11-28", "2024-02-10"),
        ("pemilu-2024", "pemungutan suara", "2024-02-14", "2024-02-14"),
        ("pilkada-2024", "tahapan kampanye", "2024-09-25", "2024-11-23"),
        ("pilkada-2024", "pemungutan suara", "2024-11-27", "2024-11-27"),
        ("pilkada-2024", "masa tenang", "2024-11-24", "2024-11-26"),
        ("pilkada-2024", "masa kampanye calon bupati", "2024-09-25", "2024-11-23"),
        ("pilkada-2024", "rapat pleno terbuka rekapitulasi tingkat kabupaten", "2024-11-27", "2024-12-16"),
        ("pilkada-2024", "hari pencoblosan", "2024-11-27", "2024-11-27"),
        ("pilkada-2024", "pengundian nomor urut paslon", "2024-09-23", "2024-09-23"),
        ("pilkada-2024", "pendaftaran pemantau", "2024-02-27", "2024-11-16"),
        ("pemilu-2024", "pendaftaran pasangan calon presiden", "2023-10-19", "2023-10-25"),
    ],
)
def test_stages_have_their_days(election: str, stage: str, begin: str, end: str) -> None:
    found = calendars()[f"event:{election}"].stage(stage)
    assert found is not None
    assert (found.begin.isoformat(), found.end.isoformat()) == (begin, end)


@pytest.mark.parametrize(
    "name", ["pemungutan suara ulang", "penetapan pasangan calon terpilih", "pengukuhan", "kampanyekan", "tahapan"]
)
def test_a_stage_without_days_is_none_of_those_that_have_some(name: str) -> None:
    assert calendars()["event:pilkada-2024"].stage(name) is None


@pytest.mark.parametrize(
    ("contest", "near", "election"),
    [
        ("event:pilkada-2024", None, "event:pilkada-2024"),
        ("event:pilgub-2024-32", None, "event:pilkada-2024"),
        ("event:pilbup-32.16", dt.date(2024, 10, 3), "event:pilkada-2024"),
        ("event:pilbup-32.16", dt.date(2019, 10, 3), None),
        ("event:pilbup-32.16", None, None),
        ("event:pilpres-2024", None, "event:pemilu-2024"),
        ("event:pilkada-2020-32.16", dt.date(2024, 10, 3), None),
        ("event:pilkades-2024-32.16", None, None),
        ("event:debat-publik", None, None),
    ],
)
def test_a_contest_keeps_the_calendar_of_its_family_and_year(contest: str, near: dt.date, election: str) -> None:
    found = calendar_of(contest, near=near)
    assert (found.election if found else None) == election


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (dt.date(2024, 8, 28), "pendaftaran pasangan calon"),
        (dt.date(2024, 10, 1), "kampanye"),
        (dt.date(2024, 11, 27), "pemungutan suara"),
        (dt.date(2024, 6, 1), None),
    ],
)
def test_a_day_lies_in_one_time_of_the_election_beside_what_is_prepared(day: dt.date, stage: str | None) -> None:
    found = calendars()["event:pilkada-2024"].period(day)
    assert (found.name if found else None) == stage


def test_every_stage_names_the_regulation_that_sets_its_days() -> None:
    quads = list(reference_sets()["calendars"].quads())
    titles = {q.subject: q.object.value for q in quads if q.predicate.value == Term.TITLE and q.object.language == "id"}
    sources = {q.subject.value: titles[q.object] for q in quads if q.predicate.value == Term.WAS_DERIVED_FROM}
    stages = [stage for calendar in calendars().values() for stage in calendar.stages]
    assert all("Peraturan KPU Nomor" in sources[iri(stage.key)] for stage in stages)
    assert sources[iri("event:tahapan-masa-tenang-pilkada-2024")] == "Peraturan KPU Nomor 13 Tahun 2024"


def test_a_day_has_its_stages() -> None:
    pilkada = calendars()["event:pilkada-2024"]
    assert "kampanye" in [stage.name for stage in pilkada.on(dt.date(2024, 10, 1))]
    assert pilkada.on(dt.date(2025, 6, 1)) == ()
    assert pilkada.stage("no such stage") is None
    assert all(stage.begin <= stage.end for calendar in calendars().values() for stage in calendar.stages)


@pytest.mark.parametrize("name", ["parties", "calendars", "regions", "branches"])
def test_every_set_says_where_it_comes_from_and_every_member_points_there(name: str) -> None:
    found = reference_sets()[name]
    quads = list(found.quads())
    own = {q.predicate.value for q in quads if getattr(q.subject, "value", "") == found.dataset}
    assert {Term.TITLE, f"{DCTERMS}source", f"{DCTERMS}license"} <= own
    derived = {q.subject for q in quads if q.predicate.value == Term.WAS_DERIVED_FROM}
    labelled = {q.subject for q in quads if q.predicate.value == Term.PREF_LABEL}
    elections = {iri(key) for key in calendars()}
    assert {s.value for s in labelled - derived} <= elections
    assert {q.graph_name.value for q in quads} == {f"{BASE}graph/{name}"}


def test_there_are_24_parties_with_ballot_numbers() -> None:
    quads = list(reference_sets()["parties"].quads())
    numbers = [int(q.object.value) for q in quads if q.predicate.value.endswith("ballotNumber")]
    assert sorted(numbers) == list(range(1, 25))


def test_a_region_that_moved_keeps_its_old_code_replaced() -> None:
    quads = list(reference_sets()["regions"].quads())
    old, new = iri("place:91.08"), iri("place:94.03")
    moves = {(q.subject.value, q.object.value) for q in quads if q.predicate.value == f"{DCTERMS}isReplacedBy"}
    assert (old, new) in moves
    assert len(moves) == 26


def test_the_villages_are_all_there_each_in_its_district() -> None:
    quads = reference_sets()["villages"].quads()
    within = {q.subject.value: q.object.value for q in quads if q.predicate.value == Term.CONTAINED_IN_PLACE}
    assert len(within) > 80_000
    assert within[iri("place:32.16.07.1001")] == iri("place:32.16.07")
    assert all(inside.startswith(f"{district}.") for inside, district in within.items())


@pytest.mark.parametrize("name", ["villages", "local-institutions"])
def test_the_first_member_of_a_long_set_comes_before_the_last_is_made(name: str) -> None:
    found = reference_sets()[name]
    begun = list(islice(found.quads(), 40))
    assert {Term.SOURCE, Term.LICENSE, Term.PREF_LABEL} <= {q.predicate.value for q in begun}
    assert {q.graph_name.value for q in begun} == {f"{BASE}graph/{name}"}


@pytest.mark.parametrize("name", ["regions", "parties", "branches", "calendars"])
def test_what_is_written_is_what_the_set_holds_each_subject_once(name: str) -> None:
    found = reference_sets()[name]
    turtle, nquads = io.BytesIO(), io.BytesIO()
    write_set(found, turtle)
    write_set(found, nquads, turtle=False)
    held = set(found.quads())
    assert {q.triple for q in parse(turtle.getvalue(), RdfFormat.TURTLE)} == {q.triple for q in held}
    assert set(parse(nquads.getvalue(), RdfFormat.N_QUADS)) == held
    lines = turtle.getvalue().decode().splitlines()
    opened = [line.split()[0] for line in lines if line and not line.startswith(("\t", " ", "@"))]
    assert len(opened) == len(set(opened)) == len({q.subject for q in held})
    assert [line for line in lines if line.startswith("@")] == sorted(line for line in lines if line.startswith("@"))
