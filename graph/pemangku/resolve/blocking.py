"""Which profiles are worth comparing: those that share a block. The work grows with the profiles, not their square."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from pemangku.resolve.names import canonical, skeleton, telling
from pemangku.resolve.profile import Profile

_FULL = 24
"""Up to so many profiles in a block, each is compared with each; beyond, only neighbours in alphabetical order, and
those without a region with everyone of their name."""
_NEIGHBOURS = 6
_MOST_WORDS = 6


def pairs(profiles: Collection[Profile]) -> list[tuple[str, str]]:
    """The pairs of keys to compare, each once, sorted."""
    blocks: defaultdict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for profile in profiles:
        order = tuple(canonical(word) for word in profile.words)
        for block in set(_blocks(profile)):
            blocks[block].append((order, profile.key))
    found: set[tuple[str, str]] = set()
    everywhere = {profile.key for profile in profiles if not profile.region}
    for block, members in blocks.items():
        members.sort()
        keys = [key for _, key in members]
        found.update(_within(keys))
        if block[0] == "name" and len(keys) > _FULL:
            found.update((min(a, b), max(a, b)) for a in everywhere.intersection(keys) for b in keys if a != b)
    return sorted(found)


def _within(keys: list[str]) -> Iterator[tuple[str, str]]:
    if len(keys) <= _FULL:
        near: Iterable[tuple[str, str]] = combinations(keys, 2)
    else:
        near = ((keys[i], key) for i in range(len(keys)) for key in keys[i + 1 : i + 1 + _NEIGHBOURS])
    return ((min(a, b), max(a, b)) for a, b in near if a != b)


def _blocks(profile: Profile) -> Iterator[tuple[str, ...]]:
    for name in (profile.words, *sorted(profile.others)):
        yield ("name", *sorted(canonical(word) for word in name))
    found = [skeleton(word) for word in profile.words if len(word) > 1][:_MOST_WORDS]
    for one, other in combinations(sorted(set(found)), 2):
        yield ("two", one, other)
    yield ("run", skeleton("".join(profile.words)))
    if profile.region:
        province = profile.region[:2]
        for word in profile.words[:_MOST_WORDS]:
            if telling(word):
                yield ("local", province, skeleton(word))
    for role in profile.roles:
        if role.institution:
            for word in profile.words[:_MOST_WORDS]:
                if len(word) > 1:
                    yield ("office", role.institution, skeleton(word))
