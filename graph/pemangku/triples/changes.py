"""Where in a graph stands what became different: the places to clear before it is asserted anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from pyoxigraph import Literal, NamedNode

from pemangku.terms import entity, node
from pemangku.triples import identity, official
from pemangku.vocabulary import Graph, Pem, Term, article_key

if TYPE_CHECKING:
    from pyoxigraph import Store

Pattern: TypeAlias = tuple[NamedNode | None, NamedNode | None, NamedNode | Literal | None, NamedNode | None]


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


def places_of_stages() -> Iterator[Pattern]:
    """Where the stages of elections stand, with the events in them."""
    yield None, None, None, node(Graph.CALENDARS)
