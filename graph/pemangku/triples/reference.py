"""What the graph says about its reference data and its concepts."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad, RdfFormat, parse

from pemangku.reference.datasets import LEXICON, REGIONS
from pemangku.terms import node
from pemangku.vocabulary import Graph, ontology_folder


def describe_datasets() -> Iterator[Quad]:
    """The data sets that every graph draws on. What lists and calendars draw on is described where they are used."""
    for found in (REGIONS, LEXICON):
        yield from found.quads(Graph.REFERENCE)


def describe_concepts() -> Iterator[Quad]:
    """The concepts of `ontology/concepts.ttl` with their labels, for queries to show."""
    for quad in parse(path=ontology_folder() / "concepts.ttl", format=RdfFormat.TURTLE):
        yield Quad(quad.subject, quad.predicate, quad.object, node(Graph.ONTOLOGY))
