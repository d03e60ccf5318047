"""An institution or a party as RDF, derived from a data set."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.lexicon.parties import Party
from pemangku.model import Category, Institution
from pemangku.terms import entity, node, string, typed
from pemangku.vocabulary import DCTERMS, Pem, Term, category_iri, iri


def describe_institution(institution: Institution, *, dataset: str, graph: str) -> Iterator[Quad]:
    """An institution's names, category, parent and area, derived from a data set."""

    def quad(predicate: str, value: NamedNode | Literal) -> Quad:
        return Quad(entity(institution.key), node(predicate), value, node(graph))

    yield quad(Term.TYPE, node(Term.ORGANIZATION))
    yield quad(Term.PREF_LABEL, string(institution.name))
    for alias in sorted({*institution.aliases} - {institution.name, ""}):
        yield quad(Term.ALT_LABEL, string(alias))
    yield quad(Term.CLASSIFICATION, node(category_iri(institution.category)))
    if institution.parent:
        yield quad(Term.SUB_ORGANIZATION_OF, entity(institution.parent))
    if institution.area:
        yield quad(Term.AREA_SERVED, entity(institution.area))
    yield quad(Term.WAS_DERIVED_FROM, node(dataset))


def describe_party(party: Party, *, dataset: str, graph: str) -> Iterator[Quad]:
    """A party as an institution, with its ballot number and its earlier names."""
    names = tuple(sorted({*party.short, *party.variants}))
    institution = Institution(key=f"institution:{party.id}", name=party.name, category=Category.PARTAI, aliases=names)
    yield from describe_institution(institution, dataset=dataset, graph=graph)
    subject = node(iri(institution.key))
    if party.number is not None:
        yield Quad(subject, node(Pem.BALLOT_NUMBER), typed(party.number, Term.INTEGER), node(graph))
    for earlier in party.was:
        yield Quad(subject, node(f"{DCTERMS}replaces"), string(earlier), node(graph))
