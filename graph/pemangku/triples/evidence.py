"""The graph of one article: triples that go in together with the claim and the sentence they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.model import Article, Evidence, Modality
from pemangku.terms import clean, decimal, node, string, typed
from pemangku.vocabulary import BASE, Pem, Term, article_key, digest, iri

_Fact: TypeAlias = tuple[NamedNode, NamedNode, NamedNode | Literal]
_Claim: TypeAlias = tuple[_Fact, int, int, Modality]


class ArticleGraph:
    """Collects what one article says. No extracted triple gets in but through `claim`."""

    def __init__(self, article: Article) -> None:
        self.name = node(iri(article_key(article.id)))
        self.text = clean(article.text)
        self.local = self.name.value.rpartition("/")[2]
        self._facts: dict[_Fact, NamedNode] = {}  # with the graph in which it stands
        self._claims: dict[_Claim, tuple[float, str]] = {}  # with its best confidence, and the rule behind that

    def state(self, subject: NamedNode, predicate: str, value: NamedNode | Literal) -> None:
        """Add what is no finding: the article's own description, the class of a node, what a node is a part of."""
        self._facts.setdefault((subject, node(predicate), value), self.name)

    def claim(
        self,
        subject: NamedNode,
        predicate: str,
        value: NamedNode | Literal,
        evidence: Evidence,
        *,
        stands_when_planned: bool = False,
        graph: NamedNode | None = None,
    ) -> bool:
        """Add a finding: always its claim, and the triple itself when the modality lets it stand.

        Returns whether the triple stands. `graph` is where it stands when that is not the article's own graph.
        """
        fact = (subject, node(predicate), value)
        claim = (fact, evidence.begin, evidence.end, evidence.modality)
        # Two rules that read the same out of one sentence make one claim: the surer one.
        ours, known = (-evidence.confidence, evidence.rule), self._claims.get(claim)
        if known is None or ours < (-known[0], known[1]):
            self._claims[claim] = (evidence.confidence, evidence.rule)
        stands = evidence.modality is Modality.REPORTED or (
            evidence.modality is Modality.PLANNED and stands_when_planned
        )
        if stands:
            self._facts.setdefault(fact, graph or self.name)
        return stands

    def quads(self) -> Iterator[Quad]:
        """Everything collected, each quad once."""
        for (subject, predicate, value), graph in self._facts.items():
            yield Quad(subject, predicate, value, graph)
        sentences = {(begin, end) for _, begin, end, _ in self._claims}
        for begin, end in sorted(sentences):
            yield from self._sentence(begin, end)
        for claim, (confidence, rule) in self._claims.items():
            yield from self._claim(claim, confidence, rule)

    def _sentence_node(self, begin: int, end: int) -> NamedNode:
        return NamedNode(f"{BASE}sentence/{self.local}-{begin}-{end}")

    def _sentence(self, begin: int, end: int) -> Iterator[Quad]:
        sentence = self._sentence_node(begin, end)
        for predicate, value in (
            (Term.TYPE, node(Term.SENTENCE)),
            (Term.ANCHOR_OF, string(self.text[begin:end])),
            (Term.BEGIN_INDEX, typed(begin, Term.NON_NEGATIVE_INTEGER)),
            (Term.END_INDEX, typed(end, Term.NON_NEGATIVE_INTEGER)),
            (Term.REFERENCE_CONTEXT, self.name),
        ):
            yield Quad(sentence, node(predicate), value, self.name)

    def _claim(self, claim: _Claim, confidence: float, rule: str) -> Iterator[Quad]:
        (subject, predicate, value), begin, end, modality = claim
        name = digest(self.local, str(subject), str(predicate), str(value), begin, end, str(modality), length=20)
        resource = NamedNode(f"{BASE}claim/{name}")
        for term, object_ in (
            (Term.TYPE, node(Pem.CLAIM)),
            (Term.SUBJECT, subject),
            (Term.PREDICATE, predicate),
            (Term.OBJECT, value),
            (Term.WAS_DERIVED_FROM, self._sentence_node(begin, end)),
            (Pem.CONFIDENCE, decimal(confidence)),
            (Pem.RULE, string(rule)),
            (Pem.MODALITY, Literal(modality.value)),
        ):
            yield Quad(resource, node(term), object_, self.name)
