"""A table for a spreadsheet: a row for each sentence that says something, with its article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from pemangku.view.picture import EdgeKind

if TYPE_CHECKING:
    from pemangku.view import Evidence, Picture, Sentence, Source

COLUMNS = (
    "subject",
    "relation",
    "object",
    "detail",
    "modality",
    "published",
    "outlet",
    "article",
    "url",
    "sentence",
    "confidence",
    "rule",
    "subject_id",
    "object_id",
    "article_id",
)
_POSITIONS = {EdgeKind.OFFICE, EdgeKind.CANDIDACY}  # told with the person, who may hold them at no known body
_FORMULA = tuple("=+-@\t\r\n")  # what a spreadsheet would take for a formula, also after a line's end
_MARK = "\ufeff"  # by which a spreadsheet knows UTF-8


def write_csv(picture: Picture, out: BinaryIO) -> None:
    """Write what the picture's sentences say, as CSV: by date, article and place in the text."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        text.write(_MARK)
        rows = csv.writer(text, lineterminator="\r\n")
        rows.writerow(COLUMNS)
        rows.writerows([_cell(value) for value in row] for row in _Rows(picture).sorted())
    finally:
        text.detach()


def _cell(value: str) -> str:
    """A value that stays text: an apostrophe before what a spreadsheet would reckon out."""
    return f"'{value}" if value.startswith(_FORMULA) else value


class _Rows:
    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._labels = {node.key: node.label for node in picture.nodes}
        self._order = {sentence.key: at for at, sentence in enumerate(picture.sentences)}
        self._sentences: dict[str, Sentence] = {sentence.key: sentence for sentence in picture.sentences}
        self._sources: dict[str, Source] = {source.id: source for source in picture.sources}

    def sorted(self) -> Iterator[tuple[str, ...]]:
        """The rows in the order of their sentences, each once."""
        rows = {*self._links(), *self._offices(), *self._statements()}
        return (row for _, row in sorted(rows))

    def _links(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        for edge in self._picture.edges:
            if edge.kind not in _POSITIONS:
                yield from self._told(edge.source, str(edge.kind), edge.target, edge.detail or "", edge.evidence)

    def _offices(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        for node in self._picture.nodes:
            for held in node.positions:
                relation = EdgeKind.CANDIDACY if held.candidate else EdgeKind.OFFICE
                marks = [word for word, said in (("acting", held.acting), ("former", held.former)) if said]
                number = [f"no. {held.ballot_number}"] if held.ballot_number else []
                detail = ", ".join((held.role, *marks, *number))
                yield from self._told(node.key, str(relation), held.body or "", detail, held.evidence)

    def _statements(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        for said in self._picture.statements:
            detail = f"{said.act}, {said.mode}"
            yield from self._told(said.speaker, "said", "", detail, said.evidence, words=said.text)

    def _told(
        self, subject: str, relation: str, target: str, detail: str, evidence: Iterable[Evidence], *, words: str = ""
    ) -> Iterator[tuple[int, tuple[str, ...]]]:
        for told in evidence:
            sentence = self._sentences.get(told.sentence)
            if sentence is None or subject not in self._labels:
                continue
            source = self._sources[sentence.source]
            yield (
                self._order[told.sentence],
                (
                    self._labels[subject],
                    relation,
                    words or self._labels.get(target, ""),
                    detail,
                    told.modality,
                    source.published or "",
                    source.publisher or "",
                    source.title or "",
                    source.url or "",
                    sentence.text,
                    f"{told.confidence:g}",
                    told.rule,
                    subject,
                    target,
                    source.id,
                ),
            )
