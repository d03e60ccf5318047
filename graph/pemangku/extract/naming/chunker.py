"""Cutting sentences into chunks by what the lexicons know; what they do not know may be a person's name."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.atlas import Atlas
from pemangku.extract.document import Document, Sentence, Token
from pemangku.extract.institutions import Institute, InstitutionFinder
from pemangku.extract.institutions.bodies import REGIONAL_LEVELS
from pemangku.extract.lexica import Role, lexica
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.naming.name_runs import NameRuns
from pemangku.extract.places import PlaceHit
from pemangku.extract.wordlists import word_set
from pemangku.lexicon.offices import OfficeKind
from pemangku.lexicon.places import places as place_names
from pemangku.model import Category, PartKind, PlaceLevel

_LONGEST_VENUE = 6
_CONSTITUENCY = "dapil"
_LONGEST_DATELINE = 12
_SMALL_OFFICES = {
    "pemcam": PlaceLevel.KECAMATAN,
    "polsek": PlaceLevel.KECAMATAN,
    "koramil": PlaceLevel.KECAMATAN,
    "pemdes": PlaceLevel.DESA,
    "pemgampong": PlaceLevel.DESA,
    "pemnagari": PlaceLevel.DESA,
    "pemkel": PlaceLevel.KELURAHAN,
}


class Chunker:
    """Cuts the sentences of one article into chunks."""

    def __init__(self, document: Document, atlas: Atlas, institutions: InstitutionFinder) -> None:
        self._text = document.article.text
        self._atlas = atlas
        self._institutions = institutions
        self._names = NameRuns(document, institutions)
        self._first = next((s for s in document.sentences if s.kind is PartKind.BODY), None)

    def learn(self, names: frozenset[str], initials: frozenset[str]) -> None:
        """Take NAMES (words in lower case) and INITIALS for persons' from now on: other sentences show it."""
        self._names.known = names
        self._names.initials = initials

    def chunks(self, sentence: Sentence) -> list[Chunk]:
        """The chunks of SENTENCE, covering all its tokens in order."""
        openers = lexica().lower_case_openers
        out: list[Chunk] = []
        after = 0
        for at, token in enumerate(sentence.tokens):
            if at < after:
                continue
            may_open = token.word and (token.cap or token.lower in openers)
            chunk = self._unit(sentence.tokens, at, out) or (self._known(sentence, at, out) if may_open else None)
            if chunk is None:
                chunk = _word(token, at)
            out.append(chunk)
            after = chunk.last
        if sentence is self._first:
            _drop_dateline_media(sentence.tokens, out)
        return out

    def _make(self, kind: ChunkKind, tokens: Sequence[Token], first: int, last: int) -> Chunk:
        begin, end = tokens[first].begin, tokens[last - 1].end
        text = self._text[begin:end]
        return Chunk(kind, first, last, begin, end, text, text.lower(), capital=tokens[first].cap)

    def _known(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> Chunk | None:
        """What begins at token AT, in the order in which one reading excludes the others."""
        tokens = sentence.tokens
        return (
            self._institution(sentence, at, before)
            or self._office(sentence, at, before)
            or self._venue(sentence, at, before)
            or self._place(sentence, at, before)
            or self._honorific(tokens, at)
            or self._name(sentence, at, before)
        )

    def _institution(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> Chunk | None:
        titled = bool(before) and _awaits_institution(before[-1])
        found = self._institutions.at(sentence, at, titled=titled)
        if found is None:
            return None
        role = lexica().roles.at(sentence.tokens, at)
        if role is not None and (role[0] > found.last or self._is_role_at_body(sentence, role[0], found.last)):
            return None
        if found.last == at + 1 and sentence.tokens[at].upper and self._is_place_in_capitals(sentence, at):
            return None
        chunk = self._make(ChunkKind.INSTITUTION, sentence.tokens, at, found.last)
        chunk.institution = found
        return chunk

    def _unit(self, tokens: Sequence[Token], at: int, before: Sequence[Chunk]) -> Chunk | None:
        """*Pangdam | III/Siliwangi*: the name of a unit right behind the title of its head."""
        role = before[-1].role if before and before[-1].kind is ChunkKind.ROLE else None
        named = lexica().unit_names.get(role.body.id) if role is not None and role.body is not None else None
        found = named.at(tokens, at) if named is not None else None
        if found is None or not any(token.cap for token in tokens[at : found[0]]):
            return None
        last, body = found
        chunk = self._make(ChunkKind.INSTITUTION, tokens, at, last)
        chunk.institution = Institute(at, last, "", body=body, name=body.name, category=body.category)
        return chunk

    def _is_role_at_body(self, sentence: Sentence, role_end: int, last: int) -> bool:
        """*Presidium Mafindo X*: what also opens names of institutions is a role right before one that is known."""
        return role_end < last and self._institutions.starts(sentence.tokens, role_end)

    def _is_place_in_capitals(self, sentence: Sentence, at: int) -> bool:
        """*IDI RAYEUK -*: an acronym that is the first word of a place in a dateline."""
        tokens = sentence.tokens
        if sentence is not self._first or at or len(tokens) < 2 or not tokens[1].upper:
            return False
        hit = self._atlas.at(sentence, at)
        return hit is not None and hit.last > at + 1

    # --- offices ----------------------------------------------------------------------------------------------------

    def _office(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> Chunk | None:
        """A role, or a word that says that it is acted for, was held, or is stood for; the longer of the two."""
        tokens = sentence.tokens
        if tokens[at].lower not in lexica().office_openers or self._is_region_of_office(sentence, at, before):
            return None
        modifier = lexica().modifiers.at(tokens, at)
        role = self._longest_role(sentence, at)
        if role is not None and (modifier is None or role[0] >= modifier[0]):
            if _is_name_word(tokens, at, role[0], before):
                return None
            chunk = self._make(ChunkKind.ROLE, tokens, at, role[0])
            chunk.role = role[1]
            return chunk
        if modifier is None:
            return None
        end = modifier[0]
        if end < len(tokens) and tokens[end].text == ".":
            end += 1
        chunk = self._make(ChunkKind.MODIFIER, tokens, at, end)
        chunk.modifier = modifier[1]
        return chunk

    def _is_region_of_office(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> bool:
        """*Bupati Karo*: what is short for a role elsewhere (*Kepala Biro*) is the region of the office before it."""
        role = before[-1].role if before else None
        regional = role is not None and role.body is not None
        return regional and sentence.tokens[at].cap and self._atlas.at(sentence, at) is not None

    def _longest_role(self, sentence: Sentence, at: int) -> tuple[int, Role] | None:
        """The longest role at AT that does not swallow the first word of an institution (*Ketua | Panitia …*)."""
        found = lexica().roles.all_at(sentence.tokens, at)
        for end, role in found:
            if role.kind is OfficeKind.STATE:
                return end, role  # "Menteri Koperasi X": no cooperative of that name
            inner = (self._institutions.at(sentence, k, titled=True) for k in range(at + 1, end))
            if not any(hit is not None and hit.last > end and not _ends_in_body(role, hit, end) for hit in inner):
                return end, role
        return found[-1] if found else None

    # --- places -----------------------------------------------------------------------------------------------------

    def _venue(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> Chunk | None:
        """A building, street or ground by its name (*Hotel …*): a location, never a person."""
        tokens = sentence.tokens
        token = tokens[at]
        if not token.cap or token.text not in place_names().head_words or _awaits_small_place(before):
            return None
        lower = at + 1 < len(tokens) and not tokens[at + 1].cap
        title = self._honorific(tokens, at + 1) if lower else None  # "RSUD dr. X"
        begin = last = at + 1 if title is None else title.last
        while last < len(tokens) and last - at < _LONGEST_VENUE:
            following = tokens[last]
            if not (following.cap or (following.text[0].isdigit() and tokens[last - 1].cap)):
                break
            if self._institutions.starts(tokens, last) and last - at > 1:
                break
            if following.lower in place_names().level_words and last - at > 1:
                break
            if last - at > 1 and self._atlas.district_at(sentence, last) is not None:
                break  # "Lapangan Merdeka | Gunung Sugih"
            if token.lower == _CONSTITUENCY and _ends_constituency(tokens[last - 1]):
                break
            last += 1
        region = self._atlas.at(sentence, at) or self._behind_institution(sentence, at, before)
        village = region is not None and region.place.level is PlaceLevel.DESA
        if region is not None and region.place.code and region.place.level in REGIONAL_LEVELS:
            return None  # *Kepulauan Sangihe*, whatever follows
        if last == begin or (region is not None and (region.place.code or village) and region.last >= last):
            return None  # *Kepulauan Riau*, *Teluk Bintuni* are regions
        return self._make(ChunkKind.VENUE, tokens, at, last)

    def _place(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> Chunk | None:
        hit = (
            self._behind_office(sentence, at, before)
            or self._atlas.at(sentence, at)
            or self._behind_institution(sentence, at, before)
        )
        if hit is None:
            return None
        if not hit.sure and _office_has_place(before):
            return None
        if not hit.sure and _name_goes_on(sentence.tokens, at, hit.last, before):
            return None
        if hit.place.level in REGIONAL_LEVELS and _begins_name_of_state(sentence.tokens, hit.last, before):
            return None
        chunk = self._make(ChunkKind.PLACE, sentence.tokens, at, hit.last)
        chunk.place = hit
        return chunk

    def _behind_office(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> PlaceHit | None:
        """The district or village right behind the title of its head or of its police."""
        role = before[-1].role if before and before[-1].kind is ChunkKind.ROLE else None
        level = _SMALL_OFFICES.get(role.body.id) if role is not None and role.body is not None else None
        if level is None:
            return None
        tokens = sentence.tokens
        if tokens[at].lower in place_names().level_words or lexica().titles.at(tokens, at):
            return None
        return self._atlas.small_behind_office(sentence, at, level)

    def _behind_institution(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> PlaceHit | None:
        """*Gerakan Pemuda Ansor Sakra*: a district of the article right behind an institution, with no name behind."""
        tokens = sentence.tokens
        if not before or before[-1].kind not in (ChunkKind.INSTITUTION, ChunkKind.VENUE):
            return None
        hit = self._atlas.district_at(sentence, at)
        named = hit is not None and hit.last < len(tokens) and tokens[hit.last].cap
        return None if named or tokens[at].lower in lexica().given_names else hit

    # --- persons ----------------------------------------------------------------------------------------------------

    def _honorific(self, tokens: Sequence[Token], at: int) -> Chunk | None:
        found = lexica().titles.at(tokens, at)
        if found is None:
            return None
        last = found[0]
        if not tokens[at].cap and tokens[last - 1].text != ".":
            return None  # "dr. X" is a title, "haji" an ordinary word
        services = word_set("phrases", "names", "services")
        while last < len(tokens) and (tokens[last].text in (".", ")") or tokens[last].text in services):
            last += 1
        if last >= len(tokens) or not (tokens[last].cap or tokens[last].text == "("):
            return None
        return self._make(ChunkKind.TITLE, tokens, at, last)

    def _name(self, sentence: Sentence, at: int, before: Sequence[Chunk]) -> Chunk | None:
        last = self._names.read(sentence, at, before)
        if last is None or _ends_address(sentence.tokens, at, last, before):
            return None
        chunk = self._make(ChunkKind.NAME, sentence.tokens, at, last)
        chunk.strong = self._names.is_shown(before)
        return chunk


_WORD = ChunkKind.WORD


def _word(token: Token, at: int) -> Chunk:
    # by position and without naming the kind anew: most chunks are made here
    return Chunk(
        _WORD, at, at + 1, token.begin, token.end, token.text, token.lower, None, None, None, None, False, token.cap
    )


def _drop_dateline_media(tokens: Sequence[Token], chunks: list[Chunk]) -> None:
    """*PALU, KOMPAS.com -*: the outlet in a dateline is no stakeholder of the story."""
    dash = next((k for k, t in enumerate(tokens[:_LONGEST_DATELINE]) if t.text in ("-", "–", "—")), None)
    if dash is None:
        return
    for before, chunk in zip([None, *chunks], chunks, strict=False):
        if chunk.last > dash:
            break
        if chunk.institution is not None and chunk.institution.category is Category.MEDIA:
            chunk.kind, chunk.institution = ChunkKind.WORD, None
        elif chunk.place is not None and before is not None and before.capital and before.place is None:
            chunk.kind, chunk.place = ChunkKind.WORD, None  # "PALU, SUARA TOMINI -"


def _awaits_small_place(before: Sequence[Chunk]) -> bool:
    """*Lurah Pulau Palas*: the district or village of an office, whatever its name begins with."""
    role = before[-1].role if before and before[-1].kind is ChunkKind.ROLE else None
    return role is not None and role.body is not None and role.body.id in _SMALL_OFFICES


def _ends_address(tokens: Sequence[Token], at: int, last: int, before: Sequence[Chunk]) -> bool:
    """*di Hotel Harmoni, Cipanas, …*: one word between commas behind a building says where that is."""
    behind_venue = len(before) > 1 and before[-1].is_word(",") and before[-2].kind is ChunkKind.VENUE
    alone = last == at + 1 and last < len(tokens) and tokens[last].text in (",", ".")
    return behind_venue and alone and tokens[at].lower not in lexica().given_names


def _ends_constituency(token: Token) -> bool:
    """*Dapil Jateng III*: its number."""
    return token.text[0].isdigit() or set(token.text) <= set("IVX")


def _awaits_institution(before: Chunk) -> bool:
    """Whether an unknown acronym may name an institution: behind *Ketua*, not behind *Presiden* or *Bupati*."""
    if before.kind is ChunkKind.ROLE and before.role is not None:
        return before.role.kind not in (OfficeKind.STATE, OfficeKind.PARTY)
    return before.kind is ChunkKind.INSTITUTION


def _ends_in_body(role: Role, hit: Institute, end: int) -> bool:
    """*Kepala Satuan Reserse Kriminal | Polres X*: the unit is in the role, which is held at the body behind it."""
    return role.body is not None and hit.whole is not None and hit.whole.first == end


def _is_name_word(tokens: Sequence[Token], first: int, last: int, before: Sequence[Chunk]) -> bool:
    """Whether a single capitalised title word is a part of a name (*Lukman Hakim*)."""
    if last - first > 1 or not tokens[first].cap or tokens[first].upper:
        return False
    return bool(before) and before[-1].kind is ChunkKind.NAME and tokens[first].lower in lexica().name_words


def _name_goes_on(tokens: Sequence[Token], first: int, last: int, before: Sequence[Chunk]) -> bool:
    """Whether a bare region name begins the name of a person (*Bima Arya …*)."""
    if last >= len(tokens) or not tokens[last].cap or tokens[last].upper:
        return False
    if before and before[-1].kind in (ChunkKind.ROLE, ChunkKind.INSTITUTION):
        return False
    return tokens[last].lower in lexica().name_words and tokens[first].lower in lexica().name_words


def _begins_name_of_state(tokens: Sequence[Token], last: int, before: Sequence[Chunk]) -> bool:
    """*Wakil Presiden | Bima Suryanegara*: an office of the state has no region behind it."""
    role = before[-1].role if before else None
    if role is None or role.kind is not OfficeKind.STATE or last >= len(tokens):
        return False
    return tokens[last].cap and not tokens[last].upper and tokens[last].lower not in place_names().level_words


def _office_has_place(before: Sequence[Chunk]) -> bool:
    """*Bupati Garut | Bima Setiawan*: behind the place of an office stands the name of who holds it."""
    return len(before) > 1 and before[-1].kind is ChunkKind.PLACE and before[-2].kind is ChunkKind.ROLE
