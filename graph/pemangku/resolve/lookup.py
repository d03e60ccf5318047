"""Whom a word names among what was resolved, before there is a graph to ask."""

from __future__ import annotations

from pemangku import vocabulary
from pemangku.errors import NothingFoundError, UsageError
from pemangku.model import Institution, Person, Resolution


def nodes_of(resolution: Resolution) -> dict[str, str]:
    """Every key that a decision may name → the key of the node it is in."""
    return {
        **{p.key: p.key for p in resolution.persons},
        **{i.key: i.key for i in resolution.institutions},
        **dict(resolution.replaced),
    }


def find_key(resolution: Resolution, text: str) -> str:
    """The key that a key, an IRI or a name stands for.

    Raises UsageError when several bear the name, NothingFoundError when none does.
    """
    key = vocabulary.key_of(text)
    if key in nodes_of(resolution):
        return key
    wanted = " ".join(text.casefold().split())
    nodes: list[Person | Institution] = [*resolution.persons, *resolution.institutions]
    named = sorted(node.key for node in nodes if wanted in {name.casefold() for name in (node.name, *node.aliases)})
    if len(named) == 1:
        return named[0]
    if named:
        raise UsageError(f"{text!r} may be {', '.join(named[:8])}", hint="give one of these keys")
    raise NothingFoundError(
        f"nothing in the graph is called {text!r}", hint="give a key like person:…, an IRI or a name"
    )


def key_in_articles(resolution: Resolution, key: str, articles: tuple[str, ...]) -> str:
    """The key of whoever bears the name of KEY in these articles. Raises NothingFoundError for an unknown article."""
    present = {findings.article.id for findings in resolution.articles}
    if unknown := [article for article in articles if article not in present]:
        raise NothingFoundError(f"no such article: {', '.join(unknown)}")
    return f"{key}-{vocabulary.digest(*sorted(articles), length=6)}"
