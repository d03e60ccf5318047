"""How quickly quads are loaded: `python benchmarks/store.py --quads 1000000`.

`write_store` beside pyoxigraph's own bulk load of the same quads into an empty database, from memory in both cases.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse

from pemangku.store import write_store
from replicas import replicas
from side_by_side import report, seconds

SHARE = 0.9


def plainly(quads: list[Quad], folder: Path) -> None:
    """What pyoxigraph alone does."""
    shutil.rmtree(folder, ignore_errors=True)
    database = Store(folder)
    database.bulk_extend(quads)
    database.flush()


def as_store(quads: list[Quad], folder: Path) -> None:
    """What a build does in the end."""
    shutil.rmtree(folder, ignore_errors=True)
    write_store(folder, quads, fingerprint="replicas")


def main() -> None:
    """Make the graph, and print the ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cpu", action="store_true", help="the processor's time, for a machine that does other things")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        quads = list(parse(path=replicas(folder, options.quads), format=RdfFormat.N_QUADS))
        took = seconds(
            {
                "pyoxigraph": lambda: plainly(quads, folder / "plain"),
                "pemangku": lambda: as_store(quads, folder / "graph"),
            },
            rounds=options.rounds,
            clock=time.process_time if options.cpu else time.perf_counter,
        )
    print(f"{len(quads)} quads:", "  ".join(f"{name} {time_:.1f} s" for name, time_ in took.items()))
    share = took["pyoxigraph"] / took["pemangku"]
    report("quads/s into a store ÷ quads/s of pyoxigraph's bulk load", share, f"≥ {SHARE}", kept=share >= SHARE)


if __name__ == "__main__":
    main()
