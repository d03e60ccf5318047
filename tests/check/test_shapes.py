"""Whether a graph conforms to the shapes."""

import sys

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import SH
from rdflib import Graph as Triples

from graph_fixtures import resolution
from pemangku.check import check
from pemangku.check.rules import take_rules
from pemangku.errors import UsageError
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts
from pemangku.vocabulary import Dataset, Graph, Pem, Term, iri

ARTICLE = NamedNode(iri("article:satu"))
PERSON = NamedNode(iri("person:sarwendo-manggala-99.01"))
ENTITIES = NamedNode(Graph.ENTITIES)


def checked(path, quads):
    write_store(path / "graph", quads, fingerprint="one")
    with open_store(path / "graph") as reader:
        return check(reader)


def without(predicate, holder):
    return [
        q
        for q in assert_facts(resolution())
        if not (q.predicate.value == predicate and q.subject.value.startswith(iri(f"{holder}:x")[:-1]))
    ]


def test_the_graph_of_the_program_conforms(tmp_path):
    report = checked(tmp_path, assert_facts(resolution()))
    assert report.violations == ()
    assert report.conforms is True


def test_a_second_main_name_is_a_violation_that_is_named(tmp_path):
    extra = Quad(PERSON, NamedNode(Term.PREF_LABEL), Literal("Lain"), ENTITIES)
    report = checked(tmp_path, [*assert_facts(resolution()), extra])
    assert report.conforms is False
    assert {(v.focus, v.path, v.shape) for v in report.violations} >= {
        ("person:sarwendo-manggala-99.01", "skos:prefLabel", "pem:LabelShape")
    }
    assert list(report.violations) == sorted(report.violations)


@pytest.mark.parametrize(
    ("predicate", "holder", "shape"),
    [
        (Term.IDENTIFIER, "article", "pem:ArticleShape"),
        (Term.IS_STRING, "article", "pem:ArticleShape"),
        (Term.NAME, "person", "pem:PersonShape"),
        (Term.CLASSIFICATION, "institution", "pem:InstitutionShape"),
        (Term.PREF_LABEL, "place", "pem:LabelShape"),
        (Term.EVENT_TYPE, "event", "pem:EventShape"),
        (Term.MEMBER_ROLE, "membership", "pem:MembershipShape"),
        (Pem.CANDIDATE, "candidacy", "pem:CandidacyShape"),
        (Term.SPOKEN_BY, "statement", "pem:StatementShape"),
        (Pem.MODALITY, "claim", "pem:ClaimShape"),
        (Term.WAS_DERIVED_FROM, "claim", "pem:ClaimShape"),
        (Term.END_INDEX, "sentence", "pem:SentenceShape"),
    ],
)
def test_what_a_thing_must_carry_is_missed(tmp_path, predicate, holder, shape):
    report = checked(tmp_path, without(predicate, holder))
    assert shape in {violation.shape for violation in report.violations}


def test_a_fact_without_a_claim_is_found(tmp_path):
    fact = Quad(PERSON, NamedNode(Pem.SUPPORTS), NamedNode(iri("institution:partai-lumbung")), ARTICLE)
    report = checked(tmp_path, [*assert_facts(resolution()), fact])
    (violation,) = report.violations
    assert (violation.focus, violation.path) == ("person:sarwendo-manggala-99.01", "pem:supports")
    assert violation.message == "No claim says where this comes from"


@pytest.mark.parametrize(("derived", "conforms"), [(True, True), (False, False)])
def test_a_candidacy_needs_a_claim_or_the_data_set_that_it_comes_from(tmp_path, derived, conforms):
    subject = NamedNode(iri("candidacy:list-1"))
    facts = [(Term.TYPE, NamedNode(Pem.CANDIDACY)), (Pem.CANDIDATE, PERSON)]
    facts += [(Term.WAS_DERIVED_FROM, NamedNode(Dataset.LEXICON))] * derived
    extra = [Quad(subject, NamedNode(predicate), value, ENTITIES) for predicate, value in facts]
    assert checked(tmp_path, [*assert_facts(resolution()), *extra]).conforms is conforms


def test_offsets_that_miss_their_sentence_are_found(tmp_path):
    def moved(q):
        if q.predicate.value == Term.ANCHOR_OF and q.object.value.startswith("Ketua"):
            return Quad(q.subject, q.predicate, Literal("Ketua lain"), q.graph_name)
        return q

    report = checked(tmp_path, map(moved, assert_facts(resolution())))
    (violation,) = report.violations
    assert violation.focus == "sentence:satu-26-133"
    assert "offsets" in violation.message


def test_what_the_database_is_asked_is_what_the_shacl_engine_alone_would_say(tmp_path, monkeypatch):
    bare = NamedNode(iri("candidacy:list-1"))
    wrong = [
        Quad(PERSON, NamedNode(Pem.SUPPORTS), NamedNode(iri("institution:partai-lumbung")), ARTICLE),
        Quad(PERSON, NamedNode(Pem.MEETS), PERSON, ARTICLE),
        Quad(PERSON, NamedNode(Term.PREF_LABEL), Literal("Lain"), ENTITIES),
        Quad(bare, NamedNode(Term.TYPE), NamedNode(Pem.CANDIDACY), ENTITIES),
        Quad(bare, NamedNode(Pem.CANDIDATE), PERSON, ENTITIES),
    ]
    kept = [q for q in assert_facts(resolution()) if q.predicate.value != Term.HAS_PLACE]
    moved = [
        Quad(q.subject, q.predicate, Literal(f"{q.object.value}!"), q.graph_name)
        if q.predicate.value == Term.ANCHOR_OF
        else q
        for q in kept
    ]
    quick = checked(tmp_path / "quick", [*moved, *wrong])
    monkeypatch.setattr("pemangku.check.rules.take_rules", lambda shapes: [])
    slow = checked(tmp_path / "slow", [*moved, *wrong])
    assert quick == slow
    assert {v.shape for v in quick.violations} >= {"pem:EvidenceShape", "pem:SentenceShape", "pem:LabelShape"}


SHAPE = """
@prefix ex: <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:sparql [ sh:message "wrong" ; sh:select "%s" ] .
"""
PLAIN = "SELECT $this WHERE { $this ?p 1 }"


@pytest.mark.parametrize(
    ("select", "more", "taken"),
    [
        (PLAIN, "", True),
        ("SELECT $this WHERE { $this $PATH ?value }", "", False),
        (PLAIN, "ex:S sh:deactivated true .", False),
        (PLAIN, "ex:S a <http://www.w3.org/2000/01/rdf-schema#Class> .", False),
        (PLAIN, "ex:T sh:node ex:S .", False),
    ],
    ids=["plain", "a path", "not in force", "a class of its own", "part of another"],
)
def test_only_what_is_surely_the_same_is_taken_from_the_engine(select, more, taken):
    shapes = Triples().parse(data=SHAPE % select + more, format="turtle")
    assert len(take_rules(shapes)) == taken
    assert len(list(shapes.objects(None, SH.sparql))) == (not taken)


def test_without_pyshacl_the_hint_names_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(UsageError, match=r"pip install 'pemangku\[check\]'"):
        checked(tmp_path, assert_facts(resolution()))
