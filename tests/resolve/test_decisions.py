"""What people decide: a file of lines, replayed over every resolution."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resolve_samples import article

from pemangku.model import Verdict
from pemangku.resolve import Decision, Ruling, append_decisions, built_on, in_force, read_decisions, resolve

A, B, C = "person:wirya-manggala-32.16", "person:surya-kertapati-32.16", "person:danu-sanjoyo-32.16"
PEOPLE = [article("a", "Wirya Manggala"), article("b", "Surya Kertapati"), article("c", "Danu Sanjoyo")]


def decide(ruling: Ruling, one: str, other: str, line: int, **more: object) -> Decision:
    when = f"2025-01-01T00:00:{line:02}Z"
    return Decision(ruling=ruling, one=one, other=other, who="rina", when=when, line=line, **more)  # type: ignore[arg-type]


def keys(*decisions: Decision) -> list[str]:
    return [person.key for person in resolve(PEOPLE, decisions=decisions).persons]


def test_same_joins_what_no_score_would_and_the_first_key_stays() -> None:
    resolution = resolve(PEOPLE, decisions=[decide(Ruling.SAME, B, A, 1, why="one face")])
    assert [person.key for person in resolution.persons] == [C, B]
    assert resolution.replaced == ((A, B),)
    (judgement,) = (j for j in resolution.judgements if j.verdict is Verdict.SAME)
    assert judgement.by == "rina"
    assert "one face" in judgement.reasons[0]


def test_different_parts_what_the_score_would_join() -> None:
    articles = [article("a", "Achmad Sanjoyo"), article("b", "Ahmad Sanjoyo")]
    one, other = "person:achmad-sanjoyo-32.16", "person:ahmad-sanjoyo-32.16"
    assert len(resolve(articles).persons) == 1
    assert len(resolve(articles, decisions=[decide(Ruling.DIFFERENT, one, other, 1)]).persons) == 2


def test_one_name_in_one_region_is_split_by_article() -> None:
    articles = [article("a", "Wirya Manggala"), article("b", "Wirya Manggala")]
    split = decide(Ruling.DIFFERENT, A, f"{A}-zwei", 1, articles=("b",))
    resolution = resolve(articles, decisions=[split])
    assert [person.key for person in resolution.persons] == [A, f"{A}-zwei"]
    assert [findings.persons[0].key for findings in resolution.articles] == [A, f"{A}-zwei"]


def test_unsure_leaves_a_pair_open_that_the_score_would_join() -> None:
    articles = [article("a", "Achmad Sanjoyo"), article("b", "Ahmad Sanjoyo")]
    one, other = "person:achmad-sanjoyo-32.16", "person:ahmad-sanjoyo-32.16"
    resolution = resolve(articles, decisions=[decide(Ruling.UNSURE, one, other, 1)])
    assert len(resolution.persons) == 2
    assert [(j.verdict, j.by) for j in resolution.judgements] == [(Verdict.UNSURE, "rina")]


def test_undo_brings_back_what_was_before() -> None:
    assert keys(decide(Ruling.SAME, A, B, 1), decide(Ruling.UNDO, B, A, 2)) == keys()


def test_a_contradiction_is_told_and_the_later_counts() -> None:
    decisions = [decide(Ruling.SAME, A, B, 1), decide(Ruling.DIFFERENT, A, B, 2)]
    resolution = resolve(PEOPLE, decisions=decisions)
    assert len(resolution.persons) == 3
    (problem,) = resolution.problems
    assert "different (line 2, rina) contradicts same (line 1, rina)" in problem


def test_a_contradiction_by_way_of_a_third_is_told_and_not_joined() -> None:
    decisions = [decide(Ruling.DIFFERENT, A, C, 1), decide(Ruling.SAME, A, B, 2), decide(Ruling.SAME, B, C, 3)]
    resolution = resolve(PEOPLE, decisions=decisions)
    assert len(resolution.persons) == 2
    (problem,) = resolution.problems
    assert problem.startswith("line 3: ")
    assert "line 1 (rina)" in problem


def test_a_decision_on_someone_who_is_gone_waits_and_is_told() -> None:
    resolution = resolve(PEOPLE, decisions=[decide(Ruling.SAME, A, "person:gone", 1)])
    (problem,) = resolution.problems
    assert "person:gone is in no article any more" in problem


def test_different_kinds_are_never_joined() -> None:
    (problem,) = resolve(PEOPLE, decisions=[decide(Ruling.SAME, A, "institution:kpu", 1)]).problems
    assert "of different kinds" in problem


def test_what_builds_on_a_merge_is_named() -> None:
    first, second = decide(Ruling.SAME, A, B, 1), decide(Ruling.SAME, A, C, 2)
    assert built_on([first, second], first) == (second,)
    assert built_on([first, second], second) == ()


def test_decisions_come_back_from_the_file_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "graph.decisions.jsonl"
    written = [
        decide(Ruling.SAME, A, B, 1, why="“sama”, \n kata Rina"),
        decide(Ruling.DIFFERENT, A, C, 2, articles=("a",)),
    ]
    append_decisions(path, written[:1])
    append_decisions(path, written[1:])
    assert read_decisions(path).decisions == tuple(written)
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "none").decisions == ()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"judgement": "same", "one": "person:a", "oth', "not a whole line of JSON"),
        ("\x00\xff", "not a whole line of JSON"),
        ("[]", "not a decision"),
        ('{"judgement": "same", "one": "person:a"}', "“other” is missing"),
        ('{"judgement": "equal", "one": "person:a", "other": "person:b"}', "no such judgement: 'equal'"),
        ('{"judgement": "same", "one": "person:a", "other": "person:a"}', "both sides are the same key"),
        ('{"judgement": "same", "one": "person:a", "other": "person:b", "articles": 3}', "no list of identifiers"),
    ],
)
def test_a_broken_line_is_told_by_number_and_the_rest_counts(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "d.jsonl"
    append_decisions(path, [decide(Ruling.SAME, A, B, 1)])
    with path.open("ab") as out:
        out.write(line.encode("latin-1" if line.startswith("\x00") else "utf-8"))
    append_decisions(path, [decide(Ruling.DIFFERENT, A, C, 3)])
    found = read_decisions(path)
    assert [decision.line for decision in found.decisions] == [1, 3]
    (problem,) = found.problems
    assert problem.startswith("line 2: ")
    assert complaint in problem


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(Ruling), st.permutations([A, B, C])), max_size=12),
    st.randoms(use_true_random=False),
)
def test_any_decisions_can_be_replayed_and_leave_everyone_somewhere(rows, luck) -> None:
    decisions = [decide(ruling, one, other, line) for line, (ruling, (one, other, _)) in enumerate(rows, start=1)]
    resolution = resolve(PEOPLE, decisions=decisions)
    shuffled = list(decisions)
    luck.shuffle(shuffled)
    assert resolve(PEOPLE, decisions=shuffled) == resolution
    reached = {p.key for p in resolution.persons} | {old for old, _ in resolution.replaced}
    assert reached == {A, B, C}
    final = {**{p.key: p.key for p in resolution.persons}, **dict(resolution.replaced)}
    apart = [d for d in in_force(decisions) if d.ruling is Ruling.DIFFERENT]
    assert all(final[d.one] != final[d.other] for d in apart)
