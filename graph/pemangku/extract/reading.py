"""One article read from end to end: the order in which the rules work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pemangku.extract.chunks import Chunk, Chunker, ChunkKind
from pemangku.extract.document import Document, Sentence, read_document
from pemangku.extract.events import read_events
from pemangku.extract.institutions import Institute, Institutions
from pemangku.extract.lexica import lexica
from pemangku.extract.lines import Line, _token, is_word
from pemangku.extract.offices import read_candidacies, read_offices
from pemangku.extract.people import NameUse, People
from pemangku.extract.phrases import Ref, RefKind, compose
from pemangku.extract.places import Atlas, PlaceHit
from pemangku.extract.relations import read_relations
from pemangku.extract.setting import Setting
from pemangku.extract.speech import verbs_before, words_of
from pemangku.extract.statements import read_statements
from pemangku.extract.words import is_common
from pemangku.model import Article, Evidence, Findings, Mention, PartKind

_CANDIDATES = re.compile(r"\b(?:pasangan|paslon|calon|capres|cawapres|cabup|cagub|pilkada|pilpres|pilgub|pilbup)", re.IGNORECASE)
_CERTAIN = 0.97
_SECOND_HAND = 0.93


def read_article(article: Article) -> Findings:
    """All that ARTICLE says."""
    document = read_document(article)
    setting = Setting(document)
    atlas = Atlas(setting)
    institutions = Institutions(document, atlas, setting)
    lines = _lines(document, atlas, institutions)
    people = People(_name_uses(lines))
    mentions = _Mentions(lines, people, atlas, institutions).all()
    offices, implied = read_offices(lines, atlas, institutions)
    for line in lines:
        line.prepare()
    statements = read_statements(lines, article.text)
    events = read_events(lines, document, setting)
    relations = read_relations(lines, events, article.text)
    return Findings(
        article=article,
        region=setting.main_region,
        persons=people.persons,
        places=atlas.finished(),
        institutions=institutions.finished(),
        events=events.finished(),
        mentions=tuple(sorted({*mentions, *implied}, key=lambda m: (m.begin, m.end, m.entity))),
        offices=tuple(offices),
        candidacies=tuple(read_candidacies(lines, events)),
        statements=tuple(statements),
        relations=tuple(relations),
    )


def _lines(document: Document, atlas: Atlas, institutions: Institutions) -> list[Line]:
    chunker = Chunker(document, atlas, institutions)
    text = document.article.text

    def cut(begin: int, end: int) -> str:
        return text[begin:end]

    tickets = _CANDIDATES.search(text) is not None
    lines = []
    for sentence in document.sentences:
        chunks = chunker.chunks(sentence)
        lines.append(Line(sentence, compose(chunks, cut, tickets=tickets)))
    chunker.known_words = _known_words(lines)
    return [
        Line(line.sentence, compose(chunker.chunks(line.sentence), cut, tickets=tickets)) if _overlooks(line, chunker.known_words) else line
        for line in lines
    ]


def _known_words(lines: Sequence[Line]) -> frozenset[str]:
    """The words of names whose surroundings show that they are persons' (a title, an office, a verb of saying)."""
    return frozenset(
        word
        for line in lines
        if line.sentence.kind is PartKind.BODY
        for item in line.items
        if isinstance(item, Ref) and item.kind is RefKind.PERSON and item.strong
        for word in item.name.casefold().split()
        if len(word) > 2 and word.isalpha()
    )


def _overlooks(line: Line, known: frozenset[str]) -> bool:
    """Whether a sentence has a capitalised plain word that is known as a name elsewhere."""
    return any(isinstance(i, Chunk) and i.kind is ChunkKind.WORD and i.capital and i.lower in known for i in line.items)


def _name_uses(lines: Sequence[Line]) -> Iterator[NameUse]:
    """Every name that may be a person's; in headlines only as a form of a name of the body."""
    last = ""
    for number, line in enumerate(lines):
        if line.sentence.kind is PartKind.RELATED:
            continue
        headline = line.sentence.kind is PartKind.HEADLINE
        for at, item in enumerate(line.items):
            if not isinstance(item, Ref):
                continue
            if item.kind is RefKind.PERSON:
                strong = not headline and (item.strong or is_evident(line, at))
                last = item.name
                nickname = at + 2 < len(line.items) and is_word(line.items[at + 2], "sapaan", "panggilan")
                yield NameUse(item.name, item.name_begin, item.name_end, number, strong, tuple(item.forms), nickname)
            elif item.kind is RefKind.OFFICE and item.forms and last:
                # "politikus itu yang akrab disapa X": another name of the person just named
                yield NameUse(last, item.begin, item.begin, number, False, tuple(item.forms))


