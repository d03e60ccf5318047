"""What a build did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with an input: where it lies (a source and line, or an article's id) and why."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build read, kept and left out; `facts` counts what the store now holds, by kind.

    `read` counts the articles of the sources, `new` and `updated` those that this build took in, `known` those that
    were already stored with the same text. `skipped` were no articles; on `failed` ones extraction broke down;
    `noted` ones are in the graph, but lack something that could not be read (a date, for instance).
    """

    read: int
    new: int
    updated: int
    known: int
    skipped: tuple[Problem, ...] = ()
    failed: tuple[Problem, ...] = ()
    noted: tuple[Problem, ...] = ()
    facts: Mapping[str, int] = field(default_factory=dict)
    changed: bool
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether everything that was given is in the graph."""
        return not self.skipped and not self.failed
