"""Who holds an event, and who watches over it."""

from __future__ import annotations

from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.event_words import EventHit
from pemangku.extract.events.story import Scene, Story, is_negated, token_after, verb_modality
from pemangku.extract.events.subjects import list_behind, subjects_of
from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.wordlists import word_set
from pemangku.model import EventKind, Modality, Predicate

_FARTHEST_OBJECT = 60
_FARTHEST_WATCHED = 40
_FARTHEST_PARTNER = 12


def read_organizers(story: Story, scene: Scene) -> None:
    """Who the verbs of a sentence say holds, or watches over, an event."""
    line = scene.line
    active = word_set("events", "verbs", "organize") & line.vocabulary
    passive = word_set("events", "verbs", "organized") & line.vocabulary
    watching = word_set("events", "verbs", "supervise") & line.vocabulary
    watched = word_set("events", "verbs", "supervised") & line.vocabulary
    for at, item in enumerate(line.items if active or passive or watching or watched else ()):
        if not isinstance(item, Chunk) or line.quoted(item.begin):
            continue
        if item.lower in active:
            _organizes(story, scene, at)
        elif item.lower in passive:
            _is_organized(story, scene, at)
        elif item.lower in watching:
            _supervises(story, scene, at)
        elif item.lower in watched:
            _is_supervised(story, scene, at)
    _nominalised(story, scene)


def organizer_in_name(story: Story, line: Line, hit: EventHit, draft: Draft) -> None:
    """*Rapat kerja nasional PDIP*, *Bimtek Fraksi Golkar*: the institution in the name holds it."""
    joint = token_after(line, hit.last) in ("dengan", "bersama", "antara")
    predicate = Predicate.ATTENDS if joint else Predicate.ORGANIZES
    partner = next((k for k, i in enumerate(line.items) if i.begin - hit.end > 1), None) if joint else None
    for key in list_behind(line, partner)[1:] if partner is not None else []:
        # "rapat dengan A, B, dan C"
        story.events.take_part(key, predicate, draft, line.evidence("organizer-in-name", 0.85))
    for at, item in enumerate(line.items):
        if not isinstance(item, Ref) or not item.key or item.kind is not RefKind.INSTITUTION:
            continue
        inside = hit.begin < item.begin and item.end <= hit.end + 1
        if inside or (joint and 0 <= item.begin - hit.end <= _FARTHEST_PARTNER):
            evidence = line.evidence("organizer-in-name", 0.85)
            for key in list_behind(line, at) if joint else [item.key]:
                story.events.take_part(key, predicate, draft, evidence)
            draft.strong = True
            if joint:
                return


def _organizes(story: Story, scene: Scene, at: int) -> None:
    """*KPU X menggelar rapat …*."""
    line = scene.line
    verb = line.items[at]
    draft = next(
        (d for h, d in scene.told if 0 <= h.begin - verb.end <= _FARTHEST_OBJECT and h.word.sort != "decision"), None
    )
    if draft is None or draft.word.sort == "election" or is_negated(line, at):
        return
    modality = verb_modality(line, at)
    for key in subjects_of(line, at):
        evidence = line.evidence("organizer-active", 0.92, modality)
        story.events.take_part(key, Predicate.ORGANIZES, draft, evidence)
        draft.strong = True
        if modality is Modality.PLANNED and draft.evidence.begin == line.sentence.begin:
            draft.modality = Modality.PLANNED


def _is_organized(story: Story, scene: Scene, at: int) -> None:
    """*Rapat … digelar (oleh) KPU X*."""
    line = scene.line
    verb = line.items[at]
    inner = {h.election for h, _ in scene.told} - {None}
    subjects = [d for h, d in scene.told if h.begin < verb.begin and h.word.sort != "decision" and h.first not in inner]
    draft = subjects[-1] if subjects else scene.anaphor
    if draft is None or draft.word.sort == "election" or _of_another_noun(story, scene, at):
        return
    evidence = line.evidence("organizer-passive", 0.92, verb_modality(line, at))
    for key in _agents(line, at):
        story.events.take_part(key, Predicate.ORGANIZES, draft, evidence)
        draft.strong = True


def _agents(line: Line, at: int) -> list[str]:
    """*digelar (oleh) KPU X*, *diawasi langsung Bawaslu*: who does what the passive verb at AT says."""
    after = at + 1
    while after < len(line.items) and line.items[after].lower in word_set("events", "subjects", "before_agent"):
        after += 1
    return list_behind(line, after)


def _of_another_noun(story: Story, scene: Scene, at: int) -> bool:
    """*pelantikan disusul penanaman pohon sebagai gerakan yang digagas X*: the clause belongs to another noun."""
    line = scene.line
    if not at or not is_word(line.items[at - 1], "yang"):
        return False
    ends = [h.end for h, _ in scene.told if h.end <= line.items[at - 1].begin]
    between = story.text[max(ends) : line.items[at - 1].begin].split() if ends else []
    return not {"sebagai", "oleh"}.isdisjoint(between)


def _supervises(story: Story, scene: Scene, at: int) -> None:
    """*Bawaslu mengawasi tahapan kampanye*, *X turut mengawasi acara tersebut*."""
    line = scene.line
    verb = line.items[at]
    behind = [
        d
        for h, d in scene.told
        if 0 <= h.begin - verb.end <= _FARTHEST_WATCHED and h.word.kind is not EventKind.PENGAWASAN
    ]
    draft = behind[0] if behind else scene.anaphor
    if draft is None or is_negated(line, at):
        return
    evidence = line.evidence("supervises", 0.9, verb_modality(line, at))
    for key in subjects_of(line, at):
        story.events.take_part(key, Predicate.SUPERVISES, draft, evidence)
        draft.strong = True
        if not behind and key.startswith("person:"):
            story.events.attend([key], draft, line.evidence("attends-supervising", 0.88))


def _is_supervised(story: Story, scene: Scene, at: int) -> None:
    """*Pemungutan suara ulang yang diawasi Bawaslu*, *pelantikan dipantau X*."""
    line = scene.line
    verb = line.items[at]
    ahead = [d for h, d in scene.told if h.begin < verb.begin and h.word.sort in ("happening", "stage")]
    draft = ahead[-1] if ahead else scene.anaphor
    if draft is None or is_negated(line, at):
        return
    evidence = line.evidence("supervises-passive", 0.9, verb_modality(line, at))
    for key in _agents(line, at):
        story.events.take_part(key, Predicate.SUPERVISES, draft, evidence)
        draft.strong = True
        if key.startswith("person:"):
            story.events.attend([key], draft, line.evidence("attends-supervising", 0.88))


def _nominalised(story: Story, scene: Scene) -> None:
    """*KPU menetapkan … . Penetapan dilakukan dalam rapat pleno …*: who did it holds the session it was done in."""
    line = scene.line
    holder = story.subject_before
    if not line.items or line.items[0].lower not in word_set("events", "name", "nominalised"):
        return
    if holder is None or not holder.startswith("institution:"):
        return
    for _, draft in scene.told:
        if draft.word.kind in (EventKind.TAHAPAN, EventKind.RAPAT, EventKind.SIDANG):
            story.events.take_part(holder, Predicate.ORGANIZES, draft, line.evidence("organizer-before", 0.8))
