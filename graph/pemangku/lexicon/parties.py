"""Parties, their organs and alliances: the table parties.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from pemangku.lexicon.institutions import BodyLevel
from pemangku.lexicon.tables import table

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
