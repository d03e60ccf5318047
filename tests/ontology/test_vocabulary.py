"""The IRIs of the graph, and the ontology that defines them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from pemangku.model import Category, EventKind, Predicate, SpeechAct
from pemangku.vocabulary import (
    BASE,
    CLASSES,
    CONCEPTS,
    NS,
    PREFIXES,
    Pem,
    Term,
    article_key,
    curie,
    iri,
    ontology_folder,
    slug,
)

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
LOCAL = re.compile(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?")


def triples(name):
    return [(q.subject.value, q.predicate.value, q.object) for q in parse(path=ontology_folder() / name)]


def languages(found, subject, predicate):
    return sorted(o.language for s, p, o in found if (s, p) == (subject, predicate) and isinstance(o, Literal))


@pytest.fixture(scope="module")
def ontology():
    return triples("pemangku.ttl")


@pytest.fixture(scope="module")
def concepts():
    return triples("concepts.ttl")


def test_a_key_becomes_an_iri_without_further_slashes():
    assert iri("person:jaoharul-alam-32.16") == f"{BASE}person/jaoharul-alam-32.16"


def test_each_class_has_a_prefix_of_its_own_so_that_turtle_reads_well():
    assert {name: PREFIXES[name] for name in CLASSES} == {name: f"{BASE}{name}/" for name in CLASSES}
    assert curie(iri("institution:kpu-32.16")) == "institution:kpu-32.16"


def test_an_iri_that_no_prefix_fits_stays_whole():
    assert curie("https://elsewhere.invalid/x") == "https://elsewhere.invalid/x"


def test_a_key_of_an_unknown_class_is_refused():
    with pytest.raises(ValueError, match="animal"):
        iri("animal:cat")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sekretaris Daerah", "sekretaris-daerah"),
        ("Ma'ruf Añtonio", "maruf-antonio"),
        ("KPU/32", "kpu-32"),
        ("412/PHPU.BUP-XXIII/2025", "412-phpu-bup-xxiii-2025"),
    ],
)
def test_a_slug_is_ascii_lower_case_and_hyphenated(text, expected):
    assert slug(text) == expected


def test_a_long_slug_ends_in_a_hash_that_keeps_names_of_one_beginning_apart():
    fraction = "Fraksi Partai Lumbung Dewan Perwakilan Rakyat Daerah Kabupaten Berantah Hulu bagian "
    assert slug(f"{fraction} satu").startswith("fraksi-partai-lumbung-dewan-perwakilan-rakyat-daerah-kabupaten-")
    assert len(slug(f"{fraction} satu")) <= 80
    assert slug(f"{fraction} satu") != slug(f"{fraction} dua")


def test_texts_whose_letters_a_slug_loses_keep_apart_by_a_hash():
    assert slug("京 Raya") != slug("都 Raya")


@given(st.text(max_size=300))
def test_every_text_has_a_slug_that_is_a_local_name(text):
    assert LOCAL.fullmatch(slug(text))


@given(st.text(max_size=300), st.sampled_from(CLASSES))
def test_every_local_part_gives_an_iri_of_its_class(text, name):
    made = iri(f"{name}:{text}")
    assert made.startswith(f"{BASE}{name}/")
    assert LOCAL.fullmatch(made.removeprefix(f"{BASE}{name}/"))


@given(st.text(max_size=120), st.text(max_size=120))
def test_two_articles_share_a_key_only_when_they_share_their_id(one, other):
    assert (article_key(one) == article_key(other)) == (one == other)


def test_every_term_of_the_code_is_defined_and_every_defined_term_is_in_the_code(ontology):
    used = {value for name, value in vars(Pem).items() if not name.startswith("_")}
    defined = {subject for subject, predicate, _ in ontology if subject.startswith(NS) and predicate == Term.TYPE}
    assert used == defined


def test_every_relation_of_the_model_is_a_term():
    terms = {value for name, value in vars(Pem).items() if not name.startswith("_")}
    assert {NS + relation.value for relation in Predicate} <= terms


def test_every_term_has_a_label_and_a_comment_in_both_languages(ontology):
    for term in {subject for subject, _, _ in ontology if subject.startswith(NS)}:
        assert languages(ontology, term, RDFS + "label") == ["en", "id"], term
        assert languages(ontology, term, RDFS + "comment") == ["en", "id"], term


@pytest.mark.parametrize(
    ("scheme", "folder", "members"),
    [
        ("StakeholderCategories", "category", Category),
        ("EventKinds", "event", EventKind),
        ("SpeechActs", "act", SpeechAct),
    ],
)
def test_the_concepts_of_a_scheme_are_the_members_of_the_enum(concepts, scheme, folder, members):
    inside = {s for s, p, o in concepts if p == SKOS + "inScheme" and o == NamedNode(NS + scheme)}
    assert inside == {f"{CONCEPTS}{folder}/{member.value}" for member in members}


def test_every_concept_has_a_label_and_a_definition_in_both_languages(concepts):
    for concept in {s for s, p, _ in concepts if p == SKOS + "inScheme"}:
        assert languages(concepts, concept, SKOS + "prefLabel") == ["en", "id"], concept
        assert languages(concepts, concept, SKOS + "definition") == ["en", "id"], concept


def test_the_shapes_are_valid_turtle():
    assert any(
        quad.subject.value == NS + "ClaimShape"
        for quad in parse(path=ontology_folder() / "shapes.ttl", format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode)
    )
