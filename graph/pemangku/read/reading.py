"""The step itself: from sources to articles, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from pemangku.errors import SourceError
from pemangku.model import Article
from pemangku.read.csvrows import read_csv
from pemangku.read.jsonlines import read_json_lines
from pemangku.read.page import read_page
from pemangku.read.skipped import OnSkip, Skipped
from pemangku.read.sources import JSON_LINES, PAGES, PLAIN_TEXT, TABLES, find_files, regular_file
from pemangku.read.stream import pieces
from pemangku.read.textfile import read_text


def read(
    sources: Sequence[str], *, stdin: BinaryIO | None = None, on_skip: Callable[[Skipped], None]
) -> Iterator[Article]:
    """The articles of all sources, one after the other, never more than one in memory.

    A source is a file, a folder (its .txt, .jsonl, .ndjson, .csv, .tsv, .html and .htm files, at any depth), a glob
    pattern, or `-` for standard input (`stdin`, else the process's own). What cannot be read is handed to `on_skip`,
    and reading goes on. Raises SourceError at the call, before anything is read, when a source is not there or holds
    no articles. Two different articles may have the same id; both are given.
    """
    files = find_files(sources, on_skip)
    return _read_all(files, stdin, on_skip)


def _read_all(files: list[Path | None], stdin: BinaryIO | None, on_skip: OnSkip) -> Iterator[Article]:
    for path in files:
        if path is None:
            yield from _read_stream("<stdin>", stdin or sys.stdin.buffer, on_skip)
        else:
            yield from _read_file(path, on_skip)


def _read_file(path: Path, on_skip: OnSkip) -> Iterator[Article]:
    try:
        stream = path.open("rb") if regular_file(path) else None
    except OSError as error:
        on_skip(Skipped(str(path), None, f"cannot be opened: {error.strerror}; file skipped"))
        return
    if stream is None:
        on_skip(Skipped(str(path), None, "not a regular file; skipped (a pipe is read as '-')"))
        return
    with stream:
        yield from _read_stream(str(path), stream, on_skip, path=path)


def _read_stream(name: str, stream: BinaryIO, on_skip: OnSkip, *, path: Path | None = None) -> Iterator[Article]:
    suffix = path.suffix.lower() if path else ""
    try:
        content = pieces(stream)
        first = next(content, b"")
        content = chain((first,), content)
        if suffix in PAGES:
            yield read_page(name, content, on_skip, stem=path.stem if path else None)
        elif suffix in TABLES:
            yield from read_csv(name, content, on_skip)
        elif suffix in JSON_LINES or (suffix not in PLAIN_TEXT and first.lstrip().startswith(b"{")):
            yield from read_json_lines(name, content, on_skip)
        else:
            yield read_text(name, content, on_skip, stem=path.stem if path else None)
    except SourceError as error:
        on_skip(Skipped(name, None, f"{error.message}; skipped"))
