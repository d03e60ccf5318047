"""What one new article costs in a graph of many: `python benchmarks/rebuild.py [--articles 10000]`.

Made-up articles (see corpus.py) are built as a whole, then further ones one by one, each by the command as a user
types it. With `--sizes 1000 10000 …` the time an article and the peak memory at several sizes are measured instead;
with `--cpu` the processor's time, not the clock's, for a busy machine.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from corpus import made_up
from side_by_side import installed, report

MORE = 5  # articles added one by one


def main() -> None:
    """Print the ratio of a rebuild to the whole build, or time and memory by size."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--sizes", type=int, nargs="+")
    options.add_argument("--cpu", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.sizes:
            _print_sizes(Path(folder), given.sizes, cpu=given.cpu)
        else:
            _print_rebuild(Path(folder), given.articles, cpu=given.cpu)


def _print_rebuild(folder: Path, count: int, *, cpu: bool) -> None:
    articles = list(made_up(count + MORE))
    store = folder / "graph"
    whole, _ = _built(_written(folder / "many.jsonl", articles[:count]), store, cpu=cpu)
    again = [
        _built(_written(folder / f"{at}.jsonl", [article]), store, cpu=cpu)[0]
        for at, article in enumerate(articles[count:])
    ]
    print(f"{count} articles built in {whole:.1f} s; one more in {median(again):.2f} s (median of {MORE})")
    ratio = median(again) / whole
    report("one new article ÷ the whole build", ratio, "≤ 0.01", kept=ratio <= 0.01)


def _print_sizes(folder: Path, sizes: Sequence[int], *, cpu: bool) -> None:
    print(f"{'articles':>10}{'seconds':>10}{'ms each':>10}{'ratio':>8}{'peak MB':>10}{'ratio':>8}")
    first: tuple[float, float] | None = None
    for size in sizes:
        seconds, peak = _built(_written(folder / f"{size}.jsonl", made_up(size)), folder / f"graph-{size}", cpu=cpu)
        each = seconds / size * 1000
        first = first or (each, peak)
        print(f"{size:>10}{seconds:>10.1f}{each:>10.2f}{each / first[0]:>8.2f}{peak:>10.0f}{peak / first[1]:>8.2f}")


def _written(path: Path, articles: Iterable[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    return path


def _built(source: Path, store: Path, *, cpu: bool) -> tuple[float, float]:
    """Seconds and peak MB of one build in a process of its own."""
    command = [sys.executable, "-m", "pemangku", "build", str(source), "--store", str(store), "--quiet"]
    measuring = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_maxrss, used.ru_utime + used.ru_stime)"
    )
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", measuring, *command],
        check=True,
        capture_output=True,
        text=True,
        env=installed(source.parent),
    )
    took = time.perf_counter() - started
    peak, processor = map(float, done.stdout.split())
    return processor if cpu else took, peak / 1024


if __name__ == "__main__":
    main()
