"""Official names and keys of institutions: *KPU Garut* is *Komisi Pemilihan Umum Kabupaten Garut*."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pemangku.extract.institutions.institute import Institute, exists_at, is_national
from pemangku.extract.lexica import lexica
from pemangku.extract.places import PlaceHit, region_place
from pemangku.lexicon.institutions import Body, Naming, commission_id, unit_serving, units
from pemangku.model import Category, Institution, Place, PlaceLevel
from pemangku.reference import regions
from pemangku.vocabulary import slug


def describe(found: Institute) -> Institution:
    """The institution that FOUND names, as it is called officially."""
    place = found.region.place if found.region else None
    if found.body is None:
        return _describe_free(found, place)
    if found.unit:
        return _describe_unit(found.body, found.unit)
    unit = unit_serving(found.body.id, place.code) if place is not None and place.code else None
    if unit is not None and not found.number:
        return describe_body(unit)
    name, aliases = official_name(found.body, place, found)
    return Institution(
        key=institution_key(found.body.id, place, number=found.number),
        name=name,
        category=found.body.category,
        aliases=tuple(sorted(set(aliases) - {name})),
        parent=_parent(found.body, place),
        area=place.key if place else None,
    )


def _describe_free(found: Institute, place: Place | None) -> Institution:
    known = lexica().official_names.get(found.name.casefold()) if place is None else None
    if known is not None:
        return Institution(
            key=f"institution:{known.id}",
            name=known.name,
            category=known.category,
            aliases=known.short,
            parent=_parent(known, None),
        )
    name = found.name
    if found.whole is None and place is not None:
        if found.category is Category.PEMERINTAH:
            name = f"{name} {_label_in_name(place, found.surface)}"
        elif found.region_text:
            name = f"{name} {found.region_text}"
    aliases = {found.surface, found.name} - {name}
    if found.acronym:
        aliases.add(found.acronym)
    whole = describe(found.whole) if found.whole is not None and not found.whole.waits else None
    return describe_part(name, whole, category=found.category, aliases=aliases, area=place.key if place else None)


def describe_part(
    name: str,
    whole: Institution | None,
    *,
    category: Category,
    aliases: Collection[str] = (),
    area: str | None = None,
) -> Institution:
    """An institution of a free name, a part of WHOLE; a council's commission goes by its number."""
    key = None
    if whole is not None:
        part = name.removesuffix(f" {whole.name}")
        key = commission_id(part, whole.key.removeprefix("institution:"))
    return Institution(
        key=f"institution:{key or slug(name)}",
        name=name,
        category=category,
        aliases=tuple(sorted(aliases)),
        parent=whole.key if whole is not None else None,
        area=area or (whole.area if whole is not None else None),
    )


def describe_body(body: Body, place: Place | None = None) -> Institution:
    """BODY, or its branch in PLACE, as it is called officially, whatever the text calls it."""
    hit = PlaceHit(0, 0, place, True) if place is not None else None
    return describe(Institute(0, 0, body.name, body=body, region=hit))


def _describe_unit(body: Body, number: str) -> Institution:
    """A unit known by number and motto, or a branch known by a place that is no region."""
    known = lexica().unit(body, number)
    if known is not None:
        return describe_body(known)
    return Institution(
        key=f"institution:{body.id}-{slug(number)}",
        name=f"{body.name} {number}",
        category=body.category,
        parent=_parent(body, None),
    )


def describe_government(place: Place) -> Institution:
    """The government of PLACE, one of the kind that its level has."""
    name = f"Pemerintah {place.name}"
    body = lexica().government(place.level)
    own = lexica().own_government(body, place.code) if body is not None and place.code else None
    if own is not None:
        return describe_body(own)
    if body is not None:
        return describe(Institute(0, 0, name, body=body, region=PlaceHit(0, 0, place, True)))
    return Institution(key=f"institution:{slug(name)}", name=name, category=Category.PEMERINTAH, area=place.key)


