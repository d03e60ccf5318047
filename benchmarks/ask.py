"""How quickly the named questions are answered in a large graph: `python benchmarks/ask.py --quads 1000000`.

Beside pyoxigraph asked directly, and beside rdflib's own engine over the same quads in its memory. A query that rdflib
has not answered within the limit counts as having taken just that.
"""

from __future__ import annotations

import argparse
import multiprocessing
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

import rdflib
from pyoxigraph import Literal, NamedNode, RdfFormat, Variable, parse

from as_rdflib import as_rdflib, term
from pemangku.ask import ask, find_entity, find_question
from pemangku.store import Reader, open_store, write_store
from pemangku.vocabulary import PREFIXES
from replicas import replicas
from side_by_side import report, seconds

NEAR, FASTER = 1.1, 50
ASKED: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("who-holds-which-office", {}),
    ("who-holds-which-office", {"institution": "KPU Kabupaten Bekasi"}),
    ("who-organised-which-events", {}),
    ("who-organised-which-events", {"kind": "debat"}),
    ("who-said-what", {"about": "kampanye"}),
    ("who-said-what", {"about": "banjir"}),
    ("what-happened-during-a-stage", {"stage": "kampanye"}),
)


def bindings(reader: Reader, name: str, given: Mapping[str, str]) -> dict[str, NamedNode | Literal]:
    """What a question's variables are bound to, as `ask` does it."""
    kinds = {parameter.name: parameter.kind for parameter in find_question(name).parameters}
    bound: dict[str, NamedNode | Literal] = {
        f"given_{key}": NamedNode(find_entity(reader, value).iri) if kinds[key] == "entity" else Literal(value)
        for key, value in given.items()
    }
    if "?given_lang" in find_question(name).sparql:
        bound["given_lang"] = Literal("id")
    return bound


def raw(reader: Reader, sparql: str, bound: Mapping[str, NamedNode | Literal]) -> int:
    """The number of rows that pyoxigraph gives, every value taken."""
    found = reader.database.query(
        sparql,
        prefixes=PREFIXES,
        use_default_graph_as_union=True,
        substitutions={Variable(name): value for name, value in bound.items()},
    )
    return len([tuple(solution) for solution in found])  # type: ignore[union-attr]


def rdflib_seconds(
    dataset: rdflib.Dataset, sparql: str, bound: Mapping[str, NamedNode | Literal], limit: float
) -> tuple[float, int | None]:
    """How long rdflib takes, in a process of its own that is stopped at the limit; and its number of rows."""
    context = multiprocessing.get_context("fork")  # it begins with the quads in its memory
    receiving, sending = context.Pipe(duplex=False)

    def run() -> None:
        given = {name: term(value) for name, value in bound.items()}
        started = time.perf_counter()
        rows = len(list(dataset.query(sparql, initBindings=given, initNs=PREFIXES)))
        sending.send((time.perf_counter() - started, rows))

    process = context.Process(target=run)
    process.start()
    answered = receiving.poll(limit)
    found: tuple[float, int | None] = receiving.recv() if answered else (limit, None)
    process.kill()
    process.join()
    return found


def main() -> None:
    """Make the graph, and print ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--limit", type=float, default=60, help="seconds that rdflib has for a query; 0 leaves it out")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    nearness, speed = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        quads = list(parse(path=replicas(folder, options.quads), format=RdfFormat.N_QUADS))
        write_store(folder / "graph", quads, fingerprint="replicas")
        dataset = as_rdflib(quads, union=False) if options.limit else rdflib.Dataset()
        del quads
        with open_store(folder / "graph") as reader:
            for question, given in ASKED:
                sparql, bound = find_question(question).sparql, bindings(reader, question, given)
                took = seconds(
                    {
                        "pemangku": lambda q=question, g=given: ask(reader, q, g),
                        "pyoxigraph": lambda s=sparql, b=bound: raw(reader, s, b),
                    },
                    rounds=options.rounds,
                )
                nearness.append(took["pemangku"] / took["pyoxigraph"])
                rows = raw(reader, sparql, bound)
                line = f"{question} {dict(given)}: {rows} rows;  pemangku {took['pemangku']:.3f} s"
                line += f"  pyoxigraph {took['pyoxigraph']:.3f} s  ratio {nearness[-1]:.2f}"
                if options.limit:
                    theirs, found = rdflib_seconds(dataset, sparql, bound, options.limit)
                    speed.append(theirs / took["pemangku"])
                    answered = f"{theirs:.1f} s, {found} rows" if found is not None else f"no answer in {theirs:.0f} s"
                    line += f"  rdflib {answered}, ÷ {'' if found is not None else '≥ '}{speed[-1]:.0f}"
                print(line, flush=True)
    worst = max(nearness)
    report("named questions: pemangku ÷ pyoxigraph, the worst", worst, f"≤ {NEAR}", kept=worst <= NEAR)
    if speed:
        middle = median(speed)
        report(
            "named questions: rdflib ÷ pemangku, the median (at least)", middle, f"≥ {FASTER}", kept=middle >= FASTER
        )


if __name__ == "__main__":
    main()
