"""Candidacies out of official lists, in a graph of their own, each derived from its data set."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.model import EventKind, OfficialCandidacy, Resolution
from pemangku.reference.datasets import candidate_list
from pemangku.terms import entity, node, string, typed
from pemangku.vocabulary import BASE, Graph, Pem, Term, event_kind_iri

GRAPH = BASE + "graph/candidates"


def describe_official(resolution: Resolution) -> Iterator[Quad]:
    """The candidacies, the contests that no article names, and the data sets they come from."""
    for source in sorted({candidacy.source for candidacy in resolution.official}):
        yield from candidate_list(source).quads(Graph.REFERENCE)
    known = {event.key for event in resolution.events}
    places = {place.key for place in resolution.places}
    seen: set[str] = set()
    for candidacy in resolution.official:
        yield from _candidacy(candidacy)
        if candidacy.contest not in known and candidacy.contest not in seen:
            seen.add(candidacy.contest)
            yield from _contest(candidacy, places)


def _quad(subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Quad:
    return Quad(subject, node(predicate), value, node(GRAPH))


def _candidacy(candidacy: OfficialCandidacy) -> Iterator[Quad]:
    name = f"{candidacy.source.removeprefix('dataset:').removesuffix('-candidates')}-{candidacy.entry.casefold()}"
    subject = entity(f"candidacy:{name}")
    yield _quad(subject, Term.TYPE, node(Pem.CANDIDACY))
    yield _quad(subject, Pem.CANDIDATE, entity(candidacy.person))
    yield _quad(subject, Pem.OFFICE, string(candidacy.office))
    yield _quad(subject, Pem.CONTEST, entity(candidacy.contest))
    if candidacy.ballot_number is not None:
        yield _quad(subject, Pem.BALLOT_NUMBER, typed(candidacy.ballot_number, Term.INTEGER))
    if candidacy.running_mate:
        yield _quad(subject, Pem.RUNNING_MATE, entity(candidacy.running_mate))
    yield _quad(subject, Term.IDENTIFIER, string(candidacy.entry))
    yield _quad(subject, Term.WAS_DERIVED_FROM, entity(candidacy.source))


def _contest(candidacy: OfficialCandidacy, places: set[str]) -> Iterator[Quad]:
    subject = entity(candidacy.contest)
    yield _quad(subject, Term.TYPE, node(Term.EVENT))
    yield _quad(subject, Term.PREF_LABEL, string(candidacy.contest_name))
    yield _quad(subject, Term.EVENT_TYPE, node(event_kind_iri(EventKind.PEMILIHAN)))
    yield _quad(subject, Term.HAS_TIME_STAMP, typed(candidacy.contest_name[-4:], Term.YEAR))
    if f"place:{candidacy.region}" in places:
        yield _quad(subject, Term.HAS_PLACE, entity(f"place:{candidacy.region}"))
    yield _quad(subject, Term.WAS_DERIVED_FROM, entity(candidacy.source))
