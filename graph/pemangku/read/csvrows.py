"""Articles from a table (CSV): one a row, under columns named as in JSON Lines or as common scrapers name them."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from pemangku.errors import SourceError
from pemangku.model import Article
from pemangku.read.article import id_from_text
from pemangku.read.cleaning import excerpt
from pemangku.read.columns import known_columns
from pemangku.read.fields import article_from
from pemangku.read.skipped import OnSkip, Skipped
from pemangku.read.stream import LINE_LIMIT, decode, lines

_DELIMITERS = (",", ";", "\t", "|")


def read_csv(source: str, pieces: Iterator[bytes], on_skip: OnSkip) -> Iterator[Article]:
    """The articles row by row; a row that holds none is reported with its first line and passed over.

    Commas, semicolons, tabs or bars part the columns, whichever gives the first line most that are known. Raises
    SourceError when none of them holds texts.
    """
    written = (decode(line) + "\n" if line is not None else None for _, line in lines(pieces))
    head = next(written, None)
    if head is None or not head.strip():
        raise SourceError("empty")
    delimiter = max(_DELIMITERS, key=lambda sign: len(known_columns(_split(head, sign))))
    header = _split(head, delimiter)
    columns = known_columns(header)
    if "text" not in columns:
        raise SourceError(f"no column holds texts among {excerpt(', '.join(header))} (name it: text)")
    csv.field_size_limit(LINE_LIMIT)
    places = {field: header.index(name) for field, name in columns.items()}
    for number, row in _rows(_whole_lines(written, source, on_skip), delimiter, source, on_skip):
        fields = {field: row[at] for field, at in places.items() if at < len(row) and row[at].strip()}
        try:
            yield _article(fields, source, number, on_skip)
        except SourceError as error:
            on_skip(Skipped(source, number, f"{error.message}; row skipped"))


def _split(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _whole_lines(written: Iterator[str | None], source: str, on_skip: OnSkip) -> Iterator[str]:
    for number, line in enumerate(written, start=2):
        if line is None:
            on_skip(Skipped(source, number, f"longer than {LINE_LIMIT // 1_000_000} MB; line skipped"))
        yield line if line is not None else "\n"


def _rows(written: Iterator[str], delimiter: str, source: str, on_skip: OnSkip) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty with the number of its first line, the header's being 1."""
    rows = csv.reader(written, delimiter=delimiter)
    while True:
        first = rows.line_num + 2
        try:
            row = next(rows, None)
        except csv.Error as error:
            on_skip(Skipped(source, first, f"broken CSV: {error}; row skipped"))
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield first, row


def _article(fields: dict[str, str], source: str, number: int, on_skip: OnSkip) -> Article:
    text = fields.pop("text", None)
    if text is None:
        raise SourceError("no text")

    def note(_field: str, reason: str) -> None:
        on_skip(Skipped(source, number, reason, article_kept=True))

    return article_from(fields, text=text, spare_id=id_from_text(text), note=note)
