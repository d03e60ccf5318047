"""What is known of an article's events while it is read, sentence by sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pemangku.extract.atlas import Atlas
from pemangku.extract.dates import DateMention, known_weekdays
from pemangku.extract.document import Document
from pemangku.extract.events.drafts import Draft, Events
from pemangku.extract.events.event_words import EventHit
from pemangku.extract.line import Line
from pemangku.extract.wordlists import word_row, word_set
from pemangku.model import Evidence, Modality

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_LENGTH_OF_SOURCE = 22
"""How many characters before a date may name its source (*dikutip Senin (15/9)*)."""


@dataclass(slots=True)
class Story:
    """The events of an article so far, and what later sentences refer to."""

    lines: Sequence[Line]
    text: str
    published: dt.date | None
    atlas: Atlas
    year: int | None
    """The one year an undated article speaks of."""
    weekdays: Mapping[int, str]
    """What a bare weekday means in an undated article."""
    events: Events = field(default_factory=Events)
    last: Draft | None = None
    """The happening told of last, which *acara tersebut* stands for."""
    subject_before: str | None = None
    """Whom the sentence before was about."""
    undated: list[Draft] = field(default_factory=list)
    """The happenings of the sentence before that have no date yet."""
    unspoken: Draft | None = None
    """The event at which something was said whose speaker has not been named yet."""
    date_before: str | None = None
    """The one full date of the sentence before."""
    told_before: list[Draft] = field(default_factory=list)
    """The happenings and stages that the sentence before named."""
    lead_date: tuple[str, Evidence] | None = None
    """The first full date of the body."""
    dateline: str | None = None
    """The place from which the article is sent."""
    anchor: str | None = None
    """The full date told last, which *sehari kemudian* counts from."""


@dataclass(slots=True)
class Scene:
    """One sentence: its dates, the events named in it, and the earlier one that it points back to."""

    line: Line
    dates: Sequence[DateMention]
    told: list[tuple[EventHit, Draft]] = field(default_factory=list)
    anaphor: Draft | None = None

    @property
    def happenings(self) -> list[tuple[EventHit, Draft]]:
        """The happenings and stages named here: what one can be at."""
        return [(h, d) for h, d in self.told if h.word.sort in ("happening", "stage")]

    def words_before(self, offset: int, length: int, text: str) -> str:
        """Up to LENGTH characters of the sentence before OFFSET, in lower case."""
        return text[max(self.line.sentence.begin, offset - length) : offset].lower()


def open_story(lines: Sequence[Line], document: Document, atlas: Atlas) -> Story:
    """The story of an article of which no sentence has been read."""
    article = document.article
    return Story(
        lines=lines,
        text=article.text,
        published=article.published,
        atlas=atlas,
        year=_context_year(article.text) if article.published is None else None,
        weekdays=known_weekdays(article.text) if article.published is None else {},
    )


def _context_year(text: str) -> int | None:
    """The one year an undated article speaks of: the most frequent."""
    years = _YEAR.findall(text)
    return int(max(sorted(set(years)), key=years.count)) if years else None


def uncited(story: Story, scene: Scene) -> list[DateMention]:
    """The dates of a sentence without those of sources (*dikutip Senin (15/9)*)."""
    sources = word_row("events", "dates", "of_sources")
    return [
        d
        for d in scene.dates
        if not any(w in scene.words_before(d.begin, _LENGTH_OF_SOURCE, story.text) for w in sources)
    ]


def full_dates(story: Story, scene: Scene) -> list[DateMention]:
    """The full dates of a sentence that stand outside quotation marks and are not those of sources."""
    return [d for d in uncited(story, scene) if d.full and not scene.line.quoted(d.begin)]


def token_after(line: Line, last: int) -> str:
    """The token at index LAST in lower case; empty behind the end."""
    tokens = line.sentence.tokens
    return tokens[last].lower if last < len(tokens) else ""


def is_negated(line: Line, at: int) -> bool:
    """Whether a negation stands within three items before the one at AT."""
    negations = word_set("events", "modality", "negated")
    for item in reversed(line.items[max(0, at - 3) : at]):
        if item.lower in ("dan", "tetapi", "namun"):
            return False
        if item.lower in negations:
            return True
    return False


def verb_modality(line: Line, at: int) -> Modality:
    """Whether the verb at AT tells of something planned."""
    planned = word_set("events", "modality", "before_verb")
    return Modality.PLANNED if any(i.lower in planned for i in line.items[max(0, at - 3) : at]) else Modality.REPORTED
