"""A sentence ready for the rules of statements, events and relations: its items with their keys."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from pemangku.extract.document import Sentence, Token
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.speech import cues, enclitic_cues, words_of
from pemangku.extract.wordlists import word_set
from pemangku.lexicon.tables import table
from pemangku.model import Evidence, Modality

_PASSIVE = re.compile(r"di[a-z]{4,}")


@dataclass(slots=True)
class Line:
    """A sentence as items. `words` are the same items as tokens (a reference is an empty one), for the matchers."""

    sentence: Sentence
    items: list[Item]
    words: Sequence[Token] = ()
    plain: list[Item] = field(default_factory=list)
    """The items without attributions in the middle (*…, kata dia, …*), for rules that look for neighbours."""
    plain_words: Sequence[Token] = ()
    speaker: str | None = None
    """Who was speaking last, once the statements of this sentence are read."""
    reports: bool = False
    """Whether somebody is quoted or reported in it."""
    first_person: str | None = None
    """The key of the first person named outside quotation marks."""

    def prepare(self) -> None:
        """Make `words`, `plain` and `first_person` once the references have their keys."""
        self.words = as_tokens(self.items)
        self.plain = _without_attributions(self.items)
        self.plain_words = self.words if len(self.plain) == len(self.items) else as_tokens(self.plain)
        people = [
            (k, item.key)
            for k, item in enumerate(self.items)
            if isinstance(item, Ref) and item.kind is RefKind.PERSON and item.key and not self.quoted(item.begin)
        ]
        acting = [key for k, key in people if not self._is_agent(k)]
        self.first_person = next(iter(acting or [key for _, key in people]), None)

    def _is_agent(self, at: int) -> bool:
        """*Dokumen itu diserahkan (oleh) X*: who did it, but not whom the sentence is about."""
        before = self.items[at - 1].lower if at else ""
        return before == "oleh" or _PASSIVE.fullmatch(before) is not None

    @property
    def goes_on(self) -> bool:
        """Whether a pronoun opens it, which goes on with the person spoken of before."""
        return bool(self.items) and self.items[0].lower in words_of("singular")

    def quoted(self, offset: int) -> bool:
        """Whether OFFSET lies inside a quotation."""
        return self.sentence.quoted(offset)

    def evidence(self, rule: str, confidence: float, modality: Modality = Modality.REPORTED) -> Evidence:
        """This sentence as the evidence that RULE found a fact in it.

        CONFIDENCE holds where the rule's own is not measured (`lexicon/confidence.toml`).
        """
        measured = _measured().get(rule, confidence)
        return Evidence(
            begin=self.sentence.begin, end=self.sentence.end, rule=rule, confidence=measured, modality=modality
        )


@cache
def _measured() -> dict[str, float]:
    """Rule → the share of its facts that people found right."""
    rules: dict[str, float] = table("confidence")["rules"]
    return rules


def as_tokens(items: Sequence[Item]) -> list[Token]:
    """ITEMS as tokens, a reference as an empty one."""
    return [_token(item) for item in items]


def _token(item: Item) -> Token:
    if isinstance(item, Ref):
        return Token("", item.begin, item.end, "", False, False)
    is_word = item.kind is not ChunkKind.WORD or item.text[0].isalpha()
    return Token(item.text, item.begin, item.end, item.lower, item.capital, is_word)


def _without_attributions(items: list[Item]) -> list[Item]:
    """ITEMS without *, kata dia,* and the like between commas."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        end = _attribution_end(items, at)
        if end is None:
            out.append(items[at])
            at += 1
        else:
            at = end
    return out


def _attribution_end(items: list[Item], at: int) -> int | None:
    """Where the attribution ends whose first comma stands at AT."""
    if not is_word(items[at], ",") or at + 1 >= len(items):
        return None
    word = items[at + 1].lower
    last = at + 2 if word in enclitic_cues() else at + 3 if word in cues() else len(items)
    return last + 1 if last < len(items) and is_word(items[last], ",") else None


def is_word(item: Item, *words: str) -> bool:
    """Whether ITEM is a plain word, one of WORDS."""
    return isinstance(item, Chunk) and item.lower in words


def demonstrative_behind(line: Line, at: int, length: int, stops: Sequence[str]) -> int | None:
    """The index of the demonstrative that ends a phrase within LENGTH items from AT on, before any of STOPS."""
    demonstratives = word_set("grammar", "demonstratives")
    for end, item in enumerate(line.items[at : at + length], start=at):
        if item.lower in demonstratives:
            return end
        if is_word(item, *stops):
            return None
    return None


def key_of(item: Item) -> str | None:
    """The key of what ITEM refers to, if it refers to something."""
    return item.key if isinstance(item, Ref) else None
