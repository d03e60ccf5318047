"""The patterns of furniture.toml, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from pemangku.model import PartKind

_FILE = Path(__file__).with_name("furniture.toml")
_LONGEST = 400
_TAIL = 100
_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])")
_BEFORE_LABEL = r"[\s\-–—•*>»|(\[_]*"


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label ends in its line, and what the headline is that it announces."""

    end: int
    announces: PartKind


class _Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    pattern: str


class _LinePattern(_Pattern, frozen=True, forbid_unknown_fields=True):
    only: Literal["one sentence"] | None = None


class _LabelPattern(_Pattern, frozen=True, forbid_unknown_fields=True):
    announces: Literal["related", "furniture"]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    mark: list[_Pattern]
    label: list[_LabelPattern]
    line: list[_LinePattern]
    tail: list[_Pattern]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What tells furniture from text, line by line. Lines come without white space around them."""

    _marks: re.Pattern[str]
    _labels: tuple[tuple[re.Pattern[str], PartKind], ...]
    _lines: re.Pattern[str]
    _single_sentences: re.Pattern[str]
    _tails: re.Pattern[str]

    def marks(self, line: str) -> Iterator[tuple[int, int]]:
        """The stretches of the line that are marks dropped into it."""
        return (match.span() for match in self._marks.finditer(line))

    def label(self, line: str) -> Label | None:
        """The label that the line begins with, unless the line is a paragraph that a headline cannot be."""
        for pattern, announces in self._labels:
            if match := pattern.match(line):
                if announces is PartKind.FURNITURE and not one_sentence(line):
                    return None
                return Label(match.end(), announces)
        return None

    def is_line(self, line: str) -> bool:
        """Whether the line is furniture as a whole."""
        if len(line) > _LONGEST:
            return False
        return bool(self._lines.fullmatch(line) or (self._single_sentences.fullmatch(line) and one_sentence(line)))

    def tail(self, line: str) -> int:
        """Where the furniture at the line's end begins; the line's length when there is none."""
        match = self._tails.search(line, max(0, len(line) - _TAIL))
        return match.start() if match else len(line)


def one_sentence(line: str) -> bool:
    """Whether the line is short enough, and one sentence or title, not a paragraph."""
    return len(line) <= _LONGEST and not _SENTENCE_ENDS.search(line)


@cache
def furniture() -> Furniture:
    """The patterns that ship with the program."""
    file = msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), _File)
    return Furniture(
        _marks=_any(file.mark),
        _labels=tuple((re.compile(_BEFORE_LABEL + f"(?:{it.pattern})"), PartKind(it.announces)) for it in file.label),
        _lines=_any([it for it in file.line if it.only is None]),
        _single_sentences=_any([it for it in file.line if it.only]),
        _tails=re.compile(f"(?:{_any(file.tail).pattern})$"),
    )


def _any(patterns: list[_Pattern] | list[_LinePattern]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{it.pattern})" for it in patterns))
