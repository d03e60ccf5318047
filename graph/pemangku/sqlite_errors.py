"""Errors of SQLite as one line that says what to do."""

from __future__ import annotations

from pathlib import Path

from pemangku.errors import StoreError


def explain_sqlite(error: Exception, path: Path | None, *, damaged: str) -> StoreError:
    """What an error of the file at `path` means; `damaged` is what to do when the file cannot be read."""
    text = str(error)
    if "full" in text:
        return StoreError(f"cannot write {path}: the disk is full", hint="make room and build again")
    if "not a database" in text or "malformed" in text:
        return StoreError(f"{path} is damaged", hint=damaged)
    return StoreError(f"cannot use {path}: {text}")
