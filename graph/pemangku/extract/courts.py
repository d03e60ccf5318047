"""Courts among the institutions of an article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pemangku.extract.line import Line
from pemangku.extract.wordlists import word_set


@lru_cache(1 << 12)
def is_court(key: str) -> bool:
    """Whether KEY is a court's: the Constitutional and Supreme Court, DKPP, courts of law."""
    if not key.startswith("institution:"):
        return False
    local = key.removeprefix("institution:")
    by_region = word_set("phrases", "institutions", "courts_by_region")
    return local in word_set("phrases", "institutions", "courts") or local.partition("-")[0] in by_region


def find_court(lines: Sequence[Line]) -> str | None:
    """The court that the article names first."""
    for line in lines:
        for ref in line.refs:
            if ref.key and is_court(ref.key):
                return ref.key
    return None
