"""Offices that persons hold or held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from pemangku.extract.atlas import Atlas
from pemangku.extract.courts import find_court
from pemangku.extract.document import tokenise
from pemangku.extract.institutions import Institutions
from pemangku.extract.lexica import Role, lexica
from pemangku.extract.line import Line, demonstrative_behind, is_word
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.offices.only_party import find_only_party
from pemangku.extract.phrases.refs import OfficeUse, Ref, RefKind
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.offices import OfficeKind
from pemangku.model import Evidence, Mention, Office, PartKind

_FARTHEST_APPOINTMENT = 7
_SHORTEST_POSSESSIVE = 7
_FARTHEST_ONCE = 6
_FARTHEST_NUMBER = 3
_LONGEST_DESCRIPTION = 8
_FARTHEST_CLAUSE = 4
_GOVERNMENTS = ("pemprov", "pemkab", "pemkot", "pemcam")
_VILLAGES = ("pemdes", "pemkel", "pemgampong", "pemnagari")


class OfficeReader:
    """The offices of one article, each once, and what office-holders without a name stand for."""

    def __init__(
        self, lines: Sequence[Line], atlas: Atlas, institutions: Institutions, published: dt.date | None = None
    ) -> None:
        self._lines = lines
        self._published = published
        self._party = find_only_party(lines)
        self._atlas = atlas
        self._institutions = institutions
        self._court = find_court(lines)
        self._offices: dict[tuple[str, str, str | None, bool, bool], Office] = {}
        self.implied: list[Mention] = []
        """Mentions of institutions that only an office names (*Kapolres X*)."""

    def read(self) -> list[Office]:
        """The offices; the references to office-holders without a name have their keys afterwards."""
        listed: list[OfficeUse] = []
        for line in self._lines:
            self._named(line)
            self._listed(line, listed)
            listed = _of_several(line) or listed
        last_person: str | None = None
        told_before: str | None = None
        for line in self._lines:
            before = last_person
            for at, item in enumerate(line.items):
                if not isinstance(item, Ref):
                    continue
                if item.kind is RefKind.PERSON and item.key and not line.quoted(item.begin):
                    last_person = item.key
                elif item.kind is RefKind.OFFICE:
                    self._unnamed(line, at, item, last_person)
            self._possessive(line, told_before)
            self._chaired(line)
            told_before = _first_institution(line) or told_before
            last_person = (before if line.goes_on else line.first_person) or last_person
        return self._without_repetitions()

    def _without_repetitions(self) -> list[Office]:
        """The offices without those that a longer role says again (*Hakim*, *Hakim Konstitusi*)."""
        again = word_set("phrases", "roles", "said_again")
        offices = list(self._offices.values())
        longer = {(o.person, o.institution, o.role) for o in offices}
        return [
            office
            for office in offices
            if office.role not in again
            or not any(
                (person, at) == (office.person, office.institution) and role.startswith(f"{office.role} ")
                for person, at, role in longer
            )
        ]

    def _named(self, line: Line) -> None:
        """Offices with the name of who holds them."""
        beside: OfficeUse | None = None
        for at, item in enumerate(line.items):
            if not isinstance(item, Ref):
                continue
            if item.kind is RefKind.PERSON:
                self._appointed(line, at, item)
            for use in item.offices:
                if item.kind is RefKind.PERSON and item.key:
                    _inherit(use, beside)
                    self._hold(line, item.key, use, line.evidence("titled-name", 0.96))
                if use.institute is not None and use.entry.generic:
                    beside = use

    def _listed(self, line: Line, uses: Sequence[OfficeUse]) -> None:
        """*KPU melantik lima anggota PPK X. Kelimanya yakni A, B, …*: each of the list holds the office told before."""
        opening = [i.lower for i in line.items[:2]]
        if not uses or len(opening) < 2 or opening[0] not in word_set("phrases", "roles", "listed_anew"):
            return
        if opening[1] not in word_set("relations", "parties", "lists"):
            return
        for item in line.items[2:]:
            if isinstance(item, Ref) and item.kind is RefKind.PERSON and item.key:
                for use in uses if not item.offices else ():
                    self._hold(line, item.key, use, line.evidence("office-listed", 0.88))
            elif isinstance(item, Ref) or not is_word(item, ",", "dan", "serta", ":"):
                return

    def _appointed(self, line: Line, at: int, ref: Ref) -> None:
        """*X dilantik menjadi Penjabat Bupati Y*: the office that a verb of appointing gives."""
        verbs, links = word_set("phrases", "roles", "appointed"), word_set("phrases", "roles", "appointed_to")
        behind = line.items[at + 1 : at + _FARTHEST_APPOINTMENT]
        words = [i.lower for i in behind]
        if not any(w in verbs for w in words[:3]) or ref.key is None:
            return
        for k, word in enumerate(words[:-1]):
            office = behind[k + 1]
            if word in links and isinstance(office, Ref) and office.kind is RefKind.OFFICE:
                for use in office.offices:
                    self._hold(line, ref.key, use, line.evidence("office-appointed", 0.88))
                return

    # --- without a name ---------------------------------------------------------------------------------------------

    def _unnamed(self, line: Line, at: int, ref: Ref, last_person: str | None) -> None:
        """An office-holder without a name stands for the institution; *politikus PKB itu* for the person just named."""
        if _is_stood_for(line, at):
            return
        keys = [self._institution(line, use, named=False) for use in ref.offices if not use.bare]
        ref.key = next((k for k in keys if k), None) or (None if _is_of_many(line, at) else self._holder(ref))
        if last_person and _points_back(line, at) and not line.quoted(ref.begin):
            last_person = self._known_holder(line, ref) or last_person
            ref.key = last_person
            if _was_once(line, at):
                for use in ref.offices:
                    use.modifiers |= {"former"}
            for use in ref.offices:
                own = self._at_own(last_person) if use.role != use.entry.name else None
                if use.entry.kind is not OfficeKind.PARTY or not use.bare:
                    self._hold(line, last_person, use, line.evidence("office-anaphor", 0.88), otherwise=own)

    def _at_own(self, person: str) -> str | None:
        """*Koordinator Divisi Hukum itu*: the one institution at which the article has PERSON hold office."""
        held = {o.institution for o in self._offices.values() if o.person == person and o.institution and not o.former}
        return held.pop() if len(held) == 1 else None

    def _known_holder(self, line: Line, ref: Ref) -> str | None:
        """*mantan Gubernur X tersebut*: the one person whom the article gives that office beside the name."""
        roles = {(u.role, self._institution(line, u, named=False)) for u in ref.offices if not u.bare}
        holders = {o.person for o in self._offices.values() if (o.role, o.institution) in roles}
        return holders.pop() if len(holders) == 1 else None

    def _holder(self, ref: Ref) -> str | None:
        """*Gubernur meminta …*: the one person of the article who holds the office that is named without a name."""
        if any(not u.bare or u.former or u.candidate or u.entry.generic for u in ref.offices):
            return None
        roles = {u.role for u in ref.offices}
        holders = {o.person for o in self._offices.values() if o.role in roles and not o.former}
        return holders.pop() if len(holders) == 1 else None

    def _possessive(self, line: Line, told_before: str | None) -> None:
        """*Majelis X diwakili ketuanya, Y*, *Direkturnya, Y, …*: the office at the institution named before."""
        for at, item in enumerate(line.items):
            if not item.lower.endswith("nya") or len(item.lower) < _SHORTEST_POSSESSIVE:
                continue
            role = _role_of_possessive(item.lower)
            behind = next((i for i in line.items[at + 1 : at + 3] if not is_word(i, ",", "yaitu", "yakni")), None)
            institution = _institution_before(line, at) or (told_before if at <= 1 else None)
            if role is None or institution is None:
                continue
            if isinstance(behind, Ref) and behind.kind is RefKind.PERSON and behind.key:
                office = Office(
                    person=behind.key,
                    role=role[1].name,
                    institution=institution,
                    evidence=line.evidence("office-possessive", 0.85),
                )
                self._add(office)

    def _chaired(self, line: Line) -> None:
        """*Aliansi X yang diketuai Y*: who heads it."""
        for at, item in enumerate(line.items):
            if item.lower not in word_set("phrases", "roles", "chaired") or line.quoted(item.begin) or at < 2:
                continue
            body = line.items[at - 2] if is_word(line.items[at - 1], "yang") else line.items[at - 1]
            behind = at + 2 if at + 1 < len(line.items) and is_word(line.items[at + 1], "oleh") else at + 1
            head = line.items[behind] if behind < len(line.items) else None
            named = isinstance(head, Ref) and head.kind is RefKind.PERSON and head.key
            if (
                isinstance(body, Ref)
                and body.kind is RefKind.INSTITUTION
                and body.key
                and isinstance(head, Ref)
                and named
            ):
                evidence = line.evidence("office-chaired", 0.85)
                self._add(Office(person=head.key or "", role="Ketua", institution=body.key, evidence=evidence))

    # --- holding an office ------------------------------------------------------------------------------------------

    def _hold(
        self, line: Line, person: str, use: OfficeUse, evidence: Evidence, *, otherwise: str | None = None
    ) -> None:
        """Note that PERSON holds the office of USE: at the institution beside it, else at the one OTHERWISE known."""
        if use.candidate or line.sentence.kind is PartKind.RELATED:
            return
        institution = self._institution(line, use, named=True) or otherwise
        if institution is None and use.bare and use.role in word_set("phrases", "roles", "of_parties"):
            institution = self._party
        of_aide = use.entry.name in word_set("phrases", "roles", "aides") and use.role != use.entry.name
        if institution is None and not of_aide and (use.entry.generic or use.entry.kind is OfficeKind.PROFESSION):
            return
        office = Office(
            person=person,
            role=use.role,
            institution=institution,
            acting=use.acting,
            former=use.former or self._is_over(use),
            evidence=evidence,
        )
        self._add(office)

    def _is_over(self, use: OfficeUse) -> bool:
        """*bupati periode 2017-2022* in an article of 2025."""
        return use.until is not None and self._published is not None and use.until < self._published.year

    def _add(self, office: Office) -> None:
        key = (office.person, office.role, office.institution, office.acting, office.former)
        self._offices.setdefault(key, office)

    # --- at which institution ---------------------------------------------------------------------------------------

    def _institution(self, line: Line, use: OfficeUse, *, named: bool) -> str | None:
        """The key of the institution at which the office is held. NAMED: the text names the person who holds it."""
        if use.institute is not None:
            return self._institutions.key_of(use.institute, use.begin)
        if use.candidate:
            return None
        if self._court is not None and use.role.startswith(word_row("phrases", "roles", "bench")):
            return self._court
        place = use.place.place if use.place else None
        body = use.entry.body
        if use.entry.government or (body is not None and body.id in _GOVERNMENTS):
            region = place or self._atlas.region_for(use.entry)
            key = self._institutions.government_of(region) if region is not None else None
        elif body is None or (body.id in _VILLAGES and place is None):
            key = None
        else:
            key = self._institutions.of_body(body, place, use.begin, number=use.number)
        if key is not None and named:
            self._imply(line, key, use)
        return key

    def _imply(self, line: Line, key: str, use: OfficeUse) -> None:
        """The institution that only an office names counts when a person holds the office."""
        evidence = line.evidence("office-institution", 0.93)
        self.implied.append(Mention(entity=key, begin=use.begin, end=use.begin + 1, evidence=evidence))


@lru_cache(1 << 12)
def _role_of_possessive(word: str) -> tuple[int, Role] | None:
    """The role in *ketuanya*."""
    return lexica().roles.at(tokenise(word.removesuffix("nya")), 0)


def _inherit(use: OfficeUse, beside: OfficeUse | None) -> None:
    """*Ketua DPC PKB A dan Sekretaris B*: a generic role takes the institution of the one named before it."""
    if beside is not None and use.bare and use.role in word_set("phrases", "roles", "inheriting"):
        use.institute = beside.institute


def _of_several(line: Line) -> list[OfficeUse]:
    """*lima komisioner Panwaslih X*: the office that a sentence gives to several without naming them."""
    several = word_set("phrases", "roles", "of_several")
    for at, item in enumerate(line.items):
        if not isinstance(item, Ref) or item.kind is not RefKind.OFFICE or not item.offices:
            continue
        lead = line.items[max(0, at - _FARTHEST_NUMBER) : at]
        if any(i.lower in several for i in lead) or (lead and lead[-1].lower[:1].isdigit()):
            return [use for use in item.offices if not use.bare and not use.candidate]
    return []


def _points_back(line: Line, at: int) -> bool:
    """*mantan bupati itu*, *mantan bupati yang diusung A dan B itu*: the office at AT is a person just named."""
    if _is_of_a_thing(line, at):
        return False
    described = at + 1 < len(line.items) and is_word(line.items[at + 1], "yang")
    length = _LONGEST_DESCRIPTION if described else 1
    end = demonstrative_behind(line, at + 1, length, (",", ".", ";"))
    return end is not None and not (described and is_word(line.items[end], "ini"))


def _is_of_many(line: Line, at: int) -> bool:
    """*tiga kepala desa*: no one person holds what several do."""
    before = line.items[at - 1].lower if at else ""
    return before in word_set("phrases", "roles", "of_several") or before[:1].isdigit()


def _was_once(line: Line, at: int) -> bool:
    """*pria yang pernah dua periode menjabat Kepala Desa X itu*."""
    lead = line.items[max(0, at - _FARTHEST_ONCE) : at]
    return any(is_word(i, "pernah") for i in lead) and not any(is_word(i, ",", ".") for i in lead)


def _is_of_a_thing(line: Line, at: int) -> bool:
    """*mobil dinas Ketua DPRD itu*, *keempat menteri tersebut*: the demonstrative belongs to the noun before."""
    before = line.items[at - 1] if at else None
    if not isinstance(before, Chunk) or before.kind is not ChunkKind.WORD:
        return False
    clause = [i.lower for i in line.items[max(0, at - _FARTHEST_CLAUSE) : at]]
    if before.lower == "oleh" and "yang" in clause:
        return True  # "Rapat yang dihadiri oleh Bupati X itu"
    return before.lower in word_set("phrases", "roles", "of_things")


def _is_stood_for(line: Line, at: int) -> bool:
    """Whether the office at AT is only stood for, or not held by anybody (*pemilihan ketua*)."""
    lead = [i for i in line.items[max(0, at - 4) : at] if isinstance(i, Chunk)]
    if any(i.modifier == "candidate" or i.lower == "pasangan" for i in lead):
        return True
    return at > 0 and line.items[at - 1].lower in word_set("phrases", "roles", "not_held")


def _first_institution(line: Line) -> str | None:
    """The institution that a sentence begins with, as far as it names one outside quotation marks."""
    keys = (
        i.key for i in line.items if isinstance(i, Ref) and i.kind is RefKind.INSTITUTION and not line.quoted(i.begin)
    )
    return next((key for key in keys if key), None)


def _institution_before(line: Line, at: int) -> str | None:
    before = (i.key for i in reversed(line.items[:at]) if isinstance(i, Ref) and i.kind is RefKind.INSTITUTION)
    return next((key for key in before if key), None)
