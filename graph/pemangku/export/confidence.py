"""The part of a graph that is sure enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from pemangku.errors import UsageError
from pemangku.vocabulary import BASE, Pem, Term

_Node: TypeAlias = NamedNode | BlankNode | Literal | Triple
_Fact: TypeAlias = tuple[_Node, _Node, _Node]

_PARTS = {Term.SUBJECT: 0, Term.PREDICATE: 1, Term.OBJECT: 2}
# What exists only by its claims: without one left, nothing is said of it.
_CLAIMED = tuple(f"{BASE}{name}/" for name in ("membership", "candidacy", "statement"))
_CLAIM, _SENTENCE = f"{BASE}claim/", f"{BASE}sentence/"


def checked(confidence: float) -> float:
    """`confidence` as it is. Raises UsageError unless it is a share of 1."""
    if not 0 <= confidence <= 1:
        raise UsageError(f"a confidence lies between 0 and 1, not at {confidence}")
    return confidence


def at_least(quads: Iterable[Quad], confidence: float) -> Iterator[Quad]:
    """`quads` without the claims below `confidence` and without the facts and sentences that only those supported.

    Raises UsageError unless 0 ≤ `confidence` ≤ 1.
    """
    checked(confidence)
    whole = tuple(quads)
    sure: set[_Node] = {
        quad.subject
        for quad in whole
        if quad.predicate.value == Pem.CONFIDENCE
        and isinstance(quad.object, Literal)
        and float(quad.object.value) >= confidence
    }
    claimed, kept, sentences = _claims(whole, sure)
    return (quad for quad in whole if _stays(quad, sure=sure, claimed=claimed, kept=kept, sentences=sentences))


def _claims(
    whole: Iterable[Quad], sure: set[_Node]
) -> tuple[dict[_Node, set[_Fact]], dict[_Node, set[_Fact]], set[_Node]]:
    """By subject, the facts that any claim makes and those that a sure one makes; and the sentences of the sure."""
    parts: dict[_Node, list[_Node | None]] = {}
    sources: dict[_Node, _Node] = {}
    for quad in whole:
        place = _PARTS.get(quad.predicate.value)
        if place is not None:
            parts.setdefault(quad.subject, [None, None, None])[place] = quad.object
        elif quad.predicate.value == Term.WAS_DERIVED_FROM:
            sources[quad.subject] = quad.object
    claimed: dict[_Node, set[_Fact]] = {}
    kept: dict[_Node, set[_Fact]] = {}
    for claim, (subject, predicate, value) in parts.items():
        if subject is None or predicate is None or value is None:
            continue
        fact = (subject, predicate, value)
        claimed.setdefault(subject, set()).add(fact)
        if claim in sure:
            kept.setdefault(subject, set()).add(fact)
    return claimed, kept, {sources[claim] for claim in sure if claim in sources}


def _stays(
    quad: Quad,
    *,
    sure: set[_Node],
    claimed: dict[_Node, set[_Fact]],
    kept: dict[_Node, set[_Fact]],
    sentences: set[_Node],
) -> bool:
    subject = quad.subject
    name = subject.value if isinstance(subject, NamedNode) else ""
    if name.startswith(_CLAIM):
        return subject in sure
    if name.startswith(_SENTENCE):
        return subject in sentences
    fact = (subject, quad.predicate, quad.object)
    if fact in claimed.get(subject, ()):
        return fact in kept.get(subject, ())
    return not name.startswith(_CLAIMED) or subject in kept
