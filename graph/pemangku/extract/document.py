"""An article cut into sentences, tokens and quotations, with all offsets in the stored text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pemangku.lexicon.tables import table
from pemangku.model import Article, Part, PartKind

OPENING = "“‟„«"
CLOSING = "”»"
APOSTROPHES = "'’`ʼ‘"
QUOTES = '"' + OPENING + CLOSING

_ABBREVIATION = (
    r"(?:[A-Z][a-z]?\.)+[A-Z][A-Za-z]{0,4}(?![A-Za-z])\.?|(?:[A-Z][A-Za-z]{0,4}\.){2,}[A-Z]?[a-z]{0,3}(?![A-Za-z])"
    r"|[A-Z]\.(?=[\s,)]|[A-Z])"
)
_NUMBER = r"\d+(?:[.,/:]\d+)*"
_WORD = rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*"
_PLAIN_WORD = rf"[a-z]+(?![\w{APOSTROPHES}])"  # most words: tried first, for speed alone
_SPACE_AND_TOKEN = re.compile(rf"(\s*)({_PLAIN_WORD}|{_ABBREVIATION}|{_NUMBER}|{_WORD}|[^\w\s]|_)")
"""Every character is white space or belongs to a token, so that lengths give the offsets."""


@dataclass(slots=True)  # not frozen: every word of every article is one, and a frozen one takes twice as long to make
class Token:
    """A word, number, abbreviation (`S.H.`) or punctuation mark."""

    text: str
    begin: int
    end: int
    lower: str
    cap: bool
    """Whether it is a word that starts with a capital letter."""
    word: bool
    """Whether it is a word or an abbreviation (not a number, not punctuation)."""

    @property
    def upper(self) -> bool:
        """Whether it is an acronym-like word: two or more letters, all capitals."""
        return len(self.text) > 1 and self.text.isupper()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: the offsets of the words without the marks, and whether both marks are there."""

    begin: int
    end: int
    opened: bool = True
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, never ending inside a quotation. `paragraph` counts the parts of the article."""

    begin: int
    end: int
    kind: PartKind
    paragraph: int
    tokens: tuple[Token, ...]
    texts: tuple[str, ...]
    """The tokens as printed, as the gazetteer asks for them."""
    quotations: tuple[Quotation, ...]
    vocabulary: frozenset[str]
    """The tokens in lower case, each once: by it a rule sees at once whether it has anything to read here."""

    def quoted(self, offset: int) -> bool:
        """Whether OFFSET lies inside a quotation of this sentence."""
        return bool(self.quotations) and any(q.begin <= offset < q.end for q in self.quotations)


@dataclass(frozen=True, slots=True)
class Document:
    """What the rules read: the article and its sentences in order (headline, body, related headlines)."""

    article: Article
    sentences: tuple[Sentence, ...]


def read_document(article: Article) -> Document:
    """Cut ARTICLE into sentences and tokens; furniture is left out."""
    sentences: list[Sentence] = []
    for number, part in enumerate(article.parts):
        if part.kind is PartKind.FURNITURE or part.begin >= part.end:
            continue
        sentences.extend(_sentences(article.text, part, number))
    return Document(article, tuple(sentences))


def tokenise(text: str, begin: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of TEXT between BEGIN and END."""
    tokens = []
    forms = _FORMS
    at = begin
    for space, printed in _SPACE_AND_TOKEN.findall(text, begin, len(text) if end is None else end):
        first = at + len(space)
        at = first + len(printed)
        lower, cap, word, glued = forms[printed]
        if glued:
            tokens.append(Token(printed[:glued], first, first + glued, printed[:glued].lower(), True, True))
            rest = printed[glued:]
            tokens.append(Token(rest, first + glued, at, rest.lower(), rest[0].isupper(), True))
        else:
            tokens.append(Token(printed, first, at, lower, cap, word))
    return tokens


LONGEST_WHOLE = 7
"""Letters of a capitalised word to which nothing can be glued."""
_SHORTEST_GLUED_VERB = 11


class _Forms(dict[str, tuple[str, bool, bool, int]]):
    """What the print of a token tells: its lower case, whether it is capitalised, whether a word, where it is glued.

    Most words of a text are those of others, so that it is mostly known.
    """

    _MOST = 1 << 16

    def __missing__(self, printed: str) -> tuple[str, bool, bool, int]:
        first = printed[0]
        word = first.isalnum() and not first.isdecimal()
        cap = word and first.isupper()
        glued = _glued(printed) if cap and len(printed) > LONGEST_WHOLE else 0
        if len(self) >= self._MOST:
            self.clear()
        form = self[printed] = printed.lower(), cap, word, glued
        return form


_FORMS = _Forms()


def _glued(word: str) -> int:
    """Where a verb or a role begins that a portal glued to a name (*Lahadaliamengatakan*, *BadriKetua*); 0: nowhere."""
    lower = word.lower()
    ends = [verb for verb in _glued_verbs() if lower.endswith(verb)] if len(word) > _SHORTEST_GLUED_VERB else []
    ends += [role for role in _glued_roles() if word.endswith(role) and word[-len(role) - 1 : -len(role)].islower()]
    return next((len(word) - len(end) for end in ends if len(word) - len(end) > 2), 0)


@cache
def _glued_roles() -> tuple[str, ...]:
    return tuple(table("sentences")["glued_roles"])


@cache
def _glued_verbs() -> tuple[str, ...]:
    return tuple(table("sentences")["glued_verbs"])


