"""Words that an article itself shows to be names: those that speak."""

from __future__ import annotations

from pemangku.extract.document import Document
from pemangku.extract.speech import cues, verbs_before, words_of
from pemangku.model import PartKind


def speaking_words(document: Document) -> frozenset[str]:
    """Capitalised words (in lower case) right behind or before a verb of saying: *kata Kris*, *Fadhil mengimbau*."""
    found: set[str] = set()
    adverbs = words_of("adverbs")
    signs = cues().keys() | verbs_before().first_words
    for sentence in document.sentences:
        if sentence.kind is not PartKind.BODY or signs.isdisjoint(sentence.vocabulary):
            continue
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            if token.lower not in signs:
                continue
            if token.lower in cues() and at + 1 < len(tokens) and tokens[at + 1].cap and not tokens[at + 1].upper:
                found.add(tokens[at + 1].lower)
            if token.cap or not token.word or verbs_before().at(tokens, at) is None:
                continue
            back = at - 1
            while back >= 0 and tokens[back].lower in adverbs:
                back -= 1
            if back >= 0 and tokens[back].cap and not tokens[back].upper and (back == 0 or not tokens[back - 1].cap):
                found.add(tokens[back].lower)
    return frozenset(found)
