"""Events: what an article tells of, when, where, by whom it is held and who is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from pemangku.extract.chunks import Chunk, ChunkKind
from pemangku.extract.dates import DateMention, find_dates, known_weekdays
from pemangku.extract.document import Document
from pemangku.extract.happenings import EventHit, EventWord, find_hits, verbs, words
from pemangku.extract.keys import slug
from pemangku.extract.lines import Line, find_court, is_word
from pemangku.extract.matcher import Matcher
from pemangku.extract.phrases import Ref, RefKind
from pemangku.extract.places import Atlas
from pemangku.extract.setting import Setting
from pemangku.lexicon.tables import table
from pemangku.model import Event, EventKind, Evidence, Modality, PartKind, Predicate, Relation

_DEMONSTRATIVES = frozenset({"itu", "ini", "tersebut"})
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_ORGANISED_BY_NAME = frozenset({EventKind.RAPAT, EventKind.PELATIHAN})


@dataclass(slots=True)
class Draft:
    """An event while the article is read."""

    word: EventWord
    name: str
    evidence: Evidence
    forms: dict[str, None] = field(default_factory=dict)
    date: str | None = None
    date_evidence: Evidence | None = None
    place: str | None = None
    place_evidence: Evidence | None = None
    year: str | None = None
    region: str | None = None
    number: str | None = None
    election: Draft | None = None
    modality: Modality = Modality.REPORTED
    strong: bool = False
    issuer: str | None = None
    key: str = ""
    order: int = 0

    @property
    def shared(self) -> bool:
        """Whether another article that names it means the same event."""
        return self.word.sort == "election" or bool(self.number and self.year and self.issuer)

    def dated(self, date: str, evidence: Evidence) -> None:
        """Take DATE when it says more than what is known."""
        if self.date is None or (len(date) > len(self.date) and date.startswith(self.date[:4])):
            self.date, self.date_evidence = date, evidence

    def placed(self, place: str, evidence: Evidence) -> None:
        """Take PLACE when none is known."""
        if self.place is None:
            self.place, self.place_evidence = place, evidence


@dataclass(frozen=True, slots=True)
class Role:
    """That an actor has a part in an event."""

    actor: str
    predicate: Predicate
    draft: Draft
    evidence: Evidence


class Events:
    """The events of one article."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.roles: list[Role] = []

    def finished(self) -> tuple[Event, ...]:
        """All events that count, sorted by key."""
        made = {}
        for draft in self.counting():
            made[draft.key] = Event(
                key=draft.key,
                name=draft.name,
                kind=draft.word.kind,
                evidence=draft.evidence,
                aliases=tuple(sorted(set(draft.forms) - {draft.name})),
                date=draft.date,
                date_evidence=draft.date_evidence,
                place=draft.place,
                place_evidence=draft.place_evidence,
                part_of=draft.election.key if draft.election is not None and draft.election.strong else None,
                modality=draft.modality,
                shared=draft.shared,
            )
        return tuple(made[k] for k in sorted(made))

    def counting(self) -> list[Draft]:
        """The drafts that count as events, with their keys."""
        taken: dict[str, Draft] = {}
        counting = [d for d in self.drafts if d.strong]
        for draft in counting:
            draft.key = _key(draft)
            if draft.key in taken and taken[draft.key] is not draft:
                draft.key = f"{draft.key}-{draft.order}"
            taken[draft.key] = draft
        return counting

    @property
    def contest(self) -> str | None:
        """The key of the election that the article is about: the only regional one, else the only one."""
        elections = [d for d in self.counting() if d.word.sort == "election"]
        regional = [d for d in elections if d.region]
        if len(regional) == 1:
            return regional[0].key
        return elections[0].key if len(elections) == 1 else None

    def relations(self) -> Iterator[Relation]:
        """Who holds, attends and watches over which event."""
        counting = {id(d) for d in self.counting()}
        seen = set()
        for role in self.roles:
            triple = (role.actor, role.predicate, role.draft.key)
            if id(role.draft) in counting and triple not in seen:
                seen.add(triple)
                yield Relation(
                    subject=role.actor, predicate=role.predicate, object=role.draft.key, evidence=role.evidence
                )


def _key(draft: Draft) -> str:
    if draft.word.sort == "election":
        parts = [draft.word.family, draft.year or "", draft.region or ""]
        return "event:" + "-".join(p for p in parts if p)
    if draft.shared and draft.issuer is not None:
        undone = draft.name.split()[0] + "-" if draft.name.startswith(("pembatalan", "pencabutan")) else ""
        return f"event:{undone}{slug(draft.word.name)}-{slug(draft.number or '')}-{draft.year}-{draft.issuer.partition(':')[2]}"
    return f"event:{slug(draft.name)}"


def read_events(lines: Sequence[Line], document: Document, setting: Setting) -> Events:
    """The events of an article, its headline and the related headlines included."""
    reader = _Reader(lines, document, setting)
    reader.read()
    return reader.events


