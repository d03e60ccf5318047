"""Names that stand for things of two kinds: a person and an institution, say. One of them is likely read wrongly.

No decision can join the two, so they are told instead of asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pemangku.model import Findings, Institution, Person, Place, Resolution
from pemangku.resolve.names import words

_PLACE = "place"


@dataclass(frozen=True, slots=True, order=True)
class Bearer:
    """One of the things that bear the name: its key and name, the articles that name it so, a sentence of the first."""

    key: str
    name: str
    articles: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True, order=True)
class TwoKinds:
    """A name, as printed, and what bears it; `together` are the articles that take it for both."""

    name: str
    bearers: tuple[Bearer, ...]
    together: tuple[str, ...]


def two_kinds(resolution: Resolution) -> tuple[TwoKinds, ...]:
    """The names that one article takes for things of two kinds, and those that articles part ways on; by name.

    Over several articles only what things are mainly called counts, and a place is told from a person only by a name
    of several words: people are called like villages.
    """
    uses: defaultdict[tuple[str, ...], list[_Use]] = defaultdict(list)
    for findings in resolution.articles:
        for use in _uses(findings):
            uses[use.words].append(use)
    titles = {node.key: node.name for node in _nodes(resolution)}
    sentences = _sentences(resolution, {name for name, found in uses.items() if len({u.kind for u in found}) > 1})
    told = []
    for name, found in uses.items():
        together = _in_one_article(found)
        torn = [use for use in found if use.article in together] or _parting(found)
        if torn:
            keys = sorted({use.key for use in torn})
            bearers = tuple(_bearer(key, titles, name, found, sentences) for key in keys)
            told.append(TwoKinds(min(use.printed for use in torn), bearers, tuple(sorted(together))))
    return tuple(sorted(told))


@dataclass(frozen=True, slots=True)
class _Use:
    """That an article calls a thing so; `main` when this is the name it knows it by."""

    words: tuple[str, ...]
    printed: str
    key: str
    article: str
    main: bool

    @property
    def kind(self) -> str:
        return self.key.partition(":")[0]


def _nodes(told: Findings | Resolution) -> list[Person | Institution | Place]:
    return [*told.persons, *told.institutions, *told.places]


def _uses(findings: Findings) -> Iterator[_Use]:
    for node in _nodes(findings):
        for form in (node.name, *node.aliases):
            if found := words(form):
                yield _Use(found, form, node.key, findings.article.id, form == node.name)


def _in_one_article(found: list[_Use]) -> set[str]:
    """The articles that take the name for things of two kinds."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for use in found:
        kinds[use.article].add(use.kind)
    return {article for article, here in kinds.items() if len(here) > 1}


def _parting(found: list[_Use]) -> list[_Use]:
    """The uses of a name for a thing of one kind in one article and of another in another."""
    main = [use for use in found if use.main and (use.kind != _PLACE or len(use.words) > 1)]
    return main if len({use.kind for use in main}) > 1 else []


def _sentences(resolution: Resolution, names: set[tuple[str, ...]]) -> dict[tuple[str, tuple[str, ...]], str]:
    """(Key, name) → the first sentence that names the thing so; (key, ()) → the first that names it at all."""
    first: dict[tuple[str, tuple[str, ...]], str] = {}
    keys = {use.key for findings in resolution.articles for use in _uses(findings) if use.words in names}
    for findings in resolution.articles:
        for mention in findings.mentions:
            if mention.entity in keys:
                text = findings.article.text
                sentence = " ".join(text[mention.evidence.begin : mention.evidence.end].split())
                first.setdefault((mention.entity, ()), sentence)
                first.setdefault((mention.entity, words(text[mention.begin : mention.end])), sentence)
    return first


def _bearer(
    key: str,
    titles: dict[str, str],
    name: tuple[str, ...],
    found: list[_Use],
    sentences: dict[tuple[str, tuple[str, ...]], str],
) -> Bearer:
    articles = tuple(sorted({use.article for use in found if use.key == key}))
    return Bearer(key, titles.get(key, key), articles, sentences.get((key, name)) or sentences.get((key, ()), ""))
