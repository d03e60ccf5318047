"""Institutions, their short forms and how their branches are named: the table institutions.toml."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from pemangku.lexicon.tables import table
from pemangku.model import Category


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
    BARE = "bare"  # "Kepolisian Resor Bekasi"
    NONE = "none"  # one body for the whole country


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An institution, or a kind of institution with one branch a region.

    `parent` is the id of the body above; "up" means the same body one level higher. `words` may stand between the
    name and the region and then belong to the name ("Cabang"). `only` is the code of the sole province that has it.
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
        region = {Naming.LEVEL: label, Naming.BARE: bare, Naming.NONE: ""}[self.naming]
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
    return {
        key: _body(key, Category(category), row, defaults)
        for group, defaults in _GROUPS.items()
        for category, rows in data[group].items()
        for key, row in rows.items()
    }


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


_PROVINCE_AND_BELOW = (BodyLevel.PROVINSI, BodyLevel.KABUPATEN, BodyLevel.KOTA)
_GROUPS: dict[str, tuple[tuple[BodyLevel, ...], Naming]] = {
    "body": ((BodyLevel.NASIONAL,), Naming.NONE),
    "service": (_PROVINCE_AND_BELOW, Naming.LEVEL),
    "branches-level": ((BodyLevel.NASIONAL, *_PROVINCE_AND_BELOW), Naming.LEVEL),
    "branches-bare": ((BodyLevel.NASIONAL, *_PROVINCE_AND_BELOW), Naming.BARE),
}


def _body(
    key: str, category: Category, row: list[str] | dict[str, Any], defaults: tuple[tuple[BodyLevel, ...], Naming]
) -> Body:
    levels, naming = defaults
    if isinstance(row, list):
        name, *short = row
        return Body(id=key, name=name, category=category, short=tuple(short), levels=levels, naming=naming)
    return Body(
        id=key,
        name=row["name"],
        category=category,
        short=tuple(row.get("short", ())),
        variants=tuple(row.get("variants", ())),
        levels=tuple(BodyLevel(level) for level in row["levels"].split()) if "levels" in row else levels,
        naming=Naming(row["naming"]) if "naming" in row else naming,
        parent=row.get("parent"),
        words=tuple(row.get("words", ())),
        numbered=row.get("numbered", False),
        only=row.get("only"),
    )
