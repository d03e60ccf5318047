"""Names of persons and what stands around them: the table names.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from pemangku.lexicon.tables import table

_DOTTED_DEGREE = r"(?:[A-Z][A-Za-z]{0,5}\.[ ]?)+(?:[A-Z][A-Za-z]{0,6}\.?)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What names.toml says. Words are as printed, without a final full stop, except where a field says otherwise."""

    given: frozenset[str]
    """Given names and middle words of names."""
    family: frozenset[str]
    """Clan, family and second names."""
    weak: frozenset[str]
    """Words of both lists that are also ordinary words, places or offices."""
    honorifics: frozenset[str]
    """Forms of address and religious titles that are dropped from a name ("H", "Tgk", "Pak")."""
    honorific_phrases: tuple[str, ...]
    """The same, of several words ("Tuan Guru")."""
    kept: frozenset[str]
    """Words before a name that belong to it ("Andi", "Teuku", "Ni", "Moh"), also with their full stop."""
    degrees_before: frozenset[str]
    """Titles of learning before a name ("Dr", "Ir")."""
    degrees_after: frozenset[str]
    """Titles of learning after a name, without full stops ("SH", "MSi")."""
    ranks: tuple[str, ...]
    """Police and army ranks, longest first ("Kombes Pol")."""
    corps: frozenset[str]
    """Words after an army rank ("Inf", "Arm")."""
    retired: tuple[str, ...]
    """Marks of one who left the service ("(Purn)")."""
    particles: frozenset[str]
    """Lower-case words inside a name ("bin", "van")."""
    nicknames: tuple[str, ...]
    """Phrases that introduce another name of the same person ("akrab disapa"), longest first."""


@cache
def names() -> Names:
    """The table, read once."""
    data: dict[str, Any] = table("names")
    return Names(
        given=frozenset(data["given"]["names"].split()),
        family=frozenset(data["family"]["names"].split()),
        weak=frozenset(data["weak"]["names"].split()),
        honorifics=frozenset(data["honorifics"]["dropped"].split()),
        honorific_phrases=_longest_first(data["honorifics"]["phrases"]),
        kept=frozenset(data["honorifics"]["kept"].split()),
        degrees_before=frozenset(data["degrees"]["before"].split()),
        degrees_after=frozenset(data["degrees"]["after"].split()),
        ranks=_longest_first([*data["ranks"]["police"], *data["ranks"]["army"]]),
        corps=frozenset(data["ranks"]["corps"].split()),
        retired=_longest_first(data["ranks"]["retired"]),
        particles=frozenset(data["particles"]["words"].split()),
        nicknames=_longest_first(data["nicknames"]["words"]),
    )


@cache
def titles_before() -> re.Pattern[str]:
    """Matches, at the start of a text, every rank, honorific and degree that stands before a name."""
    words = names()
    ranks = f"(?:{_any(words.ranks)})" + rf"(?:\s+(?:{_any(words.corps)})(?!\w)\.?)*"
    singles = _any([*words.honorific_phrases, *words.honorifics, *words.degrees_before])
    retired = _any(words.retired)
    one = rf"(?:(?:{ranks}|{singles}|K\.\s?H|T\.\s?G\.\s?[HB])(?![\w'’-])\.?|{retired}|\([Hh]\.?[Cc]\.?\)|,)"
    return re.compile(rf"(?:{one}\s*)+")


@cache
def titles_after() -> re.Pattern[str]:
    """Matches, at the end of a text, every degree and mark of retirement that stands after a name."""
    words = names()
    degree = rf"(?:{_DOTTED_DEGREE}|(?:{_any(words.degrees_after)})\.?)"
    return re.compile(
        rf"(?:\s*,\s*{degree}|\s+(?:{_any(words.degrees_after)})\.?|[\s,]+(?:{_any(words.retired)}))+\s*,?\s*$"
    )


def bare_name(text: str) -> str:
    """The name in `text` without ranks, honorifics and degrees: "Dr. H. Ahmad Basuki, S.H." → "Ahmad Basuki".

    What belongs to a name (Andi, I Gusti, Teuku, Moh.) stays. A text of titles alone is returned as it is.
    """
    stripped = text.strip()
    name = titles_after().sub("", stripped)
    while " " in name and _undotted(name.rpartition(" ")[2]) in names().degrees_after:
        name = name.rpartition(" ")[0].rstrip(" ,")
    match = titles_before().match(name)
    rest = name[match.end() :] if match else name
    return rest.strip(" ,") or stripped


def is_degree(token: str) -> bool:
    """Whether a token after a name is a title of learning: "S.H.", "MSi", "M.Pd"."""
    plain = token.strip(",")
    return _undotted(plain) in names().degrees_after or re.fullmatch(_DOTTED_DEGREE, plain) is not None


def _undotted(token: str) -> str:
    return token.replace(".", "").strip(",")


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _any(words: tuple[str, ...] | frozenset[str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in _longest_first(list(words)))
