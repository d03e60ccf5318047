"""Names of an article's fields, as whoever collected it calls them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_BETWEEN = re.compile(r"[\s-]+")


def known_columns(names: Iterable[str]) -> dict[str, str]:
    """Field of an article (`title`) → the one of NAMES that holds it (*Judul*); fields that none holds are left out."""
    given: dict[str, str] = {}
    for name in names:
        given.setdefault(_BETWEEN.sub("_", name.strip().casefold()), name)
    found = ((field, next((given[form] for form in forms if form in given), None)) for field, forms in _table().items())
    return {field: name for field, name in found if name is not None}


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))
    return table
