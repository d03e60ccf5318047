"""Resolution: which findings of all articles speak of the same person, institution, place and event."""

from pemangku.resolve.compare import ACCEPT, REVIEW, Comparison, compare
from pemangku.resolve.decisions import (
    Decision,
    DecisionFile,
    Ruling,
    append_decisions,
    built_on,
    contradictions,
    decisions_path,
    in_force,
    read_decisions,
)
from pemangku.resolve.lookup import find_key, key_in_articles, nodes_of
from pemangku.resolve.problems import problems_in
from pemangku.resolve.profile import HeldRole, Profile, Standing, person_key
from pemangku.resolve.register import Register
from pemangku.resolve.resolving import Changes, Resolver, resolve
from pemangku.resolve.review import Filled, OpenPair, Side, open_pairs, read_pairs, side_by_side, write_pairs
from pemangku.resolve.two_kinds import Bearer, TwoKinds, two_kinds
from pemangku.resolve.why import Merged, merged_into, replaced_by

__all__ = [
    "ACCEPT",
    "REVIEW",
    "Bearer",
    "Changes",
    "Comparison",
    "Decision",
    "DecisionFile",
    "Filled",
    "HeldRole",
    "Merged",
    "OpenPair",
    "Profile",
    "Register",
    "Resolver",
    "Ruling",
    "Side",
    "Standing",
    "TwoKinds",
    "append_decisions",
    "built_on",
    "compare",
    "contradictions",
    "decisions_path",
    "find_key",
    "in_force",
    "key_in_articles",
    "merged_into",
    "nodes_of",
    "open_pairs",
    "person_key",
    "problems_in",
    "read_decisions",
    "read_pairs",
    "replaced_by",
    "resolve",
    "side_by_side",
    "two_kinds",
    "write_pairs",
]
