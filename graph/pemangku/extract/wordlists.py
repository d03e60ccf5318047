"""Word lists of the lexicon's TOML tables, as the rules ask for them."""

from __future__ import annotations

from functools import cache
from typing import Any

from pemangku.lexicon.tables import table


@cache
def word_set(file: str, *path: str) -> frozenset[str]:
    """The list of words at PATH in FILE.toml: `word_set("events", "name", "stops")`."""
    return frozenset(_at(file, path))


@cache
def word_row(file: str, *path: str) -> tuple[str, ...]:
    """The same in the order of the table, for rules in which the first that fits wins."""
    return tuple(_at(file, path))


@cache
def happening_nouns() -> frozenset[str]:
    """Every noun that tells of a happening, of whatever kind."""
    return frozenset(noun for row in table("events")["happening"] for noun in row["nouns"])


def _at(file: str, path: tuple[str, ...]) -> list[str]:
    found: Any = table(file)
    for name in path:
        found = found[name]
    words: list[str] = found
    return words
