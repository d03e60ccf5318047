"""What the graph says about its reference data and its concepts."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, Quad, RdfFormat, parse

from pemangku.terms import node
from pemangku.vocabulary import Dataset, Graph, Term, ontology_folder

_DATASETS = {
    Dataset.KEMENDAGRI: {
        "id": "Kode dan data wilayah administrasi pemerintahan, Kementerian Dalam Negeri, 2025",
        "en": "Codes and data of administrative regions, Ministry of Home Affairs, 2025",
    },
    Dataset.LEXICON: {
        "id": "Leksikon pemangku: jenis lembaga, nama resmi, kategori dan wilayahnya",
        "en": "The lexicon of pemangku: kinds of institutions, official names, categories and areas",
    },
}


def describe_datasets() -> Iterator[Quad]:
    """The data sets that facts may come from, with their titles."""
    for iri, titles in _DATASETS.items():
        for name in (Term.DATASET, Term.PROV_ENTITY):
            yield Quad(node(iri), node(Term.TYPE), node(name), node(Graph.REFERENCE))
        for language, title in titles.items():
            yield Quad(node(iri), node(Term.TITLE), Literal(title, language=language), node(Graph.REFERENCE))


def describe_concepts() -> Iterator[Quad]:
    """The concepts of `ontology/concepts.ttl` with their labels, for queries to show."""
    for quad in parse(path=ontology_folder() / "concepts.ttl", format=RdfFormat.TURTLE):
        yield Quad(quad.subject, quad.predicate, quad.object, node(Graph.ONTOLOGY))
