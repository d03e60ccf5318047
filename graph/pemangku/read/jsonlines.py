"""Articles from JSON Lines: one object a line with `id, title, published, url, publisher, text`, or names like them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pemangku.errors import SourceError
from pemangku.model import Article
from pemangku.read.article import id_from_text
from pemangku.read.columns import known_columns
from pemangku.read.fields import article_from
from pemangku.read.skipped import OnSkip, Skipped
from pemangku.read.stream import LINE_LIMIT, decode, lines


def read_json_lines(source: str, pieces: Iterator[bytes], on_skip: OnSkip) -> Iterator[Article]:
    """The articles line by line; a line that holds none is reported and passed over."""
    empty = True
    for number, line in lines(pieces):
        if line is not None and not line.strip():
            continue
        empty = False
        try:
            yield _article(source, number, line, on_skip)
        except SourceError as error:
            on_skip(Skipped(source, number, f"{error.message}; line skipped"))
    if empty:
        on_skip(Skipped(source, None, "empty; skipped"))


def _article(source: str, number: int, line: bytes | None, on_skip: OnSkip) -> Article:
    if line is None:
        raise SourceError(f"longer than {LINE_LIMIT // 1_000_000} MB")
    given = _object(decode(line))
    fields = {field: given[name] for field, name in known_columns(given).items()}
    text = fields.get("text")
    if text is None:
        raise SourceError("no text")
    if not isinstance(text, str):
        raise SourceError("text is not a string")

    def note(_field: str, reason: str) -> None:
        on_skip(Skipped(source, number, reason, article_kept=True))

    return article_from(fields, text=text, spare_id=id_from_text(text), note=note)


def _object(line: str) -> dict[str, object]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise SourceError(f"broken JSON: {error.msg} at column {error.colno}") from error
    except (RecursionError, ValueError) as error:  # nested too deep; a number with thousands of digits
        raise SourceError("broken JSON: too deep or too large a value") from error
    if not isinstance(value, dict):
        raise SourceError("not a JSON object")
    return value
