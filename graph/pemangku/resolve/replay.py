"""People's decisions, laid on the nodes before anything is joined by score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pemangku.model import Judgement, Verdict
from pemangku.resolve.clusters import Clusters
from pemangku.resolve.decisions import Decision, Ruling, contradictions, in_force
from pemangku.resolve.register import Pair


@dataclass(slots=True)
class Replayed:
    """What came of the decisions: judgements for the record, pairs to leave open, the keys that stay, and problems."""

    judgements: list[Judgement] = field(default_factory=list)
    open: dict[Pair, Decision] = field(default_factory=dict)
    staying: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def moves(decisions: Iterable[Decision]) -> dict[tuple[str, str], str]:
    """(Key, article id) → the key that a split gives the persons of that key in that article."""
    return {
        (decision.one, article): decision.other
        for decision in in_force(decisions)
        if decision.ruling is Ruling.DIFFERENT
        for article in decision.articles
    }


def replay(clusters: Clusters, known: Iterable[str], decisions: Sequence[Decision], *, kind: str) -> Replayed:
    """Hold apart and join what people decided about nodes of KIND ("person").

    What people hold apart is never joined, whatever else they say later: a `same` that would is reported instead.
    """
    done = Replayed(problems=[p for p in contradictions(decisions) if p.startswith(f"{kind}:")])
    keys = set(known)
    valid = []
    for decision in in_force(decisions):
        if not decision.one.startswith(f"{kind}:"):
            continue
        problem = _cannot_apply(decision, keys)
        if problem:
            done.problems.append(problem)
        else:
            valid.append(decision)
    apart = [decision for decision in valid if decision.ruling is Ruling.DIFFERENT]
    for decision in apart:
        clusters.keep_apart(decision.one, decision.other)
        done.judgements.append(_judgement(decision, Verdict.DIFFERENT))
    for decision in valid:
        if decision.ruling is Ruling.UNSURE:
            done.open[decision.pair] = decision
        elif decision.ruling is Ruling.SAME:
            _join(clusters, decision, apart, done)
    return done


def _cannot_apply(decision: Decision, keys: set[str]) -> str | None:
    if decision.one.partition(":")[0] != decision.other.partition(":")[0]:
        return f"line {decision.line}: {decision.one} and {decision.other} are of different kinds; left out of account"
    gone = [key for key in (decision.one, decision.other) if key not in keys]
    if gone:
        return (
            f"line {decision.line}: {' and '.join(gone)} is in no article any more; the decision "
            f"({decision.ruling.value}, {decision.who}) is kept and waits"
        )
    return None


def _join(clusters: Clusters, decision: Decision, apart: Sequence[Decision], done: Replayed) -> None:
    if clusters.parted(decision.one, decision.other):
        against = next(
            (
                f"line {other.line} ({other.who})"
                for other in apart
                if {clusters.root(other.one), clusters.root(other.other)}
                == {clusters.root(decision.one), clusters.root(decision.other)}
            ),
            "an earlier line",
        )
        done.problems.append(
            f"line {decision.line}: {decision.one} and {decision.other} cannot be the same ({decision.who}), because "
            f"{against} holds them, or what they were joined with, apart; not joined"
        )
        return
    judgement = _judgement(decision, Verdict.SAME)
    clusters.join(decision.one, decision.other, judgement)
    done.judgements.append(judgement)
    done.staying.append(decision.one)


def _judgement(decision: Decision, verdict: Verdict) -> Judgement:
    when = f" on {decision.when[:10]}" if decision.when else ""
    reason = f"{decision.who or 'someone'} decided so{when}" + (f": {decision.why}" if decision.why else "")
    return Judgement(
        one=decision.one, other=decision.other, verdict=verdict, score=1.0, reasons=(reason,), by=decision.who or "?"
    )
