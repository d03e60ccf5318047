"""Where a text tells of something: for people who read a list of misses."""

from __future__ import annotations

import re
from collections.abc import Collection

from pemangku.evaluate.words import norm

_BREAK = re.compile(r"\n+|(?<=[.!?])[\"”’']?\s+(?=[\"“‘']?[A-Z0-9])")


def sentence_with(text: str, *sides: Collection[str]) -> str | None:
    """The sentence with a form of most `sides` (collections of normalised forms), the earlier of equals; else None."""
    best, sentence = 0, None
    for candidate in _BREAK.split(text):
        words = f" {norm(candidate)} "
        hits = sum(any(form and f" {form} " in words for form in side) for side in sides)
        if hits > best:
            best, sentence = hits, candidate.strip()
    return sentence
