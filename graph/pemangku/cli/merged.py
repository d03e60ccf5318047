"""Why a node is one: the keys that were given up for it, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pemangku.resolve.why import Merged

_TITLE = {"id": "Mengapa satu orang", "en": "Why this is one person"}


def merge_lines(merged: Iterable[Merged], *, lang: str) -> Iterator[str]:
    """The keys that were given up, each with its reasons; nothing when there are none."""
    from pemangku.vocabulary import curie

    shown = False
    for given_up in merged:
        if not shown:
            yield f"\n{_TITLE[lang]}"
            shown = True
        yield f"  {curie(given_up.iri)}"
        for reason in given_up.reasons:
            yield f"      › {' '.join(reason.split())}"
