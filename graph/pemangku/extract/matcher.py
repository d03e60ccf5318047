"""Longest match of known word sequences over tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from pemangku.extract.document import tokenise

T = TypeVar("T")


class Worded(Protocol):
    """What phrases are looked for in: tokens, or items of a sentence (a reference is no word and fits none)."""

    @property
    def lower(self) -> str:
        """The word in lower case."""


class _Node(Generic[T]):
    """Phrases that begin alike: the value of the one that ends here, and the words that may follow."""

    __slots__ = ("following", "value")

    def __init__(self) -> None:
        self.value: T | None = None
        self.following: dict[str, _Node[T]] = {}


class Matcher(Generic[T]):
    """Known phrases, each with a value; matching ignores case and the spacing around hyphens and slashes."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        root: _Node[T] = _Node()
        for phrase, value in entries:
            node = root
            for token in tokenise(f"{phrase} "):
                node = node.following.setdefault(token.lower, _Node())
            if node is not root and node.value is None:
                node.value = value
        self._by_first = root.following
        self.first_words = frozenset(root.following)
        """The words (lower case) with which a phrase begins."""

    def at(self, words: Sequence[Worded], first: int) -> tuple[int, T] | None:
        """The longest phrase that starts at word FIRST: the index after it, and its value."""
        node = self._by_first.get(words[first].lower)
        if node is None:
            return None
        end, count = first + 1, len(words)
        found: tuple[int, T] | None = None
        while node is not None:
            if node.value is not None:
                found = end, node.value
            if end == count or not node.following:
                break
            node = node.following.get(words[end].lower)
            end += 1
        return found

    def all_at(self, words: Sequence[Worded], first: int) -> list[tuple[int, T]]:
        """All phrases that start at word FIRST, longest first."""
        node = self._by_first.get(words[first].lower)
        end, count = first + 1, len(words)
        found: list[tuple[int, T]] = []
        while node is not None:
            if node.value is not None:
                found.append((end, node.value))
            if end == count:
                break
            node = node.following.get(words[end].lower)
            end += 1
        found.reverse()
        return found
