"""Small invented articles, and the findings of interest in the shape that tests compare."""

from __future__ import annotations

import datetime as dt

from pemangku.extract import extract
from pemangku.model import Event, Findings, Predicate
from pemangku.read import make_article

PUBLISHED = dt.date(2024, 9, 26)
"""A Thursday."""


def read(text: str, *, title: str | None = None, published: dt.date | None = PUBLISHED) -> Findings:
    """The findings of an article with TEXT."""
    return extract(make_article(id="a", text=text, title=title, published=published))


def persons(found: Findings) -> set[str]:
    return {p.name for p in found.persons}


def institutions(found: Findings) -> set[str]:
    """The institutions that the text itself names, without those above them."""
    named = {m.entity for m in found.mentions}
    return {i.name for i in found.institutions if i.key in named}


def offices(found: Findings) -> set[tuple[str, str, str | None]]:
    """(person, role, institution), by name."""
    names = _names(found)
    return {(names[o.person], o.role, names[o.institution] if o.institution else None) for o in found.offices}


def sayings(found: Findings) -> list[tuple[str, str, str]]:
    """(speaker, mode, words) in order."""
    names = _names(found)
    return [(names[s.speaker], s.mode.value, s.text) for s in found.statements]


def speakers(found: Findings) -> list[str]:
    return [speaker for speaker, _, _ in sayings(found)]


def acts(found: Findings) -> list[str]:
    return [s.act.value for s in found.statements]


def related(found: Findings, predicate: Predicate) -> set[tuple[str, str]]:
    """(subject, object) of the relations of PREDICATE, by name."""
    names = _names(found)
    return {(names[r.subject], names[r.object]) for r in found.relations if r.predicate is predicate}


def mentioned_places(found: Findings) -> set[str]:
    """The places that the text itself names."""
    named = {m.entity for m in found.mentions}
    return {p.name for p in found.places if p.key in named}


def event(found: Findings, start: str) -> Event:
    """The one event whose name starts with START, whatever the case."""
    fits = [e for e in found.events if e.name.casefold().startswith(start)]
    assert len(fits) == 1, [e.name for e in found.events]
    return fits[0]


def _names(found: Findings) -> dict[str, str]:
    groups = (found.persons, found.institutions, found.places, found.events)
    return {entity.key: entity.name for group in groups for entity in group}
