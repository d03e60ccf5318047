"""The stages of elections that an event is a part of, as their calendars have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from pemangku.ask.facts import StageOf
from pemangku.ask.official import in_language
from pemangku.ask.terms import value_of
from pemangku.vocabulary import Graph, Term

if TYPE_CHECKING:
    from pemangku.store import Reader


def stages_of(reader: Reader, event: str, lang: str) -> tuple[StageOf, ...]:
    """The stages of an event by its IRI, in the order of their days; their regulations' titles in `lang`."""
    calendars, part = NamedNode(Graph.CALENDARS), NamedNode(Term.HAS_SUB_EVENT)
    found = []
    for quad in reader.database.quads_for_pattern(None, part, NamedNode(event), calendars):
        said = {
            q.predicate.value: value_of(q.object)
            for q in reader.database.quads_for_pattern(quad.subject, None, None, calendars)
        }
        if Term.START_DATE in said:  # else it is an election
            found.append(
                StageOf(
                    name=said[Term.PREF_LABEL],
                    first=said[Term.START_DATE],
                    last=said[Term.END_DATE],
                    official=in_language(reader, said[Term.WAS_DERIVED_FROM], Term.TITLE, lang) or "",
                )
            )
    return tuple(sorted(found, key=lambda stage: (stage.first, stage.last, stage.name)))
