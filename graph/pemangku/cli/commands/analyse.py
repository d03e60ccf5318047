"""`pemangku analyse`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from pemangku.cli.options import Command, Confidence, Settings, common, json_option
from pemangku.cli.printing import say, say_json, table
from pemangku.errors import NothingFoundError

if TYPE_CHECKING:
    from pemangku.analyse import Ranked

_MEASURES = ("links", "sentences", "articles", "bridging")
_MOST_NAMED = 8

sure = click.option("--min-confidence", type=Confidence(), default=0.0, help="Leave out claims less sure than this.")
kinds_option = click.option(
    "--kind", "kinds", multiple=True, help="Nodes of this kind; else persons and institutions. Repeatable."
)


def limit(default: int) -> Callable[[Command], Command]:
    """How many lines are printed."""
    return click.option(
        "--limit", type=click.IntRange(min=1), default=default, show_default=True, help="How many to list."
    )


@click.group()
def command() -> None:
    """Measure the network: central, brokers, communities, path, timeline.

    Links are what sentences report or plan; what is denied, or only reference data says, is none.

    \b
    Example:
      pemangku analyse central
      pemangku analyse path "Jaoharul Alam" "Rahayu Wirasasmita"
    """


@command.command()
@click.option("--by", type=click.Choice(_MEASURES), default="links", show_default=True, help="What counts.")
@kinds_option
@sure
@limit(20)
@common
@json_option
@click.pass_obj
def central(settings: Settings, by: str, kinds: tuple[str, ...], min_confidence: float, limit: int) -> None:
    """List who is linked with most others.

    \b
    Example:
      pemangku analyse central --by sentences --kind person
    """
    _rank(settings, by, kinds, min_confidence, limit)


@command.command()
@kinds_option
@sure
@limit(20)
@common
@json_option
@click.pass_obj
def brokers(settings: Settings, kinds: tuple[str, ...], min_confidence: float, limit: int) -> None:
    """List who stands between others: through whom the shortest ways lead.

    \b
    Example:
      pemangku analyse brokers
    """
    _rank(settings, "bridging", kinds, min_confidence, limit)


@command.command()
@kinds_option
@sure
@limit(10)
@common
@json_option
@click.pass_obj
def communities(settings: Settings, kinds: tuple[str, ...], min_confidence: float, limit: int) -> None:
    """List groups that are linked more among themselves than with others.

    \b
    Example:
      pemangku analyse communities --limit 3
    """
    from pemangku.analyse import communities as found_in
    from pemangku.analyse.measuring import ACTORS
    from pemangku.store import open_store

    with open_store(settings.store) as reader:
        groups = found_in(reader, kinds=kinds or ACTORS, min_confidence=min_confidence)[:limit]
    if not groups:
        raise NothingFoundError("nothing in the graph forms a group")
    if settings.json:
        say_json([[asdict(node) for node in group] for group in groups])
        return
    for number, group in enumerate(groups, 1):
        more = len(group) - _MOST_NAMED
        names = ", ".join(node.name for node in group[:_MOST_NAMED])
        say(f"{number}. ({len(group)}) {names}{f' and {more} more' if more > 0 else ''}")


@command.command()
@click.argument("one")
@click.argument("other")
@sure
@common
@json_option
@click.pass_obj
def path(settings: Settings, one: str, other: str, min_confidence: float) -> None:
    """Show the shortest way from ONE to OTHER, each step with its sentences.

    \b
    Example:
      pemangku analyse path "Jaoharul Alam" "Rahayu Wirasasmita"
    """
    from pemangku.analyse import path as way
    from pemangku.ask import find_entity
    from pemangku.store import open_store

    with open_store(settings.store) as reader:
        steps = way(reader, find_entity(reader, one), find_entity(reader, other), min_confidence=min_confidence)
    if settings.json:
        say_json([asdict(step) for step in steps])
        return
    for step in steps:
        say(f"{step.source} — {step.target}")
        for row in step.rows:
            marks = ", ".join(filter(None, (row.detail, row.modality if row.modality != "reported" else "")))
            say(f"  {row.subject} {row.relation} {row.object}{f' ({marks})' if marks else ''}")
            say(f"      › {' '.join(row.sentence.split())}  [{_source(row.published, row.article_id)}]")


@command.command()
@click.argument("entity")
@sure
@common
@json_option
@click.pass_obj
def timeline(settings: Settings, entity: str, min_confidence: float) -> None:
    """List what is said of an entity, by the day of publication.

    \b
    Example:
      pemangku analyse timeline "KPU Kabupaten Bekasi"
    """
    from pemangku.analyse import timeline as told_of
    from pemangku.ask import find_entity
    from pemangku.store import open_store

    with open_store(settings.store) as reader:
        rows = told_of(reader, find_entity(reader, entity), min_confidence=min_confidence)
    if not rows:
        raise NothingFoundError(f"no sentence links {entity} with anything")
    if settings.json:
        say_json([asdict(row) for row in rows])
        return
    columns = ("published", "subject", "relation", "object", "detail", "article")
    say(table(columns, [(r.published, r.subject, r.relation, r.object, r.detail, r.article_id) for r in rows]))


def _rank(settings: Settings, by: str, kinds: tuple[str, ...], min_confidence: float, limit: int) -> None:
    from pemangku.analyse import central as ranked
    from pemangku.analyse.measuring import ACTORS
    from pemangku.store import open_store

    with open_store(settings.store) as reader:
        nodes = ranked(reader, by=by, kinds=kinds or ACTORS, min_confidence=min_confidence)[:limit]
    if not nodes:
        raise NothingFoundError("nothing in the graph is linked")
    if settings.json:
        say_json([asdict(node) for node in nodes])
        return
    say(table(("name", "kind", *_MEASURES), [_shown(node) for node in nodes]))


def _shown(node: Ranked) -> tuple[str, ...]:
    counts = (node.links, node.sentences, node.articles)
    return (node.name, node.kind, *map(str, counts), f"{node.bridging:.2f}")


def _source(published: str, article: str) -> str:
    return ", ".join(filter(None, (published, article)))
