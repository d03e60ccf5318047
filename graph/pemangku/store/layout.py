"""Where the parts of a store lie, and how its small files are written.

store/
├── store.json           the format's version; its presence marks a store
├── CURRENT              the number of the generation that readers open
├── generations/<n>/     one complete database each: quads/ (RocksDB) and meta.json
├── findings.sqlite      what each article says, kept from build to build
├── register.sqlite      what resolution remembers of it; made anew when it is missing
└── build.lock           held by the build that is under way
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pemangku.errors import StoreError, UsageError

FORMAT = 1
DEFAULT_PATH = Path("output/graph")

_LONGEST_REASON = 200
_OWN_NAMES = {"store.json", "CURRENT", "generations", "build.lock", ".gitkeep", ".gitignore"}
_OWN_PREFIXES = ("findings.sqlite", "register.sqlite", "store.json.", "CURRENT.")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths inside one store."""

    root: Path

    @property
    def marker(self) -> Path:
        return self.root / "store.json"

    @property
    def pointer(self) -> Path:
        return self.root / "CURRENT"

    @property
    def generations(self) -> Path:
        return self.root / "generations"

    @property
    def building(self) -> Path:
        return self.generations / "building"

    @property
    def lock(self) -> Path:
        return self.root / "build.lock"

    @property
    def findings(self) -> Path:
        return self.root / "findings.sqlite"

    @property
    def register(self) -> Path:
        return self.root / "register.sqlite"

    def generation(self, number: int) -> Path:
        return self.generations / str(number)

    def numbers(self) -> list[int]:
        """The generations on disk, oldest first."""
        if not self.generations.is_dir():
            return []
        return sorted(int(entry.name) for entry in self.generations.iterdir() if entry.name.isdecimal())

    def current(self) -> int | None:
        """The generation that the pointer names; None when nothing was written yet."""
        try:
            return int(self.pointer.read_text(encoding="ascii"))
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise StoreError(f"{self.pointer} names no generation", hint="delete it and build again") from error


def layout_at(path: str | os.PathLike[str]) -> Layout:
    """The layout of the store at `path`. Raises UsageError for an address on the web, StoreError for a file."""
    text = os.fspath(path)
    if "://" in text:
        raise UsageError(f"{text}: stores on the web are not supported yet", hint="give a folder")
    root = Path(text)
    if root.exists() and not root.is_dir():
        raise StoreError(f"{root} is a file, not a store", hint="give a folder")
    return Layout(root)


def check_format(layout: Layout) -> bool:
    """Whether there is a store that this program reads; False when there is none.

    Raises StoreError when a newer version made it, or its marker is broken.
    """
    try:
        found = json.loads(layout.marker.read_bytes())["format"]
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{layout.marker} is broken", hint="delete the folder and build again") from error
    except OSError as error:
        raise StoreError(f"{layout.marker} cannot be read: {error.strerror}") from error
    if not isinstance(found, int) or found > FORMAT:
        raise StoreError(
            f"the store {layout.root} was made by a newer version of pemangku (format {found}, known is {FORMAT})",
            hint="update pemangku",
        )
    return True


def refuse_foreign(layout: Layout) -> None:
    """Raise StoreError when the folder holds something and is no store: nothing of others' is ever touched."""
    if layout.marker.exists() or not layout.root.is_dir():
        return
    for entry in sorted(path.name for path in layout.root.iterdir()):
        if entry not in _OWN_NAMES and not entry.startswith(_OWN_PREFIXES):
            raise StoreError(
                f"{layout.root} is not empty and not a store (it holds {entry})", hint="choose another folder"
            )


def write_beside(path: Path, text: str) -> None:
    """Write a small file so that readers see the old or the new one, never half of it."""
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8", newline="\n") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(path)


def write_json(path: Path, values: Mapping[str, Any]) -> None:
    """Write `values` as JSON with sorted keys, as `write_beside` does."""
    write_beside(path, json.dumps(values, indent=2, sort_keys=True) + "\n")


def explain(error: OSError | RuntimeError, doing: str) -> StoreError:
    """An error of the system or the database as one line that says what to do."""
    text = " ".join(str(error).split())
    number, reason = (error.errno, error.strerror) if isinstance(error, OSError) else (None, None)
    if number == errno.ENOSPC or "No space left" in text:
        return StoreError(f"{doing}: the disk is full", hint="what was stored before is unharmed; make room and retry")
    if number in (errno.EACCES, errno.EPERM, errno.EROFS) or "Permission denied" in text:
        return StoreError(
            f"{doing}: the folder cannot be written", hint="check its permissions or give another --store"
        )
    return StoreError(f"{doing}: {reason or text[:_LONGEST_REASON]}")
