"""Places in the text, by code where they have one, and what contains them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pemangku.extract.document import Token
from pemangku.extract.keys import slug
from pemangku.extract.setting import Setting
from pemangku.extract.words import is_common
from pemangku.lexicon.places import places as place_names
from pemangku.model import Place, PlaceLevel
from pemangku.reference import NamedPlace, NameForm, Region, regions

if TYPE_CHECKING:
    from pemangku.extract.lexica import Role

_BEFORE_PLACES = frozenset("seperti meliputi yakni di ke dari wilayah kawasan daerah warga masyarakat asal menuju sekitar se".split())
_LOOSE_LEVEL_WORDS = frozenset({"negeri", "kampung", "lembang", "kampong"})
_SMALL = frozenset({PlaceLevel.KECAMATAN, PlaceLevel.KELURAHAN, PlaceLevel.DESA})


_LEVELS_OF_GOVERNMENT = {
    "pemprov": (PlaceLevel.PROVINSI,),
    "pemkab": (PlaceLevel.KABUPATEN,),
    "pemkot": (PlaceLevel.KOTA,),
    "pemda": (PlaceLevel.KABUPATEN, PlaceLevel.KOTA, PlaceLevel.PROVINSI),
}


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """A place found at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    place: Place
    sure: bool
    """Whether a level word, preposition or unambiguous name makes it a place whatever follows."""


