"""What a change of articles or decisions made of nodes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """`nodes` are to be described anew; `keys` were looked at again, `moved` of them lead elsewhere than before."""

    nodes: frozenset[str]
    keys: frozenset[str]
    moved: frozenset[str]
