"""The named questions."""

from dataclasses import replace

import pytest

from graph_fixtures import first, resolution, second
from pemangku.ask import ask, find_question, questions, run_query
from pemangku.errors import NothingFoundError, UsageError
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts

WHO_SAID = "who-said-what"
OFFICES = "who-holds-which-office"
EVENTS = "who-organised-which-events"
STAGE = "what-happened-during-a-stage"
EVIDENCE = {"sentence", "article", "title", "published", "confidence"}


def column(result, name):
    at = result.vars.index(name)
    return [None if row[at] is None else row[at].value for row in result.rows]


def test_the_questions_are_listed_with_their_parameters():
    assert [question.name for question in questions()] == [STAGE, OFFICES, EVENTS, WHO_SAID]
    about, speaker = find_question(WHO_SAID).parameters
    assert (about.name, about.kind, about.optional) == ("about", "topic", False)
    assert (speaker.name, speaker.kind, speaker.optional) == ("speaker", "entity", True)


def test_every_question_and_parameter_is_described_in_both_languages():
    for question in questions():
        for text in (question.title, question.description, *(p.description for p in question.parameters)):
            assert sorted(text) == ["en", "id"]
            assert all(text.values())


@pytest.mark.parametrize(
    ("name", "params"),
    [(WHO_SAID, {"about": "debat"}), (OFFICES, {}), (EVENTS, {}), (STAGE, {"stage": "kampanye"})],
)
def test_every_row_carries_its_evidence(reader, name, params):
    result = ask(reader, name, params)
    assert set(result.vars) >= EVIDENCE
    assert result.rows
    assert all(column(result, "sentence"))
    assert not any(variable.startswith("given_") for variable in result.vars)


@pytest.mark.parametrize("about", ["DEBAT INI", "milik", "debat publik", "event:debat-publik-2024-11-06-99.01"])
def test_statements_are_found_by_their_words_or_by_what_they_name(reader, about):
    result = ask(reader, WHO_SAID, {"about": about})
    assert column(result, "speaker") == ["Sarwendo Manggala"]
    assert column(result, "says") == ["Debat ini <script>alert(1)</script> milik warga"]


def test_nothing_said_is_no_row(reader):
    assert ask(reader, WHO_SAID, {"about": "cuaca"}).rows == ()


@pytest.mark.parametrize(("speaker", "rows"), [("sarwendo", 1), ("Tirtaningrum", 0)])
def test_statements_are_narrowed_by_speaker(reader, speaker, rows):
    assert len(ask(reader, WHO_SAID, {"about": "debat", "speaker": speaker}).rows) == rows


@pytest.mark.parametrize(("lang", "act"), [("id", "menyatakan"), ("en", "state")])
def test_labels_come_in_the_language_asked_for(reader, lang, act):
    assert column(ask(reader, WHO_SAID, {"about": "debat"}, lang=lang), "act") == [act]


@pytest.mark.parametrize(
    ("params", "persons"),
    [
        ({}, ["Sarwendo Manggala", "Tirtaningrum"]),
        ({"institution": "KPU"}, ["Sarwendo Manggala"]),
        ({"institution": "Partai Lumbung"}, []),
        ({"place": "provinsi antah"}, ["Sarwendo Manggala"]),
        ({"place": "Gedung Lumbung"}, []),
        ({"person": "Tirtaningrum"}, ["Tirtaningrum"]),
    ],
)
def test_offices_are_narrowed_by_person_institution_or_place(reader, params, persons):
    assert column(ask(reader, OFFICES, params), "person") == persons


@pytest.mark.parametrize(
    ("params", "events"),
    [
        ({}, ["rapat pleno", "debat publik"]),
        ({"kind": "debat"}, ["debat publik"]),
        ({"kind": "Meeting"}, ["rapat pleno"]),
        ({"kind": "aksi"}, []),
        ({"place": "Berantah"}, ["debat publik"]),
        ({"organiser": "Partai Lumbung"}, []),
        ({"organiser": "institution:kpu-99.01"}, ["rapat pleno", "debat publik"]),
    ],
)
def test_events_are_narrowed_by_organiser_kind_or_place(reader, params, events):
    assert column(ask(reader, EVENTS, params), "event") == events


