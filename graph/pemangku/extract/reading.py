"""One article read from end to end: the order in which the rules work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pemangku.extract.atlas import Atlas
from pemangku.extract.document import Document, read_document
from pemangku.extract.events import read_events
from pemangku.extract.institutions import InstitutionFinder, Institutions
from pemangku.extract.line import Line
from pemangku.extract.mentions import read_mentions
from pemangku.extract.naming import Chunk, Chunker, ChunkKind
from pemangku.extract.offices import OfficeReader, read_candidacies
from pemangku.extract.persons import People, find_name_uses
from pemangku.extract.phrases import RefKind, compose
from pemangku.extract.relations import read_relations
from pemangku.extract.setting import Setting
from pemangku.extract.statements import read_statements
from pemangku.extract.wordlists import word_row
from pemangku.model import Article, Findings, Mention, PartKind
from pemangku.uncollected import uncollected

_SHORTEST_NAME = 3


@uncollected()
def read_article(article: Article) -> Findings:
    """All that ARTICLE says."""
    document = read_document(article)
    setting = Setting(document)
    atlas = Atlas(setting)
    institutions = Institutions(setting)
    lines = _read_lines(document, Chunker(document, atlas, InstitutionFinder(document, atlas, setting)))
    people = People(find_name_uses(lines))
    mentions = read_mentions(lines, people, atlas, institutions)
    for line in lines:
        line.prepare()
    holders = OfficeReader(lines, atlas, institutions, article.published)
    offices = holders.read()
    statements = read_statements(lines, article.text)
    events = read_events(lines, document, atlas)
    relations = read_relations(lines, events)
    return Findings(
        article=article,
        region=setting.main_region,
        persons=people.persons,
        places=atlas.finished(),
        institutions=institutions.finished(),
        events=events.finished(),
        mentions=_in_order({*mentions, *holders.implied}),
        offices=tuple(offices),
        candidacies=read_candidacies(lines, events),
        statements=tuple(statements),
        relations=tuple(relations),
    )


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions as they stand in the text; of the same words the surest first, whatever order they come in."""
    return tuple(sorted(mentions, key=lambda m: (m.begin, m.end, m.entity, -m.evidence.confidence, m.evidence.rule)))


def _read_lines(document: Document, chunker: Chunker) -> list[Line]:
    """The sentences as references and words; those with a name that only other sentences show are read twice."""
    text = document.article.text
    tickets = _names_candidates(text.lower())
    lines = [Line(s, compose(chunker.chunks(s), text, tickets=tickets)) for s in document.sentences]
    initials = _initials(lines)
    known = _known_words(lines) | {i.casefold() for i in initials}
    chunker.learn(known, initials)
    return [
        Line(line.sentence, compose(chunker.chunks(line.sentence), text, tickets=tickets))
        if _overlooks(line, known)
        else line
        for line in lines
    ]


def _names_candidates(text: str) -> bool:
    """Whether TEXT, in lower case, speaks of candidates or of what they stand in."""
    found = [word for word in word_row("phrases", "pairs", "of_candidates") if word in text]
    return any(re.search(rf"\b{word}", text) for word in found)


def _initials(lines: Sequence[Line]) -> frozenset[str]:
    """Acronyms in parentheses behind the name of a person with an office or a title: *Agus Budi Cahyono (ABC)*."""
    return frozenset(
        form
        for line in lines
        for item in line.refs
        if item.kind is RefKind.PERSON and item.strong
        for form in item.forms
        if form.isupper() and form.isalpha() and len(form) <= len(item.name.split()) + 1
    )


def _known_words(lines: Sequence[Line]) -> frozenset[str]:
    """The words of names whose surroundings show that they are persons' (a title, an office, a verb of saying)."""
    return frozenset(
        word
        for line in lines
        if line.sentence.kind is PartKind.BODY
        for item in line.refs
        if item.kind is RefKind.PERSON and item.strong
        for word in item.name.casefold().split()
        if len(word) >= _SHORTEST_NAME and word.isalpha()
    )


def _overlooks(line: Line, known: frozenset[str]) -> bool:
    """Whether a sentence has a capitalised plain word that is known as a name elsewhere."""
    if known.isdisjoint(line.sentence.vocabulary):
        return False
    return any(isinstance(i, Chunk) and i.kind is ChunkKind.WORD and i.capital and i.lower in known for i in line.items)
