"""What a node is called on the canvas: short, in few lines, free of characters that would reorder what is around it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pemangku.view.picture import Node

LINE = 20  # characters a line
LINES = 3
LONG = 26  # a name longer than this gives way to a shorter form of itself


def canvas_label(node: Node) -> str:
    """The node's label in at most three short lines, cut with an ellipsis."""
    return "\n".join(wrapped(plain(short_form(node)))) or "–"


def plain(text: str) -> str:
    """The text as one line, without control and bidirectional formatting characters."""
    # Zs, Cc, Cf: white space becomes a blank; joiners stay, emoji and some scripts are made of them.
    kept = (c if unicodedata.category(c) not in {"Cc", "Cf", "Cs"} or c == "\u200d" else " " for c in text[:500])
    return " ".join("".join(kept).split())


def short_form(node: Node) -> str:
    """The name itself, or for a long one a shorter form that is still plain: *KPU Kabupaten Bekasi*, *PH*."""
    if len(node.label) <= LONG or node.kind in {"person", "event"}:
        return node.label
    fitting = [alias for alias in node.aliases if len(alias) < len(node.label) and is_plain(alias, node)]
    return min(fitting, key=lambda alias: (len(alias), alias), default=node.label)


def is_plain(alias: str, node: Node) -> bool:
    """Whether an alias says by itself who is meant: it begins or ends as the name does, or is a party's initials."""
    words, full = alias.split(), node.label.split()
    if len(words) < 2:
        return node.category == "partai" and alias.isupper()
    return words[-1] == full[-1] or (node.category == "partai" and words[0] == full[0])


def wrapped(text: str) -> list[str]:
    """The text in balanced lines."""
    import textwrap

    def fill(width: int) -> list[str]:
        return textwrap.wrap(text, width, max_lines=LINES, placeholder=" …", break_on_hyphens=False)

    lines = fill(LINE)
    longest = max((len(word) for word in text.split()), default=0)
    for width in range(max(8, LINE // 2, longest), LINE):  # the narrowest width that needs no more lines
        narrower = fill(width)
        if len(narrower) == len(lines) and not any(line.endswith(" …") for line in narrower):
            return narrower
    return lines


def label_box(label: str, size: float) -> tuple[float, float]:
    """About how wide and high a label stands on the canvas at a font size, in pixels."""
    lines = label.split("\n")
    widest = max(sum(1.0 if unicodedata.east_asian_width(c) in "WF" else 0.56 for c in line) for line in lines)
    return widest * size, len(lines) * size * 1.22
