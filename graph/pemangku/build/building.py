"""One build, from the lock to the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from pemangku.build.beside import Beside, beside
from pemangku.build.contents import contents, contents_after
from pemangku.build.extraction import extract_all
from pemangku.build.fingerprint import Program, fingerprint, program
from pemangku.build.report import BuildReport, Problem
from pemangku.build.updating import change_of_graph, remember, up_to_date, whole_graph
from pemangku.extract.portions import Failure
from pemangku.model import Article, Findings
from pemangku.read import Skipped, read
from pemangku.resolve import Register, problems_in
from pemangku.store import (
    FindingsCache,
    Layout,
    lock,
    open_store,
    stored_fingerprint,
    update_store,
    write_store,
)

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
    is called with the step (`"articles"`, `"graph"`) and how many articles it has come to. What was extracted is kept
    from time to time, so that a build that was interrupted goes on where it was.

    Raises SourceError when the sources cannot be read at all, StoreError when the store cannot be written.
    """
    started = time.perf_counter()
    intake = _Intake(progress or _say_nothing)
    articles = read(sorted(sources), stdin=stdin, on_skip=intake.skip)  # so that their order decides nothing
    first = next(articles, None)  # before the store is made: a mistyped path leaves nothing behind
    if first is None and not store.exists():
        return intake.report(facts={}, changed=False, seconds=time.perf_counter() - started)

    marks = program()
    with lock(store) as layout, FindingsCache(store, version=marks.extracting) as cache:
        intake.stored = cache.digests()
        trusted = stored_fingerprint(layout) is not None
        wanted = chain(cache.stale(trusted=trusted), intake.fresh(chain([] if first is None else [first], articles)))
        for outcome in extract_all(wanted, jobs=jobs):
            if isinstance(outcome, Failure):
                intake.fail(outcome)
            else:
                cache.put(outcome)
                intake.take(outcome)
        known = beside(store)
        changed = _write(store, layout, cache, marks, known, intake)
        intake.note(known.decisions.path, known.decisions.problems)
        facts: Mapping[str, int] = {}
        if layout.current() is not None:
            with open_store(store) as reader:  # problems are told whether or not this build changed anything
                intake.note(known.decisions.path, problems_in(reader, known.decisions.decisions))
                facts = reader.info().counts
    return intake.report(facts=facts, changed=changed, seconds=time.perf_counter() - started)


def _write(store: Path, layout: Layout, cache: FindingsCache, marks: Program, known: Beside, intake: _Intake) -> bool:
    """Make the stored graph that of the cache; whether that changed anything."""
    digests = cache.digests(current=True)
    if not (digests or known.candidates):
        return False
    before, wanted = stored_fingerprint(layout), fingerprint(marks, digests) + known.mark
    if before == wanted:
        return False
    with Register(layout.register, made_by=marks.whole) as register:
        updated = up_to_date(register, cache, known, present=digests, stored=before)
        intake.progress("graph", len(digests))
        if updated.whole:
            write_store(store, whole_graph(updated, cache), fingerprint=wanted, count=contents)
        else:
            with open_store(store) as reader:
                counts = reader.info().counts
                change = change_of_graph(updated, cache, reader.database)
            update_store(store, change, fingerprint=wanted, count=lambda applied: contents_after(applied, counts))
        remember(register, wanted)
    return True


def _say_nothing(_step: str, _done: int) -> None:
    """Progress that nobody watches."""


class _Intake:
    """The articles that come in: which are new, which are known, which cannot be taken, and why."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.stored: Mapping[str, str] = {}  # the digests of the articles stored before this build, by id
        self._came: dict[str, str] = {}
        self._read = self._known = self._new = self._updated = 0
        self._skipped: list[Problem] = []
        self._noted: list[Problem] = []
        self._failed: list[Problem] = []

    def skip(self, skipped: Skipped) -> None:
        """Note an input that is no article, or one that lacks something."""
        where = skipped.source if skipped.line is None else f"{skipped.source}:{skipped.line}"
        problems = self._noted if skipped.article_kept else self._skipped
        problems.append(Problem(where=where, reason=skipped.reason))

    def note(self, where: Path, reasons: Iterable[str]) -> None:
        """Note what is wrong with people's decisions; the graph is built all the same."""
        self._noted += [Problem(where=str(where), reason=reason) for reason in reasons]

    def fresh(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles that are to be extracted. Of those that share an id, the first of this build counts."""
        for article in articles:
            self._read += 1
            self.progress("articles", self._read)
            digest = article.digest
            before = self._came.get(article.id) or self.stored.get(article.id)
            if before == digest:
                self._known += 1
            elif article.id in self._came:
                reason = "another article of this build has the same id and another text; that one was taken"
                self._skipped.append(Problem(where=f"article {article.id}", reason=reason))
            else:
                yield article
            self._came.setdefault(article.id, digest)

    def take(self, findings: Findings) -> None:
        """Count an article that is in the store now."""
        before = self.stored.get(findings.article.id)
        if before is None:
            self._new += 1
        elif before != findings.article.digest:
            self._updated += 1

    def fail(self, failure: Failure) -> None:
        """Note an article on which extraction broke down."""
        self._failed.append(Problem(where=f"article {failure.article.id}", reason=failure.reason))

    def report(self, *, facts: Mapping[str, int], changed: bool, seconds: float) -> BuildReport:
        """What was done, as one value."""
        return BuildReport(
            read=self._read,
            new=self._new,
            updated=self._updated,
            known=self._known,
            skipped=tuple(self._skipped),
            failed=tuple(self._failed),
            noted=tuple(self._noted),
            facts=facts,
            changed=changed,
            seconds=seconds,
        )
