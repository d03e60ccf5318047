"""A sentence as a row of chunks: roles, institutions, places, titles, names of persons, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from pemangku.extract.document import Document, Sentence, Token
from pemangku.extract.institutions import Institutions, Institute
from pemangku.extract.lexica import Role, lexica
from pemangku.extract.places import Atlas, PlaceHit
from pemangku.extract.words import is_common
from pemangku.lexicon.places import places as place_names
from pemangku.model import Category, PartKind, PlaceLevel


class ChunkKind(Enum):
    """What a chunk is."""

    WORD = "word"
    ROLE = "role"
    MODIFIER = "modifier"
    INSTITUTION = "institution"
    PLACE = "place"
    VENUE = "venue"
    TITLE = "title"
    NAME = "name"


@dataclass(slots=True)
class Chunk:
    """Tokens `first` to `last` (exclusive) of a sentence, with what they were recognised as."""

    kind: ChunkKind
    first: int
    last: int
    begin: int
    end: int
    text: str
    lower: str
    role: Role | None = None
    modifier: str | None = None
    institution: Institute | None = None
    place: PlaceHit | None = None
    strong: bool = False
    capital: bool = False
    forms: list[str] = field(default_factory=list)

    def is_word(self, *words: str) -> bool:
        """Whether this is a plain token, one of WORDS."""
        return self.kind is ChunkKind.WORD and self.lower in words


_MONTHS_AND_DAYS = frozenset(
    "januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember "
    "senin selasa rabu kamis jumat sabtu minggu ahad".split()
)
_PARTICLES = frozenset("bin binti van de von al el ibn ibnu ab".split())
_LONGEST_NAME = 7


class Chunker:
    """Cuts the sentences of one article into chunks."""

    def __init__(self, document: Document, atlas: Atlas, institutions: Institutions) -> None:
        self._text = document.article.text
        self._atlas = atlas
        self._institutions = institutions
        self._runs = _capital_pairs(document)
        self.known_words: frozenset[str] = frozenset()
        """Words (lower case) that other sentences show to be names of persons."""
        self._first = next((s for s in document.sentences if s.kind is PartKind.BODY), None)

    def chunks(self, sentence: Sentence) -> list[Chunk]:
        """The chunks of SENTENCE, covering all its tokens in order."""
        tokens = sentence.tokens
        texts = [t.text for t in tokens]
        out: list[Chunk] = []
        at = 0
        while at < len(tokens):
            chunk = self._chunk(sentence, tokens, texts, at, out) or self._word(tokens, at)
            out.append(chunk)
            at = chunk.last
        if sentence is self._first:
            self._drop_dateline_media(tokens, out)
        return out

    @staticmethod
    def _drop_dateline_media(tokens: Sequence[Token], chunks: list[Chunk]) -> None:
        """*PALU, KOMPAS.com -*: the outlet in a dateline is no stakeholder of the story."""
        dash = next((k for k, t in enumerate(tokens[:12]) if t.text in ("-", "–", "—")), None)
        for chunk in chunks:
            if (
                dash is not None
                and chunk.last <= dash
                and chunk.institution is not None
                and chunk.institution.category is Category.MEDIA
            ):
                chunk.kind, chunk.institution = ChunkKind.WORD, None

    def _word(self, tokens: Sequence[Token], at: int) -> Chunk:
        t = tokens[at]
        return Chunk(ChunkKind.WORD, at, at + 1, t.begin, t.end, t.text, t.lower, capital=t.cap)

    def _make(self, kind: ChunkKind, tokens: Sequence[Token], first: int, last: int) -> Chunk:
        begin, end = tokens[first].begin, tokens[last - 1].end
        text = self._text[begin:end]
        return Chunk(kind, first, last, begin, end, text, text.lower(), capital=tokens[first].cap)

    def _chunk(
        self, sentence: Sentence, tokens: Sequence[Token], texts: Sequence[str], at: int, before: Sequence[Chunk]
    ) -> Chunk | None:
        if not tokens[at].word:
            return None
        return (
            self._institution(tokens, texts, at, before)
            or self._title_of_office(tokens, at, before)
            or self._venue(tokens, at)
            or self._place(tokens, texts, at, before)
            or self._honorific(tokens, at)
            or self._name(sentence, tokens, texts, at, before)
        )

    # --- what the lexicons know -------------------------------------------------------------------------------------

    def _institution(
        self, tokens: Sequence[Token], texts: Sequence[str], at: int, before: Sequence[Chunk]
    ) -> Chunk | None:
        titled = bool(before) and before[-1].kind in (ChunkKind.ROLE, ChunkKind.INSTITUTION)
        found = self._institutions.at(tokens, texts, at, titled=titled)
        if found is None:
            return None
        role = lexica().roles.at(tokens, at)
        if role is not None and role[0] > found.last:
            return None
        chunk = self._make(ChunkKind.INSTITUTION, tokens, at, found.last)
        chunk.institution = found
        return chunk

    def _title_of_office(self, tokens: Sequence[Token], at: int, before: Sequence[Chunk]) -> Chunk | None:
        modifier = lexica().modifiers.at(tokens, at)
        role = self._longest_role(tokens, at)
        if role is not None and (modifier is None or role[0] >= modifier[0]):
            if self._is_name_word(tokens, at, role[0], before):
                return None
            chunk = self._make(ChunkKind.ROLE, tokens, at, role[0])
            chunk.role = role[1]
            return chunk
        if modifier is not None:
            end = modifier[0]
            if end < len(tokens) and tokens[end].text == ".":
                end += 1
            chunk = self._make(ChunkKind.MODIFIER, tokens, at, end)
            chunk.modifier = modifier[1]
            return chunk
        return None

    def _longest_role(self, tokens: Sequence[Token], at: int) -> tuple[int, Role] | None:
        """The longest role at AT that does not swallow the first word of an institution's name (*Ketua | Panitia …*)."""
        found = list(lexica().roles.all_at(tokens, at))
        for end, role in found:
            texts = [t.text for t in tokens]
            inner = range(at + 1, end)
            if not any((hit := self._institutions.at(tokens, texts, k, titled=True)) and hit.last > end for k in inner):
                return end, role
        return found[-1] if found else None

    @staticmethod
    def _is_name_word(tokens: Sequence[Token], first: int, last: int, before: Sequence[Chunk]) -> bool:
        """Whether a single capitalised title word is a part of a name (*Lukman Hakim*)."""
        if last - first > 1 or not tokens[first].cap or tokens[first].upper:
            return False
        return bool(before) and before[-1].kind is ChunkKind.NAME and tokens[first].lower in lexica().name_words

    def _venue(self, tokens: Sequence[Token], at: int) -> Chunk | None:
        """A building, street or ground by its name (*Hotel …*): a location, never a person."""
        token = tokens[at]
        if not token.cap or token.text not in place_names().head_words:
            return None
        last = at + 1
        while last < len(tokens) and last - at < 6:
            following = tokens[last]
            if not (following.cap or (following.text[0].isdigit() and tokens[last - 1].cap)):
                break
            if self._institutions.starts(tokens, last) and last - at > 1:
                break
            last += 1
        if last == at + 1:
            return None
        return self._make(ChunkKind.VENUE, tokens, at, last)

    def _place(self, tokens: Sequence[Token], texts: Sequence[str], at: int, before: Sequence[Chunk]) -> Chunk | None:
        hit = self._behind_office(tokens, texts, at, before) or self._atlas.at(tokens, texts, at)
        if hit is None:
            return None
        if not hit.sure and self._name_goes_on(tokens, hit.last, before, texts[at]):
            return None
        chunk = self._make(ChunkKind.PLACE, tokens, at, hit.last)
        chunk.place = hit
        return chunk

    def _behind_office(
        self, tokens: Sequence[Token], texts: Sequence[str], at: int, before: Sequence[Chunk]
    ) -> PlaceHit | None:
        """The district or village right behind the title of its head or of its police."""
        role = before[-1].role if before and before[-1].kind is ChunkKind.ROLE else None
        if (
            role is None
            or role.body is None
            or tokens[at].lower in place_names().level_words
            or lexica().titles.at(tokens, at)
        ):
            return None
        level = _SMALL_OFFICES.get(role.body.id)
        return self._atlas.small_behind_office(tokens, texts, at, level) if level else None

    @staticmethod
    def _name_goes_on(tokens: Sequence[Token], last: int, before: Sequence[Chunk], word: str) -> bool:
        """Whether a bare region name begins the name of a person (*Bima Arya …*)."""
        if before and before[-1].kind in (ChunkKind.ROLE, ChunkKind.INSTITUTION):
            return False
        if last >= len(tokens) or not tokens[last].cap or tokens[last].upper:
            return False
        return tokens[last].lower in lexica().name_words and word.lower() in lexica().name_words

    def _honorific(self, tokens: Sequence[Token], at: int) -> Chunk | None:
        found = lexica().titles.at(tokens, at)
        if found is None or not tokens[at].cap:
            return None
        last = found[0]
        while last < len(tokens) and (tokens[last].text in (".", ")") or tokens[last].text in _SERVICES):
            last += 1
        if last >= len(tokens) or not (tokens[last].cap or tokens[last].text == "("):
            return None
        return self._make(ChunkKind.TITLE, tokens, at, last)

    # --- names of persons -------------------------------------------------------------------------------------------

    def _name(
        self, sentence: Sentence, tokens: Sequence[Token], texts: Sequence[str], at: int, before: Sequence[Chunk]
    ) -> Chunk | None:
        token = tokens[at]
        if not token.cap or token.lower in _MONTHS_AND_DAYS or token.lower in place_names().level_words:
            return None
        if at > 1 and tokens[at - 1].text == "-" and tokens[at - 2].lower == token.lower:
            return None
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        initial = self._opens(sentence, tokens, at)
        if self._is_numeral_or_acronym(token, following, initial=initial):
            return None
        last = self._name_end(tokens, texts, at)
        if last == at or (last == at + 1 and token.upper and sentence.kind is not PartKind.HEADLINE):
            return None
        expected = self._follows_title(before)
        if not (self._awaited(tokens, at, before) and not initial) and token.lower not in self.known_words:
            ordinary = self._ordinary(token, following, expected=expected, initial=initial)
            if ordinary and not self._run_is_name(tokens, at, last, initial=initial, expected=expected):
                return None
        chunk = self._make(ChunkKind.NAME, tokens, at, last)
        chunk.strong = expected
        return chunk

    @staticmethod
    def _is_numeral_or_acronym(token: Token, following: Token | None, *, initial: bool) -> bool:
        """Roman numerals (save the Balinese *I*), *RI*, and acronyms that are no name."""
        if _ROMAN.fullmatch(token.text):
            return not (token.text == "I" and following is not None and following.lower in lexica().balinese)
        if len(token.text) == 1 and (following is None or not following.cap):
            return True
        long_acronym = token.upper and len(token.text) > 2 and not initial and token.lower not in lexica().name_words
        return token.text == "RI" or long_acronym

    @staticmethod
    def _follows_title(before: Sequence[Chunk]) -> bool:
        """Whether a title, a role, an institution, a verb of saying or the first half of a pair stands right before."""
        if not before:
            return False
        paired = len(before) > 1 and before[-1].is_word("-", "–") and before[-2].kind is ChunkKind.NAME
        titles = (ChunkKind.TITLE, ChunkKind.ROLE, ChunkKind.INSTITUTION)
        return paired or before[-1].kind in titles or before[-1].is_word(*lexica().cues)

    def _awaited(self, tokens: Sequence[Token], at: int, before: Sequence[Chunk]) -> bool:
        """Whether only a name can stand here: behind an honorific, a verb of saying, *yakni* before a pair, a hyphen."""
        token = tokens[at]
        if not before or token.lower in _STOPPING or token.upper:
            return False
        if len(before) > 1 and before[-1].is_word("-", "–") and before[-2].kind is ChunkKind.NAME:
            return True
        if before[-1].is_word("adalah", "ialah", "yakni", "yaitu"):
            return self._pair_follows(tokens, at)
        return before[-1].kind is ChunkKind.TITLE or before[-1].is_word(*lexica().cues)

    def _run_is_name(self, tokens: Sequence[Token], at: int, last: int, *, initial: bool, expected: bool) -> bool:
        """Whether a run that begins with an ordinary word is a name all the same (*Kian Fo*): the rest shows it."""
        if last - at < 2 or tokens[at].lower in _NEVER_NAMES:
            return False
        if initial:
            return (tokens[at].lower, tokens[at + 1].lower) in self._runs
        if len(tokens[at].text) > 6 and not expected:
            return False
        rest = [t.lower for t in tokens[at + 1 : last] if t.word]
        names = [w for w in rest if not is_common(w) or w in lexica().name_words]
        return bool(names) if expected else len(names) == len(rest)

    @staticmethod
    def _pair_follows(tokens: Sequence[Token], at: int) -> bool:
        """*adalah X Y-Z*: capitalised words up to a hyphen and another name."""
        last = at
        while last < len(tokens) and tokens[last].cap:
            last += 1
        return last - at >= 2 and last + 1 < len(tokens) and tokens[last].text in ("-", "–") and tokens[last + 1].cap

    @staticmethod
    def _pair_follows(tokens: Sequence[Token], at: int) -> bool:
        """*adalah X Y-Z*: capitalised words up to a hyphen and another name."""
        last = at
        while last < len(tokens) and tokens[last].cap:
            last += 1
        return last - at >= 2 and last + 1 < len(tokens) and tokens[last].text in ("-", "–") and tokens[last + 1].cap

    @staticmethod
    def _opens(sentence: Sentence, tokens: Sequence[Token], at: int) -> bool:
        return (
            at == 0
            or tokens[at - 1].text in ('"', "“", ":", "(", ".", "?", "!", "'")
            or sentence.kind is not PartKind.BODY
        )

    @staticmethod
    def _ordinary(token: Token, following: Token | None, *, expected: bool, initial: bool) -> bool:
        """Whether the capitalised word is an ordinary word rather than the start of a name."""
        word = token.lower
        if word in lexica().name_words:
            follows_name = (
                following is not None
                and following.cap
                and (following.lower in lexica().name_words or not is_common(following.lower))
            )
            return initial and not expected and is_common(word) and not follows_name
        if len(word) == 2 and token.text.endswith("."):
            return False
        return is_common(word)

    def _name_end(self, tokens: Sequence[Token], texts: Sequence[str], at: int) -> int:
        last = at
        while last < len(tokens) and last - at < _LONGEST_NAME:
            token = tokens[last]
            if token.cap:
                if last > at and self._stops_name(tokens, texts, last):
                    break
                last += 1
            elif last > at and token.lower in _PARTICLES and last + 1 < len(tokens) and tokens[last + 1].cap:
                last += 2
            elif last > at and self._is_nickname(tokens, last):
                last += 3
            elif token.text == "." and last > at and len(texts[last - 1]) <= 4 and self._abbreviated(tokens, last):
                last += 1
            else:
                break
        return last

    @staticmethod
    def _abbreviated(tokens: Sequence[Token], last: int) -> bool:
        """*Moh. Iksan*: a shortened given name, its stop and the next name."""
        return last + 1 < len(tokens) and tokens[last + 1].cap and tokens[last - 1].lower in lexica().short_names

    @staticmethod
    def _is_nickname(tokens: Sequence[Token], at: int) -> bool:
        """*X 'Y' Z*: a nickname inside a name."""
        return (
            at + 3 < len(tokens)
            and tokens[at].text in "'‘’\"“"
            and tokens[at + 1].cap
            and tokens[at + 2].text in "'’\"”"
            and tokens[at + 3].cap
        )

    def _stops_name(self, tokens: Sequence[Token], texts: Sequence[str], at: int) -> bool:
        token = tokens[at]
        if token.lower in _MONTHS_AND_DAYS or token.lower in place_names().level_words:
            return True
        if token.upper and len(token.text) > 2:
            return True
        if token.lower in lexica().rank_words:
            return True
        if "." in token.text and lexica().is_listed_degree(token.text):
            return True
        if self._institutions.starts(tokens, at):
            return True
        if token.lower in lexica().name_words:
            return False
        if (token.text.endswith(".") or len(token.text) <= 3) and lexica().titles.at(tokens, at) is not None:
            return True
        if lexica().roles.at(tokens, at) is not None or lexica().modifiers.at(tokens, at) is not None:
            return True
        return token.lower in _STOPPING