def is_evident(line: Line, at: int) -> bool:
    """Whether a name without a title is a person's: by what stands around it, or by the words it is made of."""
    ref = line.items[at]
    assert isinstance(ref, Ref)
    words = [w for w in ref.name.lower().replace(".", " ").split() if w[0].isalpha()]
    known = sum(w in lexica().name_words for w in words)
    if at and is_word(line.items[at - 1], "di", "ke"):
        return False
    if at + 2 < len(line.items) and is_word(line.items[at + 1], ",") and _is_place(line.items[at + 2]) and not known:
        return False
    if len(words) >= 2 and (known > 1 or (known and sum(is_common(w) and w not in lexica().name_words for w in words) <= 1)):
        return True
    tokens = [_token(item) for item in line.items]
    k = at + 1
    while k < len(line.items) and is_word(line.items[k], *words_of("adverbs")):
        k += 1
    if k < len(line.items) and verbs_before().at(tokens, k) is not None:
        return True
    if at >= 2 and is_word(line.items[at - 1], ",") and at + 1 < len(line.items) and is_word(line.items[at + 1], ","):
        # an apposition: "saksi pasangan itu, X, …"
        return bool(known) or not any(is_common(w) for w in words)
    return False


def _is_place(item: Chunk | Ref) -> bool:
    return isinstance(item, Ref) and item.kind is RefKind.PLACE


class _Mentions:
    """Gives every reference its key, now that the whole article is known, and lists where each entity is named."""

    def __init__(self, lines: Sequence[Line], people: People, atlas: Atlas, institutions: Institutions) -> None:
        self._lines = lines
        self._people = people
        self._atlas = atlas
        self._institutions = institutions
        self._found: list[Mention] = []

    def all(self) -> list[Mention]:
        """All mentions; the references have their keys afterwards."""
        body_first = sorted(self._lines, key=lambda line: line.sentence.kind is not PartKind.BODY)
        for line in body_first:
            for item in line.items:
                if isinstance(item, Ref):
                    self._note_certain(item)
        for line in self._lines:
            for item in line.items:
                if isinstance(item, Ref):
                    self._key(line.sentence, item)
        return self._found

    def _note_certain(self, ref: Ref) -> None:
        """Remember the institutions whose region is known, so that those without one can follow them."""
        for found in [ref.institute, *ref.inner]:
            if found is not None:
                if found.whole is not None:
                    self._institutions.note(found.whole, ref.begin)
                self._institutions.note(found, ref.begin)

    def _key(self, sentence: Sentence, ref: Ref) -> None:
        if ref.kind is RefKind.PERSON:
            person = self._people.person_at(ref.name_begin, ref.name_end)
            if person is not None:
                ref.key = person.key
                self._mention(
                    ref.key, ref.name_begin, ref.name_end, sentence, _CERTAIN if ref.strong else _SECOND_HAND, "name"
                )
        elif ref.kind is RefKind.INSTITUTION and ref.institute is not None:
            ref.key = self._institution(ref.institute, ref.begin, ref.end, sentence)
        elif ref.kind is RefKind.PLACE and ref.place is not None:
            ref.key = self._place(ref.place, ref.begin, ref.end, sentence)
        for found in ref.inner:
            self._institution(found, ref.begin, ref.end, sentence)
        for hit in ref.inner_places:
            self._place(hit, ref.begin, ref.end, sentence)

    def _institution(self, found: Institute, begin: int, end: int, sentence: Sentence) -> str:
        key = self._institutions.note(found, begin) or self._institutions.settle(found, begin)
        self._mention(key, begin, end, sentence, _CERTAIN if not found.waits else _SECOND_HAND, "institution")
        if found.region is not None:
            self._place(found.region, begin, end, sentence)
        if found.whole is not None:
            self._institution(found.whole, begin, end, sentence)
        return key

    def _place(self, hit: PlaceHit, begin: int, end: int, sentence: Sentence) -> str:
        key = self._atlas.note(hit.place, hit.place.name)
        self._mention(key, begin, end, sentence, _CERTAIN if hit.sure else 0.9, "place")
        return key

    def _mention(self, key: str, begin: int, end: int, sentence: Sentence, confidence: float, rule: str) -> None:
        evidence = Evidence(begin=sentence.begin, end=sentence.end, rule=rule, confidence=confidence)
        self._found.append(Mention(entity=key, begin=begin, end=end, evidence=evidence))
