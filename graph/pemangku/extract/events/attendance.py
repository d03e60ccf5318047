"""Who is at an event by what its sentence says: *dihadiri X*, *hadir …*, *X membuka …*, *kata X dalam rapat …*."""

from __future__ import annotations

import re

from pemangku.extract.events.story import Scene, Story, is_negated
from pemangku.extract.events.subjects import actor_of, subjects_of
from pemangku.extract.line import Line
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.wordlists import word_set
from pemangku.model import PartKind

_AT_EVENT = re.compile(
    r"\b(?:dalam|pada|di sela(?:-sela)?|saat|usai|seusai|di acara|ketika|di)\s+"
    r"(?:acara\s+|kegiatan\s+|menghadiri\s+|membuka\s+|memimpin\s+|sambutannya (?:pada|di)\s+)?$"
)
_FARTHEST_OBJECT = 60
_FARTHEST_SPEAKER = 60
_CONFIDENCE = 0.88


def read_attendance(story: Story, scene: Scene) -> None:
    """Who a sentence says is at the event it tells of, or points back to."""
    line = scene.line
    target = scene.happenings[-1][1] if scene.happenings else scene.anaphor
    if target is None:
        return
    for at, item in enumerate(line.items):
        if not isinstance(item, Chunk) or line.quoted(item.begin):
            continue
        if item.lower in word_set("events", "verbs", "attended"):
            if not is_negated(line, at):
                story.events.attend(_guests(line, at + 1), target, line.evidence("attends-passive", _CONFIDENCE))
        elif item.lower == "hadir":
            if not is_negated(line, at):
                story.events.attend(_present(line, at), target, line.evidence("attends-present", _CONFIDENCE))
        elif item.lower in word_set("events", "verbs", "open") and not is_negated(line, at):
            behind = [d for h, d in scene.happenings if 0 <= h.begin - item.end <= _FARTHEST_OBJECT]
            draft = behind[0] if behind else scene.anaphor
            if draft is not None:
                story.events.attend(subjects_of(line, at), draft, line.evidence("attends-active", _CONFIDENCE))
    _speaking_at(story, scene)


def _guests(line: Line, at: int) -> list[str]:
    """Who is named behind *dihadiri*, between other guests, up to a preposition or the end."""
    while at < len(line.items) and line.items[at].lower in word_set("events", "attendance", "before_guests"):
        at += 1
    found: list[str] = []
    for item in line.items[at:]:
        if item.lower in word_set("events", "attendance", "behind_guests"):
            break
        key = actor_of(item)
        if key:
            found.append(key)
    return found


def _present(line: Line, at: int) -> list[str]:
    """All persons named behind *hadir*, up to the end; before it when none follows."""
    behind = [i.key for i in line.items[at + 1 :] if isinstance(i, Ref) and i.key and i.kind is RefKind.PERSON]
    return behind or subjects_of(line, at)


def _speaking_at(story: Story, scene: Scene) -> None:
    """*…," kata X dalam rapat …*: who speaks at an event is there."""
    line = scene.line
    told = line.reports or any(i.lower in word_set("events", "speaking", "told") for i in line.items)
    if line.sentence.kind is not PartKind.BODY or not told:
        return
    speaker = line.speaker if line.sentence.quotations or not line.reports else None
    for hit, draft in scene.happenings:
        if line.quoted(hit.begin) or not _AT_EVENT.search(scene.words_before(hit.begin, 40, story.text)):
            continue
        actor = _named_just_before(line, hit.begin) or speaker
        if actor is not None:
            story.events.attend([actor], draft, line.evidence("speaks-at", _CONFIDENCE))


def _named_just_before(line: Line, offset: int) -> str | None:
    """The person named outside quotation marks shortly before OFFSET."""
    for item in line.items:
        if not isinstance(item, Ref) or item.kind is not RefKind.PERSON or line.quoted(item.begin):
            continue
        if item.key and 0 <= offset - item.end < _FARTHEST_SPEAKER:
            return item.key
    return None
