"""Reported words: which part of a sentence is what somebody said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pemangku.extract.document import Quotation
from pemangku.extract.line import Line, is_word
from pemangku.extract.statements.attributions import Attribution
from pemangku.extract.wordlists import word_set

_SHORTEST = 2
_RIGHT_BEHIND = 4
_FARTHEST_OPENING = 25


class Report(NamedTuple):
    """The words at `begin` to `end`, and the sign of who said them."""

    begin: int
    end: int
    attribution: Attribution


def trim(text: str, begin: int, end: int) -> tuple[int, int]:
    """BEGIN and END moved inwards over spaces and punctuation."""
    while begin < end and text[begin] in " \n\t,;:-–—":
        begin += 1
    while end > begin and text[end - 1] in " \n\t,;:":
        end -= 1
    return begin, end


def read_reports(
    line: Line, text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> Iterator[Report]:
    """What is reported in a sentence, outside the QUOTATIONS that are speech."""
    taken_until = -1
    for index, sign in enumerate(attributions):
        if sign.begin < taken_until:
            continue
        begin, end = trim(text, *_span(line, text, sign, attributions[index + 1 :], quotations))
        words = text[begin:end]
        if len(words.split()) < _SHORTEST or _only_points(words) or (quotations and line.quoted(begin)):
            continue
        if sign.kind == "after" and any(abs(sign.begin - q.end) <= _RIGHT_BEHIND for q in quotations):
            continue
        yield Report(begin, end, sign)
        taken_until = end


def _only_points(words: str) -> bool:
    """*tudingan tersebut*: what was said is only pointed at."""
    parts = words.lower().rstrip(".").split()
    return len(parts) <= 2 and parts[-1] in word_set("grammar", "demonstratives")


def _span(
    line: Line,
    text: str,
    sign: Attribution,
    later: Sequence[Attribution],
    quotations: Sequence[Quotation],
) -> tuple[int, int]:
    """Where the reported words begin and end: between the quotations and the clauses of other speakers."""
    begin = max((q.end + 1 for q in quotations if q.end < sign.begin), default=line.sentence.begin)
    end = min([line.sentence.end, *(q.begin - 1 for q in quotations if q.begin > sign.end)])
    if sign.kind == "after":
        rest = text[sign.end : end].strip(" ,.")
        return begin, sign.begin if len(rest.split()) < _SHORTEST else end
    if sign.kind == "according" and sign.begin - begin > _FARTHEST_OPENING:
        return begin, end
    other = next(
        (a for a in later if a.rule == "subject-verb" and a.speaker != sign.speaker and a.begin > sign.end), None
    )
    if other is not None:
        end = min(end, _clause_start(line, other))
    return _behind_openers(text, sign.end, end), end


def _clause_start(line: Line, sign: Attribution) -> int:
    """Where the clause of a second speaker begins: behind the last comma or conjunction before it."""
    at = sign.begin
    for item in line.items:
        if item.begin >= sign.begin:
            break
        if is_word(item, ",", "sementara", "sedangkan", ";"):
            at = item.begin
    return at


def _behind_openers(text: str, begin: int, end: int) -> int:
    """Skip *bahwa, agar …* and punctuation at the start of reported words."""
    while begin < end:
        rest = text[begin:end]
        stripped = rest.lstrip(" ,:;\n\t")
        begin += len(rest) - len(stripped)
        first = stripped.split(" ", 1)[0]
        word = first.lower().rstrip(",:")
        if word not in word_set("speech", "particles", "openers") or len(stripped) <= len(word):
            break
        begin += len(first)
    return begin
