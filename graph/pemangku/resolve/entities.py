"""Places, events and roles over all articles: those of one key are one, and need no comparing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pemangku.model import NamedEvent, Place, Role
from pemangku.resolve.register import Register
from pemangku.resolve.said import decode


def described_places(register: Register, keys: Iterable[str]) -> Iterator[Place]:
    """Each place as the article has it that names it most fully, with the forms of all."""
    for key in sorted(keys):
        found = [decode(body, Place) for body in register.bodies([key])]
        if found:
            forms = {form for place in found for form in (place.name, *place.aliases)}
            fullest = max(found, key=lambda place: len(place.name))
            yield replace(fullest, aliases=tuple(sorted(forms - {fullest.name})))


def described_events(register: Register, keys: Iterable[str]) -> Iterator[NamedEvent]:
    """Each event under the name most articles give it; kind, date and place stay what each article says of them."""
    for key in sorted(keys):
        counts: Counter[str] = Counter()
        forms: set[str] = set()
        for _, body, articles in register.counted(key):
            names = decode(body, tuple[str, ...])
            counts[names[0]] += articles
            forms.update(names)
        if counts:
            name = min(counts, key=lambda n: (-counts[n], -len(n), n))
            yield NamedEvent(key=key, name=name, aliases=tuple(sorted(forms - {name})))


def described_roles(register: Register, keys: Iterable[str]) -> Iterator[Role]:
    """Each role under its commonest spelling."""
    for key in sorted(keys):
        counts: Counter[str] = Counter()
        for spelling, body, articles in register.counted(key):
            counts[spelling] += decode(body, int) * articles
        if counts:
            yield Role(key=key, name=min(counts, key=lambda spelling: (-counts[spelling], spelling)))
