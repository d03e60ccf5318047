"""How quickly a large graph is written, beside rdflib's serializers: `python benchmarks/export.py --quads 1000000`.

Three graphs hold the same quads: one in rdflib's memory, one in pyoxigraph's, one in a store on disk. rdflib's time is
that of its serializer alone; ours from the store on disk includes reading it. Each is measured in turn.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse

from as_rdflib import as_rdflib
from pemangku.export import Format, export
from pemangku.export.turtle import write_turtle
from pemangku.store import Reader, open_store, write_store
from replicas import replicas
from side_by_side import report, seconds

Clock = Callable[[], float]

BUDGET = 12
THEIRS = {Format.TURTLE: "turtle", Format.TRIG: "trig", Format.NQUADS: "nquads", Format.JSONLD: "json-ld"}


def to_file(reader: Reader, name: str, path: Path) -> Callable[[], None]:
    """Exporting a store."""

    def run() -> None:
        with path.open("wb") as out:
            export(reader, format=name, out=out)

    return run


def turtle_to_file(database: Store, path: Path) -> Callable[[], None]:
    """Writing what pyoxigraph holds in memory."""

    def run() -> None:
        with path.open("wb") as out:
            write_turtle(database, out)

    return run


def digest(path: Path) -> str:
    """What tells whether two files are the same."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def compare_turtle(folder: Path, quads: list[Quad], rounds: int, clock: Clock) -> None:
    """Turtle: against rdflib, and whether the order of input shows."""
    memory, turned = Store(), random.Random(1).sample(quads, len(quads))
    memory.bulk_extend(turned)
    graph = as_rdflib(quads, union=True)
    with open_store(folder / "graph") as reader:
        took = seconds(
            {
                "rdflib": lambda: graph.serialize(folder / "rdflib.ttl", format="turtle"),
                "memory": turtle_to_file(memory, folder / "memory.ttl"),
                "disk": to_file(reader, "turtle", folder / "disk.ttl"),
            },
            rounds=rounds,
            warm=False,
            clock=clock,
        )
    print(f"turtle of {len(graph)} triples:", "  ".join(f"{name} {time:.1f} s" for name, time in took.items()))
    faster = took["rdflib"] / took["memory"]
    report("Turtle: rdflib's serializer ÷ ours, both from memory", faster, f"≥ {BUDGET}", kept=faster >= BUDGET)
    whole = took["rdflib"] / took["disk"]
    report("Turtle: rdflib's serializer from memory ÷ ours from disk", whole, f"≥ {BUDGET}", kept=whole >= BUDGET)
    same = digest(folder / "memory.ttl") == digest(folder / "disk.ttl")
    print(f"the same bytes from another order of input: {'yes' if same else 'NO'}")


def compare_others(folder: Path, quads: list[Quad], rounds: int, clock: Clock) -> None:
    """The formats that keep graphs apart."""
    dataset = as_rdflib(quads, union=False)
    for ours, theirs in THEIRS.items():
        if ours is Format.TURTLE:
            continue
        with open_store(folder / "graph") as reader:
            took = seconds(
                {
                    "rdflib": lambda name=theirs: dataset.serialize(folder / "rdflib.out", format=name),
                    "disk": to_file(reader, ours, folder / "disk.out"),
                },
                rounds=rounds,
                warm=False,
                clock=clock,
            )
        print(f"{ours}: " + "  ".join(f"{name} {time:.1f} s" for name, time in took.items()))
        report(f"{ours}: rdflib's serializer from memory ÷ ours from disk", took["rdflib"] / took["disk"])


def main() -> None:
    """Make the graph, and print ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--others", action="store_true", help="also TriG, N-Quads and JSON-LD")
    parser.add_argument("--cpu", action="store_true", help="the processor's time, for a machine that does other things")
    options = parser.parse_args()
    clock = time.process_time if options.cpu else time.perf_counter
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        quads = list(parse(path=replicas(folder, options.quads), format=RdfFormat.N_QUADS))
        write_store(folder / "graph", quads, fingerprint="replicas")
        compare_turtle(folder, quads, options.rounds, clock)
        if options.others:
            compare_others(folder, quads, options.rounds, clock)


if __name__ == "__main__":
    main()
