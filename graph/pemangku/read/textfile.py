"""One article from plain text, with or without header:

---
id: sukamerta-12
title: Panitia Sukamerta Gelar Debat
published: 2024-10-30
---
The text …
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pemangku.model import Article
from pemangku.read.article import id_from_text
from pemangku.read.cleaning import clean, excerpt, one_line
from pemangku.read.fields import TEXT_FIELDS, article_from
from pemangku.read.skipped import OnSkip, Skipped
from pemangku.read.stream import whole

_MARK = "---"
_FIELD = re.compile(r"\s*(\w[\w-]*)\s*:\s*(.*)")


@dataclass(frozen=True, slots=True)
class _Header:
    fields: dict[str, str]
    lines: dict[str, int]
    unreadable: tuple[tuple[int, str], ...]
    length: int


def read_text(source: str, pieces: Iterator[bytes], on_skip: OnSkip, *, stem: str | None) -> Article:
    """The article; its id is the header's, else `stem` (the file's name), else made from the text.

    Raises SourceError when the file is no text, too long or empty.
    """
    all_lines = clean(whole(pieces)).split("\n")
    header = _header(all_lines)
    body = "\n".join(all_lines[header.length :]).strip("\n")
    for number, line in header.unreadable:
        reason = f"header line {excerpt(line)} is not 'key: value'; article read without it"
        on_skip(Skipped(source, number, reason, article_kept=True))

    def note(field: str, reason: str) -> None:
        on_skip(Skipped(source, header.lines[field], reason, article_kept=True))

    return article_from(header.fields, text=body, spare_id=one_line(stem or "") or id_from_text(body), note=note)


def _header(all_lines: list[str]) -> _Header:
    """What stands between two `---` lines, when it names at least one field of an article; else nothing."""
    none = _Header({}, {}, (), 0)
    start = next((at for at, line in enumerate(all_lines) if line.strip()), 0)
    if all_lines[start].strip() != _MARK:
        return none
    fields: dict[str, str] = {}
    at_line: dict[str, int] = {}
    unreadable: list[tuple[int, str]] = []
    for at in range(start + 1, len(all_lines)):
        line = all_lines[at].strip()
        if line == _MARK:
            known = any(name in fields for name in TEXT_FIELDS)
            return _Header(fields, at_line, tuple(unreadable), at + 1) if known else none
        if match := _FIELD.fullmatch(line):
            fields[match[1].lower()] = match[2]
            at_line[match[1].lower()] = at + 1
        elif line:
            unreadable.append((at + 1, line))
    return none
