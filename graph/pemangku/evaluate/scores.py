"""Counts and the figures made of them, rounded to three digits as they are printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MAIN_KINDS = ("persons", "orgs", "places", "positions", "statements", "events", "relations")
KINDS = ("persons", "orgs", "places", "positions", "statements: found", "statements", "events", "relations")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many facts of a kind were found rightly, found wrongly, and missed."""

    matched: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 when nothing was found."""
        found = self.matched + self.extra
        return self.matched / found if found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is to be found that was found; 0 when there is nothing to find."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    @property
    def gold(self) -> int:
        """How many there are to find."""
        return self.matched + self.missed


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many of the facts found have a detail right."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """0–1."""
        return self.right / self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A difference between gold and graph; `sentence` is where the text tells of it, when that can be found."""

    article: str
    kind: str
    fault: str  # "missed", "extra" or "wrong"
    what: str
    sentence: str | None = None

    def __str__(self) -> str:
        line = f"{self.article}\t{self.kind}\t{self.fault}\t{self.what}"
        return f"{line}\t{self.sentence}" if self.sentence else line


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """All figures of one evaluation, every difference, and the gold articles that the graph lacks."""

    kinds: Mapping[str, Score]
    rates: Mapping[str, Rate]
    misses: tuple[Miss, ...]
    absent: tuple[str, ...]

    @property
    def mean_f1(self) -> float:
        """The mean of the main kinds' F1."""
        return sum(round(self.kinds[kind].f1, 3) for kind in MAIN_KINDS) / len(MAIN_KINDS)

    @property
    def figures(self) -> dict[str, float]:
        """Every figure that can have a floor, by name, rounded to three digits."""
        return {
            **{kind: round(self.kinds[kind].f1, 3) for kind in KINDS},
            **{name: round(rate.share, 3) for name, rate in sorted(self.rates.items())},
            "mean F1": round(self.mean_f1, 3),
        }

    def as_json(self) -> dict[str, Any]:
        """The figures as plain values."""
        kinds = {
            kind: {
                "p": round(score.precision, 3),
                "r": round(score.recall, 3),
                "f1": round(score.f1, 3),
                "gold": score.gold,
            }
            for kind, score in self.kinds.items()
        }
        rates = {name: [round(rate.share, 3), rate.of] for name, rate in sorted(self.rates.items())}
        return {**kinds, "mean_f1": round(self.mean_f1, 3), "rates": rates, "absent": list(self.absent)}
