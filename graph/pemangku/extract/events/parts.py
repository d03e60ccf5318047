"""Who is at the event that an article is about: the bench of a session, speakers of a rally, candidates in a debate."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.story import Scene, Story
from pemangku.extract.events.subjects import list_behind
from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.speech import enclitic_cues
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.tables import table
from pemangku.model import EventKind, Modality, PartKind

_CROWD = re.compile(r"\b(?:massa|mahasiswa|peserta|pengunjuk rasa|demonstran|anggota|kader) dari ", re.IGNORECASE)
_CONFIDENCE = 0.88
_NEAR_CROWD = 3
_FARTHEST_PART = 6


def read_parts(story: Story, scene: Scene) -> None:
    """The bench of a session, the speakers of a rally, a moderator: by the role the text gives a person."""
    line = scene.line
    if line.sentence.kind is not PartKind.BODY:
        return
    for at, item in enumerate(line.items):
        if not isinstance(item, Ref) or item.kind is not RefKind.PERSON or not item.key:
            continue
        roles = " ".join(o.entry.name.casefold() for o in item.offices)
        ahead = [i for i in line.items[max(0, at - 3) : at] if not is_word(i, "lain")]
        lead = " ".join(i.lower for i in ahead[-2:] if isinstance(i, Chunk))
        for kind in table("events")["parts"]:
            parts = word_row("events", "parts", kind)
            if any(role in roles or role in lead for role in parts) or _is_listed_as(line, at, parts):
                _attend_latest(story, line, item.key, EventKind(kind))


def _is_listed_as(line: Line, at: int, parts: Sequence[str]) -> bool:
    """*lima panelis, di antaranya X dan Y*: whether the person at AT stands in a list of such."""
    lists = word_set("events", "attendance", "lists")
    opening = next((k for k in range(at - 1, -1, -1) if line.items[k].lower in lists), None)
    if opening is None or any(is_word(i, ".", '"') for i in line.items[opening:at]):
        return False
    return any(i.lower in parts for i in line.items[max(0, opening - _FARTHEST_PART) : opening])


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
    words = story.text[sentence.begin : sentence.end].lower()
    if _names_speaker(line) and line.speaker and any(w in words for w in word_row("events", "speaking", "at_rallies")):
        story.events.attend([line.speaker], draft, line.evidence("speaks-at-rally", _CONFIDENCE))
    _received(story, line, draft)
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


def _names_speaker(line: Line) -> bool:
    """Whether a sentence names, or points back to, who speaks in it (and not *ujar orator di atas mobil komando*)."""
    outside = [i for i in line.items if not line.quoted(i.begin)]
    named = any(isinstance(i, Ref) and i.key == line.speaker for i in outside)
    return line.reports and (named or line.goes_on or any(i.lower in enclitic_cues() for i in outside))


def _received(story: Story, line: Line, draft: Draft) -> None:
    """*Massa ditemui Ketua DPRD X dan Wakil Ketua Y*: who comes out to a protest is at it."""
    for at, item in enumerate(line.items):
        if item.lower not in word_set("events", "attendance", "received") or line.quoted(item.begin):
            continue
        crowd = {i.lower for i in line.items[max(0, at - _NEAR_CROWD) : at]}
        if crowd & word_set("events", "attendance", "crowds"):
            after = at + 1
            while after < len(line.items) and line.items[after].lower in ("oleh", "langsung"):
                after += 1
            story.events.attend(list_behind(line, after), draft, line.evidence("attends-passive", _CONFIDENCE))


def read_debate(story: Story) -> None:
    """In an article on a debate, the candidates that speak are in it."""
    if story.last is None or story.last.word.kind is not EventKind.DEBAT:
        return
    held = [
        d
        for d in story.events.drafts
        if d.strong and d.word.kind is EventKind.DEBAT and d.modality is not Modality.PLANNED
    ]
    if not held:
        return
    debate = held[-1]
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
