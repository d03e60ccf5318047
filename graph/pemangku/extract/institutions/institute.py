"""An institution as a phrase of the text names it."""

from __future__ import annotations

from dataclasses import dataclass

from pemangku.extract.places import PlaceHit
from pemangku.lexicon.institutions import Body, BodyLevel
from pemangku.model import Category, PlaceLevel


@dataclass(frozen=True, slots=True)
class Institute:
    """An institution found at tokens `first` to `last` (exclusive).

    `body` is its entry in the lexicon, `None` for a free name. `region` is what stands in its own name; a regional body
    without one waits for the rest of the article (`Institutions.settle`).
    """

    first: int
    last: int
    surface: str
    body: Body | None = None
    name: str = ""
    category: Category = Category.LAINNYA
    region: PlaceHit | None = None
    branch: str = ""
    number: str = ""
    acronym: str | None = None
    national: bool = False
    whole: Institute | None = None
    """The body that this is a part of."""
    part: bool = False
    """Whether it is a part of a council that the text does not name beside it (*Komisi II*, *Fraksi Golkar*)."""
    region_text: str = ""
    """The region as the text has it behind the name."""

    @property
    def unit(self) -> str:
        """What names a unit of the body where no region does: its number and motto, or the place of a branch."""
        return self.number if "/" in self.number else "" if self.region is not None else self.branch

    @property
    def waits(self) -> bool:
        """Whether only the rest of the article tells which region's body it is."""
        return self.part or (
            self.body is not None
            and self.region is None
            and not self.national
            and not self.unit
            and is_regional(self.body)
        )


def is_regional(body: Body) -> bool:
    """Whether BODY has branches in provinces, regencies or cities."""
    return body.regional and any(
        level in body.levels for level in (BodyLevel.PROVINSI, BodyLevel.KABUPATEN, BodyLevel.KOTA)
    )


def is_national(body: Body) -> bool:
    """Whether BODY exists for the whole country."""
    return BodyLevel.NASIONAL in body.levels


def is_small(body: Body) -> bool:
    """Whether BODY exists only in districts or villages."""
    return body.regional and all(level in (BodyLevel.KECAMATAN, BodyLevel.DESA) for level in body.levels)


def exists_at(body: Body, level: PlaceLevel) -> bool:
    """Whether BODY has branches at LEVEL."""
    return level.value in {b.value for b in body.levels} or (
        level is PlaceLevel.KELURAHAN and BodyLevel.DESA in body.levels
    )
