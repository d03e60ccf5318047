"""One build, from the lock to the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Quad

from pemangku.build.contents import contents
from pemangku.build.extraction import Failure, extract_all
from pemangku.build.fingerprint import fingerprint
from pemangku.build.report import BuildReport, Problem
from pemangku.model import Article, Findings
from pemangku.read import Skipped, read
from pemangku.store import FindingsCache, lock, open_store, write_store

Progress = Callable[[str, int], None]


def build(
    sources: Sequence[str],
    *,
    store: Path,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Take the articles of `sources` into the graph at `store` and say what was done.

    Articles already stored stay; one that comes again under its id with another text replaces the old one. `progress`
    is called with the step (`"articles"`, `"graph"`) and how many articles it has done. What was extracted is kept
    from time to time, so that a build that was interrupted goes on where it was.

    Raises SourceError when the sources cannot be read at all, StoreError when the store cannot be written.
    """
    from pemangku.extract import VERSION

    started = time.perf_counter()
    intake = _Intake(progress=progress or (lambda _step, _done: None))
    articles = read(sources, stdin=stdin, on_skip=intake.skip)
    first = next(articles, None)  # before the store is made: a mistyped path leaves nothing behind
    if first is None and not (store / "store.json").exists():
        return intake.report(facts={}, changed=False, seconds=time.perf_counter() - started)
    articles = chain([] if first is None else [first], articles)

    with lock(store):
        with FindingsCache(store, version=VERSION) as cache:
            intake.stored = cache.digests()
            wanted = chain(cache.stale(), intake.fresh(articles))
            for outcome in extract_all(wanted, jobs=jobs):
                intake.take(outcome, cache)
            digests = cache.digests()
            changed = bool(digests) and write_store(
                store, _quads(cache, intake), fingerprint=fingerprint(digests)
            )
        facts = _facts(store) if digests else {}
    return intake.report(facts=facts, changed=changed, seconds=time.perf_counter() - started)
