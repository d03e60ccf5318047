"""The relations of one article: of tickets, of verbs, of cases, of events; each once."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.courts import find_court
from pemangku.extract.events import Events
from pemangku.extract.line import Line
from pemangku.extract.relations.cases import read_case
from pemangku.extract.relations.stated import read_stated
from pemangku.extract.relations.tickets import Tickets
from pemangku.model import Predicate, Relation

_SYMMETRIC = frozenset({Predicate.MEETS, Predicate.RUNNING_MATE})


def read_relations(lines: Sequence[Line], events: Events) -> list[Relation]:
    """The relations of an article; the first sentence that states one is its evidence."""
    found: dict[tuple[str, Predicate, str], Relation] = {}
    tickets = Tickets()
    court = find_court(lines)
    for line in lines:
        for relation in (*tickets.read(line), *read_stated(line, tickets, court)):
            mirrored = (relation.object, relation.predicate, relation.subject)
            if relation.subject == relation.object or (relation.predicate in _SYMMETRIC and mirrored in found):
                continue
            found.setdefault((relation.subject, relation.predicate, relation.object), relation)
        tickets.passed(line)
    for relation in (*read_case(lines, tuple(found.values())), *events.relations()):
        found.setdefault((relation.subject, relation.predicate, relation.object), relation)
    return list(found.values())
