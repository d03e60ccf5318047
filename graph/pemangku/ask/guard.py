"""Which queries of users may run: those that only read, and only what is stored."""

from __future__ import annotations

import re

from pemangku.errors import UsageError
from pemangku.vocabulary import PREFIXES

_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
_PROLOGUE = {"PREFIX", "BASE", "VERSION"}

# What cannot hold a keyword, and the names that may look like one.
_OPAQUE = re.compile(
    r"""\#[^\r\n]*
    | \"{3} (?: \"{0,2} (?: [^"\\] | \\. ) )* \"{3}
    | '{3} (?: '{0,2} (?: [^'\\] | \\. ) )* '{3}
    | " (?: [^"\\\r\n] | \\. )* "
    | ' (?: [^'\\\r\n] | \\. )* '
    | < [^<>"{}|^`\\\x00-\x20]* >
    """,
    re.VERBOSE | re.DOTALL,
)
_NAMES = re.compile(r"[?$]\w+|(?:[A-Za-z][\w.-]*)?:[\w.%-]*|@[A-Za-z-]+")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_PREFIX_USED = re.compile(r"(?<![\w:?$.-])([A-Za-z][\w.-]*)?:")


def refuse_unsafe(sparql: str) -> None:
    """Raise UsageError unless `sparql` is a query that changes nothing and asks no other endpoint."""
    # Whether text stands in a string, a comment or an IRI is for a grammar to say, not for a pattern: only queries in
    # which the word turns up at all are worth the time of loading one.
    if "service" in _unescape(sparql).lower() and _asks_elsewhere(sparql):
        raise UsageError("SERVICE is refused: queries run on what is stored, without the network")
    form = next((word for word in re.findall(r"[A-Za-z]+", _bare(sparql)) if word.upper() not in _PROLOGUE), "")
    if form.upper() in _UPDATES:
        raise UsageError(f"{form.upper()} is refused: queries only read", hint="the graph changes by: pemangku build")
    if form.upper() not in _FORMS:
        raise UsageError(
            f"a query cannot begin with {form!r}" if form else "the query is empty",
            hint=f"it begins with one of {', '.join(sorted(_FORMS))}",
        )


def _asks_elsewhere(sparql: str) -> bool:
    """Whether the query has a SERVICE clause; a query that cannot be understood may have one."""
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        return _holds_service(parseQuery(sparql))
    except (ParseException, RecursionError, ValueError):
        return True


def _holds_service(tree: object) -> bool:
    from pyparsing import ParseResults
    from rdflib.plugins.sparql.parserutils import CompValue

    if isinstance(tree, CompValue):
        return str(tree.name) == "ServiceGraphPattern" or any(map(_holds_service, tree.values()))
    return isinstance(tree, ParseResults | list | tuple | set) and any(map(_holds_service, tree))


def names_graphs(sparql: str) -> bool:
    """Whether the query says with FROM which graphs it asks."""
    return bool(re.search(r"\bFROM\b", _bare(sparql), re.IGNORECASE))


def unknown_prefixes(sparql: str) -> list[str]:
    """The prefixes that are used but neither declared nor known."""
    bare = _OPAQUE.sub(" ", sparql)
    declared = {name.lower() for name in re.findall(r"PREFIX\s+([\w.-]*):", bare, re.IGNORECASE)}
    used = {name or "" for name in _PREFIX_USED.findall(bare)}
    return sorted(name for name in used if name not in PREFIXES and name.lower() not in declared and name != "_")


def _bare(sparql: str) -> str:
    return _NAMES.sub(" ", _OPAQUE.sub(" ", sparql))


def _unescape(text: str) -> str:
    def sign(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code < 0x110000 else "\ufffd"

    return _ESCAPE.sub(sign, text)
