"""`pemangku diff`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pemangku.cli.options import Settings, json_option, spoken
from pemangku.cli.printing import say, say_json, shortened, table

if TYPE_CHECKING:
    from pemangku.diff import Changed, Difference
    from pemangku.view.rows import Row


@click.command()
@click.argument("old", type=click.Path(exists=True, path_type=Path))
@click.argument("new", type=click.Path(exists=True, path_type=Path))
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="How many facts of each sort.")
@spoken
@json_option
@click.pass_obj
def command(settings: Settings, old: Path, new: Path, limit: int) -> None:
    """Say what one graph tells otherwise than another.

    OLD and NEW are folders of graphs, or N-Quads or TriG files exported from them. Facts count, with their sentences;
    that two nodes are one now is told once, not with every fact. With --json everything is listed.

    \b
    Example:
      pemangku diff before.nq output/graph
    """
    from pemangku.diff import compare, open_graph

    with open_graph(old) as before, open_graph(new) as after:
        found = compare(before, after)
    if settings.json:
        say_json({**asdict(found), "changed": [{**asdict(c), "fields": c.fields} for c in found.changed]})
    elif found.nothing:
        say("both graphs say the same")
    else:
        say(_counts(found))
        for line in _listed(found, limit):
            say(line)


def _counts(found: Difference) -> str:
    added, dropped = (Counter(row.relation for row in rows) for rows in (found.added, found.dropped))
    changed = Counter(c.new.relation for c in found.changed)
    rows = [
        (relation, *(str(count[relation]) for count in (added, dropped, changed)))
        for relation in sorted(added.keys() | dropped.keys() | changed.keys())
    ]
    rows.append(("articles", str(len(found.articles_added)), str(len(found.articles_dropped)), ""))
    rows.append(("facts of these", str(found.facts_of_added), str(found.facts_of_dropped), ""))
    rows.append(("nodes joined, parted", str(len(found.joined)), str(len(found.parted)), ""))
    return table(("", "added", "dropped", "changed"), rows)


def _listed(found: Difference, limit: int) -> Iterator[str]:
    yield from _section("added", (_fact("+", row) for row in found.added[:limit]), len(found.added) - limit)
    yield from _section("dropped", (_fact("-", row) for row in found.dropped[:limit]), len(found.dropped) - limit)
    yield from _section("changed", (_both(c) for c in found.changed[:limit]), len(found.changed) - limit)
    for title, sign, pairs in (("joined", "=", found.joined), ("parted", "≠", found.parted)):
        lines = ([f"  {gone} {sign} {stays}"] for gone, stays in pairs[:limit])
        yield from _section(title, lines, len(pairs) - limit)
    for title, articles in (("articles added", found.articles_added), ("articles dropped", found.articles_dropped)):
        yield from _section(title, ([f"  {name}"] for name in articles[:limit]), len(articles) - limit)


def _section(title: str, entries: Iterable[Sequence[str]], more: int) -> Iterator[str]:
    lines = [line for entry in entries for line in entry]
    if lines:
        yield f"\n{title}"
        yield from lines
    if more > 0 and lines:
        yield f"  … and {more} more (--limit)"


def _fact(sign: str, row: Row) -> list[str]:
    return [f"  {sign} {_told(row)}", f"      › {shortened(row.sentence)} [{row.article_id}]"]


def _both(changed: Changed) -> list[str]:
    old = _fact("-", changed.old)
    return [*(old if "sentence" in changed.fields else old[:1]), *_fact("+", changed.new)]


def _told(row: Row) -> str:
    detail = f" ({row.detail})" if row.detail else ""
    modality = f" [{row.modality}]" if row.modality != "reported" else ""
    return shortened(f"{row.subject} · {row.relation} · {row.object}{detail}{modality}")
