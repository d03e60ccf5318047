"""Institutions of the lexicon in the text, with the region, number or *RI* behind their names."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.atlas import Atlas
from pemangku.extract.document import Document, Sentence, Token
from pemangku.extract.institutions.institute import Institute, is_national, is_small
from pemangku.extract.institutions.introduced import introduced_acronyms, other_meanings, parenthesised_acronym
from pemangku.extract.institutions.twins import region_meant
from pemangku.extract.lexica import Form, lexica
from pemangku.extract.places import PlaceHit, place_of, region_place
from pemangku.extract.setting import Setting
from pemangku.extract.wordlists import word_set
from pemangku.lexicon.institutions import Body, BodyLevel, Naming
from pemangku.lexicon.places import places as place_names
from pemangku.model import Category, PlaceLevel
from pemangku.reference import regions

REGIONAL_LEVELS = frozenset({PlaceLevel.PROVINSI, PlaceLevel.KABUPATEN, PlaceLevel.KOTA})
_SMALL_LEVELS = frozenset({PlaceLevel.KECAMATAN, PlaceLevel.KELURAHAN, PlaceLevel.DESA})
_BY_TOWN = (Naming.BARE, Naming.TOWN)
_LONGEST_INITIALS = 4
_SEVERAL = 2
_NATION_IN_NAME = (" RI", "-RI", " Republik Indonesia", " Pusat")


class Bodies:
    """Reads the institutions of the lexicon in the sentences of one article."""

    def __init__(self, document: Document, atlas: Atlas, setting: Setting) -> None:
        self._text = document.article.text
        self._atlas = atlas
        self._setting = setting
        self.introduced = introduced_acronyms(document)
        """Acronyms that the article introduces itself."""
        self._others = other_meanings(document)
        self._names_parties = _names_parties(document)

    def surface(self, tokens: Sequence[Token], first: int, last: int) -> str:
        """The text of tokens FIRST to LAST (exclusive) on one line."""
        return " ".join(self._text[tokens[first].begin : tokens[last - 1].end].split())

    def institute(
        self,
        tokens: Sequence[Token],
        first: int,
        last: int,
        *,
        name: str,
        category: Category,
        region: PlaceHit | None = None,
        acronym: str | None = None,
    ) -> Institute:
        """An institution with a free name at tokens FIRST to LAST (exclusive)."""
        return Institute(
            first,
            last,
            self.surface(tokens, first, last),
            name=name,
            category=category,
            region=region,
            acronym=acronym,
            region_text=self._region_text(tokens, region),
        )

    def _region_text(self, tokens: Sequence[Token], region: PlaceHit | None) -> str:
        return self.surface(tokens, region.first, region.last) if region is not None else ""

    def starts(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an institution of the lexicon, or an introduced acronym, starts at token AT."""
        token = tokens[at]
        if not token.cap:
            return False
        if token.text in self.introduced:
            return True
        found = lexica().bodies.at(tokens, at)
        return found is not None and _printed_as_name(tokens, at, found[0], found[1])

    def read(self, sentence: Sentence, at: int) -> Institute | None:
        """The institution of the lexicon that begins at token AT."""
        tokens = sentence.tokens
        found = lexica().bodies.at(tokens, at)
        if found is None or not _printed_as_name(tokens, at, *found) or _is_initials(tokens, at):
            return None
        name_end, form = found
        if name_end == at + 1 and (tokens[at].text in self._others or _is_of_law(tokens, at, form)):
            return None
        body = self._party_called(sentence, at, name_end) or form.body
        acronym, end = parenthesised_acronym(tokens, name_end)
        national, end = _national(tokens, end, body)
        number, end = _number(tokens, end, body)
        branch, region, end = self._branch_and_region(sentence, end, body)
        if acronym is None:
            acronym, end = parenthesised_acronym(tokens, end)
        return Institute(
            at,
            end,
            self.surface(tokens, at, end),
            body=body,
            name=body.name,
            category=body.category,
            region=region,
            branch=branch,
            number=number,
            region_text=self._region_text(tokens, region),
            acronym=acronym,
            national=national or self.surface(tokens, at, name_end).endswith(_NATION_IN_NAME),
        )

    def _party_called(self, sentence: Sentence, at: int, end: int) -> Body | None:
        """*PBB* is a party in an article that names other parties."""
        party = lexica().party_homonyms.get(sentence.tokens[at].text) if end == at + 1 else None
        told = any(
            t.lower in word_set("phrases", "institutions", "of_parties") for t in sentence.tokens[max(0, at - 4) : at]
        )
        return party if party is not None and (self._names_parties or told) else None

    # --- regions ----------------------------------------------------------------------------------------------------

    def _branch_and_region(self, sentence: Sentence, end: int, body: Body) -> tuple[str, PlaceHit | None, int]:
        """*Wilayah*, *Cabang* and the like with the region behind it; where they end."""
        tokens = sentence.tokens
        branch = ""
        after = end
        if after < len(tokens) and tokens[after].text in body.words:
            branch = tokens[after].text
            after += 1
        if after >= len(tokens) or not (body.regional or branch):
            return "", None, end
        hit = self._region_at(sentence, after, small=is_small(body))
        if hit is None and is_small(body) and not lexica().roles.at(tokens, after):
            level = PlaceLevel.KECAMATAN if BodyLevel.KECAMATAN in body.levels else PlaceLevel.DESA
            hit = self._atlas.small_behind_office(sentence, after, level)
        if hit is None and branch and tokens[after].cap and not lexica().roles.at(tokens, after):
            # "… Cabang X", X no region that is known: the branch is called so all the same
            return f"{branch} {tokens[after].text}", None, after + 1
        town = self._town_at(sentence, after) if hit is None and body.naming in _BY_TOWN else None
        if town is not None:
            return self.surface(tokens, after, town.last), None, town.last
        if hit is None:
            return "", None, end
        return branch, region_meant(body, hit, self._region_text(tokens, hit)), hit.last

    def _town_at(self, sentence: Sentence, at: int) -> PlaceHit | None:
        """The town at token AT that a court or an office is called after (*Pengadilan Negeri Batulicin*)."""
        hit = self._atlas.at(sentence, at) if sentence.tokens[at].cap and not sentence.tokens[at].upper else None
        towns = (PlaceLevel.LOKASI, PlaceLevel.KECAMATAN)
        named = (
            hit is not None and hit.place.level in towns and sentence.tokens[at].lower not in place_names().level_words
        )
        return hit if named else None

    def region_at(self, sentence: Sentence, at: int) -> PlaceHit | None:
        """The province, regency or city at token AT, if there is one that far."""
        return self._region_at(sentence, at, small=False) if at < len(sentence.tokens) else None

    def district_ends(self, sentence: Sentence, begin: int, end: int) -> bool:
        """Whether a district of the article's regencies ends right before token END, behind token BEGIN."""
        texts = sentence.texts
        for code in self._setting.regencies:
            index = regions().districts_of(code)
            for at in range(begin, end):
                found = index.longest(texts, at) if sentence.tokens[at].cap else None
                if found is not None and found[0] == end:
                    return True
        return False

    def known_region(self, sentence: Sentence, at: int) -> PlaceHit | None:
        """The same where its name alone shows that it is one."""
        hit = self._atlas.at(sentence, at)
        return hit if hit is not None and hit.place.level in REGIONAL_LEVELS and hit.place.code else None

    def _region_at(self, sentence: Sentence, at: int, *, small: bool) -> PlaceHit | None:
        token = sentence.tokens[at]
        if not (token.cap or token.lower in word_set("phrases", "institutions", "levels")):
            return None
        hit = (self._district_at(sentence, at) if small else None) or self._atlas.at(sentence, at)
        if hit is None:
            return self._forced_region(sentence, at)
        if small and hit.place.level in _SMALL_LEVELS:
            self._atlas.give_level(hit.place)
            return hit
        return hit if hit.place.level in REGIONAL_LEVELS else None

    def _district_at(self, sentence: Sentence, at: int) -> PlaceHit | None:
        for code in self._setting.regencies:
            found = regions().districts_of(code).longest(sentence.texts, at)
            if found:
                return PlaceHit(at, found[0], region_place(found[1][0]), True)
        return None

    def _forced_region(self, sentence: Sentence, at: int) -> PlaceHit | None:
        """A region whose name is ambiguous elsewhere is one right after the name of a regional body."""
        found = regions().index.longest(sentence.texts, at)
        if found is None:
            return None
        chosen = self._setting.choose([c for c in found[1] if c.level in REGIONAL_LEVELS])
        return PlaceHit(at, found[0], place_of(chosen), True) if chosen else None


