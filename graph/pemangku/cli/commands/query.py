"""`pemangku query`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from pemangku.cli.options import Settings, common, json_option
from pemangku.cli.printing import output
from pemangku.errors import UsageError


@click.command()
@click.argument("sparql", required=False)
@click.option("-f", "--file", "file", type=click.Path(path_type=Path), metavar="FILE", help="Read the query from here.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "csv", "tsv", "turtle"]),
    default="table",
    show_default=True,
    help="Turtle is for CONSTRUCT and DESCRIBE.",
)
@common
@json_option
@click.pass_obj
def command(settings: Settings, sparql: str | None, file: Path | None, format_: str) -> None:
    """Answer a SPARQL query.

    SPARQL is the query itself, or - to read it from standard input. The prefixes of the vocabulary are known, and the
    query runs over all graphs together. Queries only read: updates, LOAD and SERVICE are refused.

    \b
    Example:
      pemangku query 'SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name'
      pemangku query -f question.rq --format csv
    """
    from pemangku.ask import run_query, write_result
    from pemangku.store import open_store

    text = _query(sparql, file)
    with open_store(settings.store) as reader, output(None) as out:
        write_result(run_query(reader, text), format="json" if settings.json else format_, out=out)


def _query(sparql: str | None, file: Path | None) -> str:
    if (sparql is None) == (file is None):
        raise UsageError("give a query, or a file with -f FILE", hint="pemangku query --help shows examples")
    try:
        if file is not None and str(file) != "-":
            return file.read_text(encoding="utf-8")
        return sys.stdin.read() if sparql in (None, "-") else str(sparql)
    except UnicodeDecodeError:
        raise UsageError(f"the query in {file or 'standard input'} is not UTF-8") from None
