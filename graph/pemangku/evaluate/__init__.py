"""Precision, recall and F1 of a graph against facts that people read in the same articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pemangku.evaluate.answers import Answers, Names, Row
from pemangku.evaluate.compare import Comparison, Tally
from pemangku.evaluate.floors import Floors, hold_against, raised, read_floors, write_floors
from pemangku.evaluate.gold import digest, read_gold
from pemangku.evaluate.scores import KINDS, Miss, Rate, Score, Scores

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, QuerySolutions

    from pemangku.store import Reader

__all__ = [
    "KINDS",
    "Floors",
    "Miss",
    "Rate",
    "Score",
    "Scores",
    "digest",
    "evaluate",
    "hold_against",
    "raised",
    "read_floors",
    "read_gold",
    "write_floors",
]


def evaluate(reader: Reader, gold_folder: Path) -> Scores:
    """How well the graph of `reader` agrees with the gold facts in `gold_folder` (one YAML file an article).

    Raises UsageError when the folder holds no gold, SourceError when a file in it cannot be read.
    """

    def ask(query: str) -> Iterator[Row]:
        for solution in cast("QuerySolutions", reader.query(query)):
            yield tuple(
                None if term is None else str(term.value) for term in cast("Iterable[NamedNode | None]", solution)
            )

    tally = Tally()
    names = Names(ask)
    for gold in read_gold(gold_folder):
        Comparison(gold, Answers(ask, gold.id), names, tally).run()
    return tally.scores()
