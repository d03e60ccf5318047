"""Candidates of official lists among the persons to resolve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pemangku.model import OfficialCandidacy
from pemangku.reference.candidates import Candidate
from pemangku.reference.datasets import candidate_list_key
from pemangku.resolve.names import words
from pemangku.resolve.profile import Profile, Standing, contest_of, person_key
from pemangku.resolve.said import Said, encode

LIST = ""
"""The article, so to speak, that says what official lists say."""


def said_in_lists(candidates: Sequence[Candidate]) -> Iterator[Said]:
    """What official lists say of persons; the local name is the candidate's entry.

    One whose whole name, of several words, someone in the news of the same region bears comes into that profile; the
    others get a profile of their own, which is then compared like any other.
    """
    names = {candidate.entry: words(candidate.name) for candidate in candidates}
    taken: set[str] = set()
    for candidate in sorted(candidates, key=lambda c: c.entry):
        name = names[candidate.entry]
        key = person_key(candidate.name, candidate.region, "calon" if len(name) < 2 else "")
        if key in taken:  # two candidates of one name in one region
            key = f"{key}-{candidate.entry}"
        taken.add(key)
        yield Said(key, candidate.entry, encode(_profile(candidate, key, name, names.get(candidate.mate, ()))))


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


def candidacies(candidates: Sequence[Candidate], nodes: Mapping[str, str]) -> Iterator[OfficialCandidacy]:
    """The candidacies of the lists in the order of entries; `nodes` are those of the candidates, by entry."""
    for candidate in sorted(candidates, key=lambda c: c.entry):
        yield OfficialCandidacy(
            person=nodes[candidate.entry],
            entry=candidate.entry,
            source=candidate_list_key(candidate.year),
            office=candidate.office,
            contest=candidate.contest,
            contest_name=candidate.contest_name,
            region=candidate.region,
            ballot_number=candidate.ballot_number,
            running_mate=nodes.get(candidate.mate),
        )
