"""The graph brought up to date: the register takes what is new, and only what that concerns is written again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pemangku.build.beside import Beside, beside
from pemangku.build.fingerprint import program
from pemangku.errors import StoreError
from pemangku.model import Findings, Resolution
from pemangku.resolve import Changes, Register, Resolver
from pemangku.store import Change, FindingsCache, lock, open_store, stored_fingerprint

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

_GRAPH = "graph"
_MOST = 0.1  # of the articles; when more are to be written again, the whole graph is


@dataclass(frozen=True, slots=True)
class Updated:
    """What the register has come to: `changes` since the stored graph, the articles `taken` anew and those `dropped`.

    `whole` tells that there is no graph to change, or too much of it would be.
    """

    resolver: Resolver
    changes: Changes
    taken: frozenset[str]
    dropped: frozenset[str]
    whole: bool


def up_to_date(
    register: Register, cache: FindingsCache, known: Beside, *, present: Mapping[str, str], stored: str | None
) -> Updated:
    """Let the register take what the cache has and it has not, and settle.

    `present` are the digests of the articles in the cache, `stored` is the fingerprint of the stored graph. A register
    that is not that graph's is emptied first.
    """
    fits = stored is not None and register.note(_GRAPH) == stored.encode()
    if not fits:
        register.clear()
    resolver = Resolver(register, decisions=known.decisions.decisions, candidates=known.candidates)
    before = register.taken()
    moved = resolver.moved() & present.keys()
    fresh = {ident for ident, digest in present.items() if before.get(ident) != digest} | moved
    for findings in _findings(cache, fresh):
        resolver.take(findings)
    dropped = before.keys() - present.keys()
    for ident in sorted(dropped):
        resolver.drop(ident)
    changes = resolver.settle()
    written = len(fresh | changes.articles)
    return Updated(
        resolver,
        changes,
        taken=frozenset(fresh),
        dropped=frozenset(dropped),
        whole=not fits or written > max(_MOST * len(present), 50),
    )


def remember(register: Register, fingerprint: str) -> None:
    """Keep the register as that of the graph with this fingerprint, which is stored now."""
    register.put_note(_GRAPH, fingerprint.encode())
    register.keep()


def whole_graph(updated: Updated, cache: FindingsCache) -> Iterator[Quad]:
    """Every quad of the graph."""
    from pemangku.triples import assert_article, assert_facts

    yield from assert_facts(updated.resolver.whole())
    for findings in cache.all():
        yield from assert_article(updated.resolver.in_global_keys(findings))


def change_of_graph(updated: Updated, cache: FindingsCache, stored: Store) -> Change:
    """What is to be written in place of what, to make the `stored` graph that of the register."""
    from pemangku.triples import (
        assert_article,
        assert_entities,
        places_of_articles,
        places_of_entities,
        places_of_official,
        places_of_stages,
    )

    resolver, changes = updated.resolver, updated.changes
    part = replace(
        resolver.part(changes.nodes | resolver.named_beside(), keys=changes.keys, staged=changes.staged),
        official=resolver.official(),
    )
    again = updated.taken | changes.articles
    patterns = [
        *places_of_entities(sorted(changes.nodes), sorted(changes.keys)),
        *places_of_articles(sorted(again | updated.dropped), stored),
        *places_of_official(),
        *places_of_stages(sorted(changes.staged)),
    ]
    articles = (assert_article(resolver.in_global_keys(findings)) for findings in _findings(cache, again))
    return Change(tuple(patterns), chain(assert_entities(part), chain.from_iterable(articles)))


def resolved(store: Path) -> tuple[Resolution, Beside]:
    """What the store's articles resolve to now, every decision so far included. Nothing is written.

    Raises StoreError when there is no store or a build is under way.
    """
    with open_store(store):  # says what to do when there is none
        pass
    marks = program()
    with (
        lock(store) as layout,
        FindingsCache(store, version=marks.extracting) as cache,
        Register(layout.register, made_by=marks.whole) as register,
    ):
        known = beside(store)
        updated = up_to_date(
            register, cache, known, present=cache.digests(current=True), stored=stored_fingerprint(layout)
        )
        articles = map(updated.resolver.in_global_keys, cache.all())
        return updated.resolver.whole(articles, problems=updated.changes.problems), known


def _findings(cache: FindingsCache, wanted: Iterable[str]) -> Iterator[Findings]:
    """The findings of the articles wanted, by id."""
    for ident in sorted(wanted):
        findings = cache.of(ident)
        if findings is None:
            raise StoreError(
                f"what article {ident} says cannot be read back", hint="delete findings.sqlite and build again"
            )
        yield findings
