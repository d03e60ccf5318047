"""The shapes' own SPARQL queries, asked of the store's database once each.

A SHACL engine asks such a query once for every node that a shape is about, which takes minutes where there are
thousands. Joined with the nodes that it is about, the same query gives the same answers at once. Only what is surely
the same is taken out of the shapes; the rest stays for the engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from rdflib import OWL, RDF, RDFS, SH, BNode, Graph

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Store
    from rdflib.term import Node

_TARGETS = {
    SH.targetClass: f"?this a/<{RDFS.subClassOf}>* <%s>",
    SH.targetSubjectsOf: "?this <%s> ?anything",
    SH.targetObjectsOf: "?anything <%s> ?this",
    SH.targetNode: "VALUES ?this { <%s> }",
}
_ELSEWHERE = ("$PATH", "$value", "$shapesGraph", "$currentShape")
"""What a query may name that the engine alone knows."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A query that finds the nodes that break a shape: `?this`, and `?path` where it tells one."""

    shape: str
    message: str
    query: str


def take_rules(shapes: Graph) -> list[Rule]:
    """The rules of SHAPES that can be asked at once; they are taken out of the shapes."""
    found = []
    for shape, constraint in sorted(shapes.subject_objects(SH.sparql), key=str):
        rule = _rule(shapes, shape, constraint)
        if rule is not None:
            shapes.remove((shape, SH.sparql, constraint))
            found.append(rule)
    return found


def broken(database: Store, rule: Rule) -> Iterator[tuple[str, str]]:
    """The nodes that break a rule, each with the path it tells or an empty one."""
    solutions = cast("QuerySolutions", database.query(rule.query, use_default_graph_as_union=True))
    for solution in solutions:
        focus, path = solution["this"], solution["path"]
        yield str(getattr(focus, "value", focus)), "" if path is None else str(getattr(path, "value", path))


def _rule(shapes: Graph, shape: Node, constraint: Node) -> Rule | None:
    select, message = shapes.value(constraint, SH.select), shapes.value(constraint, SH.message)
    targets = [
        pattern % target
        for predicate, pattern in _TARGETS.items()
        for target in sorted(map(str, shapes.objects(shape, predicate)))
    ]
    if select is None or not targets or not _plain(shapes, shape, constraint):
        return None
    text = str(select)
    if any(word in text for word in _ELSEWHERE):
        return None
    about = " UNION ".join(f"{{ {target} }}" for target in targets)
    query = f"{_prefixes(shapes, constraint)} SELECT DISTINCT ?this ?path WHERE {{ {{ {text} }} {about} }}"
    return Rule(shape=str(shape), message=" ".join(str(message or "").split()), query=query)


def _plain(shapes: Graph, shape: Node, constraint: Node) -> bool:
    """Whether the shape is about its targets alone: no part of others, no path, no class of its own, in force."""
    targets = {t for predicate in _TARGETS for t in shapes.objects(shape, predicate)}
    return (
        (shape, RDF.type, SH.NodeShape) in shapes
        and (shape, RDF.type, RDFS.Class) not in shapes
        and (shape, RDF.type, OWL.Class) not in shapes
        and (shape, SH.target, None) not in shapes
        and (shape, SH.path, None) not in shapes
        and (None, None, shape) not in shapes
        and not any(shapes.value(node, SH.deactivated) for node in (shape, constraint))
        and not any(isinstance(node, BNode) for node in (shape, *targets))
    )


def _prefixes(shapes: Graph, constraint: Node) -> str:
    declared = [
        (str(shapes.value(entry, SH.prefix)), str(shapes.value(entry, SH.namespace)))
        for source in shapes.objects(constraint, SH.prefixes)
        for entry in shapes.objects(source, SH.declare)
    ]
    return " ".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in sorted(declared))
