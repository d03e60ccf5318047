"""Places over all articles: one node a key, under the fullest name that an article gives it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from resolve_samples import article

from pemangku.model import Findings, Place, PlaceLevel
from pemangku.resolve import resolve

BARE = Place(
    key="place:33.21.03",
    name="Guntur",
    level=PlaceLevel.KECAMATAN,
    aliases=("Kecamatan Guntur",),
    code="33.21.03",
    within="place:33.21",
)
FULL = replace(BARE, name="Kecamatan Guntur", aliases=("Guntur", "Kec. Guntur"))


def told_of(identifier: str, place: Place) -> Findings:
    return replace(article(identifier, "Wirya Manggala"), places=(place,))


def test_a_place_takes_the_fullest_name_and_the_forms_of_all() -> None:
    for order in permutations([told_of("a", BARE), told_of("b", FULL), told_of("c", BARE)]):
        (place,) = resolve(order).places
        assert (place.name, place.aliases) == ("Kecamatan Guntur", ("Guntur", "Kec. Guntur"))


def test_a_place_that_no_article_names_more_fully_keeps_its_bare_name() -> None:
    (place,) = resolve([told_of("a", BARE)]).places
    assert (place.name, place.aliases) == ("Guntur", ("Kecamatan Guntur",))
