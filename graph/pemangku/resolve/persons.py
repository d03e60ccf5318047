"""One person, one key: persons of all articles and official lists by name, region, office and company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pemangku.model import Findings, Judgement, OfficialCandidacy, Person, Verdict
from pemangku.reference.candidates import Candidate
from pemangku.resolve.blocking import pairs
from pemangku.resolve.clusters import Clusters, Pair, join_by_score
from pemangku.resolve.compare import Comparison, compare
from pemangku.resolve.decisions import Decision, moves
from pemangku.resolve.names import align
from pemangku.resolve.official import add_candidates, candidacies
from pemangku.resolve.profile import LocalPerson, Profile, profiles_of
from pemangku.resolve.replay import Replayed, replay


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedPersons:
    """The global key of every local person, the merged persons, and how it came about."""

    keys: dict[LocalPerson, str]
    persons: tuple[Person, ...]
    judgements: tuple[Judgement, ...]
    replaced: tuple[tuple[str, str], ...]
    official: tuple[OfficialCandidacy, ...]
    problems: tuple[str, ...]


def resolve_persons(
    articles: Sequence[Findings], *, decisions: Sequence[Decision] = (), candidates: Sequence[Candidate] = ()
) -> ResolvedPersons:
    """Who is who, independent of the order of ARTICLES and CANDIDATES. People's decisions go before every score."""
    profiles = profiles_of(articles, moved=moves(decisions))
    entries = add_candidates(profiles, candidates)
    clusters = Clusters(profiles)
    replayed = replay(clusters, profiles, decisions, kind="person")
    compared = _compare_all(profiles)
    for pair in replayed.open:
        known = compared.get(pair) or Comparison(0.0, Verdict.UNSURE, ())
        compared[pair] = replace(known, verdict=Verdict.UNSURE)
        if clusters.root(pair[0]) != clusters.root(pair[1]):
            clusters.keep_apart(*pair)  # what someone wants left open is not joined in a roundabout way either
    left = join_by_score(clusters, compared)
    final = _final_keys(clusters, profiles, replayed)
    return ResolvedPersons(
        keys={local: final[key] for key, profile in profiles.items() for local, _ in profile.members},
        persons=_describe(profiles, final),
        judgements=_judgements(clusters, profiles, replayed, left, _kept_apart(compared, profiles), final),
        replaced=tuple(sorted((key, to) for key, to in final.items() if key != to)),
        official=candidacies(entries, final),
        problems=tuple(replayed.problems),
    )


def _compare_all(profiles: Mapping[str, Profile]) -> dict[Pair, Comparison]:
    """The comparisons that have something to say: most pairs of a block are strangers."""
    compared = {}
    for one, other in pairs(profiles.values()):
        comparison = compare(profiles[one], profiles[other])
        if comparison.verdict is not Verdict.DIFFERENT or (comparison.score == 0.0 and comparison.reasons):
            compared[one, other] = comparison
    return compared


def _final_keys(clusters: Clusters, profiles: Mapping[str, Profile], replayed: Replayed) -> dict[str, str]:
    """Every profile's key → the key that stays: the one people chose, else that of the fullest name in a region."""
    final = {key: key for key in profiles}
    for keys in clusters.sets().values():
        stays = min(keys, key=lambda k: _rank(profiles[k]))
        for key in keys:
            final[key] = stays
    for chosen in replayed.staying:  # in the order of the decisions: the latest counts
        for key in clusters.members(chosen):
            final[key] = chosen
    return final


def _rank(profile: Profile) -> tuple[bool, int, int, str]:
    return (not profile.region, -len(profile.words), -len(profile.region), profile.key)


def _describe(profiles: Mapping[str, Profile], final: Mapping[str, str]) -> tuple[Person, ...]:
    names: dict[str, list[str]] = {}
    forms: dict[str, set[str]] = {}
    printed: dict[str, Counter[str]] = {}
    for key, profile in sorted(profiles.items()):
        printed.setdefault(final[key], Counter()).update(profile.printed)
        names.setdefault(final[key], []).extend([person.name for _, person in profile.members] or [profile.name])
        forms.setdefault(final[key], set()).update(profile.forms)
    persons = []
    for key in sorted(names):
        found = names[key]
        name = min(set(found), key=lambda n: (-len(n.split()), -printed[key][n], n))
        persons.append(Person(key=key, name=name, aliases=tuple(sorted(forms[key] - {name}))))
    return tuple(persons)


def _kept_apart(compared: Mapping[Pair, Comparison], profiles: Mapping[str, Profile]) -> list[Judgement]:
    """Pairs of one name that a block keeps apart: worth telling, since a reader may think them one."""
    return [
        Judgement(one=a, other=b, verdict=Verdict.DIFFERENT, score=0.0, reasons=comparison.reasons)
        for (a, b), comparison in sorted(compared.items())
        if comparison.score == 0.0 and align(profiles[a].words, profiles[b].words).exact
    ]


def _judgements(
    clusters: Clusters,
    profiles: Mapping[str, Profile],
    replayed: Replayed,
    left: Mapping[Pair, Judgement],
    apart: Iterable[Judgement],
    final: Mapping[str, str],
) -> tuple[Judgement, ...]:
    joined = [
        replace(link, one=link.other, other=link.one) if final[link.other] == link.other and not link.by else link
        for link in clusters.links
    ]
    by_people = [j for j in replayed.judgements if j.verdict is Verdict.DIFFERENT]
    undecided: dict[Pair, Judgement] = {}
    for pair, judgement in left.items():
        one, other = sorted((final[judgement.one], final[judgement.other]), key=lambda k: _rank(profiles[k]))
        decision = replayed.open.get(pair)
        named = replace(judgement, one=one, other=other, by=decision.who if decision else None)
        known = undecided.get((one, other))
        if known is None or (known.by is not None, known.score, known.reasons) < (
            named.by is not None,
            named.score,
            named.reasons,
        ):
            undecided[one, other] = named
    settled = {(min(final[j.one], final[j.other]), max(final[j.one], final[j.other])) for j in by_people}
    open_pairs = [j for (a, b), j in undecided.items() if (min(a, b), max(a, b)) not in settled]
    everything = [*joined, *by_people, *apart, *open_pairs]
    return tuple(sorted(everything, key=lambda j: (j.verdict.value, -j.score, j.one, j.other, j.reasons)))
