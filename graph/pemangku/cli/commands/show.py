"""`pemangku show`."""

from __future__ import annotations

import click

from pemangku.cli.options import Settings, common, json_option, lang_option
from pemangku.cli.printing import say, say_json


@click.command()
@click.argument("entity")
@lang_option
@common
@json_option
@click.pass_obj
def command(settings: Settings, entity: str) -> None:
    """Show all that is known of a person, institution, place or event.

    ENTITY is a name, in whatever case, or an IRI (also short: person:…). Each fact comes with its sentence.

    \b
    Example:
      pemangku show "Jaoharul Alam"
      pemangku show institution:kpu-32.16 --lang en
    """
    from dataclasses import asdict

    from pemangku.ask import dossier, find_entity
    from pemangku.cli.dossier import lines
    from pemangku.cli.merged import merge_lines
    from pemangku.resolve.why import merged_into
    from pemangku.store import open_store

    with open_store(settings.store) as reader:
        found = dossier(reader, find_entity(reader, entity), lang=settings.lang)
        merged = merged_into(reader, found.entity.iri)
    if settings.json:
        say_json({**asdict(found), "merged": [asdict(given_up) for given_up in merged]})
        return
    for line in lines(found, lang=settings.lang):
        say(line)
    for line in merge_lines(merged, lang=settings.lang):
        say(line)
