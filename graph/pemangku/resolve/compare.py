"""Whether two profiles are one person: evidence weighed, and said in words.

Each piece of evidence has a weight in bits: how much more often it is seen between mentions of one person than between
mentions of two. The sum, against what must be overcome for a pair picked by chance, gives the score.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pemangku.lexicon.offices import OfficeKind, offices
from pemangku.model import Verdict
from pemangku.resolve.names import Alignment, Likeness, align, numbers, telling, unlike
from pemangku.resolve.profile import HeldRole, Profile

ACCEPT = 0.84
"""The score from which two nodes are joined without asking."""
REVIEW = 0.2
"""The score from which a pair is put before people."""

_CHANCE = 6.0
_MOST_TIES = 3
_CAPITAL = "31"
"""Kemendagri code of Jakarta."""
_TELLING = {
    Likeness.SAME: 5.0,
    Likeness.VARIANT: 4.5,
    Likeness.MISSPELLED: 3.0,
    Likeness.NEAR: -2.0,
    Likeness.INITIAL: 1.0,
}
_COMMON = {
    Likeness.SAME: 2.0,
    Likeness.VARIANT: 1.8,
    Likeness.MISSPELLED: 1.0,
    Likeness.NEAR: -2.5,
    Likeness.INITIAL: 0.5,
}
_WORDS = {
    Likeness.VARIANT: "another spelling",
    Likeness.MISSPELLED: "a misspelling",
    Likeness.NEAR: "like, but another name",
    Likeness.INITIAL: "an initial",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason in words and its weight in bits."""

    reason: str
    bits: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two profiles are one person (0–1), the verdict that follows, and the reasons.

    `vague` holds the keys to which another may fit just as well, for want of words or of a region: a pair with such a
    one counts only while no other fits.
    """

    score: float
    verdict: Verdict
    reasons: tuple[str, ...]
    vague: frozenset[str] = frozenset()


def compare(one: Profile, other: Profile) -> Comparison:
    """Compare two profiles; the result is the same whichever comes first."""
    if other.key < one.key:
        one, other = other, one
    if _hopeless(one, other):
        return _STRANGERS
    block = hard_block(one, other)
    if block is not None:
        return Comparison(0.0, Verdict.DIFFERENT, (block,))
    alignment = _best_alignment(one, other)
    evidence = [*_of_names(alignment, one.name, other.name), *_of_regions(one, other), *_of_roles(one, other)]
    evidence += _of_company(one, other)
    score = 1.0 / (1.0 + 2.0 ** (_CHANCE - sum(e.bits for e in evidence)))
    reasons = tuple(e.reason for e in evidence)
    verdict = Verdict.SAME if score >= ACCEPT else Verdict.UNSURE if score >= REVIEW else Verdict.DIFFERENT
    if verdict is Verdict.SAME and alignment.at_odds:
        verdict = Verdict.UNSURE
    if verdict is Verdict.SAME and one.articles & other.articles:
        verdict, reasons = Verdict.UNSURE, (*reasons, "one article names them as two")
    return Comparison(round(score, 4), verdict, reasons, _vague(alignment, one, other))


_STRANGERS = Comparison(0.0, Verdict.DIFFERENT, ())


def _hopeless(one: Profile, other: Profile) -> bool:
    """Whether no context could bring the pair before people; settles most pairs without a word of reasons."""
    if one.others or other.others:
        return False
    if unlike(one.words, other.words):
        return True
    context = 4.0 + 1.0
    if one.roles and other.roles:
        context += 6.0
    if one.standings and other.standings:
        context += 8.0
    if not one.companions.isdisjoint(other.companions):
        context += 1.5 * _MOST_TIES
    if not _compatible(*_regions_between(one, other)):
        context -= 8.0
    return _name_bits(one.words, other.words) + context < _CHANCE - 2.0


@lru_cache(maxsize=1 << 17)
def _name_bits(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return sum(evidence.bits for evidence in _of_names(align(one, other), " ".join(one), " ".join(other)))


def hard_block(one: Profile, other: Profile) -> str | None:
    """What makes it impossible that the two are one, in words; None when nothing does."""
    left, right = numbers(one.name), numbers(other.name)
    if left != right:
        return f"their names differ in a number ({', '.join(sorted(left ^ right))})"
    if one.entries and other.entries and one.entries != other.entries:
        return "the official list has them as two"
    here, there = _tied(one), _tied(other)
    for role, regions in here.items():
        elsewhere = there.get(role, frozenset())
        if elsewhere and not any(_compatible(a, b) for a in regions for b in elsewhere):
            return f"{role} of {', '.join(sorted(regions))} and of {', '.join(sorted(elsewhere))}"
    return _block_of_candidates(one, other)


def _tied(profile: Profile) -> dict[str, frozenset[str]]:
    """Office → the regions in which it is held now."""
    found: dict[str, frozenset[str]] = {}
    for role in profile.roles:
        if role.region and not role.former:
            name = _office_of(role)
            found[name] = found.get(name, frozenset()) | {role.region}
    return found


def _office_of(role: HeldRole) -> str:
    body = role.institution.removeprefix("institution:").removesuffix(f"-{role.region}")
    return f"{role.role} ({body})" if body else role.role


def _block_of_candidates(one: Profile, other: Profile) -> str | None:
    for mine in one.standings:
        for theirs in other.standings:
            if mine.mate and theirs.mate and (mine.mate == other.words or theirs.mate == one.words):
                return "they stand together, as two"
            numbered = mine.number is not None and theirs.number is not None
            if mine.contest and mine.contest == theirs.contest and numbered and mine.number != theirs.number:
                return f"candidates number {mine.number} and {theirs.number} of one contest"
    return None


def _compatible(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _regions_between(one: Profile, other: Profile) -> tuple[str, str]:
    """The regions of the two as far as they could part them.

    News of the whole country are made in the capital: whom no office ties to it may be from anywhere.
    """
    if _compatible(one.region, other.region):
        return one.region, other.region
    left, right = ("" if p.region.startswith(_CAPITAL) and not p.sure else p.region for p in (one, other))
    return left, right


def _vague(alignment: Alignment, one: Profile, other: Profile) -> frozenset[str]:
    """Which of the two tells too little to be the other's alone."""
    found = set()
    for profile, rest in ((one, alignment.right), (other, alignment.left)):
        if rest or len(profile.words) < 2:
            found.add(profile.key)
    left, right = _regions_between(one, other)
    if left != right and _compatible(left, right):
        # Whoever holds a national office is named everywhere; a namesake in one region may be another.
        (_, _, wider), (_, _, narrower) = sorted([(len(left), one.key, one), (len(right), other.key, other)])
        found.add(narrower.key if wider.national else wider.key)
    for left, right, how in alignment.pairs:
        if how is Likeness.INITIAL:
            found.add(one.key if len(left) < len(right) else other.key)
    return frozenset(found)