def _without_level(name: str, place_name: str) -> str:
    """*Pemerintah Desa* with *Desa X*: the level once (but *Kepolisian Daerah Daerah Istimewa Yogyakarta*)."""
    word = place_name.partition(" ")[0]
    return name.removesuffix(f" {word}") if word != "Daerah" else name


def institution_key(body_id: str, place: Place | None, *, number: str = "") -> str:
    """`institution:kpu-32.16`; without a region `institution:kpu`."""
    local = body_id + (f"-{place.key.removeprefix('place:')}" if place else "") + (f"-{slug(number)}" if number else "")
    return f"institution:{local}"


def official_name(body: Body, place: Place | None, found: Institute) -> tuple[str, list[str]]:
    """The full official name of BODY in PLACE, and the other forms it goes by; FOUND is how the text names it."""
    if place is None:
        return f"{body.name} {found.number}".strip(), [*body.short, *body.variants] if not found.number else []
    label = _label_in_name(place, found.surface)
    region = regions().get(place.code) if place.code and body.naming is Naming.TOWN else None
    bare = regions().town_name(region) if region is not None else _bare_name(place)
    stem = f"{body.name} {found.branch}" if found.branch else _without_level(body.name, bare)
    if place.code in body.names:
        name = body.names[place.code]
    elif found.number:
        name = f"{body.name} {found.number}/{found.region_text or bare}"
    else:
        name = f"{stem} {label if body.naming is Naming.LEVEL else bare}"
    aliases = [f"{short} {bare}" for short in body.short[:1]]
    if body.naming is Naming.LEVEL:
        aliases += [f"{short} {label}" for short in body.short[:1]]
        if place.level is PlaceLevel.PROVINSI:
            aliases.append(f"{stem} {bare}" if label != bare else f"{stem} Provinsi {bare}")
    return name, aliases


def _bare_name(place: Place) -> str:
    """The name of a region without its level."""
    region = regions().get(place.code) if place.code else None
    return region.name if region is not None else place.name


def _label_in_name(place: Place, surface: str) -> str:
    """How a region stands in an institution's name: with its level, *Provinsi* only where the text says it."""
    if place.level is PlaceLevel.PROVINSI and place.code:
        bare = _bare_name(place)
        return f"Provinsi {bare}" if "provinsi" in surface.lower() else bare
    return place.name


def _parent(body: Body, place: Place | None) -> str | None:
    """The key of the body above, where it exists for the region: the one the lexicon names, or the same a level up."""
    above = lexica().by_id.get(body.id if body.parent == "up" else body.parent or "")
    if above is None:
        return None
    if above.id in units():
        return _parent_unit(body, above, place)
    larger = regions().chain(place.code) if place is not None and place.code else ()
    for region in larger[1:] if above.id == body.id else larger:
        if above.regional and exists_at(above, region.level):
            return f"institution:{above.id}-{region.code}"
    if not is_national(above) and above.regional:
        return f"institution:{body.top}" if body.top else None
    return f"institution:{above.id}" if above.id != body.id or place is not None else None


def _parent_unit(body: Body, above: Body, place: Place | None) -> str | None:
    """The key of the unit above that serves the region of PLACE or of the body's seat; else of what is above that."""
    code = place.code if place is not None else body.seat
    unit = unit_serving(above.id, code) if code else None
    return f"institution:{unit.id}" if unit is not None else _parent(above, place)


def describe_above(institution: Institution) -> Iterator[Institution]:
    """The institutions above INSTITUTION that the lexicon knows, next higher first."""
    while institution.parent is not None:
        local, _, code = institution.parent.removeprefix("institution:").rpartition("-")
        region = regions().get(code) if code[:1].isdigit() and local else None
        body = lexica().by_id.get(local if region is not None else institution.parent.removeprefix("institution:"))
        if body is None:
            return
        institution = describe_body(body, region_place(region) if region is not None else None)
        yield institution
