"""Institutions in the text: those of the lexicon, free names, acronyms; which reading holds where several fit."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.atlas import Atlas
from pemangku.extract.document import Document, Sentence, Token
from pemangku.extract.institutions.acronyms import read_acronym
from pemangku.extract.institutions.bodies import Bodies
from pemangku.extract.institutions.free_names import FreeNames
from pemangku.extract.institutions.institute import Institute
from pemangku.extract.institutions.official_names import official_name
from pemangku.extract.lexica import lexica
from pemangku.extract.setting import Setting
from pemangku.extract.speaking import speaking_words
from pemangku.extract.wordlists import word_set
from pemangku.extract.words import is_common
from pemangku.model import Category, PartKind


class InstitutionFinder:
    """Finds the institutions in the sentences of one article."""

    def __init__(self, document: Document, atlas: Atlas, setting: Setting) -> None:
        self._bodies = Bodies(document, atlas, setting)
        self._free_names = FreeNames(self._bodies, speaking_words(document))
        self._body = document.article.text[
            sum(p.end for p in document.article.parts[:1] if p.kind is PartKind.HEADLINE) :
        ]
        self._read: dict[tuple[int, int, bool], Institute | None] = {}

    def starts(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an institution of the lexicon, or an introduced acronym, starts at token AT."""
        return self._bodies.starts(tokens, at)

    def at(self, sentence: Sentence, at: int, *, titled: bool) -> Institute | None:
        """The institution that begins at token AT. TITLED: a role or institution stands right before it."""
        token = sentence.tokens[at]
        acronym = self._bodies.introduced or (titled and token.upper)
        if not acronym and token.lower not in lexica().institution_openers:
            return None
        place = (sentence.begin, at, titled)
        if place not in self._read:
            self._read[place] = self._find(sentence, at, titled=titled)
        return self._read[place]

    def _find(self, sentence: Sentence, at: int, *, titled: bool) -> Institute | None:
        if sentence.tokens[at].upper and _is_inside_number(sentence.tokens, at):
            return None
        body = self._bodies.read(sentence, at)
        free = self._free_names.read(sentence, at, titled=titled)
        if free is not None and free.whole is None and sentence.kind is PartKind.HEADLINE and not self._in_body(free):
            free = None  # "Pemerintah Sepakat Revisi …": in headlines every word may be capitalised
        if body is not None and body.name in word_set("phrases", "institutions", "of_universities"):
            body = self._of_university(sentence, body)
        if body is None:
            named = read_acronym(sentence, at, self._bodies, titled=titled)
            if free is None or named is None:
                return free or named
            return named if named.last > free.last else free
        if free is None or body.last >= free.last or self._goes_on_otherwise(sentence, body, free, titled=titled):
            return body
        return free

    def _in_body(self, free: Institute) -> bool:
        """Whether a free name of the headline is printed in the body, too."""
        return free.surface in self._body

    def _of_university(self, sentence: Sentence, body: Institute) -> Institute:
        """*BEM Universitas X*: the students' body of a university bears its name."""
        inner = self.at(sentence, body.last, titled=True) if body.last < len(sentence.tokens) else None
        if inner is None or inner.category is not Category.AKADEMISI:
            return body
        whole = official_name(inner.body, None, inner)[0] if inner.body is not None else inner.name
        surface = self._bodies.surface(sentence.tokens, body.first, inner.last)
        name = f"{body.name} {whole}"
        return Institute(body.first, inner.last, surface, name=name, category=body.category, whole=inner)

    def _goes_on_otherwise(self, sentence: Sentence, body: Institute, free: Institute, *, titled: bool) -> bool:
        """Whether what follows a known body is no part of its name: behind a party, or where a person's name begins."""
        if free.whole is not None:
            return False
        if body.category is Category.PARTAI:
            return True
        if sentence.kind is not PartKind.BODY and body.last - body.first > 1:
            return True  # "Mahkamah Konstitusi Hapus Syarat …": in headlines every word may have a capital
        if titled and self._free_names.begins_person(sentence.tokens, body.last):
            return True
        return self._is_named_whole(sentence, body)

    @staticmethod
    def _is_named_whole(sentence: Sentence, body: Institute) -> bool:
        """Whether a body of its own name (*Komnas HAM*) is followed by no word that could go on naming it."""
        tokens = sentence.tokens
        if body.last >= len(tokens) or body.last - body.first < 2:
            return False
        following = tokens[body.last]
        return following.cap and not is_common(following.lower) and body.region is None


def _is_inside_number(tokens: Sequence[Token], at: int) -> bool:
    """*Nomor 12/PHPU.DPR-XXII/2024*: letters between strokes that are a part of a number."""
    first = last = at
    while first and tokens[first - 1].end == tokens[first].begin:
        first -= 1
    while last + 1 < len(tokens) and tokens[last].end == tokens[last + 1].begin:
        last += 1
    glued = [t.text for t in tokens[first : last + 1]]
    return any("/" in text for text in glued) and any(text[0].isdigit() for text in glued)
