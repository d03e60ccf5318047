"""Finding the entity that someone means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pyoxigraph import Literal, NamedNode

from pemangku.ask.terms import value_of
from pemangku.errors import NothingFoundError, UsageError
from pemangku.vocabulary import BASE, PREFIXES, Graph, Term

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions

    from pemangku.store import Reader

KINDS = ("person", "institution", "place", "event")
_PREF, _ALT = NamedNode(Term.PREF_LABEL), NamedNode(Term.ALT_LABEL)
_ENTITIES = NamedNode(Graph.ENTITIES)
_MOST_CHOICES = 8


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A person, institution, place or event of the graph; `kind` says which."""

    iri: str
    name: str
    kind: str

    @property
    def short(self) -> str:
        """The IRI shortened by its prefix."""
        return f"{self.kind}:{self.iri.rpartition('/')[2]}"


def fold(text: str) -> str:
    """`text` without capital letters, accents and superfluous spaces."""
    if text.isascii():  # most names are, and a graph has many
        return " ".join(text.casefold().split())
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return " ".join(plain.casefold().split())


def describe(reader: Reader, iri: str) -> Entity | None:
    """The entity with this IRI; None when it is none of the graph's entities."""
    kind = iri.removeprefix(BASE).partition("/")[0] if iri.startswith(BASE) else ""
    if kind not in KINDS:
        return None
    labels = sorted(value_of(q.object) for q in reader.database.quads_for_pattern(_node(iri), _PREF, None, _ENTITIES))
    return Entity(iri, labels[0], kind) if labels else None


def find_entity(reader: Reader, text: str, *, kinds: tuple[str, ...] = KINDS) -> Entity:
    """The entity that `text` names: by IRI, by CURIE (`person:…`), or by name whatever its case and accents.

    An IRI that was given up leads to the entity that it was merged into. A main name goes before other names. Raises
    UsageError when several entities answer to the name (all are listed), NothingFoundError when none does (with near
    names).
    """
    if (iri := as_iri(text)) is not None:
        if (entity := _described_now(reader, iri)) is not None:
            return entity
        raise NothingFoundError(f"nothing in the graph has the IRI {text}")
    wanted = fold(text)
    for label in (_PREF, _ALT):
        exact = Literal(text) if text.isprintable() else None
        found = _labelled(reader, label, kinds, exact) or {
            iri: name for iri, name in _labelled(reader, label, kinds).items() if fold(name) == wanted
        }
        entities = sorted(filter(None, (describe(reader, iri) for iri in found)))
        if len(entities) == 1:
            return entities[0]
        if entities:
            raise UsageError(f"{text!r} may be {_listed(entities)}", hint="give one of these names or IRIs")
    raise NothingFoundError(f"nothing in the graph is called {text!r}", hint=_near(reader, wanted, kinds))


def as_iri(text: str) -> str | None:
    """The IRI that `text` is or shortens, when it is one of an entity."""
    head, _, local = text.partition(":")
    if head in KINDS and local and " " not in text:
        return PREFIXES[head] + local
    return text if text.startswith(("http://", "https://")) and " " not in text else None


def _described_now(reader: Reader, iri: str) -> Entity | None:
    """The entity with this IRI, or the one that it was merged into, however many steps that took."""
    from pemangku.resolve.why import replaced_by

    seen: set[str] = set()
    at: str | None = iri
    while at is not None and at not in seen:
        if (entity := describe(reader, at)) is not None:
            return entity
        seen.add(at)
        at = replaced_by(reader, at) if at.startswith(BASE) else None
    return None


def _labelled(reader: Reader, label: NamedNode, kinds: tuple[str, ...], value: Literal | None = None) -> dict[str, str]:
    return {
        iri: name for iri, name in _labels(reader, label, value) if iri.startswith(tuple(PREFIXES[k] for k in kinds))
    }


def _labels(reader: Reader, label: NamedNode, value: Literal | None) -> Iterator[tuple[str, str]]:
    if value is not None:
        for quad in reader.database.quads_for_pattern(None, label, value, _ENTITIES):
            yield value_of(quad.subject), value_of(quad.object)
        return
    # A query gives the two terms that are wanted; a pattern would look up all four of each quad.
    query = f"SELECT ?named ?name {{ GRAPH {_ENTITIES} {{ ?named {label} ?name }} }}"
    for named, name in cast("QuerySolutions", reader.database.query(query)):
        yield named.value, name.value


def _listed(entities: list[Entity]) -> str:
    shown = ", ".join(f"{entity.name} ({entity.short})" for entity in entities[:_MOST_CHOICES])
    more = len(entities) - _MOST_CHOICES
    return f"{shown} and {more} more" if more > 0 else shown


def _near(reader: Reader, wanted: str, kinds: tuple[str, ...]) -> str | None:
    from rapidfuzz import fuzz, process

    names = sorted({name for label in (_PREF, _ALT) for name in _labelled(reader, label, kinds).values()})
    near = process.extract(wanted, names, scorer=fuzz.WRatio, processor=fold, limit=3, score_cutoff=70)
    return f"near: {', '.join(name for name, *_ in near)}" if near else None


def _node(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise UsageError(f"{iri} is no IRI") from error
