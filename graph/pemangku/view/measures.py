"""How much a node counts: the measures by which a picture chooses and sizes its nodes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

    from pemangku.view.picture import Picture

STEPS = 3  # bridging looks at paths of at most so many links: longer ones say little, and take long to count


@dataclass(frozen=True, slots=True)
class Measures:
    """The sentences that link a node to others, the articles of these, its links, its statements, its bridging.

    `bridging` is the node's betweenness over paths of at most three links that sentences bear out, as a share of the
    largest in the picture.
    """

    sentences: int = 0
    articles: int = 0
    links: int = 0
    statements: int = 0
    bridging: float = 0.0


def measures_of(picture: Picture, graph: nx.Graph[str]) -> dict[str, Measures]:
    """The measures of every node of the picture; `graph` is its `network_of`."""
    article = {sentence.key: sentence.source for sentence in picture.sentences}
    articles: dict[str, set[str]] = defaultdict(set)
    for edge in picture.edges:
        told = {article[e.sentence] for e in edge.evidence if e.sentence in article}
        articles[edge.source] |= told
        articles[edge.target] |= told
    statements: dict[str, int] = defaultdict(int)
    for said in picture.statements:
        statements[said.speaker] += 1
    between = bridging(graph)
    return {
        key: Measures(
            sentences=int(graph.degree(key, weight="sentences")),
            articles=len(articles[key]),
            links=int(graph.degree(key)),
            statements=statements[key],
            bridging=between[key],
        )
        for key in sorted(graph)
    }


def bridging(graph: nx.Graph[str]) -> dict[str, float]:
    """Betweenness along links that sentences bear out, as a share of the largest."""
    import igraph
    import networkx as nx

    keys = sorted(graph)
    index = {key: number for number, key in enumerate(keys)}
    counts = nx.get_edge_attributes(graph, "sentences")
    told = sorted((index[a], index[b]) for (a, b), count in counts.items() if count)
    values = igraph.Graph(n=len(keys), edges=told).betweenness(cutoff=STEPS) if keys else []
    most = max(values, default=0.0) or 1.0
    return {key: round(float(value) / most, 3) for key, value in zip(keys, values, strict=True)}
