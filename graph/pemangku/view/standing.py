"""What nodes are part of for good: the category of a body, the party behind it, the region it serves or lies in."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pemangku.view.picture import Region
from pemangku.vocabulary import Term, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pemangku.view.picture import Position

PARTY = "partai"


def local_name(iri: str | None) -> str | None:
    """A concept by its last part."""
    return iri.rsplit("/", 1)[-1] if iri else None


class Standing:
    """Categories, parents, areas and the tree of regions, as reference data and texts give them."""

    def __init__(self, categories: Iterable[tuple[str, str]], lasting: Iterable[tuple[str, str, str]]) -> None:
        self.categories: dict[str, str] = {}
        for iri, category in sorted(categories):
            self.categories.setdefault(key_of(iri), str(local_name(category)))
        self._parents: dict[str, str] = {}
        self._wider: dict[str, str] = {}
        self._areas: dict[str, set[str]] = defaultdict(set)
        for narrow, term, wide in sorted(lasting):
            if term == Term.SUB_ORGANIZATION_OF:
                self._parents.setdefault(key_of(narrow), key_of(wide))
            elif term == Term.CONTAINED_IN_PLACE:
                self._wider.setdefault(key_of(narrow), key_of(wide))
            elif term in (Term.AREA_SERVED, Term.HAS_PLACE):
                self._areas[key_of(narrow)].add(key_of(wide))

    def category(self, key: str, positions: Sequence[Position]) -> str | None:
        """A body's own stakeholder category, or that of the body which a person now serves."""
        return self.categories.get(key) or next(
            (self.categories[body] for body in serving(positions) if body in self.categories), None
        )

    def party(self, key: str, positions: Sequence[Position]) -> str | None:
        """The party that a body is or belongs to, or that a person now serves."""
        return next((party for body in (key, *serving(positions)) if (party := self._party_of(body))), None)

    def places(self, key: str, positions: Sequence[Position]) -> tuple[str, ...]:
        """Where a node lies, serves, takes place or holds office."""
        own = {key} if key in self._wider or key.startswith("place:") else set()
        return tuple(sorted(own.union(*(self._area_of(body) for body in (key, *serving(positions))))))

    def regions(self, places: Iterable[str], names: dict[str, str]) -> tuple[Region, ...]:
        """These places with all that they lie in, sorted by key."""
        found: set[str] = set()
        for place in places:
            at: str | None = place
            while at is not None and at not in found:
                found.add(at)
                at = self._wider.get(at)
        return tuple(Region(key=key, name=names.get(key, key), within=self._wider.get(key)) for key in sorted(found))

    def _party_of(self, body: str) -> str | None:
        if self.categories.get(body) != PARTY:
            return None
        seen = {body}
        while (parent := self._parents.get(body)) and self.categories.get(parent) == PARTY and parent not in seen:
            seen.add(parent)
            body = parent
        return body

    def _area_of(self, body: str) -> set[str]:
        """What a body serves itself; one that names no area serves that of the body above it."""
        seen: set[str] = set()
        at: str | None = body
        while at is not None and at not in seen:
            if self._areas.get(at):
                return self._areas[at]
            seen.add(at)
            at = self._parents.get(at)
        return set()


def serving(positions: Iterable[Position]) -> list[str]:
    """The bodies in which someone holds office now."""
    return [held.body for held in positions if held.body and not (held.former or held.candidate)]