def _best_alignment(one: Profile, other: Profile) -> Alignment:
    """The names' alignment; that of another name in use where it is exact."""
    main = align(one.words, other.words)
    if main.exact:
        return main
    for left in (one.words, *sorted(one.others)):
        for right in (other.words, *sorted(other.others)):
            found = align(left, right)
            if found.exact and len(found.pairs) > 1:
                return found
    return main


def _of_names(alignment: Alignment, one: str, other: str) -> Iterator[Evidence]:
    for left, right, how in alignment.pairs:
        bits = (_TELLING if telling(left) and telling(right) else _COMMON)[how]
        if how is Likeness.INITIAL:
            bits = _COMMON[how] if not (telling(left) or telling(right)) else _TELLING[how]
        word = _WORDS.get(how)
        yield Evidence(f"“{left}” and “{right}” ({word})" if word else f"both are called “{left}”", bits)
    if alignment.exact:
        whole = 2.0 if len(alignment.pairs) > 1 else 1.0
        yield Evidence("the whole names agree", whole)
    if alignment.crossed:
        yield Evidence("the words stand in another order", -0.5)
    if alignment.left and alignment.right:
        left, right = " ".join(alignment.left), " ".join(alignment.right)
        yield Evidence(f"“{left}” against “{right}”", -8.0 * min(len(alignment.left), len(alignment.right)))
    elif alignment.dropped:
        rest = alignment.left or alignment.right
        fuller = one if alignment.left else other
        weight = sum(1.0 if telling(word) else 0.5 for word in rest)
        yield Evidence(f"only “{fuller}” has “{' '.join(rest)}”", -weight)


