"""What one article says, as its named graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pyoxigraph import NamedNode, Quad

from pemangku.model import (
    Article,
    Candidacy,
    Event,
    Evidence,
    Findings,
    Modality,
    Office,
    Predicate,
    Relation,
    Statement,
)
from pemangku.terms import entity, moment, node, string, true, typed
from pemangku.triples.evidence import ArticleGraph
from pemangku.vocabulary import BASE, NS, Graph, Pem, Term, digest, event_kind_iri, role_key, speech_act_iri

# What belongs to an event stands also when it is planned; who does so is an actor of it.
_OF_EVENTS = {Predicate.ORGANIZES, Predicate.ATTENDS, Predicate.SUPERVISES}
_ACTS = {Predicate.ORGANIZES, Predicate.ATTENDS}


def assert_article(findings: Findings) -> Iterator[Quad]:
    """The quads of one article: its description, its facts, their claims and sentences."""
    graph = ArticleGraph(findings.article)
    _describe(graph, findings.article)
    for mention in findings.mentions:
        _mention(graph, mention.entity, mention.evidence)
    for event in findings.events:
        _event(graph, event)
    for office in findings.offices:
        _office(graph, office)
    for candidacy in findings.candidacies:
        _candidacy(graph, candidacy)
    for statement in findings.statements:
        _statement(graph, statement)
    for relation in findings.relations:
        _relation(graph, relation)
    return graph.quads()


def _describe(graph: ArticleGraph, article: Article) -> None:
    for name in (Term.NEWS_ARTICLE, Term.CONTEXT, Term.PROV_ENTITY):
        graph.state(graph.name, Term.TYPE, node(name))
    graph.state(graph.name, Term.IDENTIFIER, string(article.id))
    graph.state(graph.name, Term.IS_STRING, string(article.text))
    if article.title:
        graph.state(graph.name, Term.HEADLINE, string(article.title))
    if article.published:
        graph.state(graph.name, Term.DATE_PUBLISHED, typed(article.published.isoformat(), Term.DATE))
    if article.publisher:
        graph.state(graph.name, Term.PUBLISHER, string(article.publisher))
    if article.url:
        # A literal: an address from outside need not be a valid IRI, and nothing here follows it.
        graph.state(graph.name, Term.URL, typed(string(article.url).value, Term.ANY_URI))


def _mention(graph: ArticleGraph, key: str, evidence: Evidence) -> None:
    # An article that denies or announces something does mention it.
    graph.claim(graph.name, Term.MENTIONS, entity(key), replace(evidence, modality=Modality.REPORTED))


def _event(graph: ArticleGraph, event: Event) -> None:
    subject = entity(event.key)
    _mention(graph, event.key, event.evidence)
    # That something did not take place does not touch of which kind it would have been.
    denied = event.evidence.modality is Modality.DENIED
    kind = replace(event.evidence, modality=Modality.REPORTED) if denied else event.evidence
    graph.claim(subject, Term.EVENT_TYPE, node(event_kind_iri(event.kind)), kind, stands_when_planned=True)
    if event.date and (time := moment(event.date)):
        evidence = event.date_evidence or event.evidence
        graph.claim(subject, Term.HAS_TIME_STAMP, time, evidence, stands_when_planned=True)
    if event.place:
        evidence = event.place_evidence or event.evidence
        graph.claim(subject, Term.HAS_PLACE, entity(event.place), evidence, stands_when_planned=True)
    if event.part_of:
        graph.claim(entity(event.part_of), Term.HAS_SUB_EVENT, subject, kind, stands_when_planned=True)
    if Modality.PLANNED in (event.modality, event.evidence.modality):
        _mark_planned(graph, subject, event.evidence)


def _mark_planned(graph: ArticleGraph, event: NamedNode, evidence: Evidence) -> None:
    planned = replace(evidence, modality=Modality.PLANNED)
    graph.claim(event, Pem.MODALITY, string(Modality.PLANNED.value), planned, stands_when_planned=True)


def _office(graph: ArticleGraph, office: Office) -> None:
    role, evidence = role_key(office.role), office.evidence
    name = digest(graph.local, office.person, role, office.institution, office.acting, office.former)
    membership = NamedNode(f"{BASE}membership/{name}")
    if graph.claim(membership, Term.MEMBER, entity(office.person), evidence):
        graph.state(membership, Term.TYPE, node(Term.MEMBERSHIP))
    graph.claim(membership, Term.MEMBER_ROLE, entity(role), evidence)
    if office.institution:
        graph.claim(membership, Term.MEMBER_ORGANIZATION, entity(office.institution), evidence)
    for flag, predicate in ((office.acting, Pem.ACTING), (office.former, Pem.FORMER)):
        if flag:
            graph.claim(membership, predicate, true(), evidence)
    for date, predicate in ((office.start, Term.START_DATE), (office.end, Term.END_DATE)):
        if date and (time := moment(date)):
            graph.claim(membership, predicate, time, evidence)


def _candidacy(graph: ArticleGraph, candidacy: Candidacy) -> None:
    evidence = candidacy.evidence
    name = digest(graph.local, candidacy.person, candidacy.office, candidacy.contest)
    subject = NamedNode(f"{BASE}candidacy/{name}")
    if graph.claim(subject, Pem.CANDIDATE, entity(candidacy.person), evidence):
        graph.state(subject, Term.TYPE, node(Pem.CANDIDACY))
    if candidacy.office:
        graph.claim(subject, Pem.OFFICE, string(candidacy.office), evidence)
    if candidacy.contest:
        graph.claim(subject, Pem.CONTEST, entity(candidacy.contest), evidence)
    if candidacy.ballot_number is not None:
        graph.claim(subject, Pem.BALLOT_NUMBER, typed(candidacy.ballot_number, Term.INTEGER), evidence)
    if candidacy.running_mate:
        # In the article's own graph the word joins two persons, once a pair; that a candidacy has
        # the mate too follows from it, and stands among what is derived.
        mate = entity(candidacy.running_mate)
        graph.claim(subject, Pem.RUNNING_MATE, mate, evidence, graph=node(Graph.DERIVED))


def _statement(graph: ArticleGraph, statement: Statement) -> None:
    evidence = statement.evidence
    name = digest(graph.local, statement.begin, statement.end, statement.speaker)
    subject = NamedNode(f"{BASE}statement/{name}")
    if graph.claim(subject, Term.TEXT, string(statement.text), evidence):
        graph.state(subject, Term.TYPE, node(Term.QUOTATION))
        graph.state(subject, Term.IS_PART_OF, graph.name)
    graph.claim(subject, Term.SPOKEN_BY, entity(statement.speaker), evidence)
    graph.claim(subject, Pem.MODE, string(statement.mode.value), evidence)
    graph.claim(subject, Pem.SPEECH_ACT, node(speech_act_iri(statement.act)), evidence)
    for key in statement.about:
        graph.claim(subject, Term.ABOUT, entity(key), evidence)


def _relation(graph: ArticleGraph, relation: Relation) -> None:
    subject, target, evidence = entity(relation.subject), entity(relation.object), relation.evidence
    of_event = relation.predicate in _OF_EVENTS and relation.object.startswith("event:")
    stands = graph.claim(subject, NS + relation.predicate.value, target, evidence, stands_when_planned=of_event)
    if not of_event:
        return
    if relation.predicate in _ACTS:
        graph.claim(target, Term.HAS_ACTOR, subject, evidence, stands_when_planned=True)
    if stands and evidence.modality is Modality.PLANNED:
        _mark_planned(graph, target, evidence)
