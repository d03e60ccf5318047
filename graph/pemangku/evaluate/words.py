"""How names and quoted words are compared: without case, punctuation and compatibility forms."""

from __future__ import annotations

import re
import unicodedata


def norm(text: object) -> str:
    """`text` case-folded, its words separated by single spaces, nothing else left."""
    folded = unicodedata.normalize("NFKC", str(text or "")).casefold()
    return " ".join(re.findall(r"\w+", folded))


def alike(one: str, other: str) -> float:
    """The share of words that two normalised names have in common (Jaccard, 0–1)."""
    mine, yours = set(one.split()), set(other.split())
    return len(mine & yours) / len(mine | yours) if mine and yours else 0.0


def starts_alike(starts: str, text: str) -> float:
    """1 when `text` begins with the first six words of `starts`; less when up to twelve words stand before; else 0.

    A text of more than 200 words never fits: it is no statement any more.
    """
    start = " ".join(norm(starts).split()[:6])
    said = norm(text)
    if start not in said or len(said.split()) > 200:
        return 0.0
    before = len(said[: said.find(start)].split())
    return 1 / (1 + before / 4) if before <= 12 else 0.0
