"""Longest match of known word sequences over tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from pemangku.extract.document import LONGEST_WHOLE, tokenise

T = TypeVar("T")


class Worded(Protocol):
    """What phrases are looked for in: tokens, or items of a sentence (a reference is no word and fits none)."""

    @property
    def lower(self) -> str:
        """The word in lower case."""


class _Node(Generic[T]):
    """Phrases that begin alike: the value of the one that ends here, and the words that may follow.

    They are laid out word by word as texts come to them: of thousands, an article needs few.
    """

    __slots__ = ("_waiting", "following", "value")

    def __init__(self) -> None:
        self.value: T | None = None
        self.following: dict[str, _Node[T]] = {}
        self._waiting: list[tuple[str, T]] = []

    def wait(self, phrase: str, value: T) -> None:
        """Take what follows in one of the phrases."""
        self._waiting.append((phrase, value))

    def lay_out(self) -> None:
        """Make `value` and `following` what they are to be read as."""
        if self._waiting:
            for phrase, value in self._waiting:
                word, rest = _first_word(phrase)
                if word:
                    node = self.following.get(word)
                    if node is None:
                        node = self.following[word] = _Node()
                    node.wait(rest, value)
                elif self.value is None:
                    self.value = value
            self._waiting = []


class Matcher(Generic[T]):
    """Known phrases, each with a value; matching ignores case and the spacing around hyphens and slashes."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        root: _Node[T] = _Node()
        for phrase, value in entries:
            root.wait(phrase, value)
        root.lay_out()
        self._by_first = root.following
        self.first_words = frozenset(self._by_first)
        """The words (lower case) with which a phrase begins."""

    def at(self, words: Sequence[Worded], first: int) -> tuple[int, T] | None:
        """The longest phrase that starts at word FIRST: the index after it, and its value."""
        node = self._by_first.get(words[first].lower)
        if node is None:
            return None
        end, count = first + 1, len(words)
        found: tuple[int, T] | None = None
        while node is not None:
            node.lay_out()
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
            node.lay_out()
            if node.value is not None:
                found.append((end, node.value))
            if end == count:
                break
            node = node.following.get(words[end].lower)
            end += 1
        found.reverse()
        return found


def _first_word(phrase: str) -> tuple[str, str]:
    """The first token of a phrase in lower case, empty when it has none, and what follows."""
    word, _, rest = phrase.partition(" ")
    if word.isalpha() and (len(word) <= LONGEST_WHOLE or word.islower()):  # mostly: nothing to cut
        return word.lower(), rest
    tokens = tokenise(f"{phrase} ")
    return (tokens[0].lower, phrase[tokens[0].end :]) if tokens else ("", "")
