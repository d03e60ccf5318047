"""What a later sentence adds to an event: *acara tersebut*, *kegiatan itu*, *kegiatan serupa*."""

from __future__ import annotations

from pemangku.extract.document import Token
from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.event_places import at_venue, place_behind
from pemangku.extract.events.story import Scene, Story, full_dates, uncited
from pemangku.extract.line import Line
from pemangku.extract.wordlists import word_set
from pemangku.model import PartKind


def find_anaphor(story: Story, line: Line) -> Draft | None:
    """The event that *acara tersebut*, *kegiatan itu* or an opening *Kegiatan berlangsung …* stands for."""
    if line.sentence.kind is not PartKind.BODY:
        return None
    if story.last is None:
        return _only_one_before(story, line)
    tokens = line.sentence.tokens
    vocabulary = line.sentence.vocabulary
    generic = word_set("events", "name", "generic") & vocabulary
    for at, token in enumerate(tokens if generic else ()):
        if token.lower in generic and not line.quoted(token.begin) and _points_back(tokens, at):
            return _antecedent(story, token.lower)
    if _opens_on_presence(line):
        return story.last
    presence = {"hadir", "tampak", "terlihat"} & vocabulary
    if presence and any(t.lower in presence and not line.quoted(t.begin) for t in tokens):
        return story.last
    return None


def _opens_on_presence(line: Line) -> bool:
    """*Ikut menyaksikan X dan Y*: a sentence on who is present, too."""
    words = [item.lower for item in line.items[:3]]
    present = word_set("events", "attendance", "present")
    return (
        words[:1] != [] and words[0] in word_set("events", "attendance", "also") and not present.isdisjoint(words[1:])
    )


def _only_one_before(story: Story, line: Line) -> Draft | None:
    """*Tes digelar di …*: the one stage that the sentence before told of, when nothing else was told yet."""
    tokens = line.sentence.tokens
    takes_place = word_set("events", "verbs", "takes_place")
    opens = (
        len(tokens) > 1
        and tokens[0].lower in word_set("events", "name", "of_stages")
        and tokens[1].lower in takes_place
    )
    return story.told_before[0] if opens and len(story.told_before) == 1 else None


def _points_back(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the generic noun at AT (*acara, kegiatan, rapat …*) stands for an event told of before."""
    demonstratives = word_set("grammar", "demonstratives")
    takes_place = word_set("events", "verbs", "takes_place")
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if following in demonstratives or (following == "yang" and _word(tokens, at + 2) == "sama"):
        return True
    if at == 0:
        if following in takes_place or following in word_set("events", "verbs", "attended") or following == "yang":
            return True
        if any(t.lower in demonstratives for t in tokens[1:8]) and any(t.lower in takes_place for t in tokens[1:10]):
            return True
    if following in word_set("events", "name", "of_another"):
        return False
    if at <= 1 and tokens[at].lower in word_set("events", "name", "any_event"):
        return True
    before = tokens[at - 1].lower if at else ""
    return before in word_set("events", "verbs", "open") or before in ("dalam", "pada")


def _word(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


def _antecedent(story: Story, noun: str) -> Draft | None:
    for draft in reversed(story.events.drafts):
        if noun in draft.name.casefold().split() and draft.word.sort == "happening" and draft.strong:
            return draft
    return story.last


def bind_anaphor(story: Story, scene: Scene, draft: Draft) -> None:
    """Date and place of an event that the sentence only points back to."""
    line = scene.line
    words = {t.lower for t in line.sentence.tokens}
    happens = not words.isdisjoint(word_set("events", "verbs", "takes_place"))
    full = full_dates(story, scene)
    if full and (happens or "di" in words or "pada" in words):
        draft.dated(full[0].value, line.evidence("event-date-later", 0.82))
        draft.strong = True
    place = place_behind(line, line.sentence.begin) if happens else None
    if place is not None:
        draft.placed(place, line.evidence("event-place-later", 0.8))
        draft.strong = True
    elif happens and story.dateline is not None and at_venue(line, line.sentence.begin):
        draft.placed(story.dateline, line.evidence("event-place-dateline", 0.75))


def read_similar(story: Story, scene: Scene) -> None:
    """*kegiatan serupa telah dilaksanakan … pada …*: another event of the same kind."""
    tokens = scene.line.sentence.tokens
    if "serupa" not in scene.line.sentence.vocabulary:
        return
    nouns = word_set("events", "name", "any_event")
    at = next((k for k, t in enumerate(tokens[:-1]) if t.lower in nouns and tokens[k + 1].lower == "serupa"), None)
    full = [d for d in uncited(story, scene) if d.full]
    if at is None or story.last is None or not full:
        return
    evidence = scene.line.evidence
    name = " ".join(p for p in (story.last.word.name, _audience(story, tokens, at + 2)) if p)
    draft = Draft(story.last.word, name, evidence("event-similar", 0.8), strong=True)
    draft.called(f"{tokens[at].lower} serupa")
    draft.dated(full[0].value, evidence("event-date", 0.85))
    place = place_behind(scene.line, tokens[at].end)
    if place is not None:
        draft.placed(place, evidence("event-place", 0.85))
    story.events.add(draft)


def _audience(story: Story, tokens: tuple[Token, ...], at: int) -> str:
    """*bagi siswa SMA*: for whom a similar event was held; empty when the text does not say."""
    if at >= len(tokens):
        return ""
    end = next((k for k in range(at, len(tokens)) if tokens[k].lower in ("bagi", "untuk", "di", "pada")), at)
    behind = next(
        (k for k in range(end + 1, len(tokens)) if tokens[k].lower in ("di", "pada") or not tokens[k].word), end
    )
    if tokens[end].lower not in ("bagi", "untuk"):
        return ""
    return story.text[tokens[end].end : tokens[behind - 1].end].strip()
