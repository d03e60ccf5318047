"""How well persons, institutions and places are found in a corpus with PER, ORG and LOC tags, by exact spans.

    python benchmarks/names.py FILE

FILE holds a word a line (word, part of speech, tag as B-/I-/O), sentences set apart by empty lines, as the test part of
idner-news-2k does. Each sentence is read as an article of its own: none of what an article would tell elsewhere helps.
Beside our figures stand those of a CRF trained on that corpus's own training part (F1 82.6 in all).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pemangku.extract import extract
from pemangku.read import make_article

Span = tuple[str, int, int]

_TRAINED_CRF = {"PER": 81.6, "ORG": 82.9, "LOC": 85.5, "all": 82.6}
_KINDS = {"person": "PER", "institution": "ORG", "place": "LOC"}


def sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The words and tags of each sentence of the file."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if line.strip()]
        if rows:
            yield [row[0] for row in rows], [row[-1] for row in rows]


def gold_spans(words: list[str], tags: list[str]) -> set[Span]:
    """The tagged spans as offsets in the words joined by spaces."""
    spans: set[Span] = set()
    offset, begin, kind, end = 0, 0, "", 0
    for word, tag in zip(words, tags, strict=True):
        if not tag.startswith("I-"):
            if kind:
                spans.add((kind, begin, end))
            kind, begin = (tag[2:], offset) if tag.startswith("B-") else ("", 0)
        end = offset + len(word)
        offset = end + 1
    if kind:
        spans.add((kind, begin, end))
    return spans


def found_spans(text: str) -> set[Span]:
    """The spans that pemangku finds in TEXT."""
    findings = extract(make_article(id="x", text=text))
    return {
        (_KINDS[m.entity.partition(":")[0]], m.begin, m.end)
        for m in findings.mentions
        if m.entity.partition(":")[0] in _KINDS
    }


def main(path: Path) -> None:
    """Print precision, recall and F1 by kind."""
    right: dict[str, int] = dict.fromkeys([*_KINDS.values(), "all"], 0)
    found, gold = dict(right), dict(right)
    for words, tags in sentences(path):
        wanted, got = gold_spans(words, tags), found_spans(" ".join(words))
        for kind in _KINDS.values():
            w, g = {s for s in wanted if s[0] == kind}, {s for s in got if s[0] == kind}
            for name in (kind, "all"):
                right[name] += len(w & g)
                found[name] += len(g)
                gold[name] += len(w)
    print(f"{'':5}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'CRF':>7}{'ratio':>7}")
    for name, hits in right.items():
        precision, recall = hits / max(found[name], 1), hits / max(gold[name], 1)
        score = 200 * precision * recall / max(precision + recall, 1e-9)
        crf = _TRAINED_CRF[name]
        print(
            f"{name:5}{100 * precision:7.1f}{100 * recall:7.1f}{score:7.1f}{gold[name]:7}{crf:7.1f}{score / crf:7.2f}"
        )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
