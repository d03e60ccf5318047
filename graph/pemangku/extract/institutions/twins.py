"""Cities beside a regency of their name: *Polres Malang* is the regency's, *Polres Malang Kota* the city's."""

from __future__ import annotations

from pemangku.extract.places import PlaceHit, region_place
from pemangku.lexicon.institutions import Body, Naming
from pemangku.reference import regions


def region_meant(body: Body | None, hit: PlaceHit, surface: str) -> PlaceHit:
    """The region whose BODY is called by SURFACE, the text at HIT: the regency, where its name stands alone."""
    if body is None or body.naming is not Naming.TOWN or "kota" in surface.lower().split():
        return hit
    twin = regions().rural_twin(hit.place.code or "")
    if twin is None or (body.places and twin.code not in body.places):
        return hit
    return PlaceHit(hit.first, hit.last, region_place(twin), hit.sure)
