"""Where an article names its entities; every reference gets the key of what it means."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.atlas import Atlas
from pemangku.extract.document import Sentence
from pemangku.extract.institutions import Institute, Institutions
from pemangku.extract.line import Line
from pemangku.extract.persons import People
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.places import PlaceHit
from pemangku.model import Evidence, Mention, PartKind

_CERTAIN = 0.97
_SECOND_HAND = 0.93
_UNSURE_PLACE = 0.9


def read_mentions(lines: Sequence[Line], people: People, atlas: Atlas, institutions: Institutions) -> list[Mention]:
    """All mentions of persons, institutions and places; the references in LINES have their keys afterwards."""
    body_first = sorted(lines, key=lambda line: line.sentence.kind is not PartKind.BODY)
    for line in body_first:
        for item in line.items:
            if isinstance(item, Ref):
                _note_certain(item, institutions)
    reader = _Mentions(people, atlas, institutions)
    for line in lines:
        for item in line.items:
            if isinstance(item, Ref):
                reader.read(line.sentence, item)
    return reader.found


def _note_certain(ref: Ref, institutions: Institutions) -> None:
    """Remember the institutions whose region is known, so that those without one can follow them."""
    for found in [ref.institute, *ref.inner]:
        if found is not None:
            if found.whole is not None:
                institutions.note(found.whole, ref.begin)
            institutions.note(found, ref.begin)


def _span(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The offsets of tokens FIRST to LAST (exclusive)."""
    return sentence.tokens[first].begin, sentence.tokens[last - 1].end


class _Mentions:
    def __init__(self, people: People, atlas: Atlas, institutions: Institutions) -> None:
        self._people = people
        self._atlas = atlas
        self._institutions = institutions
        self.found: list[Mention] = []

    def read(self, sentence: Sentence, ref: Ref) -> None:
        """Give REF its key, and note it and what its offices name."""
        if ref.kind is RefKind.PERSON:
            person = self._people.person_at(ref.name_begin, ref.name_end)
            if person is not None:
                ref.key = person.key
                confidence = _CERTAIN if ref.strong else _SECOND_HAND
                self._add(ref.key, ref.name_begin, ref.name_end, sentence, confidence, "name")
        elif ref.kind is RefKind.INSTITUTION and ref.institute is not None:
            ref.key = self._institution(ref.institute, ref, sentence)
        elif ref.kind is RefKind.PLACE and ref.place is not None:
            ref.key = self._place(ref.place, sentence)
        for found in ref.inner:
            self._institution(found, ref, sentence)
        for hit in ref.inner_places:
            self._place(hit, sentence)

    def _institution(self, found: Institute, ref: Ref, sentence: Sentence) -> str:
        key = self._institutions.key_of(found, ref.begin)
        begin, end = _span(sentence, found.first, found.last)
        self._add(key, begin, end, sentence, _SECOND_HAND if found.waits else _CERTAIN, "institution")
        if found.region is not None:
            self._place(found.region, sentence)
        if found.whole is not None:
            self._institution(found.whole, ref, sentence)
        return key

    def _place(self, hit: PlaceHit, sentence: Sentence) -> str:
        key = self._atlas.note(hit.place, " ".join(sentence.texts[hit.first : hit.last]))
        begin, end = _span(sentence, hit.first, hit.last)
        self._add(key, begin, end, sentence, _CERTAIN if hit.sure else _UNSURE_PLACE, "place")
        return key

    def _add(self, key: str, begin: int, end: int, sentence: Sentence, confidence: float, rule: str) -> None:
        evidence = Evidence(begin=sentence.begin, end=sentence.end, rule=rule, confidence=confidence)
        self.found.append(Mention(entity=key, begin=begin, end=end, evidence=evidence))
