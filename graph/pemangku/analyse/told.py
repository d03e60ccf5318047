"""The part of a picture that counts in an analysis."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from pemangku.view import picture_of
from pemangku.view.data import shared_modality

if TYPE_CHECKING:
    from pemangku.store import Reader
    from pemangku.view import Picture


def told(reader: Reader, *, kinds: Collection[str], min_confidence: float) -> Picture:
    """The picture of these kinds of nodes, with the links that a sentence bears out and not all of them deny."""
    picture = picture_of(reader, kinds=kinds, min_confidence=min_confidence)
    edges = (
        edge
        for edge in picture.edges
        if edge.evidence and shared_modality({evidence.modality for evidence in edge.evidence}) != "denied"
    )
    return replace(picture, edges=tuple(edges))
