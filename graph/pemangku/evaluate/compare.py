"""One article's gold facts beside the graph's: one-to-one pairs, best first, kind by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from pemangku.evaluate.answers import Answers, Happening, Membership, Names, Quotation
from pemangku.evaluate.gold import ENTITY_KINDS, Gold, GoldEvent, GoldPosition, GoldStatement, Relation
from pemangku.evaluate.scores import Miss, Rate, Score, Scores
from pemangku.evaluate.sentences import sentence_with
from pemangku.evaluate.words import alike, norm, starts_alike

SYMMETRIC = frozenset({"runningMate", "meets"})
_ALIKE_ENOUGH = 0.34
_ALIKE_BESIDE_DATE_OR_PLACE = 0.15

Found = TypeVar("Found", int, str)


def pair_up(candidates: Iterable[tuple[float, int, Found]]) -> dict[int, Found]:
    """One-to-one pairs out of (score, gold, found), best first; a score of 0 is no pair."""
    taken: set[Found] = set()
    pairs: dict[int, Found] = {}
    for score, gold, found in sorted(candidates, key=lambda candidate: (-candidate[0], candidate[1], candidate[2])):
        if score > 0 and gold not in pairs and found not in taken:
            taken.add(found)
            pairs[gold] = found
    return pairs


@dataclass(slots=True)
class Tally:
    """Counts over all articles of a gold set."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    rates: dict[str, Counter[bool]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    def scores(self) -> Scores:
        """The tally as figures."""
        kinds = {
            kind: Score(matched=counts["matched"], extra=counts["extra"], missed=counts["missed"])
            for kind, counts in self.counts.items()
        }
        rates = {name: Rate(right=counts[True], of=counts.total()) for name, counts in self.rates.items()}
        return Scores(kinds=kinds, rates=rates, misses=tuple(self.misses), absent=tuple(self.absent))


