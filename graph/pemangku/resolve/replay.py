"""People's decisions, laid on the nodes before anything is joined by score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pemangku.model import Judgement, Verdict
from pemangku.resolve.clusters import Clusters
from pemangku.resolve.decisions import Decision, Ruling, in_force
from pemangku.resolve.register import Pair


@dataclass(slots=True)
class Replayed:
    """What came of the decisions: judgements for the record, pairs to leave open, and the keys that stay."""

    judgements: list[Judgement] = field(default_factory=list)
    open: dict[Pair, Decision] = field(default_factory=dict)
    staying: list[str] = field(default_factory=list)


def replay(clusters: Clusters, known: Iterable[str], decisions: Sequence[Decision], *, kind: str) -> Replayed:
    """Hold apart and join what people decided about nodes of KIND ("person").

    What people hold apart is never joined, whatever else they say later. What cannot be followed is passed over here;
    `problems` tells of it.
    """
    done = Replayed()
    keys = set(known)
    valid = [d for d in in_force(decisions) if d.one.startswith(f"{kind}:") and {d.one, d.other} <= keys]
    apart = [decision for decision in valid if decision.ruling is Ruling.DIFFERENT]
    for decision in apart:
        clusters.keep_apart(decision.one, decision.other)
        done.judgements.append(_judgement(decision, Verdict.DIFFERENT))
    for decision in valid:
        if decision.ruling is Ruling.UNSURE:
            done.open[decision.pair] = decision
        elif decision.ruling is Ruling.SAME and not clusters.parted(decision.one, decision.other):
            judgement = _judgement(decision, Verdict.SAME)
            clusters.join(decision.one, decision.other, judgement)
            done.judgements.append(judgement)
            done.staying.append(decision.one)
    return done


def _judgement(decision: Decision, verdict: Verdict) -> Judgement:
    when = f" on {decision.when[:10]}" if decision.when else ""
    reason = f"{decision.who or 'someone'} decided so{when}" + (f": {decision.why}" if decision.why else "")
    return Judgement(
        one=decision.one, other=decision.other, verdict=verdict, score=1.0, reasons=(reason,), by=decision.who or "?"
    )
