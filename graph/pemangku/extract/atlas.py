"""The places of one article: found in the text, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from pemangku.extract.document import Sentence
from pemangku.extract.levels import called_bare, district_words, tells_district, tells_village, without_level_word
from pemangku.extract.lexica import Role
from pemangku.extract.places import PlaceHit, containers, place_of, region_place
from pemangku.extract.setting import Setting
from pemangku.extract.wordlists import word_set
from pemangku.extract.words import is_common
from pemangku.lexicon.places import places as place_names
from pemangku.lexicon.tables import table
from pemangku.model import PartKind, Place, PlaceLevel
from pemangku.reference import NameForm, Region, regions
from pemangku.vocabulary import slug

_SMALL = frozenset({PlaceLevel.KECAMATAN, PlaceLevel.KELURAHAN, PlaceLevel.DESA})
_TOWNS = frozenset({PlaceLevel.KABUPATEN, PlaceLevel.KOTA})
_LONGEST_SMALL_NAME = 3
_LONGEST_DATELINE = 14
_LEVELS_OF_GOVERNMENT = {
    "pemprov": (PlaceLevel.PROVINSI,),
    "pemkab": (PlaceLevel.KABUPATEN,),
    "pemkot": (PlaceLevel.KOTA,),
    "pemda": (PlaceLevel.KABUPATEN, PlaceLevel.KOTA, PlaceLevel.PROVINSI),
}


class Atlas:
    """Finds places in the sentences of one article, and keeps those that count."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._places: dict[str, Place] = {}
        self._names: dict[str, set[str]] = {}
        self._read: dict[tuple[int, int], PlaceHit | None] = {}
        self._levelled: set[str] = set()
        self._villages: dict[tuple[str, ...], Place] = {}
        """The villages that the text named with their district, but without their level."""

    # --- keeping ----------------------------------------------------------------------------------------------------

    def note(self, place: Place, surface: str) -> str:
        """Remember PLACE, which the text calls SURFACE; its key."""
        known = self._places.get(place.key)
        if known is None or len(known.name) < len(place.name):
            self._places[place.key] = place
        forms = self._names.setdefault(place.key, set())
        forms.add(place.name)
        if place.level in _SMALL:
            forms.add(without_level_word(surface))  # villages are spelt in many ways
        return place.key

    def finished(self) -> tuple[Place, ...]:
        """All places with their aliases, and those that contain them, sorted by key."""
        made: dict[str, Place] = {}
        for key, place in self._places.items():
            name = self._name(place)
            forms = {*place.aliases, *self._names[key]} - {name}
            made[key] = replace(place, name=name, aliases=tuple(sorted(forms)))
        for place in list(made.values()):
            for container in containers(place):
                made.setdefault(container.key, container)
        return tuple(made[k] for k in sorted(made))

    def give_level(self, place: Place) -> None:
        """The text tells the level of PLACE, by a level word or by the office or body that it stands behind."""
        self._levelled.add(place.key)

    def _name(self, place: Place) -> str:
        """A district is called as the text calls it: without its level when no *Kecamatan* and no *Camat* gives it."""
        if place.level is not PlaceLevel.KECAMATAN or place.code is None or place.key in self._levelled:
            return place.name
        region = regions().get(place.code)
        return region.name if region is not None else place.name

    def region_for(self, role: Role) -> Place | None:
        """The region whose head holds ROLE when the text names none: the article's main one of that level."""
        levels = _LEVELS_OF_GOVERNMENT.get(role.body.id if role.body else "pemda", ())
        for code in (*self._setting.regencies, *self._setting.provinces):
            region = regions().get(code)
            if region is not None and region.level in levels:
                return region_place(region)
        return None

    # --- finding ----------------------------------------------------------------------------------------------------

    def at(self, sentence: Sentence, first: int) -> PlaceHit | None:
        """The place that begins at token FIRST, if any."""
        place = (sentence.begin, first)
        if place not in self._read:
            hit = self._read[place] = self._find(sentence, first)
            if hit is not None and hit.place.level is PlaceLevel.KECAMATAN and tells_district(sentence, first):
                self.give_level(hit.place)
        return self._read[place]

    def _find(self, sentence: Sentence, first: int) -> PlaceHit | None:
        token = sentence.tokens[first]
        levelled = token.lower in place_names().level_words
        if not token.cap and not levelled:
            return None
        hit = self._nearest_name(sentence, first)
        elsewhere = hit is not None and hit.place.code and self._lies_elsewhere(sentence, hit.last, hit.place.code)
        return None if elsewhere and not levelled else hit

    def _nearest_name(self, sentence: Sentence, first: int) -> PlaceHit | None:
        """The region, town, district or village whose name stands at token FIRST."""
        previous = sentence.tokens[first - 1].lower if first else ""
        named = self._with_level_word(sentence, first) or self._known_name(sentence, first, previous)
        if named is not None and named.place.level is not PlaceLevel.LOKASI:
            return named
        if named is None:
            return self._village_before_district(sentence, first) or self._district(sentence, first, previous)
        smaller = self._district_name(sentence, first)
        return smaller if smaller is not None and smaller.last > named.last else named

    def _known_name(self, sentence: Sentence, first: int, previous: str) -> PlaceHit | None:
        """A region, town or country by its name; an ambiguous one only where the article or a preposition shows it."""
        found = regions().index.longest(sentence.texts, first) if sentence.tokens[first].cap else None
        if found is None:
            return None
        end, candidates = found
        chosen = self._setting.choose(candidates)
        if chosen is None:
            return None
        explicit = chosen.form is NameForm.FULL or previous in word_set("phrases", "places", "before")
        if chosen.ambiguous and not explicit and not (chosen.code and self._setting.names(chosen.code)):
            return None
        sure = explicit or (not chosen.ambiguous and chosen.form is not NameForm.BARE)
        return PlaceHit(first, end, place_of(chosen), sure)

    def _lies_elsewhere(self, sentence: Sentence, end: int, code: str) -> bool:
        """*Kuningan, Jakarta Selatan*: the name of a part of another city, unless a list goes on."""
        tokens = sentence.tokens
        if end + 1 >= len(tokens) or tokens[end].text != ",":
            return False
        outer = regions().index.longest(sentence.texts, end + 1)
        if outer is None or any(c.level not in _TOWNS or not c.code or c.code[:2] == code[:2] for c in outer[1]):
            return False
        behind = [t.lower for t in tokens[outer[0] : outer[0] + 2]]
        joined = behind[1:] if behind[:1] == [","] else behind[:1]
        listed = joined[:1] in (["dan"], ["serta"]) or (behind[:1] == [","] and tokens[outer[0] + 1].cap)
        return not listed or behind[-1] in word_set("phrases", "names", "calendar")

    def _with_level_word(self, sentence: Sentence, first: int) -> PlaceHit | None:
        """*Kabupaten X*, *Kec. Y*, *Desa Z*."""
        tokens = sentence.tokens
        level_words = place_names().level_words
        level = level_words.get(tokens[first].lower)
        if level is None:
            return None
        name_at = first + 1
        if name_at < len(tokens) and tokens[name_at].text == "." and f"{tokens[first].lower}." in level_words:
            name_at += 1
        if name_at >= len(tokens) or not tokens[name_at].cap or tokens[name_at - 1].end == tokens[name_at].begin:
            return None
        if level not in _SMALL:
            return self._regency_or_province(sentence, first, name_at, level)
        if not tokens[first].cap and level is PlaceLevel.DESA and tokens[first].lower != "desa":
            return None
        return self._known_small(sentence, first, name_at, level) or self._new_small(sentence, first, name_at, level)

    def _regency_or_province(self, sentence: Sentence, first: int, name_at: int, level: PlaceLevel) -> PlaceHit | None:
        found = regions().index.longest(sentence.texts, name_at)
        if found is None:
            return None
        end, candidates = found
        chosen = self._setting.choose([c for c in candidates if c.level is level])
        return PlaceHit(first, end, place_of(chosen), True) if chosen else None

    # --- districts and villages -------------------------------------------------------------------------------------

    def small_behind_office(self, sentence: Sentence, first: int, level: PlaceLevel) -> PlaceHit | None:
        """The district or village behind the title of its head (*Camat X*, *Kepala Desa X*), known or not."""
        tokens = sentence.tokens
        if not tokens[first].cap:
            return None
        known = self._known_small(sentence, first, first, level)
        if known is not None:
            self.give_level(known.place)
            return known
        if tokens[first].upper:
            return None  # "KPPS TPS 05"
        if sentence.kind is PartKind.HEADLINE and is_common(tokens[first].lower):
            return None  # "Kades Tak Mau Diperiksa"
        last = first
        while last < len(tokens) and tokens[last].cap and last - first < _LONGEST_SMALL_NAME:
            last += 1
        if not (last < len(tokens) and tokens[last].text in (",", "(")):
            last = first + 1
        word = {PlaceLevel.KECAMATAN: "Kecamatan", PlaceLevel.KELURAHAN: "Kelurahan"}.get(level, "Desa")
        return self._unlisted(first, last, word, " ".join(sentence.texts[first:last]), level)

    def _known_small(self, sentence: Sentence, first: int, name_at: int, level: PlaceLevel) -> PlaceHit | None:
        """A district or village of the official list in the regions of the article."""
        for code in self._search_codes():
            index = regions().districts_of(code) if level is PlaceLevel.KECAMATAN else regions().villages_of(code)
            found = index.longest(sentence.texts, name_at)
            if found:
                return PlaceHit(first, found[0], region_place(self._nearest(found[1])), True)
        return None

    def _new_small(self, sentence: Sentence, first: int, name_at: int, level: PlaceLevel) -> PlaceHit | None:
        """A district of another region when its name is the only one, else one that the official list lacks."""
        tokens = sentence.tokens
        if level is PlaceLevel.KECAMATAN:
            named = regions().district_index.longest(sentence.texts, name_at)
            if named and len({r.code for r in named[1]}) == 1:
                return PlaceHit(first, named[0], region_place(named[1][0]), True)
        end = name_at
        while (
            end < len(tokens)
            and tokens[end].cap
            and end - name_at < _LONGEST_SMALL_NAME
            and tokens[end].lower not in place_names().level_words
        ):
            end += 1
        loose = tokens[first].lower in word_set("phrases", "places", "loose_level_words")
        if (loose and not self._has_such_villages(tokens[first].lower)) or all(
            is_common(t.lower) for t in tokens[name_at:end]
        ):
            return None
        word = tokens[first].text.rstrip(".").capitalize()
        return self._unlisted(first, end, word, " ".join(sentence.texts[name_at:end]), level)

    def _has_such_villages(self, word: str) -> bool:
        """Whether villages are called so in the province of the article (*kampung* in Papua)."""
        provinces: dict[str, list[str]] = table("phrases")["places"]["villages_of_provinces"]
        return (self._setting.main_region or "")[:2] in provinces.get(word, ())

    def _unlisted(self, first: int, last: int, word: str, name: str, level: PlaceLevel) -> PlaceHit:
        """A place that the official list lacks, inside the article's main region."""
        region = self._setting.main_region
        key = f"place:{slug(f'{word} {name}')}" + (f"-{region}" if region else "")
        within = f"place:{region}" if region else None
        place = Place(key=key, name=f"{word} {name}", level=level, aliases=(name,), within=within)
        return PlaceHit(first, last, place, True)

    def _search_codes(self) -> list[str]:
        regencies = self._setting.regencies
        return [*regencies, *(p for p in self._setting.provinces if not any(r.startswith(p) for r in regencies))]

    def _village_before_district(self, sentence: Sentence, first: int) -> PlaceHit | None:
        """*X, Kecamatan Y* and, once that was told, a bare *X*: a village without its level, known by its district."""
        tokens = sentence.tokens
        for words, known in self._villages.items():
            if sentence.texts[first : first + len(words)] == words:
                return PlaceHit(first, first + len(words), known, True)
        if sentence.vocabulary.isdisjoint(district_words()):
            return None
        within = range(first, min(first + _LONGEST_SMALL_NAME + 1, len(tokens) - 2))
        comma = next((at for at in within if tokens[at].text == ","), None)
        if comma is None or tokens[comma + 1].lower not in district_words():
            return None
        district = self._with_level_word(sentence, comma + 1)
        if district is None or district.place.code is None:
            return None
        found = regions().villages_of(district.place.code).longest(sentence.texts, first)
        if found is None or found[0] != comma:
            return None
        region = found[1][0]
        village = region_place(region) if tells_village(sentence, first) else called_bare(region)
        self._villages[sentence.texts[first:comma]] = village
        return PlaceHit(first, comma, village, True)

    def _nearest(self, candidates: Sequence[Region]) -> Region:
        return min(candidates, key=lambda r: (not self._setting.names(r.code[:5]), r.code))

    # --- bare names of districts ------------------------------------------------------------------------------------

    def district_at(self, sentence: Sentence, first: int) -> PlaceHit | None:
        """A district of the article's regencies by its bare name at token FIRST, if no regency is called so."""
        if not sentence.tokens[first].cap or regions().index.longest(sentence.texts, first) is not None:
            return None
        return self._district_name(sentence, first)

    def _district_name(self, sentence: Sentence, first: int) -> PlaceHit | None:
        """A district of the article's regencies by its bare name."""
        return next(self._districts_at(sentence, first, self._setting.regencies), None)

    def _districts_at(self, sentence: Sentence, first: int, codes: Sequence[str]) -> Iterator[PlaceHit]:
        capitals = sentence.tokens[first].upper
        texts = tuple(t.capitalize() for t in sentence.texts) if capitals and not first else sentence.texts
        for code in codes:
            found = regions().districts_of(code).longest(texts, first)
            if found:
                yield PlaceHit(first, found[0], region_place(found[1][0]), True)

    def _district(self, sentence: Sentence, first: int, previous: str) -> PlaceHit | None:
        """A district named without its level: only where a place is expected and the region is known."""
        sure = previous in word_set("phrases", "places", "before") or _opens_dateline(sentence, first)
        if not sure and previous not in (",", "dan", "("):
            return None
        for code in self._setting.regencies:
            district = next(self._districts_at(sentence, first, [code]), None)
            hit = replace(district, sure=sure) if district is not None else _town(sentence, first, code)
            if hit is not None:
                return hit
        return self._village(sentence, first) if sure else None

    def _village(self, sentence: Sentence, first: int) -> PlaceHit | None:
        """*di Kebon Jeruk, Jakarta Barat*: a village by its bare name, right before the regency it lies in."""
        tokens = sentence.tokens
        for code in self._setting.regencies:
            found = regions().villages_of(code).longest(sentence.texts, first)
            if found is None or found[0] + 1 >= len(tokens) or tokens[found[0]].text != ",":
                continue
            behind = regions().index.longest(sentence.texts, found[0] + 1)
            if behind is not None and any(c.code == code for c in behind[1]):
                return PlaceHit(first, found[0], region_place(self._nearest(found[1])), True)
        return None


@cache
def _towns_of_districts(code: str) -> frozenset[str]:
    """The first words of the longer names of a regency's districts."""
    return frozenset(r.name.partition(" ")[0] for r in regions().districts(code) if " " in r.name)


def _opens_dateline(sentence: Sentence, first: int) -> bool:
    """*SUNGAILIAT - …*, *Tanjung, Kabar Banua - …*: the place from which an article is sent."""
    if first or sentence.kind is not PartKind.BODY:
        return False
    opening = sentence.tokens[:_LONGEST_DATELINE]
    return any(token.text in ("-", "–", "—") and before.end < token.begin for before, token in pairwise(opening))


def _town(sentence: Sentence, first: int, code: str) -> PlaceHit | None:
    """A town that several districts are called after (district *X Barat*, *X Timur* → X)."""
    name = sentence.texts[first]
    if name not in _towns_of_districts(code):
        return None
    place = Place(key=f"place:{slug(name)}-{code}", name=name, level=PlaceLevel.LOKASI, within=f"place:{code}")
    return PlaceHit(first, first + 1, place, False)
