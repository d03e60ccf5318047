"""Indonesia's regions by Kemendagri code, and the names they go by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from pemangku.lexicon.places import Places, places
from pemangku.model import PlaceLevel
from pemangku.reference.name_index import NameIndex, fold
from pemangku.reference.source import official_names

_PREFIXES = ("Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota ")
_DISTRIK_FROM = "91"  # in Papua a kecamatan is called distrik


class NameForm(StrEnum):
    """By which of its names a place was found."""

    FULL = "full"  # with its level: "Kabupaten Bekasi", "Provinsi Aceh"
    BARE = "bare"  # "Bekasi"
    ALIAS = "alias"  # "Sulsel", "Sergai"
    TOWN = "town"  # a town without a code: "Cikarang"
    FOREIGN = "foreign"  # a country, a city abroad
    AREA = "area"  # an island or larger area: "Jawa"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region of the official list. `name` is the bare name ("Bekasi"), `label` the one in official use."""

    code: str
    name: str
    level: PlaceLevel
    label: str
    parent: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """What a name may stand for.

    `code` is the region's own, None for towns and places abroad; `within` is the code of the region a town lies in,
    or the country of a foreign city. `ambiguous`: the name alone is also an ordinary word or a person's name.
    """

    name: str
    level: PlaceLevel
    form: NameForm
    code: str | None = None
    within: str | None = None
    ambiguous: bool = False


