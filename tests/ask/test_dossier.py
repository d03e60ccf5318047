"""Finding entities, and all that is known of one."""

from dataclasses import replace

import pytest

from graph_fixtures import SARWENDO, TIRTANINGRUM, first, resolution, second
from pemangku.ask import ask, dossier, find_entity
from pemangku.cli.dossier import lines
from pemangku.errors import NothingFoundError, UsageError
from pemangku.model import OfficialCandidacy
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts


def of(reader, name, **options):
    return dossier(reader, find_entity(reader, name), **options)


@pytest.mark.parametrize(
    "text",
    [
        "https://w3id.org/pemangku/id/person/sarwendo-manggala-99.01",
        "person:sarwendo-manggala-99.01",
        "Sarwendo Manggala",
        "  sarwéndo   MANGGALA ",
        "Sarwendo",
    ],
)
def test_an_entity_is_found_by_iri_short_iri_or_any_name(reader, text):
    entity = find_entity(reader, text)
    assert (entity.name, entity.kind, entity.short) == (
        "Sarwendo Manggala",
        "person",
        "person:sarwendo-manggala-99.01",
    )


@pytest.mark.parametrize("name", ["KPU", "Gedung Lumbung", "debat publik"])
def test_institutions_places_and_events_are_entities_too(reader, name):
    assert find_entity(reader, name).kind in ("institution", "place", "event")


@pytest.mark.parametrize(
    "text",
    [
        "person:nobody",
        "https://elsewhere.invalid/x",
        "http://<broken",
        "role:ketua",
        "Ketua",
        "zzzz",
        "",
        "\ud800",
    ],
)
def test_what_is_no_entity_is_not_found(reader, text):
    with pytest.raises((NothingFoundError, UsageError)):
        find_entity(reader, text)


def test_an_unknown_name_gets_near_names(reader):
    with pytest.raises(NothingFoundError, match="near: Tirtaningrum"):
        find_entity(reader, "Tirtaninggrum")


@pytest.mark.parametrize("text", ["person:sarwendo-99.01", "https://w3id.org/pemangku/id/person/wendo-99.01"])
def test_an_iri_that_was_given_up_leads_to_the_entity_that_stays(tmp_path, text):
    steps = (("person:wendo-99.01", "person:sarwendo-99.01"), ("person:sarwendo-99.01", SARWENDO.key))
    write_store(tmp_path / "graph", assert_facts(replace(resolution(), replaced=steps)), fingerprint="one")
    with open_store(tmp_path / "graph") as opened:
        assert find_entity(opened, text).short == SARWENDO.key
        assert len(ask(opened, "who-said-what", {"about": "debat", "speaker": text}).rows) == 1


def test_iris_that_lead_to_each_other_are_not_found(tmp_path):
    circle = (("person:a-99", "person:b-99"), ("person:b-99", "person:a-99"))
    write_store(tmp_path / "graph", assert_facts(replace(resolution(), replaced=circle)), fingerprint="one")
    with open_store(tmp_path / "graph") as opened, pytest.raises(NothingFoundError):
        find_entity(opened, "person:a-99")


def test_kinds_narrow_the_search(reader):
    with pytest.raises(NothingFoundError):
        find_entity(reader, "Sarwendo", kinds=("place",))


def test_an_ambiguous_name_lists_the_choices(tmp_path):
    twin = replace(SARWENDO, key="person:sarwendo-manggala-99.02")
    quads = assert_facts(replace(resolution(), persons=(*resolution().persons, twin)))
    write_store(tmp_path / "graph", quads, fingerprint="one")
    with open_store(tmp_path / "graph") as opened, pytest.raises(UsageError) as caught:
        find_entity(opened, "sarwendo manggala")
    assert "person:sarwendo-manggala-99.01" in str(caught.value)
    assert "person:sarwendo-manggala-99.02" in str(caught.value)


def test_a_main_name_goes_before_other_names(tmp_path):
    namesake = replace(SARWENDO, key="person:sarwendo-99.03", name="Sarwendo", aliases=())
    quads = assert_facts(replace(resolution(), persons=(*resolution().persons, namesake)))
    write_store(tmp_path / "graph", quads, fingerprint="one")
    with open_store(tmp_path / "graph") as opened:
        assert find_entity(opened, "sarwendo").short == "person:sarwendo-99.03"


def test_a_person_has_names_offices_statements_and_relations(reader):
    found = of(reader, "Sarwendo")
    assert found.names == ("Sarwendo Manggala", "Sarwendo")
    (office,) = found.offices
    assert (office.role, office.institution.name, office.acting) == (
        "Ketua",
        "Komisi Pemilihan Umum Kabupaten Berantah",
        False,
    )
    (said,) = found.statements
    assert (said.mode, said.act, [about.name for about in said.about]) == ("direct", "menyatakan", ["debat publik"])
    assert {(r.predicate, r.subject.name) for r in found.relations} == {
        ("attends", "Sarwendo Manggala"),
        ("meets", "Tirtaningrum"),
    }


def test_every_fact_shows_the_sentence_it_stands_on(reader):
    (source,) = of(reader, "Sarwendo").offices[0].sources
    assert source.text.startswith("Ketua KPU Kabupaten Berantah")
    assert (source.article, source.title, source.date) == ("satu", "KPU Berantah gelar debat", "2024-11-07")
    assert (source.rule, source.confidence, source.modality) == ("office-before-name", 0.9, "reported")


