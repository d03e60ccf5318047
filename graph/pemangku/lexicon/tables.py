"""The TOML tables of this folder, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """The table in NAME.toml, as tomllib gives it."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
