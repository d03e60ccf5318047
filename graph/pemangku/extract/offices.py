"""Offices that persons hold or held, and what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pemangku.extract.chunks import Chunk
from pemangku.extract.document import tokenise
from pemangku.extract.institutions import Institutions
from pemangku.extract.lexica import lexica
from pemangku.extract.lines import Line, find_court, is_word
from pemangku.extract.phrases import OfficeUse, Ref, RefKind
from pemangku.extract.places import Atlas
from pemangku.lexicon.offices import OfficeKind
from pemangku.model import Candidacy, Evidence, Mention, Office, PartKind

if TYPE_CHECKING:
    from pemangku.extract.events import Events

_INHERITING = frozenset({"Ketua", "Wakil Ketua", "Sekretaris", "Wakil Sekretaris", "Bendahara", "Anggota", "Sekretaris Jenderal"})
_BENCH = ("Hakim", "Ketua Majelis", "Anggota Majelis")
_DEMONSTRATIVES = ("itu", "ini", "tersebut")


def read_offices(lines: Sequence[Line], atlas: Atlas, institutions: Institutions) -> tuple[list[Office], list[Mention]]:
    """The offices, each once, and mentions of the institutions that only an office names (*Kapolres X*)."""
    return _Reader(lines, atlas, institutions).read()


class _Reader:
    def __init__(self, lines: Sequence[Line], atlas: Atlas, institutions: Institutions) -> None:
        self._lines = lines
        self._atlas = atlas
        self._institutions = institutions
        self._offices: dict[tuple[str, str, str | None, bool, bool], Office] = {}
        self._mentions: list[Mention] = []
        self._court: str | None = None

    def read(self) -> tuple[list[Office], list[Mention]]:
        self._court = find_court(self._lines)
        for line in self._lines:
            beside: OfficeUse | None = None
            for item in line.items:
                if not isinstance(item, Ref):
                    continue
                for use in item.offices:
                    if item.kind is RefKind.PERSON and item.key:
                        self._inherit(use, beside)
                        self._hold(line, item.key, use, "titled-name", 0.96)
                    if use.institute is not None and use.entry.generic:
                        beside = use
        last_person: str | None = None
        for line in self._lines:
            for at, item in enumerate(line.items):
                if not isinstance(item, Ref):
                    continue
                if item.kind is RefKind.PERSON and item.key:
                    last_person = item.key
                elif item.kind is RefKind.OFFICE:
                    self._unnamed(line, at, item, last_person)
            self._possessive(line)
            if line.first_person:
                last_person = line.first_person
        return list(self._offices.values()), self._mentions

    @staticmethod
    def _inherit(use: OfficeUse, beside: OfficeUse | None) -> None:
        """*Ketua DPC PKB A dan Sekretaris B*: a generic role takes the institution of the one named before it."""
        if beside is not None and use.institute is None and use.place is None and use.role in _INHERITING:
            use.institute = beside.institute

    def _unnamed(self, line: Line, at: int, ref: Ref, last_person: str | None) -> None:
        """An office-holder without a name stands for the institution; *politikus PKB itu* for the person just named."""
        if any(
            isinstance(i, Chunk) and (i.modifier == "candidate" or i.lower == "pasangan")
            for i in line.items[max(0, at - 4) : at]
        ):
            return
        if at and is_word(line.items[at - 1], "pemilihan", "calon", "jabatan", "kursi", "visi"):
            return
        keys = [self._institution(line, use, ref) for use in ref.offices if use.institute or use.place]
        ref.key = next((k for k in keys if k), None) or self._holder(ref)
        following = line.items[at + 1] if at + 1 < len(line.items) else None
        if (
            last_person
            and following is not None
            and is_word(following, *_DEMONSTRATIVES)
            and not line.sentence.quoted(ref.begin)
        ):
            ref.key = last_person
            for use in ref.offices:
                self._hold(line, last_person, use, "office-anaphor", 0.88)

    def _holder(self, ref: Ref) -> str | None:
        """*Gubernur meminta …*: the one person of the article who holds the office that is named without a name."""
        if any(u.institute or u.place or u.former or u.candidate or u.entry.generic for u in ref.offices):
            return None
        roles = {u.role for u in ref.offices}
        holders = {o.person for o in self._offices.values() if o.role in roles and not o.former}
        return holders.pop() if len(holders) == 1 else None

    def _possessive(self, line: Line) -> None:
        """*Majelis X diwakili ketuanya, Y*: the office at the institution named before."""
        for at, item in enumerate(line.items):
            if not isinstance(item, Chunk) or not item.lower.endswith("nya") or len(item.lower) < 7:
                continue
            role = lexica().roles.at(tokenise(item.lower[:-3]), 0)
            behind = [i for i in line.items[at + 1 : at + 3] if not is_word(i, ",", "yaitu", "yakni")]
            institution = next(
                (
                    i.key
                    for i in reversed(line.items[:at])
                    if isinstance(i, Ref) and i.kind is RefKind.INSTITUTION and i.key
                ),
                None,
            )
            if role is None or not behind or not institution:
                continue
            person = behind[0]
            if isinstance(person, Ref) and person.kind is RefKind.PERSON and person.key:
                evidence = Evidence(
                    begin=line.sentence.begin, end=line.sentence.end, rule="office-possessive", confidence=0.85
                )
                self._offices.setdefault(
                    (person.key, role[1].name, institution, False, False),
                    Office(person=person.key, role=role[1].name, institution=institution, evidence=evidence),
                )

    def _hold(self, line: Line, person: str, use: OfficeUse, rule: str, confidence: float) -> None:
        if use.candidate or line.sentence.kind is PartKind.RELATED:
            return
        institution = self._institution(line, use, None)
        if use.entry.kind is OfficeKind.PROFESSION and institution is None:
            return
        if institution is None and use.entry.generic:
            return
        evidence = Evidence(begin=line.sentence.begin, end=line.sentence.end, rule=rule, confidence=confidence)
        key = (person, use.role, institution, use.acting, use.former)
        self._offices.setdefault(
            key,
            Office(
                person=person,
                role=use.role,
                institution=institution,
                acting=use.acting,
                former=use.former,
                evidence=evidence,
            ),
        )

    def _institution(self, line: Line, use: OfficeUse, ref: Ref | None) -> str | None:
        """The key of the institution at which the office is held."""
        offset = use.begin
        if use.institute is not None:
            if use.entry.body is not None and use.institute.body is None:
                pass
            return self._institutions.note(use.institute, offset) or self._institutions.settle(use.institute, offset)
        place = use.place.place if use.place else None
        if use.candidate:
            return None
        if use.role.startswith(_BENCH) and self._court is not None:
            return self._court
        if use.entry.government:
            return self._government(line, use, place, named=ref is None)
        if use.entry.body is not None:
            if use.entry.body.id in ("pemprov", "pemkab", "pemkot", "pemcam"):
                return self._government(line, use, place, named=ref is None)
            if use.entry.body.id in ("pemdes", "pemkel", "pemgampong", "pemnagari") and place is None:
                return None
            key = self._institutions.of_body(use.entry.body, place, offset, use.role, number=use.number)
            self._mention(line, key, use, named=ref is None)
            return key
        return None

    def _government(self, line: Line, use: OfficeUse, place: object, *, named: bool) -> str | None:
        from pemangku.model import Place

        region = place if isinstance(place, Place) else self._atlas.region_for(use.entry)
        if region is None:
            return None
        key = self._institutions.government_of(region, use.begin)
        self._mention(line, key, use, named=named)
        return key

    def _mention(self, line: Line, key: str, use: OfficeUse, *, named: bool) -> None:
        """The institution that only an office names counts when a person holds the office."""
        if not named:
            return
        evidence = Evidence(
            begin=line.sentence.begin, end=line.sentence.end, rule="office-institution", confidence=0.93
        )
        self._mentions.append(Mention(entity=key, begin=use.begin, end=use.begin + 1, evidence=evidence))


def read_candidacies(lines: Sequence[Line], events: Events) -> Iterator[Candidacy]:
    """Who stands for which office, with ballot number and running mate, once a person and office."""
    found: dict[str, Candidacy] = {}
    for line in lines:
        refs = [i for i in line.items if isinstance(i, Ref) and i.kind is RefKind.PERSON and i.key]
        for ref in refs:
            assert ref.key is not None
            evidence = Evidence(begin=line.sentence.begin, end=line.sentence.end, rule="candidacy", confidence=0.92)
            mate = next((o.key for o in refs if ref.pair is not None and o.pair == ref.pair and o is not ref), None)
            office = next((o.role for o in ref.offices if o.candidate), None)
            if mate is None and office is None:
                continue
            number = _ballot_number(line, ref)
            known = found.get(ref.key)
            found[ref.key] = Candidacy(
                person=ref.key,
                office=(known.office if known and known.office else office),
                contest=events.contest,
                ballot_number=known.ballot_number if known and known.ballot_number else number,
                running_mate=known.running_mate if known and known.running_mate else mate,
                evidence=known.evidence if known else evidence,
            )
    yield from found.values()


def _ballot_number(line: Line, ref: Ref) -> int | None:
    """*nomor urut 2* just before or behind the pair."""
    at = next(k for k, item in enumerate(line.items) if item is ref)
    for step in (*range(at - 1, max(-1, at - 7), -1), *range(at + 1, min(len(line.items), at + 9))):
        item = line.items[step]
        if is_word(item, "urut", "nomor") and step + 1 < len(line.items):
            following = line.items[step + 1]
            if isinstance(following, Chunk) and following.text.isdigit() and len(following.text) <= 2:
                return int(following.text)
    return None
