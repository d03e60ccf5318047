"""The boards of the parties, for the country and in every province, regency and city, and the parties' wings."""

from __future__ import annotations

from collections.abc import Iterator

from pemangku.lexicon.parties import Boards, Party, boards, organ_body, parties, wing_body
from pemangku.model import Institution, PlaceLevel
from pemangku.reference.regions import Region, regions


def party_branches() -> Iterator[Institution]:
    """Board after board, party by party in the order of the ballot. The names and keys are those that news give."""
    for party, its in boards().items():
        yield from _boards(parties()[party], its)
        yield from _wings(parties()[party])


def _boards(party: Party, its: Boards) -> Iterator[Institution]:
    top = f"institution:{party.id}"
    if its.national:
        body = organ_body(party, its.national)
        yield Institution(
            key=f"institution:{body.id}", name=body.name, category=body.category, aliases=body.short, parent=top
        )
        top = f"institution:{body.id}"
    known = regions()
    for region in (*known.provinces, *known.regencies):
        province = region.level is PlaceLevel.PROVINSI
        short = its.province if province else its.regency
        if short is None or not region.code.startswith(party.only or ""):
            continue
        above = None if province or its.province is None else known.parent(region.code)
        yield _board(party, short, region, parent=_key(party, its.province, above) if above else top)


def _board(party: Party, short: str, region: Region, *, parent: str) -> Institution:
    body = organ_body(party, short)
    official = body.branch(label=region.label, bare=region.name)
    names = {region.name, region.label}
    aliases = {f"{form} {name}" for form in body.short for name in names}
    if region.level is PlaceLevel.PROVINSI:
        aliases.add(body.branch(label=f"Provinsi {region.name}", bare=region.name))
    return Institution(
        key=_key(party, short, region),
        name=official,
        category=body.category,
        aliases=tuple(sorted(aliases)),
        parent=parent,
        area=f"place:{region.code}",
    )


def _key(party: Party, short: str | None, region: Region) -> str:
    return f"institution:{organ_body(party, short or '').id}-{region.code}"


def _wings(party: Party) -> Iterator[Institution]:
    for wing in party.wings:
        body = wing_body(party, wing)
        yield Institution(
            key=f"institution:{body.id}",
            name=body.name,
            category=body.category,
            aliases=tuple(sorted(body.short)),
            parent=f"institution:{party.id}",
        )
