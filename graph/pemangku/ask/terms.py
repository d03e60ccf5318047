"""The text inside RDF terms."""

from __future__ import annotations

from pyoxigraph import BlankNode, Literal, NamedNode, Triple


def value_of(term: NamedNode | BlankNode | Literal | Triple) -> str:
    """The IRI, the label of a blank node, or the lexical form of a literal."""
    return str(term) if isinstance(term, Triple) else term.value
