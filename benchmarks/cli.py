"""How long the command line takes to start, beside the least that it could take: `python benchmarks/cli.py`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pemangku.build import build
from pemangku.read import read
from pemangku.store import open_store
from pemangku.store.layout import layout_at
from side_by_side import installed, report, seconds

REPOSITORY = Path(__file__).parent.parent
TIMES = 10
PROGRAM = str(Path(sys.executable).with_name("pemangku"))
QUERY = """
SELECT ?name {
  ?p a <http://xmlns.com/foaf/0.1/Person> ; <http://xmlns.com/foaf/0.1/name> ?name
} ORDER BY ?name LIMIT 20
"""
BARE = """
import sys
from pyoxigraph import Store
for row in Store.read_only(sys.argv[1]).query(sys.argv[2], use_default_graph_as_union=True):
    print(row["name"].value)
"""


def many_articles(folder: Path) -> Path:
    """The seeds and the articles of the gold sets, many times over, for a graph of some hundred thousand quads."""
    path = folder / "news.jsonl"
    sources = [str(REPOSITORY / "seeds"), str(REPOSITORY / "tests" / "gold")]
    with path.open("w", encoding="utf-8") as file:
        for article in read(sources, on_skip=print):
            for time in range(TIMES):
                file.write(json.dumps({"id": f"{article.id}-{time}", "text": article.text}) + "\n")
    return path


def process(folder: Path, *command: str) -> Callable[[], object]:
    """Something that runs a command to its end; all have their byte code in FOLDER."""
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=installed(folder))


def main() -> None:
    """Print two ratios."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        store = home / "graph"
        build([str(many_articles(home))], store=store, jobs=2)
        with open_store(store) as reader:
            stored = reader.info().quads
        layout = layout_at(store)
        quads = layout.generation(layout.current() or 0) / "quads"
        took = seconds(
            {
                "click": process(home, sys.executable, "-c", "import click"),
                "help": process(home, PROGRAM, "--help"),
                "bare": process(home, sys.executable, "-c", BARE, str(quads), QUERY),
                "query": process(home, PROGRAM, "query", QUERY, "--store", str(store)),
            },
            rounds=15,
        )
    print(f"a graph of {stored} quads;", "  ".join(f"{name} {1000 * time:.0f} ms" for name, time in took.items()))
    start, cold = took["help"] / took["click"], took["query"] / took["bare"]
    report("time of `pemangku --help` ÷ `python -c 'import click'`", start, "≤ 3", kept=start <= 3)
    report("time of a cold `pemangku query` ÷ a bare pyoxigraph script", cold, "≤ 2", kept=cold <= 2)


if __name__ == "__main__":
    main()
