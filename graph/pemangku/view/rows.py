"""A picture as rows: what each sentence says, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pemangku.view.picture import POSITIONS, EdgeKind

if TYPE_CHECKING:
    from pemangku.view.picture import Evidence, Picture


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """That a sentence says something of `subject`; `object` is a name or, of what is said, the words themselves.

    What is not known is empty.
    """

    subject: str
    relation: str
    object: str
    detail: str
    modality: str
    published: str
    outlet: str
    article: str
    url: str
    sentence: str
    confidence: float
    rule: str
    subject_id: str
    object_id: str
    article_id: str


def rows_of(picture: Picture) -> list[Row]:
    """The rows of a picture, by date, article and place in the text, each once."""
    return [row for _, row in sorted({*_Rows(picture).all()})]


class _Rows:
    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._labels = {node.key: node.label for node in picture.nodes}
        self._order = {sentence.key: at for at, sentence in enumerate(picture.sentences)}
        self._sentences = {sentence.key: sentence for sentence in picture.sentences}
        self._sources = {source.id: source for source in picture.sources}

    def all(self) -> Iterator[tuple[int, Row]]:
        """Each row with the place of its sentence."""
        for edge in self._picture.edges:
            if edge.kind not in POSITIONS:
                yield from self._told(edge.source, str(edge.kind), edge.target, edge.detail or "", edge.evidence)
        yield from self._offices()
        for said in self._picture.statements:
            yield from self._told(said.speaker, "said", "", f"{said.act}, {said.mode}", said.evidence, words=said.text)

    def _offices(self) -> Iterator[tuple[int, Row]]:
        for node in self._picture.nodes:
            for held in node.positions:
                relation = EdgeKind.CANDIDACY if held.candidate else EdgeKind.OFFICE
                number = [f"no. {held.ballot_number}"] if held.ballot_number else []
                detail = ", ".join((held.role, *held.marks, *number))
                yield from self._told(node.key, str(relation), held.body or "", detail, held.evidence)

    def _told(
        self, subject: str, relation: str, target: str, detail: str, evidence: Iterable[Evidence], *, words: str = ""
    ) -> Iterator[tuple[int, Row]]:
        for told in evidence:
            sentence = self._sentences.get(told.sentence)
            if sentence is None or subject not in self._labels:
                continue
            source = self._sources[sentence.source]
            row = Row(
                subject=self._labels[subject],
                relation=relation,
                object=words or self._labels.get(target, ""),
                detail=detail,
                modality=told.modality,
                published=source.published or "",
                outlet=source.publisher or "",
                article=source.title or "",
                url=source.url or "",
                sentence=sentence.text,
                confidence=told.confidence,
                rule=told.rule,
                subject_id=subject,
                object_id=target,
                article_id=source.id,
            )
            yield self._order[told.sentence], row
