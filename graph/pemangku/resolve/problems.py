"""What is wrong with people's decisions, a line each: told at every build and by `resolve log`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pemangku.resolve.decisions import Decision, Ruling, contradictions, in_force

KINDS = frozenset({"person", "institution"})
"""What can be decided on."""


def problems_of(decisions: Sequence[Decision], stands: Mapping[str, str]) -> tuple[str, ...]:
    """The contradictions among DECISIONS, and those that cannot be followed.

    STANDS leads from the keys that the decisions name to the nodes that stay for them; a key that nobody bears any
    more has none.
    """
    return (*contradictions(decisions), *_not_followed(in_force(decisions), stands))


def _not_followed(standing: Sequence[Decision], stands: Mapping[str, str]) -> Iterator[str]:
    for decision in standing:
        kinds = {key.partition(":")[0] for key in decision.pair}
        both = f"line {decision.line}: {decision.one} and {decision.other}"
        gone = [key for key in (decision.one, decision.other) if key not in stands]
        if len(kinds) > 1:
            yield f"{both} are of different kinds; left out of account"
        elif not kinds <= KINDS:
            yield f"{both} are no persons or institutions; left out of account"
        elif gone:
            are = "are" if len(gone) > 1 else "is"
            yield (
                f"line {decision.line}: {' and '.join(gone)} {are} in no article any more; the decision "
                f"({decision.ruling.value}, {decision.who}) is kept and waits"
            )
        elif decision.ruling is Ruling.SAME and stands[decision.one] != stands[decision.other]:
            against = _against(decision, standing, stands)
            yield (
                f"{both} cannot be the same ({decision.who}), because {against} holds them, or what they were joined "
                "with, apart; not joined"
            )


def _against(decision: Decision, standing: Sequence[Decision], stands: Mapping[str, str]) -> str:
    nodes = {stands[decision.one], stands[decision.other]}
    for other in standing:
        if other.ruling is Ruling.DIFFERENT and {stands.get(other.one), stands.get(other.other)} == nodes:
            return f"line {other.line} ({other.who})"
    return "an earlier line"
