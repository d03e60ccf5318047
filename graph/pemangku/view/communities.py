"""Who belongs together: the communities that a large picture opens on, named by their main members."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pemangku.view.layout import SEED, spread

if TYPE_CHECKING:
    import networkx as nx

FROM = 150  # a picture of fewer nodes is seen whole
OPENS_FROM = 2_000  # one of more opens on its communities
MOST = 24  # so many are drawn; smaller ones are found by search
SMALLEST = 3
CELL = (170.0, 125.0)  # pixels that a community and its name take
WIDER = 1.25  # so many more columns than rows


@dataclass(frozen=True, slots=True)
class Community:
    """Nodes that are linked more among themselves than with others, the strongest first."""

    members: tuple[str, ...]


def communities_of(graph: nx.Graph[str], strength: dict[str, int], *, of_at_least: int = FROM) -> list[Community]:
    """The communities of a picture of so many nodes at least, the largest first, by the Louvain method, seeded.

    Links weigh as the sentences behind them; those of reference data alone count a little.
    """
    import igraph
    import networkx as nx

    keys = sorted(graph)
    if len(keys) < of_at_least:
        return []
    index = {key: number for number, key in enumerate(keys)}
    told = nx.get_edge_attributes(graph, "sentences")
    edges = sorted((index[a], index[b], int(count)) for (a, b), count in told.items())
    drawn = igraph.Graph(n=len(keys), edges=[(a, b) for a, b, _ in edges])
    igraph.set_random_number_generator(random.Random(SEED))
    try:
        found = drawn.community_multilevel(weights=[count or 0.1 for *_, count in edges])
    finally:
        igraph.set_random_number_generator(random)
    ranked = [
        tuple(sorted((keys[number] for number in members), key=lambda key: (-strength[key], key))) for members in found
    ]
    kept = sorted((members for members in ranked if len(members) >= SMALLEST), key=lambda m: (-len(m), m))
    return [Community(members) for members in kept[:MOST]]


def group_data(groups: list[Community], graph: nx.Graph[str], nodes: dict[str, Any]) -> list[dict[str, Any]]:
    """The communities as the page draws them: named by their two main members, each in its place."""
    labels = [group_label([nodes[key]["short"] for key in group.members[:2]]) for group in groups]
    sizes = [round(8 + 2.6 * float(len(group.members)) ** 0.4, 1) for group in groups]
    places = spread_evenly(between(groups, graph)) if groups else {}
    return [
        {
            "label": label,
            "size": size,
            "members": list(group.members),
            "x": places[f"{number:02}"][0],
            "y": places[f"{number:02}"][1],
        }
        for number, (group, label, size) in enumerate(zip(groups, labels, sizes, strict=True))
    ]


def spread_evenly(graph: nx.Graph[str]) -> dict[str, tuple[float, float]]:
    """Communities on a grid with room for every name, linked ones near each other."""
    loose = spread(graph, sorted(graph))
    columns = max(1, round(math.sqrt(len(loose) * WIDER)))
    by_column = sorted(loose, key=lambda key: (loose[key][0], key))
    high = math.ceil(len(by_column) / columns)
    places = {}
    for column in range(columns):
        members = sorted(by_column[column * high : (column + 1) * high], key=lambda key: (loose[key][1], key))
        for row, key in enumerate(members):
            stagger = 0.5 * (column % 2) + 0.5 * (high - len(members))
            places[key] = (column * CELL[0], (row + stagger) * CELL[1])
    return places


def between(groups: list[Community], graph: nx.Graph[str]) -> nx.Graph[str]:
    """The communities as nodes, linked where most links run. Not all lines: in a crowd everything is linked."""
    import networkx as nx

    of = {key: f"{number:02}" for number, group in enumerate(groups) for key in group.members}
    counts: dict[tuple[str, str], int] = {}
    for one, other in graph.edges:
        ends = of.get(one), of.get(other)
        if ends[0] and ends[1] and ends[0] != ends[1]:
            pair = min(ends[0], ends[1]), max(ends[0], ends[1])
            counts[pair] = counts.get(pair, 0) + 1
    drawn: nx.Graph[str] = nx.Graph()
    drawn.add_nodes_from(sorted(set(of.values())))
    strongest = sorted(counts, key=lambda pair: (-counts[pair], pair))
    drawn.add_edges_from(strongest[: 2 * len(groups)])
    return drawn


def group_label(names: list[str]) -> str:
    """A community's name: its two main members, a line each."""
    return "\n".join(name.replace("\n", " ")[:26].strip() for name in names)
