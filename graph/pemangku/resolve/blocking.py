"""Which profiles are worth comparing: those that share a block. The work grows with the profiles, not their square."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from pemangku.resolve.names import canonical, skeleton, telling
from pemangku.resolve.profile import Profile
from pemangku.resolve.register import Member, Pair, Register

_FULL = 24
"""Up to so many profiles in a block, each is compared with each; beyond, only neighbours in alphabetical order, and
those without a region with everyone of their name."""
_NEIGHBOURS = 6
_MOST_WORDS = 6
_AT_ONCE = 20_000  # blocks held in memory


def rearrange(register: Register, touched: Collection[str]) -> tuple[set[Pair], set[Pair]]:
    """Put the touched profiles into their blocks; returns the pairs to compare, and those that share none any more."""
    before = register.blocks_of(touched)
    after = _blocks_of(register, touched)
    register.put_blocks(touched, after)
    compare: set[Pair] = set()
    apart: set[Pair] = set()
    known = set(touched)
    dirty = sorted(before.keys() | after.keys())
    for names in (dirty[at : at + _AT_ONCE] for at in range(0, len(dirty), _AT_ONCE)):
        present = dict(register.members(names))
        for block in names:
            now = present.get(block, [])
            left = before.get(block)
            if len(now) < 2 and not left:  # nobody to compare with
                continue
            earlier = [member for member in now if member[1] not in known]
            if left:
                earlier = sorted([*earlier, *left.values()])
            near, nearby = set(_near(block, now)), set(_near(block, earlier))
            compare |= {pair for pair in near if pair not in nearby or not known.isdisjoint(pair)}
            apart |= nearby - near
    return compare, {pair for pair in apart - compare if not known.isdisjoint(pair) or not _meet(register, pair)}


def _blocks_of(register: Register, keys: Iterable[str]) -> dict[str, dict[str, Member]]:
    found: dict[str, dict[str, Member]] = {}
    for key in keys:
        profile = register.profile(key)
        if profile is not None:
            place = _SEPARATOR.join(canonical(word) for word in profile.words)
            for block in _blocks(profile):
                found.setdefault(_SEPARATOR.join(block), {})[key] = (place, key, not profile.region)
    return found


def _meet(register: Register, pair: Pair) -> bool:
    """Whether two profiles are near each other in some block."""
    one, other = pair
    shared = [block for block, members in register.blocks_of(pair).items() if len(members) == len(pair)]
    return any((one, other) in set(_near(block, members)) for block, members in register.members(shared))


def _near(block: str, members: Sequence[Member]) -> Iterator[Pair]:
    pairs = _neighbours(block, members)
    if not block.startswith(_OF_ONE_WORD):
        return pairs
    initials = {key: _initials(place) for place, key, _ in members}
    return (pair for pair in pairs if _may_be_alike(initials[pair[0]], initials[pair[1]]))


def _neighbours(block: str, members: Sequence[Member]) -> Iterator[Pair]:
    keys = [key for _, key, _ in members]
    if len(keys) <= _FULL:
        yield from (_pair(a, b) for a, b in combinations(keys, 2))
        return
    for at, key in enumerate(keys):
        yield from (_pair(key, other) for other in keys[at + 1 : at + 1 + _NEIGHBOURS])
    if block.startswith(_NAME):
        everywhere = [key for _, key, nowhere in members if nowhere]
        yield from (_pair(a, b) for a in everywhere for b in keys if a != b)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


_SEPARATOR = "\t"  # sorts before every letter, so that names in one string are in the order of their words
_NAME = "name" + _SEPARATOR
_OF_ONE_WORD = ("local" + _SEPARATOR, "office" + _SEPARATOR)


@lru_cache(maxsize=1 << 16)
def _initials(place: str) -> str:
    return "".join(sorted(word[0] for word in place.split(_SEPARATOR) if word))


@lru_cache(maxsize=1 << 16)
def _may_be_alike(one: str, other: str) -> bool:
    """Whether names that have a word in common may have another, by their initials: misspellings seldom change one."""
    return min(len(one), len(other)) < 2 or sum((Counter(one) & Counter(other)).values()) > 1


def _blocks(profile: Profile) -> set[tuple[str, ...]]:
    return set(_blocks_with_doubles(profile))


def _blocks_with_doubles(profile: Profile) -> Iterator[tuple[str, ...]]:
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
