"""What a node counts, which communities there are, what stands behind a node for good."""

from __future__ import annotations

import re
from pathlib import Path

from crowded_picture import crowd
from grown_picture import CHAPTER, CRITIC, province
from small_picture import BIMO, COMMISSION, RATNA

from graph_fixtures import COMMISSION as KPU
from graph_fixtures import HALL, SARWENDO, resolution
from pemangku.lexicon.parties import parties
from pemangku.reference import regions
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts
from pemangku.view import picture_of
from pemangku.view.choosing import network_of, strengths
from pemangku.view.communities import FROM, MOST, SMALLEST, communities_of
from pemangku.view.measures import measures_of
from pemangku.view.tables import colours, party_colours, provinces

COLOUR = re.compile(r"#[0-9a-f]{6}")


def test_measures_count_sentences_articles_links_and_statements() -> None:
    measures = measures_of(province(), network_of(province()))
    assert (measures[RATNA].links, measures[RATNA].statements, measures[RATNA].articles) == (2, 1, 1)
    assert measures[BIMO].articles == 3
    assert measures[CRITIC].sentences == 3


def test_who_lies_between_others_bridges_most() -> None:
    measures = measures_of(province(), network_of(province()))
    assert measures[COMMISSION].bridging > measures[CHAPTER].bridging == 0.0
    assert max(measure.bridging for measure in measures.values()) == 1.0


def test_a_small_picture_has_no_communities() -> None:
    graph = network_of(crowd(100))
    assert len(graph) < FROM
    assert communities_of(graph, strengths(graph)) == []


def test_communities_are_the_same_whatever_the_order_and_share_no_member() -> None:
    graph = network_of(crowd(1_000))
    found = communities_of(graph, strengths(graph))
    members = [key for community in found for key in community.members]
    assert len(found) <= MOST
    assert len(members) == len(set(members))
    assert all(len(community.members) >= SMALLEST for community in found)
    assert communities_of(network_of(crowd(1_000)), strengths(graph)) == found


def test_parties_and_provinces_of_the_tables_are_known() -> None:
    assert set(party_colours()) <= set(parties())
    official = {code for code in provinces() if regions().get(code)}
    assert len(official) == len(provinces()) == 38
    assert len({(tile["column"], tile["row"]) for tile in provinces().values()}) == 38
    every = [*party_colours().values(), *colours()["category"].values(), *colours()["family"].values()]
    assert all(COLOUR.fullmatch(colour) for colour in every)


def test_a_node_lies_where_it_serves_holds_office_or_takes_place(tmp_path: Path) -> None:
    write_store(tmp_path, assert_facts(resolution()), fingerprint="wilayah")
    with open_store(tmp_path) as reader:
        picture = picture_of(reader)
    places = {node.key: node.places for node in picture.nodes}
    assert places[KPU.key] == places[SARWENDO.key] == ("place:99.01",)
    assert HALL.key in places["event:debat-publik-2024-11-06-99.01"]
    within = {region.key: region.within for region in picture.regions}
    assert within[HALL.key] == "place:99.01"
    assert within["place:99.01"] == "place:99"
