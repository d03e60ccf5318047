"""The picture as the data that travels in the page: short keys, every sentence once, in a fixed order."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pemangku import __version__
from pemangku.view.contrast import faint
from pemangku.view.labels import canvas_label
from pemangku.view.measures import Measures
from pemangku.view.palette import party_data, province_data
from pemangku.view.picture import EdgeKind, NodeKind
from pemangku.view.tables import colours
from pemangku.view.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pemangku.view.picture import Edge, Evidence, Node, Picture, Position, Sentence, Source

SHAPES = {
    NodeKind.PERSON: "dot",
    NodeKind.INSTITUTION: "square",
    NodeKind.EVENT: "diamond",
    NodeKind.PLACE: "triangle",
}
FAMILIES = {
    EdgeKind.SUPPORTS: "support",
    EdgeKind.ACCUSES: "against",
    EdgeKind.CRITICIZES: "against",
    EdgeKind.SANCTIONS: "against",
    EdgeKind.OFFICE: "office",
    EdgeKind.CANDIDACY: "office",
    EdgeKind.RUNNING_MATE: "office",
    EdgeKind.APPOINTS: "office",
    EdgeKind.BELONGS_TO: "office",
    EdgeKind.SAID_ABOUT: "speech",
    EdgeKind.ORGANIZES: "event",
    EdgeKind.ATTENDS: "event",
    EdgeKind.SUPERVISES: "event",
    EdgeKind.MEETS: "event",
    EdgeKind.PART_OF: "event",
    EdgeKind.AT: "place",
    EdgeKind.WITHIN: "place",
    EdgeKind.SERVES: "place",
}
RANKING = ("against", "support", "office", "event", "speech", "place")  # which of several families colours a line


def details(picture: Picture, measures: Mapping[str, Measures], *, lang: str) -> dict[str, Any]:
    """Everything the page knows, as plain values for JSON."""
    number = {sentence.key: at for at, sentence in enumerate(picture.sentences)}
    most = max((measure.sentences for measure in measures.values()), default=0)
    nodes = {
        node.key: node_data(node, measures.get(node.key, Measures()), most, number)
        for node in sorted(picture.nodes, key=lambda n: n.key)
    }
    return {
        "lang": lang,
        "words": WORDS,
        "version": __version__,
        "around": picture.around if picture.around in nodes else None,
        "hops": picture.hops,
        "nodes": nodes,
        "edges": edge_data(picture.edges, nodes, number),
        "statements": [
            {
                "by": said.speaker,
                "text": said.text,
                "mode": said.mode,
                "act": said.act,
                "about": list(said.about),
                "ev": evidence_data(said.evidence, number),
            }
            for said in picture.statements
            if said.speaker in nodes
        ],
        "sentences": [{"s": segments(sentence, nodes), "a": sentence.source} for sentence in picture.sentences],
        "sources": {source.id: source_data(source) for source in sorted(picture.sources, key=lambda s: s.id)},
        "regions": {region.key: [region.name, region.within] for region in picture.regions},
        "colours": colours(),
        "parties": party_data(picture),
        "faint": faint_colours(picture),
        "provinces": province_data(),
    }


def faint_colours(picture: Picture) -> dict[str, list[str]]:
    """The colours of marks that need an outline, by theme."""
    table = colours()
    parties = [party["colour"] for party in party_data(picture).values() if party["colour"]]
    return faint([*table["category"].values(), table["event"], *parties])


def node_data(node: Node, measures: Measures, most: int, number: Mapping[str, int]) -> dict[str, Any]:
    """A node: how it is drawn, its size growing with the sentences that link it up to `most`, and what is said."""
    told = measures.sentences
    prominence = math.log1p(told) / math.log1p(max(most, 12))
    everything = {
        "kind": str(node.kind),
        "name": node.label,
        "short": canvas_label(node),
        "aliases": list(node.aliases),
        "category": node.category,
        "party": node.party,
        "places": list(node.places),
        "event": node.event_kind,
        "date": node.date,
        "planned": node.planned,
        "strength": told,
        "articles": measures.articles,
        "links": measures.links,
        "said": measures.statements,
        "bridging": measures.bridging,
        "size": round(6 + 10 * prominence, 1),
        "font": round(12 + 3 * prominence, 1),
        "held": [position_data(held, number) for held in node.positions],
        "ev": evidence_data(node.mentions, number),
    }
    return {name: value for name, value in everything.items() if value or name == "strength"}


def position_data(held: Position, number: Mapping[str, int]) -> dict[str, Any]:
    """An office or candidacy."""
    return {
        "role": held.role,
        "body": held.body,
        "candidate": held.candidate,
        "acting": held.acting,
        "former": held.former,
        "start": held.start,
        "end": held.end,
        "number": held.ballot_number,
        "ev": evidence_data(held.evidence, number),
    }


def evidence_data(evidence: Iterable[Evidence], number: Mapping[str, int]) -> list[list[Any]]:
    """Evidence as [sentence's number, confidence, rule, modality], in the order of the sentences."""
    known = (e for e in evidence if e.sentence in number)
    return sorted([number[e.sentence], round(e.confidence, 2), e.rule, e.modality] for e in known)


def edge_data(edges: Iterable[Edge], nodes: Mapping[str, Any], number: Mapping[str, int]) -> list[dict[str, Any]]:
    """One line for each pair of nodes, with all that links the two."""
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in sorted(edges, key=lambda e: (e.source, e.target, e.kind, e.detail or "")):
        if edge.source in nodes and edge.target in nodes and edge.source != edge.target:
            ends = (min(edge.source, edge.target), max(edge.source, edge.target))
            pairs.setdefault(ends, []).append(edge)
    return [line_data(pair, parallel, number) for pair, parallel in sorted(pairs.items())]


def line_data(pair: tuple[str, str], parallel: list[Edge], number: Mapping[str, int]) -> dict[str, Any]:
    """The line between two nodes: it points as its links do, and takes the colour of the strongest word among them."""
    families = {FAMILIES[edge.kind] for edge in parallel}
    turned = all(edge.source != pair[0] for edge in parallel)
    items = [
        {
            "from": edge.source,
            "to": edge.target,
            "kind": str(edge.kind),
            "family": FAMILIES[edge.kind],
            "detail": edge.detail,
            "ev": evidence_data(edge.evidence, number),
        }
        for edge in parallel
    ]
    told = [evidence for edge in parallel for evidence in edge.evidence if evidence.sentence in number]
    return {
        "id": f"{pair[0]}|{pair[1]}",
        "from": pair[1] if turned else pair[0],
        "to": pair[0] if turned else pair[1],
        "family": min(families, key=RANKING.index),
        "count": len({evidence.sentence for evidence in told}),
        "modality": shared_modality({evidence.modality for evidence in told}),
        "items": items,
    }


def shared_modality(modalities: set[str]) -> str:
    """`reported` unless no sentence reports it; then `planned` before `denied`."""
    if not modalities or "reported" in modalities:
        return "reported"
    return "planned" if "planned" in modalities else "denied"


def shown_node(node: Mapping[str, Any]) -> dict[str, Any]:
    """What vis-network needs of a node; colours are the page's, they change with its theme."""
    return {
        "label": node["short"],
        "shape": "hexagon"
        if node.get("category") == "partai" and node["kind"] == "institution"
        else SHAPES[node["kind"]],
        "size": node["size"],
    }


def shown_edge(edge: Mapping[str, Any]) -> dict[str, Any]:
    """What vis-network needs of an edge."""
    return {"id": edge["id"], "width": round(min(4.0, 1 + 0.45 * math.log2(max(1, edge["count"]))), 2)}


def segments(sentence: Sentence, nodes: Mapping[str, Any]) -> list[str | list[str]]:
    """The sentence in pieces: text as it is, names as [text, node]. Pieces need no offsets in the page's UTF-16."""
    pieces: list[str | list[str]] = []
    at = 0
    for mark in sorted(sentence.marks, key=lambda m: (m.begin, -m.end)):
        if mark.begin < at or mark.end > len(sentence.text) or mark.node not in nodes:
            continue
        if mark.begin > at:
            pieces.append(sentence.text[at : mark.begin])
        pieces.append([sentence.text[mark.begin : mark.end], mark.node])
        at = mark.end
    if at < len(sentence.text):
        pieces.append(sentence.text[at:])
    return pieces


def source_data(source: Source) -> dict[str, Any]:
    """An article; its link only when it is one that a reader can safely follow."""
    return {
        "title": source.title,
        "date": source.published,
        "publisher": source.publisher,
        "url": source.url,
        "link": bool(source.url) and is_web_address(source.url or ""),
    }


def is_web_address(url: str) -> bool:
    """Whether this is an http or https address with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and url.isprintable()
