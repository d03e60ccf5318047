"""Queries of users: what runs, what is refused, how answers are written."""

import io
import json
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, QueryResultsFormat, RdfFormat, parse, parse_query_results

from pemangku.ask import Result, ResultFormat, run_query, write_result
from pemangku.errors import PemangkuError, StoreError, UsageError
from pemangku.store import open_store, write_store

NAMES = "SELECT ?name { ?person a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name"


def written(result, name):
    out = io.BytesIO()
    write_result(result, format=name, out=out)
    return out.getvalue().decode()


def test_a_select_gives_rows_from_the_union_of_all_graphs(reader):
    result = run_query(reader, NAMES)
    assert result.vars == ("name",)
    assert [row[0].value for row in result.rows] == ["Sarwendo Manggala", "Tirtaningrum"]


def test_an_ask_gives_a_truth_value(reader):
    assert run_query(reader, "ASK { ?s a pem:Claim }").boolean is True
    assert run_query(reader, "ASK { ?s a pem:Nothing }").boolean is False


@pytest.mark.parametrize("query", ["DESCRIBE person:tirtaningrum-99.01", "CONSTRUCT WHERE { ?s a foaf:Person }"])
def test_construct_and_describe_give_triples(reader, query):
    assert run_query(reader, query).triples


def test_a_query_may_name_graphs(reader):
    everything = run_query(reader, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows[0][0].value
    named = run_query(reader, "SELECT (COUNT(*) AS ?n) { GRAPH graph:entities { ?s ?p ?o } }").rows[0][0].value
    listed = run_query(reader, "SELECT (COUNT(*) AS ?n) FROM graph:entities { ?s ?p ?o }").rows[0][0].value
    assert 0 < int(named) == int(listed) < int(everything)


def test_a_prefix_may_be_declared_otherwise(reader):
    assert run_query(reader, "PREFIX pem: <https://x.invalid/> ASK { ?s a pem:Claim }").boolean is False


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o OPTIONAL { SERVICE ?s { ?a ?b ?c } } }",
        "SELECT * { { SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { S\\U00000045RVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }",
        "SELECT * { ?s ?p schema:o;SERVICE<http://127.0.0.1:9/>{ ?a ?b ?c } }",
        "SELECT * { ?s ?p ?a FILTER(?a<?b)SERVICE#>\n<http://127.0.0.1:9/>{ ?c ?d ?e } }",
        "SELECT * { ?s ?p ?a FILTER(?a<'x>' ) SERVICE <http://127.0.0.1:9/> { ?c ?d ?z FILTER(?z='y') } }",
        "SELECT * { ?s ?p <http://x/('> SERVICE <http://127.0.0.1:9/'> { ?c ?d ?e } }",
    ],
)
def test_a_query_that_would_ask_another_endpoint_is_refused(reader, query):
    with pytest.raises(UsageError, match="SERVICE is refused"):
        run_query(reader, query)


@pytest.mark.parametrize(
    "query",
    [
        "# no SERVICE here\nSELECT ?s { ?s ?p 'public service' }",
        "SELECT ?service { ?service a <https://x.invalid/Service> }",
        "PREFIX service: <https://x.invalid/> SELECT * { ?s service:kind ?o }",
        """SELECT ?s { ?s ?p \"\"\"SERVICE <x> { }\"\"\" }""",
    ],
)
def test_the_mere_word_is_not_refused(reader, query):
    assert run_query(reader, query).rows == ()


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "PREFIX x: <https://x.invalid/> clear all",
        "DROP GRAPH graph:entities",
        "WITH graph:entities DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(reader, query):
    with pytest.raises(UsageError, match="is refused: queries only read"):
        run_query(reader, query)


def test_an_update_behind_a_query_is_a_syntax_error(reader):
    with pytest.raises(UsageError, match="syntax error"):
        run_query(reader, "ASK { ?s ?p ?o } ; DELETE WHERE { ?s ?p ?o }")


def test_a_syntax_error_is_one_line_with_its_position(reader):
    with pytest.raises(UsageError) as caught:
        run_query(reader, "SELECT *\n{ ?s ?p }")
    assert re.search(r"at 2:10\b", str(caught.value))
    assert "\n" not in str(caught.value)


def test_an_unknown_prefix_is_named(reader):
    with pytest.raises(UsageError, match="unknown prefix foo:"):
        run_query(reader, "SELECT * { ?s foo:bar ?o }")


