"""What a dossier is made of: kinds of facts, each with the sentences it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from pemangku.ask.claims import Source
from pemangku.ask.entities import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOffice:
    """A position that a person holds or held."""

    person: Entity
    role: str
    institution: Entity | None
    acting: bool
    former: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A candidacy, told by sentences or by an official list: `official` is the title of that list."""

    candidate: Entity
    office: str | None
    contest: Entity | None
    ballot_number: int | None
    running_mate: Entity | None
    sources: tuple[Source, ...]
    official: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement: `act` is a label in the dossier's language, `mode` is `direct` or `indirect`."""

    speaker: Entity | None
    text: str
    mode: str
    act: str
    about: tuple[Entity, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A relation of the entity to another, either way round; `predicate` is the local name of the `pem:` property."""

    subject: Entity
    predicate: str
    object: Entity
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageOf:
    """A stage of an election that an event is a part of, its days, and the title of what sets them."""

    name: str
    first: str
    last: str
    official: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What is said of an event: of the dossier's own, or of one at the dossier's place or around its event."""

    event: Entity
    kinds: tuple[str, ...]
    dates: tuple[str, ...]
    places: tuple[Entity, ...]
    parts: tuple[Entity, ...]
    planned: bool
    sources: tuple[Source, ...]
    stages: tuple[StageOf, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """An entity with everything said of it. `statements` are its own, `statements_about` those that name it.

    Lists are sorted by date, article and place in the text of their first source; `within` is the larger place, the
    place served, or the parent institution; `mentions` the sentences that name it.
    """

    entity: Entity
    names: tuple[str, ...]
    category: str | None
    code: str | None
    within: tuple[Entity, ...]
    offices: tuple[HeldOffice, ...]
    candidacies: tuple[Standing, ...]
    statements: tuple[Said, ...]
    statements_about: tuple[Said, ...]
    relations: tuple[Related, ...]
    events: tuple[Happening, ...]
    mentions: tuple[Source, ...]
