"""One person, one node: persons of all articles and official lists by name, region, office and company."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pemangku.model import Judgement, Person, Verdict
from pemangku.resolve.blocking import rearrange
from pemangku.resolve.clusters import Clusters, join_by_score
from pemangku.resolve.compare import Comparison, compare
from pemangku.resolve.decisions import Decision
from pemangku.resolve.names import align
from pemangku.resolve.profile import Profile
from pemangku.resolve.register import Pair, Register
from pemangku.resolve.replay import Replayed, replay
from pemangku.resolve.settled import Settled

KIND = "person:"


def settle_persons(
    register: Register, touched: Collection[str], *, decisions: Sequence[Decision], reconsidered: Collection[str]
) -> Settled:
    """Say anew who is who among the touched keys and all whom that may concern; the others stay as they are.

    `reconsidered` are keys that decisions name, now or when the register was last kept. People's decisions go before
    every score. What comes out depends on what is said in the register, not on the order in which it came in.
    """
    touched = {key for key in touched if key.startswith(KIND)}
    changed = _compare_anew(register, touched)
    keys = _concerned(register, {*touched, *reconsidered, *changed}, decisions)
    present = [key for key in sorted(keys) if register.profile(key) is not None]
    clusters, replayed, left = _join(register, present, keys, decisions)
    final = _final_keys(register, clusters, present, replayed)
    before = register.nodes(keys)
    after: dict[str, str | None] = {key: final.get(key) for key in keys}
    register.put_nodes(after)
    register.put_judged(keys, _judgements(clusters, replayed, left))
    moved = {key for key in keys if before.get(key) != after[key]}
    nodes = {node for key in moved | {*touched} for node in (before.get(key), after.get(key)) if node}
    return Settled(nodes=frozenset(nodes), keys=frozenset(keys), moved=frozenset(moved))


def _compare_anew(register: Register, touched: Collection[str]) -> set[str]:
    """Compare whom the touched keys share a block with; returns the keys of pairs that are now something else."""
    to_compare, apart = rearrange(register, touched)
    before = register.compared(touched)
    for pair in apart - before.keys():
        if (comparison := register.comparison(pair)) is not None:
            before[pair] = comparison
    register.drop_compared(before)
    now = dict(_telling(register, to_compare))
    register.put_compared({pair: (c, c.verdict is Verdict.SAME) for pair, c in now.items()})
    return {key for pair in before.keys() | now.keys() if before.get(pair) != now.get(pair) for key in pair}


def _telling(register: Register, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Comparison]]:
    """The comparisons that have something to say: most pairs of a block are strangers."""
    for pair in sorted(pairs):
        comparison = compare(register.known(pair[0]), register.known(pair[1]))
        if comparison.verdict is not Verdict.DIFFERENT or (comparison.score == 0.0 and comparison.reasons):
            yield pair, comparison


def _concerned(register: Register, seeds: Iterable[str], decisions: Iterable[Decision]) -> set[str]:
    """The seeds and everyone who may be joined with them in however many steps."""
    decided: dict[str, set[str]] = {}
    for decision in decisions:
        decided.setdefault(decision.one, set()).add(decision.other)
        decided.setdefault(decision.other, set()).add(decision.one)
    found = {key for key in seeds if key.startswith(KIND)}
    fresh = set(found)
    while fresh:
        near = {key for pair in register.alike(fresh) for key in pair}
        near.update(*(decided.get(key, ()) for key in fresh))
        fresh = {key for key in near if key.startswith(KIND)} - found
        found |= fresh
    return found


def _join(
    register: Register, present: Iterable[str], keys: Collection[str], decisions: Sequence[Decision]
) -> tuple[Clusters, Replayed, dict[Pair, Judgement]]:
    clusters = Clusters(register.known)
    replayed = replay(clusters, present, decisions, kind="person")
    compared = register.compared(keys)
    for pair in replayed.open:
        known = compared.get(pair) or Comparison(0.0, Verdict.UNSURE, ())
        compared[pair] = replace(known, verdict=Verdict.UNSURE)
        if clusters.root(pair[0]) != clusters.root(pair[1]):
            clusters.keep_apart(*pair)  # what someone wants left open is not joined in a roundabout way either
    return clusters, replayed, join_by_score(clusters, compared)


def _final_keys(register: Register, clusters: Clusters, present: Iterable[str], replayed: Replayed) -> dict[str, str]:
    """Every profile's key → the key that stays: the one people chose, else that of the fullest name in a region."""
    final = {key: key for key in present}
    for keys in clusters.sets().values():
        stays = min(keys, key=lambda k: _rank(register.known(k)))
        for key in keys:
            final[key] = stays
    for chosen in replayed.staying:  # in the order of the decisions: the latest counts
        for key in clusters.members(chosen):
            final[key] = chosen
    return final


