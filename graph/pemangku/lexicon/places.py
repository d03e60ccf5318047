"""Names of places beside the official list of regions: the table places.toml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pemangku.lexicon.tables import table
from pemangku.model import PlaceLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What places.toml says. Codes are Kemendagri codes; names are as printed, except where a field says folded."""

    region_names: dict[str, str]
    """Code → the usual name where the official list prints another."""
    village_words: dict[str, str]
    """Code of a region → what a village is called there ("Gampong")."""
    aliases: dict[str, tuple[str, ...]]
    """Abbreviation or other name → codes of provinces, regencies and cities."""
    towns: dict[str, tuple[str, ...]]
    """Town that is no regency or city → codes of the regions it lies in."""
    ambiguous: frozenset[str]
    """Casefolded names that are also ordinary words, names of persons or other abbreviations."""
    countries: dict[str, tuple[str, ...]]
    """Country → its other names."""
    foreign_cities: dict[str, str]
    """City abroad → its country."""
    areas: frozenset[str]
    """Islands and larger areas without a code."""
    heads: dict[str, frozenset[str]]
    """Kind of location (buildings, streets, grounds, nature, polling) → words that open its name ("Hotel")."""
    head_words: frozenset[str]
    """All words of `heads`."""
    level_words: dict[str, PlaceLevel]
    """Casefolded level word before a region's name ("kab.", "kota") → its level."""


def _codes(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@cache
def places() -> Places:
    """The names of places, read once."""
    data: dict[str, Any] = table("places")
    ambiguous = data["ambiguous"]
    heads = {kind: frozenset(words.split()) for kind, words in data["heads"].items()}
    return Places(
        region_names=data["names"],
        village_words=data["village_words"],
        aliases={name: _codes(value) for name, value in data["aliases"].items()},
        towns={name: _codes(value) for name, value in data["towns"].items()},
        ambiguous=frozenset(name.casefold() for name in (*ambiguous["names"].split(), *ambiguous["phrases"])),
        countries={name: tuple(others) for name, others in data["countries"].items()},
        foreign_cities=data["foreign_cities"],
        areas=frozenset(data["areas"]["names"]),
        heads=heads,
        head_words=frozenset().union(*heads.values()),
        level_words={
            word.casefold(): PlaceLevel(level) for level, words in data["level_words"].items() for word in words
        },
    )
