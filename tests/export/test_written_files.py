"""The graph as a file: the same bytes from the same graph."""

import io
import os
import random
import subprocess
import sys
import warnings
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse
from rdflib import Dataset, Graph

from graph_fixtures import resolution
from pemangku.errors import UsageError
from pemangku.export import Format, export, write_quads
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts
from pemangku.vocabulary import BASE, XSD, Pem, Term, iri

READ_AS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
}
FORMATS = sorted(READ_AS)


def written(quads, name, **options):
    out = io.BytesIO()
    write_quads(quads, format=name, out=out, **options)
    return out.getvalue()


@pytest.fixture(scope="module")
def quads():
    return list(assert_facts(resolution()))


def test_the_formats_are_those_named():
    assert sorted(Format) == sorted([*FORMATS, "csv", "ftm", "gexf", "graphml"])


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_the_quads_makes_no_difference(quads, name):
    shuffled = random.Random(3).sample(quads, len(quads))
    assert written(shuffled + shuffled, name) == written(quads, name)


@pytest.mark.parametrize("name", FORMATS)
def test_the_seed_of_hashes_makes_no_difference(name):
    code = (
        "import sys\nfrom graph_fixtures import resolution\nfrom pemangku.triples import assert_facts\n"
        f"from pemangku.export import write_quads\n"
        f"write_quads(assert_facts(resolution()), format={name!r}, out=sys.stdout.buffer)"
    )
    tests = os.fspath(Path(__file__).parents[1])

    def run(seed):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": tests}
        return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout

    assert run("1") == run("2") != b""


@pytest.mark.parametrize("name", ["trig", "nquads", "jsonld"])
def test_formats_with_graphs_give_back_every_quad(quads, name):
    assert set(parse(written(quads, name), format=READ_AS[name])) == set(quads)


def test_turtle_holds_the_union_of_all_graphs_once(quads):
    back = list(parse(written(quads, "turtle"), format=RdfFormat.TURTLE))
    assert {q.triple for q in back} == {q.triple for q in quads}
    assert len(back) == len(set(back))


def test_turtle_reads_well(quads):
    text = written(quads, "turtle").decode()
    assert "person:sarwendo-manggala-99.01" in text
    assert f"<{BASE}" not in text.replace(f": <{BASE}", "")
    assert "\\/" not in text
    subjects = [block.split(maxsplit=1)[0] for block in text.split("\n\n")[1:]]
    assert len(subjects) == len({q.subject for q in quads})
    assert all(block.split()[1] == "a" for block in text.split("\n\n")[1:] if " a " in block)


def test_the_order_of_graphs_and_lines_is_plain_to_see(quads):
    lines = written(quads, "nquads").decode().splitlines()
    graphs = [line.split()[-2] for line in lines]
    assert graphs == sorted(graphs)
    assert all(one < other for one, other in pairwise(lines) if one.split()[-2] == other.split()[-2])


def test_other_tools_read_the_turtle(quads):
    graph = Graph().parse(data=written(quads, "turtle"), format="turtle")
    assert len(graph) == len({q.triple for q in quads})


@pytest.mark.parametrize(
    "iri",
    [
        f"{BASE}person/plain",
        f"{BASE}person/two/steps",
        f"{BASE}person/",
        f"{BASE}person/ends.",
        f"{BASE}person/-begins",
        f"{BASE}person/is'(odd),~!$&*;=@%41",
        f"{BASE}person/ü",
        Term.TYPE,
        "https://elsewhere.invalid/x#y",
        "urn:x:y",
    ],
)
def test_turtle_names_every_iri_so_that_it_is_read_back(iri):
    node = NamedNode(iri)
    given_quads = [Quad(node, node, node), Quad(node, NamedNode(Term.TYPE), Literal("1", datatype=node))]
    text = written(given_quads, "turtle")
    assert {q.triple for q in parse(text, format=RdfFormat.TURTLE)} == {q.triple for q in given_quads}
    assert len(Graph().parse(data=text, format="turtle")) == len({q.triple for q in given_quads})


@pytest.mark.parametrize("value", ["0.5", "12", "-3", "true", "1e6", "x"])
@pytest.mark.parametrize("kind", ["integer", "decimal", "double", "boolean", "date", "string"])
def test_turtle_keeps_the_type_of_every_value(value, kind):
    node = NamedNode("https://x.invalid/a")
    given_quads = [Quad(node, node, Literal(value, datatype=NamedNode(XSD + kind)))]
    stored = Store()
    stored.bulk_extend(given_quads)  # it may write a number otherwise, as 1.0E6 for 1e6
    (back,) = parse(written(given_quads, "turtle"), format=RdfFormat.TURTLE)
    assert back in stored


def test_other_tools_read_the_json_ld(quads):
    data = Dataset()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own parser calls what rdflib deprecates
        data.parse(data=written(quads, "jsonld"), format="json-ld")
    assert len(data) == len(quads)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("confidence", [None, 0.8])
def test_a_stored_graph_exports_as_it_was_written(tmp_path, quads, name, confidence):
    write_store(tmp_path / "graph", quads, fingerprint="one")
    out = io.BytesIO()
    with open_store(tmp_path / "graph") as reader:
        export(reader, format=name, out=out, min_confidence=confidence)
    assert out.getvalue() == written(quads, name, min_confidence=confidence)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4), st.sampled_from(FORMATS))
def test_any_text_comes_back(texts, name):
    node = NamedNode("https://x.invalid/a")
    graph = DefaultGraph() if name in ("turtle", "jsonld") else node
    given_quads = {Quad(node, node, Literal(text), graph) for text in texts}
    assert set(parse(written(given_quads, name), format=READ_AS[name])) == given_quads


def test_only_what_is_sure_enough_remains(quads):
    sure = set(parse(written(quads, "nquads", min_confidence=0.8), format=RdfFormat.N_QUADS))
    assert sure < set(quads)
    kept = {float(q.object.value) for q in sure if q.predicate.value == Pem.CONFIDENCE}
    assert min(kept) == 0.8
    triples = {(q.subject.value, q.predicate.value, q.object.value) for q in sure}
    assert (iri("institution:partai-lumbung"), Pem.SUPPORTS, iri("person:tirtaningrum-99.01")) not in triples
    assert (iri("institution:kpu-99.01"), Pem.ORGANIZES, iri("event:debat-publik-2024-11-06-99.01")) in triples
    assert not any("/candidacy/" in subject for subject, _, _ in triples)
    sources = {q.object.value for q in sure if q.predicate.value == Term.WAS_DERIVED_FROM}
    sentences = {q.subject.value for q in sure if q.object == NamedNode(Term.SENTENCE)}
    assert sentences == {source for source in sources if "/sentence/" in source}


def test_a_confidence_of_nought_leaves_nothing_out(quads):
    assert written(quads, "nquads", min_confidence=0) == written(quads, "nquads")


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_a_confidence_lies_between_nought_and_one(quads, confidence):
    with pytest.raises(UsageError, match="between 0 and 1"):
        written(quads, "nquads", min_confidence=confidence)


def test_an_unknown_format_names_the_known(quads):
    with pytest.raises(UsageError, match="turtle, trig, nquads, jsonld"):
        written(quads, "word")
