"""JSON-LD: one object a named graph, one a node in it, names shortened by a context of prefixes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any, BinaryIO

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from pemangku.vocabulary import PREFIXES, Term, curie


def write_jsonld(quads: Iterable[Quad], out: BinaryIO) -> None:
    """Write `quads`, sorted by graph, subject and predicate, one node a line."""
    context = json.dumps(PREFIXES, ensure_ascii=False, sort_keys=True)
    out.write(f'{{"@context": {context},\n"@graph": ['.encode())
    separator = "\n"
    for graph, inside in groupby(quads, key=lambda quad: quad.graph_name):
        nodes = (_node(str(subject.value), group) for subject, group in groupby(inside, key=lambda q: q.subject))
        lines = (json.dumps(node, ensure_ascii=False) for node in nodes)
        if isinstance(graph, DefaultGraph):
            for line in lines:
                out.write(f"{separator}{line}".encode())
                separator = ",\n"
            continue
        out.write(f'{separator}{{"@id": {json.dumps(_name(graph.value))}, "@graph": ['.encode())
        inner = "\n  "
        for line in lines:
            out.write(f"{inner}{line}".encode())
            inner = ",\n  "
        out.write(b"\n]}")
        separator = ",\n"
    out.write(b"\n]}\n")


def _node(subject: str, quads: Iterable[Quad]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": _name(subject)}
    for quad in quads:
        if quad.predicate.value == Term.TYPE and isinstance(quad.object, NamedNode):
            node.setdefault("@type", []).append(_name(quad.object.value))
        else:
            node.setdefault(_name(quad.predicate.value), []).append(_value(quad.object))
    return node


def _value(term: Any) -> dict[str, str] | str:
    if not isinstance(term, Literal):
        return {"@id": _name(term.value)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == Term.STRING:
        return term.value
    return {"@value": term.value, "@type": _name(term.datatype.value)}


@lru_cache(maxsize=1 << 16)
def _name(iri: str) -> str:
    return curie(iri)
