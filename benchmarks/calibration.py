"""How many of the surer and of the less sure facts are right: whether a confidence of 0.9 means what it says.

    python benchmarks/calibration.py [GOLD ...]      (else tests/gold/blind)

Each GOLD is a folder with gold facts and `articles.jsonl`. Positions, statements, events and relations are taken in two
parts, those of confidence 0.9 or more and the rest, and each part is held against the gold by itself.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pemangku.evaluate import evaluate
from pemangku.extract import extract
from pemangku.model import Evidence, Findings
from pemangku.read import read
from pemangku.resolve import resolve
from pemangku.store import open_store, write_store
from pemangku.triples import assert_facts

_BOUND = 0.9
_BLIND = Path(__file__).parent.parent / "tests" / "gold" / "blind"
_FIELDS = {"positions": "offices", "statements": "statements", "events": "events", "relations": "relations"}

Keep = Callable[[Evidence], bool]


def part(findings: Findings, field: str, keep: Keep) -> Findings:
    """FINDINGS with only those facts of FIELD whose evidence is kept, and no relation to an event that is gone."""
    kept = tuple(fact for fact in getattr(findings, field) if keep(fact.evidence))
    left = {event.key for event in (kept if field == "events" else findings.events)}
    relations = kept if field == "relations" else findings.relations
    standing = tuple(r for r in relations if not r.object.startswith("event:") or r.object in left)
    changes: dict[str, Any] = {field: kept, "relations": standing}
    return replace(findings, **changes)


def judged(gold: Path, articles: Sequence[Findings], kind: str, keep: Keep) -> tuple[int, int]:
    """How many of the kept facts of KIND are right, and how many wrong."""
    quads = assert_facts(resolve([part(findings, _FIELDS[kind], keep) for findings in articles]))
    with tempfile.TemporaryDirectory() as folder:
        write_store(Path(folder) / "graph", quads, fingerprint="")
        with open_store(Path(folder) / "graph") as reader:
            score = evaluate(reader, gold).kinds[kind]
    return score.matched, score.extra


def main(folders: Sequence[Path]) -> None:
    """Print the share of right facts by kind and confidence."""
    for gold in folders:
        articles = [extract(article) for article in read([str(gold / "articles.jsonl")], on_skip=print)]
        print(f"{gold.name:12}{'≥ 0.9':>20}{'below':>20}")
        total = [0, 0, 0, 0]
        for kind in _FIELDS:
            sure = judged(gold, articles, kind, lambda evidence: evidence.confidence >= _BOUND)
            rest = judged(gold, articles, kind, lambda evidence: evidence.confidence < _BOUND)
            total = [a + b for a, b in zip(total, (*sure, *rest), strict=True)]
            print(_row(kind, *sure, *rest))
        print(_row("all", *total))


def _row(name: str, right: int, wrong: int, other_right: int, other_wrong: int) -> str:
    def cell(good: int, bad: int) -> str:
        return f"{good} of {good + bad}" + (f"  {good / (good + bad):.3f}" if good + bad else "")

    return f"{name:12}{cell(right, wrong):>20}{cell(other_right, other_wrong):>20}"


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or [_BLIND])
