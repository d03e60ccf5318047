"""Writing a store: each build is a new generation, and readers see the old one until the new one is whole."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Quad, Store

import pemangku
from pemangku.errors import StoreError
from pemangku.store.layout import Layout, explain, write_beside, write_json
from pemangku.store.lock import lock
from pemangku.store.reader import read_meta


def write_store(path: str | os.PathLike[str], quads: Iterable[Quad], *, fingerprint: str) -> bool:
    """Make `quads` what the store at `path` holds; whether anything was written.

    When the current generation has the same fingerprint, nothing is touched. Killed at any moment, the store holds
    what it held before, or the new quads whole. Raises StoreError as `lock` does, or when the disk is full.
    """
    with lock(path) as layout:
        current = layout.current()
        if current is not None and _fingerprint(layout, current) == fingerprint:
            return False
        number = max([current or 0, *layout.numbers()]) + 1
        try:
            _clear(layout, keep={current})
            _write_generation(layout, number, quads, fingerprint)
            write_beside(layout.pointer, f"{number}\n")
            _clear(layout, keep={current, number})
        except (OSError, RuntimeError) as error:
            if isinstance(error, RuntimeError) and "IO error" not in str(error):
                raise  # not the database’s, but what the quads came from
            _remove(layout.building)
            raise explain(error, f"cannot write to the store {layout.root}") from error
        return True


def _fingerprint(layout: Layout, number: int) -> str | None:
    try:
        return str(read_meta(layout, number)["fingerprint"])
    except (FileNotFoundError, StoreError):
        return None  # a damaged generation is written anew


def _write_generation(layout: Layout, number: int, quads: Iterable[Quad], fingerprint: str) -> None:
    layout.building.mkdir(parents=True)
    counter = _Counter(quads)
    database = Store(layout.building / "quads")
    database.bulk_extend(counter)
    database.flush()
    del database  # closes it
    meta = {"fingerprint": fingerprint, "quads": counter.count, "version": pemangku.__version__}
    write_json(layout.building / "meta.json", meta)
    layout.building.rename(layout.generation(number))


class _Counter:
    """Passes quads on, each once, and counts them."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.quads = quads
        self.count = 0

    def __iter__(self) -> Iterator[Quad]:
        for quad in self.quads:
            self.count += 1
            yield quad


def _clear(layout: Layout, *, keep: set[int | None]) -> None:
    """Remove what killed builds left, and generations that no reader opens any more."""
    _remove(layout.building)
    for number in layout.numbers():
        if number not in keep:
            _remove(layout.generation(number))


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
