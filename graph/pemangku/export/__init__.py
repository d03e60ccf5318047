"""The graph as a file: sorted, so that the same graph always gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from pemangku.errors import UsageError
from pemangku.export.confidence import at_least, checked
from pemangku.export.jsonld import write_jsonld
from pemangku.export.nquads import lines_of, stored_lines
from pemangku.export.turtle import write_turtle
from pemangku.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from pemangku.store import Reader

__all__ = ["Format", "export", "write_quads"]


class Format(StrEnum):
    """What a graph can be exported as.

    The first four are RDF and hold everything: Turtle the union of all named graphs, the others each graph by itself.
    The rest hold what a picture shows, for other programs: who is linked with whom by which sentences.
    """

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    FTM = "ftm"


_PICTURED = {Format.GRAPHML, Format.GEXF, Format.CSV, Format.FTM}


def export(reader: Reader, *, format: str, out: BinaryIO, min_confidence: float | None = None) -> None:  # noqa: A002
    """Write the whole graph to `out`, the bytes the same whatever the order of its quads.

    `min_confidence` (0–1) leaves out the claims below it and the facts that then have no claim left.
    Raises UsageError for an unknown format or a confidence out of range.
    """
    chosen = _format(format)
    if chosen in _PICTURED:
        _write_picture(reader, chosen, out, min_confidence)
    elif min_confidence is not None:
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
    """As `export` does it in one of the formats of RDF, for any quads."""
    chosen = _format(format)
    if chosen in _PICTURED:
        raise UsageError(f"{chosen} is written from a store only")
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


def _write_picture(reader: Reader, chosen: Format, out: BinaryIO, min_confidence: float | None) -> None:
    from pemangku.export.ftm import write_ftm
    from pemangku.export.network import write_gexf, write_graphml
    from pemangku.export.table import write_csv
    from pemangku.view import picture_of

    confidence = checked(min_confidence or 0.0)
    write = {Format.GRAPHML: write_graphml, Format.GEXF: write_gexf, Format.CSV: write_csv, Format.FTM: write_ftm}
    write[chosen](picture_of(reader, min_confidence=confidence), out)


def _format(name: str) -> Format:
    try:
        return Format(name)
    except ValueError as error:
        raise UsageError(f"unknown format {name!r}", hint=f"one of {', '.join(Format)}") from error
