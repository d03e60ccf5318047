"""All that the graph knows of one entity, each fact with its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from pyoxigraph import NamedNode

from pemangku.ask.claims import Claim, Claims, Source
from pemangku.ask.entities import Entity, describe
from pemangku.ask.facts import Dossier, Happening, HeldOffice, Related, Said, Standing
from pemangku.ask.official import official_standings
from pemangku.ask.stages import stages_of
from pemangku.ask.terms import value_of
from pemangku.vocabulary import BASE, NS, Pem, Term

if TYPE_CHECKING:
    from pemangku.store import Reader

_Fact = TypeVar("_Fact", HeldOffice, Standing, Said, Related, Happening)
_RELATIONS = {
    Pem.ORGANIZES,
    Pem.ATTENDS,
    Pem.SUPERVISES,
    Pem.SUPPORTS,
    Pem.SANCTIONS,
    Pem.ACCUSES,
    Pem.CRITICIZES,
    Pem.APPOINTS,
    Pem.MEETS,
    Pem.RUNNING_MATE,
}


def dossier(reader: Reader, entity: Entity, *, lang: str = "id") -> Dossier:
    """Gather all that the graph knows of `entity`; labels of concepts in `lang` (`id` or `en`)."""
    return _Gathering(reader, entity, lang).dossier()


class _Gathering:
    def __init__(self, reader: Reader, entity: Entity, lang: str) -> None:
        self._reader = reader
        self._claims = Claims(reader)
        self._entity = entity
        self._lang = lang
        self._around = [*self._claims.about(entity.iri), *self._claims.naming(entity.iri)]

    def dossier(self) -> Dossier:
        names = {*self._own(Term.PREF_LABEL), *self._own(Term.ALT_LABEL)} - {self._entity.name}
        larger = (Term.CONTAINED_IN_PLACE, Term.AREA_SERVED, Term.SUB_ORGANIZATION_OF)
        categories = [self._claims.label(iri, self._lang) for iri in self._own(Term.CLASSIFICATION)]
        return Dossier(
            entity=self._entity,
            names=(self._entity.name, *sorted(names)),
            category=next(iter(categories), None),
            code=next(iter(self._own(Term.IDENTIFIER)), None),
            within=self._entities(iri for term in larger for iri in self._own(term)),
            offices=self._sorted(self._offices()),
            candidacies=self._candidacies(),
            statements=self._statements({Term.SPOKEN_BY}),
            statements_about=self._statements({Term.ABOUT}),
            relations=self._sorted(self._relations()),
            events=self._sorted(self._happenings()),
            mentions=_sources(c for c in self._around if c.predicate == Term.MENTIONS),
        )

    def _own(self, term: str) -> list[str]:
        quads = self._reader.database.quads_for_pattern(NamedNode(self._entity.iri), NamedNode(term), None)
        return sorted({value_of(quad.object) for quad in quads})

    def _known(self, iri: str | None) -> Entity | None:
        return describe(self._reader, iri) if iri else None

    def _entities(self, iris: Iterable[str]) -> tuple[Entity, ...]:
        return tuple(sorted({found for iri in iris if (found := self._known(iri)) is not None}))

    @staticmethod
    def _sorted(found: Iterable[_Fact]) -> tuple[_Fact, ...]:
        return tuple(sorted(found, key=lambda fact: ([source.place for source in fact.sources[:1]], repr(fact))))

    def _linked(self, kind: str, predicates: set[str] | None = None) -> list[str]:
        """The memberships, candidacies or statements that have the entity as a value."""
        return sorted(
            {
                claim.subject
                for claim in self._around
                if claim.subject.startswith(f"{BASE}{kind}/") and (predicates is None or claim.predicate in predicates)
            }
        )

    def _nodes(
        self, kind: str, read: Callable[[dict[str, list[Claim]]], _Fact | None], predicates: set[str] | None = None
    ) -> tuple[_Fact, ...]:
        found = []
        for iri in self._linked(kind, predicates):
            by_predicate: defaultdict[str, list[Claim]] = defaultdict(list)
            for claim in self._claims.about(iri):
                by_predicate[claim.predicate].append(claim)
            if (fact := read(by_predicate)) is not None:
                found.append(fact)
        return self._sorted(found)

    def _offices(self) -> Iterator[HeldOffice]:
        # Each article has memberships of its own: the same office out of several articles is one line.
        merged: defaultdict[tuple[Entity, str, Entity | None, bool, bool], set[Source]] = defaultdict(set)
        for office in self._nodes("membership", self._office):
            key = (office.person, office.role, office.institution, office.acting, office.former)
            merged[key].update(office.sources)
        for (person, role, institution, acting, former), sources in merged.items():
            yield HeldOffice(
                person=person,
                role=role,
                institution=institution,
                acting=acting,
                former=former,
                sources=tuple(sorted(sources, key=attrgetter("place"))),
            )

    def _office(self, claims: dict[str, list[Claim]]) -> HeldOffice | None:
        person, role = self._known(_first(claims, Term.MEMBER)), _first(claims, Term.MEMBER_ROLE)
        if person is None or role is None:
            return None
        return HeldOffice(
            person=person,
            role=self._claims.label(role, self._lang),
            institution=self._known(_first(claims, Term.MEMBER_ORGANIZATION)),
            acting=Pem.ACTING in claims,
            former=Pem.FORMER in claims,
            sources=_sources(claims[Term.MEMBER]),
        )

    def _candidacies(self) -> tuple[Standing, ...]:
        """What the official lists say, then what the articles say."""
        official = official_standings(self._reader, self._entity, self._lang)
        return (*official, *self._nodes("candidacy", self._standing))

    def _standing(self, claims: dict[str, list[Claim]]) -> Standing | None:
        candidate = self._known(_first(claims, Pem.CANDIDATE))
        if candidate is None:
            return None
        number = _first(claims, Pem.BALLOT_NUMBER)
        return Standing(
            candidate=candidate,
            office=_first(claims, Pem.OFFICE),
            contest=self._known(_first(claims, Pem.CONTEST)),
            ballot_number=int(number) if number else None,
            running_mate=self._known(_first(claims, Pem.RUNNING_MATE)),
            sources=_sources(claims[Pem.CANDIDATE]),
        )

    def _statements(self, predicates: set[str]) -> tuple[Said, ...]:
        return self._nodes("statement", self._said, predicates)

    def _said(self, claims: dict[str, list[Claim]]) -> Said | None:
        text, act = _first(claims, Term.TEXT), _first(claims, Pem.SPEECH_ACT)
        if text is None:
            return None
        return Said(
            speaker=self._known(_first(claims, Term.SPOKEN_BY)),
            text=text,
            mode=_first(claims, Pem.MODE) or "",
            act=self._claims.label(act, self._lang) if act else "",
            about=self._entities(claim.object for claim in claims.get(Term.ABOUT, [])),
            sources=_sources(claims[Term.TEXT]),
        )

    def _relations(self) -> Iterator[Related]:
        grouped: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
        for claim in self._around:
            if claim.predicate in _RELATIONS:
                grouped[claim.subject, claim.predicate, claim.object].append(claim)
        for (subject, predicate, target), claims in grouped.items():
            one, other = self._known(subject), self._known(target)
            if one is not None and other is not None:  # a candidacy's mate is shown with the candidacy
                local = predicate.removeprefix(NS)
                yield Related(subject=one, predicate=local, object=other, sources=_sources(claims))

    def _happenings(self) -> Iterator[Happening]:
        iris = {claim.subject for claim in self._around if claim.predicate in (Term.HAS_PLACE, Term.HAS_SUB_EVENT)}
        iris |= {claim.object for claim in self._around if claim.predicate == Term.HAS_SUB_EVENT}
        if self._entity.kind == "event":
            iris.add(self._entity.iri)
        for iri in iris:
            if (event := self._known(iri)) is not None:
                yield self._happening(event)

    def _happening(self, event: Entity) -> Happening:
        claims = list(self._claims.about(event.iri))
        said: defaultdict[str, set[str]] = defaultdict(set)
        for claim in claims:
            if claim.source.modality != "denied":
                said[claim.predicate].add(claim.object)
        return Happening(
            event=event,
            kinds=tuple(sorted(self._claims.label(iri, self._lang) for iri in said[Term.EVENT_TYPE])),
            dates=tuple(sorted(said[Term.HAS_TIME_STAMP])),
            places=self._entities(said[Term.HAS_PLACE]),
            parts=self._entities(said[Term.HAS_SUB_EVENT]),
            planned="planned" in said[Pem.MODALITY],
            sources=_sources(claim for claim in claims if claim.predicate == Term.EVENT_TYPE),
            stages=stages_of(self._reader, event.iri, self._lang),
        )


def _first(claims: dict[str, list[Claim]], predicate: str) -> str | None:
    return min((claim.object for claim in claims.get(predicate, [])), default=None)


def _sources(claims: Iterable[Claim]) -> tuple[Source, ...]:
    return tuple(sorted({claim.source for claim in claims}, key=attrgetter("place")))
