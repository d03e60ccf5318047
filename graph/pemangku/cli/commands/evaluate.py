"""`pemangku evaluate`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pemangku.cli.options import Settings, common, json_option
from pemangku.cli.printing import note, say, say_json, table

if TYPE_CHECKING:
    from pemangku.evaluate import Scores


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--errors", is_flag=True, help="List every miss, extra and wrong value, with its sentence.")
@click.option(
    "--floors",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A TOML file of floors; a figure below its floor ends with exit code 5.",
)
@common
@json_option
@click.pass_obj
def command(settings: Settings, gold: Path, errors: bool, floors: Path | None) -> None:
    """Compare the graph with facts that people read in the same articles.

    GOLD is a folder with one YAML file an article. Prints precision, recall and F1 of each kind of fact, and how often
    the details of what was found are right.

    \b
    Example:
      pemangku evaluate tests/gold/seeds --errors
    """
    from pemangku.evaluate import evaluate, hold_against, read_floors
    from pemangku.store import open_store

    with open_store(settings.store) as reader:
        scores = evaluate(reader, gold)
    if settings.json:
        listed = {"misses": [asdict(miss) for miss in scores.misses]} if errors else {}
        say_json({**scores.as_json(), **listed})
    else:
        for miss in scores.misses if errors else ():
            say(str(miss))
        _print(scores)
    if scores.absent:
        note(f"not in the graph: {', '.join(scores.absent)}", settings)
    if floors is not None:
        hold_against(scores, read_floors(floors), gold)


def _print(scores: Scores) -> None:
    from pemangku.evaluate import KINDS

    figures = [(kind, scores.kinds[kind]) for kind in KINDS]
    rows = [(kind, f"{s.precision:.3f}", f"{s.recall:.3f}", f"{s.f1:.3f}", str(s.gold)) for kind, s in figures]
    say(table(("kind", "P", "R", "F1", "gold"), rows))
    say("")
    rates = [(name, f"{rate.share:.3f}", str(rate.of)) for name, rate in sorted(scores.rates.items())]
    say(table(("detail", "right", "of"), rates))
    say(f"\nmean F1 {scores.mean_f1:.3f}")
