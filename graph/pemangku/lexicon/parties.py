"""Parties, their organs and alliances: the table parties.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from pemangku.lexicon.institutions import Body, BodyLevel, Naming
from pemangku.lexicon.tables import table
from pemangku.model import Category
from pemangku.vocabulary import slug

_ACEH = "11"


class PartyKind(StrEnum):
    """Where and when a party stands."""

    NATIONAL = "national"
    ACEH = "aceh"
    FORMER = "former"
    ALLIANCE = "alliance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party or an alliance of parties. `number` is its ballot number of 2024, `was` its earlier names."""

    id: str
    name: str
    kind: PartyKind
    number: int | None = None
    short: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    wings: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    only: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form that names the party today: official, other long forms, short ones."""
        return (self.name, *self.variants, *self.short)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organ:
    """An organ that parties have at some levels: "DPC", written out "Dewan Pimpinan Cabang"."""

    short: str
    name: str
    levels: tuple[BodyLevel, ...]
    tiers: tuple[str, ...] = ()


@cache
def parties() -> dict[str, Party]:
    """All parties and alliances by id; national ones first, by ballot number."""
    data: dict[str, Any] = table("parties")
    return {key: _party(key, kind, row) for kind in PartyKind for key, row in data[kind.value].items()}


@cache
def organs() -> dict[str, Organ]:
    """Organs by their short form ("DPC")."""
    rows: dict[str, Any] = table("parties")["organs"]
    return {
        short: Organ(short=short, name=row["name"], levels=_levels(row["levels"]), tiers=tuple(row.get("tiers", ())))
        for short, row in rows.items()
    }


def organ_name(party: Party, short: str) -> str:
    """An organ's written-out name as this party has it: "Dewan Pengurus Daerah" of PKS. KeyError if there is none."""
    own: dict[str, str] = table("parties")["own_organs"].get(party.id, {})
    return own.get(short) or organs()[short].name


def organ_body(party: Party, short: str) -> Body:
    """An organ of a party as a body with branches: "DPC" of PDIP. KeyError if there is no such organ."""
    organ = organs()[short]
    return Body(
        id=f"{short.lower()}-{party.id}",
        name=f"{organ_name(party, short)} {party.name}",
        category=Category.PARTAI,
        short=(f"{short} {(party.short or (party.name,))[0]}",),
        levels=organ.levels,
        naming=Naming.NONE if organ.levels == (BodyLevel.NASIONAL,) else Naming.LEVEL,
        parent=party.id,
    )


def wing_body(party: Party, wing: str) -> Body:
    """An organisation of a party as a body: "Angkatan Muda Partai Golkar"."""
    return Body(id=slug(wing), name=wing, category=Category.PARTAI, parent=party.id, short=party.wings[wing])


@dataclass(frozen=True, slots=True, kw_only=True)
class Boards:
    """The boards of a party by level, each by its short form ("DPC"); None where it has none of its own."""

    national: str | None
    province: str | None
    regency: str | None


@cache
def boards() -> dict[str, Boards]:
    """The boards of every party of the last election, by its id."""
    rows: dict[str, list[str]] = table("parties")["boards"]
    return {
        party: Boards(national=national or None, province=province or None, regency=regency or None)
        for party, (national, province, regency) in rows.items()
    }


def _levels(words: str) -> tuple[BodyLevel, ...]:
    return tuple(BodyLevel(word) for word in words.split())


def _party(key: str, kind: PartyKind, row: dict[str, Any]) -> Party:
    return Party(
        id=key,
        name=row["name"],
        kind=kind,
        number=row.get("number"),
        short=tuple(row.get("short", ())),
        variants=tuple(row.get("variants", ())),
        was=tuple(row.get("was", ())),
        wings={name: tuple(forms) for name, forms in row.get("wings", {}).items()},
        only=_ACEH if kind is PartyKind.ACEH else None,
    )