@dataclass(slots=True)
class Atlas:
    """The places of one article, each once."""

    setting: Setting
    places: dict[str, Place] = field(default_factory=dict)
    aliases: dict[str, dict[str, None]] = field(default_factory=dict)

    def note(self, place: Place, surface: str) -> str:
        """Remember PLACE and the form the text gives it; its key."""
        self.places.setdefault(place.key, place)
        self.aliases.setdefault(place.key, {})[surface] = None
        return place.key

    def finished(self) -> tuple[Place, ...]:
        """All places with their aliases, and those that contain them, sorted by key."""
        made: dict[str, Place] = {}
        for key, place in self.places.items():
            forms = dict.fromkeys((*place.aliases, *self.aliases.get(key, {})))
            forms.pop(place.name, None)
            made[key] = _with_aliases(place, tuple(sorted(forms)))
        for place in list(made.values()):
            for container in containers(place):
                made.setdefault(container.key, container)
        return tuple(made[k] for k in sorted(made))

    def region_for(self, role: Role) -> Place | None:
        """The region whose head holds ROLE when the text names none: the article's main one of that level."""
        levels = _LEVELS_OF_GOVERNMENT.get(role.body.id if role.body else "pemda", ())
        for code in (*self.setting.regencies, *self.setting.provinces):
            region = regions().get(code)
            if region is not None and region.level in levels:
                return region_place(region)
        return None

    # --- finding ----------------------------------------------------------------------------------------------------

    def at(self, tokens: Sequence[Token], texts: Sequence[str], first: int) -> PlaceHit | None:
        """The place that begins at token FIRST, if any."""
        token = tokens[first]
        if not token.cap and token.lower not in place_names().level_words:
            return None
        previous = tokens[first - 1].lower if first else ""
        named = self._with_level_word(tokens, texts, first) or self._known_name(tokens, texts, first, previous)
        if named is not None and named.place.level is not PlaceLevel.LOKASI:
            return named
        smaller = self._district_name(texts, first)
        if named is not None and smaller is not None and smaller.last > named.last:
            return smaller
        return named or self._district(texts, first, previous)

    def _district_name(self, texts: Sequence[str], first: int) -> PlaceHit | None:
        """A district of the article's regencies by its bare name."""
        for code in self.setting.regencies:
            found = regions().districts_of(code).longest(texts, first)
            if found:
                return PlaceHit(first, found[0], region_place(found[1][0]), True)
        return None

    def _known_name(self, tokens: Sequence[Token], texts: Sequence[str], first: int, previous: str) -> PlaceHit | None:
        if not tokens[first].cap:
            return None
        found = regions().index.longest(texts, first)
        if found is None:
            return None
        end, candidates = found
        chosen = self.setting.choose(candidates)
        if chosen is None:
            return None
        explicit = chosen.form is NameForm.FULL or previous in _BEFORE_PLACES
        if chosen.ambiguous and not explicit and not (chosen.code and self.setting.names(chosen.code)):
            return None
        sure = explicit or (not chosen.ambiguous and chosen.form is not NameForm.BARE)
        return PlaceHit(first, end, place_of(chosen), sure)

    def _with_level_word(self, tokens: Sequence[Token], texts: Sequence[str], first: int) -> PlaceHit | None:
        level = place_names().level_words.get(tokens[first].lower)
        if level is None:
            return None
        name_at = first + 1
        if (
            name_at < len(tokens)
            and tokens[name_at].text == "."
            and f"{tokens[first].lower}." in place_names().level_words
        ):
            name_at += 1
        if name_at >= len(tokens) or not tokens[name_at].cap or tokens[name_at - 1].end == tokens[name_at].begin:
            return None
        if level not in _SMALL:
            return self._regency_or_province(tokens, texts, first, name_at, level)
        if not tokens[first].cap and level is PlaceLevel.DESA and tokens[first].lower not in ("desa",):
            return None
        return self._small(tokens, texts, first, name_at, level)

    def _regency_or_province(
        self, tokens: Sequence[Token], texts: Sequence[str], first: int, name_at: int, level: PlaceLevel
    ) -> PlaceHit | None:
        found = regions().index.longest(texts, name_at)
        if found is None:
            return None
        end, candidates = found
        fits = [c for c in candidates if c.level is level]
        if not fits:
            return None
        chosen = self.setting.choose(fits)
        return PlaceHit(first, end, place_of(chosen), True) if chosen else None

    def _small(
        self, tokens: Sequence[Token], texts: Sequence[str], first: int, name_at: int, level: PlaceLevel
    ) -> PlaceHit | None:
        for code in self._search_codes():
            index = regions().districts_of(code) if level is PlaceLevel.KECAMATAN else regions().villages_of(code)
            found = index.longest(texts, name_at)
            if found:
                return PlaceHit(first, found[0], region_place(self._nearest(found[1])), True)
        end = name_at
        while (
            end < len(tokens)
            and tokens[end].cap
            and end - name_at < 3
            and tokens[end].lower not in place_names().level_words
        ):
            end += 1
        if level is PlaceLevel.KECAMATAN:
            named = regions().district_index.longest(texts, name_at)
            if named and len({r.code for r in named[1]}) == 1:
                return PlaceHit(first, named[0], region_place(named[1][0]), True)
        if all(is_common(t.lower) for t in tokens[name_at:end]) or tokens[first].lower in _LOOSE_LEVEL_WORDS:
            return None
        word = tokens[first].text.rstrip(".").capitalize()
        name = " ".join(texts[name_at:end])
        region = self.setting.main_region
        within = f"place:{region}" if region else None
        key = f"place:{slug(f'{word} {name}')}" + (f"-{region}" if region else "")
        return PlaceHit(
            first, end, Place(key=key, name=f"{word} {name}", level=level, aliases=(name,), within=within), True
        )

    def _search_codes(self) -> list[str]:
        regencies = self.setting.regencies
        return [*regencies, *(p for p in self.setting.provinces if not any(r.startswith(p) for r in regencies))]

    def _nearest(self, candidates: Sequence[Region]) -> Region:
        return min(candidates, key=lambda r: (not self.setting.names(r.code[:5]), r.code))

    def _district(self, texts: Sequence[str], first: int, previous: str) -> PlaceHit | None:
        """A district or village named without its level: only where a place is expected and the region is known."""
        if previous not in _BEFORE_PLACES and previous not in (",", "dan", "("):
            return None
        for code in self.setting.regencies:
            found = regions().districts_of(code).longest(texts, first)
            if found:
                return PlaceHit(first, found[0], region_place(found[1][0]), previous in _BEFORE_PLACES)
            hit = self._town(texts, first, code)
            if hit:
                return hit
        return None

    def _town(self, texts: Sequence[str], first: int, code: str) -> PlaceHit | None:
        """A town that several districts are called after (district *X Barat*, *X Timur* → X)."""
        name = texts[first]
        if any(r.name.startswith(f"{name} ") for r in regions().districts(code)):
            key = f"place:{slug(name)}-{code}"
            return PlaceHit(
                first, first + 1, Place(key=key, name=name, level=PlaceLevel.LOKASI, within=f"place:{code}"), False
            )
        return None

    def small_behind_office(
        self, tokens: Sequence[Token], texts: Sequence[str], first: int, level: PlaceLevel
    ) -> PlaceHit | None:
        """The district or village behind the title of its head (*Camat X*, *Kepala Desa X*), known or not."""
        if not tokens[first].cap:
            return None
        for code in self._search_codes():
            index = regions().districts_of(code) if level is PlaceLevel.KECAMATAN else regions().villages_of(code)
            found = index.longest(texts, first)
            if found:
                return PlaceHit(first, found[0], region_place(self._nearest(found[1])), True)
        last = first
        while last < len(tokens) and tokens[last].cap and last - first < 3:
            last += 1
        if not (last < len(tokens) and tokens[last].text in (",", "(")):
            last = first + 1
        word = {PlaceLevel.KECAMATAN: "Kecamatan", PlaceLevel.KELURAHAN: "Kelurahan"}.get(level, "Desa")
        name = " ".join(texts[first:last])
        region = self.setting.main_region
        key = f"place:{slug(f'{word} {name}')}" + (f"-{region}" if region else "")
        within = f"place:{region}" if region else None
        return PlaceHit(
            first, last, Place(key=key, name=f"{word} {name}", level=level, aliases=(name,), within=within), True
        )

    def village_near(self, texts: Sequence[str], first: int) -> PlaceHit | None:
        """A village named without its level, in the regencies of the article (for *X, Kecamatan Y* and after *di*)."""
        for code in self.setting.regencies:
            found = regions().villages_of(code).longest(texts, first)
            if found:
                return PlaceHit(first, found[0], region_place(found[1][0]), True)
        return None