def _sentences(text: str, part: Part, paragraph: int) -> list[Sentence]:
    quotations = find_quotations(text, part.begin, part.end)
    bounds = [part.begin, *_boundaries(text, part, quotations), part.end]
    tokens = tokenise(text, part.begin, part.end)
    sentences: list[Sentence] = []
    at = 0
    for begin, end in pairwise(bounds):
        inside = []
        while at < len(tokens) and tokens[at].begin < end:
            inside.append(tokens[at])
            at += 1
        if not inside:
            continue
        quoted = tuple(q for q in quotations if begin <= q.begin < end)
        texts = tuple([t.text for t in inside])
        words = frozenset([t.lower for t in inside])
        bounds_of = inside[0].begin, inside[-1].end
        sentences.append(Sentence(*bounds_of, part.kind, paragraph, tuple(inside), texts, quoted, words))
    return sentences


# --- quotations -----------------------------------------------------------------------------------------------------

_MARK = re.compile(f"[{QUOTES}]|(?<![\\w'])''|''(?![\\w'])")
_MARKS = (*QUOTES, "''")
_AFTER_CLOSING = re.compile(r"[\s,.;:!?)\]]|$")


def find_quotations(text: str, begin: int, end: int) -> tuple[Quotation, ...]:
    """The quotations between BEGIN and END, outermost only; unclosed ones run to END, unopened ones start at BEGIN.

    A straight mark opens when a word follows it directly and none stands directly before it.
    """
    found: list[Quotation] = []
    open_at: int | None = None
    last_end = begin
    for mark in _MARKS:
        if text.find(mark, begin, end) >= 0:
            break
    else:
        return ()
    for match in _MARK.finditer(text, begin, end):
        opens, closes = _direction(text, match, begin, end, is_open=open_at is not None)
        if closes and open_at is not None:
            found.append(Quotation(open_at, match.start()))
            open_at, last_end = None, match.end()
        elif opens and open_at is None:
            open_at = match.end()
        elif closes and open_at is None and not found and match.start() > last_end:
            found.append(Quotation(begin, match.start(), opened=False))
            last_end = match.end()
    if open_at is not None and open_at < end:
        found.append(Quotation(open_at, end, closed=False))
    return tuple(q for q in found if q.end > q.begin)


def _direction(text: str, match: re.Match[str], begin: int, end: int, *, is_open: bool) -> tuple[bool, bool]:
    """Whether the mark can open, and whether it can close, a quotation."""
    mark = match.group()
    if mark in OPENING:
        return True, False
    if mark in CLOSING:
        return False, True
    before = text[match.start() - 1] if match.start() > begin else " "
    after = text[match.end()] if match.end() < end else " "
    if before.isspace() or before in "([-–—":
        return (not is_open or not after.isspace()), is_open and after.isspace()
    if after.isspace() or _AFTER_CLOSING.match(after):
        return False, True
    return not is_open, is_open


# --- sentences ------------------------------------------------------------------------------------------------------

_STOP = re.compile(r"[.!?…]+(?P<close>[\"”»'’)\]]*)(?P<space>\s*)")
_WORD_BEFORE = re.compile(r"([^\s\"“”(),;:]+)$")
_NUMBERED = re.compile(
    r"(?:[Tt]eradu|[Tt]erlapor|[Tt]ergugat|[Tt]erdakwa|[Pp]engadu|[Pp]emohon|[Dd]apil|[Kk]elas|BAB|Bab) [IVX]+$"
)
_BYLINE = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w'’-]*){1,5}")
_ENUMERATOR = re.compile(r"(?:\d{1,2}|[a-z])$")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(table("sentences")["abbreviations"])


def _boundaries(text: str, part: Part, quotations: tuple[Quotation, ...]) -> list[int]:
    """Offsets at which a new sentence begins inside PART."""
    bounds = []
    for match in _STOP.finditer(text, part.begin, part.end):
        at = match.end()
        if at >= part.end:
            break
        if any(q.begin <= match.start() and at <= q.end for q in quotations):
            continue
        if _ends_sentence(text, match, part):
            bounds.append(at)
    return bounds


def _ends_sentence(text: str, match: re.Match[str], part: Part) -> bool:
    following = text[match.end()]
    if not (following.isupper() or following.isdigit() or following in '"“«(' or following == "'"):
        return False
    if text[match.start()] == "." and _BYLINE.fullmatch(text, part.begin, match.start()):
        return False  # "X Y. Peneliti di Z": a name and its office under a column
    before = _WORD_BEFORE.search(text, max(part.begin, match.start() - 30), match.start())
    word = before.group(1) if before else ""
    if not match["space"]:
        # a stop without a space ends a sentence only between a lower-case word and a capitalised one
        return bool(
            word[-1:].islower()
            and len(word) > 2
            and following.isupper()
            and text[match.start()] == "."
            and not match["close"]
            and "/" not in word
            and "@" not in word
        ) or bool(match["close"] and following.isupper())
    if text[match.start()] != "." or match["close"]:
        # "Penjabat Sementara (Pjs.) Bupati X"
        return not (match["close"] == ")" and word.lower() in _abbreviations())
    if _NUMBERED.search(text, max(part.begin, match.start() - 24), match.start()):
        return True
    if word.rpartition("-")[2].lower() in _abbreviations() or (len(word) == 1 and word.isupper()):
        return False
    if "." in word and len(word.rsplit(".", 1)[-1]) <= 3 and not word[0].isdigit():
        # initials and degrees (S.W., S.Sos): the stop belongs to them unless the paragraph plainly goes on anew
        return False
    return not (_ENUMERATOR.fullmatch(word) and match.start() - len(word) <= part.begin)
