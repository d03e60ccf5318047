"""A table for a spreadsheet: a row for each sentence that says something, with its article."""

from __future__ import annotations

import csv
import io
from dataclasses import astuple, fields
from typing import TYPE_CHECKING, BinaryIO

from pemangku.view.rows import Row, rows_of

if TYPE_CHECKING:
    from pemangku.view import Picture

_FORMULA = tuple("=+-@\t\r\n")  # what a spreadsheet would take for a formula, also after a line's end
_MARK = "\ufeff"  # by which a spreadsheet knows UTF-8


def write_csv(picture: Picture, out: BinaryIO) -> None:
    """Write what the picture's sentences say, as CSV: by date, article and place in the text."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        text.write(_MARK)
        rows = csv.writer(text, lineterminator="\r\n")
        rows.writerow(field.name for field in fields(Row))
        rows.writerows(map(_cell, astuple(row)) for row in rows_of(picture))
    finally:
        text.detach()


def _cell(value: str | float) -> str:
    """A value that stays text: an apostrophe before what a spreadsheet would reckon out."""
    shown = f"{value:g}" if isinstance(value, float) else value
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
