"""How well pairs are told apart, measured on labelled ones; and that no two candidates become one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from resolve_samples import article

from commands import REPOSITORY
from pemangku.model import Verdict
from pemangku.reference import import_candidates, read_candidate_list, stored_candidates
from pemangku.resolve import compare, resolve

sys.path.insert(0, str(REPOSITORY / "benchmarks"))
from labelled_pairs import Pair, blind_third, pairs

_LISTS = [Path("/work/shared/reference") / name for name in ("paslon-pkwkk.json", "paslon-pkwkp.json")]


@pytest.mark.parametrize("part", ["whole", "blind"])
def test_accepted_pairs_are_right_and_few_are_missed(part: str) -> None:
    found = pairs(1200) if part == "whole" else blind_third(pairs(1200))
    assert len(found) >= 400
    accepted = [pair.same for pair in found if _accepted(pair)]
    assert sum(accepted) / len(accepted) >= 0.99
    assert sum(accepted) / sum(pair.same for pair in found) >= 0.92


def _accepted(pair: Pair) -> bool:
    assert compare(pair.one, pair.other) == compare(pair.other, pair.one)
    return compare(pair.one, pair.other).verdict is Verdict.SAME


@pytest.mark.skipif(not _LISTS[0].exists(), reason="the official lists are not here")
def test_no_two_real_candidates_are_one_even_when_only_their_names_are_known() -> None:
    candidates = [c for path in _LISTS for c in read_candidate_list(path).candidates]
    findings = [article(c.entry, c.name, region=c.region) for c in candidates]
    resolution = resolve(findings)
    owner = {f.article.id: f.persons[0].key for f in resolution.articles}
    together: dict[str, set[str]] = {}
    for candidate in candidates:
        together.setdefault(owner[candidate.entry], set()).add(candidate.entry)
    assert [entries for entries in together.values() if len(entries) > 1] == []


@pytest.mark.skipif(not _LISTS[0].exists(), reason="the official lists are not here")
def test_the_imported_official_lists_are_whole_and_every_candidate_stays_a_person_of_their_own(tmp_path: Path) -> None:
    imported = [import_candidates(tmp_path, path) for path in _LISTS]
    assert sum(done.list.pairs + done.list.empty_boxes for done in imported) == 1594
    assert sum(done.list.contests for done in imported) == 545
    assert [problem for done in imported for problem in done.list.problems] == []
    candidates = stored_candidates(tmp_path)
    resolution = resolve([], candidates=candidates)
    assert {official.entry for official in resolution.official} == {candidate.entry for candidate in candidates}
    assert len({official.person for official in resolution.official}) == len(candidates)
    assert all(official.running_mate for official in resolution.official)
