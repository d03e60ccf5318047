"""The patterns of furniture.toml, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from pemangku.model import PartKind

_FILE = Path(__file__).with_name("furniture.toml")
_LONGEST_LINE = 400
_LONGEST_HEADLINE = 200
_LONGEST_LABEL = 100
_LONGEST_TAIL = 100
_DECORATION = r"[\s\-–—•*>»|(\[_]*"
# A full stop after a long word: short ones are mostly abbreviations (Drs. H., Kab., No.). "!" and "?" stand in titles.
_SENTENCE_END = re.compile(r"(?:\w{5}|\b[a-z]{3,4}|[)\"”])\.[\"'”’)]*\s+(?=[\"'“‘]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label stands in its line, and what the headline is that it announces."""

    begin: int
    end: int
    announces: PartKind


class _Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    pattern: str


class _LinePattern(_Pattern, frozen=True, forbid_unknown_fields=True):
    only: Literal["one sentence"] | None = None


class _LabelPattern(_Pattern, frozen=True, forbid_unknown_fields=True):
    announces: Literal["related", "furniture"]


class _Patterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    mark: list[_Pattern]
    label: list[_LabelPattern]
    line: list[_LinePattern]
    tail: list[_Pattern]


class Furniture:
    """What tells furniture from text, line by line. Lines come without white space around them."""

    def __init__(self, patterns: _Patterns) -> None:
        self._marks = re.compile(_any(patterns.mark))
        self._labels = tuple(
            (re.compile(f"{_DECORATION}(?:{it.pattern})"), PartKind(it.announces)) for it in patterns.label
        )
        related = _any([it for it in patterns.label if it.announces == "related"])
        self._inside = re.compile(rf"(?<=[.!?\"”])\s+(?:{related})(?<=[:：])")
        self._lines = re.compile(_any([it for it in patterns.line if not it.only]))
        self._sentences = re.compile(_any([it for it in patterns.line if it.only]))
        self._tails = re.compile(f"(?:{_any(patterns.tail)})$")

    def marks(self, line: str) -> Iterator[tuple[int, int]]:
        """The stretches of the line that are marks dropped into it."""
        return (match.span() for match in self._marks.finditer(line))

    def label(self, line: str) -> Label | None:
        """The label that the line begins with, unless the line is a paragraph, which no headline is."""
        for pattern, announces in self._labels:
            if match := pattern.match(line[:_LONGEST_LABEL]):
                surely = announces is PartKind.RELATED and match[0].rstrip("*_ ").endswith((":", "："))
                return Label(0, match.end(), announces) if surely or one_sentence(line) else None
        return None

    def label_inside(self, line: str) -> Label | None:
        """The label of a related headline that ends the line, behind a sentence of body text."""
        match = self._inside.search(line)
        if match and may_be_headline(line[match.end() :]):
            return Label(match.start(), match.end(), PartKind.RELATED)
        return None

    def is_line(self, line: str) -> bool:
        """Whether the line is furniture as a whole."""
        if len(line) > _LONGEST_LINE:
            return False
        line = " ".join(line.split())  # long runs of spaces would cost the patterns much time
        return bool(self._lines.fullmatch(line) or (self._sentences.fullmatch(line) and one_sentence(line)))

    def tail(self, line: str) -> int:
        """Where the furniture at the line's end begins; the line's length when there is none."""
        match = self._tails.search(line, max(0, len(line) - _LONGEST_TAIL))
        return match.start() if match else len(line)


def one_sentence(line: str) -> bool:
    """Whether the line is one short sentence or title, not a paragraph."""
    return len(line) <= _LONGEST_LINE and not _SENTENCE_END.search(line)


def may_be_headline(line: str) -> bool:
    """Whether the line could be a headline: short, one sentence, without a full stop."""
    return len(line) <= _LONGEST_HEADLINE and not line.endswith((".", '."', ".”")) and one_sentence(line)


@cache
def furniture() -> Furniture:
    """The patterns that ship with the program."""
    return Furniture(msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), _Patterns))


def _any(patterns: Sequence[_Pattern]) -> str:
    return "|".join(f"(?:{it.pattern})" for it in patterns)
