"""Waits for a store to change."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from pemangku.errors import StoreError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator


def generations(path: str | os.PathLike[str], *, pause: float = 1.0) -> Iterator[int]:
    """The number of the store's present generation, then of each new one as it appears; without end.

    Looks every `pause` seconds. Raises StoreError when there is no store to begin with; one that cannot be opened
    later is looked at again.
    """
    from pemangku.store import open_store

    with open_store(path) as reader:
        known = reader.info().generation
    yield known
    while True:
        try:
            with open_store(path) as reader:
                number = reader.info().generation
        except StoreError:
            number = known
        if number != known:
            known = number
            yield known
        else:
            time.sleep(pause)