class _Reader:
    def __init__(self, lines: Sequence[Line], document: Document, setting: Setting) -> None:
        self._lines = lines
        self._text = document.article.text
        self._published = document.article.published
        self._setting = setting
        self._atlas = Atlas(setting)
        self.events = Events()
        self._last: Draft | None = None
        self._subject_before: str | None = None
        self._told: list[Draft] = []
        self._lead_date: tuple[str, Evidence] | None = None
        self._anchor: str | None = None
        """The full date told last, which *sehari kemudian* counts from."""
        self._year = _context_year(self._text)
        self._weekdays = known_weekdays(self._text)

    def read(self) -> None:
        order = sorted(range(len(self._lines)), key=lambda n: (self._lines[n].sentence.kind is PartKind.HEADLINE, n))
        for number in order:
            self._line(self._lines[number])
        self._debating()
        self._complete()

    # --- one sentence -----------------------------------------------------------------------------------------------

    def _line(self, line: Line) -> None:
        sentence = line.sentence
        dates = find_dates(
            self._text,
            sentence.begin,
            sentence.end,
            published=self._published,
            year=self._year, weekdays=self._weekdays, anchor=self._anchor)
        hits = find_hits(sentence, self._atlas, self._text)
        here: list[tuple[EventHit, Draft]] = []
        covered = [i for i in line.items if isinstance(i, Ref) and i.kind is RefKind.INSTITUTION]
        for hit in hits:
            if any(i.begin < hit.begin < i.end for i in covered):
                continue
            draft = self._draft(line, hit)
            if draft is not None:
                here.append((hit, draft))
        elections = [d for h, d in here if h.word.sort == "election"]
        for hit, draft in here:
            if (
                hit.word.sort in ("stage", "happening")
                and elections
                and draft.election is None
                and (hit.election is not None or hit.word.sort == "stage")
            ):
                draft.election = elections[-1]
        anaphor = self._anaphor(line)
        self._similar(line, dates)
        self._date_of_paper(line, dates)
        for hit, draft in here:
            self._bind(line, hit, draft, dates)
        if anaphor is not None and not any(d is anaphor for _, d in here):
            self._bind_anaphor(line, anaphor, dates)
        self._organizers(line, here, anaphor)
        self._attendance(line, here, anaphor)
        self._verbal(line, dates, here)
        self._taking_part(line)
        self._rallying(line)
        told = [d for h, d in here if h.word.sort == "happening" and d.strong and not sentence.quoted(h.begin)]
        if told and sentence.kind is PartKind.BODY:
            self._last = told[-1]
        elif self._last is None and sentence.kind is PartKind.BODY:
            self._last = next((d for h, d in here if h.word.sort == "stage" and d.strong), None)
        if self._lead_date is None and sentence.kind is PartKind.BODY:
            lead = next((d for d in dates if d.full and not self._cited(line, d)), None)
            self._lead_date = (lead.value, self._evidence(line, "announced", 0.75)) if lead else None
        self._anchor = next((d.value for d in dates if d.full), self._anchor)
        self._late_dates(line, dates)
        self._subject_before = self._subject_of(line)

    def _evidence(self, line: Line, rule: str, confidence: float, modality: Modality = Modality.REPORTED) -> Evidence:
        return Evidence(
            begin=line.sentence.begin, end=line.sentence.end, rule=rule, confidence=confidence, modality=modality
        )

    # --- drafts -----------------------------------------------------------------------------------------------------

    def _draft(self, line: Line, hit: EventHit) -> Draft | None:
        if hit.word.sort == "election":
            return self._election(line, hit)
        if hit.word.sort == "decision":
            return self._decision(line, hit)
        session = self._session_of_stage(hit)
        if session is not None:
            return session
        quoted = line.sentence.quoted(hit.begin)
        following = self._token_after(line, hit.last)
        if following in _DEMONSTRATIVES and (like := self._like(hit)) is not None:
            return like
        known = self._same(hit)
        if known is not None:
            known.forms[hit.name] = None
            return known
        if quoted and following not in _DEMONSTRATIVES:
            return None
        draft = Draft(
            hit.word, hit.name, self._evidence(line, f"event-{hit.word.sort}", 0.85), order=len(self.events.drafts)
        )
        draft.forms[hit.name] = None
        head = _cut_head(hit, line)
        draft.forms[head] = None
        if line.sentence.kind is PartKind.HEADLINE:
            draft.strong = False
        self.events.drafts.append(draft)
        return draft

    def _session_of_stage(self, hit: EventHit) -> Draft | None:
        """A bare *rapat pleno (terbuka)* is the session of the recapitulation or determination told of before."""
        if hit.last != hit.head_last or not hit.name.casefold().startswith(("rapat pleno", "pleno", "rapat terbuka")):
            return None
        stages = [d for d in self.events.drafts if d.word.sort == "stage" and d.word.name in ("rekapitulasi", "penetapan", "pengundian nomor urut")]
        return stages[-1] if stages else None

    @staticmethod
    def _token_after(line: Line, last: int) -> str:
        tokens = line.sentence.tokens
        return tokens[last].lower if last < len(tokens) else ""

    def _like(self, hit: EventHit) -> Draft | None:
        """The latest event of the same kind, for *rapat itu*, *deklarasi tersebut*."""
        noun = hit.word.name
        alike = [
            d for d in reversed(self.events.drafts) if d.word.kind is hit.word.kind and d.word.sort == hit.word.sort
        ]
        named = [
            d for d in alike if any(noun in f.casefold().split() or f.casefold().startswith(noun) for f in d.forms)
        ]
        if named:
            return named[0]
        return alike[0] if alike and noun in words("name", "generic") else None

    def _same(self, hit: EventHit) -> Draft | None:
        """An event already told of under this name, or under a name that this one begins or continues."""
        name = hit.name.casefold()
        full = _shortened().get(name)
        for draft in reversed(self.events.drafts):
            if full is not None and draft.name.casefold().startswith(full):
                return draft
            if draft.word.sort != hit.word.sort or draft.word.kind is not hit.word.kind:
                continue
            if hit.word.sort == "stage":
                if draft.word.name == hit.word.name and ("tingkat" in hit.name) == ("tingkat" in draft.name):
                    return draft
                continue
            forms = [f.casefold() for f in draft.forms if len(f.split()) > 1]
            if name in forms or (
                len(name.split()) > 2 and any(f.startswith(name) or name.startswith(f) for f in forms)
            ):
                return draft
            if hit.last == hit.head_last and name in draft.name.casefold().split():
                return draft
            if hit.last == hit.head_last and len(name.split()) > 1 and draft.name.casefold().startswith(name):
                return draft
        return None

    def _election(self, line: Line, hit: EventHit) -> Draft | None:
        region = hit.region.place.code if hit.region and hit.region.place.code else None
        named = (
            hit.year is not None
            or region is not None
            or (hit.last > hit.head_last and hit.word.family in ("pilkades", "pemilos", "pemira", "rtrw"))
        )
        capital = line.sentence.tokens[hit.first].cap and hit.first > 0
        for draft in self.events.drafts:
            if draft.word.sort != "election":
                continue
            if _compatible(draft, hit, region):
                self._enrich(line, draft, hit, region)
                return draft
        if not named and not (capital and hit.word.family not in ("pemilu",)):
            return None
        draft = Draft(
            hit.word,
            hit.name,
            self._evidence(line, "election", 0.95),
            year=hit.year,
            region=region,
            strong=named,
            order=len(self.events.drafts),
        )
        self.events.drafts.append(draft)
        self._enrich(line, draft, hit, region)
        return draft

    def _enrich(self, line: Line, draft: Draft, hit: EventHit, region: str | None) -> None:
        draft.forms[hit.name] = None
        if (hit.year and not draft.year) or (
            region and not draft.region and hit.name.count(" ") > draft.name.count(" ")
        ):
            if len(hit.name) > len(draft.name) or (hit.year and not draft.year):
                draft.name = hit.name if hit.last > hit.head_last else draft.name
        draft.year = draft.year or hit.year
        draft.strong = draft.strong or hit.year is not None or region is not None
        if hit.year:
            draft.dated(hit.year, self._evidence(line, "election-year", 0.95))
        if region:
            draft.region = draft.region or region
            if hit.region is not None:
                draft.placed(hit.region.place.key, self._evidence(line, "election-region", 0.93))

    def _decision(self, line: Line, hit: EventHit) -> Draft | None:
        for draft in self.events.drafts:
            if (
                draft.word.sort == "decision"
                and draft.number == hit.number
                and (not hit.year or not draft.year or hit.year == draft.year)
                and not draft.name.startswith(("pembatalan", "pencabutan"))
            ):
                draft.forms[hit.name] = None
                if len(hit.name) > len(draft.name):
                    draft.name = hit.name
                draft.year = draft.year or hit.year
                return draft
        draft = Draft(
            hit.word,
            hit.name,
            self._evidence(line, "decision", 0.93),
            year=hit.year,
            number=hit.number,
            strong=True,
            order=len(self.events.drafts),
        )
        draft.forms[hit.name] = None
        if hit.year:
            draft.dated(hit.year, self._evidence(line, "decision-year", 0.93))
        self.events.drafts.append(draft)
        self._issuer(line, hit, draft)
        return draft

    def _issuer(self, line: Line, hit: EventHit, draft: Draft) -> None:
        """*Keputusan KPU X Nomor …*: who is named in a decision's name issued it."""
        for item in line.items:
            if (
                isinstance(item, Ref)
                and item.kind is RefKind.INSTITUTION
                and item.key
                and hit.begin < item.begin < hit.end
            ):
                draft.issuer = draft.issuer or item.key
                self._role(item.key, Predicate.ORGANIZES, draft, self._evidence(line, "decision-issuer", 0.93))

    # --- when and where ---------------------------------------------------------------------------------------------

    def _bind(self, line: Line, hit: EventHit, draft: Draft, dates: Sequence[DateMention]) -> None:
        if hit.word.sort == "election":
            self._election_day(line, hit, draft, dates)
            return
        modality = self._modality(line, hit)
        date = self._date_for(line, hit, dates)
        quoted = line.sentence.quoted(hit.begin)
        if date is not None and not (hit.word.sort == "decision" and not self._dates_decision(line, date)):
            draft.dated(date.value, self._evidence(line, "event-date", 0.9))
            if date.full and not quoted:
                draft.strong = True
        place = self._place_for(line, hit)
        if place is not None and hit.word.sort != "decision":
            draft.placed(place, self._evidence(line, "event-place", 0.88))
            if not quoted or date is not None or self._token_after(line, hit.last) == "ini":
                draft.strong = True
        if hit.election is not None and hit.word.sort == "stage":
            draft.strong = True
        before = self._text[max(line.sentence.begin, hit.begin - 30) : hit.begin].lower()
        if (
            self._last is not None
            and self._last is not draft
            and re.search(
                r"\b(?:dirangkai|diisi|ditutup|diawali|dilanjutkan|diakhiri|ditandai)\w* (?:dengan|oleh)\s*$", before
            )
        ):
            if self._last.date and self._last.date_evidence:
                draft.dated(self._last.date, self._evidence(line, "programme-date", 0.8))
            if self._last.place:
                draft.placed(self._last.place, self._evidence(line, "programme-place", 0.8))
            draft.strong = True
        if hit.word.kind in _ORGANISED_BY_NAME:
            self._named_organizer(line, hit, draft)
        if modality is Modality.PLANNED and draft.order == len(self.events.drafts) - 1 and not draft.strong:
            draft.modality = Modality.PLANNED
        elif modality is Modality.PLANNED and draft.evidence.begin == line.sentence.begin:
            draft.modality = Modality.PLANNED

    def _late_dates(self, line: Line, dates: Sequence[DateMention]) -> None:
        """An undated event of the sentence before takes the one full date of this one when nothing else here is dated by it."""
        if line.sentence.kind is not PartKind.BODY:
            return
        full = [d for d in dates if d.full and not line.sentence.quoted(d.begin) and not self._cited(line, d)]
        told_before, self._told = self._told, [
            d for d in self.events.drafts if d.strong and d.date is None and d.word.sort == "happening"
            and d.evidence.begin == line.sentence.begin and d.modality is Modality.REPORTED
        ]
        if len(full) != 1 or any(d.date == full[0].value for d in self.events.drafts):
            return
        for draft in told_before:
            draft.dated(full[0].value, self._evidence(line, "event-date-next", 0.7))

    def _election_day(self, line: Line, hit: EventHit, draft: Draft, dates: Sequence[DateMention]) -> None:
        """The day (or month) of an election: when a verb of taking place, or nothing but places, stands before it."""
        for date in dates:
            between = self._text[hit.end : date.begin]
            if date.begin < hit.end or len(between) > 60 or "." in between or self._cited(line, date):
                continue
            held = any(word in verbs("takes_place") for word in between.lower().split())
            alone = date.full and draft.date is None and not _CLAUSE.search(between)
            if held or (alone and hit.word.family in _SMALL_ELECTIONS):
                draft.dated(date.value, self._evidence(line, "election-day", 0.8))
                draft.year = draft.year or date.value[:4]
                draft.strong = True

    def _named_organizer(self, line: Line, hit: EventHit, draft: Draft) -> None:
        """*Rapat kerja nasional PDIP*, *Bimtek Fraksi Golkar*: the institution in the name holds it."""
        joint = self._token_after(line, hit.last) in ("dengan", "bersama", "antara")
        predicate = Predicate.ATTENDS if joint else Predicate.ORGANIZES
        for item in line.items:
            if not isinstance(item, Ref) or not item.key or item.kind is not RefKind.INSTITUTION:
                continue
            inside = hit.begin < item.begin and item.end <= hit.end + 1
            if inside or (joint and 0 <= item.begin - hit.end <= 12):
                self._role(item.key, predicate, draft, self._evidence(line, "organizer-in-name", 0.85))
                draft.strong = True

    def _dates_decision(self, line: Line, date: DateMention) -> bool:
        before = self._text[max(line.sentence.begin, date.begin - 110) : date.begin].lower()
        return any(
            w in before
            for w in (
                "tertanggal",
                "tanggal",
                "ditetapkan",
                "diterbitkan",
                "diteken",
                "ditandatangani",
                "disahkan",
                "dikeluarkan",
                "dibacakan",
                "diucapkan",
                "diputuskan",
            )
        )

    def _date_for(self, line: Line, hit: EventHit, dates: Sequence[DateMention]) -> DateMention | None:
        """The date of an event: the nearest full date behind it, else before it, in its sentence."""
        usable = [d for d in dates if not line.sentence.quoted(d.begin) or line.sentence.quoted(hit.begin)]
        usable = [d for d in usable if not self._cited(line, d)]
        inside = [d for d in usable if hit.begin <= d.begin < hit.end]
        after = [d for d in usable if d.begin >= hit.end]
        before = [d for d in usable if d.end <= hit.begin]
        ranked = [*inside, *after, *reversed(before)]
        full = [d for d in ranked if d.full]
        return full[0] if full else ranked[0] if ranked and len(ranked[0].value) == 7 else None

    def _cited(self, line: Line, date: DateMention) -> bool:
        """*dikutip Senin (15/9)*: the date of a source, not of what it tells."""
        before = self._text[max(line.sentence.begin, date.begin - 22) : date.begin].lower()
        return any(
            w in before
            for w in (
                "dikutip",
                "dilansir",
                "dihubungi",
                "keterangan tertulis",
                "dilihat",
                "siaran pers",
                "keterangannya",
            )
        )

    def _place_for(self, line: Line, hit: EventHit) -> str | None:
        """The place of an event: what follows *di* behind it (or before it, in front of the same verb)."""
        after = self._place_behind(line, hit.end)
        if after is not None:
            return after
        if line.sentence.quoted(hit.begin):
            quotation = next((q for q in line.sentence.quotations if q.begin <= hit.begin < q.end), None)
            return (
                self._place_behind(line, quotation.end)
                if quotation and self._token_after(line, hit.last) == "ini"
                else None
            )
        return None

    def _place_behind(self, line: Line, offset: int) -> str | None:
        items = line.items
        for at, item in enumerate(items):
            if item.begin < offset or line.sentence.quoted(item.begin) != line.sentence.quoted(offset):
                continue
            if is_word(item, "di") and at + 1 < len(items):
                found = self._first_place(items, at + 1)
                if found is not None:
                    return found
            if is_word(item, ";") or (is_word(item, "yang") and item.begin - offset > 40):
                break
        return None

    @staticmethod
    def _first_place(items: Sequence[Chunk | Ref], at: int) -> str | None:
        """The first region in *di Hotel X, Kota Y, Provinsi Z*."""
        for item in items[at : at + 9]:
            if isinstance(item, Ref):
                if item.kind is RefKind.PLACE and item.key and item.place and item.place.place.name != "Indonesia":
                    return item.key
                if item.kind in (RefKind.INSTITUTION, RefKind.OFFICE):
                    area = next(
                        (
                            i.region.place.key
                            for i in ([item.institute] if item.institute else item.inner)
                            if i and i.region
                        ),
                        None,
                    )
                    if area:
                        return area
                    continue
                return None
            if (
                item.kind is ChunkKind.VENUE
                or item.capital
                or item.lower
                in (
                    ",",
                    "(",
                    ")",
                    "kantor",
                    "gedung",
                    "aula",
                    "hotel",
                    "depan",
                    "halaman",
                    "kawasan",
                    "kompleks",
                    "lapangan",
                    "rumah",
                    "ruang",
                    "-",
                    "/",
                )
                or item.text[0].isdigit()
                or item.kind is ChunkKind.NAME
            ):
                continue
            return None
        return None

    def _modality(self, line: Line, hit: EventHit) -> Modality:
        before = [t.lower for t in line.sentence.tokens[max(0, hit.first - 6) : hit.first]]
        after = [t.lower for t in line.sentence.tokens[hit.last : hit.last + 5]]
        planned = words("modality", "planned")
        if (
            {"akan", "bakal", "rencananya", "dijadwalkan", "berencana", "menunggu", "direncanakan"}
            & {*before, *after}
            & planned
        ):
            return Modality.PLANNED
        if {"batal", "urung", "gagal"} & set(before):
            return Modality.DENIED
        return Modality.REPORTED

    # --- what a later sentence adds ---------------------------------------------------------------------------------

    def _anaphor(self, line: Line) -> Draft | None:
        """The event that *acara tersebut*, *kegiatan itu* or an opening *Kegiatan berlangsung …* stands for."""
        if self._last is None or line.sentence.kind is not PartKind.BODY:
            return None
        tokens = line.sentence.tokens
        generic = words("name", "generic")
        for at, token in enumerate(tokens):
            if token.lower not in generic or line.sentence.quoted(token.begin):
                continue
            following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
            if (
                following in _DEMONSTRATIVES
                or (at == 0 and following in verbs("takes_place") | verbs("attended") | {"yang", "ini"})
                or (at == 1 and tokens[0].lower in ("pada", "dalam") and following in _DEMONSTRATIVES)
            ):
                return self._antecedent(token.lower)
            if token.lower in ("kegiatan", "acara") and at <= 1 and following not in ("serupa", "lain"):
                return self._antecedent(token.lower)
            if (
                at == 0
                and any(t.lower in _DEMONSTRATIVES for t in tokens[1:8])
                and any(t.lower in verbs("takes_place") for t in tokens[1:10])
            ):
                return self._antecedent(token.lower)
            if at and tokens[at - 1].lower in verbs("open") | {"dalam", "pada"} and following not in ("serupa", "lain"):
                return self._antecedent(token.lower)
        if any(t.lower == "hadir" and not line.sentence.quoted(t.begin) for t in tokens):
            return self._last
        return None

    def _antecedent(self, noun: str) -> Draft | None:
        for draft in reversed(self.events.drafts):
            if noun in draft.name.casefold().split() and draft.word.sort == "happening" and draft.strong:
                return draft
        return self._last

    def _bind_anaphor(self, line: Line, draft: Draft, dates: Sequence[DateMention]) -> None:
        tokens = line.sentence.tokens
        takes_place = any(t.lower in verbs("takes_place") | {"di", "pada"} for t in tokens)
        full = [d for d in dates if d.full and not line.sentence.quoted(d.begin) and not self._cited(line, d)]
        if full and takes_place:
            draft.dated(full[0].value, self._evidence(line, "event-date-later", 0.82))
            draft.strong = True
        if takes_place and any(t.lower in verbs("takes_place") for t in tokens):
            place = self._place_behind(line, line.sentence.begin)
            if place is not None:
                draft.placed(place, self._evidence(line, "event-place-later", 0.8))
                draft.strong = True

    def _similar(self, line: Line, dates: Sequence[DateMention]) -> None:
        """*kegiatan serupa telah dilaksanakan … pada …*: another event of the same kind."""
        tokens = line.sentence.tokens
        full = [d for d in dates if d.full and not self._cited(line, d)]
        at = next(
            (
                k
                for k, t in enumerate(tokens[:-1])
                if t.lower in ("kegiatan", "acara") and tokens[k + 1].lower == "serupa"
            ),
            None,
        )
        if at is None or self._last is None or not full:
            return
        end = next(
            (k for k in range(at + 2, len(tokens)) if tokens[k].lower in ("bagi", "untuk", "di", "pada")), at + 2
        )
        behind = next(
            (k for k in range(end + 1, len(tokens)) if tokens[k].lower in ("di", "pada") or not tokens[k].word), end
        )
        audience = (
            self._text[tokens[end].end : tokens[behind - 1].end].strip()
            if tokens[end].lower in ("bagi", "untuk")
            else ""
        )
        name = " ".join(p for p in (self._last.word.name, audience) if p)
        draft = Draft(
            self._last.word,
            name,
            self._evidence(line, "event-similar", 0.8),
            strong=True,
            order=len(self.events.drafts),
        )
        draft.forms[f"{tokens[at].lower} serupa"] = None
        draft.dated(full[0].value, self._evidence(line, "event-date", 0.85))
        place = self._place_behind(line, tokens[at].end)
        if place is not None:
            draft.placed(place, self._evidence(line, "event-place", 0.85))
        self.events.drafts.append(draft)

    def _date_of_paper(self, line: Line, dates: Sequence[DateMention]) -> None:
        """*Surat itu … tertanggal 21 Agustus*: the date of the decision told of last."""
        if not re.match(
            r"(?:surat|keputusan|aturan|putusan|sk|peraturan|regulasi)\b[^.]{0,25}\b(?:itu|tersebut|ini)\b",
            self._text[line.sentence.begin : line.sentence.end].lower(),
        ):
            return
        draft = next(
            (
                d
                for d in reversed(self.events.drafts)
                if d.word.sort == "decision" and not d.name.startswith(("pembatalan", "pencabutan"))
            ),
            None,
        )
        date = next((d for d in dates if d.full and self._dates_decision(line, d)), None)
        if draft is not None and date is not None:
            draft.dated(date.value, self._evidence(line, "decision-date", 0.88))

    # --- who --------------------------------------------------------------------------------------------------------

    def _role(self, actor: str, predicate: Predicate, draft: Draft, evidence: Evidence) -> None:
        if actor.startswith(("person:", "institution:")):
            self.events.roles.append(Role(actor, predicate, draft, evidence))

    def _organizers(self, line: Line, here: Sequence[tuple[EventHit, Draft]], anaphor: Draft | None) -> None:
        items = line.items
        for at, item in enumerate(items):
            if not isinstance(item, Chunk) or line.sentence.quoted(item.begin):
                continue
            if item.lower in verbs("organize"):
                self._active_organizer(line, at, here)
            elif item.lower in verbs("organized"):
                self._passive_organizer(line, at, here, anaphor)
            elif item.lower in verbs("supervise"):
                self._supervisor(line, at, here, anaphor)
        self._nominalised(line, here)

    def _active_organizer(self, line: Line, at: int, here: Sequence[tuple[EventHit, Draft]]) -> None:
        verb = line.items[at]
        objects = [(h, d) for h, d in here if 0 <= h.begin - verb.end <= 60 and h.word.sort != "decision"]
        if not objects or self._negated(line, at):
            return
        hit, draft = objects[0]
        if hit.word.sort == "election":
            return
        evidence = self._evidence(line, "organizer-active", 0.92, self._verb_modality(line, at))
        for key in self._subjects(line, at):
            self._role(key, Predicate.ORGANIZES, draft, evidence)
            draft.strong = True
            if evidence.modality is Modality.PLANNED and draft.evidence.begin == line.sentence.begin:
                draft.modality = Modality.PLANNED

    def _passive_organizer(
        self, line: Line, at: int, here: Sequence[tuple[EventHit, Draft]], anaphor: Draft | None
    ) -> None:
        verb = line.items[at]
        subjects = [(h, d) for h, d in here if h.begin < verb.begin and h.word.sort != "decision"]
        draft = subjects[-1][1] if subjects else anaphor
        if draft is None or draft.word.sort == "election":
            return
        after = at + 1
        while after < len(line.items) and is_word(line.items[after], "oleh", "bersama", "secara", "langsung"):
            after += 1
        actors = self._list(line, after, links=(",", "dan", "bersama", "serta", "dengan", "beserta"))
        evidence = self._evidence(line, "organizer-passive", 0.92, self._verb_modality(line, at))
        for key in actors:
            self._role(key, Predicate.ORGANIZES, draft, evidence)
            draft.strong = True

    def _supervisor(self, line: Line, at: int, here: Sequence[tuple[EventHit, Draft]], anaphor: Draft | None) -> None:
        """*Bawaslu mengawasi tahapan kampanye*, *X turut mengawasi acara tersebut*."""
        verb = line.items[at]
        behind = [d for h, d in here if 0 <= h.begin - verb.end <= 40 and h.word.kind is not EventKind.PENGAWASAN]
        draft = behind[0] if behind else anaphor
        if draft is None or self._negated(line, at):
            return
        for key in self._subjects(line, at):
            self._role(
                key, Predicate.SUPERVISES, draft, self._evidence(line, "supervises", 0.9, self._verb_modality(line, at))
            )
            draft.strong = True
            if not behind and key.startswith("person:"):
                self._attend(line, [key], draft, "attends-supervising")

    def _nominalised(self, line: Line, here: Sequence[tuple[EventHit, Draft]]) -> None:
        """*KPU menetapkan … . Penetapan dilakukan dalam rapat pleno …*: who did it holds the session it was done in."""
        first = line.items[0] if line.items else None
        if not (
            isinstance(first, Chunk)
            and first.lower in _NOMINALISED
            and self._subject_before
            and self._subject_before.startswith("institution:")
        ):
            return
        for _, draft in here:
            if draft.word.kind in (EventKind.TAHAPAN, EventKind.RAPAT, EventKind.SIDANG):
                self._role(
                    self._subject_before, Predicate.ORGANIZES, draft, self._evidence(line, "organizer-before", 0.8)
                )

    def _subjects(self, line: Line, at: int) -> list[str]:
        """Who does what the verb at AT says: the references before it (two joined by *dan* or *bersama* are both)."""
        k = at - 1
        while (
            k >= 0
            and isinstance(line.items[k], Chunk)
            and (
                line.items[k].lower in _MODALS
                or line.items[k].lower
                in ("telah", "sudah", "juga", "kembali", "kemudian", "lalu", "pun", "turut", "ikut", "sempat", "resmi")
            )
        ):
            k -= 1
        if k < 0:
            return []
        item = line.items[k]
        if (
            is_word(item, "usai", "seusai", "saat", "ketika", "setelah", "sebelum", "sambil", "olehnya")
            and line.speaker
        ):
            return [line.speaker]
        if is_word(item, "dan", "serta", "lalu", "kemudian"):
            subject = self._subject_of(line)
            return [subject] if subject else []
        if is_word(item, ")", "itu", "tersebut", "ini", ",") and k:
            item = line.items[k - 1]
            k -= 1
        if is_word(line.items[k], "dia", "ia", "pihaknya") and line.speaker:
            return [line.speaker]
        if not isinstance(item, Ref) or item.key is None or item.kind is RefKind.PLACE:
            return self._through(line, k)
        if k >= 2 and is_word(line.items[k - 1], "melalui", "lewat") and isinstance(line.items[k - 2], Ref):
            first = line.items[k - 2]
            return [key for key in (first.key, item.key) if key]
        found = [item.key]
        while (
            k >= 2
            and is_word(line.items[k - 1], "dan", "bersama", "serta")
            and isinstance(line.items[k - 2], Ref)
            and line.items[k - 2].key
        ):
            k -= 2
            found.insert(0, line.items[k].key or "")
        return found

    @staticmethod
    def _subject_of(line: Line) -> str | None:
        """Whom a sentence is about: its first reference to a person or an institution outside quotation marks."""
        return next(
            (
                i.key
                for i in line.items
                if isinstance(i, Ref) and i.key and i.kind is not RefKind.PLACE and not line.sentence.quoted(i.begin)
            ),
            None,
        )

    def _through(self, line: Line, k: int) -> list[str]:
        """*Pemkab X melalui dinasnya (…) menggelar*: the first institution of the clause when only words stand between."""
        for back in range(k, max(-1, k - 8), -1):
            item = line.items[back]
            if isinstance(item, Ref) and item.key and item.kind in (RefKind.INSTITUTION, RefKind.PERSON):
                return [item.key]
            if is_word(item, ",", ".", "bahwa", "oleh", "di", "pada", "kepada", "yang"):
                return []
        return []

    def _list(self, line: Line, at: int, *, links: tuple[str, ...]) -> list[str]:
        """The references of a list that begins at item AT."""
        found = []
        while at < len(line.items):
            item = line.items[at]
            if isinstance(item, Ref):
                if item.key and item.kind is not RefKind.PLACE:
                    found.append(item.key)
                elif not (item.kind is RefKind.PLACE and found):
                    break
                at += 1
            elif is_word(item, *links):
                at += 1
            else:
                break
        return found

    def _negated(self, line: Line, at: int) -> bool:
        return any(
            is_word(i, "tidak", "tak", "batal", "urung", "belum", "gagal", "menolak")
            for i in line.items[max(0, at - 3) : at]
        )

    def _verb_modality(self, line: Line, at: int) -> Modality:
        before = {i.lower for i in line.items[max(0, at - 3) : at] if isinstance(i, Chunk)}
        return Modality.PLANNED if before & _MODALS else Modality.REPORTED

    def _attendance(self, line: Line, here: Sequence[tuple[EventHit, Draft]], anaphor: Draft | None) -> None:
        happenings = [(h, d) for h, d in here if h.word.sort in ("happening", "stage")]
        target = happenings[-1][1] if happenings else anaphor
        if target is None:
            return
        items = line.items
        for at, item in enumerate(items):
            if not isinstance(item, Chunk) or line.sentence.quoted(item.begin) or self._negated(line, at):
                continue
            if item.lower in verbs("attended"):
                self._attend(line, self._present(line, self._skip(items, at + 1)), target, "attends-passive")
            elif item.lower == "hadir":
                self._attend(line, self._everyone(line, at), target, "attends-present")
            elif item.lower in verbs("open"):
                behind = [d for h, d in happenings if 0 <= h.begin - item.end <= 60]
                draft = behind[0] if behind else anaphor
                if draft is not None:
                    self._attend(line, self._subjects(line, at), draft, "attends-active")
        self._speaking_at(line, happenings)

    @staticmethod
    def _skip(items: Sequence[Chunk | Ref], at: int) -> int:
        while at < len(items) and is_word(
            items[at], "oleh", "langsung", "juga", "antara", "lain", "pula", "sejumlah", "para", ":"
        ):
            at += 1
        return at

    @staticmethod
    def _present(line: Line, at: int) -> list[str]:
        """Who is named behind *dihadiri*, between other guests, up to a preposition or the end."""
        found: list[str] = []
        for item in line.items[at:]:
            if isinstance(item, Ref):
                if item.key and item.kind is not RefKind.PLACE:
                    found.append(item.key)
            elif item.lower in (
                "di",
                "pada",
                "yang",
                "untuk",
                "dalam",
                "dengan",
                ".",
                '"',
                "saat",
                "setelah",
                "ketika",
                "lalu",
                "kemudian",
            ):
                break
        return found

    def _everyone(self, line: Line, at: int) -> list[str]:
        """All persons (and institutions sent) named behind *hadir*, up to the end; before it when none follows."""
        behind = [i for i in line.items[at + 1 :] if isinstance(i, Ref) and i.key and i.kind is RefKind.PERSON]
        if behind:
            return [i.key for i in behind if i.key]
        return self._subjects(line, at)

    def _speaking_at(self, line: Line, happenings: Sequence[tuple[EventHit, Draft]]) -> None:
        """*…," kata X dalam rapat …*: who speaks at an event is there."""
        told = line.reports or any(is_word(i, "sampaikan", "disampaikan", "katakan", "dikatakan", "diungkapkan") for i in line.items)
        if line.sentence.kind is not PartKind.BODY or not told:
            return
        for hit, draft in happenings:
            before = self._text[max(line.sentence.begin, hit.begin - 40) : hit.begin].lower()
            if line.sentence.quoted(hit.begin) or not _AT_EVENT.search(before):
                continue
            actor = self._named_just_before(line, hit.begin) or (line.speaker if line.sentence.quotations or not line.reports else None)
            if actor is not None:
                self._attend(line, [actor], draft, "speaks-at")

    @staticmethod
    def _named_just_before(line: Line, offset: int) -> str | None:
        """The person named outside quotation marks within sixty characters before OFFSET."""
        for item in line.items:
            if isinstance(item, Ref) and item.kind is RefKind.PERSON and item.key and 0 <= offset - item.end < 60:
                if not line.sentence.quoted(item.begin):
                    return item.key
        return None

    def _taking_part(self, line: Line) -> None:
        """Who is at the event the article is about: the bench of a session, the speakers of a rally, a moderator."""
        if line.sentence.kind is not PartKind.BODY:
            return
        for at, item in enumerate(line.items):
            if not isinstance(item, Ref) or item.kind is not RefKind.PERSON or not item.key:
                continue
            roles = " ".join(o.entry.name.casefold() for o in item.offices)
            lead = " ".join(i.lower for i in line.items[max(0, at - 2) : at] if isinstance(i, Chunk))
            for kind, words_of_role in _PARTS.items():
                if any(w in roles or w in lead for w in words_of_role):
                    self._attend_focus(line, item.key, kind)

    def _attend_focus(self, line: Line, key: str, kind: EventKind) -> None:
        draft = next((d for d in reversed(self.events.drafts) if d.word.kind is kind and d.strong), None)
        if draft is not None:
            self._attend(line, [key], draft, "takes-part")

    def _rallying(self, line: Line) -> None:
        """*…," ujar X dalam orasinya*; *massa dari A, B, dan C*: they are at the protest told of."""
        text = self._text[line.sentence.begin : line.sentence.end].lower()
        draft = next((d for d in reversed(self.events.drafts) if d.word.kind is EventKind.AKSI and d.strong), None)
        if draft is None:
            return
        if "orasi" in text and line.speaker and line.reports:
            self._attend(line, [line.speaker], draft, "speaks-at-rally")
        match = _CROWD.search(text)
        if match:
            groups = [
                i.key
                for i in line.items
                if isinstance(i, Ref) and i.kind is RefKind.INSTITUTION and i.key and i.begin >= line.sentence.begin + match.end() - 1
            ]
            self._attend(line, [g for g in groups if not g.startswith("institution:universitas")], draft, "rally-crowd")

    def _debating(self) -> None:
        """In an article on a debate, the candidates that speak are in it."""
        debate = self._last if self._last is not None and self._last.word.kind is EventKind.DEBAT else None
        if debate is None or debate.modality is Modality.PLANNED:
            return
        candidates = _candidates(self._lines)
        for line in self._lines:
            if line.reports and line.speaker in candidates and line.speaker is not None:
                self._attend(line, [line.speaker], debate, "debates")

    def _attend(self, line: Line, actors: Sequence[str], draft: Draft, rule: str) -> None:
        for key in actors:
            self._role(key, Predicate.ATTENDS, draft, self._evidence(line, rule, 0.88))
        if actors:
            draft.strong = True

    # --- verbs that are events --------------------------------------------------------------------------------------

    def _verbal(self, line: Line, dates: Sequence[DateMention], here: Sequence[tuple[EventHit, Draft]]) -> None:
        """*melantik, mendaftarkan, bertemu …*: an event in a verb, when it has an actor and a date, place or object."""
        items = line.items
        for at, item in enumerate(items):
            if not isinstance(item, Chunk) or item.kind is not ChunkKind.WORD:
                continue
            if line.sentence.quoted(item.begin):
                self._undone_in_speech(line, at, here)
                continue
            match = _verbal_entries().at(line.words, at)
            if match is None or self._negated(line, at):
                continue
            self._verbal_event(line, at, match[0], match[1], dates, here)

    def _verbal_event(
        self,
        line: Line,
        at: int,
        last: int,
        entry: tuple[EventKind, str, bool],
        dates: Sequence[DateMention],
        here: Sequence[tuple[EventHit, Draft]],
    ) -> None:
        kind, noun, passive = entry
        verb = line.items[last - 1]
        if (
            noun == "pendaftaran"
            and last < len(line.items)
            and is_word(line.items[last], "permohonan", "gugatan", "sengketa", "perkara", "banding")
        ):
            kind = EventKind.LAINNYA
        full = [d for d in dates if d.full and not line.sentence.quoted(d.begin) and not self._cited(line, d)]
        partial = [d for d in dates if len(d.value) == 7 and not line.sentence.quoted(d.begin)]
        actors = self._subjects(line, at) if not passive else []
        related = line.sentence.kind is PartKind.RELATED
        if kind is EventKind.PUTUSAN and noun == "putusan":
            self._decide(line, at, here, actors, full)
            return
        modality = self._verb_modality(line, at)
        date = (full or partial or [None])[0]
        if not date and not related and noun not in _UNDATED:
            return
        if not actors and not passive and kind is not EventKind.AKSI:
            return
        if noun == "laporan" and not self._reports_somebody(line, last):
            return
        name = self._verbal_name(line, at, last, noun, passive=passive)
        if name is None:
            return
        nearby = next((d for h, d in here if h.word.kind is kind and h.word.sort != "election"), None)
        if nearby is not None and not related:
            return
        draft = Draft(
            EventWord("happening", kind, noun),
            name,
            self._evidence(line, "event-verb", 0.85, Modality.REPORTED),
            strong=True,
            order=len(self.events.drafts),
            modality=modality,
        )
        draft.forms[name] = None
        draft.forms[noun] = None
        draft.forms[" ".join(self._text[verb.begin : line.sentence.end].split()[:7]).rstrip(".,")] = None
        if date is not None:
            draft.dated(date.value, self._evidence(line, "event-date", 0.88))
        place = self._place_behind(line, verb.end)
        if place is not None:
            draft.placed(place, self._evidence(line, "event-place", 0.85))
        self.events.drafts.append(draft)
        if kind is not EventKind.LAINNYA:
            self._last = draft
        predicate = Predicate.ATTENDS if kind in (EventKind.PERTEMUAN, EventKind.PELANTIKAN) else Predicate.ORGANIZES
        if (kind not in (EventKind.TAHAPAN, EventKind.LAINNYA)) or noun == "penetapan":
            for key in actors:
                if noun != "penetapan" or key.startswith("institution:"):
                    self._role(key, predicate, draft, self._evidence(line, "event-verb-actor", 0.85, modality))
        if kind in (EventKind.PERTEMUAN, EventKind.PELANTIKAN) and not passive:
            met = [i.key for i in line.items[at + 1 :] if isinstance(i, Ref) and i.key and i.kind is RefKind.PERSON][:1]
            for key in met:
                self._role(key, Predicate.ATTENDS, draft, self._evidence(line, "event-verb-actor", 0.85, modality))

    @staticmethod
    def _reports_somebody(line: Line, last: int) -> bool:
        """*melaporkan X ke polisi* is an event; *melaporkan bahwa …* is a statement."""
        behind = line.items[last : last + 2]
        return any(isinstance(i, Ref) or is_word(i, "dugaan", "kasus", "kecurangan", "pelanggaran", "ke") for i in behind)

    def _verbal_name(self, line: Line, at: int, last: int, noun: str, *, passive: bool) -> str | None:
        """*pelantikan X*: the noun, and what the verb is about."""
        items = line.items
        verb = items[last - 1]
        end = verb.end
        for item in items[last : last + 8]:
            if is_word(
                item,
                ",",
                ".",
                "di",
                "pada",
                "karena",
                "sebagai",
                "untuk",
                "dengan",
                "yang",
                "(",
                "setelah",
                "oleh",
                "sejak",
                "saat",
            ) or is_word(item, "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"):
                break
            end = item.end
        words_after = " ".join(self._text[verb.end : end].split())
        if passive:
            subject = items[at - 1] if at else None
            who = self._text[subject.begin : subject.end] if isinstance(subject, Ref) else ""
            return f"{noun} {who}".strip() if who else noun
        return f"{noun} {words_after}".strip()

    def _decide(
        self,
        line: Line,
        at: int,
        here: Sequence[tuple[EventHit, Draft]],
        actors: Sequence[str],
        full: Sequence[DateMention],
    ) -> None:
        """*X membatalkan Keputusan Y*: undoing a decision is a decision; issuing one tells who did."""
        verb = line.items[at]
        for hit, draft in here:
            if hit.word.sort != "decision" or not 0 <= hit.begin - verb.end <= 30:
                continue
            undone = {
                "membatalkan": "pembatalan",
                "mencabut": "pencabutan",
                "dibatalkan": "pembatalan",
                "dicabut": "pencabutan",
            }.get(verb.lower)
            if undone is None:
                for key in actors:
                    self._role(key, Predicate.ORGANIZES, draft, self._evidence(line, "decision-issuer", 0.9))
                continue
            self._undone(line, hit, draft, undone, actors, full)

    def _undone_in_speech(self, line: Line, at: int, here: Sequence[tuple[EventHit, Draft]]) -> None:
        """*"… kami memutuskan untuk membatalkan Keputusan Y," kata X*: told by those who did it."""
        if is_word(line.items[at], "membatalkan", "mencabut") and any(is_word(i, "kami", "kita") for i in line.items[max(0, at - 7) : at]):
            self._decide(line, at, here, [], [])

    def _undone(
        self, line: Line, hit: EventHit, draft: Draft, noun: str, actors: Sequence[str], full: Sequence[DateMention]
    ) -> None:
        name = f"{noun} {hit.name}"
        known = next((d for d in self.events.drafts if d.name.startswith(noun) and d.number == draft.number), None)
        if known is None:
            known = Draft(
                draft.word,
                name,
                self._evidence(line, "decision-undone", 0.88),
                number=draft.number,
                strong=True,
                order=len(self.events.drafts),
                year=draft.year,
                issuer=draft.issuer,
            )
            known.forms[name] = None
            self.events.drafts.append(known)
        known.forms[f"{noun} {hit.name}"] = None
        if not actors and draft.issuer is not None:
            actors = [draft.issuer]
        if full:
            known.dated(full[0].value, self._evidence(line, "event-date", 0.85))
        for key in actors:
            self._role(key, Predicate.ORGANIZES, known, self._evidence(line, "decision-undone", 0.88))

    # --- at the end -------------------------------------------------------------------------------------------------

    def _complete(self) -> None:
        """What the whole article adds: a stage's year from its election."""
        court = find_court(self._lines)
        for draft in self.events.drafts:
            if draft.name.startswith(("pembatalan", "pencabutan")) and draft.date is None and self._lead_date is not None:
                draft.dated(*self._lead_date)
            if draft.word.sort == "decision" and draft.issuer is None and draft.word.name.startswith("putusan") and court:
                draft.issuer = court
                self._role(court, Predicate.ORGANIZES, draft, replace(draft.evidence, rule="decision-of-court", confidence=0.8))
        held = {id(r.draft) for r in self.events.roles if r.predicate is Predicate.ORGANIZES}
        for draft in self.events.drafts:
            if draft.word.kind is EventKind.SIDANG and draft.strong and court and id(draft) not in held:
                self._role(court, Predicate.ORGANIZES, draft, replace(draft.evidence, rule="session-of-court", confidence=0.75))
        if any(d.word.sort == "decision" and d.number and d.word.name.startswith("putusan") for d in self.events.drafts):
            self.events.drafts = [d for d in self.events.drafts if d.word.name != "putusan sanksi"]
        for draft in self.events.drafts:
            if draft.word.sort == "election" and draft.strong and draft.date is None and self._published is not None:
                year = str(self._published.year)
                draft.year = draft.year or year
                draft.dated(year, replace(draft.evidence, rule="election-year-of-publication", confidence=0.75))
        for draft in self.events.drafts:
            if (
                draft.word.sort == "stage"
                and draft.strong
                and draft.date is None
                and draft.election is not None
                and draft.election.year
            ):
                draft.date, draft.date_evidence = draft.election.year, draft.evidence


