"""An article's text, divided into headline, body, related headlines and furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pemangku.model import Part, PartKind
from pemangku.read.furniture import furniture, one_sentence

_BULLET = re.compile(r"[-–—•*»]\s+")
_INSIDE = re.compile(r"(?<=[.!?\"”])\s+(?=(?i:baca\s+juga)\s*[:：])")


def divide(text: str, *, headline_end: int = 0) -> tuple[Part, ...]:
    """The parts of the text, whose first `headline_end` characters are the headline.

    A paragraph is one part. Parts have no white space at their ends, and all text outside them is white space.
    """
    division = _Division(text)
    if headline_end:
        division.add(PartKind.HEADLINE, 0, headline_end)
    for begin, end in _lines(text, headline_end):
        division.take_line(begin, end)
    return tuple(division.parts)


@dataclass(slots=True)
class _Division:
    text: str
    parts: list[Part] = field(default_factory=list)
    _announced: PartKind | None = None  # what a label that stood alone says the next line is
    _bulleted: bool = False
    _seen: set[str] = field(default_factory=set)

    def add(self, kind: PartKind, begin: int, end: int) -> None:
        """Adds the stretch as a part, without the white space around it; nothing when it is all white space."""
        begin, end = _strip(self.text, begin, end)
        if begin < end:
            self.parts.append(Part(kind, begin, end))

    def take_line(self, begin: int, end: int) -> None:
        """Divides a line, around the marks dropped into it."""
        at = begin
        for mark_begin, mark_end in furniture().marks(self.text[begin:end]):
            self._take(at, begin + mark_begin)
            self.add(PartKind.FURNITURE, begin + mark_begin, begin + mark_end)
            at = begin + mark_end
        self._take(at, end)

    def _take(self, begin: int, end: int) -> None:
        begin, end = _strip(self.text, begin, end)
        if begin == end:
            return
        line = self.text[begin:end]
        announced, self._announced = self._announced, None
        if label := furniture().label(line):
            self._take_labelled(begin, begin + label.end, end, label.announces)
        elif furniture().is_line(line):
            self.add(PartKind.FURNITURE, begin, end)
            self._announced = announced
        elif announced and self._is_headline(line):
            self._take_announced(begin, end, announced)
        else:
            self._take_body(begin, end)

    def _take_labelled(self, begin: int, label_end: int, end: int, announces: PartKind) -> None:
        if announces is PartKind.FURNITURE:
            self.add(PartKind.FURNITURE, begin, end)
        else:
            self.add(PartKind.FURNITURE, begin, label_end)
            self._take_headline(label_end, end)
        if not self.text[label_end:end].strip():
            self._announced, self._bulleted = announces, False
