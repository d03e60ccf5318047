"""Joining what belongs together: the surest pairs first, never against a block, never where several fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from pemangku.model import Judgement, Verdict
from pemangku.resolve.compare import Comparison, compare, hard_block
from pemangku.resolve.profile import Profile
from pemangku.resolve.register import Pair

_MOST_FITTING = 12


class Clusters:
    """Disjoint sets of profiles, each with the sum of what is known of its members."""

    def __init__(self, profile: Callable[[str], Profile]) -> None:
        self._profile = profile
        self._root: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._sums: dict[str, Profile] = {}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        self.links: list[Judgement] = []

    def root(self, key: str) -> str:
        """The key that stands for the set that KEY is in."""
        path = []
        while (up := self._root.get(key, key)) != key:
            path.append(key)
            key = up
        for passed in path:
            self._root[passed] = key
        return key

    def members(self, key: str) -> list[str]:
        """The keys of the set that KEY is in."""
        root = self.root(key)
        return self._members.get(root, [root])

    def keep_apart(self, one: str, other: str) -> None:
        """Never join these two, nor what they are joined with."""
        self._apart[self.root(one)].add(other)
        self._apart[self.root(other)].add(one)

    def parted(self, one: str, other: str) -> bool:
        """Whether the two may not be in one set by `keep_apart`."""
        left, right = self.root(one), self.root(other)
        return any(self.root(key) == right for key in self._apart[left])

    def block(self, one: str, other: str) -> str | None:
        """What forbids joining the two sets; None when nothing does."""
        if self.parted(one, other):
            return "people hold them apart"
        return hard_block(self._sum(self.root(one)), self._sum(self.root(other)))

    def agree(self, one: str, other: str) -> bool:
        """Whether the two sets are one, or would be joined."""
        left, right = self.root(one), self.root(other)
        return left == right or (
            not self.parted(left, right) and compare(self._sum(left), self._sum(right)).verdict is Verdict.SAME
        )

    def join(self, one: str, other: str, link: Judgement) -> None:
        """Make one set of two, because of LINK."""
        left, right = sorted((self.root(one), self.root(other)))
        if left == right:
            return
        whole = self._sum(left)
        other_sum = self._sum(right)
        whole.take(other_sum)
        whole.words = max(whole.words, other_sum.words, key=lambda w: (len(w), w))
        whole.region = max(whole.region, other_sum.region, key=lambda r: (len(r), r))
        self._members[left] = self.members(left) + self.members(right)
        self._members.pop(right, None)
        self._root[right] = left
        self._apart[left] |= self._apart.pop(right, set())
        self.links.append(link)

    def _sum(self, root: str) -> Profile:
        if root not in self._sums:
            known = self._profile(root)
            whole = Profile(key=known.key, name=known.name, words=known.words, region=known.region)
            whole.take(known)
            self._sums[root] = whole
        return self._sums[root]

    def sets(self) -> dict[str, list[str]]:
        """Every set with more than one member, by its root."""
        return {root: sorted(keys) for root, keys in self._members.items()}


def join_by_score(clusters: Clusters, compared: Mapping[Pair, Comparison]) -> dict[Pair, Judgement]:
    """Join the accepted pairs, the surest first; returns the pairs left to people, with their reasons.

    Pairs of which neither is vague go first. A vague one is joined only when all that fit it agree by then.
    """
    accepted = [(pair, c) for pair, c in compared.items() if c.verdict is Verdict.SAME]
    left = {pair: _judgement(pair, c) for pair, c in compared.items() if c.verdict is Verdict.UNSURE}
    for pair, comparison in _surest_first(accepted):
        if not comparison.vague:
            _join(clusters, pair, comparison, left)
    # Decided on the sets as they are now, so that the order among vague pairs does not tell who fits.
    fits: defaultdict[str, set[str]] = defaultdict(set)
    for pair, comparison in accepted:
        for key in comparison.vague:
            fits[clusters.root(key)].add(clusters.root(pair[0] if key == pair[1] else pair[1]))
    split = {key for key, others in fits.items() if not _agree(clusters, sorted(others))}
    vague = [(pair, c, {clusters.root(key) for key in c.vague}) for pair, c in _surest_first(accepted) if c.vague]
    for pair, comparison, roots in vague:
        if roots & split:
            left[pair] = _judgement(pair, comparison, "others fit as well")
        else:
            _join(clusters, pair, comparison, left)
    return {pair: j for pair, j in left.items() if clusters.root(pair[0]) != clusters.root(pair[1])}


def _agree(clusters: Clusters, roots: list[str]) -> bool:
    """Whether all these sets may be one; with very many, they may not."""
    return len(roots) <= _MOST_FITTING and all(clusters.agree(a, b) for a, b in combinations(roots, 2))


def _surest_first(found: Iterable[tuple[Pair, Comparison]]) -> list[tuple[Pair, Comparison]]:
    return sorted(found, key=lambda item: (-item[1].score, item[0]))


def _join(clusters: Clusters, pair: Pair, comparison: Comparison, left: dict[Pair, Judgement]) -> None:
    one, other = pair
    if clusters.root(one) == clusters.root(other):
        return
    block = clusters.block(one, other)
    if block is None:
        clusters.join(one, other, replace(_judgement(pair, comparison), verdict=Verdict.SAME))
    else:
        left[pair] = _judgement(pair, comparison, block)


def _judgement(pair: Pair, comparison: Comparison, *more: str) -> Judgement:
    return Judgement(
        one=pair[0],
        other=pair[1],
        verdict=Verdict.UNSURE,
        score=comparison.score,
        reasons=(*comparison.reasons, *more),
    )
