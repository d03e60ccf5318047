"""`pemangku build`."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from pemangku.cli.options import Settings, common, json_option
from pemangku.cli.printing import note, progress, say, say_json


@click.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that extract.")
@common
@json_option
@click.pass_obj
@click.pass_context
def command(ctx: click.Context, settings: Settings, sources: tuple[str, ...], jobs: int) -> None:
    """Read articles into the graph.

    SOURCES are text files, JSON Lines files, folders, globs, or - for standard input. Articles that are stored stay,
    known ones are not read again; what cannot be read is reported and left out, and the exit code is then 1.

    \b
    Example:
      pemangku build seeds/
      cat news.jsonl | pemangku build -
    """
    from pemangku.build import build

    with progress(settings) as show:
        report = build(sources, store=settings.store, jobs=jobs, stdin=sys.stdin.buffer, progress=show)
    for word, problems in (("note", report.noted), ("skipped", report.skipped), ("failed", report.failed)):
        for problem in problems:
            click.echo(f"pemangku: {word}: {problem}", err=True)
    if settings.json:
        say_json({**asdict(report), "complete": report.complete})
    else:
        say(
            f"{report.read} articles read: {report.new} new, {report.updated} updated, {report.known} already stored, "
            f"{len(report.skipped)} skipped, {len(report.failed)} failed"
        )
        if report.facts:
            say(f"{settings.store} holds:")
            for kind, number in report.facts.items():
                say(f"  {kind:<13}{number:>8}")
        note(f"{'done' if report.changed else 'nothing changed'} in {report.seconds:.1f} s", settings)
    if not report.complete:
        ctx.exit(1)