class Regions:
    """The regions and their names. Get it from `regions()`; districts' names and villages are read when asked for."""

    def __init__(self, official: dict[str, str], names: Places) -> None:
        self._official = official
        self._places = names
        self._known: dict[str, Region] = {}
        self._villages: dict[str, NameIndex[Region]] = {}
        self._districts: dict[str, NameIndex[Region]] = {}

    # one region -----------------------------------------------------------------------------------------------

    def get(self, code: str) -> Region | None:
        """The region with this code, or None."""
        region = self._known.get(code)
        if region is None:
            names = self._village_names if code.count(".") == 3 else self._official
            if code in names:
                region = self._known[code] = self._make(code, names[code])
        return region

    def parent(self, code: str) -> Region | None:
        """The next larger region; None for provinces and unknown codes."""
        return self.get(code.rpartition(".")[0])

    def chain(self, code: str) -> tuple[Region, ...]:
        """The region and all that contain it, smallest first; empty for an unknown code."""
        parts = code.split(".")
        steps = (self.get(".".join(parts[:length])) for length in range(len(parts), 0, -1))
        return tuple(region for region in steps if region is not None) if self.get(code) else ()

    def label(self, code: str) -> str:
        """The name in official use: "Kabupaten Bekasi", "Jawa Barat", "Kelurahan Petobo". KeyError if unknown."""
        region = self.get(code)
        if region is None:
            raise KeyError(code)
        return region.label

    # many regions ---------------------------------------------------------------------------------------------

    @cached_property
    def provinces(self) -> tuple[Region, ...]:
        """All provinces, in the order of codes."""
        return tuple(self._level(0))

    @cached_property
    def regencies(self) -> tuple[Region, ...]:
        """All regencies and cities, in the order of codes."""
        return tuple(self._level(1))

    def town_name(self, region: Region) -> str:
        """The name without its level, and with *Kota* behind it where a regency has it, too (*Malang Kota*)."""
        return f"{region.name} Kota" if region.code in self._twins else region.name

    def rural_twin(self, code: str) -> Region | None:
        """The regency of the province that has the same name as the city with this code."""
        return self.get(self._twins.get(code, ""))

    @cached_property
    def _twins(self) -> dict[str, str]:
        levels = PlaceLevel.KABUPATEN, PlaceLevel.KOTA
        rural, urban = ({(r.code[:2], r.name): r.code for r in self.regencies if r.level is level} for level in levels)
        return {code: rural[named] for named, code in urban.items() if named in rural}

    @cached_property
    def level2_names(self) -> frozenset[str]:
        """Folded bare names of all regencies and cities."""
        return frozenset(fold(region.name) for region in self.regencies)

    def districts(self, code: str) -> tuple[Region, ...]:
        """The districts inside a province or regency."""
        return tuple(
            region for district in self._districts_by_regency_prefix(code) if (region := self.get(district)) is not None
        )

    def villages(self, code: str) -> tuple[Region, ...]:
        """The villages inside a district, regency or province (reads the list of villages once)."""
        codes = (
            village
            for district in ([code] if code.count(".") == 2 else self._districts_by_regency_prefix(code))
            for village in self._villages_by_district.get(district, ())
        )
        return tuple(region for village in codes if (region := self.get(village)) is not None)

    def each_district(self) -> Iterator[Region]:
        """All districts, in the order of codes, made one after the other."""
        return (self._make(code, self._official[code]) for code in self._district_codes)

    def each_village(self) -> Iterator[Region]:
        """All villages, in the order of the list, made one after the other: none is kept."""
        return (self._make(code, name) for code, name in self._village_names.items())

    # names ----------------------------------------------------------------------------------------------------

    @cached_property
    def index(self) -> NameIndex[NamedPlace]:
        """Names of provinces, regencies, cities, their aliases, towns, countries, cities abroad and areas."""
        openers = frozenset(fold(word) for phrase in self._places.level_words for word in phrase.split()[:1])
        return NameIndex(self._entries(), openers=openers)

    @cached_property
    def district_index(self) -> NameIndex[Region]:
        """Bare names of all districts, for names with a level word or a context."""
        return NameIndex(
            (name, region) for code in self._district_codes if (region := self.get(code)) for name in _spellings(region)
        )

    def districts_of(self, code: str) -> NameIndex[Region]:
        """Names of the districts inside a province or regency."""
        if code not in self._districts:
            self._districts[code] = NameIndex(
                (n, region) for region in self.districts(code) for n in _spellings(region)
            )
        return self._districts[code]

    def villages_of(self, code: str) -> NameIndex[Region]:
        """Names of the villages inside a district or regency."""
        if code not in self._villages:
            self._villages[code] = NameIndex((n, region) for region in self.villages(code) for n in _spellings(region))
        return self._villages[code]

    def named(self, name: str, *, level: PlaceLevel | None = None, within: str | None = None) -> tuple[Region, ...]:
        """The regions that go by `name`, largest first.

        Spaces, hyphens and case make no difference; a level word in the name ("Kab. Bekasi") counts as `level`.
        `within` is the code of a region that must contain the answer. Districts are looked at when `level` asks for
        them or `within` is given; villages when `level` asks for them, or `within` is a regency or district.
        """
        found = self._named(name, level, within)
        if found or level is not None:
            return found
        word, _, rest = name.strip().partition(" ")
        asked = self._places.level_words.get(word.casefold())
        return self._named(rest, asked, within) if asked and rest else ()

    def _named(self, name: str, level: PlaceLevel | None, within: str | None) -> tuple[Region, ...]:
        inside = within or ""
        answers: list[Region] = [
            region
            for place in self.index.get(name)
            if place.code is not None and (region := self.get(place.code)) is not None
        ]
        if not answers and (level is PlaceLevel.KECAMATAN or (level is None and inside)):
            answers += self._district_index(inside).get(name)
        small = level in {PlaceLevel.DESA, PlaceLevel.KELURAHAN}
        if small or (level is None and not answers and inside.count(".") >= 1):
            answers += self._small(name, inside)
        if level is PlaceLevel.KECAMATAN:
            answers += [region for region in self._district_index(inside).get(name) if region not in answers]
        fits = (region for region in answers if _fits(region, level) and _inside(region.code, inside))
        return tuple(sorted(dict.fromkeys(fits), key=lambda region: (region.code.count("."), region.code)))

    def _district_index(self, within: str) -> NameIndex[Region]:
        return self.districts_of(within) if within and within.count(".") < 2 else self.district_index

    def _small(self, name: str, within: str) -> tuple[Region, ...]:
        if within:
            return self.villages_of(within).get(name)
        key = fold(name)
        codes = [code for code, other in self._village_names.items() if fold(other) == key]
        return tuple(region for code in codes if (region := self.get(code)) is not None)

    # making ---------------------------------------------------------------------------------------------------

    def _make(self, code: str, official: str) -> Region:
        depth = code.count(".")
        name = self._places.region_names.get(code) or _bare(official, depth)
        level, word = self._level_and_word(code, official, depth)
        return Region(
            code=code,
            name=name,
            level=level,
            label=f"{word} {name}" if word else name,
            parent=code.rpartition(".")[0] or None,
        )

    def _level_and_word(self, code: str, official: str, depth: int) -> tuple[PlaceLevel, str]:
        if depth == 0:
            return PlaceLevel.PROVINSI, ""
        if depth == 1:
            if not official.startswith("Kota"):
                return PlaceLevel.KABUPATEN, "Kabupaten"
            return PlaceLevel.KOTA, "" if official.startswith("Kota Administrasi") else "Kota"
        if depth == 2:
            return PlaceLevel.KECAMATAN, "Distrik" if code >= _DISTRIK_FROM else "Kecamatan"
        if code[9] == "1":
            return PlaceLevel.KELURAHAN, "Kelurahan"
        words = self._places.village_words
        return PlaceLevel.DESA, words.get(code[:5]) or words.get(code[:2]) or "Desa"

    def _entries(self) -> Iterator[tuple[str, NamedPlace]]:
        for region in (*self.provinces, *self.regencies):
            yield from self._forms(region)
        for alias, codes in self._places.aliases.items():
            for code in codes:
                known = self.get(code)
                if known is not None and fold(alias) != fold(known.name):
                    yield alias, self._named_place(known, alias, NameForm.ALIAS)
        for town, codes in self._places.towns.items():
            for code in codes:
                yield town, self._other(town, PlaceLevel.LOKASI, NameForm.TOWN, within=code)
        yield from self._abroad()

    def _forms(self, region: Region) -> Iterator[tuple[str, NamedPlace]]:
        full = self._named_place(region, None, NameForm.FULL)
        words = [word for word, level in self._places.level_words.items() if level is region.level]
        for word in sorted({fold(word) for word in words}):
            yield word + " " + region.name, full
        if self.town_name(region) != region.name:
            yield self.town_name(region), full
        yield region.name, self._named_place(region, region.name, NameForm.BARE)

    def _abroad(self) -> Iterator[tuple[str, NamedPlace]]:
        for country, others in self._places.countries.items():
            for name in (country, *others):
                place = self._other(country, PlaceLevel.NEGARA, NameForm.FOREIGN, printed=name)
                yield name, place
        for city, country in self._places.foreign_cities.items():
            yield city, self._other(city, PlaceLevel.LOKASI, NameForm.FOREIGN, within=country)
        for area in sorted(self._places.areas):
            yield area, self._other(area, PlaceLevel.LOKASI, NameForm.AREA)

    def _named_place(self, region: Region, printed: str | None, form: NameForm) -> NamedPlace:
        return NamedPlace(
            name=region.label,
            level=region.level,
            form=form,
            code=region.code,
            within=region.parent,
            ambiguous=printed is not None and printed.casefold() in self._places.ambiguous,
        )

    def _other(
        self, name: str, level: PlaceLevel, form: NameForm, *, within: str | None = None, printed: str | None = None
    ) -> NamedPlace:
        ambiguous = (printed or name).casefold() in self._places.ambiguous
        return NamedPlace(name=name, level=level, form=form, within=within, ambiguous=ambiguous)

    # codes by level -------------------------------------------------------------------------------------------

    def _level(self, depth: int) -> Iterator[Region]:
        length = (2, 5)[depth]
        for code in self._official:
            if len(code) == length and (region := self.get(code)) is not None:
                yield region

    @cached_property
    def _district_codes(self) -> tuple[str, ...]:
        return tuple(sorted(code for code in self._official if len(code) == 8))

    def _districts_by_regency_prefix(self, code: str) -> list[str]:
        return self._districts_of.get(code, [])

    @cached_property
    def _districts_of(self) -> dict[str, list[str]]:
        """Code of a province or regency → the codes of its districts, in order."""
        inside: dict[str, list[str]] = {}
        for district in self._district_codes:
            inside.setdefault(district[:2], []).append(district)
            inside.setdefault(district[:5], []).append(district)
        return inside

    @cached_property
    def _village_names(self) -> dict[str, str]:
        return official_names("desa")

    @cached_property
    def _villages_by_district(self) -> dict[str, list[str]]:
        children: dict[str, list[str]] = {}
        for code in self._village_names:
            children.setdefault(code[:8], []).append(code)
        return children


def _bare(official: str, depth: int) -> str:
    if depth == 1:
        for prefix in _PREFIXES:
            if official.startswith(prefix):
                return official[len(prefix) :]
    return official


def _spellings(region: Region) -> tuple[str, ...]:
    """A name of the list and, where that prefixes a district with "Kota", the town's own name."""
    short = region.name.removeprefix("Kota ")
    return (region.name,) if short == region.name or len(short) < 4 else (region.name, short)


def _fits(region: Region, level: PlaceLevel | None) -> bool:
    if level in {PlaceLevel.DESA, PlaceLevel.KELURAHAN}:
        return region.level in {PlaceLevel.DESA, PlaceLevel.KELURAHAN}
    return level is None or region.level is level


def _inside(code: str, within: str) -> bool:
    return not within or code == within or code.startswith(f"{within}.")


@cache
def regions() -> Regions:
    """The regions of Indonesia, read once (a few milliseconds; villages only when they are asked for)."""
    return Regions(official_names("wilayah"), places())
