"""The descriptions of entities and roles: what holds whichever article names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.model import Institution, NamedEvent, Person, Place, PlaceLevel, Role
from pemangku.reference import institution_facts
from pemangku.terms import entity, node, string
from pemangku.vocabulary import Dataset, Graph, Term

_Pair: TypeAlias = tuple[str, NamedNode | Literal]


def describe_person(person: Person) -> Iterator[Quad]:
    """Its class and names."""
    return _describe(person, (Term.PERSON,), [(Term.NAME, string(person.name))])


def describe_place(place: Place) -> Iterator[Quad]:
    """Its classes, names, code and next larger place."""
    pairs: list[_Pair] = []
    if place.within:
        pairs.append((Term.CONTAINED_IN_PLACE, entity(place.within)))
    if place.code:
        pairs.append((Term.IDENTIFIER, string(place.code)))
    if pairs:
        pairs.append((Term.WAS_DERIVED_FROM, node(Dataset.KEMENDAGRI if place.code else Dataset.LEXICON)))
    administrative = (Term.ADMINISTRATIVE_AREA,) if place.level is not PlaceLevel.LOKASI else ()
    return _describe(place, (Term.PLACE, *administrative), pairs)


def describe_institution(institution: Institution) -> Iterator[Quad]:
    """Its class, names, category, parent and the place it serves."""
    return institution_facts.describe_institution(institution, dataset=Dataset.LEXICON, graph=Graph.ENTITIES)


def describe_event(event: NamedEvent) -> Iterator[Quad]:
    """Its class and names; kind, place and time are for the articles to say."""
    return _describe(event, (Term.EVENT,), [])


def describe_role(role: Role) -> Iterator[Quad]:
    """Its class and name."""
    return _describe(role, (Term.ROLE,), [])


def _describe(
    described: Person | Place | NamedEvent | Role, classes: Iterable[str], pairs: Iterable[_Pair]
) -> Iterator[Quad]:
    subject = entity(described.key)
    for name in classes:
        yield _quad(subject, Term.TYPE, node(name))
    yield _quad(subject, Term.PREF_LABEL, string(described.name))
    aliases = () if isinstance(described, Role) else described.aliases
    for alias in sorted({*aliases} - {described.name, ""}):
        yield _quad(subject, Term.ALT_LABEL, string(alias))
    for predicate, value in pairs:
        yield _quad(subject, predicate, value)


def _quad(subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Quad:
    return Quad(subject, node(predicate), value, node(Graph.ENTITIES))
