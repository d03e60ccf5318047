"""The graph on disk: written whole, generation by generation; read without ever being changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pemangku.store.layout import DEFAULT_PATH, FORMAT, Layout
from pemangku.store.lock import lock
from pemangku.store.reader import Info, Reader, open_store
from pemangku.store.writer import Applied, Change, stored_fingerprint, update_store, write_store

if TYPE_CHECKING:
    from pemangku.store.findings import FindingsCache

__all__ = [
    "DEFAULT_PATH",
    "FORMAT",
    "Applied",
    "Change",
    "FindingsCache",
    "Info",
    "Layout",
    "Reader",
    "lock",
    "open_store",
    "stored_fingerprint",
    "update_store",
    "write_store",
]


def __getattr__(name: str) -> Any:
    if name == "FindingsCache":  # only builds need sqlite
        from pemangku.store.findings import FindingsCache

        return FindingsCache
    raise AttributeError(name)
