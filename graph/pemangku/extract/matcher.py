"""Longest match of known word sequences over tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from pemangku.extract.document import Token, tokenise

T = TypeVar("T")


class Matcher(Generic[T]):
    """Known phrases, each with a value; matching ignores case and the spacing around hyphens and slashes."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        by_first: dict[str, dict[tuple[str, ...], T]] = {}
        for phrase, value in entries:
            words = tuple(t.lower for t in tokenise(f"{phrase} "))
            if words:
                by_first.setdefault(words[0], {}).setdefault(words, value)
        self._by_first = {
            first: sorted(phrases.items(), key=lambda item: -len(item[0])) for first, phrases in by_first.items()
        }

    @property
    def first_words(self) -> frozenset[str]:
        """The words (lower case) with which a phrase begins."""
        return frozenset(self._by_first)

    def at(self, tokens: Sequence[Token], first: int) -> tuple[int, T] | None:
        """The longest phrase that starts at token FIRST: the index after it, and its value."""
        candidates = self._by_first.get(tokens[first].lower)
        if candidates is None:
            return None
        for words, value in candidates:
            end = first + len(words)
            if end <= len(tokens) and all(tokens[first + k].lower == words[k] for k in range(1, len(words))):
                return end, value
        return None

    def all_at(self, tokens: Sequence[Token], first: int) -> Iterator[tuple[int, T]]:
        """All phrases that start at token FIRST, longest first."""
        for words, value in self._by_first.get(tokens[first].lower, ()):
            end = first + len(words)
            if end <= len(tokens) and all(tokens[first + k].lower == words[k] for k in range(1, len(words))):
                yield end, value
