"""`pemangku reference`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from pemangku.cli.options import Settings, common, json_option
from pemangku.cli.printing import note, output, say, say_json


@click.group(no_args_is_help=False)
def command() -> None:
    """Take official lists into the graph.

    \b
    Example:
      pemangku reference import candidates paslon.json
      pemangku reference export calendars
    """


@command.command()
@click.argument(
    "name",
    type=click.Choice(
        ["regions", "villages", "institutions", "local-institutions", "parties", "branches", "calendars"]
    ),
    metavar="NAME",
)
@click.option("-f", "--format", "format_", type=click.Choice(["turtle", "nquads"]), default="turtle", show_default=True)
@click.option("-o", "--output", "path", type=click.Path(path_type=Path), metavar="FILE", help="Else standard output.")
def export(name: str, format_: str, path: Path | None) -> None:
    """Write a set of reference knowledge as RDF, with its source, date and licence.

    NAME is one of regions (down to districts), villages, institutions (of the country, provinces, regencies and
    cities), local-institutions (of districts and villages), parties, branches (the parties' boards) and calendars.

    \b
    Example:
      pemangku reference export regions -o regions.ttl
    """
    from pemangku.reference import reference_sets, write_set

    with output(path) as out:
        write_set(reference_sets()[name], out, turtle=format_ == "turtle")


@command.command("import")
@click.argument("kind", type=click.Choice(["candidates"]), metavar="KIND")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--year", type=click.IntRange(1999, 2099), default=2024, show_default=True, help="Year of the election.")
@common
@json_option
@click.pass_obj
@click.pass_context
def import_(ctx: click.Context, settings: Settings, kind: str, file: Path, year: int) -> None:
    """Import an official list and build the graph anew.

    FILE is the list of candidates of regional elections as the election commission serves it: region code, id of the
    pair, names and ballot number. Rows that cannot be read are reported and left out, and the exit code is then 1.

    \b
    Example:
      pemangku reference import candidates paslon.json
    """
    from pemangku.build import build
    from pemangku.reference import read_candidate_list, take_candidates
    from pemangku.store import lock

    found = read_candidate_list(file, year=year)  # before the store is made: a mistyped path leaves nothing behind
    with lock(settings.store):
        done = take_candidates(settings.store, found)
        built = build((), store=settings.store)
    for problem in (*done.list.problems, *map(str, built.noted)):
        click.echo(
            f"pemangku: skipped: {problem}" if problem in done.list.problems else f"pemangku: {problem}", err=True
        )
    if settings.json:
        counts = {"pairs": done.list.pairs, "contests": done.list.contests, "empty_boxes": done.list.empty_boxes}
        say_json({**counts, **{k: v for k, v in asdict(done).items() if k != "list"}, "skipped": done.list.problems})
    else:
        say(
            f"{done.list.pairs} pairs in {done.list.contests} contests ({done.list.empty_boxes} empty boxes): "
            f"{done.new} candidates new, {done.changed} changed, {done.known} known, {len(done.list.problems)} skipped"
        )
        note("the graph was built anew" if built.changed else "the graph is unchanged", settings)
    if done.list.problems:
        ctx.exit(1)
