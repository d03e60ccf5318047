"""What is wrong with people's decisions, a line each: told at every build and by `resolve log`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pemangku.resolve.decisions import Decision, Ruling, contradictions, in_force
from pemangku.resolve.why import replaced_by
from pemangku.vocabulary import Term, iri, key_of

if TYPE_CHECKING:
    from pemangku.store import Reader

KINDS = frozenset({"person", "institution"})
"""What can be decided on."""


def problems_in(reader: Reader, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """What is wrong with DECISIONS, as the stored graph shows it."""
    keys = {key for decision in decisions for key in decision.pair}
    stands = {key: node for key in sorted(keys) if (node := _node_of(reader, key)) is not None}
    return problems_of(decisions, stands)


def _node_of(reader: Reader, key: str) -> str | None:
    """The key of the node that stays for a key; None when the graph has neither."""
    from pyoxigraph import NamedNode

    address = iri(key)
    stays = replaced_by(reader, address)
    if stays is not None:
        return key_of(stays)
    described = reader.database.quads_for_pattern(NamedNode(address), NamedNode(Term.PREF_LABEL), None)
    return key if next(iter(described), None) is not None else None


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
