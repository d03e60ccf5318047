"""Running a query of a user."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, Triple, Variable

from pemangku.ask.guard import names_graphs, refuse_unsafe, unknown_prefixes
from pemangku.errors import StoreError, UsageError
from pemangku.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pemangku.store import Reader

Node: TypeAlias = NamedNode | BlankNode | Literal | Triple
_LONGEST_MESSAGE = 160
_MOST_WANTED = 8
_NEVER_WANTED = {"SERVICE", "LATERAL", "LOAD"}  # refused, or no part of SPARQL 1.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answer to a query: rows under `vars`, a truth value (ASK), or triples (CONSTRUCT, DESCRIBE)."""

    vars: tuple[str, ...] = ()
    rows: tuple[tuple[Node | None, ...], ...] = ()
    boolean: bool | None = None
    triples: tuple[Triple, ...] | None = None

    def without(self, prefix: str) -> Result:
        """This result without the columns whose names begin with `prefix`."""
        kept = [at for at, name in enumerate(self.vars) if not name.startswith(prefix)]
        return Result(
            vars=tuple(self.vars[at] for at in kept),
            rows=tuple(tuple(row[at] for at in kept) for row in self.rows),
        )

    def at_least(self, confidence: float) -> Result:
        """This result without the rows whose `?confidence` is below `confidence` (0–1) or that have none."""
        if "confidence" not in self.vars:
            raise UsageError("the rows of this answer have no confidence to choose by")
        at = self.vars.index("confidence")
        kept = [row for row in self.rows if isinstance(term := row[at], Literal) and float(term.value) >= confidence]
        return Result(vars=self.vars, rows=tuple(kept))


def run_query(reader: Reader, sparql: str, *, bound: Mapping[str, Node] | None = None) -> Result:
    """The answer to `sparql` over the union of all graphs (or those that it names with FROM or GRAPH).

    The known prefixes need no declaration. `bound` gives values to variables of the projection. Raises UsageError
    for a syntax error (with line and column), an update, or a query that would ask another endpoint.
    """
    refuse_unsafe(sparql)
    try:
        answer = reader.database.query(
            sparql,
            prefixes=PREFIXES,
            use_default_graph_as_union=not names_graphs(sparql),
            substitutions={Variable(name): term for name, term in (bound or {}).items()},
        )
        if isinstance(answer, QueryBoolean):
            return Result(boolean=bool(answer))
        if isinstance(answer, QuerySolutions):
            names = tuple(variable.value for variable in answer.variables)
            return Result(vars=names, rows=tuple(tuple(solution) for solution in answer))
        return Result(triples=tuple(sorted(set(answer), key=str)))
    except SyntaxError as error:
        raise _explain(error, sparql) from error
    except UnicodeEncodeError as error:
        raise UsageError(f"the query holds a character that is none, at position {error.start}") from error
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the query failed: {' '.join(str(error).split())[:_LONGEST_MESSAGE]}") from error


def _explain(error: SyntaxError, sparql: str) -> UsageError:
    text = " ".join(str(error).split()).removeprefix("error at ")
    where, _, expected = text.partition(": expected ")
    # Of all that could stand there, only what a reader can type: no classes of characters.
    expected = re.sub(r"\[[^\[\]]*\]|'[^']*'|\\u\{\w+\}", " ", expected)
    wanted = sorted({*re.findall(r'"[^"]+"|\b[A-Z]{2,}\b', expected)} - _NEVER_WANTED)[:_MOST_WANTED]
    unknown = unknown_prefixes(sparql)
    return UsageError(
        f"syntax error in the query at {where[:_LONGEST_MESSAGE]}"
        + (f": expected {' or '.join(wanted)}" if wanted else ""),
        hint=f"unknown prefix {', '.join(f'{name}:' for name in unknown)}" if unknown else None,
    )