def _of_regions(one: Profile, other: Profile) -> Iterator[Evidence]:
    left, right = _regions_between(one, other)
    if (one.national and other.sure) or (other.national and one.sure):
        yield Evidence("an office of the whole country and one of a region", -4.0)
    elif one.national or other.national:
        yield Evidence("an office of the whole country", 1.0)
    elif not left or not right:
        if left or right:
            yield Evidence("the region of one is not known", 0.0)
    elif left == right:
        yield Evidence(f"both in region {left}", 4.0 if len(left) > 2 else 3.0)
    elif _compatible(left, right):
        yield Evidence(f"region {max(left, right)} lies in {min(left, right)}", 2.5)
    elif one.sure and other.sure:
        yield Evidence(f"offices in regions {left} and {right}", -8.0)
    else:
        yield Evidence(f"named in regions {left} and {right}", -4.0)


def _of_roles(one: Profile, other: Profile) -> Iterator[Evidence]:
    mine, theirs = (
        {(r.role, r.institution) for r in who.roles if r.role not in _memberships()} for who in (one, other)
    )
    bodies = {b for _, b in mine if b} & {b for _, b in theirs if b}
    if shared := sorted(mine & theirs):
        role, body = shared[0]
        yield Evidence(f"both {role}" + (f" of {body}" if body else ""), 4.0)
    elif bodies:
        yield Evidence(f"both hold an office in {min(bodies)}", 3.0)
    if one.parties and other.parties:
        if parties := one.parties & other.parties:
            yield Evidence(f"both of {min(parties)}", 2.0)
        else:
            yield Evidence(f"{min(one.parties)} and {min(other.parties)}", -2.0)
    if one.standings and other.standings:
        yield from _of_standings(one, other)


@cache
def _memberships() -> frozenset[str]:
    """Roles (*politikus*, *kader*) that tell no more than the party, which counts by itself."""
    return frozenset(office.role.casefold() for office in offices() if office.kind is OfficeKind.PARTY)


def _of_standings(one: Profile, other: Profile) -> Iterator[Evidence]:
    mates = [(a, b) for a in _mates(one) for b in _mates(other)]
    if any(align(a, b).exact or (not align(a, b).left or not align(a, b).right) for a, b in mates):
        yield Evidence(f"the same running mate, “{' '.join(mates[0][0])}”", 5.0)
    elif mates:
        yield Evidence(f"running mates “{' '.join(mates[0][0])}” and “{' '.join(mates[0][1])}”", -4.0)
    contests = {s.contest for s in one.standings if s.contest} & {s.contest for s in other.standings if s.contest}
    if contests:
        yield Evidence(f"both stand in {min(contests)}", 3.0)


def _mates(profile: Profile) -> list[tuple[str, ...]]:
    return sorted({standing.mate for standing in profile.standings if standing.mate})


def _of_company(one: Profile, other: Profile) -> Iterator[Evidence]:
    shared = one.companions & other.companions
    if shared:
        bits = 1.5 * min(len(shared), _MOST_TIES)
        yield Evidence(f"both named beside “{' '.join(min(shared))}”", bits)
    if one.years and other.years:
        gap = max(min(one.years), min(other.years)) - min(max(one.years), max(other.years))
        if gap > 8:
            yield Evidence(f"{gap} years apart", -1.0)
