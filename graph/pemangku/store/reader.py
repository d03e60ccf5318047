"""Reading a store."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from pyoxigraph import Literal, NamedNode, Quad, Store, Variable

from pemangku.errors import StoreError
from pemangku.store.layout import Layout, check_format, explain, layout_at
from pemangku.vocabulary import PREFIXES, Term

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, QueryBoolean, QuerySolutions, QueryTriples, Triple

_ATTEMPTS = 5
OFFSETS = {NamedNode(Term.BEGIN_INDEX), NamedNode(Term.END_INDEX)}
_OFFSET_TYPE = NamedNode(Term.NON_NEGATIVE_INTEGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What a store is: its folder, generation, number of quads, the program's version and the build's fingerprint.

    `counts` is what the build counted, by name; empty when it counted nothing.
    """

    path: str
    generation: int
    quads: int
    version: str
    fingerprint: str
    counts: Mapping[str, int] = field(default_factory=dict)


class Reader:
    """One generation of a store, open for reading. A build that ends meanwhile does not change what it shows."""

    def __init__(self, database: Store, info: Info) -> None:
        self._database: Store | None = database
        self._info = info

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._database = None

    @property
    def database(self) -> Store:
        """The pyoxigraph store itself, read-only."""
        if self._database is None:
            raise StoreError(f"the store {self._info.path} is closed")
        return self._database

    def query(
        self,
        sparql: str,
        *,
        substitutions: Mapping[str, NamedNode | BlankNode | Literal | Triple] | None = None,
    ) -> QuerySolutions | QueryBoolean | QueryTriples:
        """The answer to a SPARQL query over the union of all graphs, the known prefixes given.

        `substitutions` binds variables of the projection to terms. For queries of the program's own: those of users
        go through `pemangku.ask`. Raises SyntaxError, as pyoxigraph does.
        """
        return self.database.query(
            sparql,
            prefixes=PREFIXES,
            use_default_graph_as_union=True,
            substitutions={Variable(name): term for name, term in (substitutions or {}).items()},
        )

    def quads(self) -> Iterator[Quad]:
        """Every quad as it was written, in the database's order."""
        return as_written(self.database)

    def info(self) -> Info:
        """What this store is."""
        return self._info


def as_written(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Quads of a database as they were put in: it keeps every whole number as an xsd:integer."""
    for quad in quads:
        if quad.predicate in OFFSETS and isinstance(quad.object, Literal):
            offset = Literal(quad.object.value, datatype=_OFFSET_TYPE)
            yield Quad(quad.subject, quad.predicate, offset, quad.graph_name)
        else:
            yield quad


def open_store(path: str | os.PathLike[str]) -> Reader:
    """Open the current generation of the store at `path`.

    Raises StoreError when there is none, a newer version made it, or it cannot be read.
    """
    layout = layout_at(path)
    if not check_format(layout):
        raise StoreError(f"there is no store at {layout.root}", hint="make one with: pemangku build SOURCE")
    for attempt in range(_ATTEMPTS):
        number = layout.current()
        if number is None:
            raise StoreError(f"the store {layout.root} is empty", hint="fill it with: pemangku build SOURCE")
        folder = layout.generation(number)
        try:
            meta = read_meta(layout, number)
            database = Store.read_only(os.fspath(folder / "quads"))
        except (OSError, RuntimeError) as error:  # pyoxigraph raises the latter for damaged files
            # Two builds may have ended between the look at the pointer and the opening: look again.
            if layout.current() != number and attempt + 1 < _ATTEMPTS:
                continue
            raise explain(error, f"the store {layout.root} cannot be opened") from error
        return Reader(database, Info(path=os.fspath(layout.root), generation=number, **meta))
    raise StoreError(f"the store {layout.root} changes too quickly to be opened", hint="try again")


def read_meta(layout: Layout, number: int) -> dict[str, Any]:
    """What is written about a generation. Raises StoreError when it is missing or broken."""
    path = layout.generation(number) / "meta.json"
    try:
        meta = json.loads(path.read_bytes())
        counts = {str(name): int(count) for name, count in meta.get("counts", ())}
        known = {name: str(meta[name]) for name in ("version", "fingerprint")}
        return {"quads": int(meta["quads"]), **known, "counts": counts}
    except FileNotFoundError:
        raise
    except OSError as error:
        raise explain(error, f"the store {layout.root} cannot be opened") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"{path} is broken", hint="build again") from error
