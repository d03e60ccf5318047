"""The network of persons, institutions, events and places for other programs: GraphML and GEXF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

import pemangku
from pemangku.view.data import shared_modality
from pemangku.vocabulary import iri

if TYPE_CHECKING:
    import networkx as nx

    from pemangku.view import Edge, Node, Picture

# What changes from day to day or with the version of a library; the same graph shall give the same bytes.
_DATE = re.compile(rb' lastmodifieddate="[^"]*"')
_CREATOR = re.compile(rb"<creator>[^<]*</creator>")
_BETWEEN = "\n"


def write_graphml(picture: Picture, out: BinaryIO) -> None:
    """Write the picture's network as GraphML."""
    import networkx as nx

    nx.write_graphml_xml(network(picture), out, encoding="utf-8", named_key_ids=True)
    out.write(b"\n")


def write_gexf(picture: Picture, out: BinaryIO) -> None:
    """Write the picture's network as GEXF 1.2, without the day on which it is written."""
    import networkx as nx

    creator = f"<creator>pemangku {pemangku.__version__}</creator>".encode()
    for line in nx.generate_gexf(network(picture), encoding="utf-8"):
        out.write(_CREATOR.sub(creator, _DATE.sub(b"", line.encode())) + b"\n")


def network(picture: Picture) -> nx.MultiDiGraph[str]:
    """One node an entity, one edge a kind of link between two, each with its sentences; in a fixed order."""
    import networkx as nx

    texts = {sentence.key: sentence.text for sentence in picture.sentences}
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(picture.nodes, key=lambda node: node.key):
        graph.add_node(node.key, **_node(node))
    edges = sorted(picture.edges, key=lambda edge: (edge.source, edge.target, edge.kind, edge.detail or ""))
    for number, edge in enumerate(edges):
        graph.add_edge(edge.source, edge.target, key=str(number), **_edge(edge, texts))
    return graph


def _node(node: Node) -> dict[str, str | int]:
    told: dict[str, str | int | None] = {
        "label": node.label,
        "kind": str(node.kind),
        "category": node.category,
        "party": node.party,
        "event_kind": node.event_kind,
        "date": node.date,
        "other_names": _BETWEEN.join(node.aliases) or None,
        "mentions": len({evidence.sentence for evidence in node.mentions}),
        "iri": iri(node.key),
    }
    return {name: value for name, value in told.items() if value is not None}


def _edge(edge: Edge, texts: dict[str, str]) -> dict[str, str | int | float]:
    sentences = list(dict.fromkeys(e.sentence for e in edge.evidence if e.sentence in texts))
    return {
        "label": str(edge.kind),
        "predicate": str(edge.kind),
        "detail": edge.detail or "",
        "modality": shared_modality({evidence.modality for evidence in edge.evidence}),
        "count": len(sentences),
        "weight": float(max(1, len(sentences))),
        "confidence": max((e.confidence for e in edge.evidence), default=1.0),
        "sentences": _BETWEEN.join(texts[key] for key in sentences),
    }
