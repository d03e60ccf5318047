"""What annotators read in an article: one YAML file an article, and the articles themselves beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pemangku.errors import SourceError, UsageError
from pemangku.evaluate.words import norm


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEntity:
    """A person, institution or place: its full name, its other forms, and what else is judged of it."""

    name: str
    aka: tuple[str, ...] = ()
    category: str | None = None
    within: str | None = None

    @property
    def names(self) -> frozenset[str]:
        """All forms, normalised."""
        return frozenset({norm(self.name), *map(norm, self.aka)} - {""})


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """An event; `date` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`."""

    name: str
    kind: str
    aka: tuple[str, ...] = ()
    date: str | None = None
    place: str | None = None
    organizers: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """All forms, normalised."""
        return frozenset({norm(self.name), *map(norm, self.aka)} - {""})


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPosition:
    """An office that a person holds or held."""

    person: str
    role: str
    role_aka: tuple[str, ...] = ()
    org: str | None = None
    acting: bool = False
    former: bool = False

    @property
    def roles(self) -> frozenset[str]:
        """All forms of the role, normalised."""
        return frozenset({norm(self.role), *map(norm, self.role_aka)})


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatement:
    """Words said: who says them and how they start."""

    speaker: str
    starts: str
    mode: str | None = None
    act: str | None = None


Relation = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Optional:
    """What is right but not required: neither rewarded nor punished when found. Names are normalised."""

    names: Mapping[str, frozenset[str]]
    positions: tuple[tuple[str, str], ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """All facts that one article states."""

    id: str
    entities: Mapping[str, tuple[GoldEntity, ...]]
    positions: tuple[GoldPosition, ...]
    events: tuple[GoldEvent, ...]
    statements: tuple[GoldStatement, ...]
    relations: tuple[Relation, ...]
    optional: Optional


ENTITY_KINDS = ("persons", "orgs", "places")


def read_gold(folder: Path) -> tuple[Gold, ...]:
    """The gold facts of every `*.yaml` in `folder`, by file name.

    Raises UsageError when there is none, SourceError when a file is not what it should be.
    """
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise UsageError(f"no gold files (*.yaml) in {folder}")
    return tuple(_read(file) for file in files)


def digest(folder: Path) -> str:
    """SHA-256 over the names and contents of all files in the gold set `folder`."""
    whole = hashlib.sha256()
    for file in sorted(path for path in folder.iterdir() if path.is_file()):
        whole.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def _read(file: Path) -> Gold:
    import yaml

    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        return _gold(content)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}, line {mark.line + 1}" if mark else str(file)
        raise SourceError(f"{where}: not YAML: {getattr(error, 'problem', error)}") from None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SourceError(f"{file}: not a gold file: {type(error).__name__}: {error}") from None


def _gold(content: Mapping[str, Any]) -> Gold:
    optional: Mapping[str, Any] = content.get("optional") or {}
    events = tuple(_event(entry) for entry in content.get("events") or ())
    return Gold(
        id=str(content["id"]),
        entities={kind: tuple(_entity(entry) for entry in content.get(kind) or ()) for kind in ENTITY_KINDS},
        positions=tuple(_positions(content.get("persons") or ())),
        events=events,
        statements=tuple(_statement(entry) for entry in content.get("statements") or ()),
        relations=(
            *(_relation(entry) for entry in content.get("relations") or ()),
            *((organizer, "organizes", event.name) for event in events for organizer in event.organizers),
        ),
        optional=Optional(
            names={kind: frozenset(_names(optional.get(kind) or ())) for kind in (*ENTITY_KINDS, "events")},
            positions=tuple((str(person), str(role)) for person, role, *_ in optional.get("positions") or ()),
            statements=tuple(_statement(entry) for entry in optional.get("statements") or ()),
            relations=tuple(_relation(entry) for entry in optional.get("relations") or ()),
        ),
    )


def _strings(values: Iterable[Any] | None) -> tuple[str, ...]:
    return tuple(str(value) for value in values or ())


def _text(value: Any) -> str | None:
    return None if value is None or value == "" else str(value)


def _names(entries: Iterable[Any]) -> Iterable[str]:
    return (norm(entry if isinstance(entry, str) else entry.get("name")) for entry in entries)


def _entity(entry: Mapping[str, Any]) -> GoldEntity:
    return GoldEntity(
        name=str(entry["name"]),
        aka=_strings(entry.get("aka")),
        category=_text(entry.get("category")),
        within=_text(entry.get("within")),
    )


def _event(entry: Mapping[str, Any]) -> GoldEvent:
    return GoldEvent(
        name=str(entry["name"]),
        kind=str(entry["kind"]),
        aka=_strings(entry.get("aka")),
        date=_text(entry.get("date")),
        place=_text(entry.get("place")),
        organizers=_strings(entry.get("organizers")),
    )


def _positions(persons: Iterable[Mapping[str, Any]]) -> Iterable[GoldPosition]:
    for person in persons:
        for position in person.get("positions") or ():
            yield GoldPosition(
                person=str(person["name"]),
                role=str(position["role"]),
                role_aka=_strings(position.get("role_aka")),
                org=_text(position.get("org")),
                acting=bool(position.get("acting")),
                former=bool(position.get("former")),
            )


def _statement(entry: Mapping[str, Any]) -> GoldStatement:
    return GoldStatement(
        speaker=str(entry["speaker"]),
        starts=str(entry["starts"]),
        mode=_text(entry.get("mode")),
        act=_text(entry.get("act")),
    )


def _relation(entry: Iterable[Any]) -> Relation:
    subject, predicate, object_ = (str(value) for value in entry)
    return subject, predicate, object_
