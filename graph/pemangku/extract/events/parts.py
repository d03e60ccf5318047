"""Who is at the event that an article is about: the bench of a session, speakers of a rally, candidates in a debate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pemangku.extract.events.story import Scene, Story
from pemangku.extract.line import Line
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.wordlists import word_row
from pemangku.lexicon.tables import table
from pemangku.model import EventKind, Modality, PartKind

_CROWD = re.compile(r"\b(?:massa|mahasiswa|peserta|pengunjuk rasa|demonstran|anggota|kader) dari ", re.IGNORECASE)
_CONFIDENCE = 0.88


def read_parts(story: Story, scene: Scene) -> None:
    """The bench of a session, the speakers of a rally, a moderator: by the role the text gives a person."""
    line = scene.line
    if line.sentence.kind is not PartKind.BODY or not story.events.drafts:
        return
    for at, item in enumerate(line.items):
        if not isinstance(item, Ref) or item.kind is not RefKind.PERSON or not item.key:
            continue
        roles = " ".join(o.entry.name.casefold() for o in item.offices)
        lead = " ".join(i.lower for i in line.items[max(0, at - 2) : at] if isinstance(i, Chunk))
        for kind in table("events")["parts"]:
            if any(role in roles or role in lead for role in word_row("events", "parts", kind)):
                _attend_latest(story, line, item.key, EventKind(kind))


def _attend_latest(story: Story, line: Line, person: str, kind: EventKind) -> None:
    draft = story.events.latest(kind)
    if draft is not None:
        story.events.attend([person], draft, line.evidence("takes-part", _CONFIDENCE))


def read_rally(story: Story, scene: Scene) -> None:
    """*…," ujar X dalam orasinya*; *massa dari A, B, dan C*: they are at the protest told of."""
    draft = story.events.latest(EventKind.AKSI)
    if draft is None:
        return
    line = scene.line
    sentence = line.sentence
    if line.speaker and line.reports and "orasi" in story.text[sentence.begin : sentence.end].lower():
        story.events.attend([line.speaker], draft, line.evidence("speaks-at-rally", _CONFIDENCE))
    match = _CROWD.search(story.text, sentence.begin, sentence.end)
    if match is None:
        return
    groups = [
        i.key
        for i in line.items
        if isinstance(i, Ref) and i.kind is RefKind.INSTITUTION and i.key and i.begin >= match.end() - 1
    ]
    groups = [g for g in groups if not g.startswith("institution:universitas")]
    story.events.attend(groups, draft, line.evidence("rally-crowd", _CONFIDENCE))


def read_debate(story: Story) -> None:
    """In an article on a debate, the candidates that speak are in it."""
    debate = story.last
    if debate is None or debate.word.kind is not EventKind.DEBAT or debate.modality is Modality.PLANNED:
        return
    candidates = _candidates(story.lines)
    for line in story.lines:
        if line.reports and line.speaker in candidates and line.speaker is not None:
            story.events.attend([line.speaker], debate, line.evidence("debates", _CONFIDENCE))


def _candidates(lines: Sequence[Line]) -> frozenset[str]:
    """Who stands for an office in this article: members of tickets, *calon, kandidat, paslon nomor urut*."""
    found = set()
    for line in lines:
        for at, item in enumerate(line.items):
            if isinstance(item, Ref) and item.kind is RefKind.PERSON and item.key and _stands(line, at, item):
                found.add(item.key)
    return frozenset(found)


def _stands(line: Line, at: int, person: Ref) -> bool:
    if person.pair is not None or any(o.candidate for o in person.offices):
        return True
    lead = [i for i in line.items[max(0, at - 6) : at] if isinstance(i, Chunk)]
    return any(i.modifier == "candidate" or i.lower in ("urut", "paslon") for i in lead)
