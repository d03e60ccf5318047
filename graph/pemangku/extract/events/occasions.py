"""Who speaks on the occasion that the sentence itself, or the one before, tells of.

*Usai sidang, X …*; *Pada kesempatan yang sama, X …*; *Hal itu disampaikan dalam jumpa pers. "…," kata X*.
"""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.event_words import EventHit
from pemangku.extract.events.lead_event import has_any
from pemangku.extract.events.story import Scene, Story
from pemangku.extract.line import Line, is_word
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.wordlists import word_row, word_set
from pemangku.model import EventKind, Modality, PartKind, Predicate

_CONFIDENCE = 0.85
_LONGEST_OPENING = 5
_FARTHEST_EVENT = 4
_OPENERS = ("usai", "seusai", "selepas", "setelah", "dalam", "pada", "saat", "di")
_PASSED = (EventKind.PEMILIHAN, EventKind.TAHAPAN)


def read_occasion(story: Story, scene: Scene) -> None:
    """Note who speaks at the event that opens the sentence, is pointed back to, or lacks a speaker."""
    line = scene.line
    if line.sentence.kind is not PartKind.BODY:
        return
    speaker = line.speaker if line.reports and (line.speaker or "").startswith("person:") else None
    if has_any(story, line, "elsewhere"):
        story.unspoken = None
    if speaker is not None:
        target = story.unspoken or _same_occasion(story, line)
        if target is not None:
            story.events.attend([speaker], target, line.evidence("speaks-on-occasion", _CONFIDENCE))
    gatherings = [(h, d) for h, d in scene.happenings if h.word.name not in word_set("events", "name", "no_gathering")]
    for hit, draft in gatherings:
        lead = [i.lower for i in line.items if i.end <= hit.begin]
        opens = hit.word.sort == "happening" and len(lead) == 1 and lead[0] in _OPENERS
        if opens and speaker is not None and _is_named_behind(line, hit.end, speaker):
            story.events.attend([speaker], draft, line.evidence("speaks-on-occasion", _CONFIDENCE))
    _as_speaker(story, scene)
    story.unspoken = _told_without_speaker(story, scene, gatherings) or (story.unspoken if speaker is None else None)


def _same_occasion(story: Story, line: Line) -> Draft | None:
    """*Pada kesempatan yang sama, X …*, *Dalam forum itu X …*: the happening told of last."""
    last = _main_occasion(story)
    opening = [i.lower for i in line.items[:_LONGEST_OPENING]]
    if (
        last is None
        or not opening
        or opening[0] not in ("dalam", "pada", "di")
        or last.modality is not Modality.REPORTED
    ):
        return None
    if last.word.kind in _PASSED or last.word.name in word_set("events", "name", "no_gathering"):
        return None
    noun = " ".join(opening[1:3]).startswith(word_row("events", "attendance", "occasions"))
    same = word_set("events", "attendance", "of_same")
    return last if noun and any(word in same for word in opening[2:]) else None


def _main_occasion(story: Story) -> Draft | None:
    """The happening told of last; where it is a declaration that closed another, that other."""
    if story.last is None or story.last.word.kind is not EventKind.DEKLARASI:
        return story.last
    before = reversed(story.events.drafts[: story.last.order])
    others = (d for d in before if d.word.sort == "happening" and d.strong and d.date == story.last.date)
    return next(others, story.last)


def _is_named_behind(line: Line, offset: int, speaker: str) -> bool:
    """Whether SPEAKER is the first person named behind OFFSET."""
    people = (i for i in line.items if isinstance(i, Ref) and i.kind is RefKind.PERSON and i.begin >= offset)
    return next((person.key == speaker for person in people), False)


def _told_without_speaker(story: Story, scene: Scene, gatherings: Sequence[tuple[EventHit, Draft]]) -> Draft | None:
    """*Temuan itu dibeberkan dalam jumpa pers …*: the event, until who spoke at it is named.

    The institution that the sentence before was about holds a press conference told of so.
    """
    line = scene.line
    said_at = word_set("events", "speaking", "said_at")
    if said_at.isdisjoint(line.vocabulary) or line.reports:
        return None
    for hit, draft in gatherings:
        before = [i for i in line.items if i.end <= hit.begin][-_FARTHEST_EVENT:]
        led = bool(before) and is_word(before[-1], "dalam", "pada", "saat", "lewat", "melalui", "di")
        told = next((k for k, i in enumerate(line.items) if i.lower in said_at and i in before), None)
        if not led or not told or draft.modality is not Modality.REPORTED or is_word(line.items[told - 1], "yang"):
            continue  # "usulan X yang disampaikan pada …" names who said it
        holder = story.subject_before or ""
        if hit.word.name in word_set("events", "name", "of_holders") and holder.startswith("institution:"):
            evidence = line.evidence("organizer-before", 0.8)
            story.events.take_part(holder, Predicate.ORGANIZES, draft, evidence)
        return draft
    return None


def _as_speaker(story: Story, scene: Scene) -> None:
    """*X, yang menjadi pembicara kedua, …*, *ucap X yang hadir sebagai penanggap*: X is at the event told of."""
    line = scene.line
    happenings = [d for h, d in scene.happenings if h.word.sort == "happening"]
    target = happenings[-1] if happenings else story.last
    if target is None or target.modality is not Modality.REPORTED:
        return
    speakers = word_set("events", "attendance", "speakers")
    leading = word_set("events", "attendance", "as_speakers")
    for at, item in enumerate(line.items):
        if item.lower not in speakers or not at or line.items[at - 1].lower not in leading or line.quoted(item.begin):
            continue
        clause = next(
            (k for k in range(at - 1, max(-1, at - _LONGEST_OPENING), -1) if isinstance(line.items[k], Ref)), None
        )
        head = line.items[clause] if clause is not None else None
        if isinstance(head, Ref) and head.kind is RefKind.PERSON and head.key:
            story.events.attend([head.key], target, line.evidence("guest-speaker", _CONFIDENCE))
