"""A story: steps through the picture, read from a short text file.

    title: Siapa mengawasi kampanye

    ---
    focus: Bawaslu Kabupaten Bekasi
    hops: 1

    Bawaslu memanggil camat itu …
    ---
    between: Jaoharul Alam | KPU Kabupaten Bekasi

    Keduanya hanya bertemu lewat …

A step begins with fields, an empty line, then its caption. Names are those of the picture, aliases included. A note
(`note: A | words`, or `note: A | B | words`) is pinned to a node or to the link between two.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pemangku.errors import SourceError
from pemangku.model import SpeechAct
from pemangku.view.labels import plain
from pemangku.view.picture import NodeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pemangku.view.picture import Picture

VIEWS = ("network", "timeline", "matrix", "map", "table")
MEASURES = ("sentences", "articles", "links", "statements", "bridging")
NOTE = 140  # characters that a note in the picture may have
_FIELD = re.compile(r"(\w+)\s*:\s*(.*)")
State = list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A short text beside a node (`ends` is its key) or beside the link between two nodes (their keys, sorted)."""

    ends: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a reader sees at one step: `state` as in the page's address, the caption, and notes in the picture."""

    caption: str
    state: tuple[tuple[str, str], ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Steps in order, under a title."""

    steps: tuple[Step, ...]
    title: str | None = None


class _Names:
    """What a step may name, by any of its names without regard to case."""

    def __init__(self, picture: Picture) -> None:
        self.nodes: dict[str, set[str]] = defaultdict(set)
        self.labels: dict[str, set[str]] = defaultdict(set)
        for node in picture.nodes:
            self.nodes[node.key.casefold()].add(node.key)
            self.labels[node.label.casefold()].add(node.key)
            for name in (node.label, *node.aliases):
                self.nodes[name.casefold()].add(node.key)
        self.regions: dict[str, set[str]] = defaultdict(set)
        for region in picture.regions:
            self.regions[region.name.casefold()].add(region.key)
            self.regions[region.key.casefold()].add(region.key)
        self.parties = {node.party for node in picture.nodes if node.party}
        self.linked = {tuple(sorted((edge.source, edge.target))) for edge in picture.edges}
        self.outlets = {source.publisher.casefold(): source.publisher for source in picture.sources if source.publisher}


def read_story(text: str, picture: Picture, *, name: str = "story") -> Story:
    """The story in `text`, its names found in `picture`. `name` is what errors call the file.

    Raises SourceError, with the line, for an unknown field, a name that is not in the picture or fits several nodes,
    and a file without steps.
    """
    names = _Names(picture)
    title: str | None = None
    steps: list[Step] = []
    for first, lines in _blocks(text):
        state: State = []
        notes: list[Note] = []
        at = 0
        while at < len(lines) and (match := _FIELD.fullmatch(lines[at].strip())):
            field, value = match.group(1).lower(), match.group(2).strip()
            where = f"{name}, line {first + at}"
            if field == "title":
                title = value
            elif field == "note":
                notes.append(_note(value, names, where))
            else:
                state += _state(field, value, names, where)
            at += 1
        caption = "\n".join(lines[at:]).strip()
        if state or caption or notes:
            steps.append(Step(caption=caption, state=tuple(state), notes=tuple(notes)))
    if not steps:
        raise SourceError(f"{name}: no step in it", hint="write steps between lines of ---")
    return Story(steps=tuple(steps), title=title)


def _blocks(text: str) -> Iterable[tuple[int, list[str]]]:
    """The blocks between lines of dashes: the number of the first line, and the lines."""
    block: list[str] = []
    first = 1
    for number, line in enumerate([*text.replace("\0", "").splitlines(), "---"], 1):
        if re.fullmatch(r"-{3,}\s*", line):
            while block and not block[0].strip():
                block.pop(0)
                first += 1
            if block:
                yield first, block
            block, first = [], number + 1
        else:
            block.append(line)


def _state(field: str, value: str, names: _Names, where: str) -> State:
    """A field as the page's address puts it."""
    reader = _FIELDS.get(field)
    if reader is None:
        raise SourceError(f"{where}: unknown field: {field}", hint="one of title, note, " + ", ".join(_FIELDS))
    return reader(value, names, where)


def _found(value: str, among: Mapping[str, set[str]], where: str) -> str:
    """The one key that goes by this name."""
    keys = among.get(value.casefold(), set())
    if not keys:
        import difflib

        near = difflib.get_close_matches(value.casefold(), sorted(among), n=3)
        hint = "near: " + ", ".join(near) if near else "check its spelling"
        raise SourceError(f"{where}: not in the picture: {value}", hint=hint)
    if len(keys) > 1:
        raise SourceError(f"{where}: several go by the name {value}", hint="say one of " + ", ".join(sorted(keys)))
    return min(keys)


def _node(value: str, names: _Names, where: str) -> str:
    own = names.labels.get(value.casefold(), set())
    return min(own) if len(own) == 1 else _found(value, names.nodes, where)


def _focus(value: str, names: _Names, where: str) -> State:
    return [("node", _node(value, names, where))]


def _between(value: str, names: _Names, where: str) -> State:
    ends = [end.strip() for end in value.split("|")]
    if len(ends) != 2:
        raise SourceError(f"{where}: between wants two names", hint="between: A | B")
    return [("path", _node(end, names, where)) for end in ends]


def _note(value: str, names: _Names, where: str) -> Note:
    """A note: one name or two, then the words."""
    *ends, words = (part.strip() for part in value.split("|"))
    text = plain(words)
    if len(ends) not in {1, 2} or not text:
        raise SourceError(
            f"{where}: note wants one name or two, then words", hint="note: A | words, or note: A | B | words"
        )
    if len(text) > NOTE:
        raise SourceError(
            f"{where}: a note of {len(text)} characters", hint=f"{NOTE} at most; the caption has room for more"
        )
    keys = tuple(sorted(_node(end, names, where) for end in ends))
    if len(keys) == 2 and keys not in names.linked:
        raise SourceError(f"{where}: nothing links {ends[0]} with {ends[1]}", hint="pin the note to one of them")
    return Note(ends=keys, text=text)


def _region(value: str, names: _Names, where: str) -> State:
    return [("region", _found(value, names.regions, where))]


def _party(value: str, names: _Names, where: str) -> State:
    key = _node(value, names, where)
    if key not in names.parties:
        raise SourceError(f"{where}: not a party: {value}")
    return [("party", key)]


def _outlet(value: str, names: _Names, where: str) -> State:
    return [("outlet", _found(value, {name: {outlet} for name, outlet in names.outlets.items()}, where))]


def _chosen(parameter: str, allowed: Iterable[str]) -> Callable[[str, _Names, str], State]:
    def read(value: str, _names: _Names, where: str) -> State:
        if value not in set(allowed):
            raise SourceError(f"{where}: no such value: {value}", hint="one of " + ", ".join(allowed))
        return [(parameter, value)]

    return read


def _only(value: str, _names: _Names, where: str) -> State:
    kinds = {kind.strip() for kind in value.split(",")}
    unknown = sorted(kinds - set(NodeKind))
    if unknown:
        raise SourceError(f"{where}: unknown kind of node: {unknown[0]}", hint="one of " + ", ".join(NodeKind))
    return [("hide", kind) for kind in NodeKind if kind not in kinds]


def _day(parameter: str) -> Callable[[str, _Names, str], State]:
    def read(value: str, _names: _Names, where: str) -> State:
        try:
            return [(parameter, dt.date.fromisoformat(value).isoformat())]
        except ValueError:
            raise SourceError(f"{where}: not a date: {value}", hint="write it as 2024-11-27") from None

    return read


def _number(parameter: str, lowest: float, highest: float) -> Callable[[str, _Names, str], State]:
    def read(value: str, _names: _Names, where: str) -> State:
        try:
            number = float(value)
        except ValueError:
            number = float("nan")
        if not lowest <= number <= highest:
            raise SourceError(f"{where}: not a number from {lowest:g} to {highest:g}: {value}")
        return [(parameter, f"{number:g}")]

    return read


def _stance(value: str, _names: _Names, where: str) -> State:
    if value not in {"yes", "no"}:
        raise SourceError(f"{where}: stance is yes or no: {value}", hint="yes shows only support and opposition")
    return [("tone", "1")] if value == "yes" else []


_FIELDS: dict[str, Callable[[str, _Names, str], State]] = {
    "focus": _focus,
    "hops": _number("hops", 0, 3),
    "between": _between,
    "as": _chosen("as", VIEWS),
    "size": _chosen("size", MEASURES),
    "only": _only,
    "party": _party,
    "region": _region,
    "outlet": _outlet,
    "since": _day("from"),
    "until": _day("to"),
    "confidence": _number("sure", 0, 1),
    "act": _chosen("act", tuple(SpeechAct)),
    "articles": _number("min", 1, 1_000_000),
    "stance": _stance,
}
