"""Plain values as RDF terms."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from pemangku import vocabulary
from pemangku.vocabulary import Term

Pattern: TypeAlias = tuple[NamedNode | None, NamedNode | None, NamedNode | Literal | None, NamedNode | None]
"""Subject, predicate, object and graph of quads; None for whatever there is."""

# What neither XML nor UTF-8 can hold. One sign for one sign, so that offsets stay true.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@lru_cache(maxsize=1 << 16)
def node(iri: str) -> NamedNode:
    """The node of an IRI."""
    return NamedNode(iri)


@lru_cache(maxsize=1 << 16)
def entity(key: str) -> NamedNode:
    """The node of a model key."""
    return NamedNode(vocabulary.iri(key))


def clean(text: str) -> str:
    """`text` with every character that RDF/XML or UTF-8 cannot hold replaced by U+FFFD, its length unchanged."""
    return _ILLEGAL.sub("\ufffd", text)


def string(text: str) -> Literal:
    """A plain string."""
    return Literal(clean(text))


def typed(value: object, datatype: str) -> Literal:
    """The lexical form of `value` with a data type."""
    return Literal(str(value), datatype=node(datatype))


def true() -> Literal:
    """The boolean true."""
    return typed("true", Term.BOOLEAN)


def decimal(value: float) -> Literal:
    """A number from 0 to 1 with at most four decimal places, written as the store gives it back (`0.9`, `1`)."""
    return typed(f"{min(max(value, 0.0), 1.0):.4f}".rstrip("0").rstrip("."), Term.DECIMAL)


def moment(text: str) -> Literal | None:
    """`YYYY-MM-DD`, `YYYY-MM` or `YYYY` with its XML Schema type; None when it is no such date."""
    for pattern, datatype in (("%Y-%m-%d", Term.DATE), ("%Y-%m", Term.YEAR_MONTH), ("%Y", Term.YEAR)):
        try:
            found = dt.datetime.strptime(text, pattern)
        except ValueError:
            continue
        return typed(found.strftime(pattern).rjust(len(text), "0"), datatype)
    return None
