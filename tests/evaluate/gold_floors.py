"""The evaluation gate: the gold sets of the project, and the floors under what is measured on them.

    python tests/evaluate/gold_floors.py [--lower]     (make floors)

raises the floors to 0.01 under what is measured now; with --lower a floor may sink, too.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from pemangku.build import build
from pemangku.evaluate import Scores, evaluate, raised, read_floors, write_floors
from pemangku.store import open_store

REPOSITORY = Path(__file__).parent.parent.parent
GOLD = REPOSITORY / "tests" / "gold"
FLOORS = GOLD / "floors.toml"
SLACK = 0.01


def gold_sets() -> list[str]:
    """The names of the gold sets: folders with facts."""
    return sorted(folder.name for folder in GOLD.iterdir() if folder.is_dir() and any(folder.glob("*.yaml")))


def measure(name: str, store: Path) -> Scores:
    """The scores of a gold set, its articles built into `store`; the set `seeds` is of the articles in `seeds/`."""
    sources = REPOSITORY / "seeds" if name == "seeds" else GOLD / name / "articles.jsonl"
    build([str(sources)], store=store)
    with open_store(store) as reader:
        return evaluate(reader, GOLD / name)


def main() -> None:
    """Write the floors anew and print them."""
    lower = "--lower" in sys.argv[1:]
    known = read_floors(FLOORS) if FLOORS.exists() else {}
    floors = {}
    for name in gold_sets():
        with tempfile.TemporaryDirectory() as folder:
            scores = measure(name, Path(folder) / "graph")
        floors[name] = raised(known.get(name), scores, GOLD / name, slack=SLACK, lower=lower)
        print(name, f"mean F1 {scores.mean_f1:.3f}, its floor {floors[name].figures['mean F1']:.3f}")
    write_floors(floors, FLOORS)


if __name__ == "__main__":
    main()
