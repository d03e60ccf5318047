"""The graph for other programs: Gephi, a spreadsheet, Aleph. Each file is opened by a reader that is not ours."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph_fixtures import article, evidence
from pemangku.errors import UsageError
from pemangku.export import export, write_quads
from pemangku.model import (
    Category,
    Findings,
    Institution,
    Mention,
    Mode,
    Office,
    Person,
    Predicate,
    Relation,
    Resolution,
    Role,
    SpeechAct,
    Statement,
)
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts
from pemangku.view import picture_of
from pemangku.vocabulary import role_key

FORMATS = ["csv", "ftm", "gexf", "graphml"]
Export = Callable[..., bytes]

HOSTILE = '=HYPERLINK("http://x.invalid","Uang") & <b>]]></b>'
TEXT = f"Partai Padi, mendukung Cakra.\n{HOSTILE} kata Cakra.\nKetua Partai Padi Cakra membantah."


def hostile() -> Resolution:
    """An article whose words would be a formula in a spreadsheet and mark-up elsewhere."""
    person = Person(key="person:cakra-99.01", name="+Cakra & <Co>")
    party = Institution(key="institution:partai-padi", name="@Partai Padi", category=Category.PARTAI)
    at = TEXT.index(HOSTILE)
    findings = Findings(
        article=article("-satu", TEXT, title="=1+1", published=dt.date(2024, 11, 7)),
        region="99.01",
        persons=(person,),
        institutions=(party,),
        mentions=(Mention(entity=person.key, begin=0, end=5, evidence=evidence(TEXT, "mendukung", "name")),),
        offices=(
            Office(person=person.key, role="Ketua", institution=party.key, evidence=evidence(TEXT, "Ketua", "office")),
        ),
        statements=(
            Statement(
                speaker=person.key,
                text=HOSTILE,
                begin=at,
                end=at + len(HOSTILE),
                mode=Mode.DIRECT,
                act=SpeechAct.MENYATAKAN,
                about=(party.key,),
                evidence=evidence(TEXT, HOSTILE, "quotation"),
            ),
        ),
        relations=(
            Relation(
                subject=party.key,
                predicate=Predicate.SUPPORTS,
                object=person.key,
                evidence=evidence(TEXT, "mendukung", "supports", 0.5),
            ),
            Relation(
                subject=person.key,
                predicate=Predicate.ACCUSES,
                object=party.key,
                evidence=evidence(TEXT, "membantah", "accuses", 0.8, "denied"),
            ),
        ),
    )
    return Resolution(
        persons=(person,),
        places=(),
        institutions=(party,),
        events=(),
        roles=(Role(key=role_key("Ketua"), name="Ketua"),),
        articles=(findings,),
    )


@pytest.fixture
def hostile_store(tmp_path: Path) -> Path:
    write_store(tmp_path / "graph", assert_facts(hostile()), fingerprint="one")
    return tmp_path / "graph"


def exported(store: Path, name: str, **options: Any) -> bytes:
    out = io.BytesIO()
    with open_store(store) as reader:
        export(reader, format=name, out=out, **options)
    return out.getvalue()


def table(text: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))


def entities(text: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.decode().splitlines()]


def graph_of(store: Path, name: str) -> nx.MultiDiGraph[str]:
    read = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[name]
    found = read(io.BytesIO(exported(store, name)))
    assert isinstance(found, nx.MultiDiGraph)
    return found


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_a_network_has_the_nodes_and_links_of_the_picture(seeds_graph: Path, name: str) -> None:
    with open_store(seeds_graph) as reader:
        picture = picture_of(reader)
    graph = graph_of(seeds_graph, name)
    assert {key: data["label"] for key, data in graph.nodes(data=True)} == {n.key: n.label for n in picture.nodes}
    assert {key: data["kind"] for key, data in graph.nodes(data=True)} == {n.key: n.kind for n in picture.nodes}
    links = sorted((a, b, data["predicate"], data["detail"]) for a, b, data in graph.edges(data=True))
    assert links == sorted((e.source, e.target, e.kind, e.detail or "") for e in picture.edges)
    category = nx.get_node_attributes(graph, "category")
    assert category["institution:kpu-32.16"] == "penyelenggara"


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_a_link_counts_and_cites_its_sentences(hostile_store: Path, name: str) -> None:
    links = {data["predicate"]: data for *_, data in graph_of(hostile_store, name).edges(data=True)}
    assert set(links) == {"supports", "accuses", "office", "said-about"}
    assert links["supports"]["sentences"] == "Partai Padi, mendukung Cakra."
    assert (links["supports"]["count"], links["supports"]["confidence"]) == (1, 0.5)
    assert (links["accuses"]["modality"], links["supports"]["modality"]) == ("denied", "reported")
    assert links["said-about"]["sentences"] == TEXT.splitlines()[1]


def test_a_table_has_a_row_for_each_sentence_that_says_something(hostile_store: Path) -> None:
    rows = {row["relation"]: row for row in table(exported(hostile_store, "csv"))}
    assert set(rows) == {"supports", "accuses", "office", "said", "said-about"}
    supports = rows["supports"]
    assert supports["sentence"] == "Partai Padi, mendukung Cakra."
    assert (supports["published"], supports["confidence"], supports["modality"]) == ("2024-11-07", "0.5", "reported")
    assert (supports["subject_id"], supports["object_id"]) == ("institution:partai-padi", "person:cakra-99.01")
    assert rows["office"]["detail"] == "Ketua"
    assert rows["accuses"]["modality"] == "denied"


def test_no_cell_of_a_table_is_a_formula(hostile_store: Path) -> None:
    rows = table(exported(hostile_store, "csv"))
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    said = next(row for row in rows if row["relation"] == "said")
    assert said["object"] == f"'{HOSTILE}"
    assert said["subject"] == "'+Cakra & <Co>"
    assert (said["article"], said["article_id"]) == ("'=1+1", "'-satu")


def test_a_table_is_in_the_order_of_reading(seeds_graph: Path) -> None:
    text = exported(seeds_graph, "csv")
    assert text.startswith("\ufeffsubject,relation,object".encode())
    assert [row["published"] for row in table(text)] == sorted(row["published"] for row in table(text))


def test_entities_of_followthemoney_refer_to_each_other_and_to_articles(seeds_graph: Path) -> None:
    found = {entity["id"]: entity for entity in entities(exported(seeds_graph, "ftm"))}
    assert found["person-jaoharul-alam-32.16"]["schema"] == "Person"
    assert found["institution-kpu-32.16"]["schema"] == "PublicBody"
    links = [entity for entity in found.values() if entity["schema"] in ("UnknownLink", "Membership")]
    assert links
    for link in links:
        told = link["properties"]
        ends = [told[name] for name in ("subject", "object", "member", "organization") if name in told]
        assert all(found[end]["schema"] != "Article" for (end,) in ends)
        assert len(ends) == 2
        if "status" in told and told.get("proof"):
            assert {found[proof]["schema"] for proof in told["proof"]} == {"Article"}
            assert told["description"]


def test_what_is_denied_is_no_link_of_followthemoney(hostile_store: Path) -> None:
    roles = {entity["properties"].get("role", [""])[0] for entity in entities(exported(hostile_store, "ftm"))}
    assert roles == {"", "supports", "said-about", "Ketua"}


def test_followthemoney_itself_finds_every_entity_valid(seeds_graph: Path, hostile_store: Path) -> None:
    followthemoney = pytest.importorskip("followthemoney", reason="needs: pip install --group interchange")
    model = followthemoney.model
    for store in (seeds_graph, hostile_store):
        for entity in entities(exported(store, "ftm")):
            proxy = model.get_proxy(entity)  # refuses an unknown schema
            proxy.schema.validate(entity)
            for name, values in entity["properties"].items():
                assert set(proxy.get(name)) == set(values), f"{entity['schema']}:{name}"
                assert name in proxy.schema.properties


@pytest.mark.parametrize("name", FORMATS)
def test_the_seed_of_hashes_makes_no_difference(seeds_graph: Path, name: str) -> None:
    command = [sys.executable, "-m", "pemangku", "export", "-f", name, "--store", str(seeds_graph)]

    def run(seed: str) -> bytes:
        env = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, env=env, capture_output=True, check=True).stdout

    assert run("1") == run("2") != b""


@pytest.mark.parametrize("name", FORMATS)
def test_a_confidence_leaves_out_what_is_less_sure(hostile_store: Path, name: str) -> None:
    assert b"supports" in exported(hostile_store, name, min_confidence=0.5)
    assert b"supports" not in exported(hostile_store, name, min_confidence=0.6)
    with pytest.raises(UsageError, match="between 0 and 1"):
        exported(hostile_store, name, min_confidence=2)


@pytest.mark.parametrize("name", FORMATS)
def test_quads_alone_are_written_as_rdf_only(name: str) -> None:
    with pytest.raises(UsageError, match="from a store only"):
        write_quads([], format=name, out=io.BytesIO())