def _capital_pairs(document: Document) -> frozenset[tuple[str, str]]:
    """Pairs of capitalised words in the middle of sentences: what also opens a sentence so is a name there too."""
    return frozenset(
        (one.lower, other.lower)
        for sentence in document.sentences
        if sentence.kind is PartKind.BODY
        for before, one, other in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False)
        if one.cap and other.cap and before.text not in _OPENING_MARKS
    )


_OPENING_MARKS = frozenset({'"', "“", ":", "(", ".", "?", "!", "'"})
_SERVICES = frozenset({"TNI", "Pol", "Mar"})
_ROMAN = re.compile(r"[IVX]+")
_NEVER_NAMES = frozenset(
    "divisi bidang bagian fraksi koordinator komisi pak bu bapak ibu hari kasus tim para kata aksi surat soal pasal kitab zaman grup pulau jalan liga piala".split()
)
_SMALL_OFFICES = {
    "pemcam": PlaceLevel.KECAMATAN,
    "polsek": PlaceLevel.KECAMATAN,
    "koramil": PlaceLevel.KECAMATAN,
    "pemdes": PlaceLevel.DESA,
    "pemgampong": PlaceLevel.DESA,
    "pemnagari": PlaceLevel.DESA,
    "pemkel": PlaceLevel.KELURAHAN,
}

_STOPPING = frozenset("dan di ke dari yang untuk pada dengan oleh sementara namun adapun selain itu ini".split())
