"""Courts among the institutions of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pemangku.extract.line import Line
from pemangku.extract.phrases.refs import Ref
from pemangku.extract.wordlists import word_set


def is_court(key: str) -> bool:
    """Whether KEY is a court's: the Constitutional and Supreme Court, DKPP, courts of law."""
    if not key.startswith("institution:"):
        return False
    local = key.removeprefix("institution:")
    by_region = word_set("phrases", "institutions", "courts_by_region")
    kind, _, rest = local.partition("-")
    company = kind == "pt" and rest and not rest[0].isdigit()
    return local in word_set("phrases", "institutions", "courts") or (kind in by_region and not company)


def find_court(lines: Sequence[Line]) -> str | None:
    """The court that the article names first."""
    return next((court for court, _ in _courts(lines)), None)


def court_named_from(lines: Sequence[Line]) -> int:
    """The offset of the sentence that names the first court: what is told before it is not that court's."""
    return next((begin for _, begin in _courts(lines)), 0)


def _courts(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    return (
        (item.key, line.sentence.begin)
        for line in lines
        for item in line.items
        if isinstance(item, Ref) and item.key and is_court(item.key)
    )
