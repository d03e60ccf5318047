"""Commands as tests type them, and where the repository's parts lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
SEEDS = REPOSITORY / "seeds"


@dataclass(frozen=True)
class Typed:
    """What came of a command: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line of an error."""
        (line,) = self.err.splitlines()
        assert line.startswith("pemangku: error: ")
        return line


Type = Callable[..., Typed]
