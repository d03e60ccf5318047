"""Each different thing said is kept once, since thousands of articles say the same of the Commission."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

SAID = "said JOIN saying ON saying.id = said.saying"
"""What articles say, a row for each article."""

_ONE = "saying WHERE key = :key AND local = :local AND mark = :mark AND body = :body"

LEARN = (
    "INSERT INTO saying (key, local, mark, body) SELECT :key, :local, :mark, :body "
    f"WHERE NOT EXISTS (SELECT 1 FROM {_ONE})"
)
SAY = f"INSERT INTO said SELECT id, :article FROM {_ONE}"
UNSAY = f"DELETE FROM said WHERE article = :article AND saying = (SELECT id FROM {_ONE})"
FORGET = f"DELETE FROM {_ONE} AND NOT EXISTS (SELECT 1 FROM said WHERE saying = saying.id)"


def rows_of(article: str, said: Iterable[tuple[tuple[str, str], bytes]]) -> list[dict[str, object]]:
    """What an article says, (key, local name) and body each, as the statements above take it.

    The mark spares them to compare bodies: those of a key are many where every article says something else.
    """
    return [
        {"article": article, "key": key, "local": local, "mark": crc32(body), "body": body}
        for (key, local), body in sorted(said)
    ]
