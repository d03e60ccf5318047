"""Resolved facts as quads, in the terms of the vocabulary, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pyoxigraph import Quad

from pemangku.model import Resolution
from pemangku.triples.article import assert_article
from pemangku.triples.changes import places_of_articles, places_of_entities, places_of_official, places_of_stages
from pemangku.triples.entities import (
    describe_event,
    describe_institution,
    describe_person,
    describe_place,
    describe_role,
)
from pemangku.triples.identity import describe_replaced
from pemangku.triples.official import describe_official
from pemangku.triples.reference import describe_concepts, describe_datasets
from pemangku.triples.stages import describe_stages

__all__ = [
    "assert_article",
    "assert_entities",
    "assert_facts",
    "places_of_articles",
    "places_of_entities",
    "places_of_official",
    "places_of_stages",
]


def assert_facts(resolution: Resolution) -> Iterator[Quad]:
    """Every quad of the graph, article by article.

    What an article says stands in the graph named by the article; descriptions of entities in the graph
    `…/id/graph/entities`; data sets and concepts in `…/id/graph/reference` and `…/id/graph/ontology`; which keys were
    given up for which in `…/id/graph/identity`; candidacies of official lists in `…/id/graph/candidates`; the stages
    that events are parts of, with their days, in `…/id/graph/calendars`.
    """
    yield from describe_datasets()
    yield from describe_concepts()
    yield from assert_entities(resolution)
    for findings in resolution.articles:
        yield from assert_article(findings)


def assert_entities(resolution: Resolution) -> Iterator[Quad]:
    """What holds whichever article names it: entities, given-up keys, official candidacies and stages of elections."""
    yield from chain.from_iterable(map(describe_person, resolution.persons))
    yield from chain.from_iterable(map(describe_place, resolution.places))
    yield from chain.from_iterable(map(describe_institution, resolution.institutions))
    yield from chain.from_iterable(map(describe_event, resolution.events))
    yield from chain.from_iterable(map(describe_role, resolution.roles))
    yield from describe_replaced(resolution)
    yield from describe_official(resolution)
    yield from describe_stages(resolution)
