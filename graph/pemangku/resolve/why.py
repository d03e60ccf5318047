"""Why a node is one person, read back from a stored graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pemangku.vocabulary import DCTERMS, SKOS

if TYPE_CHECKING:
    from pemangku.store import Reader


@dataclass(frozen=True, slots=True, order=True)
class Merged:
    """A key that was given up for the node, and the reasons, each with the pair it is about and who decided."""

    iri: str
    reasons: tuple[str, ...]


def merged_into(reader: Reader, iri: str) -> tuple[Merged, ...]:
    """What the node of `iri` was joined out of, sorted; empty when no other key was given up for it."""
    from pyoxigraph import Literal, NamedNode

    database = reader.database
    replaced, note = NamedNode(f"{DCTERMS}isReplacedBy"), NamedNode(f"{SKOS}changeNote")
    found = []
    for quad in database.quads_for_pattern(None, replaced, NamedNode(iri)):
        if isinstance(quad.subject, NamedNode):
            notes = database.quads_for_pattern(quad.subject, note, None)
            reasons = tuple(sorted(n.object.value for n in notes if isinstance(n.object, Literal)))
            found.append(Merged(quad.subject.value, reasons))
    return tuple(sorted(found))


def replaced_by(reader: Reader, iri: str) -> str | None:
    """The IRI that stays in place of one that was given up; None when it was not."""
    from pyoxigraph import NamedNode

    for quad in reader.database.quads_for_pattern(NamedNode(iri), NamedNode(f"{DCTERMS}isReplacedBy"), None):
        if isinstance(quad.object, NamedNode):
            return quad.object.value
    return None
