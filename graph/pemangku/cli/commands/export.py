"""`pemangku export`."""

from __future__ import annotations

from pathlib import Path

import click

from pemangku.cli.options import Confidence, Settings, common
from pemangku.cli.printing import note, output


@click.command()
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv", "ftm"]),
    default="turtle",
    show_default=True,
    help="What the file is to be.",
)
@click.option("-o", "--output", "path", type=click.Path(path_type=Path), metavar="FILE", help="Else standard output.")
@click.option("--min-confidence", type=Confidence(), help="Leave out facts whose claims are all less sure than this.")
@common
@click.pass_obj
def command(settings: Settings, format_: str, path: Path | None, min_confidence: float | None) -> None:
    """Write the graph as a file.

    Turtle holds all graphs as one; TriG, N-Quads and JSON-LD keep each article's graph apart. GraphML and GEXF are for
    Gephi, CSV for a spreadsheet, FtM for Aleph. The same graph always gives the same bytes. A file appears under its
    name when it is whole, or not at all.

    \b
    Example:
      pemangku export -o output/graph.ttl
      pemangku export -f csv -o output/claims.csv
      pemangku export -f nquads | sort | head
    """
    from pemangku.export import export
    from pemangku.store import open_store

    with open_store(settings.store) as reader, output(path) as out:
        export(reader, format=format_, out=out, min_confidence=min_confidence)
    if path is not None and str(path) != "-":
        note(f"wrote {path}", settings)
