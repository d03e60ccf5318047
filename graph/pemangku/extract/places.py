"""Places as values: where they stand in the text, their codes, and what contains them."""

from __future__ import annotations

from dataclasses import dataclass

from pemangku.lexicon.places import places as place_names
from pemangku.model import Place, PlaceLevel
from pemangku.reference import NamedPlace, Region, regions
from pemangku.vocabulary import slug


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """A place found at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    place: Place
    sure: bool
    """Whether a level word, preposition or unambiguous name makes it a place whatever follows."""


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
