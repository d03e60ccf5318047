"""A stage of an election's calendar as RDF, derived from the regulation that sets its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.model import EventKind
from pemangku.reference.calendars import Calendar, Stage
from pemangku.terms import node, string, typed
from pemangku.vocabulary import Graph, Term, event_kind_iri, iri


def describe_stage(stage: Stage, calendar: Calendar) -> Iterator[Quad]:
    """A stage with its names, first and last day, and that it is a part of the election."""
    subject, name = iri(stage.key), f"{stage.name} {calendar.name}"
    yield _quad(subject, Term.TYPE, node(Term.EVENT))
    yield _quad(subject, Term.PREF_LABEL, string(name))
    for other in sorted({f"{noun} {calendar.name}" for noun in stage.nouns} - {name}):
        yield _quad(subject, Term.ALT_LABEL, string(other))
    yield _quad(subject, Term.EVENT_TYPE, node(event_kind_iri(EventKind.TAHAPAN)))
    yield _quad(subject, Term.START_DATE, typed(stage.begin.isoformat(), Term.DATE))
    yield _quad(subject, Term.END_DATE, typed(stage.end.isoformat(), Term.DATE))
    yield _quad(iri(calendar.election), Term.HAS_SUB_EVENT, node(subject))
    yield _quad(subject, Term.WAS_DERIVED_FROM, node(stage.source.iri))


def describe_election(calendar: Calendar, stages: Iterable[Stage], *, named: bool = False) -> Iterator[Quad]:
    """The election, derived from what sets these STAGES; without class and name where it is NAMED elsewhere."""
    subject = iri(calendar.election)
    if not named:
        yield _quad(subject, Term.TYPE, node(Term.EVENT))
        yield _quad(subject, Term.PREF_LABEL, string(calendar.name))
        yield _quad(subject, Term.EVENT_TYPE, node(event_kind_iri(EventKind.PEMILIHAN)))
    for source in sorted({stage.source.iri for stage in stages}):
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
