"""Articles to build from, and graphs to compare, for the tests of builds."""

from __future__ import annotations

import json
from pathlib import Path

from pemangku.export import export
from pemangku.store import open_store


def articles(path: Path, *texts: tuple[str, str]) -> str:
    """A JSON Lines file of (id, text)."""
    path.write_text("".join(json.dumps({"id": id_, "text": text}) + "\n" for id_, text in texts), encoding="utf-8")
    return str(path)


def nquads(store: Path) -> bytes:
    """The whole graph, sorted."""
    target = store.with_suffix(".nq")
    with open_store(store) as reader, target.open("wb") as out:
        export(reader, format="nquads", out=out)
    return target.read_bytes()
