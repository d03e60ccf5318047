"""Institutions, their short forms and how their branches are named: the table institutions.toml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from pemangku.lexicon.tables import table
from pemangku.model import Category
from pemangku.vocabulary import slug


class BodyLevel(StrEnum):
    """Where a body has branches."""

    NASIONAL = "nasional"
    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KECAMATAN = "kecamatan"
    DESA = "desa"


class Naming(StrEnum):
    """How a branch's official name is made from the body's name and the region."""

    LEVEL = "level"  # "Komisi Pemilihan Umum Kabupaten Bekasi"
    BARE = "bare"  # "Kejaksaan Tinggi Jawa Barat"
    TOWN = "town"  # "Kepolisian Resor Blitar", and "Kepolisian Resor Blitar Kota" of the city of that name
    NONE = "none"  # one body for the whole country


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An institution, or a kind of institution with one branch a region.

    `parent` is the id of the body above; "up" means the same body one level higher, and `top` what is above the
    highest. `words` may stand between the name and the region and then belong to the name ("Cabang").

    Where it has branches, beside `levels`: `only` in regions whose code begins so, `places` in those of a list alone
    (an empty one: nowhere that a rule could tell), `absent` in none whose code begins so, `kind` where the region's
    own word is this one ("Distrik"). It `replaces` another body wherever it is itself. `names` are the official
    names of branches that are not made like the others, by the region's code.

    A unit with a name of its own (*Kodam III/Siliwangi*) is one of the kind `unit_of`; it `serves` the regions whose
    codes begin so, or has its `seat` in one.
    """

    id: str
    name: str
    category: Category
    short: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    levels: tuple[BodyLevel, ...] = (BodyLevel.NASIONAL,)
    naming: Naming = Naming.NONE
    parent: str | None = None
    words: tuple[str, ...] = ()
    numbered: bool = False
    only: str | None = None
    top: str | None = None
    replaces: str | None = None
    places: tuple[str, ...] | None = None
    absent: tuple[str, ...] = ()
    kind: str | None = None
    names: dict[str, str] = field(default_factory=dict, compare=False)
    unit_of: str | None = None
    serves: tuple[str, ...] = ()
    seat: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form that names the body: official, other long forms, short ones."""
        return (self.name, *self.variants, *self.short)

    @property
    def regional(self) -> bool:
        """Whether a region belongs to the names of its branches."""
        return self.naming is not Naming.NONE

    def branch(self, *, label: str, bare: str, word: str | None = None) -> str:
        """The official name of the branch in a region: `label` is "Kabupaten Bekasi", `bare` is "Bekasi".

        `word` is one of `words`, where the text has it.
        """
        region = {Naming.LEVEL: label, Naming.BARE: bare, Naming.TOWN: bare, Naming.NONE: ""}[self.naming]
        return " ".join(part for part in (self.name, word, region) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Words that open the name of an institution that no list holds. `weak`: also an ordinary word."""

    words: str
    category: Category
    weak: bool


@cache
def bodies() -> dict[str, Body]:
    """All bodies by id, in the order of the table."""
    data: dict[str, Any] = table("institutions")
    found = {
        key: _body(key, Category(category), row, group)
        for name, group in _GROUPS.items()
        for category, rows in data[name].items()
        for key, row in rows.items()
    }
    units = [_unit(found[kind], name, row) for kind, rows in data["units"].items() for name, row in rows.items()]
    return found | {unit.id: unit for unit in units}


@cache
def units() -> dict[str, tuple[Body, ...]]:
    """The units that bear names of their own, by the id of the body that they are units of."""
    found: dict[str, tuple[Body, ...]] = {}
    for body in bodies().values():
        if body.unit_of:
            found[body.unit_of] = (*found.get(body.unit_of, ()), body)
    return found


@cache
def unit_serving(kind: str, code: str) -> Body | None:
    """The unit of the body KIND that serves the region with this code; None where the lexicon does not tell."""
    serving = [(prefix, unit) for unit in units().get(kind, ()) for prefix in unit.serves if code.startswith(prefix)]
    return max(serving, key=lambda found: len(found[0]))[1] if serving else None


def unit_names(unit: Body) -> tuple[str, ...]:
    """What stands behind the name of its kind where the unit is named: *III/Siliwangi, III Siliwangi, Siliwangi*."""
    kind = bodies()[unit.unit_of or ""]
    return tuple(form.removeprefix(f"{kind.short[0]} ") for form in unit.short if form.startswith(f"{kind.short[0]} "))


