"""Reading ahead: the database lets go of Python’s lock while it writes text, so that it reads beside what we do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_Part = TypeVar("_Part")
_Text = TypeVar("_Text")
_MOST_READERS = 4
_AHEAD = 64  # so many parts may lie in memory


def read_ahead(read: Callable[[_Part], _Text], parts: Sequence[_Part]) -> Iterator[_Text]:
    """What `read` gives for each part, in their order."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(min(_MOST_READERS, os.cpu_count() or 1)) as readers:
        for begin in range(0, len(parts), _AHEAD):
            yield from readers.map(read, parts[begin : begin + _AHEAD])
