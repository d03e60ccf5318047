"""When an event is: its date in its own sentence, in the next one, or through the programme it is a part of."""

from __future__ import annotations

import re

from pemangku.extract.dates import DateMention
from pemangku.extract.events.decisions import dates_decision
from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.elections import date_election, is_own_date
from pemangku.extract.events.event_places import at_venue, place_for, town_of_house
from pemangku.extract.events.event_words import EventHit
from pemangku.extract.events.organizers import organizer_in_name
from pemangku.extract.events.story import Scene, Story, full_dates, token_after, uncited
from pemangku.extract.wordlists import word_set
from pemangku.model import EventKind, Modality, PartKind

_ORGANISED_BY_NAME = frozenset({EventKind.RAPAT, EventKind.PELATIHAN})
_IN_PROGRAMME = re.compile(
    r"\b(?:dirangkai|diisi|ditutup|diawali|dilanjutkan|diakhiri|ditandai)\w* (?:dengan|oleh)\s*$"
)


def bind(story: Story, scene: Scene, hit: EventHit, draft: Draft) -> None:
    """Give DRAFT what the sentence that names it says: date, place, holder, whether it is only planned."""
    if hit.word.sort == "election":
        if not any(other.election == hit.first for other, _ in scene.told):
            date_election(story, scene, hit, draft)
        return
    quoted = scene.line.quoted(hit.begin)
    date = _date_for(story, scene, hit)
    if date is not None and (hit.word.sort != "decision" or dates_decision(story, scene, date)):
        draft.dated(date.value, scene.line.evidence("event-date", 0.9))
        if date.full and not quoted:
            draft.strong = True
    place = place_for(scene.line, hit)
    if place is not None and hit.word.sort != "decision":
        draft.placed(
            town_of_house(scene.line, hit.end, place, story.dateline), scene.line.evidence("event-place", 0.88)
        )
        if not quoted or date is not None or token_after(scene.line, hit.last) == "ini":
            draft.strong = True
    elif story.dateline is not None and hit.word.sort == "happening" and not quoted and at_venue(scene.line, hit.end):
        draft.placed(story.dateline, scene.line.evidence("event-place-dateline", 0.75))
    if hit.election is not None and hit.word.sort == "stage":
        draft.strong = True
    _follow_programme(story, scene, hit, draft)
    if hit.word.kind in _ORGANISED_BY_NAME or hit.word.name in word_set("events", "name", "of_holders"):
        organizer_in_name(story, scene.line, hit, draft)
    if _is_planned(scene, hit) and (
        (draft is story.events.drafts[-1] and not draft.strong) or draft.evidence.begin == scene.line.sentence.begin
    ):
        draft.modality = Modality.PLANNED


def _date_for(story: Story, scene: Scene, hit: EventHit) -> DateMention | None:
    """The date of an event: the nearest full date behind it, else before it, in its sentence; else a month."""
    usable = uncited(story, scene)
    if not scene.line.quoted(hit.begin):
        usable = [d for d in usable if not scene.line.quoted(d.begin)]
    usable = [d for d in usable if not _is_of_election(story, scene, d)]
    inside = [d for d in usable if hit.begin <= d.begin < hit.end]
    after = [d for d in usable if d.begin >= hit.end]
    before = [d for d in usable if d.end <= hit.begin]
    ranked = [*inside, *after, *reversed(before)]
    full = [d for d in ranked if d.full]
    if full:
        return full[0]
    return ranked[0] if ranked and len(ranked[0].value) == len("2024-09") else None


def _is_of_election(story: Story, scene: Scene, date: DateMention) -> bool:
    """*menyongsong Pilkada Serentak 27 November 2024*: the date right behind its name is the election's."""
    inner = {h.election for h, _ in scene.told}
    elections = [h for h, _ in scene.told if h.word.sort == "election" and h.first not in inner]
    return any(is_own_date(story, h, date) for h in elections)


def _follow_programme(story: Story, scene: Scene, hit: EventHit, draft: Draft) -> None:
    """*acara dirangkai dengan deklarasi …*: on the day and at the place of the happening told of before."""
    main = story.last
    before = scene.words_before(hit.begin, 30, story.text)
    if main is None or main is draft or not _IN_PROGRAMME.search(before):
        return
    if main.date and main.date_evidence:
        draft.dated(main.date, scene.line.evidence("programme-date", 0.8))
    if main.place:
        draft.placed(main.place, scene.line.evidence("programme-place", 0.8))
    draft.strong = True


def _is_planned(scene: Scene, hit: EventHit) -> bool:
    tokens = scene.line.sentence.tokens
    around = (*tokens[max(0, hit.first - 6) : hit.first], *tokens[hit.last : hit.last + 5])
    return any(t.lower in word_set("events", "modality", "announced") for t in around)


def date_from_before(story: Story, scene: Scene, hit: EventHit, draft: Draft) -> None:
    """*X bertemu Y, Selasa (15/11). Pertemuan itu …*: an event that points back is on the day told just before."""
    line = scene.line
    points_back = token_after(line, hit.last) in word_set("grammar", "demonstratives") or hit.first == 0
    if story.date_before is None or not points_back or hit.word.sort != "happening" or line.quoted(hit.begin):
        return
    if draft.date is None and draft.evidence.begin == line.sentence.begin and not full_dates(story, scene):
        draft.dated(story.date_before, line.evidence("event-date-before", 0.75))


def date_from_next(story: Story, scene: Scene) -> None:
    """An undated event of the sentence before takes the one full date of this one, when that dates nothing else."""
    if scene.line.sentence.kind is not PartKind.BODY:
        return
    told_before, story.undated = story.undated, _undated_here(story, scene)
    full = full_dates(story, scene)
    if len(full) != 1 or any(d.date == full[0].value for d in story.events.drafts):
        return
    for draft in told_before:
        draft.dated(full[0].value, scene.line.evidence("event-date-next", 0.7))


def _undated_here(story: Story, scene: Scene) -> list[Draft]:
    return [
        d
        for d in story.events.drafts
        if d.strong
        and d.date is None
        and d.word.sort == "happening"
        and d.evidence.begin == scene.line.sentence.begin
        and d.modality is Modality.REPORTED
    ]
