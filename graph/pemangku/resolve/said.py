"""What an article says of entities, one row each: all that resolution looks at when it looks across articles."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import msgspec

from pemangku.model import Event, Findings
from pemangku.resolve.profile import profiles_of
from pemangku.resolve.stages import placed
from pemangku.vocabulary import role_key

ACRONYM = "acronym:"
"""What the keys of short forms begin with; the row's local name is the key of an institution that is called so."""
NAMED, ALSO = b"named", b"also"
"""What an acronym is to its institution: the name, or another name."""

IN_STAGE = "in-stage:"
"""What the key of an event begins with in the rows that say which stage it is a part of, by their local name."""

_HASH_LENGTH = 8
_encode = msgspec.msgpack.Encoder(order="deterministic").encode
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Said:
    """That an article says `body` of what has a key; `local` is its name in the article, empty where it needs none.

    The key of a person is that of a profile, not of the node that several profiles may be joined to.
    """

    key: str
    local: str
    body: bytes


def encode(value: object) -> bytes:
    """A value as a row keeps it; equal values, equal bytes."""
    return _encode(value)


def decode(body: bytes, kind: type[_T]) -> _T:
    """The value of a row."""
    return msgspec.msgpack.decode(body, type=kind)


def said_in(findings: Findings, *, moved: Mapping[tuple[str, str], str]) -> Iterator[Said]:
    """What an article says of its persons, institutions, places, events and roles.

    `moved` gives the persons or institutions of a key in an article (key, article id) a key of their own.
    """
    for local, profile in profiles_of(findings, moved=moved):
        yield Said(profile.key, local, encode(profile))
    for institution in findings.institutions:
        key = moved.get((institution.key, findings.article.id), institution.key)
        yield Said(key, "", encode(replace(institution, key=key)))
        for name in {institution.name, *institution.aliases}:
            if is_acronym(name):
                yield Said(ACRONYM + name, key, NAMED if name == institution.name else ALSO)
    for place in findings.places:
        yield Said(place.key, "", encode(place))
    for event in findings.events:
        yield Said(event_key(event, findings), event.key, encode((event.name, *event.aliases)))
    for event, stage in placed(findings):
        yield Said(IN_STAGE + event_key(event, findings), stage.key, b"")
    for spelling, times in Counter(office.role for office in findings.offices).items():
        yield Said(role_key(spelling), spelling, encode(times))


def event_key(event: Event, findings: Findings) -> str:
    """The key of an event across articles: its own where articles share it, else set apart by the article's id."""
    if event.shared:
        return event.key
    ident = findings.article.id.encode("utf-8", "surrogatepass")
    return f"{event.key}-{hashlib.sha256(ident).hexdigest()[:_HASH_LENGTH]}"


def is_acronym(text: str) -> bool:
    """Whether a name is nothing but a short form in capitals."""
    return 3 <= len(text) <= 10 and text.isupper() and text.isalnum()
