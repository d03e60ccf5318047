"""Verbs that are events: *melantik, mendaftarkan, bertemu …*, with an actor and a date, place or object."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pemangku.extract.dates import DateMention
from pemangku.extract.events.decisions import UNDOING, decide, decide_in_speech
from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.event_places import place_behind, town_of_house
from pemangku.extract.events.event_words import EventWord
from pemangku.extract.events.story import Scene, Story, full_dates, is_negated, verb_modality
from pemangku.extract.events.subjects import list_behind, subjects_of
from pemangku.extract.line import Line, is_word
from pemangku.extract.matcher import Matcher
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.phrases.refs import Item, Ref, RefKind, is_person
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.tables import table
from pemangku.model import EventKind, Modality, PartKind, Predicate

_OF_TWO_SIDES = (EventKind.PERTEMUAN, EventKind.PELANTIKAN)
_ATTENDED = (*_OF_TWO_SIDES, EventKind.SIDANG)
_LONGEST_OBJECT = 8
_LONGEST_FORM = 7
_FARTHEST_ARRESTED = 8
_FARTHEST_EXAMINED = 4


class EventVerb(NamedTuple):
    """A verb that is an event: its kind, the noun that names it, whether the verb is passive."""

    kind: EventKind
    noun: str
    passive: bool


class VerbUse(NamedTuple):
    """A verb at items `first` to `last` (exclusive) of a sentence, and who does what it says."""

    first: int
    last: int
    verb: EventVerb
    actors: list[str]


def read_verbs(story: Story, scene: Scene) -> None:
    """The events that the verbs of a sentence tell of."""
    line = scene.line
    signs = _signs() & line.vocabulary
    for at, item in enumerate(line.items if signs else ()):
        if item.lower not in signs or not isinstance(item, Chunk) or item.kind is not ChunkKind.WORD:
            continue
        if line.quoted(item.begin):
            decide_in_speech(story, scene, at)
            continue
        match = _event_verbs().at(line.items, at)
        if match is None or is_negated(line, at):
            continue
        last, verb = match
        use = VerbUse(at, last, verb, [] if verb.passive else subjects_of(line, at))
        if verb.kind is EventKind.PUTUSAN and verb.noun == "putusan":
            if not _is_asked_for(line, at):
                decide(story, scene, at, use.actors, full_dates(story, scene))
        else:
            _read_verb(story, scene, use)


@cache
def _event_verbs() -> Matcher[EventVerb]:
    found: dict[str, EventVerb] = {}
    for row in table("events")["verbal"]:
        for verb in row["active"]:
            found[verb] = EventVerb(EventKind(row["kind"]), row["name"], False)
        for verb in row["passive"]:
            found[verb] = EventVerb(EventKind(row["kind"]), row["name"], True)
    return Matcher(found.items())


@cache
def _signs() -> frozenset[str]:
    """Words without which no verb of a sentence tells of an event."""
    return _event_verbs().first_words | frozenset(UNDOING)


def _is_promised(line: Line, at: int) -> bool:
    """*X berjanji menjatuhkan sanksi bila …*: what the verb at AT says is only promised."""
    return any(i.lower in word_set("events", "modality", "promised") for i in line.items[max(0, at - 2) : at])


def _read_verb(story: Story, scene: Scene, use: VerbUse) -> None:
    """Take up the event of a verb, unless the sentence shows too little of it or names it by a noun as well."""
    line = scene.line
    kind = _kind(line, use)
    date = _date(story, scene)
    related = line.sentence.kind is PartKind.RELATED
    undated = use.verb.noun in word_set("events", "name", "undated") and not _is_promised(line, use.first)
    known = undated or _inducts_somebody(line, use)
    if date is None and not related and not known:
        return
    if not use.actors and not use.verb.passive and kind is not EventKind.AKSI:
        return
    if not _has_its_object(line, use):
        return
    if kind is EventKind.AKSI and use.first and is_word(line.items[use.first - 1], "yang"):
        return  # "X yang berorasi lebih dulu …"
    if use.verb.noun == "pertemuan" and use.verb.passive and not _is_met(line, use.last):
        return
    if not related and any(h.word.kind is kind and h.word.sort != "election" for h, _ in scene.told):
        return
    draft = Draft(
        EventWord("happening", kind, use.verb.noun),
        _name(story, line, use),
        line.evidence("event-verb", 0.85),
        strong=True,
        modality=verb_modality(line, use.first),
    )
    verb = line.items[use.last - 1]
    sentence_on = " ".join(story.text[verb.begin : line.sentence.end].split()[:_LONGEST_FORM]).rstrip(".,")
    draft.called(draft.name, use.verb.noun, sentence_on)
    if date is not None:
        draft.dated(date.value, line.evidence("event-date", 0.88))
    place = place_behind(line, verb.end)
    if place is not None:
        draft.placed(town_of_house(line, verb.end, place, story.dateline), line.evidence("event-place", 0.85))
    story.events.add(draft)
    if kind is not EventKind.LAINNYA and use.verb.noun not in word_set("events", "name", "no_gathering"):
        story.last = draft
    _actors(story, line, use, draft)


def _inducts_somebody(line: Line, use: VerbUse) -> bool:
    """*X melantik Y di Z*, which counts without a date."""
    somebody = any(is_person(i) for i in line.items[use.last : use.last + _FARTHEST_EXAMINED])
    inducts = use.verb.kind is EventKind.PELANTIKAN and not use.verb.passive and bool(use.actors)
    return inducts and somebody and place_behind(line, line.items[use.last - 1].end) is not None


def _has_its_object(line: Line, use: VerbUse) -> bool:
    """Whether what a verb is about makes it the event that it may be."""
    match use.verb.noun:
        case "laporan":
            return _reports_somebody(line, use.last)
        case "penangkapan":
            return _is_of_person(line, use)
        case "pemeriksaan":
            return _is_by_authority(line, use)
        case "pemanggilan":
            # "Komisi II akan memanggil KPU" announces no more than that
            return verb_modality(line, use.first) is Modality.REPORTED and _is_by_authority(line, use)
        case "penetapan":
            return _sets_a_stage(line, 0 if use.verb.passive else use.last)
    return True


def _kind(line: Line, use: VerbUse) -> EventKind:
    """*mendaftarkan gugatan*: registering a case is no stage of an election."""
    cases = word_set("events", "name", "cases")
    around = line.items[max(0, use.first - 3) : use.first] if use.verb.passive else line.items[use.last : use.last + 1]
    registers_case = use.verb.noun == "pendaftaran" and any(item.lower in cases for item in around)
    return EventKind.LAINNYA if registers_case else use.verb.kind


def _date(story: Story, scene: Scene) -> DateMention | None:
    """The first full date of the sentence, else its first month."""
    full = full_dates(story, scene)
    months = [d for d in scene.dates if len(d.value) == len("2024-09") and not scene.line.quoted(d.begin)]
    return next(iter(full or months), None)


def _reports_somebody(line: Line, last: int) -> bool:
    """*melaporkan X ke polisi* is an event; *melaporkan bahwa …* is a statement."""
    reported = word_set("events", "name", "reported")
    return any(isinstance(i, Ref) or i.lower in reported for i in line.items[last : last + 2])


def _is_of_person(line: Line, use: VerbUse) -> bool:
    """*Seorang warga ditangkap*, *menangkap dua orang*; but *barang bukti diamankan*."""
    beside = line.items[max(0, use.first - _FARTHEST_ARRESTED) : use.first] if use.verb.passive else ()
    behind = line.items[use.last : use.last + _FARTHEST_ARRESTED] if not use.verb.passive else ()
    arrested = word_set("events", "name", "arrested")
    return any(is_person(i) or i.lower in arrested for i in (*beside, *behind))


def _is_by_authority(line: Line, use: VerbUse) -> bool:
    """*Bawaslu memeriksa X*, *X (dijadwalkan) diperiksa*: somebody, by an institution."""
    if use.verb.passive:
        if any(i.lower.startswith("kesehatan") for i in line.items[use.last : use.last + 1]):
            return False  # "X-Y diperiksa kesehatannya"
        subject = _before_adverbs(line, use.first)
        named = isinstance(subject, Ref) and subject.kind is not RefKind.PLACE
        return named or (subject is not None and subject.lower in word_set("events", "modality", "announced"))
    somebody = any(is_person(i) for i in line.items[use.last : use.last + _FARTHEST_EXAMINED])
    return somebody and any(key.startswith("institution:") for key in use.actors)


def _before_adverbs(line: Line, at: int) -> Item | None:
    """The item before the verb at AT and its adverbs, also before the comma of an apposition."""
    k = at - 1
    while k >= 0 and (line.items[k].lower in word_set("events", "subjects", "adverbs") or is_word(line.items[k], ",")):
        k -= 1
    return line.items[k] if k >= 0 else None


def _is_asked_for(line: Line, at: int) -> bool:
    """*X meminta MK membatalkan Keputusan …*: the decision is only wanted."""
    return any(is_word(i, *word_row("events", "modality", "asked")) for i in line.items[max(0, at - 3) : at])


def _sets_a_stage(line: Line, last: int) -> bool:
    """*menetapkan pasangan calon*, *menetapkan DPT*; but nobody is elected by *menetapkan X sebagai tersangka*."""
    if last and last < len(line.items) and line.items[last].lower in word_set("events", "decision", "nouns"):
        return False  # "menetapkan Keputusan Nomor …"
    words = {i.lower for i in line.items[last:]}
    return not words.isdisjoint(word_set("events", "name", "determined")) and "tersangka" not in words


def _is_met(line: Line, last: int) -> bool:
    """*ditemui (oleh) X*; but *saat ditemui di kantornya* is how reporters met who speaks."""
    return any(isinstance(i, Ref) and i.kind is RefKind.PERSON and i.key for i in line.items[last : last + 2])


def _name(story: Story, line: Line, use: VerbUse) -> str:
    """*pelantikan X*: the noun, and what the verb is about."""
    items = line.items
    if use.verb.passive:
        subject = items[use.first - 1] if use.first else None
        who = story.text[subject.begin : subject.end] if isinstance(subject, Ref) else ""
        return f"{use.verb.noun} {who}".strip()
    verb_end = end = items[use.last - 1].end
    for item in items[use.last : use.last + _LONGEST_OBJECT]:
        if item.lower in word_set("events", "name", "object_stops"):
            break
        end = item.end
    return f"{use.verb.noun} {' '.join(story.text[verb_end:end].split())}".strip()


def _actors(story: Story, line: Line, use: VerbUse, draft: Draft) -> None:
    """Who does it; at meetings and inaugurations also whom they meet or inaugurate."""
    kind = draft.word.kind
    evidence = line.evidence("event-verb-actor", 0.85, draft.modality)
    predicate = Predicate.ATTENDS if kind in _ATTENDED else Predicate.ORGANIZES
    if use.verb.noun == "penetapan":
        actors = [key for key in use.actors if key.startswith("institution:")]
    else:
        actors = [] if kind in (EventKind.TAHAPAN, EventKind.LAINNYA) else use.actors
    if use.verb.passive and kind is EventKind.PELANTIKAN and draft.modality is Modality.REPORTED:
        actors = [*subjects_of(line, use.first), *_agents(line, use.last)]
    for key in actors:
        marches = kind is EventKind.AKSI and key.startswith("person:")
        inducts = kind is EventKind.PELANTIKAN and not use.verb.passive and key.startswith("institution:")
        part = Predicate.ATTENDS if marches else Predicate.ORGANIZES if inducts else predicate
        story.events.take_part(key, part, draft, evidence)
    if (kind in _OF_TWO_SIDES or use.verb.noun == "pemeriksaan") and not use.verb.passive:
        behind = (i.key for i in line.items[use.first + 1 :] if isinstance(i, Ref) and i.kind is RefKind.PERSON)
        met = next((key for key in behind if key), None)
        if met is not None:
            story.events.take_part(met, Predicate.ATTENDS, draft, evidence)


def _agents(line: Line, at: int) -> list[str]:
    """*dikukuhkan oleh X*: who did it."""
    return list_behind(line, at + 1) if at < len(line.items) and is_word(line.items[at], "oleh") else []