def _rank(profile: Profile) -> tuple[bool, int, int, str]:
    return (not profile.region, -len(profile.words), -len(profile.region), profile.key)


def _judgements(clusters: Clusters, replayed: Replayed, left: Mapping[Pair, Judgement]) -> Iterator[Judgement]:
    """What became of pairs, in the keys of profiles."""
    yield from clusters.links
    yield from (judgement for judgement in replayed.judgements if judgement.verdict is Verdict.DIFFERENT)
    for pair, judgement in left.items():
        decision = replayed.open.get(pair)
        yield replace(judgement, by=decision.who if decision else None)


# --- what the register has settled --------------------------------------------------------------------------------


def described_persons(register: Register, nodes: Iterable[str]) -> Iterator[Person]:
    """Those of the nodes that stay for someone, each under its fullest name with all its forms."""
    for node, keys in register.keys_of(nodes).items():
        profiles = [register.known(key) for key in keys]
        printed: dict[str, int] = {}
        for profile in profiles:
            for name, times in profile.printed.items():
                printed[name] = printed.get(name, 0) + times
        names = {name for profile in profiles for name in profile.names or (profile.name,)}
        name = min(names, key=lambda n: (-len(n.split()), -printed.get(n, 0), n))
        forms = {form for profile in profiles for form in profile.forms}
        yield Person(key=node, name=name, aliases=tuple(sorted(forms - {name})))


def joined_persons(register: Register, keys: Iterable[str] | None = None) -> list[Judgement]:
    """Why keys were joined, the one that stays first; of all persons or of these keys."""
    found = [j for j in register.judged(keys) if j.verdict is Verdict.SAME and j.one.startswith(KIND)]
    final = register.nodes({key for judgement in found for key in (judgement.one, judgement.other)})
    return [replace(j, one=j.other, other=j.one) if final[j.other] == j.other and not j.by else j for j in found]


def judged_persons(register: Register) -> list[Judgement]:
    """Every judgement on persons: joined, held apart, kept apart by a block though of one name, and left open."""
    everything = [j for j in register.judged() if j.one.startswith(KIND)]
    by_people = [j for j in everything if j.verdict is Verdict.DIFFERENT]
    left = [j for j in everything if j.verdict is Verdict.UNSURE]
    return [*joined_persons(register), *by_people, *_kept_apart(register), *_undecided(register, left, by_people)]


def _kept_apart(register: Register) -> Iterator[Judgement]:
    """Pairs of one name that a block keeps apart: worth telling, since a reader may think them one."""
    for (a, b), comparison in register.blocked().items():
        if align(register.known(a).words, register.known(b).words).exact:
            yield Judgement(one=a, other=b, verdict=Verdict.DIFFERENT, score=0.0, reasons=comparison.reasons)


def _undecided(register: Register, left: Iterable[Judgement], by_people: Iterable[Judgement]) -> Iterator[Judgement]:
    """The open pairs in the keys of nodes, the surest of each pair of nodes; none that people settled."""
    left, by_people = list(left), list(by_people)
    final = register.nodes({key for judgement in (*left, *by_people) for key in (judgement.one, judgement.other)})
    best: dict[Pair, Judgement] = {}
    for judgement in left:
        one, other = sorted((final[judgement.one], final[judgement.other]), key=lambda key: _rank(register.known(key)))
        named = replace(judgement, one=one, other=other)
        known = best.get((one, other))
        if known is None or _weight(known) < _weight(named):
            best[one, other] = named
    settled = {frozenset((final[judgement.one], final[judgement.other])) for judgement in by_people}
    return (judgement for pair, judgement in best.items() if frozenset(pair) not in settled)


def _weight(judgement: Judgement) -> tuple[bool, float, tuple[str, ...]]:
    return (judgement.by is not None, judgement.score, judgement.reasons)
