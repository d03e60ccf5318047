"""N-Quads, graph by graph, each sorted: what the formats that keep graphs apart are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, serialize

from pemangku.export.reading import read_ahead
from pemangku.store.reader import OFFSETS
from pemangku.vocabulary import Term

if TYPE_CHECKING:
    from pyoxigraph import Store

_Name: TypeAlias = NamedNode | BlankNode | DefaultGraph
_OFFSET_MARKS = tuple(f"> {predicate} ".encode() for predicate in sorted(OFFSETS, key=str))
_AS_STORED, _AS_WRITTEN = (f"^^<{kind}> .".encode() for kind in (Term.INTEGER, Term.NON_NEGATIVE_INTEGER))


def stored_lines(database: Store) -> Iterator[list[bytes]]:
    """The sorted lines of each graph of a store, graphs by IRI. Few of them are in memory at a time."""
    names: list[_Name] = [DefaultGraph(), *sorted(database.named_graphs(), key=str)]
    return read_ahead(lambda name: _lines_of(database, name), names)


def lines_of(quads: Iterable[Quad]) -> Iterator[list[bytes]]:
    """The sorted lines of each graph of some quads, graphs by IRI, each line once."""
    graphs: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        graphs[str(quad.graph_name)].append(quad)
    for name in sorted(graphs):
        yield sorted(set(_split(serialize(graphs[name], format=RdfFormat.N_QUADS))))


def _lines_of(database: Store, name: _Name) -> list[bytes]:
    lines = sorted(map(_with_offset, _split(database.dump(format=RdfFormat.N_TRIPLES, from_graph=name))))
    end = b".\n" if isinstance(name, DefaultGraph) else f"{name} .\n".encode()
    return [line[:-2] + end for line in lines]


def _with_offset(line: bytes) -> bytes:
    """The database keeps every whole number as an xsd:integer; those of offsets were written as another type."""
    return line.replace(_AS_STORED, _AS_WRITTEN) if any(mark in line for mark in _OFFSET_MARKS) else line


def _split(text: bytes | None) -> list[bytes]:
    return (text or b"").splitlines(keepends=True)
