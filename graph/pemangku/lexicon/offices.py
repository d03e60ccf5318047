"""Offices, what institution each implies, and the words that change how it is held: the table offices.toml."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from pemangku.lexicon.tables import table


class OfficeKind(StrEnum):
    """Where the institution of an office comes from."""

    REGIONAL = "regional"  # from `body` and the region that follows: "Bupati Bekasi"
    GENERIC = "generic"  # the text must name it beside the role: "Ketua KPU"
    STATE = "state"  # none, unless the text says one: "Presiden", "Mendagri"
    PARTY = "party"  # the party named beside it: "Politikus PKB"
    PROFESSION = "profession"  # no position, unless an institution is named: "Pengamat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office. `role` is written out; `body` is an id of `institutions.bodies()`."""

    role: str
    kind: OfficeKind
    short: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    body: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form that names the office: written out, other wordings, short ones."""
        return (self.role, *self.variants, *self.short)

    @property
    def generic(self) -> bool:
        """Whether the role says nothing without an institution beside it."""
        return self.kind in {OfficeKind.GENERIC, OfficeKind.PARTY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifiers:
    """Words about a role: who acts for it, held it, was elected to it, holds it now, or stands for it. As printed."""

    acting: frozenset[str]
    former: frozenset[str]
    elect: frozenset[str]
    incumbent: frozenset[str]
    candidate: frozenset[str]


@cache
def offices() -> tuple[Office, ...]:
    """All offices, in the order of the table."""
    data: dict[str, Any] = table("offices")
    listed = [
        Office(
            role=role,
            kind=kind,
            short=tuple(row.get("short", ())),
            variants=tuple(row.get("variants", ())),
            body=row.get("body"),
        )
        for kind in OfficeKind
        if kind is not OfficeKind.PROFESSION
        for role, row in data[kind.value].items()
    ]
    services: dict[str, list[str]] = {}
    for word, body in data["service_heads"].items():
        services.setdefault(body, []).append(word)
    heads = [
        Office(role=_service_role(words), kind=OfficeKind.REGIONAL, short=tuple(words), body=body)
        for body, words in services.items()
    ]
    known = {office.role for office in listed}
    deputies = [
        Office(role=f"Wakil {o.role}", kind=o.kind, variants=tuple(f"Wakil {form}" for form in o.variants))
        for o in listed
        if o.kind is OfficeKind.STATE and o.role.startswith("Menteri ") and f"Wakil {o.role}" not in known
    ]
    professions = [Office(role=word, kind=OfficeKind.PROFESSION) for word in data["profession"]["words"]]
    return (*listed, *deputies, *heads, *professions)


@cache
def office_forms() -> dict[str, tuple[Office, ...]]:
    """Casefolded form → the offices it may name.

    The heads of services share their written-out role ("Kepala Dinas") and are found by their short forms alone.
    """
    forms: dict[str, tuple[Office, ...]] = {}
    for office in offices():
        own = office.short if _is_service_head(office) else office.forms
        for form in own:
            key = form.casefold()
            if office not in forms.get(key, ()):
                forms[key] = (*forms.get(key, ()), office)
    return forms


@cache
def modifiers() -> Modifiers:
    """The words that change how a role is held."""
    rows: dict[str, list[str]] = table("offices")["modifiers"]
    return Modifiers(**{kind: frozenset(words) for kind, words in rows.items()})


@cache
def candidate_words() -> dict[str, tuple[str, ...]]:
    """Lower-case word for a candidate → roles stood for: one, or two for a pair ("capres-cawapres")."""
    rows: dict[str, str | list[str]] = table("offices")["candidates"]
    return {word: (roles,) if isinstance(roles, str) else tuple(roles) for word, roles in rows.items()}


@cache
def civil_words() -> frozenset[str]:
    """Lower-case words before a name that make no position ("warga", "istri")."""
    return frozenset(table("offices")["civil"]["words"])


def _is_service_head(office: Office) -> bool:
    return office.kind is OfficeKind.REGIONAL and office.role in _SERVICE_ROLES and office.body is not None


_SERVICE_ROLES = frozenset({"Kepala Dinas", "Kepala Badan", "Kepala Satuan", "Kepala Pelaksana", "Inspektur"})


def _service_role(words: list[str]) -> str:
    first = words[0]
    if first.startswith("Inspektur"):
        return "Inspektur"
    if first.startswith("Kasat"):
        return "Kepala Satuan"
    if first.startswith("Kalak"):
        return "Kepala Pelaksana"
    return "Kepala Badan" if first.startswith(("Kaban", "Kabapenda", "Kakesbang")) else "Kepala Dinas"
