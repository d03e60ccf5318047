"""Candidates of official lists among the persons to resolve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pemangku.model import OfficialCandidacy
from pemangku.reference.candidates import Candidate
from pemangku.reference.datasets import candidate_list_key
from pemangku.resolve.names import words
from pemangku.resolve.profile import Profile, Standing, contest_of, person_key

Entries = dict[str, tuple[Candidate, str]]
"""Entry → the candidate and the key of the profile it went into."""


def add_candidates(profiles: dict[str, Profile], candidates: Sequence[Candidate]) -> Entries:
    """Add the candidates to PROFILES.

    One whose whole name, of several words, someone in the news of the same region bears goes into that profile; the
    others get a profile of their own, which is then compared like any other.
    """
    names = {candidate.entry: words(candidate.name) for candidate in candidates}
    entries: Entries = {}
    for candidate in sorted(candidates, key=lambda c: c.entry):
        name = names[candidate.entry]
        key = person_key(candidate.name, candidate.region, "calon" if len(name) < 2 else "")
        known = profiles.get(key)
        if known is not None and known.entries:  # two candidates of one name in one region
            key = f"{key}-{candidate.entry}"
        profile = _profile(candidate, key, name, names.get(candidate.mate, ()))
        if key in profiles:
            profiles[key].take(profile)
        else:
            profiles[key] = profile
        entries[candidate.entry] = (candidate, key)
    return entries


def _profile(candidate: Candidate, key: str, name: tuple[str, ...], mate: tuple[str, ...]) -> Profile:
    return Profile(
        key=key,
        name=candidate.name,
        words=name,
        region=candidate.region,
        sure=True,
        others={other for alias in candidate.aliases if len(other := words(alias)) > 1} - {name},
        standings={Standing(contest_of(candidate.contest), candidate.ballot_number, mate)},
        years={candidate.year},
        entries={candidate.entry},
        forms={candidate.name, *candidate.aliases},
    )


def candidacies(entries: Entries, final: Mapping[str, str]) -> tuple[OfficialCandidacy, ...]:
    """The candidacies of the lists under the persons' final keys, in the order of entries."""
    found = []
    for entry in sorted(entries):
        candidate, key = entries[entry]
        mate = entries.get(candidate.mate)
        found.append(
            OfficialCandidacy(
                person=final[key],
                entry=entry,
                source=candidate_list_key(candidate.year),
                office=candidate.office,
                contest=candidate.contest,
                contest_name=candidate.contest_name,
                region=candidate.region,
                ballot_number=candidate.ballot_number,
                running_mate=final[mate[1]] if mate else None,
            )
        )
    return tuple(found)
