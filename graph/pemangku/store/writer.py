"""Writing a store: each build is a new generation, and readers see the old one until the new one is whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, Store

import pemangku
from pemangku.errors import StoreError
from pemangku.store.layout import Layout, explain, write_beside, write_json
from pemangku.store.lock import lock
from pemangku.store.reader import Info, Reader, as_written, read_meta
from pemangku.terms import Pattern

_OPTIMIZE_EVERY = 100  # generations that were made out of the one before


@dataclass(frozen=True, slots=True)
class Change:
    """`quads` take the place of all that match one of the patterns."""

    patterns: tuple[Pattern, ...]
    quads: Iterable[Quad]


@dataclass(frozen=True, slots=True)
class Applied:
    """A change that was made: which quads went and came, and the graph before and after."""

    before: Reader
    after: Reader
    gone: frozenset[Quad]
    come: frozenset[Quad]


def write_store(
    path: str | os.PathLike[str],
    quads: Iterable[Quad],
    *,
    fingerprint: str,
    count: Callable[[Reader], Mapping[str, int]] | None = None,
) -> bool:
    """Make `quads` what the store at `path` holds; whether anything was written.

    When the current generation has the same fingerprint, nothing is touched. Killed at any moment, the store holds
    what it held before, or the new quads whole. What `count` finds is kept with them. Raises StoreError as `lock`
    does, or when the disk is full.
    """
    with lock(path) as layout:
        if stored_fingerprint(layout) == fingerprint:
            return False
        with _generation(layout) as building:
            counter = _Counter(quads)
            database = Store(building / "quads")
            database.bulk_extend(counter)
            database.flush()
            counts = count(_reader(layout, database)) if count else {}
            del database  # closes it
            _describe(building, fingerprint=fingerprint, quads=counter.count, counts=counts, steps=0)
        return True


def update_store(
    path: str | os.PathLike[str],
    change: Change,
    *,
    fingerprint: str,
    count: Callable[[Applied], Mapping[str, int]] | None = None,
) -> None:
    """Change what the store at `path` holds, in a new generation that shares with the old one what stays.

    Killed at any moment, the store holds what it held before, or the change whole. What `count` finds is kept with
    it. Raises StoreError as `write_store` does, or when there is nothing to change.
    """
    with lock(path) as layout:
        number = layout.current()
        if number is None:
            raise StoreError(f"the store {layout.root} is empty", hint="build it")
        meta, steps = read_meta(layout, number), _steps(layout, number) + 1
        with _generation(layout) as building:
            old = Store.read_only(os.fspath(layout.generation(number) / "quads"))
            old.backup(building / "quads")  # links to the files that stay
            database = Store(building / "quads")
            before = {quad for pattern in change.patterns for quad in as_written(old.quads_for_pattern(*pattern))}
            after = set(change.quads)
            gone, come = frozenset(before - after), frozenset(after - before)
            for quad in gone:
                database.remove(quad)
            come = frozenset(quad for quad in come if quad not in database)
            database.extend(come)
            if steps % _OPTIMIZE_EVERY == 0:
                database.optimize()
            database.flush()
            readers = (_reader(layout, old), _reader(layout, database))
            counts = count(Applied(*readers, gone, come)) if count else {}
            for reader in readers:
                reader.close()
            del database, old, readers
            quads = meta["quads"] - len(gone) + len(come)
            _describe(building, fingerprint=fingerprint, quads=quads, counts=counts, steps=steps)


def stored_fingerprint(layout: Layout) -> str | None:
    """The fingerprint of the current generation; None when there is none, or it is damaged and to be written anew."""
    try:
        number = layout.current()
        return None if number is None else str(read_meta(layout, number)["fingerprint"])
    except (FileNotFoundError, StoreError):
        return None


@contextmanager
def _generation(layout: Layout) -> Iterator[Path]:
    """A folder to make the next generation in; it becomes the current one when the block ends well."""
    current = layout.current()
    number = max([current or 0, *layout.numbers()]) + 1
    try:
        _clear(layout, keep={current})
        layout.building.mkdir(parents=True)
        yield layout.building
        layout.building.rename(layout.generation(number))
        write_beside(layout.pointer, f"{number}\n")
        _clear(layout, keep={current, number})
    except (OSError, RuntimeError) as error:
        if isinstance(error, RuntimeError) and "IO error" not in str(error):
            raise  # not the database’s, but what the quads came from
        _remove(layout.building)
        raise explain(error, f"cannot write to the store {layout.root}") from error


def _reader(layout: Layout, database: Store) -> Reader:
    """A reader of a database that is no generation yet."""
    info = Info(path=os.fspath(layout.root), generation=0, quads=0, version=pemangku.__version__, fingerprint="")
    return Reader(database, info)


def _describe(folder: Path, *, fingerprint: str, quads: int, counts: Mapping[str, int], steps: int) -> None:
    meta = {
        "counts": list(counts.items()),  # in the order in which they are told
        "fingerprint": fingerprint,
        "quads": quads,
        "steps": steps,  # generations since the one that was written whole
        "version": pemangku.__version__,
    }
    write_json(folder / "meta.json", meta)


def _steps(layout: Layout, number: int) -> int:
    import json

    return int(json.loads((layout.generation(number) / "meta.json").read_bytes()).get("steps", 0))


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
