"""The graph as a file: sorted, so that the same graph always gives the same bytes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from pemangku.errors import UsageError
from pemangku.export.confidence import at_least
from pemangku.export.jsonld import write_jsonld
from pemangku.export.turtle import write_turtle
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
    chosen = _format(format)
    if min_confidence is not None:
        _write_quads(at_least(reader.quads(), min_confidence), chosen, out)
    elif chosen is Format.TURTLE:
        write_turtle(reader.database, out)
    else:
        _write_graphs(reader.graphs(), chosen, out)


def write_quads(
    quads: Iterable[Quad],
    *,
    format: str,  # noqa: A002
    out: BinaryIO,
    min_confidence: float | None = None,
) -> None:
    """As `export`, for any quads."""
    chosen = _format(format)
    _write_quads(quads if min_confidence is None else at_least(quads, min_confidence), chosen, out)


def _write_quads(quads: Iterable[Quad], chosen: Format, out: BinaryIO) -> None:
    from pyoxigraph import Store

    if chosen is Format.TURTLE:
        database = Store()
        database.bulk_extend(quads)
        write_turtle(database, out)
        return
    graphs: defaultdict[str, set[Quad]] = defaultdict(set)
    for quad in quads:
        graphs[str(quad.graph_name)].add(quad)
    _write_graphs((graphs[name] for name in sorted(graphs)), chosen, out)


def _write_graphs(graphs: Iterable[Collection[Quad]], chosen: Format, out: BinaryIO) -> None:
    """Graph by graph, then as written: each graph and each subject is printed once."""
    from pyoxigraph import RdfFormat, serialize

    ordered: Iterator[Quad] = chain.from_iterable(sorted(graph, key=str) for graph in graphs)
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
