"""The tables of the register, in a file of SQLite or in memory.

saying    each different thing that is said of an entity (see `said`), once however many articles say it
said      which articles say it
taken     the digest of each article whose sayings these are
block     which profiles share a block
compared  the pairs of profiles whose comparison has something to say
judged    what became of pairs: joined, held apart by people, left open
stands    profile or institution → the node that stays for it
note      by name, what else is to be remembered
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pemangku.sqlite_errors import explain_sqlite

_SCHEMA = """
CREATE TABLE IF NOT EXISTS saying (id INTEGER PRIMARY KEY, key TEXT, local TEXT, mark INTEGER, body BLOB);
CREATE INDEX IF NOT EXISTS saying_by_key ON saying (key, local, mark);
CREATE TABLE IF NOT EXISTS said (saying INTEGER, article TEXT, PRIMARY KEY (saying, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS said_by_article ON said (article);
CREATE TABLE IF NOT EXISTS taken (article TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS block (block TEXT, place TEXT, key TEXT, nowhere INTEGER, PRIMARY KEY (block, place, key))
    WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS block_by_key ON block (key);
CREATE TABLE IF NOT EXISTS compared (one TEXT, other TEXT, same INTEGER, body BLOB, PRIMARY KEY (one, other));
CREATE INDEX IF NOT EXISTS compared_by_other ON compared (other);
CREATE TABLE IF NOT EXISTS judged (one TEXT, other TEXT, body BLOB);
CREATE INDEX IF NOT EXISTS judged_by_one ON judged (one);
CREATE INDEX IF NOT EXISTS judged_by_other ON judged (other);
CREATE TABLE IF NOT EXISTS stands (key TEXT PRIMARY KEY, node TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS stands_by_node ON stands (node);
CREATE TEMP TABLE chosen (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_TABLES = ("saying", "said", "taken", "block", "compared", "judged", "stands")
_MADE_BY = "made by"


class Tables:
    """One transaction from opening to `keep`. Without a path they live in memory and are gone when closed.

    `made_by` tells the program that writes them: what another wrote, or cannot be read, is dropped. Use them as a
    context manager. What was not kept is as if it had never been. Raises StoreError when the file cannot be used.
    """

    def __init__(self, path: Path | None, *, made_by: str) -> None:
        self._path = path
        with self._explained():
            self._connection = _opened(path, made_by)
            self._connection.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; what was not kept is dropped."""
        self._connection.close()

    def keep(self) -> None:
        """Make lasting what was written so far."""
        with self._explained():
            self._connection.execute("COMMIT")
            self._connection.execute("BEGIN")

    def clear(self) -> None:
        """Empty all tables."""
        for table in _TABLES:
            self._write(f"DELETE FROM {table}")
        self._write("DELETE FROM note WHERE name != ?", (_MADE_BY,))

    def _of(self, keys: Iterable[str], query: str) -> Iterator[Any]:
        """The rows of a query about the keys, which stand in the table `chosen` meanwhile."""
        with self._explained():
            self._connection.execute("DELETE FROM chosen")
            self._connection.executemany("INSERT OR IGNORE INTO chosen VALUES (?)", ((key,) for key in keys))
            return iter(self._connection.execute(query).fetchall())

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> Iterator[Any]:
        with self._explained():
            return iter(self._connection.execute(query, values).fetchall())

    def _write(self, statement: str, values: tuple[object, ...] = ()) -> None:
        with self._explained():
            self._connection.execute(statement, values)

    def _write_all(self, statement: str, rows: list[Any]) -> None:
        if rows:
            with self._explained():
                self._connection.executemany(statement, rows)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explain_sqlite(error, self._path, damaged="delete it; the next build makes it anew") from error


def _opened(path: Path | None, made_by: str) -> sqlite3.Connection:
    """The tables at `path`, made anew when another program made them or they are damaged."""
    connection = None
    try:
        connection = _connected(path)
        if _maker(connection, made_by) == made_by:
            return connection
    except sqlite3.OperationalError:
        raise  # no folder, no right to write, locked: making it anew would not help
    except sqlite3.DatabaseError:
        if path is None:
            raise
    if connection is not None:
        connection.close()
    if path is not None:
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    connection = _connected(path)
    _maker(connection, made_by)
    return connection


def _connected(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:", isolation_level=None)
    connection.execute(f"PRAGMA journal_mode = {'WAL' if path else 'OFF'}")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID")
    return connection


def _maker(connection: sqlite3.Connection, made_by: str) -> str:
    """Who made the tables; they are made by `made_by` when nobody did."""
    query = "SELECT CAST(value AS TEXT) FROM note WHERE name = ?"
    found = connection.execute(query, (_MADE_BY,)).fetchone()
    if found is None or found[0] == made_by:
        connection.executescript(_SCHEMA)
    if found is None:
        connection.execute("INSERT INTO note VALUES (?, ?)", (_MADE_BY, made_by.encode()))
    return made_by if found is None else str(found[0])
