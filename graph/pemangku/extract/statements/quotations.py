"""Words in quotation marks: which are speech, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pemangku.extract.document import Quotation
from pemangku.extract.line import Line
from pemangku.extract.speech import SpeechVerb
from pemangku.extract.statements.attributions import Attribution, read_attributions
from pemangku.extract.statements.speakers import Speakers
from pemangku.model import SpeechAct

_SHORTEST = 3
_LONG = 8
_RIGHT_BEHIND = 4
_NEAR = 12
_PLAIN = SpeechVerb(SpeechAct.MENYATAKAN, neutral=True)


class Voice(NamedTuple):
    """Whose words a quotation holds, by which rule, how sure that is, and the verb that goes with them."""

    speaker: str
    confidence: float
    rule: str
    verb: SpeechVerb = _PLAIN


def is_speech(text: str, quotation: Quotation, attributions: Sequence[Attribution]) -> bool:
    """Whether words in quotation marks are speech and not a term or a title."""
    words = text[quotation.begin : quotation.end].split()
    pauses = text[quotation.end - 1] in ",.!?…" or text[quotation.end + 1 : quotation.end + 2] == ","
    if len(words) < _SHORTEST:
        cued = any(0 <= a.begin - quotation.end <= 3 for a in attributions)
        return pauses and cued and len(words) > 0
    if quotation.opened and (pauses or len(words) >= _LONG):
        return True
    return any(a.kind == "after" and 0 <= a.begin - quotation.end <= _RIGHT_BEHIND for a in attributions)


def voice_of(
    lines: Sequence[Line],
    number: int,
    quotation: Quotation,
    attributions: Sequence[Attribution],
    speakers: Speakers,
) -> Voice | None:
    """Whose words QUOTATION in line NUMBER holds; `None` when nothing tells."""
    sign = _attribution_of(quotation, attributions)
    if sign is not None:
        return Voice(sign.speaker, sign.confidence, f"quote-{sign.rule}", sign.verb)
    following = _speaker_over_paragraphs(lines, number, speakers) if not quotation.closed else None
    if following is not None:
        return Voice(following, 0.85, "quote-over-paragraphs")
    if speakers.any is not None:
        return Voice(lines[number].first_person or speakers.any, 0.8, "quote-continued")
    named = next((line.first_person for line in lines[number : number + 3] if line.first_person is not None), None)
    return Voice(named, 0.6, "quote-before-name") if named is not None else None


def _attribution_of(quotation: Quotation, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution right behind a quotation, else the last before it, else the next behind it."""
    after = next((a for a in attributions if a.begin >= quotation.end), None)
    if after is not None and after.begin - quotation.end <= _NEAR:
        return after
    before = [a for a in attributions if a.end <= quotation.begin]
    return before[-1] if before else after


def _speaker_over_paragraphs(lines: Sequence[Line], number: int, speakers: Speakers) -> str | None:
    """The speaker that the next paragraph names when it goes on with a quotation left open."""
    if number + 1 >= len(lines):
        return None
    following = lines[number + 1]
    quotations = following.sentence.quotations
    if not quotations or quotations[0].begin - following.sentence.begin > 1:
        return None
    signs = read_attributions(following, speakers)
    return next((a.speaker for a in signs if a.begin >= quotations[0].end), None)
