"""The events of one article, sentence by sentence: the order in which the rules of events work."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.atlas import Atlas
from pemangku.extract.dates import find_dates
from pemangku.extract.document import Document
from pemangku.extract.events.anaphors import bind_anaphor, find_anaphor, read_similar
from pemangku.extract.events.attendance import read_attendance
from pemangku.extract.events.completing import complete
from pemangku.extract.events.decisions import date_paper, dates_decision
from pemangku.extract.events.drafts import Draft, Events
from pemangku.extract.events.elections import link_stages
from pemangku.extract.events.event_hits import find_hits
from pemangku.extract.events.event_places import dateline
from pemangku.extract.events.event_words import EventHit
from pemangku.extract.events.lead_event import read_lead_event
from pemangku.extract.events.meetings import read_meeting
from pemangku.extract.events.naming import draft_of
from pemangku.extract.events.occasions import read_occasion
from pemangku.extract.events.organizers import read_organizers
from pemangku.extract.events.parts import read_debate, read_parts, read_rally
from pemangku.extract.events.story import Scene, Story, full_dates, open_story, uncited
from pemangku.extract.events.subjects import subject_of_sentence
from pemangku.extract.events.timing import bind, date_from_before, date_from_next
from pemangku.extract.events.verbs import read_verbs
from pemangku.extract.line import Line
from pemangku.extract.phrases.refs import RefKind
from pemangku.model import PartKind


def read_events(lines: Sequence[Line], document: Document, atlas: Atlas) -> Events:
    """The events of an article, its headline (read last) and the related headlines included."""
    story = open_story(lines, document, atlas)
    story.dateline = dateline(lines)
    for line in sorted(lines, key=lambda line: line.sentence.kind is PartKind.HEADLINE):
        _read(story, line)
    read_debate(story)
    read_lead_event(story)
    complete(story)
    return story.events


def _read(story: Story, line: Line) -> None:
    """One sentence: its events first, then dates and places, then who has a part in them."""
    scene = _scene(story, line)
    link_stages(scene)
    scene.anaphor = find_anaphor(story, line)
    read_similar(story, scene)
    date_paper(story, scene)
    for hit, draft in scene.told:
        bind(story, scene, hit, draft)
        date_from_before(story, scene, hit, draft)
    if scene.anaphor is not None and not any(d is scene.anaphor for _, d in scene.told):
        bind_anaphor(story, scene, scene.anaphor)
    read_organizers(story, scene)
    read_attendance(story, scene)
    read_occasion(story, scene)
    read_meeting(story, scene)
    read_verbs(story, scene)
    read_parts(story, scene)
    read_rally(story, scene)
    _remember(story, scene)


def _scene(story: Story, line: Line) -> Scene:
    sentence = line.sentence
    dates = find_dates(
        story.text,
        sentence.begin,
        sentence.end,
        words=sentence.vocabulary,
        published=story.published,
        year=story.year,
        weekdays=story.weekdays,
        anchor=story.anchor,
    )
    names = [ref for ref in line.refs if ref.kind is RefKind.INSTITUTION]
    offices = [ref for ref in line.refs if ref.offices]
    scene = Scene(line, dates)
    for hit in find_hits(sentence, story.atlas, story.text):
        if any(i.begin < hit.begin < i.end for i in names) or _is_in_office(line, hit):
            continue
        if hit.word.sort != "election" and any(o.begin < hit.begin < o.end for o in offices):
            continue  # "Anggota KPU X Divisi Hukum dan Pengawasan, Y"
        draft = draft_of(story, line, hit)
        if draft is not None:
            scene.told.append((hit, draft))
    return scene


def _is_in_office(line: Line, hit: EventHit) -> bool:
    """*Kepala Satgas Koordinasi dan Supervisi KPK X*: the noun is a word of an office before its holder's name."""
    return any(
        ref.begin < hit.begin < ref.name_begin for ref in line.refs if ref.kind is RefKind.PERSON and ref.offices
    )


def _remember(story: Story, scene: Scene) -> None:
    """What the following sentences may refer to."""
    line = scene.line
    if line.sentence.kind is PartKind.BODY:
        full = full_dates(story, scene)
        story.date_before = full[0].value if len(full) == 1 else None
        story.told_before = [d for _, d in scene.happenings]
        story.last = _last_told(line, scene.told) or story.last or _first_stage(scene)
        lead = next((d for d in uncited(story, scene) if d.full and not dates_decision(story, scene, d)), None)
        if story.lead_date is None and lead is not None:
            story.lead_date = (lead.value, line.evidence("announced", 0.75))
    story.anchor = next((d.value for d in scene.dates if d.full), story.anchor)
    date_from_next(story, scene)
    story.subject_before = subject_of_sentence(line)


def _last_told(line: Line, told: Sequence[tuple[EventHit, Draft]]) -> Draft | None:
    happenings = [d for h, d in told if h.word.sort == "happening" and d.strong and not line.quoted(h.begin)]
    return happenings[-1] if happenings else None


def _first_stage(scene: Scene) -> Draft | None:
    return next((d for h, d in scene.told if h.word.sort == "stage" and d.strong), None)
