"""Decisions by their number: who issued them, when, and what undoes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pemangku.extract.dates import DateMention
from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.event_words import EventHit
from pemangku.extract.events.story import Scene, Story
from pemangku.extract.line import Line, is_word
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.tables import table
from pemangku.model import Predicate

_PAPER = re.compile(
    r"(?:surat|edaran|maklumat|instruksi|fatwa|keputusan|aturan|putusan|sk|peraturan|regulasi)\b[^.]{0,25}\b(?:itu|tersebut|ini)\b",
    re.IGNORECASE,
)
UNDOING = ("membatalkan", "mencabut")
"""Verbs of undoing a decision, as those say who do it."""
_LENGTH_OF_ISSUING = 110
_FARTHEST_OBJECT = 30


def decision_of(story: Story, line: Line, hit: EventHit) -> Draft:
    """The decision that HIT names by its number: one already named, or a new one."""
    for draft in story.events.drafts:
        if (
            draft.word.sort == "decision"
            and draft.number == hit.number
            and (not hit.year or not draft.year or hit.year == draft.year)
            and not draft.undoes
        ):
            draft.called(hit.name)
            if len(hit.name) > len(draft.name):
                draft.name = hit.name
            draft.year = draft.year or hit.year
            if draft.issuer is None:
                _issued(story, line, hit, draft)
            return draft
    draft = Draft(hit.word, hit.name, line.evidence("decision", 0.93), year=hit.year, number=hit.number, strong=True)
    draft.called(hit.name)
    if hit.year and not (hit.number or "").endswith(f"/{hit.year}"):
        draft.dated(hit.year, line.evidence("decision-year", 0.93))
    story.events.add(draft)
    _issued(story, line, hit, draft)
    return draft


def _issued(story: Story, line: Line, hit: EventHit, draft: Draft) -> None:
    """*Keputusan KPU X Nomor …*, *Peraturan Bupati X Nomor …*: who is named in a decision's name issued it."""
    for item in line.items:
        if not isinstance(item, Ref) or item.key is None or not hit.begin < item.begin < hit.end:
            continue
        if item.kind is RefKind.INSTITUTION or (item.kind is RefKind.OFFICE and item.key.startswith("institution:")):
            draft.issuer = draft.issuer or item.key
            story.events.take_part(item.key, Predicate.ORGANIZES, draft, line.evidence("decision-issuer", 0.93))


def dates_decision(story: Story, scene: Scene, date: DateMention) -> bool:
    """Whether DATE is that of a decision: a word of issuing stands before it."""
    before = scene.words_before(date.begin, _LENGTH_OF_ISSUING, story.text)
    return any(w in before for w in word_row("events", "dates", "of_decisions"))


def date_paper(story: Story, scene: Scene) -> None:
    """*Surat itu … tertanggal 21 Agustus*: the date of the decision told of last."""
    sentence = scene.line.sentence
    if not _PAPER.match(story.text, sentence.begin, sentence.end):
        return
    drafts = reversed(story.events.drafts)
    draft = next((d for d in drafts if d.word.sort == "decision" and not d.undoes), None)
    date = next((d for d in scene.dates if d.full and dates_decision(story, scene, d)), None)
    if draft is not None and date is not None:
        draft.dated(date.value, scene.line.evidence("decision-date", 0.88))


def decide(story: Story, scene: Scene, at: int, actors: Sequence[str], dates: Sequence[DateMention]) -> None:
    """*X membatalkan Keputusan Y*: undoing a decision is a decision; issuing one tells who did."""
    verb = scene.line.items[at]
    noun: str | None = table("events")["undoing"].get(verb.lower)
    for hit, draft in scene.told:
        if hit.word.sort != "decision" or not 0 <= hit.begin - verb.end <= _FARTHEST_OBJECT:
            continue
        if noun is not None:
            _undone(story, scene, f"{noun} {hit.name}", draft, actors or _issuer(draft), dates)
            continue
        for key in actors:
            evidence = scene.line.evidence("decision-issuer", 0.9)
            story.events.take_part(key, Predicate.ORGANIZES, draft, evidence)


def decide_in_speech(story: Story, scene: Scene, at: int) -> None:
    """*"… kami memutuskan untuk membatalkan Keputusan Y," kata X*: told by those who did it."""
    items = scene.line.items
    we = word_set("events", "speaking", "we")
    if is_word(items[at], *UNDOING) and any(is_word(i, *we) for i in items[max(0, at - 7) : at]):
        decide(story, scene, at, [], [])


def _issuer(draft: Draft) -> list[str]:
    return [draft.issuer] if draft.issuer is not None else []


def _undone(
    story: Story, scene: Scene, name: str, draft: Draft, actors: Sequence[str], dates: Sequence[DateMention]
) -> None:
    """NAME is the event that DRAFT was cancelled or withdrawn."""
    noun = name.partition(" ")[0]
    drafts = story.events.drafts
    known = next((d for d in drafts if d.name.startswith(noun) and d.number == draft.number), None)
    evidence = scene.line.evidence("decision-undone", 0.88)
    if known is None:
        known = Draft(
            draft.word, name, evidence, number=draft.number, year=draft.year, issuer=draft.issuer, strong=True
        )
        story.events.add(known)
    known.called(name)
    if dates:
        known.dated(dates[0].value, scene.line.evidence("event-date", 0.85))
    for key in actors:
        story.events.take_part(key, Predicate.ORGANIZES, known, evidence)
