"""A region as RDF: its names, its code, what it lies in, and the code it had before."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.reference.code_history import LAWS
from pemangku.reference.regions import Region
from pemangku.terms import entity, node, string
from pemangku.vocabulary import DCTERMS, PROV, Term, iri


def describe_region(region: Region, *, dataset: str, graph: str, before: str | None = None) -> Iterator[Quad]:
    """A region, derived from a data set; `before` is the code it had in another province."""
    subject = iri(f"place:{region.code}")

    def quad(subject: str, predicate: str, value: NamedNode | Literal) -> Quad:
        return Quad(node(subject), node(predicate), value, node(graph))

    for kind in (Term.PLACE, Term.ADMINISTRATIVE_AREA):
        yield quad(subject, Term.TYPE, node(kind))
    yield quad(subject, Term.PREF_LABEL, string(region.label))
    if region.name != region.label:
        yield quad(subject, Term.ALT_LABEL, string(region.name))
    yield quad(subject, Term.IDENTIFIER, string(region.code))
    if region.parent:
        yield quad(subject, Term.CONTAINED_IN_PLACE, entity(f"place:{region.parent}"))
    yield quad(subject, Term.WAS_DERIVED_FROM, node(dataset))
    if before:
        old = iri(f"place:{before}")
        yield quad(subject, f"{PROV}wasRevisionOf", node(old))
        yield quad(old, Term.IDENTIFIER, string(before))
        yield quad(old, f"{DCTERMS}isReplacedBy", node(subject))
        yield quad(old, f"{DCTERMS}provenance", string(LAWS[region.code[:2]]))
