"""Extraction of many articles, in this process or in several; results come in the order of the articles."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context

import msgspec

from pemangku.errors import PemangkuError
from pemangku.model import Article, Findings

_PORTION = 16  # articles handed to a process at once
_WAITING = 4  # portions waiting for each process


@dataclass(frozen=True, slots=True)
class Failure:
    """An article on which extraction broke down."""

    article: Article
    reason: str


def extract_all(articles: Iterable[Article], *, jobs: int) -> Iterator[Findings | Failure]:
    """What each article says. An article on which extraction breaks down becomes a Failure and the rest goes on.

    Raises PemangkuError when a process dies (killed for want of memory, for instance).
    """
    if jobs <= 1:
        for article in articles:
            yield _extract(article)
        return
    # Spawned, not forked: forking is unsound beside the threads that show progress.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_parent)
    try:
        yield from _in_portions(iter(articles), pool, jobs * _WAITING)
    except BrokenProcessPool:
        raise PemangkuError(
            "an extraction process died", hint="what was read is kept; run again, with fewer --jobs"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _in_portions(articles: Iterator[Article], pool: ProcessPoolExecutor, waiting: int) -> Iterator[Findings | Failure]:
    under_way: deque[Future[list[bytes | Failure]]] = deque()
    while portion := list(islice(articles, _PORTION)):
        under_way.append(pool.submit(_extract_portion, portion))
        if len(under_way) >= waiting:
            yield from _unpacked(under_way.popleft().result())
    while under_way:
        yield from _unpacked(under_way.popleft().result())


def _unpacked(outcomes: list[bytes | Failure]) -> Iterator[Findings | Failure]:
    from pemangku.model import Findings

    for outcome in outcomes:
        yield outcome if isinstance(outcome, Failure) else msgspec.msgpack.decode(outcome, type=Findings)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _extract_portion(articles: list[Article]) -> list[bytes | Failure]:
    """The findings, packed: by pickle they would take several times as long to send."""
    outcomes = map(_extract, articles)
    return [o if isinstance(o, Failure) else msgspec.msgpack.encode(o) for o in outcomes]


def _extract(article: Article) -> Findings | Failure:
    from pemangku.extract import extract

    try:
        return extract(article)
    except Exception as error:  # whatever it is, the other articles are not to suffer
        return Failure(article, f"{type(error).__name__}: {' '.join(str(error).split()) or 'no message'}")
