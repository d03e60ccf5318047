"""From nouns of events to drafts: whether a noun names a new event or one already told of."""

from __future__ import annotations

from collections.abc import Iterator

from pemangku.extract.events.decisions import decision_of
from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.elections import election_of
from pemangku.extract.events.event_words import EventHit
from pemangku.extract.events.story import Story, token_after
from pemangku.extract.line import Line
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.tables import table
from pemangku.model import EventKind, PartKind


def draft_of(story: Story, line: Line, hit: EventHit) -> Draft | None:
    """The event that HIT names; `None` when the text does not show that it is one."""
    if hit.word.sort == "election":
        return election_of(story, line, hit)
    if hit.word.sort == "decision":
        return decision_of(story, line, hit)
    session = _session_of_stage(story, hit) or _inauguration_told(story, hit)
    if session is not None:
        return session
    pointed = token_after(line, hit.last) in word_set("grammar", "demonstratives")
    if pointed and (like := _like(story, hit)) is not None:
        return like
    known = _same(story, hit) or _taken_up(story, hit)
    if known is not None:
        known.called(hit.name)
        return known
    if line.sentence.kind is PartKind.HEADLINE and (told := _told_in_body(story, hit)) is not None:
        told.called(hit.name)
        return told
    if line.quoted(hit.begin) and not pointed:
        return None
    draft = Draft(hit.word, hit.name, line.evidence(f"event-{hit.word.sort}", 0.85))
    draft.called(hit.name, " ".join(t.text for t in line.sentence.tokens[hit.first : hit.head_last]))
    return story.events.add(draft)


def _session_of_stage(story: Story, hit: EventHit) -> Draft | None:
    """A bare *rapat pleno (terbuka)* is the session of the recapitulation or determination told of before."""
    if hit.last != hit.head_last or not hit.name.casefold().startswith(word_row("events", "name", "sessions")):
        return None
    held_in_sessions = word_set("events", "name", "stages_in_sessions")
    stages = [d for d in story.events.drafts if d.word.sort == "stage" and d.word.name in held_in_sessions]
    return stages[-1] if stages else None


def _inauguration_told(story: Story, hit: EventHit) -> Draft | None:
    """*Pengambilan sumpah dipandu X*: a part of the inauguration told of before."""
    if hit.word.name not in word_set("events", "name", "of_inaugurations"):
        return None
    just_told = [*story.told_before, *([story.last] if story.last else [])]
    told = next((d for d in just_told if d.word.kind is EventKind.PELANTIKAN), None)
    if told is not None:
        told.called(hit.name)
    return told


def _like(story: Story, hit: EventHit) -> Draft | None:
    """The latest event of the same kind, for *rapat itu*, *deklarasi tersebut*."""
    noun = hit.word.name
    alike = [d for d in _told_last_first(story) if d.word.kind is hit.word.kind and d.word.sort == hit.word.sort]
    for draft in alike:
        forms = [form.casefold() for form in draft.forms]
        if any(noun in form.split() or form.startswith(noun) for form in forms):
            return draft
    return alike[0] if alike and noun in word_set("events", "name", "generic") else None


def _same(story: Story, hit: EventHit) -> Draft | None:
    """An event already told of under this name, or under a name that this one begins or continues."""
    full: str | None = table("events")["short"].get(hit.name.casefold())
    bare = hit.last == hit.head_last
    for draft in _told_last_first(story, counting_first=bare):
        if full is not None and draft.name.casefold().startswith(full):
            return draft
        if draft.word.sort != hit.word.sort or draft.word.kind is not hit.word.kind:
            continue
        if _same_stage(draft, hit) if hit.word.sort == "stage" else _same_happening(draft, hit):
            return draft
    return None


def _taken_up(story: Story, hit: EventHit) -> Draft | None:
    """*… menandatangani pakta integritas. Penandatanganan disaksikan …*: the one event of its kind told of before."""
    if hit.first or hit.last != hit.head_last or hit.word.sort != "happening" or " " in hit.word.name:
        return None
    alike = [d for d in story.told_before if d.word.kind is hit.word.kind and d.word.kind is not EventKind.LAINNYA]
    # "… apel siaga pengawasan. Apel diikuti …"
    happenings = [d for d in story.told_before if d.word.sort == "happening"]
    alike = alike or [d for d in happenings if d.name.casefold().startswith(f"{hit.word.name} ")]
    return alike[0] if len(alike) == 1 else None


def _told_in_body(story: Story, hit: EventHit) -> Draft | None:
    """*Muswil PPP Jatim Buntu*: the one event that the body calls by the noun of the headline, or by its long form."""
    short: dict[str, str] = table("events")["short"]
    nouns = {hit.word.name, short.get(hit.word.name, hit.word.name)} - word_set("events", "name", "generic")
    alike = [
        d
        for d in story.events.drafts
        if d.word.sort == hit.word.sort == "happening" and d.word.kind is hit.word.kind and d.word.name in nouns
    ]
    return alike[0] if len(alike) == 1 else None


def _same_stage(draft: Draft, hit: EventHit) -> bool:
    return draft.word.name == hit.word.name and ("tingkat" in hit.name) == ("tingkat" in draft.name)


def _same_happening(draft: Draft, hit: EventHit) -> bool:
    name = hit.name.casefold()
    forms = [f.casefold() for f in draft.forms if len(f.split()) > 1]
    if name in forms:
        return True
    if len(name.split()) > 2 and any(f.startswith(name) or name.startswith(f) for f in forms):
        return True
    if hit.last != hit.head_last:
        return False
    drafted = draft.name.casefold()
    return name in drafted.split() or (len(name.split()) > 1 and drafted.startswith(name))


def _told_last_first(story: Story, *, counting_first: bool = False) -> Iterator[Draft]:
    """The drafts, the latest first. COUNTING_FIRST: those that count as events before those that do not yet."""
    latest = reversed(story.events.drafts)
    return iter(sorted(latest, key=lambda draft: not draft.strong)) if counting_first else latest
