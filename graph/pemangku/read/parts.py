"""An article's text, divided into headline, body, related headlines and furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pemangku.model import Part, PartKind
from pemangku.read.furniture import furniture, may_be_headline

_BULLET = re.compile(r"[-–—•*»]\s+")
_CLOSING = {"(": ")", "[": "]", "*": "*", "_": "_"}


def divide(text: str, *, headline_end: int = 0) -> tuple[Part, ...]:
    """The parts of the text, whose first `headline_end` characters are the headline.

    A paragraph is one part. Parts have no white space at their ends, and all text outside them is white space.
    """
    division = _Division(text)
    division.add(PartKind.HEADLINE, 0, headline_end)
    for begin, end in _lines(text, headline_end):
        division.take_line(begin, end)
    return tuple(division.parts)


@dataclass(slots=True)
class _Division:
    text: str
    parts: list[Part] = field(default_factory=list)
    _announced: PartKind | None = None  # what a label that stood alone says of the next line
    _listed: bool = False  # the label announced a list, of which one headline has been taken
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
        elif announced and self._is_announced(line):
            self._take_announced(begin, end, announced)
        else:
            self._take_body(begin, end)

    def _take_labelled(self, begin: int, label_end: int, end: int, announces: PartKind) -> None:
        if not self.text[label_end:end].strip():
            self.add(PartKind.FURNITURE, begin, end)
            self._announced, self._listed = announces, False
        elif announces is PartKind.FURNITURE:
            self.add(PartKind.FURNITURE, begin, end)
        else:
            self.add(PartKind.FURNITURE, begin, label_end)
            self._take_headline(label_end, self._before_closing(begin, label_end, end), end)

    def _is_announced(self, line: str) -> bool:
        return may_be_headline(line) and (not self._listed or bool(_BULLET.match(line)))

    def _take_announced(self, begin: int, end: int, announced: PartKind) -> None:
        bullet = _BULLET.match(self.text, begin, end)
        if bullet:
            self._announced, self._listed = announced, True
        if announced is PartKind.FURNITURE:
            self.add(PartKind.FURNITURE, begin, end)
        else:
            headline = bullet.end() if bullet else begin
            self.add(PartKind.FURNITURE, begin, headline)
            self._take_headline(headline, end, end)

    def _take_headline(self, begin: int, headline_end: int, end: int) -> None:
        words = " ".join(self.text[begin:headline_end].casefold().split())
        self.add(PartKind.FURNITURE if words in self._seen else PartKind.RELATED, begin, headline_end)
        self.add(PartKind.FURNITURE, headline_end, end)
        self._seen.add(words)

    def _before_closing(self, begin: int, label_end: int, end: int) -> int:
        """Where the headline ends when signs opened before its label close behind it: `[Baca juga: …]`."""
        opened = {_CLOSING[sign] for sign in self.text[begin:label_end] if sign in _CLOSING}
        while end > label_end and self.text[end - 1] in opened:
            end -= 1
        return end

    def _take_body(self, begin: int, end: int) -> None:
        line = self.text[begin:end]
        inside = furniture().label_inside(line)
        body_end = begin + (inside.begin if inside else furniture().tail(line))
        self.add(PartKind.BODY, begin, body_end)
        if inside:
            self._take_labelled(body_end, begin + inside.end, end, inside.announces)
        else:
            self.add(PartKind.FURNITURE, body_end, end)


def _lines(text: str, begin: int) -> Iterator[tuple[int, int]]:
    while begin < len(text):
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        yield begin, end
        begin = end + 1


def _strip(text: str, begin: int, end: int) -> tuple[int, int]:
    stretch = text[begin:end]
    stripped = stretch.lstrip()
    begin = end - len(stripped)
    return begin, begin + len(stripped.rstrip())
