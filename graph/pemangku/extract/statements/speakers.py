"""Who was speaking: what *ia, dia, -nya, pihaknya* and *majelis* stand for."""

from __future__ import annotations

import re
from typing import NamedTuple

from pemangku.extract.courts import is_court
from pemangku.extract.line import Line, demonstrative_behind
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.speech import words_of
from pemangku.extract.wordlists import word_set

_VERB = re.compile(r"(?:me|ber|di|ter|telah|sudah|akan|juga|tidak|menolak)[a-z]*$")
_FARTHEST_ANAPHOR = 4
_LONGEST_ANAPHOR = 6


class Subject(NamedTuple):
    """The key of who speaks, and how sure that is (0-1)."""

    speaker: str | None = None
    confidence: float = 0.0


NOBODY = Subject()


class Speakers:
    """Whom pronouns stand for, as sentence after sentence is read."""

    def __init__(self) -> None:
        self.person: str | None = None
        """The person who spoke, or was spoken of, last."""
        self.any: str | None = None
        """The same, persons and institutions alike."""
        self.unnamed = False
        """Whether somebody without a name spoke last."""
        self.institution: str | None = None
        """The institution that a sentence began with last."""
        self.judge: str | None = None
        """The court named last."""
        self.acting: str | None = None
        """The institution that the sentence before began with."""

    def spoke(self, key: str | None) -> None:
        """KEY is now the one whom pronouns stand for."""
        if key is None:
            return
        self.any, self.unnamed = key, False
        if key.startswith("person:"):
            self.person = key

    def forget(self) -> None:
        """Somebody without a name spoke: pronouns stand for nobody until a name is told."""
        self.person = self.any = None
        self.unnamed = True

    def pronoun(self) -> str | None:
        """Whom a personal pronoun stands for."""
        return self.person or self.any

    def passed(self, line: Line) -> None:
        """Note what LINE, now read, leaves for the sentences behind it to point back to."""
        first = next((ref for ref in line.refs if ref.key and ref.kind is not RefKind.PLACE), None)
        self.acting = first.key if first is not None and first.kind is RefKind.INSTITUTION else None
        self.institution = self.acting or self.institution
        judge = next((ref.key for ref in line.refs if ref.key and is_court(ref.key)), None)
        self.judge = judge or self.judge


def acting_person(line: Line, before: int) -> str | None:
    """The person before a verb, named ahead of item BEFORE and not in the same list as what stands there."""
    for k, item in enumerate(line.items[:before]):
        if isinstance(item, Ref) and item.key and item.key.startswith("person:") and not line.quoted(item.begin):
            follows = verb_follows(line, k + 1)
            led = k and line.items[k - 1].lower in word_set("speech", "subjects", "not_behind")
            return item.key if follows and not led else None
    return None


def person_told_of(line: Line, before: int | None = None) -> str | None:
    """Whom a sentence without statements is about: the person before a verb, else the first not of a ticket.

    Only persons named BEFORE that item, when one is given.

    Nobody new when a pronoun opens the sentence.
    """
    if line.goes_on:
        return None
    people = [
        (k, item)
        for k, item in enumerate(line.items[:before])
        if isinstance(item, Ref)
        and item.key
        and item.key.startswith("person:")
        and not line.quoted(item.begin)
        and not _is_aside(line, k)
    ]
    pointed = _pointed_back_at(line)
    if people and pointed is not None and pointed < people[0][0] and verb_follows(line, pointed + 1):
        return None  # "Hanya saja pria asal X tersebut menolak mengembalikan jabatan Y"
    for k, person in people:
        if _answers(line, k):
            return person.key
    for k, person in people:
        if verb_follows(line, k + 1):
            return person.key
    alone = [person for _, person in people if person.pair is None]
    return (alone or [person for _, person in people])[0].key if people else None


def _pointed_back_at(line: Line) -> int | None:
    """Where the first phrase such as *politikus asal X itu* ends, which goes on with the person spoken of before."""
    for at, item in enumerate(line.items[:_FARTHEST_ANAPHOR]):
        if isinstance(item, Ref) and item.kind is RefKind.PERSON:
            return None
        office = isinstance(item, Ref) and item.kind is RefKind.OFFICE
        if office or item.lower in words_of("heads"):
            return demonstrative_behind(line, at + 1, _LONGEST_ANAPHOR, (",", ".", "yang"))
    return None


def _answers(line: Line, at: int) -> bool:
    """*Pernyataan Y itu langsung ditanggapi X*: the person at AT is the one who goes on speaking."""
    before = at - 1
    while before > 0 and line.items[before].lower in word_set("speech", "subjects", "before_names"):
        before -= 1
    return before >= 0 and line.items[before].lower in word_set("speech", "subjects", "answered_by")


def _is_aside(line: Line, at: int) -> bool:
    """*dengan X*, *terkait X*, *dengan X dan Y*: the sentence is not about the person at AT."""
    if at == 0:
        return False
    before = line.items[at - 1].lower
    if before in word_set("speech", "subjects", "not_told_of"):
        return True
    if before in word_set("speech", "subjects", "not_behind"):
        return not _comes_from(line, at)
    first = line.items[at - 2] if at > 1 and before in (",", "dan", "serta") else None
    return isinstance(first, Ref) and first.kind is RefKind.PERSON and _is_aside(line, at - 2)


def _comes_from(line: Line, at: int) -> bool:
    """*Dukungan datang dari X*: what is told of comes from the person at AT."""
    if at < 2:
        return False
    if line.items[at - 1].lower == "dari":
        return line.items[at - 2].lower in ("datang", "muncul")
    # "Tudingan itu dibantah (mentah-mentah) oleh X"
    said = word_set("speech", "subjects", "said_by")
    return line.items[at - 1].lower == "oleh" and any(i.lower in said for i in line.items[max(0, at - 5) : at - 1])


def verb_follows(line: Line, at: int) -> bool:
    """Whether a verb stands at AT, or behind a comma there."""
    if at < len(line.items) and line.items[at].lower == ",":
        at += 1
    item = line.items[at] if at < len(line.items) else None
    return isinstance(item, Chunk) and _VERB.match(item.lower) is not None
