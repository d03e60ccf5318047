"""Institutions with free names behind a word that opens them: *Universitas …*, *Aliansi …*, *Komisi II DPRD X*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pemangku.extract.document import Sentence, Token
from pemangku.extract.institutions.bodies import Bodies
from pemangku.extract.institutions.institute import Institute
from pemangku.extract.institutions.introduced import LONGEST_NAME, parenthesised_acronym
from pemangku.extract.institutions.official_names import official_name
from pemangku.extract.lexica import lexica
from pemangku.extract.places import PlaceHit
from pemangku.extract.wordlists import happening_nouns, word_set
from pemangku.extract.words import is_common, is_root
from pemangku.lexicon.institutions import Head, commission_id
from pemangku.model import Category, PartKind

_HAVE_PARTS = frozenset({Category.PEMERINTAH, Category.LEGISLATIF, Category.PERADILAN, Category.KEAMANAN})
_ORGANS = ("Pengurus ", "Pimpinan ", "Dewan Pimpinan")
_LONGEST_PART = 8
_SLOGANS = ("ber", "men", "me", "maju", "sejahtera", "hebat", "bangkit", "jaya", "satu", "baru", "peduli", "kita")
_VERB = re.compile(r"(?:di|meng|meny|mem|men)[a-z]{4,}")
_PARENTHESIS = re.compile(r" ?\([^)]*\)")


class FreeNames:
    """Reads free names in the sentences of one article. SPEAKING: words that verbs of saying show to be persons'."""

    def __init__(self, bodies: Bodies, speaking: frozenset[str]) -> None:
        self._bodies = bodies
        self._speaking = speaking

    def read(self, sentence: Sentence, at: int, *, titled: bool) -> Institute | None:
        """The institution whose free name begins at token AT. TITLED: a role or institution stands right before it."""
        tokens = sentence.tokens
        found = lexica().heads.at(tokens, at)
        if found is None:
            return None
        end, head = found
        if not tokens[at].cap and head.words not in word_set("phrases", "institutions", "lower_case_heads"):
            return None
        if at and _names_no_body(head, tokens[at - 1].lower):
            return None
        if titled and head.weak and end < len(tokens) and tokens[end].cap and self.begins_person(tokens, end):
            return None
        part = self._part_of_body(sentence, at, end, head)
        if part is not None:
            return part
        before_name = titled and end < len(tokens) and not tokens[end].upper and not is_common(tokens[end].lower)
        if head.category is Category.LEGISLATIF and (len(head.words.split()) > 1 or (before_name and tokens[end].cap)):
            # "Komisi II" alone: which council's, the article tells elsewhere
            surface = self._bodies.surface(tokens, at, end)
            return Institute(at, end, surface, name=head.words, category=head.category, part=True)
        if head.weak and end < len(tokens) and self._bodies.starts(tokens, end):
            return None  # "Tim Gabungan Sentra Gakkumdu X"
        return self._own_name(sentence, at, end, head, titled=titled)

    def begins_person(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the office-holder's name begins at AT: a word that speaks elsewhere, or a given name and another."""
        token = tokens[at]
        if token.lower in self._speaking:
            return True
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or not following.cap:
            return False
        if token.text == "I" and following.lower in lexica().balinese:
            return True
        names = lexica().name_words
        if token.lower in names and following.lower in names and not is_common(following.lower):
            return True
        return token.lower in lexica().given_names and not is_common(token.lower)

    # --- parts of bodies --------------------------------------------------------------------------------------------

    def _part_of_body(self, sentence: Sentence, at: int, end: int, head: Head) -> Institute | None:
        """*Komisi II DPR*, *Fraksi PDIP DPRD X*: a part of a body of the lexicon, whose official name it takes on."""
        if head.category not in _HAVE_PARTS and not head.words.startswith(_ORGANS):
            return None
        tokens = sentence.tokens
        inner = self._body_behind(tokens, end)
        body = self._bodies.read(sentence, inner) if inner is not None else None
        if inner is None or body is None or body.body is None:
            return None
        if commission_id(head.words, "") is not None and any(t.word for t in tokens[end:inner]):
            return None  # "Komisi I Bahas Putusan MK" in a headline
        in_party = body.body.category is Category.PARTAI
        if inner == end and (head.weak or head.words == "Fraksi") and not in_party:
            return None
        whole, _ = official_name(body.body, body.region.place if body.region else None, body)
        upper = self._council_of(sentence, body) if in_party else None
        if upper is not None and upper.body is not None:
            upper_name, _ = official_name(upper.body, upper.region.place if upper.region else None, upper)
            whole, body, in_party = f"{whole} {upper_name}", upper, upper.body.category is Category.PARTAI
        first = _PARENTHESIS.sub("", self._bodies.surface(tokens, at, inner))
        first = f"{first[0].upper()}{first[1:]}"
        of_council = head.category is Category.LEGISLATIF
        waits = of_council and body.waits  # which council's, the article tells elsewhere
        return Institute(
            at,
            body.last,
            self._bodies.surface(tokens, at, body.last),
            name=first if waits else f"{first} {whole}",
            category=head.category,
            region=body.region,
            whole=body,
            part=waits or (in_party and of_council),
        )

    def _body_behind(self, tokens: Sequence[Token], end: int) -> int | None:
        """Where the body begins that the words behind a head lead to."""
        links = word_set("phrases", "institutions", "links")
        _, inner = parenthesised_acronym(tokens, end)
        while (
            inner < len(tokens)
            and inner - end < _LONGEST_PART
            and (tokens[inner].cap or tokens[inner].lower in links)
            and not self._bodies.starts(tokens, inner)
        ):
            inner += 1
        if inner >= len(tokens) or not self._bodies.starts(tokens, inner) or tokens[inner - 1].lower in links:
            return None
        return inner

    def _council_of(self, sentence: Sentence, party: Institute) -> Institute | None:
        """*Fraksi PDIP | DPRD X*: the council named behind the party."""
        if party.last >= len(sentence.tokens) or not self._bodies.starts(sentence.tokens, party.last):
            return None
        return self._bodies.read(sentence, party.last)

    # --- names of their own -----------------------------------------------------------------------------------------

    def _own_name(self, sentence: Sentence, at: int, end: int, head: Head, *, titled: bool) -> Institute | None:
        tokens = sentence.tokens
        last, region = self._name_end(sentence, at, end, titled=titled)
        if head.category is Category.AKADEMISI:
            last = self._body_inside(sentence, end, last)
        if last == end and region is None:
            return None
        acronym, after = parenthesised_acronym(tokens, last)
        if region is None and acronym is None and " ".join(t.lower for t in tokens[at:last]) in happening_nouns():
            return None  # "Forum Legislasi"
        if all(is_common(t.lower) for t in tokens[end:last] if t.word):
            nothing_else = region is None and acronym is None and not titled
            if head.category is Category.PARTAI or (head.weak and nothing_else):
                return None
        if region is None and after < len(tokens) and tokens[after].cap:
            region = self._bodies.region_at(sentence, after)
        return self._bodies.institute(
            tokens,
            at,
            max(region.last, after) if region is not None else after,
            name=self._bodies.surface(tokens, at, last),
            category=head.category,
            region=region,
            acronym=acronym,
        )

    def _name_end(self, sentence: Sentence, at: int, end: int, *, titled: bool) -> tuple[int, PlaceHit | None]:
        """Where the name behind a head ends, and the region that ends it."""
        tokens = sentence.tokens
        last = end
        while last < len(tokens) and last - end < LONGEST_NAME:
            if last == end and len(tokens[last].text) == 2 and tokens[last].text[1] == ".":
                break  # an initial: "majelis J. X"
            if tokens[last].cap or (last == end and tokens[last].text[0].isdigit()):
                if last > end and self._other_begins(tokens, last, titled=titled):
                    break
                if titled and last > end and self._bodies.district_ends(sentence, end, last):
                    break
                hit = self._bodies.known_region(sentence, last)
                if hit is not None and not _slogan_follows(sentence, hit.last):
                    return last, hit
            elif last == end or not self._goes_on(tokens, last) or self._is_whole(tokens, at, last):
                break
            last += 1
        return last, None

    def _body_inside(self, sentence: Sentence, end: int, last: int) -> int:
        """*Pusat Riset Politik BRIN | X*: behind the short name of the body it belongs to, a name ends."""
        for at in range(last - 1, end, -1):
            if sentence.tokens[at].upper and self._bodies.starts(sentence.tokens, at):
                body = self._bodies.read(sentence, at)
                return body.last if body is not None else at + 1
        return last

    def _other_begins(self, tokens: Sequence[Token], at: int, *, titled: bool) -> bool:
        """Whether the capitalised word at AT is a person's or a verb: a name, a title, an abbreviation."""
        if titled and self.begins_person(tokens, at):
            return True
        if lexica().titles.at(tokens, at):
            return True
        if _VERB.fullmatch(tokens[at].lower) and is_common(tokens[at].lower) and not is_root(tokens[at].lower):
            return True  # "Nahdlatul Ulama Dipakai …" in a headline
        return tokens[at].text.endswith(".") and tokens[at].text != "R.I."

    def _goes_on(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a name goes on behind the small word or mark at AT."""
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None:
            return False
        if token.text == "-" and following.begin == token.end:
            return True
        if token.text in ("-", "–"):
            return False  # "HARIAN SUARA RAKYAT - KPU …": the dash of a dateline
        if token.lower in word_set("phrases", "institutions", "links") and following.cap:
            return token.lower not in ("dan", "serta") or not self._new_begins(tokens, at + 1)
        return token.text == "," and _is_inner_comma(tokens, at)

    def _is_whole(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """*Kementerian Agama dan Bhabinkamtibmas*: what stands before *dan* is all of a name of the lexicon."""
        found = lexica().bodies.at(tokens, at)
        if found is None or found[0] != last or found[1].body.regional:
            return False  # "Dinas Koperasi dan UKM"
        return tokens[last].lower in ("dan", "serta")

    def _new_begins(self, tokens: Sequence[Token], at: int) -> bool:
        return (
            self._bodies.starts(tokens, at)
            or lexica().heads.at(tokens, at) is not None
            or lexica().roles.at(tokens, at) is not None
        )


def _names_no_body(head: Head, before: str) -> bool:
    """*di Sekretariat Bawaslu X*, *Lima Partai Deklarasi …*: HEAD behind the word BEFORE opens no name."""
    if before in ("di", "ke"):
        return head.words.lower() in word_set("phrases", "institutions", "houses")
    return head.category is Category.PARTAI and before in word_set("phrases", "roles", "of_several")


def _slogan_follows(sentence: Sentence, at: int) -> bool:
    """*Koalisi Lampung Tengah Bersinar*: an ordinary word with a capital that goes on the name of an alliance."""
    tokens = sentence.tokens
    if sentence.kind is not PartKind.BODY or at + 1 >= len(tokens):
        return False
    word, behind = tokens[at], tokens[at + 1]
    return word.cap and word.lower.startswith(_SLOGANS) and is_common(word.lower) and not behind.cap


def _is_inner_comma(tokens: Sequence[Token], at: int) -> bool:
    """*Dinas Pemberdayaan Perempuan, Perlindungan Anak dan …*: ordinary words on both sides and a *dan* soon."""
    window = tokens[at + 1 : at + 6]
    if not window or not window[0].cap or not is_common(window[0].lower) or not is_common(tokens[at - 1].lower):
        return False
    links = word_set("phrases", "institutions", "links")
    return any(t.lower in ("dan", "serta") for t in window) and all(
        t.cap or not t.word or t.lower in links for t in window[:3]
    )
