"""One build at a time."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pemangku.errors import StoreError
from pemangku.store.layout import FORMAT, Layout, check_format, explain, layout_at, refuse_foreign, write_json

_held: dict[Path, int] = {}  # the stores that this process writes, and the thread that does


@contextmanager
def lock(path: str | os.PathLike[str]) -> Iterator[Layout]:
    """Hold the store at `path` for writing; it is made when there is none. Locks of one thread nest.

    The lock dies with its process, however that ends. Raises StoreError when another build holds it, the folder
    is not a store or cannot be written, or a newer version made the store.
    """
    layout = layout_at(path)
    root = layout.root.resolve()
    if _held.get(root) == threading.get_ident():
        yield layout
        return
    descriptor = _acquire(layout)
    _held[root] = threading.get_ident()
    try:
        yield layout
    finally:
        del _held[root]
        os.close(descriptor)


def _acquire(layout: Layout) -> int:
    import fcntl

    refuse_foreign(layout)
    check_format(layout)
    try:
        layout.root.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(layout.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise explain(error, f"cannot write to the store {layout.root}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not layout.marker.exists():
            write_json(layout.marker, {"format": FORMAT})
    except BlockingIOError as error:
        os.close(descriptor)
        raise StoreError(
            f"another build is writing to the store {layout.root}", hint="wait until it has ended"
        ) from error
    except OSError as error:
        os.close(descriptor)
        raise explain(error, f"cannot write to the store {layout.root}") from error
    return descriptor
