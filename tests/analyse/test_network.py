"""Measures of the network, ways through it, and timelines: what counts as a link, and on which sentences."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import Type
from graph_fixtures import COMMISSION, PARTY, SARWENDO, TIRTANINGRUM, resolution
from pemangku.analyse import central, communities, path, timeline
from pemangku.ask import find_entity
from pemangku.errors import NothingFoundError, UsageError
from pemangku.store import Reader, open_store, write_store
from pemangku.triples import assert_facts


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    write_store(tmp_path / "graph", assert_facts(resolution()), fingerprint="one")
    with open_store(tmp_path / "graph") as found:
        yield found


def names(reader: Reader, **options: object) -> list[str]:
    return [node.name for node in central(reader, **options)]  # type: ignore[arg-type]


def test_who_is_central_has_most_links_with_persons_and_institutions(reader: Reader) -> None:
    ranked = {node.key: node for node in central(reader)}
    assert ranked[SARWENDO.key].links == 2  # the commission's head, who is to meet a candidate
    assert ranked[TIRTANINGRUM.key].links == 2  # who is to meet him, and is supported by the party
    assert ranked[SARWENDO.key].sentences == 2
    assert {node.kind for node in ranked.values()} == {"person", "institution"}


def test_what_is_denied_is_no_link(reader: Reader) -> None:
    (party,) = (node for node in central(reader) if node.key == PARTY.key)
    assert party.links == 1  # it supports a candidate; that it criticised the commission, it denies


def test_other_kinds_count_when_they_are_asked_for(reader: Reader) -> None:
    kinds = {node.kind for node in central(reader, kinds=("institution", "event"))}
    assert kinds == {"institution", "event"}


def test_less_sure_claims_are_left_out_when_asked(reader: Reader) -> None:
    assert PARTY.name in names(reader)
    assert PARTY.name not in names(reader, min_confidence=0.6)


def test_brokers_stand_between_others(reader: Reader) -> None:
    first, second, *rest = central(reader, by="bridging")
    assert {first.key, second.key} == {SARWENDO.key, TIRTANINGRUM.key}
    assert first.bridging == 1.0
    assert {node.bridging for node in rest} == {0.0}


def test_every_member_of_a_community_is_in_one(seeds_graph: Path) -> None:
    with open_store(seeds_graph) as seeds:
        groups = communities(seeds)
        linked = {node.key for node in central(seeds)}
    members = [node.key for group in groups for node in group]
    assert len(groups) > 1
    assert len(members) == len(set(members))
    assert set(members) <= linked
    assert [len(group) for group in groups] == sorted((len(group) for group in groups), reverse=True)
    assert all(len(group) >= 3 for group in groups)


def test_a_path_says_its_sentences(reader: Reader) -> None:
    steps = path(reader, find_entity(reader, PARTY.name), find_entity(reader, COMMISSION.name))
    assert [step.source for step in steps] == [PARTY.name, TIRTANINGRUM.name, SARWENDO.name]
    assert steps[-1].target == COMMISSION.name
    assert all(step.rows for step in steps)
    assert steps[0].rows[0].relation == "supports"
    assert steps[0].rows[0].sentence.startswith("Partai Lumbung mendukung Tirtaningrum")


def test_a_path_takes_two_ends_that_sentences_link(reader: Reader) -> None:
    party, commission = find_entity(reader, PARTY.name), find_entity(reader, COMMISSION.name)
    with pytest.raises(NothingFoundError, match="no sentences link"):
        path(reader, party, commission, min_confidence=0.95)
    with pytest.raises(UsageError, match="are the same"):
        path(reader, party, party)


def test_a_timeline_has_what_is_said_of_an_entity_by_day(reader: Reader) -> None:
    rows = timeline(reader, find_entity(reader, SARWENDO.name))
    assert [row.published for row in rows] == sorted(row.published for row in rows)
    assert {"office", "said", "attends", "meets"} <= {row.relation for row in rows}
    assert all(SARWENDO.key in (row.subject_id, row.object_id) for row in rows)


def test_the_order_of_the_quads_makes_no_difference(tmp_path: Path, reader: Reader) -> None:
    quads = list(assert_facts(resolution()))
    write_store(tmp_path / "turned", random.Random(5).sample(quads, len(quads)), fingerprint="two")
    with open_store(tmp_path / "turned") as turned:
        assert central(turned) == central(reader)
        assert communities(turned) == communities(reader)


def test_the_commands_print_tables_or_json(typed: Type, seeds_graph: Path) -> None:
    listed = typed("analyse", "central", "--limit", "3", store=seeds_graph)
    assert listed.code == 0
    assert listed.out.splitlines()[0].split() == ["name", "kind", "links", "sentences", "articles", "bridging"]
    assert len(listed.out.splitlines()) == 5
    brokers = json.loads(typed("analyse", "brokers", "--json", store=seeds_graph).out)
    assert [node["bridging"] for node in brokers] == sorted((node["bridging"] for node in brokers), reverse=True)
    assert typed("analyse", "communities", store=seeds_graph).out.startswith("1. (")
    assert json.loads(typed("analyse", "communities", "--json", store=seeds_graph).out)
    told = typed("analyse", "timeline", "Jaoharul Alam", store=seeds_graph).out
    assert "Sekretaris Daerah" in told
    assert json.loads(typed("analyse", "timeline", "Jaoharul Alam", "--json", store=seeds_graph).out)


def test_the_path_is_printed_with_sentences_and_articles(typed: Type, seeds_graph: Path) -> None:
    done = typed("analyse", "path", "Jaoharul Alam", "Rahayu Wirasasmita", store=seeds_graph)
    assert done.code == 0
    assert done.out.startswith("Jaoharul Alam — ")
    assert "      › " in done.out
    steps = json.loads(typed("analyse", "path", "Jaoharul Alam", "Rahayu Wirasasmita", "--json", store=seeds_graph).out)
    assert steps[-1]["target"] == "Rahayu Wirasasmita"
    assert typed("analyse", "path", "Jaoharul Alam", "Jaoharul Alam", store=seeds_graph).code == 2


@pytest.mark.parametrize("args", [("central",), ("communities",)])
def test_nothing_that_is_sure_enough_ends_with_4(typed: Type, seeds_graph: Path, args: tuple[str, ...]) -> None:
    assert typed("analyse", *args, "--min-confidence", "1", store=seeds_graph).code == 4
