"""Where in a graph stands what became different: the places to clear before it is asserted anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from pemangku.reference.calendars import calendars
from pemangku.terms import Pattern, entity, node
from pemangku.triples import identity, official
from pemangku.vocabulary import Graph, Pem, Term, article_key

if TYPE_CHECKING:
    from pyoxigraph import Store

_OF_STAGES = (
    Term.TYPE,
    Term.PREF_LABEL,
    Term.ALT_LABEL,
    Term.EVENT_TYPE,
    Term.START_DATE,
    Term.END_DATE,
    Term.WAS_DERIVED_FROM,
)


def places_of_entities(nodes: Iterable[str], given_up: Iterable[str]) -> Iterator[Pattern]:
    """Where these nodes are described, and where it stands that these keys were given up."""
    for key in nodes:
        yield entity(key), None, None, node(Graph.ENTITIES)
    for key in given_up:
        yield entity(key), None, None, node(identity.GRAPH)


def places_of_articles(ids: Iterable[str], stored: Store) -> Iterator[Pattern]:
    """Where stands what these articles say in the graph as it is `stored`."""
    for ident in ids:
        graph = entity(article_key(ident))
        yield None, None, None, graph
        for candidacy in stored.quads_for_pattern(None, node(Term.TYPE), node(Pem.CANDIDACY), graph):
            if isinstance(candidacy.subject, NamedNode):
                yield candidacy.subject, None, None, node(Graph.DERIVED)


def places_of_official() -> Iterator[Pattern]:
    """Where the candidacies of official lists stand."""
    yield None, None, None, node(official.GRAPH)


def places_of_stages(changed: Iterable[str]) -> Iterator[Pattern]:
    """Where stages of elections are described, and where it stands which of the CHANGED events are parts of them."""
    calendar = node(Graph.CALENDARS)
    for key in changed:
        yield None, node(Term.HAS_SUB_EVENT), entity(key), calendar
    for known in calendars().values():
        yield entity(known.election), None, None, calendar
        for stage in known.stages:
            yield node(stage.source.iri), None, None, node(Graph.REFERENCE)
            for predicate in _OF_STAGES:
                yield entity(stage.key), node(predicate), None, calendar
