"""Who speaks in an article that opens with a meeting, a hearing, a training: as long as nothing leads elsewhere."""

from __future__ import annotations

from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.story import Story
from pemangku.extract.line import Line
from pemangku.extract.wordlists import word_row, word_set
from pemangku.model import EventKind, Modality, PartKind

# … at inaugurations and visits others speak, too, than those who were there
_GATHERINGS = frozenset(
    {
        EventKind.RAPAT,
        EventKind.SIDANG,
        EventKind.SOSIALISASI,
        EventKind.PELATIHAN,
        EventKind.KAMPANYE,
    }
)
_SENTENCES_OF_LEAD = 2
_LENGTH_OF_DAY = len("2024-09-26")
_CONFIDENCE = 0.7


def read_lead_event(story: Story) -> None:
    """Persons who speak behind a lead on a dated gathering are there, up to the first word of elsewhere."""
    body = [line for line in story.lines if line.sentence.kind is PartKind.BODY]
    lead = body[:_SENTENCES_OF_LEAD]
    if not lead or any(has_any(story, line, "reactions") for line in lead):
        return
    event = _opening(story, lead[-1].sentence.end)
    if event is None:
        return
    for line in body:
        if has_any(story, line, "elsewhere"):
            return
        if line.reports and line.speaker is not None and line.speaker.startswith("person:"):
            story.events.attend([line.speaker], event, line.evidence("speaks-in-story", _CONFIDENCE))


def _opening(story: Story, end: int) -> Draft | None:
    """The dated gathering that the text up to END tells of; none where a court reads a ruling, which others discuss."""
    for draft in story.events.drafts:
        if (
            draft.strong
            and draft.word.sort == "happening"
            and draft.word.kind in _GATHERINGS
            and draft.modality is Modality.REPORTED
            and draft.evidence.begin < end
            and len(draft.date or "") == _LENGTH_OF_DAY
        ):
            return None if draft.word.kind is EventKind.SIDANG and _gives_ruling(story, draft) else draft
    return None


def _gives_ruling(story: Story, draft: Draft) -> bool:
    of_rulings = not word_set("events", "speaking", "rulings").isdisjoint(draft.name.casefold().split())
    return of_rulings or any(d.word.sort == "decision" for d in story.events.drafts)


def has_any(story: Story, line: Line, words: str) -> bool:
    """Whether the sentence of LINE has one of the list WORDS of the lexicon (`[speaking]`)."""
    text = story.text[line.sentence.begin : line.sentence.end].lower()
    return any(word in text for word in word_row("events", "speaking", words))
