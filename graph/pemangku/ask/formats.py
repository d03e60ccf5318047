"""Results as tables, SPARQL result files and Turtle."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, BinaryIO

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, serialize

from pemangku.ask.result import Node, Result
from pemangku.ask.terms import value_of
from pemangku.errors import UsageError
from pemangku.vocabulary import PREFIXES, Term, curie


class ResultFormat(StrEnum):
    """How a result may be written. Turtle is for triples, CSV and TSV for rows, a table and JSON for everything."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    TURTLE = "turtle"


def write_result(result: Result, *, format: str, out: BinaryIO) -> None:  # noqa: A002
    """Write `result` to `out` in UTF-8: the SPARQL 1.1 formats for JSON, CSV and TSV, Turtle for triples.

    A table is drawn with lines on a terminal and plainly elsewhere, IRIs shortened. Raises UsageError for an unknown
    format, and for one that cannot hold this result.
    """
    try:
        chosen = ResultFormat(format)
    except ValueError as error:
        raise UsageError(f"unknown format {format!r}", hint=f"one of {', '.join(ResultFormat)}") from error
    if result.triples is not None:
        _write_triples(result, chosen, out)
    elif chosen is ResultFormat.TURTLE:
        raise UsageError("Turtle holds triples, and this query gives none", hint="use CONSTRUCT or DESCRIBE")
    elif chosen is ResultFormat.JSON:
        out.write((json.dumps(_json(result), ensure_ascii=False, indent=1) + "\n").encode())
    elif result.boolean is not None:
        if chosen is not ResultFormat.TABLE:
            raise UsageError(f"{chosen} holds rows, and ASK gives none", hint="use json or table")
        out.write(f"{str(result.boolean).lower()}\n".encode())
    elif chosen is ResultFormat.TABLE:
        _write_table(result.vars, [[_cell(term) for term in row] for row in result.rows], out)
    else:
        out.write((_csv(result) if chosen is ResultFormat.CSV else _tsv(result)).encode())


def _write_triples(result: Result, chosen: ResultFormat, out: BinaryIO) -> None:
    triples = result.triples or ()
    if chosen is ResultFormat.TURTLE:
        serialize(triples, out, RdfFormat.TURTLE, prefixes=PREFIXES)
    elif chosen is ResultFormat.JSON:
        body = serialize(triples, format=RdfFormat.JSON_LD) or b""
        out.write(body + b"\n")
    elif chosen is ResultFormat.TABLE:
        rows = [[_cell(part) for part in (t.subject, t.predicate, t.object)] for t in triples]
        _write_table(("subject", "predicate", "object"), rows, out)
    else:
        raise UsageError(f"{chosen} holds rows, and this query gives triples", hint="use turtle, json or table")


def _json(result: Result) -> dict[str, Any]:
    if result.boolean is not None:
        return {"head": {}, "boolean": result.boolean}
    bindings = [
        {name: _json_term(term) for name, term in zip(result.vars, row, strict=True) if term is not None}
        for row in result.rows
    ]
    return {"head": {"vars": list(result.vars)}, "results": {"bindings": bindings}}


def _json_term(term: Node) -> dict[str, Any]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        found = {"type": "literal", "value": term.value}
        if term.language:
            found["xml:lang"] = term.language
        elif term.datatype.value != Term.STRING:
            found["datatype"] = term.datatype.value
        return found
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}


def _csv(result: Result) -> str:
    import csv

    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(result.vars)
    writer.writerows(["" if term is None else value_of(term) for term in row] for row in result.rows)
    return text.getvalue()


def _tsv(result: Result) -> str:
    header = "\t".join(f"?{name}" for name in result.vars)
    rows = ("\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) for row in result.rows)
    return "\n".join((header, *rows)) + "\n"


def _cell(term: Node | None) -> str:
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return curie(term.value)
    return " ".join(value_of(term).split())


def _write_table(header: Sequence[str], rows: Sequence[Sequence[str]], out: BinaryIO) -> None:
    if out.isatty():
        _draw_table(header, rows, out)
        return
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    for row in (header, *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        out.write(("  ".join(cells).rstrip() + "\n").encode())


def _draw_table(header: Sequence[str], rows: Sequence[Sequence[str]], out: BinaryIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*header, show_lines=any(len(cell) > 60 for row in rows for cell in row))
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    lines = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    try:
        Console(file=lines).print(table)
    finally:
        lines.detach()
