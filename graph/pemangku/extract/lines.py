"""A sentence ready for the rules of statements, events and relations: its items with their keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pemangku.extract.chunks import Chunk, ChunkKind
from pemangku.extract.document import Sentence, Token
from pemangku.extract.phrases import Item, Ref, RefKind
from pemangku.extract.speech import cues, enclitic_cues


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
    reports: bool = False
    """Whether somebody is quoted or reported in it."""
    first_person: str | None = field(default=None)

    def prepare(self) -> None:
        """Make `words` and `first_person` once the references have their keys."""
        self.words = [_token(item) for item in self.items]
        self.plain = _without_attributions(self.items)
        self.plain_words = [_token(item) for item in self.plain]
        self.first_person = next(
            (
                item.key
                for item in self.items
                if isinstance(item, Ref)
                and item.kind is RefKind.PERSON
                and item.key
                and not self.sentence.quoted(item.begin)
            ),
            None,
        )


def _token(item: Item) -> Token:
    if isinstance(item, Ref):
        return Token("", item.begin, item.end, "", False, False)
    return Token(
        item.text,
        item.begin,
        item.end,
        item.lower,
        item.capital,
        item.kind is not ChunkKind.WORD or item.text[0].isalpha(),
    )


def _without_attributions(items: list[Item]) -> list[Item]:
    """ITEMS without *, kata dia,* and the like between commas."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        if is_word(items[at], ",") and at + 1 < len(items) and isinstance(items[at + 1], Chunk):
            word = items[at + 1]
            assert isinstance(word, Chunk)
            end = at + 2 if word.lower in enclitic_cues() else at + 3 if word.lower in cues() else None
            if end is not None and end < len(items) and is_word(items[end], ","):
                at = end + 1
                continue
        out.append(items[at])
        at += 1
    return out


_COURTS = ("dkpp", "mk", "ma", "pn", "pt", "ptun", "pengadilan")


def is_court(key: str) -> bool:
    """Whether KEY is a court's: the Constitutional and Supreme Court, DKPP, courts of law."""
    local = key.removeprefix("institution:")
    return key.startswith("institution:") and (local in _COURTS or local.partition("-")[0] in _COURTS[3:])


def find_court(lines: Sequence[Line]) -> str | None:
    """The court that the article names first."""
    for line in lines:
        for item in line.items:
            if isinstance(item, Ref) and item.key and is_court(item.key):
                return item.key
    return None


def is_word(item: Item, *words: str) -> bool:
    """Whether ITEM is a plain word, one of WORDS."""
    return isinstance(item, Chunk) and item.lower in words


def key_of(item: Item) -> str | None:
    """The key of what ITEM refers to, if it refers to something."""
    return item.key if isinstance(item, Ref) else None
