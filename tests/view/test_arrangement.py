"""Which nodes the page opens on, what they are called there, and where they stand."""

from __future__ import annotations

import unicodedata
from itertools import combinations

import networkx as nx
import pytest
from crowded_picture import crowd
from hypothesis import given, settings
from hypothesis import strategies as st
from small_picture import COMMISSION, RATNA, regency

from pemangku.view import Node, NodeKind, Picture
from pemangku.view.choosing import FIRST_VIEW, first_view, network_of, strengths
from pemangku.view.labels import LINE, LINES, canvas_label
from pemangku.view.layout import Box, arrange

NAMES = st.text(max_size=300)


def test_parallel_links_are_one_line_that_counts_its_sentences() -> None:
    graph = network_of(regency())
    assert graph.edges[RATNA, COMMISSION]["sentences"] == 2


def test_strength_is_the_number_of_sentences_that_link_a_node() -> None:
    assert strengths(network_of(regency()))[COMMISSION] == 4


def test_the_first_view_leaves_out_what_nothing_links() -> None:
    assert "place:99" not in first_view(network_of(regency()))


def test_the_first_view_of_a_crowd_holds_its_strongest() -> None:
    graph = network_of(crowd(2_000))
    chosen, strength = first_view(graph), strengths(graph)
    assert 0 < len(chosen) <= FIRST_VIEW
    assert max(strength[key] for key in chosen) == max(strength.values())


def test_the_first_view_of_a_crowd_leaves_nobody_alone() -> None:
    graph = network_of(crowd(2_000))
    shown = graph.subgraph(first_view(graph))
    assert min(degree for _, degree in shown.degree()) >= 1


def test_a_picture_without_links_opens_on_its_nodes() -> None:
    alone = Picture(nodes=(Node(key="person:a", kind=NodeKind.PERSON, label="A"),))
    assert first_view(network_of(alone)) == ["person:a"]


@given(NAMES)
def test_a_name_on_the_canvas_is_short_and_turns_nothing_around(name: str) -> None:
    label = canvas_label(Node(key="person:x", kind=NodeKind.PERSON, label=name))
    assert 1 <= len(label.split("\n")) <= LINES
    assert all(len(line) <= LINE for line in label.split("\n"))
    assert not any(unicodedata.category(c) == "Cf" and c != "\u200d" for c in label)


@pytest.mark.parametrize(
    ("name", "aliases", "category", "shown"),
    [
        ("Komisi Pemilihan Umum Kabupaten Berantah", ("KPU", "KPU Kabupaten Berantah"), None, "KPU Kabupaten Berantah"),
        ("Partai Gerakan Lumbung Raya Nusantara", ("Partai Lumbung", "PGLRN"), "partai", "PGLRN"),
        ("Dewan Adat", ("DA",), None, "Dewan Adat"),
    ],
)
def test_a_long_name_gives_way_to_a_short_form_that_is_still_plain(
    name: str, aliases: tuple[str, ...], category: str | None, shown: str
) -> None:
    node = Node(key="institution:x", kind=NodeKind.INSTITUTION, label=name, aliases=aliases, category=category)
    assert canvas_label(node).replace("\n", " ") == shown


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 40), st.integers(0, 60), st.randoms(use_true_random=False))
def test_no_box_lies_on_another(size: int, links: int, chance: object) -> None:
    keys = [f"person:{at:02}" for at in range(size)]
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(keys)
    graph.add_edges_from((chance.choice(keys), chance.choice(keys)) for _ in range(links))  # type: ignore[attr-defined]
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    boxes = {key: Box(8, 90, 16) for key in keys}
    places = arrange(graph, boxes)
    overlaps = [
        (one, other)
        for one, other in combinations(keys, 2)
        if abs(places[one][0] - places[other][0]) < 89 and abs(places[one][1] - places[other][1]) < 26
    ]
    assert overlaps == []