_CLAUSE = re.compile(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}")
_SMALL_ELECTIONS = frozenset({"pilkades", "pemilos", "pemira", "rtrw"})
_AT_EVENT = re.compile(
    r"\b(?:dalam|pada|di sela(?:-sela)?|saat|usai|seusai|di acara|ketika|di)\s+"
    r"(?:acara\s+|kegiatan\s+|menghadiri\s+|membuka\s+|memimpin\s+|sambutannya (?:pada|di)\s+)?$"
)
_CROWD = re.compile(r"\b(?:massa|mahasiswa|peserta|pengunjuk rasa|demonstran|anggota|kader) dari ")
_PARTS = {
    EventKind.SIDANG: ("ketua majelis", "anggota majelis", "hakim", "majelis hakim", "anggota majelis"),
    EventKind.AKSI: ("koordinator aksi", "koordinator lapangan", "orator", "korlap"),
    EventKind.DEBAT: ("moderator", "panelis"),
}
_NOMINALISED = frozenset(
    "penetapan pengesahan pengundian pengumuman pembacaan putusan keputusan penyerahan rekapitulasi".split()
)
_UNDATED = frozenset({"vonis", "putusan sanksi"})
_MODALS = frozenset(
    "akan bakal hendak berencana ingin segera siap rencananya dijadwalkan harus perlu bisa dapat".split()
)


