"""What is said of one entity, in the order of its telling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pemangku.view import picture_of
from pemangku.view.rows import Row, rows_of
from pemangku.vocabulary import key_of

if TYPE_CHECKING:
    from pemangku.ask import Entity
    from pemangku.store import Reader


def timeline(reader: Reader, entity: Entity, *, min_confidence: float = 0.0) -> list[Row]:
    """What sentences say of an entity, by the day on which their articles were published."""
    key = key_of(entity.iri)
    rows = rows_of(picture_of(reader, min_confidence=min_confidence))
    return [row for row in rows if key in (row.subject_id, row.object_id)]
