"""A graph to compare: a store, or a file that was exported from one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pemangku.errors import SourceError
from pemangku.store import Info, Reader, open_store

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat


def open_graph(path: Path) -> Reader:
    """The store in the folder PATH, or the graph in the N-Quads or TriG file PATH.

    Raises StoreError when there is no store, SourceError when the file is of another kind or broken.
    """
    return _read_file(path) if path.is_file() else open_store(path)


def _read_file(path: Path) -> Reader:
    from pyoxigraph import Store

    database = Store()
    try:
        database.bulk_load(path=str(path), format=_format_of(path))
    except (SyntaxError, ValueError) as error:
        raise SourceError(f"{path} cannot be read: {error}", hint="export it again") from error
    return Reader(database, Info(path=str(path), generation=0, quads=len(database), version="", fingerprint=""))


def _format_of(path: Path) -> RdfFormat:
    from pyoxigraph import RdfFormat

    formats = {".nq": RdfFormat.N_QUADS, ".trig": RdfFormat.TRIG}
    found = formats.get(path.suffix.lower())
    if found is None:
        raise SourceError(f"{path} is no graph to compare", hint="a store's folder, or a file ending in .nq or .trig")
    return found
