"""Text made fit to be stored: what no RDF or XML format can carry is replaced, one character by one.

Nothing else changes: no Unicode normalisation, so that quotations stay as they were printed.
"""

from __future__ import annotations

import re

_CONTROL = {code: " " for code in (*range(0x20), 0x7F) if chr(code) not in "\n\t"}
_UNSTORABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")  # half surrogate pairs and noncharacters
_MARK = "\ufeff"
_EXCERPT = 60


def clean(text: str) -> str:
    """Line ends as LF, no byte-order mark in front, control characters as spaces, half characters as U+FFFD."""
    text = text.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n")
    return _UNSTORABLE.sub("\ufffd", text.translate(_CONTROL))


def one_line(text: str) -> str:
    """The same words on one line, for titles, names and messages."""
    return clean(text).replace("\n", " ").replace("\t", " ").strip()


def excerpt(text: str) -> str:
    """Words of the input as a message may show them: in quotation marks, escaped, cut short."""
    return repr(text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…")
