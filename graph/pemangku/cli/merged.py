"""Why a node is one: the keys that were given up for it, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pemangku.resolve.why import Merged
    from pemangku.store import Reader

_TITLE = {"id": "Mengapa satu orang", "en": "Why this is one person"}


def current(reader: Reader, text: str) -> str:
    """The IRI that stays in place of `text`, when that is an IRI that was given up; else `text`."""
    from pemangku.ask.entities import as_iri
    from pemangku.resolve.why import replaced_by

    iri = as_iri(text)
    try:
        return (replaced_by(reader, iri) if iri else None) or text
    except ValueError:  # no IRI after all
        return text


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