class Comparison:
    """The comparison of one article. Entities come first: all other kinds name them."""

    def __init__(self, gold: Gold, answers: Answers, names: Names, tally: Tally) -> None:
        self._gold = gold
        self._answers = answers
        self._names = names
        self._tally = tally
        self._paired: dict[str, tuple[str, int]] = {}  # IRI → kind and index of the gold entity
        self._event_of: dict[str, str] = {}  # IRI → name of the gold event
        self._entity_named: dict[str, tuple[str, int]] = {}  # normalised name → the gold entity that has it first
        self._namesakes: dict[str, set[str]] = {}  # normalised name → all names of the gold entities that have it
        for kind in ENTITY_KINDS:
            for index, entity in enumerate(gold.entities[kind]):
                for name in entity.names:
                    self._entity_named.setdefault(name, (kind, index))
                    self._namesakes.setdefault(name, set()).update(entity.names)

    def run(self) -> None:
        """Compare everything, into the tally."""
        if self._answers.iri is None:
            self._tally.absent.append(self._gold.id)
        for kind in ENTITY_KINDS:
            self._entities(kind)
        self._positions()
        self._statements()
        self._events()
        self._relations()

    # what is counted

    def _count(self, kind: str, matched: int, missed: Iterable[_Fact], extra: Iterable[_Fact]) -> None:
        counts = self._tally.counts.setdefault(kind, Counter())
        counts["matched"] += matched
        for fault, facts in (("missed", missed), ("extra", extra)):
            for fact in facts:
                counts[fault] += 1
                self._note(kind, fault, fact)

    def _judge(self, name: str, right: bool, fact: _Fact) -> None:
        self._tally.rates.setdefault(name, Counter())[right] += 1
        if not right:
            self._note(name, "wrong", fact)

    def _note(self, kind: str, fault: str, fact: _Fact) -> None:
        sentence = sentence_with(self._answers.text, *fact.found_by)
        self._tally.misses.append(
            Miss(article=self._gold.id, kind=kind, fault=fault, what=fact.what, sentence=sentence)
        )

    # names

    def _is_named(self, iri: str, name: str) -> bool:
        """Whether `iri` is what the gold calls `name`: by the pairing; by its names for what is not paired."""
        entity = self._entity_named.get(norm(name))
        if iri in self._paired or entity in self._paired.values():
            return self._paired.get(iri) == entity
        return bool(self._names.of(iri) & self._namesakes.get(norm(name), {norm(name)}))

    def _called(self, iri: str | None) -> str:
        return str(self._names.preferred(iri))

    def _forms(self, name: str | None) -> frozenset[str]:
        """All forms in which the text may have the gold's `name`."""
        return frozenset(self._namesakes.get(norm(name), {norm(name)})) if name else frozenset()

    # the kinds of facts

    def _entities(self, kind: str) -> None:
        entries = self._gold.entities[kind]
        found = self._answers.entities(kind)
        pairs = pair_up(
            (overlap + 5.0 * (self._names.preferred(iri) == norm(entry.name)), index, iri)
            for index, entry in enumerate(entries)
            for iri in found
            if (overlap := len(entry.names & self._names.of(iri)))
        )
        self._paired |= {iri: (kind, index) for index, iri in pairs.items()}
        spare = self._gold.optional.names[kind]
        extra = [iri for iri in found if iri not in self._paired and not self._names.of(iri) & spare]
        missed = [entry for index, entry in enumerate(entries) if index not in pairs]
        self._count(
            kind,
            len(pairs),
            [_Fact(entry.name, entry.names) for entry in missed],
            [_Fact(self._called(iri), self._names.of(iri)) for iri in extra],
        )
        for index, iri in pairs.items():
            entry = entries[index]
            fullest = self._names.preferred(iri)
            self._judge(
                f"{kind}: full name", fullest == norm(entry.name), _Fact(f"{entry.name} / {fullest}", entry.names)
            )
            if kind == "orgs" and entry.category:
                given = sorted(self._answers.categories(iri))
                fact = _Fact(f"{entry.name} / {', '.join(given)}", entry.names)
                self._judge("orgs: category", entry.category in given, fact)
            if kind == "places" and entry.within:
                larger = self._answers.larger_places(iri)
                fact = _Fact(f"{entry.name} in {entry.within} / {', '.join(sorted(larger)[:4])}", entry.names)
                self._judge("places: within", norm(entry.within) in larger, fact)

    def _positions(self) -> None:
        wanted, found = self._gold.positions, self._answers.memberships()
        pairs = pair_up(
            (float(self._holds(membership, position)), i, j)
            for i, position in enumerate(wanted)
            for j, membership in enumerate(found)
        )
        rest = [m for j, m in enumerate(found) if j not in set(pairs.values()) and not self._is_spare_position(m)]
        self._count(
            "positions",
            len(pairs),
            [self._position(position) for i, position in enumerate(wanted) if i not in pairs],
            [self._membership(membership) for membership in rest],
        )
        for i, j in pairs.items():
            flags = (wanted[i].acting, wanted[i].former)
            self._judge(
                "positions: acting, former", flags == (found[j].acting, found[j].former), self._position(wanted[i])
            )

    def _holds(self, membership: Membership, position: GoldPosition) -> bool:
        return any(
            self._is_named(person, position.person)
            and norm(role) in position.roles
            and (not position.org or (institution is not None and self._is_named(institution, position.org)))
            for person, role, institution in membership.readings
        )

    def _is_spare_position(self, membership: Membership) -> bool:
        return any(
            self._is_named(person, name) and norm(role) == norm(known)
            for name, known in self._gold.optional.positions
            for person, role, _institution in membership.readings
        )

    def _position(self, position: GoldPosition) -> _Fact:
        what = f"{position.person}: {position.role} @ {position.org}"
        return _Fact(what, self._forms(position.person), position.roles)

    def _membership(self, membership: Membership) -> _Fact:
        person, role, institution = membership.readings[0]
        what = f"{self._called(person)}: {role} @ {self._called(institution)}"
        return _Fact(what, self._names.of(person), frozenset({norm(role)}))

    def _statements(self) -> None:
        wanted, found = self._gold.statements, self._answers.quotations()
        pairs: dict[int, int] = {}
        for kind, needs_speaker in (("statements: found", False), ("statements", True)):
            pairs = pair_up(
                (self._says(quotation, statement, needs_speaker=needs_speaker), i, j)
                for i, statement in enumerate(wanted)
                for j, quotation in enumerate(found)
            )
            rest = [q for j, q in enumerate(found) if j not in set(pairs.values()) and not self._is_spare_statement(q)]
            self._count(
                kind,
                len(pairs),
                [self._statement(statement) for i, statement in enumerate(wanted) if i not in pairs],
                [self._quotation(quotation) for quotation in rest],
            )
        for i, j in pairs.items():
            statement, quotation = wanted[i], found[j]
            self._judge("statements: mode", quotation.modes == {statement.mode}, self._statement(statement))
            if statement.act:
                start = frozenset({norm(statement.starts)})
                fact = _Fact(f"{statement.starts} / {', '.join(sorted(quotation.acts))} / {statement.act}", start)
                self._judge("statements: act", quotation.acts == {statement.act}, fact)

    def _says(self, quotation: Quotation, statement: GoldStatement, *, needs_speaker: bool) -> float:
        one = len(quotation.speakers) == 1 and all(self._is_named(s, statement.speaker) for s in quotation.speakers)
        if needs_speaker and not one:
            return 0.0
        return max((starts_alike(statement.starts, text) for text in quotation.texts), default=0.0)

    def _is_spare_statement(self, quotation: Quotation) -> bool:
        return any(
            starts_alike(spare.starts, text) for spare in self._gold.optional.statements for text in quotation.texts
        )

    def _statement(self, statement: GoldStatement) -> _Fact:
        return _Fact(f"{statement.speaker}: {statement.starts}", frozenset({norm(statement.starts)}))

    def _quotation(self, quotation: Quotation) -> _Fact:
        words = " ".join(sorted(quotation.texts))
        who = ", ".join(self._called(speaker) for speaker in sorted(quotation.speakers))
        return _Fact(f"{who}: {words[:60]}", frozenset({" ".join(norm(words).split()[:6])}))

    def _events(self) -> None:
        wanted, found = self._gold.events, self._answers.events()
        pairs = pair_up(
            (score, i, iri)
            for i, event in enumerate(wanted)
            for iri, happening in found.items()
            if (score := self._resemblance(event, iri, happening))
        )
        self._event_of = {iri: wanted[i].name for i, iri in pairs.items()}
        extra = [iri for iri in found if iri not in self._event_of and not self._is_spare_event(iri)]
        self._count(
            "events",
            len(pairs),
            [_Fact(f"{e.kind}: {e.name}", e.names) for i, e in enumerate(wanted) if i not in pairs],
            [_Fact(f"{','.join(sorted(found[i].kinds))}: {self._called(i)}", self._names.of(i)) for i in extra],
        )
        for i, iri in pairs.items():
            event, happening = wanted[i], found[iri]
            if event.date:
                fact = _Fact(f"{event.name} {event.date} / {', '.join(sorted(happening.dates))}", event.names)
                self._judge("events: date", event.date in happening.dates, fact)
            if event.place:
                right = any(self._is_named(place, event.place) for place in happening.places)
                places = ", ".join(self._called(place) for place in sorted(happening.places))
                self._judge("events: place", right, _Fact(f"{event.name} @ {event.place} / {places}", event.names))

    def _resemblance(self, event: GoldEvent, iri: str, happening: Happening) -> float:
        """How well a found event fits a gold one: by name, helped by an exact date or the place; 0 for no fit."""
        if event.kind not in happening.kinds:
            return 0.0
        likeness = max((alike(a, b) for a in event.names for b in self._names.of(iri)), default=0.0)
        same_date = len(event.date or "") == 10 and event.date in happening.dates
        same_place = bool(event.place) and any(self._is_named(p, str(event.place)) for p in happening.places)
        enough = _ALIKE_BESIDE_DATE_OR_PLACE if same_date or same_place else _ALIKE_ENOUGH
        return 0.1 + likeness + 0.5 * same_date + 0.3 * same_place if likeness >= enough else 0.0

    def _is_spare_event(self, iri: str) -> bool:
        return any(
            alike(spare, name) >= _ALIKE_ENOUGH
            for spare in self._gold.optional.names["events"]
            for name in self._names.of(iri)
        )

    def _relations(self) -> None:
        wanted, found = self._gold.relations, self._answers.relations()
        pairs = pair_up(
            (float(self._states(triple, relation)), i, j)
            for i, relation in enumerate(wanted)
            for j, triple in enumerate(found)
        )
        # a symmetric relation may stand in the graph both ways: the second one is no extra
        spare = (*self._gold.optional.relations, *(wanted[i] for i in pairs if wanted[i][1] in SYMMETRIC))
        rest = [t for j, t in enumerate(found) if j not in set(pairs.values())]
        self._count(
            "relations",
            len(pairs),
            [_Fact(" · ".join(w), *self._ends(w)) for i, w in enumerate(wanted) if i not in pairs],
            [
                _Fact(f"{self._called(s)} · {p} · {self._called(o)}", self._names.of(s), self._names.of(o))
                for s, p, o in rest
                if not any(self._states((s, p, o), relation) for relation in spare)
            ],
        )

    def _ends(self, relation: Relation) -> Iterator[frozenset[str]]:
        events = {event.name: event.names for event in self._gold.events}
        for name in (relation[0], relation[2]):
            yield events.get(name) or self._forms(name)

    def _states(self, triple: tuple[str, str, str], relation: Relation) -> bool:
        (s, p, o), (subject, predicate, object_) = triple, relation
        if p != predicate:
            return False
        turned = p in SYMMETRIC and self._is(s, object_) and self._is(o, subject)
        return turned or (self._is(s, subject) and self._is(o, object_))

    def _is(self, iri: str, name: str) -> bool:
        return self._event_of.get(iri) == name or self._is_named(iri, name)


class _Fact:
    """A fact as it is printed in a list of misses, and the forms by which its sentence is found in the text."""

    __slots__ = ("found_by", "what")

    def __init__(self, what: str, *found_by: frozenset[str]) -> None:
        self.what = what
        self.found_by = found_by
