"""Words in quotation marks: which are speech, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pemangku.extract.document import Quotation
from pemangku.extract.line import Line
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.speech import SpeechVerb, cues, words_of
from pemangku.extract.statements.attributions import Attribution, read_attributions
from pemangku.extract.statements.speakers import Speakers
from pemangku.extract.wordlists import word_set
from pemangku.model import SpeechAct

_SHORTEST = 3
_LONG = 8
_RIGHT_BEHIND = 4
_NEAR = 12
_LONGEST_INITIALS = 3
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
    if not attributions and _in_title_case(words):
        return False  # a slogan or a title
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
        other = _said_by_other(lines, number, quotation)
        if other is None:
            return Voice(lines[number].first_person or speakers.any, 0.8, "quote-continued")
        if other.key is None:
            speakers.forget()
            return None
        return Voice(other.key, 0.8, "quote-continued")
    if speakers.unnamed:
        return None
    named = next((line.first_person for line in lines[number : number + 3] if line.first_person is not None), None)
    return Voice(named, 0.6, "quote-before-name") if named is not None else None


def _in_title_case(words: Sequence[str]) -> bool:
    """Whether every word begins with a capital."""
    return len(words) > _SHORTEST and all(word[0].isupper() for word in words if word[0].isalpha())


class _Other(NamedTuple):
    """Somebody whom the text does not name beside a quotation; the key where another sentence tells it."""

    key: str | None = None


def _said_by_other(lines: Sequence[Line], number: int, quotation: Quotation) -> _Other | None:
    """*"…," teriak orator*, *"…," bunyi surat itu*: nobody by name; *kata Jaksa*: who bears that title."""
    line = lines[number]
    at = next((k for k, i in enumerate(line.items) if 0 <= i.begin - quotation.end <= _RIGHT_BEHIND and _cues(i)), None)
    if at is None or line.first_person is not None:
        return None
    behind = next((i for i in line.items[at + 1 :] if not _cues(i)), None)
    role = behind.role if isinstance(behind, Chunk) else None
    offices = behind.offices if isinstance(behind, Ref) else []
    names = {role.name} if role is not None else {use.entry.name for use in offices}
    if not names:
        return _Other() if isinstance(behind, Chunk) and _is_unnamed(behind) else None
    holder = _last_with(lines[:number], names)
    return _Other(holder) if holder is not None else None


def _is_unnamed(speaker: Chunk) -> bool:
    """*orator*, *warga*, *MS*: a word in small letters, or the initials of somebody whose name is kept back."""
    if speaker.text[0].islower():
        return speaker.lower not in words_of("plural")
    return speaker.text.isupper() and len(speaker.text) <= _LONGEST_INITIALS


def _cues(item: Item) -> bool:
    return item.lower in cues() or item.lower in word_set("speech", "subjects", "of_papers")


def _last_with(lines: Sequence[Line], roles: set[str]) -> str | None:
    """The person last named with one of ROLES, or with a longer one that begins so (*Jaksa Penuntut Umum*)."""
    for line in reversed(lines):
        for ref in reversed(line.refs):
            held = {use.entry.name for use in ref.offices}
            if ref.kind is RefKind.PERSON and ref.key and any(h.startswith(r) for h in held for r in roles):
                return ref.key
    return None


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
