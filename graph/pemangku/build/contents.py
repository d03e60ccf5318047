"""What a store holds, counted by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pemangku.model import Predicate
from pemangku.vocabulary import Pem, Term

if TYPE_CHECKING:
    from pyoxigraph import Literal, QuerySolutions

    from pemangku.store import Reader

_CLASSES = {
    "articles": Term.NEWS_ARTICLE,
    "persons": Term.PERSON,
    "institutions": Term.ORGANIZATION,
    "places": Term.PLACE,
    "events": Term.EVENT,
    "offices": Term.MEMBERSHIP,
    "candidacies": Pem.CANDIDACY,
    "statements": Term.QUOTATION,
    "claims": Pem.CLAIM,
}


def contents(reader: Reader) -> dict[str, int]:
    """How many articles, persons … statements, relations and claims the graph of `reader` holds."""
    counted = {name: _count(reader, f"?thing a <{iri}>") for name, iri in _CLASSES.items()}
    claims = counted.pop("claims")
    properties = " ".join(f"pem:{predicate}" for predicate in Predicate)
    # a candidacy has its running mate by the same property as a person
    relations = _count(
        reader, f"?s ?p ?thing VALUES ?p {{ {properties} }} FILTER NOT EXISTS {{ ?s a pem:Candidacy }}", "?s ?p ?thing"
    )
    return {**counted, "relations": relations, "claims": claims}


def _count(reader: Reader, where: str, what: str = "?thing") -> int:
    query = f"SELECT (COUNT(*) AS ?n) WHERE {{ SELECT DISTINCT {what} WHERE {{ {where} }} }}"
    (solution,) = cast("QuerySolutions", reader.query(query))
    return int(cast("Literal", solution["n"]).value)