@pytest.mark.parametrize("query", ["", "   # nothing\n", "hello", "SELECT * { ?s ?p '\ud800' }"])
def test_what_is_no_query_is_a_usage_error(reader, query):
    with pytest.raises(UsageError):
        run_query(reader, query)


@given(st.text(max_size=60))
def test_whatever_is_typed_the_answer_or_the_error_is_plain(reader, text):
    try:
        run_query(reader, text)
    except PemangkuError as error:
        assert "\n" not in str(error)


def test_a_table_shortens_iris_and_is_plain_where_no_one_looks(reader):
    query = "SELECT ?person ?name { ?person a foaf:Person ; skos:prefLabel ?name } ORDER BY ?name"
    lines = written(run_query(reader, query), "table").splitlines()
    assert lines[0].split() == ["person", "name"]
    assert lines[1].split() == ["person:sarwendo-manggala-99.01", "Sarwendo", "Manggala"]


class Terminal(io.BytesIO):
    def isatty(self):
        return True


def test_a_table_on_a_terminal_is_drawn_and_never_obeys_the_text():
    out = Terminal()
    write_result(Result(vars=("x",), rows=((Literal("[red]merah[/red]"),), (None,))), format="table", out=out)
    assert "[red]merah[/red]" in out.getvalue().decode()
    assert "┃" in out.getvalue().decode()


def test_json_is_the_sparql_format(reader):
    text = written(run_query(reader, NAMES), "json")
    assert json.loads(text)["results"]["bindings"][1] == {"name": {"type": "literal", "value": "Tirtaningrum"}}
    back = parse_query_results(text, format=QueryResultsFormat.JSON)
    assert [row["name"].value for row in back] == ["Sarwendo Manggala", "Tirtaningrum"]


EVERY_TERM = """SELECT ?iri ?plain ?tagged ?typed ?none
{ VALUES (?iri ?plain ?tagged ?typed ?none) { (pem:x "a\\tb\\n,\\"" "x"@id 1.5 UNDEF) } }"""


@pytest.mark.parametrize(("name", "format_"), [("json", QueryResultsFormat.JSON), ("tsv", QueryResultsFormat.TSV)])
def test_every_kind_of_term_comes_back(reader, name, format_):
    result = run_query(reader, EVERY_TERM)
    back = parse_query_results(written(result, name), format=format_)
    assert tuple(tuple(row) for row in back) == result.rows


def test_csv_holds_the_values(reader):
    assert written(run_query(reader, EVERY_TERM), "csv").splitlines()[0] == "iri,plain,tagged,typed,none"
    assert '"a\tb\n,"""' in written(run_query(reader, EVERY_TERM), "csv")


def test_triples_are_written_as_turtle_json_ld_or_a_table(reader):
    result = run_query(reader, "CONSTRUCT WHERE { ?s a foaf:Person }")
    assert len(list(parse(written(result, "turtle"), format=RdfFormat.TURTLE))) == 2
    assert len(list(parse(written(result, "json"), format=RdfFormat.JSON_LD))) == 2
    assert "foaf:Person" in written(result, "table")


def test_a_truth_value_is_written_as_json_or_a_word(reader):
    result = run_query(reader, "ASK { ?s ?p ?o }")
    assert json.loads(written(result, "json"))["boolean"] is True
    assert written(result, "table") == "true\n"


@pytest.mark.parametrize(
    ("query", "name"),
    [(NAMES, "turtle"), ("ASK { ?s ?p ?o }", "csv"), ("CONSTRUCT WHERE { ?s ?p ?o }", "tsv"), (NAMES, "word")],
)
def test_a_format_that_cannot_hold_the_answer_is_a_usage_error(reader, query, name):
    with pytest.raises(UsageError):
        written(run_query(reader, query), name)


def test_the_formats_are_those_of_the_command_line():
    assert sorted(ResultFormat) == ["csv", "json", "table", "tsv", "turtle"]


def test_a_store_that_fails_while_it_is_asked_is_one_clear_line(tmp_path):
    write_store(tmp_path / "graph", [], fingerprint="one")
    with open_store(tmp_path / "graph") as opened:
        pass
    with pytest.raises(StoreError):
        run_query(opened, NAMES)


def test_asking_loads_no_heavy_library():
    code = "import sys, pemangku.store\nfrom pemangku.ask import *\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "pyoxigraph" in loaded
    assert not {"rdflib", "rich", "click", "msgspec", "networkx", "rapidfuzz"} & set(loaded)
