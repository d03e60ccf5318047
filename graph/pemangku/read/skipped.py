"""What reading could not take, or took only in part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pemangku.read.cleaning import one_line


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input, or a line of one, that was left out, and why.

    `article_kept` tells a mere note (an unreadable date) from a loss: the article itself was read.
    """

    source: str
    line: int | None
    reason: str
    article_kept: bool = False

    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}:{self.line}"
        return one_line(f"{place}: {self.reason}")


OnSkip = Callable[[Skipped], None]
