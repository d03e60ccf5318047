"""The spellings and frequencies of words in names: the table variants.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("variants.toml").read_text(encoding="utf-8"))


@cache
def _forms() -> dict[str, str]:
    rows: list[str] = _table()["forms"]["names"]
    return {form: row.split()[0] for row in rows for form in row.split() if len(form) > 1}


def usual_form(word: str) -> str | None:
    """The usual spelling of a word whose variants are listed; None for any other word."""
    return _forms().get(word)


@cache
def common_words() -> frozenset[str]:
    """Words so common in names that they tell little, in their canonical spelling."""
    from pemangku.resolve.names import canonical

    words: str = _table()["common"]["words"]
    return frozenset(canonical(word) for word in words.split())
