"""What the graph says, in which terms, and on which evidence."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graph_fixtures import COMMISSION, FIRST_TEXT, HALL, SARWENDO, TIRTANINGRUM, evidence, first, resolution, second
from pemangku.model import Modality, Office, Predicate, Relation
from pemangku.triples import assert_article, assert_facts
from pemangku.vocabulary import BASE, CONCEPTS, Dataset, Graph, Pem, Term, article_key, iri

FIRST = iri("article:satu")
SECOND = iri(article_key("artikel dua"))
DEBATE = iri("event:debat-publik-2024-11-06-99.01")
MEETING = iri("event:rapat-pleno-99.01")
UNCLAIMED = {Term.TYPE, Term.IS_PART_OF, Term.IDENTIFIER, Term.IS_STRING, Term.HEADLINE, Term.DATE_PUBLISHED}
UNCLAIMED |= {Term.PUBLISHER, Term.URL}


@pytest.fixture(scope="module")
def quads():
    return set(assert_facts(resolution()))


def values(quads, subject, predicate, graph=None):
    return sorted(
        q.object.value
        for q in quads
        if (q.subject.value, q.predicate.value) == (subject, predicate)
        and (graph is None or q.graph_name.value == graph)
    )


def one(quads, subject, predicate):
    (value,) = values(quads, subject, predicate)
    return value


def claims(quads, subject, predicate, value):
    """The claims of a triple, as dictionaries."""
    by_subject = {}
    for quad in quads:
        by_subject.setdefault(quad.subject.value, {})[quad.predicate.value] = quad.object.value
    wanted = {Term.SUBJECT: subject, Term.PREDICATE: predicate, Term.OBJECT: value}
    return [found for found in by_subject.values() if wanted.items() <= found.items()]


def stands(quads, subject, predicate, value):
    return value in values(quads, subject, predicate)


def instances(quads, name, graph):
    node = NamedNode(name)
    return {
        q.subject.value
        for q in quads
        if q.predicate.value == Term.TYPE and q.object == node and q.graph_name.value == graph
    }


def test_an_article_describes_itself_in_the_graph_that_bears_its_name(quads):
    assert {Term.NEWS_ARTICLE, Term.CONTEXT, Term.PROV_ENTITY} == set(values(quads, FIRST, Term.TYPE, FIRST))
    assert one(quads, FIRST, Term.IDENTIFIER) == "satu"
    assert one(quads, FIRST, Term.IS_STRING) == FIRST_TEXT
    assert one(quads, FIRST, Term.HEADLINE) == "KPU Berantah gelar debat"
    assert one(quads, FIRST, Term.DATE_PUBLISHED) == "2024-11-07"
    assert one(quads, FIRST, Term.PUBLISHER) == "Kabar Antah"


def test_what_is_not_known_of_an_article_is_not_said(quads):
    assert values(quads, SECOND, Term.HEADLINE) == values(quads, SECOND, Term.DATE_PUBLISHED) == []


def test_an_address_is_a_literal_because_it_need_not_be_a_valid_iri(quads):
    (url,) = {q.object for q in quads if (q.subject.value, q.predicate.value) == (SECOND, Term.URL)}
    assert url == Literal("https://berita.invalid/artikel dua", datatype=NamedNode(Term.ANY_URI))


def test_an_article_mentions_all_that_it_names_and_every_event_it_tells_of(quads):
    mentioned = values(quads, FIRST, Term.MENTIONS)
    assert {iri(SARWENDO.key), iri(COMMISSION.key), iri(HALL.key), DEBATE} <= set(mentioned)
    assert len(mentioned) == 8


def test_a_person_has_one_main_name_and_all_other_forms(quads):
    person = iri(SARWENDO.key)
    assert one(quads, person, Term.PREF_LABEL) == one(quads, person, Term.NAME) == "Sarwendo Manggala"
    assert values(quads, person, Term.ALT_LABEL) == ["Sarwendo"]


def test_an_institution_has_category_and_area_from_the_lexicon(quads):
    institution = iri(COMMISSION.key)
    assert one(quads, institution, Term.CLASSIFICATION) == f"{CONCEPTS}category/penyelenggara"
    assert one(quads, institution, Term.AREA_SERVED) == iri("place:99.01")
    assert one(quads, institution, Term.WAS_DERIVED_FROM) == Dataset.LEXICON


def test_a_region_has_its_code_and_the_larger_place_from_the_official_list(quads):
    place = iri("place:99.01")
    assert values(quads, place, Term.TYPE) == [Term.ADMINISTRATIVE_AREA, Term.PLACE]
    assert one(quads, place, Term.IDENTIFIER) == "99.01"
    assert one(quads, place, Term.CONTAINED_IN_PLACE) == iri("place:99")
    assert one(quads, place, Term.WAS_DERIVED_FROM) == Dataset.KEMENDAGRI


def test_any_other_location_is_no_administrative_area(quads):
    assert values(quads, iri(HALL.key), Term.TYPE) == [Term.PLACE]


def test_an_event_has_its_kind_time_and_place_in_the_article_that_says_so(quads):
    assert values(quads, DEBATE, Term.EVENT_TYPE, FIRST) == [f"{CONCEPTS}event/debat"]
    assert values(quads, DEBATE, Term.HAS_PLACE, FIRST) == [iri(HALL.key)]
    assert values(quads, iri("event:pilkada-2024"), Term.HAS_SUB_EVENT, FIRST) == [DEBATE]


@pytest.mark.parametrize(
    ("date", "datatype"), [("2024-11-06", Term.DATE), ("2024-11", Term.YEAR_MONTH), ("2024", Term.YEAR)]
)
def test_a_time_is_typed_as_exactly_as_the_text_gives_it(date, datatype):
    findings = first()
    event = replace(findings.events[0], date=date)
    quads = set(assert_article(replace(findings, events=(event,))))
    times = {q.object for q in quads if (q.subject.value, q.predicate.value) == (DEBATE, Term.HAS_TIME_STAMP)}
    assert times == {Literal(date, datatype=NamedNode(datatype))}


def test_what_is_no_date_is_left_out():
    event = replace(first().events[0], date="akhir Oktober")
    assert values(set(assert_article(replace(first(), events=(event,)))), DEBATE, Term.HAS_TIME_STAMP) == []


def test_organizers_and_attendees_are_actors(quads):
    assert values(quads, DEBATE, Term.HAS_ACTOR) == [iri(COMMISSION.key), iri(SARWENDO.key)]


def test_an_office_joins_person_role_and_institution(quads):
    (membership,) = instances(quads, Term.MEMBERSHIP, FIRST)
    assert one(quads, membership, Term.MEMBER) == iri(SARWENDO.key)
    assert one(quads, membership, Term.MEMBER_ORGANIZATION) == iri(COMMISSION.key)
    assert one(quads, one(quads, membership, Term.MEMBER_ROLE), Term.PREF_LABEL) == "Ketua"
    assert values(quads, membership, Pem.ACTING) == values(quads, membership, Pem.FORMER) == []


def test_an_acting_office_is_marked(quads):
    (membership,) = instances(quads, Term.MEMBERSHIP, SECOND)
    assert values(quads, membership, Pem.ACTING) == ["true"]


def test_one_role_in_several_spellings_has_its_commonest_as_label():
    def with_role(role, number):
        office = Office(person=SARWENDO.key, role=role, evidence=evidence(FIRST_TEXT, "Ketua", "r"))
        findings = first()
        return replace(findings, article=replace(findings.article, id=f"a{number}"), offices=(office,))

    articles = tuple(with_role(role, at) for at, role in enumerate(["ketua", "Ketua", "Ketua"]))
    found = set(assert_facts(replace(resolution(), articles=articles)))
    assert values(found, iri("role:ketua"), Term.PREF_LABEL) == ["Ketua"]


def test_a_candidacy_has_office_contest_number_and_mate(quads):
    (candidacy,) = instances(quads, Pem.CANDIDACY, FIRST)
    assert one(quads, candidacy, Pem.CANDIDATE) == iri(TIRTANINGRUM.key)
    assert one(quads, candidacy, Pem.OFFICE) == "Bupati Berantah"
    assert one(quads, candidacy, Pem.CONTEST) == iri("event:pilkada-2024")
    assert one(quads, candidacy, Pem.BALLOT_NUMBER) == "2"
    assert one(quads, candidacy, Pem.RUNNING_MATE) == iri(SARWENDO.key)


def test_in_an_articles_graph_a_running_mate_is_a_relation_between_persons_only(quads):
    assert {q.graph_name.value for q in quads if q.predicate.value == Pem.RUNNING_MATE} == {Graph.DERIVED}


def test_a_statement_has_words_speaker_mode_act_and_subject(quads):
    (statement,) = instances(quads, Term.QUOTATION, FIRST)
    assert one(quads, statement, Term.TEXT) == "Debat ini <script>alert(1)</script> milik warga"
    assert one(quads, statement, Term.SPOKEN_BY) == iri(SARWENDO.key)
    assert one(quads, statement, Pem.MODE) == "direct"
    assert one(quads, statement, Pem.SPEECH_ACT) == f"{CONCEPTS}act/menyatakan"
    assert one(quads, statement, Term.ABOUT) == DEBATE
    assert one(quads, statement, Term.IS_PART_OF) == FIRST


def test_a_claim_names_its_sentence_rule_confidence_and_modality(quads):
    (claim,) = claims(quads, iri("institution:partai-lumbung"), Pem.SUPPORTS, iri(TIRTANINGRUM.key))
    assert claim[Pem.RULE] == "supports"
    assert claim[Pem.CONFIDENCE] == "0.5"
    assert claim[Pem.MODALITY] == "reported"
    assert one(quads, claim[Term.WAS_DERIVED_FROM], Term.REFERENCE_CONTEXT) == FIRST


def test_offsets_cut_each_sentence_out_of_the_stored_text(quads):
    texts = {q.subject.value: q.object.value for q in quads if q.predicate.value == Term.IS_STRING}
    sentences = [q.subject.value for q in quads if q.object == NamedNode(Term.SENTENCE)]
    assert len(sentences) == 7
    for sentence in sentences:
        begin, end = (int(one(quads, sentence, term)) for term in (Term.BEGIN_INDEX, Term.END_INDEX))
        text = texts[one(quads, sentence, Term.REFERENCE_CONTEXT)]
        assert text[begin:end] == one(quads, sentence, Term.ANCHOR_OF)


def test_every_fact_of_an_article_has_a_claim(quads):
    facts = [
        q
        for q in quads
        if q.graph_name.value in (FIRST, SECOND, Graph.DERIVED)
        and q.predicate.value not in UNCLAIMED
        and not q.subject.value.startswith((f"{BASE}claim/", f"{BASE}sentence/"))
    ]
    assert facts
    for q in facts:
        assert claims(quads, q.subject.value, q.predicate.value, q.object.value), q


def test_what_is_denied_is_claimed_but_does_not_stand(quads):
    fact = (iri("institution:partai-lumbung"), Pem.CRITICIZES, iri(COMMISSION.key))
    assert [claim[Pem.MODALITY] for claim in claims(quads, *fact)] == ["denied"]
    assert not stands(quads, *fact)


def test_what_belongs_to_a_planned_event_stands_and_the_event_is_marked(quads):
    assert stands(quads, iri(COMMISSION.key), Pem.ORGANIZES, MEETING)
    assert stands(quads, MEETING, Term.EVENT_TYPE, f"{CONCEPTS}event/rapat")
    assert values(quads, MEETING, Pem.MODALITY) == ["planned"]
    assert values(quads, DEBATE, Pem.MODALITY) == []


def test_other_relations_that_are_only_planned_are_claims_alone(quads):
    fact = (iri(TIRTANINGRUM.key), Pem.MEETS, iri(SARWENDO.key))
    assert [claim[Pem.MODALITY] for claim in claims(quads, *fact)] == ["planned"]
    assert not stands(quads, *fact)


def test_supervising_an_institution_does_not_stand_when_planned():
    relation = Relation(
        subject=COMMISSION.key,
        predicate=Predicate.SUPERVISES,
        object="institution:partai-lumbung",
        evidence=evidence(FIRST_TEXT, "mendukung", "supervises", 0.5, "planned"),
    )
    found = set(assert_article(replace(first(), relations=(relation,))))
    assert not stands(found, iri(COMMISSION.key), Pem.SUPERVISES, iri("institution:partai-lumbung"))


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.DENIED])
def test_an_office_not_held_leaves_claims_but_no_membership(modality):
    findings = first()
    office = replace(findings.offices[0], evidence=replace(findings.offices[0].evidence, modality=modality))
    found = set(assert_article(replace(findings, offices=(office,))))
    assert instances(found, Term.MEMBERSHIP, FIRST) == set()
    assert any(q.predicate.value == Term.PREDICATE and q.object.value == Term.MEMBER for q in found)


def test_an_article_mentions_even_the_event_that_it_denies():
    findings = first()
    event = replace(findings.events[0], evidence=replace(findings.events[0].evidence, modality=Modality.DENIED))
    assert stands(set(assert_article(replace(findings, events=(event,)))), FIRST, Term.MENTIONS, DEBATE)


def test_two_rules_that_read_the_same_make_one_claim_the_surer():
    findings = first()
    weaker = replace(
        findings.relations[2], evidence=replace(findings.relations[2].evidence, rule="guess", confidence=0.1)
    )
    found = set(assert_article(replace(findings, relations=(weaker, findings.relations[2]))))
    (claim,) = claims(found, iri("institution:partai-lumbung"), Pem.SUPPORTS, iri(TIRTANINGRUM.key))
    assert (claim[Pem.RULE], claim[Pem.CONFIDENCE]) == ("supports", "0.5")


def test_the_dates_of_an_office_are_those_that_the_text_gives():
    office = replace(first().offices[0], start="2019", end="2024-10")
    found = set(assert_article(replace(first(), offices=(office,))))
    (membership,) = instances(found, Term.MEMBERSHIP, FIRST)
    assert (one(found, membership, Term.START_DATE), one(found, membership, Term.END_DATE)) == ("2019", "2024-10")


def test_labels_of_concepts_and_titles_of_data_sets_are_in_the_graph(quads):
    assert (
        Quad(
            NamedNode(f"{CONCEPTS}event/debat"),
            NamedNode(Term.PREF_LABEL),
            Literal("debate", language="en"),
            NamedNode(Graph.ONTOLOGY),
        )
        in quads
    )
    assert len(values(quads, Dataset.LEXICON, Term.TITLE)) == 2


def test_a_stage_with_its_days_holds_the_events_in_it_outside_the_articles_graphs():
    stage = "event:tahapan-kampanye-pilkada-2024"
    placed = set(assert_facts(replace(resolution(), stages=((stage, "event:debat-publik-2024-11-06-99.01"),))))
    assert values(placed, iri(stage), Term.HAS_SUB_EVENT) == [DEBATE]
    assert (one(placed, iri(stage), Term.START_DATE), one(placed, iri(stage), Term.END_DATE)) == (
        "2024-09-25",
        "2024-11-23",
    )
    source = one(placed, iri(stage), Term.WAS_DERIVED_FROM)
    assert one(placed, source, Term.SOURCE) == "Peraturan KPU Nomor 2 Tahun 2024"
    assert iri(stage) in values(placed, iri("event:pilkada-2024"), Term.HAS_SUB_EVENT)
    of_stages = {q for q in placed if "tahapan-" in f"{q.subject}{q.object}" and q.subject != q.object}
    assert {q.graph_name.value for q in of_stages if q.predicate.value != Term.EVENT_TYPE} == {Graph.CALENDARS}
    assert not any("tahapan-" in str(q.subject) for q in assert_facts(resolution())), "no event in it, no stage"


def test_every_data_set_that_facts_come_from_says_source_and_licence(quads):
    for dataset in {q.object.value for q in quads if "/dataset/" in str(q.object)}:
        assert values(quads, dataset, Term.SOURCE, Graph.REFERENCE)
        assert values(quads, dataset, Term.LICENSE, Graph.REFERENCE)
        assert values(quads, dataset, Term.ISSUED) or values(quads, dataset, Term.VERSION)


def test_the_order_of_articles_and_findings_makes_no_difference(quads):
    shuffled = random.Random(7)

    def mixed(items):
        return tuple(shuffled.sample(items, len(items)))

    findings = tuple(
        replace(f, mentions=mixed(f.mentions), relations=mixed(f.relations), events=mixed(f.events))
        for f in mixed((first(), second()))
    )
    assert set(assert_facts(replace(resolution(), articles=findings))) == quads


def test_nothing_is_asserted_twice(quads):
    assert len(list(assert_facts(resolution()))) == len(quads)


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=40))
def test_any_text_at_all_can_be_asserted_and_keeps_its_length(text):
    article = replace(first().article, text=text, title=text, publisher=text, url=text, id="satu")
    found = set(assert_article(replace(second(), article=article)))
    assert len(one(found, FIRST, Term.IS_STRING)) == len(text)
