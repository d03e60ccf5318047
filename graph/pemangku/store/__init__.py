"""The graph on disk: written whole, generation by generation; read without ever being changed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pemangku.store.layout import DEFAULT_PATH, FORMAT, Layout
from pemangku.store.lock import lock
from pemangku.store.reader import Info, Reader, open_store

if TYPE_CHECKING:
    from pemangku.store.findings import FindingsCache
    from pemangku.store.writer import Applied, Change, stored_fingerprint, update_store, write_store

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


# What only builds need is loaded when it is first used: a question does not wait for it.
_BUILDING = {
    "findings": ("FindingsCache",),
    "writer": ("Applied", "Change", "stored_fingerprint", "update_store", "write_store"),
}
_HOMES = {name: module for module, names in _BUILDING.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
