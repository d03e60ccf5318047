"""Whether the stored graph conforms to the shapes of the ontology."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pemangku.errors import UsageError
from pemangku.vocabulary import curie, ontology_folder

if TYPE_CHECKING:
    from rdflib import Graph

    from pemangku.store import Reader

__all__ = ["Report", "Violation", "check"]


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One way in which a node breaks a shape; IRIs are shortened by the known prefixes."""

    focus: str
    path: str
    message: str
    shape: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check; `violations` are sorted."""

    conforms: bool
    violations: tuple[Violation, ...]


def check(reader: Reader) -> Report:
    """Validate the union of all graphs against `ontology/shapes.ttl`.

    The shapes' SPARQL queries are asked of the database, all else is pyshacl's to say.

    Raises UsageError when pyshacl is not installed.
    """
    try:
        from pyshacl import validate
    except ImportError as error:
        raise UsageError("checking needs pyshacl", hint="pip install 'pemangku[check]'") from error
    from rdflib import Graph

    from pemangku.check.rules import broken, take_rules

    shapes = Graph().parse(ontology_folder() / "shapes.ttl", format="turtle")
    found = [
        Violation(focus=curie(focus), path=curie(path), message=rule.message, shape=curie(rule.shape))
        for rule in take_rules(shapes)
        for focus, path in broken(reader.database, rule)
    ]
    conforms, results, text = validate(_union(reader), shacl_graph=shapes, inplace=True)
    if not isinstance(results, Graph):
        raise TypeError(f"pyshacl could not validate: {text}")
    found += _violations(results, shapes)
    return Report(conforms=bool(conforms) and not found, violations=tuple(sorted(set(found))))


def _union(reader: Reader) -> Graph:
    from pyoxigraph import RdfFormat, serialize
    from rdflib import Graph

    triples = {quad.triple for quad in reader.quads()}
    body = serialize(triples, format=RdfFormat.N_TRIPLES)
    return Graph().parse(data=body or b"", format="nt")


def _violations(results: Graph, shapes: Graph) -> list[Violation]:
    from rdflib import SH

    found = []
    for result in results.objects(None, SH.result):
        focus, path, message, source = (
            results.value(result, term) for term in (SH.focusNode, SH.resultPath, SH.resultMessage, SH.sourceShape)
        )
        named = next(shapes.subjects(SH.property, source), source) if source is not None else None
        found.append(
            Violation(
                focus=curie(str(focus or "")),
                path=curie(str(path or "")),
                message=" ".join(str(message or "").split()),
                shape=curie(str(named or "")),
            )
        )
    return found
