"""What the graph says about an article, asked for in the terms that gold facts are compared in.

Queries run over the union of all graphs, the prefixes of `pemangku.vocabulary` given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from pemangku.evaluate.words import norm
from pemangku.model import Predicate

Row = tuple[str | None, ...]
Ask = Callable[[str], Iterable[Row]]

_CLASSES = {"persons": "foaf:Person", "orgs": "org:Organization", "places": "schema:Place"}


@dataclass(slots=True)
class Membership:
    """An office in the graph: who, which roles, where. A slip may give one office several of each."""

    readings: list[tuple[str, str, str | None]] = field(default_factory=list)  # person, role, institution
    acting: bool = False
    former: bool = False


@dataclass(slots=True)
class Quotation:
    """A statement in the graph. A good one has one text, one speaker, one mode, one act."""

    texts: set[str] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Happening:
    """An event in the graph: kinds, dates, and the IRIs of its places."""

    kinds: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)


class Names:
    """The names of the graph's nodes, normalised, each looked up once."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._known: dict[str, tuple[frozenset[str], str | None]] = {}

    def of(self, iri: str) -> frozenset[str]:
        """Every name of `iri`."""
        return self._look_up(iri)[0]

    def preferred(self, iri: str | None) -> str | None:
        """The name that `iri` goes by, if it has one."""
        return self._look_up(iri)[1] if iri else None

    def _look_up(self, iri: str) -> tuple[frozenset[str], str | None]:
        if iri not in self._known:
            rows = self._ask(
                f"SELECT DISTINCT ?p ?name WHERE {{ <{iri}> ?p ?name "
                "VALUES ?p { foaf:name skos:prefLabel skos:altLabel } }"
            )
            named = sorted((str(p), norm(name)) for p, name in rows)  # altLabel, prefLabel, name
            preferred = [name for p, name in named if p.endswith("prefLabel")]
            full = preferred or [name for p, name in named if p.endswith("/name")]
            self._known[iri] = (frozenset(name for _p, name in named), full[0] if full else None)
        return self._known[iri]


class Answers:
    """What the graph says about the article `identifier`; nothing at all when it is not in the graph."""

    def __init__(self, ask: Ask, identifier: str) -> None:
        self._ask = ask
        quoted = identifier.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
        found = self._rows(f'?a a schema:NewsArticle ; dcterms:identifier "{quoted}"', "?a")
        self.iri = min((str(row[0]) for row in found), default=None)

    def _rows(self, where: str, what: str) -> list[Row]:
        return list(self._ask(f"SELECT DISTINCT {what} WHERE {{ {where} }}"))

    def _about(self, where: str, what: str) -> list[Row]:
        """Like `_rows`, with `{article}` in `where` standing for the article; in a fixed order."""
        if self.iri is None:
            return []
        rows = self._rows(where.replace("{article}", f"<{self.iri}>"), what)
        return sorted(rows, key=lambda row: [value or "" for value in row])

    @cached_property
    def text(self) -> str:
        """The stored text; empty when the article is absent."""
        rows = self._about("{article} nif:isString ?text", "?text")
        return rows[0][0] or "" if rows else ""

    def entities(self, kind: str) -> list[str]:
        """The persons, orgs or places that the article mentions."""
        return [str(row[0]) for row in self._about(f"{{article}} schema:mentions ?e . ?e a {_CLASSES[kind]}", "?e")]

    def categories(self, iri: str) -> list[str]:
        """The stakeholder categories of an institution, by their last segment."""
        return [str(row[0]).rsplit("/", 1)[-1] for row in self._rows(f"<{iri}> org:classification ?c", "?c")]

    def larger_places(self, iri: str) -> set[str]:
        """The names of all places that contain a place."""
        rows = self._rows(f"<{iri}> schema:containedInPlace+ ?u . ?u skos:prefLabel|skos:altLabel ?l", "?l")
        return {norm(row[0]) for row in rows}

    def memberships(self) -> list[Membership]:
        """The offices that the article tells of."""
        found: dict[str, Membership] = {}
        for m, person, role, institution, acting, former in self._about(
            "GRAPH {article} { ?m a org:Membership ; org:member ?p } ?m org:role/skos:prefLabel ?r "
            "OPTIONAL { ?m org:organization ?o } OPTIONAL { ?m pem:acting ?acting } OPTIONAL { ?m pem:former ?former }",
            "?m ?p ?r ?o ?acting ?former",
        ):
            membership = found.setdefault(str(m), Membership(acting=acting == "true", former=former == "true"))
            membership.readings.append((str(person), str(role), institution))
        return list(found.values())

    def quotations(self) -> list[Quotation]:
        """The statements that the article carries."""
        found: dict[str, Quotation] = {}
        for iri, text, speaker, mode, act in self._about(
            "?q a schema:Quotation ; schema:isPartOf {article} ; schema:text ?t "
            "OPTIONAL { ?q schema:spokenByCharacter ?s } OPTIONAL { ?q pem:mode ?m } "
            "OPTIONAL { ?q pem:speechAct ?act }",
            "?q ?t ?s ?m ?act",
        ):
            quotation = found.setdefault(str(iri), Quotation())
            quotation.texts |= {text} if text else set()
            quotation.speakers |= {speaker} if speaker else set()
            quotation.modes |= {mode} if mode else set()
            quotation.acts |= {act.rsplit("/", 1)[-1]} if act else set()
        return list(found.values())

    def events(self) -> dict[str, Happening]:
        """The events that the article mentions, by IRI."""
        found: dict[str, Happening] = {}
        for iri, kind, date, place in self._about(
            "{article} schema:mentions ?e . ?e a sem:Event OPTIONAL { ?e sem:eventType ?k } "
            "OPTIONAL { ?e sem:hasTimeStamp ?d } OPTIONAL { ?e sem:hasPlace ?p }",
            "?e ?k ?d ?p",
        ):
            event = found.setdefault(str(iri), Happening())
            event.kinds.add((kind or "").rsplit("/", 1)[-1])
            event.dates |= {date} if date else set()
            event.places |= {place} if place else set()
        return found

    def relations(self) -> list[tuple[str, str, str]]:
        """The relations in the article's own graph: subject IRI, local name of the property, object IRI."""
        properties = " ".join(f"pem:{predicate}" for predicate in Predicate)
        rows = self._about(f"GRAPH {{article}} {{ ?s ?p ?o }} VALUES ?p {{ {properties} }}", "?s ?p ?o")
        return [(str(s), str(p).rsplit("#", 1)[-1], str(o)) for s, p, o in rows]
