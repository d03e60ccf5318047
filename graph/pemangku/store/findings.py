"""What each article says, kept from build to build, so that only new articles are read again."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from pemangku.errors import StoreError
from pemangku.sqlite_errors import explain_sqlite
from pemangku.store.layout import layout_at

if TYPE_CHECKING:
    from pemangku.model import Article, Findings

_T = TypeVar("_T")
_COMMIT_EVERY = 200
_SCHEMA = """
CREATE TABLE IF NOT EXISTS article (
    id TEXT PRIMARY KEY, digest TEXT NOT NULL, version TEXT NOT NULL, article BLOB NOT NULL, findings BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_digest ON article (digest);
"""


class FindingsCache:
    """The findings of every article of a store, by the article's digest and the version of the extractor.

    One article an id: what is put later takes the place of what was there. Entries that cannot be read count as
    absent. Use it as a context manager, under `lock`; what was put is kept even when the block ends in an error.
    """

    def __init__(self, path: str | os.PathLike[str], *, version: str) -> None:
        self._path = layout_at(path).findings
        self._version = version
        self._pending = 0
        try:
            self._connection = sqlite3.connect(self._path)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Keep what was put and let go of the file."""
        try:
            self._commit()
        finally:
            self._connection.close()

    def get(self, digest: str) -> Findings | None:
        """The findings of the article with this digest, when this version of the extractor made them."""
        from pemangku.model import Findings

        query = "SELECT findings FROM article WHERE digest = ? AND version = ? ORDER BY id LIMIT 1"
        row = next(self._rows(query, (digest, self._version)), None)
        return None if row is None else _decode(row[0], Findings)

    def put(self, findings: Findings) -> None:
        """Keep the findings of an article, in place of what there was under its id."""
        import msgspec

        article = findings.article
        row = (
            article.id,
            article.digest,
            self._version,
            msgspec.json.encode(article),
            msgspec.json.encode(findings),
        )
        self._execute("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?)", row)
        self._pending += 1
        if self._pending >= _COMMIT_EVERY:
            self._commit()

    def all(self) -> Iterator[Findings]:
        """All findings that this version of the extractor made, by id of their articles."""
        from pemangku.model import Findings

        query = "SELECT findings FROM article WHERE version = ? ORDER BY id"
        for (body,) in self._rows(query, (self._version,)):
            if (findings := _decode(body, Findings)) is not None:
                yield findings

    def of(self, article_id: str) -> Findings | None:
        """The findings of the article with this id, when this version of the extractor made them."""
        from pemangku.model import Findings

        query = "SELECT findings FROM article WHERE id = ? AND version = ?"
        row = next(self._rows(query, (article_id, self._version)), None)
        return None if row is None else _decode(row[0], Findings)

    def stale(self, *, trusted: bool = False) -> Iterator[Article]:
        """The articles whose findings are another version's or unreadable, by id: to be extracted again.

        With `trusted`, findings of this version are taken as readable without a look at them.
        """
        from pemangku.model import Article, Findings

        query = "SELECT version, article, findings FROM article WHERE version != ? OR NOT ? ORDER BY id"
        for version, body, found in self._rows(query, (self._version, trusted)):
            if version == self._version and _decode(found, Findings) is not None:
                continue
            if (article := _decode(body, Article)) is not None:
                yield article

    def digests(self, *, current: bool = False) -> dict[str, str]:
        """The digest of every article, by its id; with `current` only those that `all` has the findings of."""
        query = "SELECT id, digest FROM article WHERE version = ? OR ? ORDER BY id"
        return dict(self._rows(query, (self._version, not current)))

    def remove(self, article_id: str) -> None:
        """Forget the article with this id."""
        self._execute("DELETE FROM article WHERE id = ?", (article_id,))

    def _commit(self) -> None:
        self._pending = 0
        try:
            self._connection.commit()
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _rows(self, query: str, values: tuple[object, ...]) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._connection.execute(query, values)
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _execute(self, query: str, values: tuple[object, ...]) -> None:
        try:
            self._connection.execute(query, values)
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _explain(self, error: sqlite3.Error) -> StoreError:
        return explain_sqlite(error, self._path, damaged="delete it and build from the sources again")


def _decode(body: bytes, kind: type[_T]) -> _T | None:
    import msgspec

    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