@cache
def _verbal_entries() -> Matcher[tuple[EventKind, str, bool]]:
    """Verbs that are events: kind, naming noun, whether passive."""
    found: dict[str, tuple[EventKind, str, bool]] = {}
    for row in table("events")["verbal"]:
        for verb in row["active"]:
            found[verb] = (EventKind(row["kind"]), row["name"], False)
        for verb in row["passive"]:
            found[verb] = (EventKind(row["kind"]), row["name"], True)
    return Matcher(found.items())


def _shortened() -> dict[str, str]:
    """Short nouns of events and what they stand for (*rakor* → *rapat koordinasi*)."""
    short: dict[str, str] = table("events")["short"]
    return short


def _candidates(lines: Sequence[Line]) -> frozenset[str]:
    """The persons that stand for an office in this article: members of tickets, *calon, kandidat, paslon nomor urut*."""
    found = set()
    for line in lines:
        for at, item in enumerate(line.items):
            if not isinstance(item, Ref) or item.kind is not RefKind.PERSON or not item.key:
                continue
            lead = [i for i in line.items[max(0, at - 6) : at] if isinstance(i, Chunk)]
            titled = any(o.candidate for o in item.offices)
            if item.pair is not None or titled or any(i.modifier == "candidate" or i.lower in ("urut", "paslon") for i in lead):
                found.add(item.key)
    return frozenset(found)


def _context_year(text: str) -> int | None:
    """The one year an undated article speaks of: the most frequent."""
    years = _YEAR.findall(text)
    return int(max(sorted(set(years)), key=years.count)) if years else None


def _compatible(draft: Draft, hit: EventHit, region: str | None) -> bool:
    """Whether an election named here may be one already named."""
    families = {draft.word.family, draft.word.wider} & {hit.word.family, hit.word.wider} - {""}
    if not families or (draft.word.family != hit.word.family and draft.word.wider == hit.word.wider):
        return False
    if draft.year and hit.year and draft.year != hit.year:
        return False
    if draft.region and region and draft.region != region:
        return False
    bare = hit.year is None and region is None
    return bare or draft.word.family == hit.word.family or draft.region == region or not (draft.region and region)


def _cut_head(hit: EventHit, line: Line) -> str:
    tokens = line.sentence.tokens
    return " ".join(t.text for t in tokens[hit.first : hit.head_last])


__all__ = ["Draft", "Events", "read_events"]
