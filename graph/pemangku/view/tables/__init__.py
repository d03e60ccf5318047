"""Tables of the picture, kept as data: colours, those of parties, the tiles of provinces."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@cache
def party_colours() -> dict[str, str]:
    """Colours (`#rrggbb`) by the party's id in the lexicon."""
    return tomllib.loads((_FOLDER / "party_colours.toml").read_text(encoding="utf-8"))


@cache
def colours() -> dict[str, Any]:
    """Colours of categories (`category`), lines (`family`), events, places and persons."""
    return tomllib.loads((_FOLDER / "colours.toml").read_text(encoding="utf-8"))


@cache
def provinces() -> dict[str, dict[str, Any]]:
    """Column, row and sign of each province's tile, by its code."""
    return tomllib.loads((_FOLDER / "provinces.toml").read_text(encoding="utf-8"))
