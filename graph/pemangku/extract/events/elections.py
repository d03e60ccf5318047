"""Elections: which mentions are the same one, their year, region and day."""

from __future__ import annotations

import re

from pemangku.extract.dates import DateMention
from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.event_words import EventHit
from pemangku.extract.events.story import Scene, Story, uncited
from pemangku.extract.line import Line
from pemangku.extract.wordlists import word_set

_CLAUSE = re.compile(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}")
_FARTHEST_DAY = 60


def election_of(story: Story, line: Line, hit: EventHit) -> Draft | None:
    """The election that HIT names: one already named, or a new one when the text says which one it is."""
    region = hit.region.place.code if hit.region and hit.region.place.code else None
    for draft in story.events.drafts:
        if draft.word.sort == "election" and _compatible(draft, hit, region):
            _enrich(line, draft, hit, region)
            return draft
    own_name = hit.last > hit.head_last and hit.word.family in word_set("events", "families", "with_own_names")
    named = hit.year is not None or region is not None or own_name
    capital = line.sentence.tokens[hit.first].cap and hit.first > 0
    if not named and not (capital and hit.word.family != "pemilu"):
        return None
    draft = Draft(hit.word, hit.name, line.evidence("election", 0.95), year=hit.year, region=region, strong=named)
    story.events.add(draft)
    _enrich(line, draft, hit, region)
    return draft


def _compatible(draft: Draft, hit: EventHit, region: str | None) -> bool:
    """Whether an election named here may be one already named."""
    families = {draft.word.family, draft.word.wider} & {hit.word.family, hit.word.wider} - {""}
    if not families or (draft.word.family != hit.word.family and draft.word.wider == hit.word.wider):
        return False
    if draft.year and hit.year and draft.year != hit.year:
        return False
    return not (draft.region and region and draft.region != region)


def _enrich(line: Line, draft: Draft, hit: EventHit, region: str | None) -> None:
    """Take over the year, the region and the fuller name that HIT adds."""
    draft.called(hit.name)
    new_year = bool(hit.year and not draft.year)
    new_region = bool(region and not draft.region and hit.name.count(" ") > draft.name.count(" "))
    if (new_year or (new_region and len(hit.name) > len(draft.name))) and hit.last > hit.head_last:
        draft.name = hit.name
    draft.year = draft.year or hit.year
    draft.strong = draft.strong or hit.year is not None or region is not None
    if hit.year:
        draft.dated(hit.year, line.evidence("election-year", 0.95))
    if region:
        draft.region = draft.region or region
        if hit.region is not None:
            draft.placed(hit.region.place.key, line.evidence("election-region", 0.93))


def date_election(story: Story, scene: Scene, hit: EventHit, draft: Draft) -> None:
    """The day (or month) of an election: when a verb of taking place, or nothing but places, stands before it."""
    for date in uncited(story, scene):
        between = story.text[hit.end : date.begin]
        if date.begin < hit.end or len(between) > _FARTHEST_DAY or "." in between:
            continue
        held = any(word in word_set("events", "verbs", "takes_place") for word in between.lower().split())
        alone = date.full and draft.date is None and not _CLAUSE.search(between)
        own_name = hit.word.family in word_set("events", "families", "with_own_names")
        if held or (alone and own_name) or is_own_date(story, hit, date):
            draft.dated(date.value, scene.line.evidence("election-day", 0.8))
            draft.year = draft.year or date.value[:4]
            draft.strong = True


def is_own_date(story: Story, hit: EventHit, date: DateMention) -> bool:
    """*Pilkada Serentak 27 November 2024*: nothing but a space, or *tanggal*, between the election and the date."""
    beside = date.begin > hit.end and story.text[hit.end : date.begin].strip() in ("", "tanggal")
    return date.full and beside and story.text[date.begin].isdigit()


def link_stages(scene: Scene) -> None:
    """Stages, and happenings whose name goes on with an election, are parts of the election named beside them."""
    elections = [d for h, d in scene.told if h.word.sort == "election"]
    if not elections:
        return
    for hit, draft in scene.happenings:
        if draft.election is None and (hit.election is not None or hit.word.sort == "stage"):
            draft.election = elections[-1]
