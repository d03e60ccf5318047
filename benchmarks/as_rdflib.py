"""Quads in rdflib's own memory."""

from __future__ import annotations

from collections.abc import Iterable

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from pemangku.vocabulary import PREFIXES


def as_rdflib(quads: Iterable[Quad], *, union: bool) -> rdflib.Graph:
    """The quads as one graph, or each in its graph, which queries then see as one."""
    dataset = rdflib.Graph() if union else rdflib.Dataset(default_union=True)
    for name, space in PREFIXES.items():
        dataset.bind(name, space)
    graphs: dict[str, rdflib.Graph] = {}
    for quad in quads:
        name = "" if union else str(quad.graph_name)
        if name not in graphs:
            graphs[name] = dataset if union else dataset.graph(term(quad.graph_name))  # type: ignore[attr-defined]
        graphs[name].add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return dataset


def term(of: object) -> rdflib.term.Identifier:
    """The same term for rdflib."""
    if isinstance(of, NamedNode):
        return rdflib.URIRef(of.value)
    if isinstance(of, Literal):
        return rdflib.Literal(of.value, lang=of.language, datatype=None if of.language else of.datatype.value)
    if isinstance(of, BlankNode):
        return rdflib.BNode(of.value)
    raise TypeError(f"rdflib has no such term: {of}")