@pytest.mark.parametrize(
    ("params", "events"),
    [
        ({"stage": "kampanye"}, ["debat publik"]),
        ({"stage": "Kampanye Pilkada 2024"}, ["debat publik"]),
        ({"stage": "tahapan kampanye"}, ["debat publik"]),
        ({"stage": "kampanye", "kind": "debate"}, ["debat publik"]),
        ({"stage": "kampanye", "kind": "rapat"}, []),
        ({"stage": "kampanye", "place": "Berantah"}, ["debat publik"]),
        ({"stage": "masa tenang"}, []),
    ],
)
def test_what_happened_during_a_stage_is_narrowed_by_kind_or_place(reader, params, events):
    assert column(ask(reader, STAGE, params), "event") == events


def test_the_days_of_a_stage_stand_beside_what_happened(reader):
    result = ask(reader, STAGE, {"stage": "kampanye"})
    assert [column(result, name) for name in ("stage", "first", "last", "date")] == [
        ["kampanye Pilkada 2024"],
        ["2024-09-25"],
        ["2024-11-23"],
        ["2024-11-06"],
    ]


def test_what_is_only_planned_says_so(reader):
    assert column(ask(reader, EVENTS, {}), "modality") == ["planned", "reported"]


@pytest.mark.parametrize("value", ['") } SERVICE <http://x.invalid/> { ?s ?p ?o } #', "'", "\\", "?s", "[a-z]"])
def test_a_value_is_a_term_and_never_part_of_the_query(reader, value):
    assert ask(reader, WHO_SAID, {"about": value}).rows == ()


def test_an_unknown_question_names_the_near(reader):
    with pytest.raises(UsageError, match=WHO_SAID):
        ask(reader, "who-said", {})


def test_an_unknown_parameter_names_the_known(reader):
    with pytest.raises(UsageError, match="about"):
        ask(reader, WHO_SAID, {"abuot": "x"})


@pytest.mark.parametrize("params", [{}, {"about": "  "}])
def test_a_missing_parameter_is_named(reader, params):
    with pytest.raises(UsageError, match="needs the parameter 'about'"):
        ask(reader, WHO_SAID, params)


def test_an_unknown_entity_names_the_near(reader):
    with pytest.raises(NothingFoundError, match="Sarwendo"):
        ask(reader, OFFICES, {"person": "Sarwndo"})


def test_a_value_that_is_no_text_is_refused(reader):
    with pytest.raises(UsageError, match="about"):
        ask(reader, WHO_SAID, {"about": "\ud800"})


@pytest.mark.parametrize(("name", "params"), [(WHO_SAID, {"about": "debat"}), (OFFICES, {"person": "Sarwendo"})])
@pytest.mark.parametrize("copies", [1, 3])
def test_each_article_that_says_so_is_one_row(tmp_path, name, params, copies):
    with open_store(_copied(tmp_path, copies)) as opened:
        assert len(ask(opened, name, params).rows) == copies


@pytest.mark.parametrize("copies", [1, 3])
def test_each_article_that_names_an_organiser_is_one_row(tmp_path, copies):
    with open_store(_copied(tmp_path, copies)) as opened:
        assert len(ask(opened, EVENTS, {"kind": "debat"}).rows) == copies


def _copied(tmp_path, copies):
    articles = [replace(first(), article=replace(first().article, id=f"a{number}")) for number in range(copies)]
    write_store(
        tmp_path / "graph",
        assert_facts(replace(resolution(), articles=(second(), *articles))),
        fingerprint="one",
    )
    return tmp_path / "graph"


def test_a_least_confidence_leaves_out_the_rows_below_it(reader):
    every = ask(reader, OFFICES, {})
    highest = max(float(value) for value in column(every, "confidence"))
    assert highest < 1.0, "a bound above all rows must exist for this to say anything"
    assert every.rows
    assert ask(reader, OFFICES, {}, min_confidence=0.0).rows == every.rows
    assert ask(reader, OFFICES, {}, min_confidence=highest).rows
    assert not ask(reader, OFFICES, {}, min_confidence=1.0).rows


def test_a_result_without_confidences_cannot_be_chosen_by_them(reader):
    with pytest.raises(UsageError):
        run_query(reader, "SELECT ?s WHERE { ?s ?p ?o }").at_least(0.5)
