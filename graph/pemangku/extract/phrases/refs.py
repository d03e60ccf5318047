"""References: phrases that stand for a person, an institution, a place, or an office-holder without a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar

from pemangku.extract.institutions.institute import Institute
from pemangku.extract.lexica import Role
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.places import PlaceHit


class RefKind(Enum):
    """What a phrase refers to."""

    PERSON = "person"
    INSTITUTION = "institution"
    PLACE = "place"
    OFFICE = "office"  # an office-holder without a name


@dataclass(slots=True)
class OfficeUse:
    """A role as the text gives it, with the institution or region beside it."""

    role: str
    entry: Role
    modifiers: frozenset[str]
    institute: Institute | None = None
    place: PlaceHit | None = None
    begin: int = 0
    number: str = ""
    """The number of a unit that is known by it (*Dandim 1202*)."""
    until: int | None = None
    """The last year of its term, where the text gives one (*bupati periode 2017-2022*)."""
    others: tuple[Institute, ...] = ()
    """Further institutions named beside it (*anggota DPRD X dari | Fraksi Y*)."""

    @property
    def acting(self) -> bool:
        """Whether it is held for somebody else for a time."""
        return "acting" in self.modifiers

    @property
    def former(self) -> bool:
        """Whether it was held before."""
        return "former" in self.modifiers

    @property
    def candidate(self) -> bool:
        """Whether it is only stood for."""
        return "candidate" in self.modifiers

    @property
    def bare(self) -> bool:
        """Whether neither an institution nor a place stands beside it."""
        return self.institute is None and self.place is None


@dataclass(slots=True)
class Ref:
    """A phrase that refers to something: `first` to `last` are its chunks, `begin` to `end` its offsets."""

    lower: ClassVar[str] = ""
    """A reference is no plain word, so that rules may ask any item which word it is."""

    kind: RefKind
    first: int
    last: int
    begin: int
    end: int
    name: str = ""
    name_begin: int = 0
    name_end: int = 0
    strong: bool = False
    forms: list[str] = field(default_factory=list)
    offices: list[OfficeUse] = field(default_factory=list)
    institute: Institute | None = None
    place: PlaceHit | None = None
    pair: int | None = None
    """Number of the pair (in the sentence) this person belongs to, where two are named as one ticket."""
    inner: list[Institute] = field(default_factory=list)
    inner_places: list[PlaceHit] = field(default_factory=list)
    respective: tuple[OfficeUse, ...] = ()
    """Two offices that the text gives to a list of names, the first to its first (*masing-masing Ketua dan X*)."""
    coordinated: bool = False
    """Whether its offices are two joined by *dan* behind two names."""
    key: str | None = None
    """The entity's key, once the whole article is read; `None` for a name that was not taken for one."""


Item = Chunk | Ref
"""A piece of a sentence: a reference, or a chunk that is part of none."""


def is_person(item: Item) -> bool:
    """Whether ITEM names a person."""
    return isinstance(item, Ref) and item.kind is RefKind.PERSON
