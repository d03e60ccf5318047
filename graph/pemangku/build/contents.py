"""What a store holds, counted by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from pemangku.model import Predicate
from pemangku.vocabulary import NS, Pem, Term

if TYPE_CHECKING:
    from pyoxigraph import Literal, Quad, QuerySolutions

    from pemangku.store import Applied, Reader

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
_RELATIONS = frozenset(NS + predicate for predicate in Predicate)


def contents(reader: Reader) -> dict[str, int]:
    """How many articles, persons … statements, relations and claims the graph of `reader` holds."""
    counted = {name: _count(reader, f"?thing a <{iri}>") for name, iri in _CLASSES.items()}
    properties = " ".join(f"<{iri}>" for iri in sorted(_RELATIONS))
    # a candidacy has its running mate by the same property as a person
    relations = _count(
        reader, f"?s ?p ?thing VALUES ?p {{ {properties} }} FILTER NOT EXISTS {{ ?s a pem:Candidacy }}", "?s ?p ?thing"
    )
    return _in_order({**counted, "relations": relations})


def contents_after(change: Applied, before: Mapping[str, int]) -> dict[str, int]:
    """What a store holds after a change, out of what it held before: only what the change touched is looked at."""
    counted = dict(before)
    kinds = {iri: name for name, iri in _CLASSES.items()}
    for quad in _once([*change.gone, *change.come]):
        name = kinds.get(str(getattr(quad.object, "value", ""))) if quad.predicate.value == Term.TYPE else None
        if quad.predicate.value in _RELATIONS and not _is_candidacy(quad, change):
            name = "relations"
        if name is not None:
            counted[name] += _stands(change.after, quad) - _stands(change.before, quad)
    return _in_order(counted)


def _in_order(counted: Mapping[str, int]) -> dict[str, int]:
    return {name: counted[name] for name in (*(n for n in _CLASSES if n != "claims"), "relations", "claims")}


def _once(quads: Iterable[Quad]) -> Iterable[Quad]:
    """One quad of each triple: a triple may stand in the graphs of several articles."""
    return {(str(q.subject), q.predicate.value, str(q.object)): q for q in quads}.values()


def _stands(reader: Reader, quad: Quad) -> bool:
    return any(True for _ in reader.database.quads_for_pattern(quad.subject, quad.predicate, quad.object))


def _is_candidacy(quad: Quad, change: Applied) -> bool:
    from pyoxigraph import NamedNode

    kind = (NamedNode(Term.TYPE), NamedNode(Pem.CANDIDACY))
    return any(
        any(True for _ in reader.database.quads_for_pattern(quad.subject, *kind))
        for reader in (change.before, change.after)
    )


def _count(reader: Reader, where: str, what: str = "?thing") -> int:
    query = f"SELECT (COUNT(*) AS ?n) WHERE {{ SELECT DISTINCT {what} WHERE {{ {where} }} }}"
    (solution,) = cast("QuerySolutions", reader.query(query))
    return int(cast("Literal", solution["n"]).value)
