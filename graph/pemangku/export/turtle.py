"""Turtle: each subject once, its type first, IRIs shortened by the prefixes.

The database writes what it holds as tab-separated text, a predicate at a time; every term in it is a term of Turtle.
Only grouping, sorting and shortening are left to do here, on bytes: a million triples are never made into objects.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from pyoxigraph import NamedNode, QueryResultsFormat

from pemangku.export.reading import read_ahead
from pemangku.store.reader import OFFSETS
from pemangku.vocabulary import PREFIXES, Term

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Store

_TYPE = NamedNode(Term.TYPE)
_PREDICATES = "SELECT DISTINCT ?p { ?s ?p ?o }"
_SPACES = {f"<{space}".encode(): f"{name}:".encode() for name, space in PREFIXES.items()}
_LOCAL = re.compile(rb"\w(?:[\w.-]*[\w-])?").fullmatch  # the local names that Turtle writes without any escape
_IRI = ord("<")
_END_OF_IRI = b">"  # also of a data type
_BETWEEN = b" ;\n    "
_WIDEST = 100  # of a list of objects; a longer one has a line for each


def write_turtle(database: Store, out: BinaryIO) -> None:
    """Write the union of all graphs of `database`, subjects by IRI, predicates and objects by name."""
    names = _Names()
    for name, space in sorted(PREFIXES.items()):
        out.write(f"@prefix {name}: <{space}> .\n".encode())
    facts: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for predicate, lines in _by_predicate(database, names):
        _gather(facts, predicate + b" ", lines, names)
    out.writelines(b"\n%s %s .\n" % (names[subject], _BETWEEN.join(facts[subject])) for subject in sorted(facts))


class _Names(dict[bytes, bytes]):
    """Terms as Turtle writes them: IRIs by their prefix, also those of data types. Each is looked at once."""

    def __missing__(self, term: bytes) -> bytes:
        if term[0] == _IRI:
            cut = max(term.rfind(b"/"), term.rfind(b"#")) + 1
            prefix, local = _SPACES.get(term[:cut]), term[cut:-1]
            short = prefix + local if prefix is not None and _LOCAL(local) else term
        else:
            text, _, datatype = term.rpartition(b"^^")
            short = text + b"^^" + self[datatype]
        self[term] = short
        return short


def _by_predicate(database: Store, names: _Names) -> Iterator[tuple[bytes, list[bytes]]]:
    """Each predicate as Turtle writes it, type first, with the lines `subject TAB object` of its triples."""
    found = cast("QuerySolutions", database.query(_PREDICATES, use_default_graph_as_union=True))
    predicates = {b"a" if row[0] == _TYPE else names[str(row[0]).encode()]: row[0] for row in found}
    order = sorted(predicates, key=lambda name: (name != b"a", name))
    texts = read_ahead(lambda name: _lines_with(database, predicates[name]), order)
    yield from zip(order, texts, strict=True)


def _lines_with(database: Store, predicate: NamedNode) -> list[bytes]:
    query = f"SELECT ?s ?o {{ ?s {predicate} ?o }}"
    found = cast("QuerySolutions", database.query(query, use_default_graph_as_union=True))
    lines = (found.serialize(format=QueryResultsFormat.TSV) or b"").splitlines()[1:]
    if predicate in OFFSETS:
        return [_as_offset(line) for line in lines]
    return lines


def _as_offset(line: bytes) -> bytes:
    subject, value = line.split(b"\t")
    return b'%s\t"%s"^^<%s>' % (subject, value, Term.NON_NEGATIVE_INTEGER.encode()) if value.isdigit() else line


def _gather(facts: defaultdict[bytes, list[bytes]], predicate: bytes, lines: list[bytes], names: _Names) -> None:
    """Add to each subject what it has for one predicate."""
    values = dict(line.split(b"\t") for line in lines)
    if len(values) < len(lines):
        values = _several(lines, names)
    elif any(line.endswith(_END_OF_IRI) for line in lines):
        for subject, value in values.items():
            facts[subject].append(predicate + (names[value] if value.endswith(_END_OF_IRI) else value))
        return
    for subject, value in values.items():
        facts[subject].append(predicate + value)


def _several(lines: Iterable[bytes], names: _Names) -> dict[bytes, bytes]:
    """Subjects that may have several objects, each object once whatever the number of graphs that tell it."""
    objects: defaultdict[bytes, set[bytes]] = defaultdict(set)
    for line in lines:
        subject, value = line.split(b"\t")
        objects[subject].add(names[value] if value.endswith(_END_OF_IRI) else value)
    return {subject: _listed(sorted(values)) for subject, values in objects.items()}


def _listed(values: list[bytes]) -> bytes:
    wide = sum(map(len, values)) > _WIDEST
    return (b",\n        " if wide else b", ").join(values)
