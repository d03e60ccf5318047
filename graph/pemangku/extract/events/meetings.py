"""The two sides of a meeting that a noun tells of: *pertemuan X dan Y*, *menggelar pertemuan dengan Y*."""

from __future__ import annotations

from pemangku.extract.events.story import Scene, Story
from pemangku.extract.events.subjects import list_behind, subjects_of
from pemangku.extract.line import is_word
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.wordlists import word_set
from pemangku.model import EventKind, Modality

_CONFIDENCE = 0.85


def read_meeting(story: Story, scene: Scene) -> None:
    """Persons whom the name of a meeting gives, or *dengan* behind it, and persons who hold it: they are at it."""
    line = scene.line
    for hit, draft in scene.happenings:
        if (
            draft.word.kind is not EventKind.PERTEMUAN
            or line.quoted(hit.begin)
            or draft.modality is not Modality.REPORTED
        ):
            continue
        evidence = line.evidence("meets-at", _CONFIDENCE)
        inside = [
            i.key
            for i in line.items
            if isinstance(i, Ref) and i.kind is RefKind.PERSON and hit.begin < i.begin < hit.end
        ]
        at = next((k for k, i in enumerate(line.items) if i.begin >= hit.end), len(line.items))
        if at < len(line.items) and is_word(line.items[at], "dengan", "antara", "bersama"):
            inside += [key for key in list_behind(line, at + 1) if key.startswith("person:")]
        holding = word_set("events", "verbs", "organize")
        before = [k for k, i in enumerate(line.items) if i.lower in holding and i.end <= hit.begin]
        if inside and before:
            inside += [key for key in subjects_of(line, before[-1]) if key.startswith("person:")]
        story.events.attend([key for key in inside if key], draft, evidence)
