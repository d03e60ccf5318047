"""Claims with their sentences, read back from the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from pemangku.ask.terms import value_of
from pemangku.vocabulary import Pem, Term

if TYPE_CHECKING:
    from pemangku.store import Reader

_SUBJECT, _OBJECT = NamedNode(Term.SUBJECT), NamedNode(Term.OBJECT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A sentence that a fact stands on, its article, and how it was read.

    `date` is the day of publication (`YYYY-MM-DD`) or empty; `begin` the offset of the sentence in the article's text.
    """

    date: str
    article: str
    begin: int
    text: str
    title: str | None
    url: str | None
    confidence: float
    rule: str
    modality: str

    @property
    def place(self) -> tuple[str, str, int, str]:
        """Sorts sources: by date, article, place in the text, and how they were read."""
        return (self.date, self.article, self.begin, repr(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim: the IRIs of its triple (or the value of its object) and its source."""

    subject: str
    predicate: str
    object: str
    source: Source


class Claims:
    """Looks claims up by what they are about. Reads each sentence and article once."""

    def __init__(self, reader: Reader) -> None:
        self._database = reader.database
        self._values: dict[str, dict[str, str]] = {}

    def about(self, iri: str) -> Iterator[Claim]:
        """The claims whose subject is `iri`."""
        return self._read(quad.subject for quad in self._database.quads_for_pattern(None, _SUBJECT, NamedNode(iri)))

    def naming(self, iri: str) -> Iterator[Claim]:
        """The claims whose object is `iri`."""
        return self._read(quad.subject for quad in self._database.quads_for_pattern(None, _OBJECT, NamedNode(iri)))

    def values(self, iri: str) -> dict[str, str]:
        """The value of each property of a node that has one of each."""
        if iri not in self._values:
            quads = self._database.quads_for_pattern(NamedNode(iri), None, None)
            self._values[iri] = {quad.predicate.value: value_of(quad.object) for quad in quads}
        return self._values[iri]

    def label(self, iri: str, lang: str) -> str:
        """The label of a concept or role in a language, else any; the last part of its IRI when it has none."""
        quads = self._database.quads_for_pattern(NamedNode(iri), NamedNode(Term.PREF_LABEL), None)
        labels = sorted((q.object.language != lang, q.object.value) for q in quads if isinstance(q.object, Literal))
        return labels[0][1] if labels else iri.rpartition("/")[2].replace("-", " ")

    def _read(self, nodes: Iterable[object]) -> Iterator[Claim]:
        for node in nodes:
            if not isinstance(node, NamedNode):
                continue
            parts = {q.predicate.value: value_of(q.object) for q in self._database.quads_for_pattern(node, None, None)}
            if Pem.CONFIDENCE in parts:
                yield self._claim(parts)

    def _claim(self, parts: dict[str, str]) -> Claim:
        sentence = self.values(parts[Term.WAS_DERIVED_FROM])
        article = self.values(sentence[Term.REFERENCE_CONTEXT])
        source = Source(
            date=article.get(Term.DATE_PUBLISHED, ""),
            article=article[Term.IDENTIFIER],
            begin=int(sentence[Term.BEGIN_INDEX]),
            text=sentence[Term.ANCHOR_OF],
            title=article.get(Term.HEADLINE),
            url=article.get(Term.URL),
            confidence=float(parts[Pem.CONFIDENCE]),
            rule=parts[Pem.RULE],
            modality=parts[Pem.MODALITY],
        )
        return Claim(
            subject=parts[Term.SUBJECT], predicate=parts[Term.PREDICATE], object=parts[Term.OBJECT], source=source
        )
