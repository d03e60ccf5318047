"""Tickets and lists named so far: who is whose running mate, whom *keduanya* and *mereka* stand for."""

from __future__ import annotations

from collections.abc import Iterator

from pemangku.extract.line import Line, is_word
from pemangku.extract.phrases.refs import Ref, RefKind, is_person
from pemangku.extract.wordlists import word_set
from pemangku.model import PartKind, Predicate, Relation

_OPENING = 4
_POINTING = 12
_PAIRING = ("berpasangan", "berduet")


class Tickets:
    """The tickets of one article, as sentence after sentence is read."""

    def __init__(self) -> None:
        self.last: tuple[str, str] | None = None
        """The ticket named last."""
        self.group: tuple[str, ...] = ()
        """The list of several that the sentence before named: what *mereka* stands for."""
        self._joined: tuple[str, str] | None = None
        """Two persons whom the sentence before joined by *dan*."""
        self.before: str | None = None
        """The person told of last."""
        self.told: str | None = None
        """The person told of last in the sentences before."""

    def read(self, line: Line) -> list[Relation]:
        """The running mates that LINE names; the tickets it names are known from now on."""
        pairs = list(pairs_of(line))
        fresh = self._announced(line) if not pairs else None
        if pairs:
            self.last = pairs[-1]
        mates = [*pairs, *_possessive_mates(line, self.before), *([fresh] if fresh else [])]
        mates += [] if pairs else _joined_later(line)
        self.told, self.before = self.before, line.first_person or self.before
        if not mates or line.sentence.kind is PartKind.RELATED:
            return []
        evidence = line.evidence("pair", 0.95)
        return [
            Relation(subject=head, predicate=Predicate.RUNNING_MATE, object=deputy, evidence=evidence)
            for head, deputy in mates
        ]

    def passed(self, line: Line) -> None:
        """Note the list that LINE, now read, leaves for the next one to point back to."""
        self.group = _listed(line)

    def _announced(self, line: Line) -> tuple[str, str] | None:
        """Two persons joined by *dan*, whom the next sentence calls *pasangan … itu*, are one ticket."""
        fresh = self._joined if self._joined is not None and _points_back(line) else None
        self.last = fresh or self.last
        self._joined = None
        if "dan" not in line.vocabulary:
            return fresh
        for one, link, other in zip(line.plain, line.plain[1:], line.plain[2:], strict=False):
            if is_person(one) and is_person(other) and is_word(link, "dan"):
                assert isinstance(one, Ref) and isinstance(other, Ref)
                if one.key and other.key and one.key != other.key:
                    self._joined = (one.key, other.key)
        return fresh


def _points_back(line: Line) -> bool:
    """*Pasangan … itu* at the beginning of a sentence."""
    opening = any(i.lower in word_set("relations", "parties", "tickets") for i in line.plain[:_OPENING])
    return opening and any(i.lower in word_set("grammar", "demonstratives") for i in line.plain[:_POINTING])


def pairs_of(line: Line) -> Iterator[tuple[str, str]]:
    """The tickets named in LINE, head and deputy."""
    refs = [ref for ref in line.refs if ref.kind is RefKind.PERSON and ref.key and ref.pair is not None]
    for at, ref in enumerate(refs):
        for other in refs[at + 1 :]:
            if other.pair == ref.pair and other.key != ref.key:
                assert ref.key and other.key
                yield ref.key, other.key


def whole_ticket(key: str, line: Line) -> list[str]:
    """The members of the ticket when both stand as one in LINE, else KEY alone."""
    return next(([head, deputy] for head, deputy in pairs_of(line) if key in (head, deputy)), [key])


def _possessive_mates(line: Line, before: str | None) -> Iterator[tuple[str, str]]:
    """*Pasangannya, X, …*: the running mate of the person spoken of before."""
    mates = word_set("relations", "parties", "mates") & line.vocabulary
    for at, item in enumerate(line.items if mates else ()):
        if item.lower not in mates:
            continue
        behind = next(
            (i for i in line.items[at + 1 : at + 3] if not is_word(i, ",", "ialah", "adalah", "yakni", "yaitu")), None
        )
        heads = (i.key for i in reversed(line.items[:at]) if isinstance(i, Ref) and i.kind is RefKind.PERSON)
        head = next((key for key in heads if key), before)
        if isinstance(behind, Ref) and behind.kind is RefKind.PERSON and behind.key and head and head != behind.key:
            yield head, behind.key


def _joined_later(line: Line) -> Iterator[tuple[str, str]]:
    """*X diusung A dan B serta berpasangan dengan Y*: the running mate at the end of the sentence."""
    if line.vocabulary.isdisjoint(_PAIRING):
        return
    for at, item in enumerate(line.items[:-1]):
        if not is_word(item, *_PAIRING) or line.quoted(item.begin):
            continue
        behind = line.items[at + 2] if is_word(line.items[at + 1], "dengan") and at + 2 < len(line.items) else None
        mate = behind.key if isinstance(behind, Ref) and is_person(behind) else None
        if mate and line.first_person and mate != line.first_person:
            yield line.first_person, mate


def _listed(line: Line) -> tuple[str, ...]:
    """The longest list of institutions, or of persons, in LINE; empty when there is none of two or more."""
    if len(line.refs) < 2:
        return ()
    best: list[str] = []
    run: list[str] = []
    kind: RefKind | None = None
    for item in line.plain:
        if isinstance(item, Ref) and item.key and item.kind in (RefKind.INSTITUTION, RefKind.PERSON):
            run = [*run, item.key] if item.kind is kind else [item.key]
            kind = item.kind
            best = run if len(run) > len(best) else best
        elif not is_word(item, ",", "dan", "serta"):
            run, kind = [], None
    return tuple(best) if len(best) > 1 else ()
