"""Extraction of many articles, in this process or in several; results come in the order of the articles."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context

import msgspec

from pemangku.errors import PemangkuError
from pemangku.extract.portions import Failure, extract_one, extract_portion, leave_interrupts_to_parent
from pemangku.model import Article, Findings

_PORTION = 16  # articles handed to a process at once
_WAITING = 4  # portions waiting for each process


def extract_all(articles: Iterable[Article], *, jobs: int) -> Iterator[Findings | Failure]:
    """What each article says. An article on which extraction breaks down becomes a Failure and the rest goes on.

    Raises PemangkuError when a process dies (killed for want of memory, for instance).
    """
    if jobs <= 1:
        for article in articles:
            yield extract_one(article)
        return
    # Spawned, not forked: forking is unsound beside the threads that show progress.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=leave_interrupts_to_parent)
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
        under_way.append(pool.submit(extract_portion, portion))
        if len(under_way) >= waiting:
            yield from _unpacked(under_way.popleft().result())
    while under_way:
        yield from _unpacked(under_way.popleft().result())


def _unpacked(outcomes: list[bytes | Failure]) -> Iterator[Findings | Failure]:
    for outcome in outcomes:
        yield outcome if isinstance(outcome, Failure) else msgspec.msgpack.decode(outcome, type=Findings)
