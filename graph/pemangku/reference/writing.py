"""A reference set as a file, written while it is made: no set is held in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from pemangku.reference.sets import ReferenceSet
from pemangku.vocabulary import PREFIXES

_BATCH = 20_000


def write_set(found: ReferenceSet, out: BinaryIO, *, turtle: bool = True) -> None:
    """Write a set to `out`, as Turtle or as N-Quads; the same bytes every time."""
    if turtle:
        _write_turtle(found.quads(), out)
    else:
        serialize(found.quads(), out, RdfFormat.N_QUADS)


def _write_turtle(quads: Iterable[Quad], out: BinaryIO) -> None:
    """The prefixes in order, which the serializer gives in none, then subject after subject."""
    for name, space in sorted(PREFIXES.items()):
        out.write(f"@prefix {name}: <{space}> .\n".encode())
    for batch in _batches(quads):
        text = serialize(batch, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""
        out.writelines(line for line in text.splitlines(keepends=True) if not line.startswith(b"@prefix "))


def _batches(quads: Iterable[Quad]) -> Iterator[list[Triple]]:
    """The triples in lists that end where a subject ends, so that each subject is written once."""
    batch: list[Triple] = []
    for quad in quads:
        if len(batch) >= _BATCH and quad.subject != batch[-1].subject:
            yield batch
            batch = []
        batch.append(quad.triple)
    if batch:
        yield batch