@cache
def heads() -> dict[str, Head]:
    """Words that open a free name ("Sekolah Tinggi") → what they say of the institution; longest first."""
    data: dict[str, Any] = table("institutions")
    weak = frozenset(data["weak_heads"]["words"])
    found = [
        Head(words=words, category=Category(category), weak=words in weak)
        for category, group in data["heads"].items()
        for words in group
    ]
    found.sort(key=lambda head: (-len(head.words.split()), head.words))
    return {head.words: head for head in found}


@cache
def parts() -> dict[tuple[str, BodyLevel], tuple[str, ...]]:
    """The standing parts of councils, by the body's id and the level: "dpr", nasional → "Komisi I" and so on."""
    rows: dict[str, dict[str, list[str]]] = table("institutions")["parts"]
    return {(body, BodyLevel(level)): tuple(names) for body, by in rows.items() for level, names in by.items()}


def commission_id(name: str, council: str) -> str | None:
    """The id of a council's commission, by its number: *Komisi II* and *Komisi B* of `dprd-32` are `komisi-2-dprd-32`.

    COUNCIL is the council's own id. None for what is no commission.
    """
    word, _, ordinal = name.partition(" ")
    number = _ORDINALS.get(ordinal) if word in _COMMISSIONS else None
    return f"{slug(word)}-{number}-{council}" if number else None


_COMMISSIONS = ("Komisi", "Komite")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
_LETTERS = "ABCDEFGH"
"""No council has as many as nine; *I* is one, whichever way it counts."""
_ORDINALS = {
    **{letter: number for number, letter in enumerate(_LETTERS, start=1)},
    **{roman: number for number, roman in enumerate(_ROMAN, start=1)},
    **{str(number): number for number in range(1, len(_ROMAN) + 1)},
}


_PROVINCE_AND_BELOW = (BodyLevel.PROVINSI, BodyLevel.KABUPATEN, BodyLevel.KOTA)
_NO_SERVICES = ("31.",)  # the cities of Jakarta are administrative: one government and one council, the province's


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """What the rows of a table have in common where they do not say otherwise."""

    levels: tuple[BodyLevel, ...]
    naming: Naming
    absent: tuple[str, ...] = ()


_GROUPS = {
    "body": _Group(levels=(BodyLevel.NASIONAL,), naming=Naming.NONE),
    "service": _Group(levels=_PROVINCE_AND_BELOW, naming=Naming.LEVEL, absent=_NO_SERVICES),
    "branches-level": _Group(levels=(BodyLevel.NASIONAL, *_PROVINCE_AND_BELOW), naming=Naming.LEVEL),
    "branches-bare": _Group(levels=(BodyLevel.NASIONAL, *_PROVINCE_AND_BELOW), naming=Naming.BARE),
}


def _unit(kind: Body, name: str, row: dict[str, Any]) -> Body:
    """A unit of KIND that bears a name of its own."""
    return Body(
        id=f"{kind.id}-{slug(name)}",
        name=f"{kind.name} {name}",
        category=kind.category,
        short=tuple(f"{short} {form}" for short in kind.short for form in _unit_forms(name, row.get("also", ()))),
        variants=tuple(f"{kind.name} {form}" for form in row.get("also", ())),
        parent=kind.parent,
        unit_of=kind.id,
        serves=tuple(row.get("serves", ())),
        seat=row.get("seat"),
    )


def _unit_forms(name: str, also: Iterable[str]) -> Iterator[str]:
    """*III/Siliwangi*, *III Siliwangi*, *Siliwangi*; the number alone where it is in digits."""
    for form in (name, *also):
        number, stroke, own = form.partition("/")
        yield form
        if stroke:
            yield f"{number} {own}"
    number, stroke, own = name.partition("/")
    if stroke:
        yield own
        if number.isdigit():
            yield number


def _body(key: str, category: Category, row: list[str] | dict[str, Any], group: _Group) -> Body:
    if isinstance(row, list):
        name, *short = row
        return Body(
            id=key,
            name=name,
            category=category,
            short=tuple(short),
            levels=group.levels,
            naming=group.naming,
            absent=group.absent,
        )
    return Body(
        id=key,
        name=row["name"],
        category=category,
        short=tuple(row.get("short", ())),
        variants=tuple(row.get("variants", ())),
        levels=tuple(BodyLevel(level) for level in row["levels"].split()) if "levels" in row else group.levels,
        naming=Naming(row["naming"]) if "naming" in row else group.naming,
        parent=row.get("parent"),
        words=tuple(row.get("words", ())),
        numbered=row.get("numbered", False),
        only=row.get("only"),
        top=row.get("top"),
        replaces=row.get("replaces"),
        places=tuple(row["places"]) if "places" in row else None,
        absent=tuple(row.get("absent", group.absent)),
        kind=row.get("kind"),
        names=dict(row.get("names", {})),
    )
