"""The way from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from pemangku.analyse.told import told
from pemangku.errors import NothingFoundError, UsageError
from pemangku.view.choosing import network_of
from pemangku.view.rows import Row, rows_of
from pemangku.vocabulary import key_of

if TYPE_CHECKING:
    from pemangku.ask import Entity
    from pemangku.store import Reader

_BETWEEN = ("person", "institution", "event")  # half of all live in one place: that links nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one node to the next, with the rows that say so."""

    source: str
    target: str
    rows: tuple[Row, ...]


def path(reader: Reader, one: Entity, other: Entity, *, min_confidence: float = 0.0) -> list[Step]:
    """The shortest way from one entity to another over persons, institutions and events.

    Of several, the one that most sentences bear out. Raises NothingFoundError when there is none, UsageError when both
    are the same.
    """
    import networkx as nx

    if one == other:
        raise UsageError(f"{one.name} and {other.name} are the same", hint="give two entities")
    kinds = {*_BETWEEN, one.kind, other.kind}
    picture = told(reader, kinds=kinds, min_confidence=min_confidence)
    graph = network_of(picture)
    ends = key_of(one.iri), key_of(other.iri)
    for _, _, link in graph.edges(data=True):
        link["length"] = 1 + 1 / (1 + link["sentences"]) / len(graph)  # never longer by a whole link
    try:
        keys = nx.shortest_path(graph, *ends, weight="length")
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        raise NothingFoundError(f"no sentences link {one.name} and {other.name}") from None
    labels = {node.key: node.label for node in picture.nodes}
    rows = rows_of(picture)
    return [
        Step(source=labels[a], target=labels[b], rows=tuple(r for r in rows if {r.subject_id, r.object_id} == {a, b}))
        for a, b in pairwise(keys)
    ]
