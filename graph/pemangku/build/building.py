"""One build, from the lock to the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pemangku.build.beside import Beside, beside
from pemangku.build.contents import contents
from pemangku.build.extraction import Failure, extract_all
from pemangku.build.fingerprint import fingerprint
from pemangku.build.report import BuildReport, Problem
from pemangku.model import Article, Findings
from pemangku.read import Skipped, read
from pemangku.store import FindingsCache, lock, open_store, write_store

if TYPE_CHECKING:
    from pyoxigraph import Quad

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
    from pemangku.extract import VERSION

    started = time.perf_counter()
    intake = _Intake(progress or _say_nothing)
    articles = read(sorted(sources), stdin=stdin, on_skip=intake.skip)  # so that their order decides nothing
    first = next(articles, None)  # before the store is made: a mistyped path leaves nothing behind
    if first is None and not store.exists():
        return intake.report(facts={}, changed=False, seconds=time.perf_counter() - started)

    with lock(store), FindingsCache(store, version=VERSION) as cache:
        intake.stored = cache.digests()
        wanted = chain(cache.stale(), intake.fresh(chain([] if first is None else [first], articles)))
        for outcome in extract_all(wanted, jobs=jobs):
            if isinstance(outcome, Failure):
                intake.fail(outcome)
            else:
                cache.put(outcome)
                intake.take(outcome)
        made_of = cache.digests(current=True)
        known = beside(store)
        intake.note(known.decisions.path, known.decisions.problems)
        changed = bool(made_of or known.candidates) and write_store(
            store, _quads(cache.all(), known, intake), fingerprint=fingerprint(made_of) + known.mark
        )
        facts = _facts(store) if made_of or known.candidates else {}
    return intake.report(facts=facts, changed=changed, seconds=time.perf_counter() - started)


def _say_nothing(_step: str, _done: int) -> None:
    """Progress that nobody watches."""


def _quads(findings: Iterable[Findings], known: Beside, intake: _Intake) -> Iterator[Quad]:
    """The whole graph. Nothing is resolved before the first quad is asked for: an unchanged store asks for none."""
    from pemangku.triples import assert_facts

    resolution = known.resolve(findings)
    intake.note(known.decisions.path, resolution.problems)
    intake.progress("graph", len(resolution.articles))
    yield from assert_facts(resolution)


def _facts(store: Path) -> dict[str, int]:
    with open_store(store) as reader:
        return contents(reader)


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