def _names_parties(document: Document) -> bool:
    """Whether an article names two parties or more by their short names."""
    words = {text for sentence in document.sentences for text in sentence.texts}
    return len(words & lexica().party_acronyms) >= _SEVERAL


def _is_initials(tokens: Sequence[Token], at: int) -> bool:
    """*MS (44)*: letters and an age are a person whose name is kept back."""
    if at + 3 >= len(tokens) or not tokens[at].upper or len(tokens[at].text) > _LONGEST_INITIALS:
        return False
    age = tokens[at + 2].text
    return tokens[at + 1].text == "(" and age.isdigit() and len(age) <= 2 and tokens[at + 3].text == ")"


def _is_of_law(tokens: Sequence[Token], at: int, form: Form) -> bool:
    """*UU PDP*: the short name of a law is no party's."""
    return form.body.category is Category.PARTAI and at > 0 and tokens[at - 1].text in ("UU", "RUU")


def _printed_as_name(tokens: Sequence[Token], first: int, last: int, form: Form) -> bool:
    """Acronyms count in the capitals they have, full names when their first word is capitalised."""
    if not tokens[first].cap:
        return False
    if form.capitals:
        return all(t.text.isupper() for t in tokens[first:last] if t.word)
    if form.full:
        return sum(t.cap for t in tokens[first:last] if t.word) * 2 >= sum(t.word for t in tokens[first:last])
    return True


def _national(tokens: Sequence[Token], end: int, body: Body) -> tuple[bool, int]:
    """*RI*, *Republik Indonesia*, *Pusat* behind a name, and where it ends."""
    if end < len(tokens) and tokens[end].text in ("RI", "R.I."):
        return True, end + 1
    if end + 1 < len(tokens) and tokens[end].text == "Republik" and tokens[end + 1].text == "Indonesia":
        return True, end + 2
    if end < len(tokens) and tokens[end].text == "Pusat" and body.regional and is_national(body):
        return True, end + 1
    return False, end


def _number(tokens: Sequence[Token], end: int, body: Body) -> tuple[str, int]:
    """*1202/Singkawang*: the number of a unit, with the region after the stroke."""
    if not body.numbered or end >= len(tokens) or not tokens[end].text[0].isdigit():
        return "", end
    number = tokens[end].text
    end += 1
    if end < len(tokens) and tokens[end].text in ("/", "-"):
        end += 1
    return number, end
