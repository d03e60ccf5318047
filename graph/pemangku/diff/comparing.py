"""Two graphs side by side, fact by fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from pemangku.ask.terms import value_of
from pemangku.triples.identity import IS_REPLACED_BY
from pemangku.view import picture_of
from pemangku.view.rows import Row, rows_of
from pemangku.vocabulary import Term, key_of

if TYPE_CHECKING:
    from pemangku.store import Reader


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact as the old graph and as the new one tells it."""

    old: Row
    new: Row

    @property
    def fields(self) -> tuple[str, ...]:
        """What differs, by the names of a row's fields."""
        return tuple(name for name in _TOLD if getattr(self.old, name) != getattr(self.new, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs between two graphs.

    `added` and `dropped` are facts of articles that both have, `changed` what one sentence, or another sentence of the
    article, says otherwise now.
    `articles_added` and `articles_dropped` are the identifiers of articles of which only one graph tells anything, and
    `facts_of_added` and `facts_of_dropped` how much they say. `joined` are keys that the new graph gives up, with the
    one that stays; `parted` those that only the old one gave up. Facts that differ by that alone are no difference.
    """

    added: tuple[Row, ...] = ()
    dropped: tuple[Row, ...] = ()
    changed: tuple[Changed, ...] = ()
    articles_added: tuple[str, ...] = ()
    articles_dropped: tuple[str, ...] = ()
    facts_of_added: int = 0
    facts_of_dropped: int = 0
    joined: tuple[tuple[str, str], ...] = ()
    parted: tuple[tuple[str, str], ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether both graphs say the same."""
        return self == Difference()


# What a fact says, of whom and where. Beside it are confidence, and the names of nodes and articles, which may grow.
_TOLD = ("subject_id", "relation", "object_id", "object", "detail", "modality", "sentence")
_ALIKE = (
    ("article_id", "sentence", "relation", "subject_id", "object_id"),
    ("article_id", "sentence", "relation", "subject_id"),
    ("article_id", "sentence", "relation", "object"),
    ("article_id", "relation", "subject_id", "object_id", "detail", "modality"),
    ("article_id", "relation", "subject_id", "object_id"),
)
"""What a fact of the old graph and one of the new have in common that are the same, changed; the likeliest first."""


def compare(old: Reader, new: Reader) -> Difference:
    """What NEW says otherwise than OLD, sorted by article and sentence."""
    given_up_before, given_up = _given_up(old), _given_up(new)
    stays = {**given_up_before, **given_up}
    before, after = _facts(old, stays), _facts(new, stays)
    articles_before, articles_after = _articles(old), _articles(new)
    in_both = articles_before & articles_after
    dropped = [before[fact] for fact in before.keys() - after.keys() if before[fact].article_id in in_both]
    added = [after[fact] for fact in after.keys() - before.keys() if after[fact].article_id in in_both]
    changed = _changed(dropped, added)
    old_rows, new_rows = {c.old for c in changed}, {c.new for c in changed}
    return Difference(
        added=_in_order(row for row in added if row not in new_rows),
        dropped=_in_order(row for row in dropped if row not in old_rows),
        changed=tuple(sorted(changed, key=lambda c: (_place(c.new), c.new, c.old))),
        articles_added=tuple(sorted(articles_after - in_both)),
        articles_dropped=tuple(sorted(articles_before - in_both)),
        facts_of_added=sum(row.article_id not in in_both for row in after.values()),
        facts_of_dropped=sum(row.article_id not in in_both for row in before.values()),
        joined=tuple(sorted(given_up.items() - given_up_before.items())),
        parted=tuple(sorted((gone, stayed) for gone, stayed in given_up_before.items() if gone not in given_up)),
    )


_Fact = tuple[str, ...]


def _facts(reader: Reader, stays: Mapping[str, str]) -> dict[_Fact, Row]:
    """Each fact of the graph by what it says where, of whoever stays of those that are one in either graph."""
    found: dict[_Fact, Row] = {}
    for row in rows_of(picture_of(reader)):
        known = replace(row, subject_id=_staying(row.subject_id, stays), object_id=_staying(row.object_id, stays))
        found.setdefault(_fact(known), known)
    return found


def _fact(row: Row) -> _Fact:
    words = "" if row.object_id else row.object  # the name of a node may become fuller, and is no other fact
    return tuple(words if name == "object" else getattr(row, name) for name in (*_TOLD, "article_id"))


def _staying(key: str, stays: Mapping[str, str]) -> str:
    seen = {key}
    while (following := stays.get(key, key)) not in seen:
        key = following
        seen.add(key)
    return key


def _changed(dropped: Iterable[Row], added: Iterable[Row]) -> list[Changed]:
    """Pairs of what went and what came, each once, the likeliest first."""
    found: list[Changed] = []
    gone, come = sorted(dropped), sorted(added)
    for alike in _ALIKE:
        by_key: defaultdict[_Fact, list[Row]] = defaultdict(list)
        for row in come:
            by_key[_values(row, alike)].append(row)
        waiting = ((row, by_key[_values(row, alike)]) for row in gone)
        found += [Changed(row, here.pop(0)) for row, here in waiting if here]
        gone = _without(gone, (c.old for c in found))
        come = _without(come, (c.new for c in found))
    return found


def _values(row: Row, names: Sequence[str]) -> _Fact:
    return tuple(getattr(row, name) for name in names)


def _without(rows: Iterable[Row], taken: Iterable[Row]) -> list[Row]:
    out = set(taken)
    return [row for row in rows if row not in out]


def _in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (_place(row), row)))


def _place(row: Row) -> tuple[str, str, str]:
    return row.published, row.article_id, row.sentence


def _articles(reader: Reader) -> set[str]:
    article, identifier = NamedNode(Term.NEWS_ARTICLE), NamedNode(Term.IDENTIFIER)
    database = reader.database
    nodes = {quad.subject for quad in database.quads_for_pattern(None, NamedNode(Term.TYPE), article)}
    return {value_of(quad.object) for node in nodes for quad in database.quads_for_pattern(node, identifier, None)}


def _given_up(reader: Reader) -> dict[str, str]:
    """Keys of persons and institutions that were given up, and what stays."""
    found = {}
    for quad in reader.database.quads_for_pattern(None, NamedNode(IS_REPLACED_BY), None):
        found[key_of(value_of(quad.subject))] = key_of(value_of(quad.object))
    return found
