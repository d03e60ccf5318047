"""Finds the names of the picture's nodes in its sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pemangku.view.picture import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pemangku.view.picture import Node, Sentence


def marked(sentences: Sequence[Sentence], nodes: Iterable[Node]) -> tuple[Sentence, ...]:
    """The sentences with every name in them marked that belongs to a node which the same article mentions.

    The longest name wins; a name that two nodes of the article share is left unmarked rather than guessed.
    """
    sources = {sentence.key: sentence.source for sentence in sentences}
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))  # article -> name -> nodes
    for node in nodes:
        for source in {sources[e.sentence] for e in node.mentions if e.sentence in sources}:
            for name in {node.label, *node.aliases}:
                told[source][name.casefold()].add(node.key)
    patterns = {source: pattern_of(names) for source, names in told.items() if names}
    return tuple(
        replace(sentence, marks=marks_in(sentence.text, patterns[sentence.source], told[sentence.source]))
        if sentence.source in patterns
        else sentence
        for sentence in sentences
    )


def pattern_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names as a whole word, the longest first."""
    longest_first = sorted((name for name in names if name), key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)


def marks_in(text: str, pattern: re.Pattern[str], names: dict[str, set[str]]) -> tuple[Mark, ...]:
    """The marks of one sentence."""
    found = ((match, names.get(match.group().casefold(), set())) for match in pattern.finditer(text))
    return tuple(Mark(match.start(), match.end(), min(nodes)) for match, nodes in found if len(nodes) == 1)
