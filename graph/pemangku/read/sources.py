"""Which files a source stands for: a file, a folder, a glob pattern, or `-` for standard input."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from pemangku.errors import SourceError
from pemangku.read.skipped import OnSkip, Skipped

STDIN = "-"
JSON_LINES = frozenset({".jsonl", ".ndjson"})
PLAIN_TEXT = frozenset({".txt"})
TABLES = frozenset({".csv", ".tsv"})
PAGES = frozenset({".html", ".htm"})

_READ = ".txt, .jsonl, .ndjson, .csv, .tsv, .html and .htm"
_PATTERN = re.compile(r"[*?\[]")


def find_files(sources: Sequence[str], on_skip: OnSkip) -> list[Path | None]:
    """The files in the order of the sources, sorted within each, every one once; None stands for standard input.

    Raises SourceError, before anything is read, for a path that is not there, a pattern that matches nothing,
    or a folder without articles.
    """
    found: dict[str, Path | None] = {}
    for source in sources:
        if source == STDIN:
            found.setdefault(STDIN, None)
            continue
        for path in _files_of(source, on_skip):
            found.setdefault(os.path.abspath(path), path)  # noqa: PTH100 - resolves `..`, keeps symbolic links apart
    return list(found.values())


def regular_file(path: Path) -> bool:
    """Whether opening the path gives a file that ends, unlike a pipe or a device. Raises OSError."""
    return stat.S_ISREG(path.stat().st_mode)


def _files_of(source: str, on_skip: OnSkip) -> list[Path]:
    path = Path(source)
    if source and _exists(path):
        return _files_in(path, on_skip) if path.is_dir() else [path]
    if not _PATTERN.search(source):
        raise SourceError(f"no such file or folder: {source!r}", hint="check the path")
    matches = sorted(Path(match) for match in glob.glob(source, recursive=True))  # noqa: PTH207 - takes absolute patterns
    if not matches:
        raise SourceError(f"no file matches {source!r}", hint="check the pattern")
    files: list[Path] = []
    for match in matches:
        files += _walk(match, on_skip) if match.is_dir() else [match]
    if not files:
        raise SourceError(f"no articles match {source!r}", hint=f"a folder's {_READ} files are read")
    return files


def _exists(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        return False
    except OSError as error:
        raise SourceError(f"cannot open {str(path)!r}: {error.strerror}") from error
    return True


def _files_in(folder: Path, on_skip: OnSkip) -> list[Path]:
    reports: list[Skipped] = []
    files = sorted(_walk(folder, reports.append))
    for report in reports:
        on_skip(report)
    if not files and not reports:
        raise SourceError(
            f"no articles in folder {str(folder)!r}",
            hint=f"its {_READ} files would be read",
        )
    return files


def _walk(folder: Path, on_skip: OnSkip) -> Iterator[Path]:
    """The text files below the folder, without hidden ones; a folder that cannot be opened is reported."""

    def report(error: OSError) -> None:
        on_skip(Skipped(str(error.filename), None, f"cannot be opened: {error.strerror}; folder skipped"))

    for place, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in JSON_LINES | PLAIN_TEXT | TABLES | PAGES:
                yield Path(place, name)