def test_what_is_planned_or_denied_is_shown_with_its_modality(reader):
    by_predicate = {r.predicate: r.sources[0].modality for r in of(reader, "Partai Lumbung").relations}
    assert by_predicate == {"supports": "reported", "criticizes": "denied"}


def test_a_candidacy_is_in_the_dossiers_of_candidate_mate_and_contest(reader):
    for name in ("Tirtaningrum", "Sarwendo", "Pilkada 2024"):
        (standing,) = of(reader, name).candidacies
        assert (standing.candidate.name, standing.office, standing.ballot_number, standing.running_mate.name) == (
            "Tirtaningrum",
            "Bupati Berantah",
            2,
            "Sarwendo Manggala",
        )


def test_an_institution_has_its_category_area_and_office_holders(reader):
    found = of(reader, "KPU", lang="en")
    assert (found.category, [place.name for place in found.within]) == ("election organisers", ["Kabupaten Berantah"])
    assert [office.person.name for office in found.offices] == ["Sarwendo Manggala"]


def test_an_event_tells_its_stage_with_the_days_and_what_sets_them(reader):
    (debate, whole) = of(reader, "debat publik", lang="en").events
    (stage,) = debate.stages
    assert (stage.name, stage.first, stage.last) == ("kampanye Pilkada 2024", "2024-09-25", "2024-11-23")
    assert stage.official == "Regulation of the General Elections Commission Number 2 of 2024"
    assert whole.stages == ()
    shown = "\n".join(lines(of(reader, "debat publik"), lang="id"))
    assert "tahapan: kampanye Pilkada 2024, 2024-09-25 – 2024-11-23 (menurut: Peraturan KPU Nomor 2 " in shown


def test_a_place_has_its_code_the_larger_place_and_its_events(reader):
    region = of(reader, "Kabupaten Berantah")
    assert (region.code, [place.name for place in region.within]) == ("99.01", ["Provinsi Antah"])
    assert [event.event.name for event in of(reader, "Gedung Lumbung").events] == ["debat publik"]


def test_an_event_tells_its_kind_time_place_and_what_it_is_part_of(reader):
    found = of(reader, "debat publik")
    own, whole = found.events
    assert (own.kinds, own.dates, [place.name for place in own.places], own.planned) == (
        ("debat",),
        ("2024-11-06",),
        ["Gedung Lumbung"],
        False,
    )
    assert (whole.event.name, [part.name for part in whole.parts]) == ("Pilkada 2024", ["debat publik"])
    assert [said.speaker.name for said in found.statements_about] == ["Sarwendo Manggala"]


def test_a_planned_event_says_so(reader):
    assert [event.planned for event in of(reader, "rapat pleno").events] == [True]


def test_the_same_office_out_of_two_articles_is_one_line_with_two_sources(tmp_path):
    again = replace(first(), article=replace(first().article, id="tiga"))
    quads = assert_facts(replace(resolution(), articles=(first(), second(), again)))
    write_store(tmp_path / "graph", quads, fingerprint="one")
    with open_store(tmp_path / "graph") as opened:
        (office,) = of(opened, "Sarwendo").offices
    assert [source.article for source in office.sources] == ["satu", "tiga"]


@pytest.fixture
def with_official_list(tmp_path):
    """The graph with a pair of an official list, in a contest that no article names."""
    pair = OfficialCandidacy(
        person=TIRTANINGRUM.key,
        entry="9901-1-A",
        source="dataset:pilkada-2024-candidates",
        office="Bupati Berantah",
        contest="event:pilbup-2024-99.01",
        contest_name="Pemilihan Bupati Berantah 2024",
        region="99.01",
        ballot_number=2,
        running_mate=SARWENDO.key,
    )
    deputy = replace(
        pair, person=SARWENDO.key, entry="9901-1-B", office="Wakil Bupati Berantah", running_mate=TIRTANINGRUM.key
    )
    quads = assert_facts(replace(resolution(), official=(pair, deputy)))
    write_store(tmp_path / "graph", quads, fingerprint="one")
    with open_store(tmp_path / "graph") as opened:
        yield opened


def test_a_candidacy_of_an_official_list_is_told_once_with_the_list_as_its_source(with_official_list):
    official, told = of(with_official_list, "Sarwendo").candidacies
    assert (official.candidate.name, official.office, official.contest.name, official.ballot_number) == (
        "Sarwendo Manggala",
        "Wakil Bupati Berantah",
        "Pemilihan Bupati Berantah 2024",
        2,
    )
    assert official.running_mate.name == "Tirtaningrum"
    assert official.official == "Daftar pasangan calon Pilkada 2024, Komisi Pemilihan Umum"
    assert (official.sources, told.official) == ((), None)


def test_the_dossier_in_words_names_the_official_list(with_official_list):
    shown = list(lines(of(with_official_list, "Tirtaningrum", lang="en"), lang="en"))
    assert (
        "  Tirtaningrum: Bupati Berantah, Pemilihan Bupati Berantah 2024, ballot number 2, with Sarwendo Manggala "
        "(according to: List of candidate pairs of the regional elections of 2024, General Elections Commission)"
    ) in shown
