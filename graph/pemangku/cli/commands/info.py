"""`pemangku info`."""

from __future__ import annotations

import click

from pemangku.cli.options import Settings, common, json_option
from pemangku.cli.printing import say, say_json


@click.command()
@common
@json_option
@click.pass_obj
def command(settings: Settings) -> None:
    """Say what is stored, where, and by which version.

    \b
    Example:
      pemangku info
    """
    from dataclasses import asdict

    from pemangku.build import contents
    from pemangku.store import open_store

    with open_store(settings.store) as reader:
        known = asdict(reader.info())
        known.update(known.pop("counts") or contents(reader))
    if settings.json:
        say_json(known)
        return
    for name, value in known.items():
        say(f"{name:<14}{value}")
