"""Measures over the network of persons and institutions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pemangku.analyse.told import told
from pemangku.view.choosing import network_of, strengths
from pemangku.view.communities import communities_of
from pemangku.view.measures import measures_of

if TYPE_CHECKING:
    import networkx as nx

    from pemangku.store import Reader
    from pemangku.view import Picture

ACTORS = ("person", "institution")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A node and how much it counts.

    `links` are its neighbours, `sentences` those that link it to them, `articles` what these stand in; `bridging` is
    its betweenness as a share of the largest.
    """

    key: str
    name: str
    kind: str
    links: int
    sentences: int
    articles: int
    bridging: float


def central(
    reader: Reader, *, by: str = "links", kinds: Collection[str] = ACTORS, min_confidence: float = 0.0
) -> list[Ranked]:
    """The nodes that are linked at all, those first that count most `by` a measure, a field of `Ranked`."""
    picture = told(reader, kinds=kinds, min_confidence=min_confidence)
    ranked = _ranked(picture, network_of(picture))
    return sorted(ranked, key=lambda node: (-getattr(node, by), -node.sentences, -node.links, node.key))


def communities(reader: Reader, *, kinds: Collection[str] = ACTORS, min_confidence: float = 0.0) -> list[list[Ranked]]:
    """Those that are linked more among themselves than with others, the largest group and the strongest node first."""
    picture = told(reader, kinds=kinds, min_confidence=min_confidence)
    graph = network_of(picture)
    known = {node.key: node for node in _ranked(picture, graph)}
    groups = communities_of(graph, strengths(graph), of_at_least=1)
    return [[known[key] for key in group.members if key in known] for group in groups]


def _ranked(picture: Picture, graph: nx.Graph[str]) -> list[Ranked]:
    measures = measures_of(picture, graph)
    return [
        Ranked(
            key=node.key,
            name=node.label,
            kind=str(node.kind),
            links=measures[node.key].links,
            sentences=measures[node.key].sentences,
            articles=measures[node.key].articles,
            bridging=measures[node.key].bridging,
        )
        for node in picture.nodes
        if measures[node.key].links
    ]
