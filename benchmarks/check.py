"""How long a check of the seeds with candidates takes: `python benchmarks/check.py LIST.json … [--part 100]`.

LIST is an official list of candidates. With PART pairs of them the check is timed twice: as it is, and with all shapes
left to the SHACL engine; with all pairs only as it is, for the engine alone takes minutes.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from pemangku.build import build
from pemangku.check import check
from pemangku.reference import import_candidates
from pemangku.store import lock, open_store

_SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Print the seconds and their ratio."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lists", nargs="+", type=Path)
    options.add_argument("--part", type=int, default=100)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        part, whole = Path(folder) / "part", Path(folder) / "whole"
        beginning = Path(folder) / "list.json"
        beginning.write_text(json.dumps(_beginning(given.lists[0], given.part)), encoding="utf-8")
        _filled(part, [beginning])
        quick = _seconds(part)
        with patch("pemangku.check.rules.take_rules", return_value=[]):
            engine = _seconds(part)
        print(f"{given.part} pairs: {quick:.1f} s, the engine alone {engine:.1f} s, ratio {engine / quick:.1f}")
        _filled(whole, given.lists)
        print(f"all pairs: {_seconds(whole):.1f} s")


def _beginning(path: Path, count: int) -> dict[str, dict[str, Any]]:
    """The first pairs of a list."""
    rows = ((code, pair, row) for code, pairs in json.loads(path.read_bytes()).items() for pair, row in pairs.items())
    found: dict[str, dict[str, Any]] = {}
    for code, pair, row in islice(rows, count):
        found.setdefault(code, {})[pair] = row
    return found


def _filled(store: Path, lists: Sequence[Path]) -> None:
    build([str(_SEEDS)], store=store)
    with lock(store):
        for path in lists:
            import_candidates(store, path)
        build((), store=store)


def _seconds(store: Path) -> float:
    started = time.perf_counter()
    with open_store(store) as reader:
        assert check(reader).conforms
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
