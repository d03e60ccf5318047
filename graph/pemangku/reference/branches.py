"""Institutions derived from the regions: every body of the lexicon, everywhere it has a branch."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pemangku.lexicon.institutions import (
    Body,
    BodyLevel,
    Naming,
    bodies,
    commission_id,
    parts,
    unit_serving,
    units,
)
from pemangku.model import Institution, PlaceLevel
from pemangku.reference.regions import Region, regions
from pemangku.vocabulary import slug

_LEVELS = {
    PlaceLevel.PROVINSI: BodyLevel.PROVINSI,
    PlaceLevel.KABUPATEN: BodyLevel.KABUPATEN,
    PlaceLevel.KOTA: BodyLevel.KOTA,
    PlaceLevel.KECAMATAN: BodyLevel.KECAMATAN,
    PlaceLevel.KELURAHAN: BodyLevel.DESA,
    PlaceLevel.DESA: BodyLevel.DESA,
}


def national_institutions() -> Iterator[Institution]:
    """The bodies of the whole country with their standing parts, in the order of the lexicon."""
    for body in bodies().values():
        if BodyLevel.NASIONAL in body.levels and body.only is None and body.id not in units():
            whole = _whole(body, area=None)
            yield whole
            yield from _parts(body, BodyLevel.NASIONAL, whole, aliased=True)


def institutions_of(code: str) -> Iterator[Institution]:
    """The institutions that serve the region with this code, in the order of the lexicon; none for an unknown one.

    District and ward commands of the army are left out: no rule tells their numbers, nor which regencies share one.
    """
    region = regions().get(code)
    return institutions_at(region) if region is not None else iter(())


def institutions_at(region: Region) -> Iterator[Institution]:
    """As `institutions_of`, of a region at hand."""
    for body in _bodies_of(_LEVELS[region.level]):
        if _is_of(body, region) and not _replaced(body, region):
            found = _branch(body, region) if body.regional else _whole(body, area=region.code)
            yield found
            yield from _parts(body, _LEVELS[region.level], found, aliased=False)


@cache
def _bodies_of(level: BodyLevel) -> tuple[Body, ...]:
    """The bodies that may have a branch in a region of this level."""
    return tuple(body for body in bodies().values() if (level in body.levels if body.regional else body.only))


def _whole(body: Body, *, area: str | None) -> Institution:
    """A body that has no branches: of the whole country, of one province, or a unit with a name of its own."""
    if area is None and len(body.serves) == 1:
        area = body.serves[0]
    return Institution(
        key=f"institution:{body.id}",
        name=body.name,
        category=body.category,
        aliases=tuple(sorted({*body.short, *body.variants})),
        parent=_above(body, regions().get(body.seat) if body.seat else None),
        area=f"place:{area}" if area else None,
    )


def _branch(body: Body, region: Region) -> Institution:
    bare = regions().town_name(region) if body.naming is Naming.TOWN else region.name
    return Institution(
        key=f"institution:{body.id}-{region.code}",
        name=body.names.get(region.code) or body.branch(label=_label(region), bare=bare),
        category=body.category,
        aliases=tuple(sorted({f"{short} {name}" for short in body.short for name in (bare, region.label)})),
        parent=_above(body, region),
        area=f"place:{region.code}",
    )


def _parts(body: Body, level: BodyLevel, whole: Institution, *, aliased: bool) -> Iterator[Institution]:
    """The standing parts of a council; ALIASED where a part's name alone means this council's."""
    for part in parts().get((body.id, level), ()):
        council = whole.key.removeprefix("institution:")
        named = [part] if aliased else [f"{part} {short}" for short in whole.aliases]
        yield Institution(
            key=f"institution:{commission_id(part, council) or slug(f'{part} {whole.name}')}",
            name=f"{part} {whole.name}",
            category=body.category,
            aliases=tuple(named),
            parent=whole.key,
            area=whole.area,
        )


def _label(region: Region) -> str:
    return f"Provinsi {region.name}" if region.level is PlaceLevel.PROVINSI else region.label


# --- where a body is --------------------------------------------------------------------------------------------------


def _is_of(body: Body, region: Region) -> bool:
    """Whether a body has a branch for the region, or is the region's alone."""
    if not body.regional:
        return body.only == region.code
    return (
        _LEVELS[region.level] in body.levels
        and not body.numbered
        and (body.only is None or region.code.startswith(body.only))
        and (body.places is None or region.code in body.places)
        and (body.kind is None or region.label.startswith(f"{body.kind} "))
        and not region.code.startswith(body.absent)
    )


def _replaced(body: Body, region: Region) -> Body | None:
    """The body that is in the place of this one in a region."""
    return next((other for other in _replacements().get(body.id, ()) if _is_of(other, region)), None)


@cache
def _replacements() -> dict[str, tuple[Body, ...]]:
    """Body → those that are in its place in some region."""
    found: dict[str, tuple[Body, ...]] = {}
    for body in bodies().values():
        if body.replaces:
            found[body.replaces] = (*found.get(body.replaces, ()), body)
    return found


# --- what is above it -------------------------------------------------------------------------------------------------


def _above(body: Body, region: Region | None) -> str | None:
    """The key of the parent: the same body one level up, or the parent body where its branch for the region is.

    What replaces the parent in a region is the parent there.
    """
    above = body if body.parent == "up" else bodies().get(body.parent or "")
    if above is None:
        return None
    if above.id in units():
        unit = unit_serving(above.id, region.code) if region is not None else None
        return f"institution:{unit.id}" if unit is not None else _above(above, region)
    larger = (region, *regions().chain(region.parent or "")) if region else ()
    for place in larger[1:] if above is body else larger:
        there = _replaced(above, place) or above
        if _is_of(there, place):
            return f"institution:{there.id}-{place.code}" if there.regional else f"institution:{there.id}"
    if BodyLevel.NASIONAL in above.levels and not (above is body and region is None):
        return f"institution:{above.id}"
    return f"institution:{body.top}" if body.top else None
