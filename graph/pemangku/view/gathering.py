"""Gathers a picture out of a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pemangku.errors import NothingFoundError, UsageError
from pemangku.view.facts import Facts
from pemangku.view.picture import NodeKind, Picture
from pemangku.vocabulary import key_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable

    from pemangku.store import Reader
    from pemangku.view.picture import Edge


def picture_of(
    reader: Reader,
    *,
    around: str | None = None,
    hops: int = 1,
    kinds: Collection[str] | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    min_confidence: float = 0.0,
) -> Picture:
    """The picture of what the stored articles say.

    `around` (an IRI or a key such as `person:…`) keeps what lies within `hops` links of it; `kinds` keeps nodes of
    these kinds; `since` and `until` (both included) keep what articles published then say, undated articles left
    out; `min_confidence` (0–1) drops claims below it. Raises UsageError for an unknown kind and NothingFoundError
    when `around` is not in the picture.
    """
    unknown = sorted(set(kinds or ()) - set(NodeKind))
    if unknown:
        raise UsageError(f"unknown kind of node: {unknown[0]}", hint="one of " + ", ".join(NodeKind))
    facts = Facts(reader, since=since, until=until, min_confidence=min_confidence)
    nodes = facts.nodes(frozenset(NodeKind(kind) for kind in kinds) if kinds else frozenset(NodeKind))
    edges = facts.edges(nodes)
    if around is not None:
        centre = key_of(around)
        if centre not in nodes:
            raise NothingFoundError(f"not in the picture: {around}", hint="check its name, the kinds and the dates")
        reached = within_reach(centre, edges, hops)
        nodes = {key: node for key, node in nodes.items() if key in reached}
        edges = [edge for edge in edges if edge.source in reached and edge.target in reached]
        return facts.picture(nodes, edges, around=centre, hops=hops)
    return facts.picture(nodes, edges)


def within_reach(centre: str, edges: Iterable[Edge], hops: int) -> set[str]:
    """The nodes at most `hops` links away."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph((edge.source, edge.target) for edge in edges)
    graph.add_node(centre)
    return set(nx.single_source_shortest_path_length(graph, centre, cutoff=hops))
