"""Events while an article is read: drafts that gather names, dates and places, and who has a part in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pemangku.extract.events.event_words import EventWord
from pemangku.model import Event, EventKind, Evidence, Modality, Predicate, Relation
from pemangku.vocabulary import slug

_UNDOING = ("pembatalan", "pencabutan")


@dataclass(slots=True)
class Draft:
    """An event while the article is read. It counts as an event once it is `strong`."""

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
    """How many drafts were there before it."""

    @property
    def shared(self) -> bool:
        """Whether another article that names it means the same event."""
        return self.word.sort == "election" or bool(self.number and self.year and self.issuer)

    @property
    def undoes(self) -> bool:
        """Whether it is the cancelling or withdrawal of a decision."""
        return self.name.startswith(_UNDOING)

    def called(self, *names: str) -> None:
        """Remember other NAMES that the article gives it."""
        self.forms.update(dict.fromkeys(names))

    def dated(self, date: str, evidence: Evidence) -> None:
        """Take DATE when it says more than what is known."""
        if self.date is None or (len(date) > len(self.date) and date.startswith(self.date[:4])):
            self.date, self.date_evidence = date, evidence

    def placed(self, place: str, evidence: Evidence) -> None:
        """Take PLACE when none is known."""
        if self.place is None:
            self.place, self.place_evidence = place, evidence

    def finished(self) -> Event:
        """The event, once its key is known."""
        return Event(
            key=self.key,
            name=self.name,
            kind=self.word.kind,
            evidence=self.evidence,
            aliases=tuple(sorted(set(self.forms) - {self.name})),
            date=self.date,
            date_evidence=self.date_evidence,
            place=self.place,
            place_evidence=self.place_evidence,
            part_of=self.election.key if self.election is not None and self.election.strong else None,
            modality=self.modality,
            shared=self.shared,
        )


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

    def add(self, draft: Draft) -> Draft:
        """Take up DRAFT behind those already there."""
        draft.order = len(self.drafts)
        self.drafts.append(draft)
        return draft

    def latest(self, kind: EventKind) -> Draft | None:
        """The event of KIND told of last, of those that count."""
        return next((d for d in reversed(self.drafts) if d.word.kind is kind and d.strong), None)

    def take_part(self, actor: str, predicate: Predicate, draft: Draft, evidence: Evidence) -> None:
        """Note what ACTOR, a person or an institution, does at the event."""
        if actor.startswith(("person:", "institution:")):
            self.roles.append(Role(actor, predicate, draft, evidence))

    def attend(self, actors: Sequence[str], draft: Draft, evidence: Evidence) -> None:
        """Note that ACTORS are at the event, which then counts."""
        for key in actors:
            self.take_part(key, Predicate.ATTENDS, draft, evidence)
        if actors:
            draft.strong = True

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

    def finished(self) -> tuple[Event, ...]:
        """All events that count, sorted by key."""
        made = {draft.key: draft.finished() for draft in self.counting()}
        return tuple(made[k] for k in sorted(made))

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
        undone = draft.name.split()[0] + "-" if draft.undoes else ""
        issuer = draft.issuer.partition(":")[2]
        return f"event:{undone}{slug(draft.word.name)}-{slug(draft.number or '')}-{draft.year}-{issuer}"
    return f"event:{slug(draft.name)}"
