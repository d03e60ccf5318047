"""What goes to standard output, to standard error and into files."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from pemangku.cli.options import Settings


def say(text: str) -> None:
    """A line of results."""
    click.echo(text)


def say_json(value: Any) -> None:
    """A value as JSON, readable and the same every time."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def note(text: str, settings: Settings) -> None:
    """A message to whoever watches; not with `--quiet`."""
    if not settings.quiet:
        click.echo(f"pemangku: {text}", err=True)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows under their columns, a line each whatever they contain."""
    lines = [list(columns), *([" ".join(cell.split()) for cell in row] for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    lines.insert(1, ["─" * width for width in widths])
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def shortened(text: str, *, width: int = 120) -> str:
    """TEXT on one line, cut at a word where it is longer than WIDTH; control characters are left out."""
    import textwrap

    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return textwrap.shorten(plain, width, placeholder=" …")


@contextmanager
def output(path: Path | None) -> Iterator[BinaryIO]:
    """Standard output for None or `-`; else a file that appears under its name when it is whole, or not at all.

    What is no plain file (a device, a named pipe) is written to as it is.
    """
    if path is None or str(path) == "-":
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.exists() and not path.is_file():
        with path.open("wb") as out:
            yield out
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with beside.open("xb") as out:
            yield out
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def progress(settings: Settings) -> Iterator[Callable[[str, int], None]]:
    """A running line on standard error: what is being done and how far; only on a terminal."""
    if settings.quiet or not sys.stderr.isatty():
        yield lambda _step, _done: None
        return
    from rich.console import Console

    steps = {"articles": "reading articles: {}", "graph": "writing the graph of {} articles"}
    with Console(stderr=True).status("starting") as status:
        yield lambda step, done: status.update(steps[step].format(done))
