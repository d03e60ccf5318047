"""The graph as a file: sorted, so that the same graph always gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from pemangku.errors import UsageError
from pemangku.export.confidence import at_least
from pemangku.export.jsonld import write_jsonld
from pemangku.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from pemangku.store import Reader

__all__ = ["Format", "export", "write_quads"]


class Format(StrEnum):
    """What a graph can be exported as. Turtle holds the union of all named graphs, the others keep them apart."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"


def export(reader: Reader, *, format: str, out: BinaryIO, min_confidence: float | None = None) -> None:  # noqa: A002
    """Write the whole graph to `out`, the bytes the same whatever the order of its quads.

    `min_confidence` (0–1) leaves out the claims below it and the facts that then have no claim left.
    Raises UsageError for an unknown format or a confidence out of range.
    """
    write_quads(reader.quads(), format=format, out=out, min_confidence=min_confidence)


def write_quads(
    quads: Iterable[Quad],
    *,
    format: str,  # noqa: A002
    out: BinaryIO,
    min_confidence: float | None = None,
) -> None:
    """As `export`, for any quads."""
    from pyoxigraph import RdfFormat, serialize

    chosen = _format(format)
    if min_confidence is not None:
        quads = at_least(quads, min_confidence)
    if chosen is Format.TURTLE:
        triples = sorted({quad.triple for quad in quads}, key=str)
        serialize(triples, out, RdfFormat.TURTLE, prefixes=PREFIXES)
        return
    # Graph by graph, then as written: each graph and each subject is printed once.
    ordered = sorted(set(quads), key=lambda quad: (str(quad.graph_name), str(quad.triple)))
    if chosen is Format.JSONLD:
        write_jsonld(ordered, out)
    elif chosen is Format.TRIG:
        serialize(ordered, out, RdfFormat.TRIG, prefixes=PREFIXES)
    else:
        serialize(ordered, out, RdfFormat.N_QUADS)


def _format(name: str) -> Format:
    try:
        return Format(name)
    except ValueError as error:
        raise UsageError(f"unknown format {name!r}", hint=f"one of {', '.join(Format)}") from error
