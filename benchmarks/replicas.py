"""A large graph for measuring: that of the seeds, many times over, each copy with articles and people of its own.

Institutions, places and roles stay the same in all copies, as in the news. The graph is the same in every run.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from pemangku.build import build
from pemangku.export import export
from pemangku.store import open_store
from pemangku.vocabulary import BASE, Term

SEEDS = Path(__file__).parent.parent / "seeds"
OWN = ("article", "event", "person", "membership", "candidacy", "statement", "claim", "sentence")
_OWN_IRI = re.compile(rf"(<{re.escape(BASE)}(?:{'|'.join(OWN)})/[^>]*)>")
_ARTICLE_ID = re.compile(rf'(<{re.escape(BASE)}article/[^>]*> <{re.escape(Term.IDENTIFIER)}> "[^"]*)"')


def replicas(folder: Path, quads: int) -> Path:
    """A file of N-Quads in `folder` with at least `quads` different quads, in whole copies."""
    lines = _seeds(folder)
    own = [line for line in lines if _OWN_IRI.search(line)]
    path = folder / "replicas.nq"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)
        written, copy = len(lines), 1
        while written < quads:
            text = _ARTICLE_ID.sub(rf'\1.{copy}"', "".join(own))
            file.write(_OWN_IRI.sub(rf"\1.{copy}>", text))
            written, copy = written + len(own), copy + 1
    return path


def _seeds(folder: Path) -> list[str]:
    build([str(SEEDS)], store=folder / "seeds")
    text = io.BytesIO()
    with open_store(folder / "seeds") as reader:
        export(reader, format="nquads", out=text)
    return text.getvalue().decode().splitlines(keepends=True)
