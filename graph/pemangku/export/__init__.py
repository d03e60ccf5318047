"""The graph as a file: sorted, so that the same graph always gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from pemangku.errors import UsageError
from pemangku.export.confidence import at_least
from pemangku.export.jsonld import write_jsonld
from pemangku.export.nquads import lines_of, stored_lines
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
        _write_lines(stored_lines(reader.database), chosen, out)


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
    else:
        _write_lines(lines_of(quads), chosen, out)


def _write_lines(graphs: Iterable[list[bytes]], chosen: Format, out: BinaryIO) -> None:
    """Write the lines of each graph as they are, or what they say in another format."""
    from pyoxigraph import RdfFormat, parse, serialize

    if chosen is Format.NQUADS:
        for lines in graphs:
            out.writelines(lines)
        return
    quads = (quad for lines in graphs for quad in parse(b"".join(lines), format=RdfFormat.N_QUADS))
    if chosen is Format.JSONLD:
        write_jsonld(quads, out)
    else:
        serialize(quads, out, RdfFormat.TRIG, prefixes=PREFIXES)


def _format(name: str) -> Format:
    try:
        return Format(name)
    except ValueError as error:
        raise UsageError(f"unknown format {name!r}", hint=f"one of {', '.join(Format)}") from error