def place_of(named: NamedPlace) -> Place:
    """The model's place for an entry of the gazetteer."""
    if named.code:
        region = regions().get(named.code)
        if region is not None:
            return region_place(region)
    within = None
    if named.within:
        within = f"place:{named.within}" if named.within[0].isdigit() else f"place:{slug(named.within)}"
    key = f"place:{slug(named.name)}" + (f"-{named.within}" if named.within and named.within[0].isdigit() else "")
    return Place(key=key, name=named.name, level=named.level, within=within)


def region_place(region: Region) -> Place:
    """The model's place for a region of the official list."""
    label = "Jakarta" if region.code == "31" else region.label
    aliases = {region.name, region.label, *_other_forms(region)} - {label}
    within = f"place:{region.parent}" if region.parent else "place:indonesia"
    return Place(
        key=f"place:{region.code}",
        name=label,
        level=region.level,
        aliases=tuple(sorted(aliases)),
        code=region.code,
        within=within,
    )


def _other_forms(region: Region) -> tuple[str, ...]:
    return (f"Provinsi {region.name}",) if region.level is PlaceLevel.PROVINSI else ()


def containers(place: Place) -> tuple[Place, ...]:
    """The places that contain PLACE, next larger first."""
    chain: list[Place] = []
    within = place.within
    while within:
        code = within.removeprefix("place:")
        region = regions().get(code) if code[0].isdigit() else None
        if region is None:
            chain.append(Place(key=within, name=_abroad(code), level=PlaceLevel.NEGARA))
            break
        chain.append(region_place(region))
        within = chain[-1].within
    return tuple(chain)


def _abroad(local: str) -> str:
    return next((c for c in place_names().countries if slug(c) == local), local.replace("-", " ").title())


def _with_aliases(place: Place, aliases: tuple[str, ...]) -> Place:
    return Place(
        key=place.key, name=place.name, level=place.level, aliases=aliases, code=place.code, within=place.within
    )
