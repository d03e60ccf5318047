"""What the whole article adds to its events: courts, years of elections, the dates of what was undone."""

from __future__ import annotations

from dataclasses import replace

from pemangku.extract.courts import court_named_from, find_court
from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.story import Story
from pemangku.extract.wordlists import word_set
from pemangku.model import EventKind, Modality, PartKind, Predicate


def complete(story: Story) -> None:
    """Give the events what only the whole article tells."""
    court = find_court(story.lines)
    if story.lead_date is not None:
        for draft in story.events.drafts:
            if draft.date is None and (draft.undoes or _is_the_news(story, draft)):
                draft.dated(*story.lead_date)
    if court is not None:
        _rulings_of(story, court)
        _sessions_of(story, court)
    if any(d.number and _is_ruling(d) for d in story.events.drafts):
        # the ruling by its number is the sanction that the verb told of
        story.events.drafts = [d for d in story.events.drafts if d.word.name != "putusan sanksi"]
    _years_in_numbers(story)
    _days_of_voting(story)
    _years_of_elections(story)


def _is_the_news(story: Story, draft: Draft) -> bool:
    """Whether the headline alone names DRAFT, which then is what the article reports of its first day."""
    headline = next((line.sentence for line in story.lines if line.sentence.kind is PartKind.HEADLINE), None)
    named = headline is not None and headline.begin <= draft.evidence.begin < headline.end
    happens = draft.word.sort == "happening" and draft.word.kind is not EventKind.PUTUSAN
    return named and happens and draft.strong and draft.modality is Modality.REPORTED


def _is_ruling(draft: Draft) -> bool:
    return draft.word.sort == "decision" and draft.word.name.startswith("putusan")


def _rulings_of(story: Story, court: str) -> None:
    for draft in story.events.drafts:
        if _is_ruling(draft) and draft.issuer is None:
            draft.issuer = court
            evidence = replace(draft.evidence, rule="decision-of-court", confidence=0.8)
            story.events.take_part(court, Predicate.ORGANIZES, draft, evidence)


def _sessions_of(story: Story, court: str) -> None:
    held = {id(r.draft) for r in story.events.roles if r.predicate is Predicate.ORGANIZES}
    named_from = court_named_from(story.lines)
    for draft in story.events.drafts:
        in_court = not word_set("events", "name", "no_court") & set(draft.name.lower().split())
        if draft.evidence.begin < named_from:
            continue
        if draft.word.kind is EventKind.SIDANG and in_court and draft.strong and id(draft) not in held:
            evidence = replace(draft.evidence, rule="session-of-court", confidence=0.75)
            story.events.take_part(court, Predicate.ORGANIZES, draft, evidence)


def _years_of_elections(story: Story) -> None:
    """An undated election is of the year of publication; an undated stage of the year of its election."""
    for draft in story.events.drafts:
        if draft.word.sort == "election" and draft.strong and draft.date is None and story.published is not None:
            year = str(story.published.year)
            draft.year = draft.year or year
            draft.dated(year, replace(draft.evidence, rule="election-year-of-publication", confidence=0.75))
    for draft in story.events.drafts:
        election = draft.election
        if draft.word.sort == "stage" and draft.strong and draft.date is None and election and election.year:
            draft.date, draft.date_evidence = election.year, draft.evidence


def _days_of_voting(story: Story) -> None:
    """An election is on the day of its vote; a stage that names its election is where that is held."""
    for draft in story.events.drafts:
        election = draft.election
        if draft.word.sort != "stage" or election is None or not draft.strong:
            continue
        if draft.word.name == "pemungutan suara" and draft.date and len(draft.date) == len("2024-11-27"):
            election.dated(draft.date, replace(draft.evidence, rule="election-day", confidence=0.8))
        if election.place and draft.place is None:
            draft.placed(election.place, replace(draft.evidence, rule="stage-of-election", confidence=0.8))


def _years_in_numbers(story: Story) -> None:
    """*Surat Edaran Nomor 12/3/2024* without another date is of the year in its number."""
    for draft in story.events.drafts:
        if draft.word.sort == "decision" and draft.date is None and draft.year:
            draft.dated(draft.year, replace(draft.evidence, rule="decision-year", confidence=0.88))
