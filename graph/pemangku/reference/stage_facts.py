"""A stage of an election's calendar as RDF, derived from the regulation that sets its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.model import EventKind
from pemangku.reference.calendars import Calendar, Stage
from pemangku.terms import node, string, typed
from pemangku.vocabulary import Graph, Term, event_kind_iri, iri


def describe_stage(stage: Stage, calendar: Calendar) -> Iterator[Quad]:
    """A stage with its names, its first and its last day."""
    subject, name = iri(stage.key), f"{stage.name} {calendar.name}"
    yield _quad(subject, Term.TYPE, node(Term.EVENT))
    yield _quad(subject, Term.PREF_LABEL, string(name))
    for other in sorted({f"{noun} {calendar.name}" for noun in stage.nouns} - {name}):
        yield _quad(subject, Term.ALT_LABEL, string(other))
    yield _quad(subject, Term.EVENT_TYPE, node(event_kind_iri(EventKind.TAHAPAN)))
    yield _quad(subject, Term.START_DATE, typed(stage.begin.isoformat(), Term.DATE))
    yield _quad(subject, Term.END_DATE, typed(stage.end.isoformat(), Term.DATE))
    yield _quad(subject, Term.WAS_DERIVED_FROM, node(stage.source.iri))


def describe_election(calendar: Calendar, stages: Iterable[Stage], *, named: bool = False) -> Iterator[Quad]:
    """The election with these STAGES, derived from what sets them; no class and name where it is NAMED elsewhere."""
    subject = iri(calendar.election)
    if not named:
        yield _quad(subject, Term.TYPE, node(Term.EVENT))
        yield _quad(subject, Term.PREF_LABEL, string(calendar.name))
        yield _quad(subject, Term.EVENT_TYPE, node(event_kind_iri(EventKind.PEMILIHAN)))
    sources: set[str] = set()
    for stage in stages:
        yield _quad(subject, Term.HAS_SUB_EVENT, node(iri(stage.key)))
        sources.add(stage.source.iri)
    for source in sorted(sources):
        yield _quad(subject, Term.WAS_DERIVED_FROM, node(source))


def has_part(stage: str, event: str) -> Quad:
    """That an event, by its key, is a part of a stage."""
    return _quad(iri(stage), Term.HAS_SUB_EVENT, node(iri(event)))


def describe_sources(stages: Iterable[Stage], graph: str) -> Iterator[Quad]:
    """The regulations that set these STAGES, in a graph."""
    sources = {stage.source.iri: stage.source for stage in stages}
    for key in sorted(sources):
        yield from sources[key].quads(graph)


def _quad(subject: str, predicate: str, value: NamedNode | Literal) -> Quad:
    return Quad(node(subject), node(predicate), value, node(Graph.CALENDARS))
