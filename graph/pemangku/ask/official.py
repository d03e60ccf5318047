"""Candidacies that an official list tells, without any sentence of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from pemangku.ask.entities import Entity, describe
from pemangku.ask.facts import Standing
from pemangku.ask.terms import value_of
from pemangku.vocabulary import BASE, Pem, Term

if TYPE_CHECKING:
    from pemangku.store import Reader

_LISTS = f"{BASE}dataset/"


def official_standings(reader: Reader, entity: Entity, lang: str) -> tuple[Standing, ...]:
    """The candidacies of a person, or for a contest, by ballot number and office; the lists' titles in `lang`."""
    asked = NamedNode(entity.iri)
    nodes = {
        quad.subject
        for term in (Pem.CANDIDATE, Pem.CONTEST)
        for quad in reader.database.quads_for_pattern(None, NamedNode(term), asked)
        if isinstance(quad.subject, NamedNode)
    }
    found = [standing for node in nodes if (standing := _standing(reader, node, lang)) is not None]
    return tuple(sorted(found, key=lambda s: (s.ballot_number or 0, s.office or "", s.candidate)))


def _standing(reader: Reader, node: NamedNode, lang: str) -> Standing | None:
    """The candidacy that NODE is; None when no official list tells it."""
    said = {q.predicate.value: value_of(q.object) for q in reader.database.quads_for_pattern(node, None, None)}
    source = said.get(Term.WAS_DERIVED_FROM, "")
    candidate = describe(reader, said.get(Pem.CANDIDATE, ""))
    if candidate is None or not source.startswith(_LISTS):
        return None
    number, mate, contest = (said.get(term) for term in (Pem.BALLOT_NUMBER, Pem.RUNNING_MATE, Pem.CONTEST))
    return Standing(
        candidate=candidate,
        office=said.get(Pem.OFFICE),
        contest=_contest(reader, contest) if contest else None,
        ballot_number=int(number) if number else None,
        running_mate=describe(reader, mate) if mate else None,
        sources=(),
        official=in_language(reader, source, Term.TITLE, lang) or source,
    )


def _contest(reader: Reader, iri: str) -> Entity | None:
    """The contest, also one that no article names."""
    name = in_language(reader, iri, Term.PREF_LABEL, "")
    return describe(reader, iri) or (Entity(iri, name, "event") if name else None)


def in_language(reader: Reader, iri: str, term: str, lang: str) -> str | None:
    """The text that a node has for a property in a language, else in any; None when it has none."""
    quads = reader.database.quads_for_pattern(NamedNode(iri), NamedNode(term), None)
    texts = sorted((q.object.language != lang, q.object.value) for q in quads if isinstance(q.object, Literal))
    return texts[0][1] if texts else None
