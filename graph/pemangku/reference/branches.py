"""Institutions derived from the regions: every body of the lexicon, everywhere it has a branch."""

from __future__ import annotations

from collections.abc import Iterator

from pemangku.lexicon.institutions import Body, BodyLevel, bodies
from pemangku.model import Institution, PlaceLevel
from pemangku.reference.regions import Region, regions

_LEVELS = {
    PlaceLevel.PROVINSI: BodyLevel.PROVINSI,
    PlaceLevel.KABUPATEN: BodyLevel.KABUPATEN,
    PlaceLevel.KOTA: BodyLevel.KOTA,
    PlaceLevel.KECAMATAN: BodyLevel.KECAMATAN,
    PlaceLevel.KELURAHAN: BodyLevel.DESA,
    PlaceLevel.DESA: BodyLevel.DESA,
}


def national_institutions() -> Iterator[Institution]:
    """The bodies of the whole country, in the order of the lexicon."""
    for body in bodies().values():
        if BodyLevel.NASIONAL in body.levels:
            yield Institution(
                key=f"institution:{body.id}",
                name=body.name,
                category=body.category,
                aliases=tuple(sorted({*body.short, *body.variants})),
                parent=_above(body, None),
            )


def institutions_of(code: str) -> Iterator[Institution]:
    """The branches that serve the region with this code, in the order of the lexicon; none for an unknown one.

    Bodies that are numbered (army commands) or in one province alone are left out where their place is not told.
    """
    region = regions().get(code)
    if region is None:
        return
    level = _LEVELS[region.level]
    for body in bodies().values():
        elsewhere = body.only is not None and not code.startswith(body.only)
        if level not in body.levels or not body.regional or body.numbered or elsewhere:
            continue
        yield Institution(
            key=f"institution:{body.id}-{code}",
            name=body.branch(label=_label(region), bare=region.name),
            category=body.category,
            aliases=tuple(sorted({f"{short} {name}" for short in body.short for name in (region.name, region.label)})),
            parent=_above(body, region),
            area=f"place:{code}",
        )


def _label(region: Region) -> str:
    return f"Provinsi {region.name}" if region.level is PlaceLevel.PROVINSI else region.label


def _above(body: Body, region: Region | None) -> str | None:
    """The key of the parent: the same body one level up, or the parent body where its branch for the region is."""
    if body.parent is None:
        return None
    above = body if body.parent == "up" else bodies().get(body.parent)
    if above is None:
        return None
    larger = regions().chain(region.code) if region else ()
    for place in larger[1:] if above is body else larger:
        if above.regional and _LEVELS[place.level] in above.levels:
            return f"institution:{above.id}-{place.code}"
    if BodyLevel.NASIONAL in above.levels and not (above is body and region is None):
        return f"institution:{above.id}"
    return None
