"""Which nodes were joined: every key that was given up leads to the one that stays, and says why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import Quad

from pemangku.model import Resolution, Verdict
from pemangku.terms import entity, node, string
from pemangku.vocabulary import BASE, DCTERMS, SKOS

GRAPH = BASE + "graph/identity"
IS_REPLACED_BY = DCTERMS + "isReplacedBy"
CHANGE_NOTE = SKOS + "changeNote"


def describe_replaced(resolution: Resolution) -> Iterator[Quad]:
    """`dcterms:isReplacedBy` from each key that was given up, with the reasons of the merge as `skos:changeNote`."""
    notes: defaultdict[str, set[str]] = defaultdict(set)
    for judgement in resolution.judgements:
        if judgement.verdict is Verdict.SAME:
            who = f"decided by {judgement.by}" if judgement.by else f"joined automatically, score {judgement.score:.2f}"
            text = f"{judgement.one} = {judgement.other}: {'; '.join(judgement.reasons)} ({who})"
            notes[judgement.one].add(text)
            notes[judgement.other].add(text)
    for old, new in resolution.replaced:
        yield Quad(entity(old), node(IS_REPLACED_BY), entity(new), node(GRAPH))
        for text in sorted(notes[old]):
            yield Quad(entity(old), node(CHANGE_NOTE), string(text), node(GRAPH))
