"""The rows of a store that pass a picture's filters, as values of the picture."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, cast

from pemangku.view import questions
from pemangku.view.marking import marked
from pemangku.view.picture import (
    SYMMETRIC,
    Edge,
    EdgeKind,
    Evidence,
    Node,
    NodeKind,
    Picture,
    Position,
    Sentence,
    Source,
    Statement,
)
from pemangku.view.standing import Standing, local_name
from pemangku.vocabulary import NS, Term, key_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator

    from pyoxigraph import QuerySolutions

    from pemangku.store import Reader

CLASSES = {
    Term.PERSON: NodeKind.PERSON,
    Term.ORGANIZATION: NodeKind.INSTITUTION,
    Term.EVENT: NodeKind.EVENT,
    Term.PLACE: NodeKind.PLACE,
}
RELATIONS = {
    NS + kind: kind
    for kind in (
        EdgeKind.ORGANIZES,
        EdgeKind.ATTENDS,
        EdgeKind.SUPERVISES,
        EdgeKind.SUPPORTS,
        EdgeKind.SANCTIONS,
        EdgeKind.ACCUSES,
        EdgeKind.CRITICIZES,
        EdgeKind.APPOINTS,
        EdgeKind.MEETS,
        EdgeKind.RUNNING_MATE,
    )
} | {Term.HAS_PLACE: EdgeKind.AT}
LASTING = {
    Term.CONTAINED_IN_PLACE: EdgeKind.WITHIN,
    Term.AREA_SERVED: EdgeKind.SERVES,
    Term.SUB_ORGANIZATION_OF: EdgeKind.BELONGS_TO,
    Term.HAS_SUB_EVENT: EdgeKind.PART_OF,
}


class Held(NamedTuple):
    """What tells one office or candidacy of a person from another; absent values are empty, so that they sort."""

    candidate: bool
    former: bool
    role: str
    body: str
    acting: bool = False
    start: str = ""
    end: str = ""
    number: str = ""


class Facts:
    """Everything the store says that passes the filters; read once, then asked for nodes, edges and the picture."""

    def __init__(self, reader: Reader, *, since: dt.date | None, until: dt.date | None, min_confidence: float) -> None:
        self._reader = reader
        self._sources = self._read_sources(since, until)
        self._sentences = self._read_sentences()
        self._claims: dict[str, set[Evidence]] = defaultdict(set)  # by the IRI of a subject or object
        self._told: dict[tuple[str, str, str], set[Evidence]] = defaultdict(set)  # by subject, predicate, object
        self._mentions: dict[str, set[Evidence]] = defaultdict(set)  # by the IRI of what is named
        self._read_claims(min_confidence)
        self._positions = self._read_positions()
        self._lasting = [(str(a), str(b), str(c)) for a, b, c in self._rows(questions.REFERENCE)]
        self._names = self._read_names()
        categories = [(str(iri), str(category)) for iri, category in self._rows(questions.CATEGORIES)]
        places = [
            (subject, str(Term.HAS_PLACE), obj) for subject, predicate, obj in self._told if predicate == Term.HAS_PLACE
        ]
        self._standing = Standing(categories, [*self._lasting, *places])
        self._statements = self._read_statements()

    def _rows(self, question: str) -> Iterator[list[str | None]]:
        for row in cast("QuerySolutions", self._reader.query(question)):
            yield [None if term is None else str(term.value) for term in row]

    def _read_sources(self, since: dt.date | None, until: dt.date | None) -> dict[str, Source]:
        rows: dict[str, list[str | None]] = {}
        for article, *fields in sorted(self._rows(questions.ARTICLES), key=str):
            rows.setdefault(str(article), fields)
        sources = {}
        for iri, (ident, title, published, publisher, url) in rows.items():
            day = (published or "")[:10]
            if (since and day < since.isoformat()) or (until and (not day or day > until.isoformat())):
                continue
            sources[iri] = Source(id=str(ident), title=title, published=day or None, url=url, publisher=publisher)
        return sources

    def _read_sentences(self) -> dict[str, Sentence]:
        """The sentences of the kept articles, in the order in which one would read them."""
        found: dict[str, tuple[tuple[str, str, int], Sentence]] = {}
        for iri, article, text, begin in sorted(self._rows(questions.SENTENCES), key=str):
            source = self._sources.get(str(article))
            if source is not None:
                order = (source.published or "", source.id, int(begin or 0))
                found.setdefault(str(iri), (order, Sentence(key=str(iri), text=str(text), source=source.id)))
        return {iri: sentence for iri, (_, sentence) in sorted(found.items(), key=lambda item: (item[1][0], item[0]))}

    def _read_claims(self, min_confidence: float) -> None:
        for _, subject, predicate, obj, sentence, confidence, rule, modality in self._rows(questions.CLAIMS):
            sure = float(confidence or 1)
            if sentence not in self._sentences or sure < min_confidence:
                continue
            evidence = Evidence(str(sentence), rule or "", sure, modality or "reported")
            self._told[str(subject), str(predicate), str(obj)].add(evidence)
            self._claims[str(subject)].add(evidence)
            self._claims[str(obj)].add(evidence)
            if predicate == Term.MENTIONS:
                self._mentions[str(obj)].add(evidence)

    def _about(self, iri: str | None) -> tuple[Evidence, ...]:
        return tuple(sorted(self._claims.get(iri or "", ())))

    def _read_positions(self) -> dict[str, tuple[Position, ...]]:
        found: dict[str, dict[Held, set[Evidence]]] = defaultdict(lambda: defaultdict(set))
        for office, person, role, body, acting, former, start, end in self._rows(questions.OFFICES):
            held = Held(False, former == "true", role or "", body or "", acting == "true", start or "", end or "")
            found[key_of(str(person))][held].update(self._about(office))
        for candidacy, person, role, body, number in self._rows(questions.CANDIDACIES):
            held = Held(True, False, role or "", body or "", number=number or "")
            found[key_of(str(person))][held].update(self._about(candidacy))
        return {
            person: tuple(position(held, evidence) for held, evidence in sorted(positions.items()) if evidence)
            for person, positions in found.items()
        }

    def _read_statements(self) -> tuple[Statement, ...]:
        rows: dict[str, list[str | None]] = {}
        about: dict[str, set[str]] = defaultdict(set)
        for statement, speaker, text, mode, act, topic in sorted(self._rows(questions.STATEMENTS), key=str):
            rows.setdefault(str(statement), [speaker, text, mode, act])
            if topic:
                about[str(statement)].add(key_of(topic))
        said = (
            Statement(
                speaker=key_of(str(speaker)),
                text=str(text),
                mode=mode or "indirect",
                act=(act or "menyatakan").rsplit("/", 1)[-1],
                about=tuple(sorted(about[iri])),
                evidence=self._about(iri),
            )
            for iri, (speaker, text, mode, act) in rows.items()
        )
        told = (statement for statement in said if statement.evidence)
        order = {sentence: at for at, sentence in enumerate(self._sentences)}
        return tuple(sorted(told, key=lambda s: (s.speaker, min(order[e.sentence] for e in s.evidence), s.text)))

    def _read_names(self) -> dict[str, tuple[set[str], set[str]]]:
        """Preferred and other names by IRI."""
        names: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for iri, name, preferred in self._rows(questions.NAMES):
            if name:
                names[str(iri)][preferred != "true"].add(name)
        return names

    def nodes(self, kinds: Collection[NodeKind]) -> dict[str, Node]:
        """Every entity of these kinds that a kept sentence tells of, by key."""
        events: dict[str, list[str | None]] = {}
        for iri, *event in sorted(self._rows(questions.EVENTS), key=str, reverse=True):
            events.setdefault(str(iri), event)
        kinds_of = sorted((str(iri), CLASSES[str(name)]) for iri, name in self._rows(questions.KINDS))
        found = {}
        for iri, kind in kinds_of:
            if kind in kinds and iri in self._claims:
                node = self._node(str(iri), kind, events.get(str(iri)))
                found[node.key] = node
        return found

    def _node(self, iri: str, kind: NodeKind, event: list[str | None] | None) -> Node:
        key = key_of(iri)
        preferred, other = self._names[iri]
        label = self._label(iri)
        positions = self._positions.get(key, ())
        event_kind, date, modality = event or (None, None, None)
        return Node(
            key=key,
            kind=kind,
            label=label,
            aliases=tuple(sorted((preferred | other) - {label})),
            category=self._standing.category(key, positions),
            party=self._standing.party(key, positions),
            places=self._standing.places(key, positions),
            event_kind=local_name(event_kind),
            date=date,
            planned=modality == "planned",
            positions=positions,
            mentions=tuple(sorted(self._mentions.get(iri, ()))),
        )

    def _label(self, iri: str) -> str:
        preferred, other = self._names[iri]
        return max(sorted(preferred or other or {key_of(iri)}), key=len)

    def edges(self, nodes: Collection[str]) -> list[Edge]:
        """Every link between these nodes, each kind once a pair, sorted."""
        found: dict[tuple[str, str, EdgeKind, str], set[Evidence]] = defaultdict(set)

        def link(source: str, target: str, kind: EdgeKind, detail: str, evidence: Iterable[Evidence]) -> None:
            if source in nodes and target in nodes and source != target:
                if kind in SYMMETRIC and target < source:
                    source, target = target, source
                found[source, target, kind, detail].update(evidence)

        for (subject, predicate, obj), evidence in self._told.items():
            if predicate in RELATIONS:
                link(key_of(subject), key_of(obj), RELATIONS[predicate], "", evidence)
        for person, positions in self._positions.items():
            for held in positions:
                kind = EdgeKind.CANDIDACY if held.candidate else EdgeKind.OFFICE
                link(person, held.body or "", kind, held.role, held.evidence)
        for said in self._statements:
            for topic in said.about:
                link(said.speaker, topic, EdgeKind.SAID_ABOUT, "", said.evidence)
        for narrow, term, wide in self._lasting:
            kind = LASTING[term]
            part, whole = (wide, narrow) if kind is EdgeKind.PART_OF else (narrow, wide)
            link(key_of(part), key_of(whole), kind, "", self._told.get((narrow, term, wide), ()))
        return [
            Edge(source=s, target=t, kind=kind, detail=detail or None, evidence=tuple(sorted(evidence)))
            for (s, t, kind, detail), evidence in sorted(found.items())
        ]

    def picture(
        self, nodes: dict[str, Node], edges: list[Edge], *, around: str | None = None, hops: int = 0
    ) -> Picture:
        """The picture of these nodes and edges, with no more sentences and articles than they rest on."""
        statements = tuple(said for said in self._statements if said.speaker in nodes)
        needed = {e.sentence for edge in edges for e in edge.evidence}
        needed |= {e.sentence for said in statements for e in said.evidence}
        for node in nodes.values():
            needed |= {e.sentence for e in node.mentions}
            needed |= {e.sentence for held in node.positions for e in held.evidence}
        sentences = marked([said for key, said in self._sentences.items() if key in needed], nodes.values())
        told = {sentence.source for sentence in sentences}
        names = {key_of(iri): self._label(iri) for iri in list(self._names)}
        return Picture(
            nodes=tuple(nodes.values()),
            edges=tuple(edges),
            statements=statements,
            sentences=sentences,
            sources=tuple(sorted((s for s in self._sources.values() if s.id in told), key=lambda s: s.id)),
            regions=self._standing.regions((place for node in nodes.values() for place in node.places), names),
            around=around,
            hops=hops,
        )


def position(held: Held, evidence: Iterable[Evidence]) -> Position:
    """An office or candidacy out of its row."""
    return Position(
        role=held.role,
        body=key_of(held.body) if held.body else None,
        candidate=held.candidate,
        acting=held.acting,
        former=held.former,
        start=held.start or None,
        end=held.end or None,
        ballot_number=int(held.number) if held.number else None,
        evidence=tuple(sorted(evidence)),
    )
