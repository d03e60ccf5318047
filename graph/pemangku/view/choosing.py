"""Which nodes the page opens on: those that most sentences link to others, and what lies between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

    from pemangku.view.picture import Picture

FIRST_VIEW = 90  # of more nodes than this, too few names find room on a screen


def network_of(picture: Picture) -> nx.Graph[str]:
    """The picture as an undirected graph, parallel edges as one; `sentences` counts the evidence of each."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(node.key for node in picture.nodes))
    told: dict[tuple[str, str], set[str]] = {}
    for edge in picture.edges:
        if edge.source != edge.target and edge.source in graph and edge.target in graph:
            ends = (min(edge.source, edge.target), max(edge.source, edge.target))
            told.setdefault(ends, set()).update(e.sentence for e in edge.evidence)
    for (one, other), sentences in sorted(told.items()):
        graph.add_edge(one, other, sentences=len(sentences))
    return graph


def strengths(graph: nx.Graph[str]) -> dict[str, int]:
    """For each node the number of sentences that link it to others: the measure of size and of choice."""
    return {key: int(value) for key, value in graph.degree(weight="sentences")}


def first_view(graph: nx.Graph[str], *, limit: int = FIRST_VIEW) -> list[str]:
    """The strongest nodes and those that link them to each other, at most `limit`, none of them alone; sorted by key.

    A picture in which nothing is linked opens on its first nodes by name, so that it is not blank.
    """
    import networkx as nx

    strength = strengths(graph)
    ranked = sorted(graph, key=lambda key: (-strength[key], -graph.degree(key), key))
    chosen = set(ranked if len(ranked) <= limit else ranked[: limit // 2])
    links = {key: len(chosen.intersection(graph[key])) for key in ranked if key not in chosen}
    linking = sorted((key for key in links if links[key]), key=lambda key: (-min(2, links[key]), -strength[key], key))
    chosen.update(linking[: limit - len(chosen)])
    shown = graph.subgraph(chosen)
    return sorted(set(shown) - set(nx.isolates(shown))) or sorted(ranked[:limit])
