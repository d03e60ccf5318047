"""Finding names in text, whatever their case, hyphens and spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

_NO_LETTER = re.compile(r"[\W_]+")
_JOINS = frozenset({"-", "–", "'", "’", "."})

V = TypeVar("V")


@lru_cache(1 << 16)
def fold(text: str) -> str:
    """`text` in lower case with letters and digits alone: "Toli-Toli", "Tolitoli" and "TOLI TOLI" are one."""
    folded = text.casefold()
    return folded if folded.isalnum() else _NO_LETTER.sub("", folded)


class NameIndex(Generic[V]):
    """Values under folded names, and the longest name that begins at a token.

    A name is found however its words are joined in the text. A name that is printed in capitals alone ("OKU") is
    found in capitals alone. `openers` are the folded words that may begin a name in lower case; without them any word
    may.
    """

    def __init__(self, entries: Iterable[tuple[str, V]], *, openers: frozenset[str] | None = None) -> None:
        self._openers = openers
        self._values: dict[str, tuple[V, ...]] = {}
        self._capitals: set[str] = set()
        self._prefixes: set[str] = set()
        for name, value in entries:
            key = fold(name)
            known = self._values.get(key, ())
            if value not in known:
                self._values[key] = (*known, value)
            if name.isupper():
                self._capitals.add(key)
            else:
                self._capitals.discard(key)
        for key in self._values:
            self._prefixes.update(key[:length] for length in range(1, len(key) + 1))

    def __len__(self) -> int:
        return len(self._values)

    def get(self, name: str) -> tuple[V, ...]:
        """The values under exactly this name; empty when there is none."""
        return self._values.get(fold(name), ())

    def longest(self, tokens: Sequence[str], start: int = 0) -> tuple[int, tuple[V, ...]] | None:
        """The longest name that begins at token `start`: the index after its last token, and its values.

        The name's last word must begin with a capital or a digit; lower-case words in front ("kota Palu") may be
        part of it. Full stops, hyphens and apostrophes that are tokens of their own do not end a name.
        """
        if start >= len(tokens) or fold(tokens[start]) not in self._prefixes or not self._opens(tokens[start]):
            return None
        joined = ""
        best: tuple[int, tuple[V, ...]] | None = None
        for position in range(start, len(tokens)):
            token = tokens[position]
            if token in _JOINS:
                if joined:
                    continue
                return None
            part = fold(token)
            joined += part
            if not part or joined not in self._prefixes:
                break
            values = self._values.get(joined)
            if values and not token[0].islower() and self._capitals_fit(joined, tokens[start : position + 1]):
                best = (position + 1, values)
        return best

    def _opens(self, token: str) -> bool:
        return self._openers is None or not token[:1].islower() or fold(token) in self._openers

    def _capitals_fit(self, key: str, tokens: Sequence[str]) -> bool:
        return key not in self._capitals or all(not token.isalpha() or token.isupper() for token in tokens)
