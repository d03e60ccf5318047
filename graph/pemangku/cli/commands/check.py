"""`pemangku check`."""

from __future__ import annotations

from dataclasses import asdict

import click

from pemangku.cli.options import Settings, common, json_option
from pemangku.cli.printing import say, say_json, table
from pemangku.errors import NonconformingError


@click.command()
@common
@json_option
@click.pass_obj
def command(settings: Settings) -> None:
    """Check the graph against the shapes of the ontology.

    Lists what does not conform; the exit code is then 3. Needs the extra: pip install 'pemangku[check]'.

    \b
    Example:
      pemangku check
    """
    from pemangku.check import check
    from pemangku.store import open_store

    with open_store(settings.store) as reader:
        report = check(reader)
    if settings.json:
        say_json({"conforms": report.conforms, "violations": [asdict(violation) for violation in report.violations]})
    elif report.violations:
        rows = [(v.focus, v.path, v.message, v.shape) for v in report.violations]
        say(table(("node", "path", "what is wrong", "shape"), rows))
    else:
        say("the graph conforms to its shapes")
    if not report.conforms:
        raise NonconformingError(f"{len(report.violations)} violations of the ontology's shapes")
