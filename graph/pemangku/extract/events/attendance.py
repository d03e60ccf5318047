"""Who is at an event by what its sentence says: *dihadiri X*, *hadir …*, *X membuka …*, *kata X dalam rapat …*."""

from __future__ import annotations

import re

from pemangku.extract.events.drafts import Draft
from pemangku.extract.events.story import Scene, Story, is_negated, verb_modality
from pemangku.extract.events.subjects import actor_of, list_behind, subjects_of
from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.wordlists import word_set
from pemangku.model import EventKind, Modality, PartKind, Predicate

_AT_EVENT = re.compile(
    r"\b(?:dalam|pada|di sela(?:-sela)?|saat|usai|seusai|di acara|ketika|di)\s+"
    r"(?:acara\s+|kegiatan\s+|menghadiri\s+|membuka\s+|memimpin\s+|sambutannya (?:pada|di)\s+)?$"
)
_ADDRESS = re.compile(
    r"\b(?:dalam|pada|lewat|melalui) (?:kata )?(?:sambutan|laporan|paparan|arahan|pidato|pengarahan|pemaparan)nya\b"
)
_ABSENT = re.compile(r"\b(?:tidak|tak|belum|urung|batal|absen)\b(?: \w+){0,2} (?:dalam|pada|di|saat)\s+$")
_ACTIVE_VERB = re.compile(r"(?:meng|meny|mem|men|ber)[a-z]{3,}")
_FARTHEST_OBJECT = 60
_FARTHEST_SPEAKER = 60
_FARTHEST_LIST = 9
_LATEST_OPENING = 2
_CONFIDENCE = 0.88


def read_attendance(story: Story, scene: Scene) -> None:
    """Who a sentence says is at the event it tells of, or points back to."""
    line = scene.line
    _addressing(story, scene)
    _inducted(story, line)
    target = scene.happenings[-1][1] if scene.happenings else scene.anaphor
    if target is None:
        return
    for at, item in enumerate(line.items):
        if not isinstance(item, Chunk) or line.quoted(item.begin):
            continue
        if _leads_to_guests(item, target):
            visited = _attended(story, scene, at)
            if visited is not None and not is_negated(line, at):
                story.events.attend(_guests(line, at + 1), visited, line.evidence("attends-passive", _CONFIDENCE))
        elif item.lower == "hadir" or (target.word.sort == "happening" and _is_seen(line, at)):
            if not is_negated(line, at):
                story.events.attend(_present(line, at), target, line.evidence("attends-present", _CONFIDENCE))
        elif at == 0 and _is_joined_by(scene, item):
            guests = _listed_from(line, _index_behind(line, scene.happenings[0][0].end))
            story.events.attend(guests, target, line.evidence("attends-present", _CONFIDENCE))
        elif _opens_on_guests(line, at):
            guests = _listed_from(line, at + 1, kinds=("person:", "institution:"))
            story.events.attend(guests, target, line.evidence("attends-present", _CONFIDENCE))
        elif item.lower in word_set("events", "verbs", "open") and not is_negated(line, at):
            behind = [d for h, d in scene.happenings if 0 <= h.begin - item.end <= _FARTHEST_OBJECT]
            draft = behind[0] if behind else scene.anaphor
            if draft is not None:
                _opens(story, line, at, draft)
    _speaking_at(story, scene)
    _speaking_on_occasion(story, scene)
    _acting_at(story, scene)


def _is_joined_by(scene: Scene, first: Chunk) -> bool:
    """*Ikut dalam rapat, X serta Y*: the sentence opens on who else is at the event."""
    items = scene.line.items
    joins = first.lower in ("ikut", "turut") and len(items) > _LATEST_OPENING and is_word(items[1], "dalam", "pada")
    return joins and bool(scene.happenings) and scene.happenings[0][0].begin == items[2].begin


def _index_behind(line: Line, offset: int) -> int:
    return next((k for k, item in enumerate(line.items) if item.begin >= offset), len(line.items))


def _opens_on_guests(line: Line, at: int) -> bool:
    """*Ikut menyaksikan X dan Y*: the verb opens the sentence, so that guests follow it."""
    also = word_set("events", "attendance", "also")
    opened = 0 < at < 3 and all(i.lower in also for i in line.items[:at])
    return opened and line.items[at].lower in word_set("events", "attendance", "present")


def _leads_to_guests(item: Chunk, target: Draft) -> bool:
    """*dihadiri*, *dipimpin*; of a meeting also *diterima*."""
    if item.lower in word_set("events", "verbs", "attended"):
        return True
    return target.word.kind is EventKind.PERTEMUAN and item.lower in word_set("events", "attendance", "hosted")


def _attended(story: Story, scene: Scene, at: int) -> Draft | None:
    """What the passive verb at AT is said of: the event before it; the one behind it where words lead there."""
    verb = scene.line.items[at]
    ahead = [d for h, d in scene.happenings if h.begin < verb.begin]
    if ahead or not scene.happenings:
        return ahead[-1] if ahead else scene.anaphor
    hit, draft = scene.happenings[-1]
    opens = all(i.lower in word_set("events", "attendance", "also") for i in scene.line.items[:at])
    leads = opens or _AT_EVENT.search(scene.words_before(hit.begin, 40, story.text))
    return draft if leads else None


def _opens(story: Story, line: Line, at: int, draft: Draft) -> None:
    """*X membuka rapat*; but *KPU membuka pendaftaran*: who opens a stage holds it."""
    actors = subjects_of(line, at)
    stage = draft.word.sort == "stage" and line.items[at].lower in word_set("events", "verbs", "open_stage")
    holders = [key for key in actors if stage and key.startswith("institution:")]
    for key in holders:
        evidence = line.evidence("organizer-active", _CONFIDENCE, verb_modality(line, at))
        story.events.take_part(key, Predicate.ORGANIZES, draft, evidence)
        draft.strong = True
    apposed = at > 0 and is_word(line.items[at - 1], "yang")
    if apposed and not draft.strong:
        return  # "X, yang pernah mengikuti pelatihan, …"
    guests = [key for key in actors if key not in holders]
    story.events.attend(guests, draft, line.evidence("attends-active", _CONFIDENCE))


def _guests(line: Line, at: int) -> list[str]:
    """Who is named behind *dihadiri*, between other guests, up to a preposition or the end."""
    while at < len(line.items) and line.items[at].lower in word_set("events", "attendance", "before_guests"):
        at += 1
    found: list[str] = []
    for k, item in enumerate(line.items[at:], start=at):
        if is_word(item, "di") and k + 1 < len(line.items) and is_word(line.items[k + 1], "samping"):
            continue  # "… X, di samping Y"
        if item.lower in word_set("events", "attendance", "behind_guests") or _ACTIVE_VERB.fullmatch(item.lower):
            break
        key = actor_of(item)
        if key:
            found.append(key)
    return found


def _is_seen(line: Line, at: int) -> bool:
    """*X juga tampak di lokasi*, *tampak di atas panggung X*."""
    if line.items[at].lower not in ("tampak", "terlihat"):
        return False
    return any(i.lower in word_set("events", "attendance", "scenes") for i in line.items[at + 1 : at + 4])


def _present(line: Line, at: int) -> list[str]:
    """All persons named behind *hadir*, up to the end; before it when none follows."""
    behind = [i.key for i in line.items[at + 1 :] if isinstance(i, Ref) and i.key and i.kind is RefKind.PERSON]
    behind = behind or _listed_from(line, at + 1, kinds=("person:", "institution:"))
    if behind:
        return behind
    directly = isinstance(line.items[at - 1], Ref) if at else False
    stands_for = at + 1 < len(line.items) and is_word(line.items[at + 1], "sebagai")
    return subjects_of(line, at) if directly or not stands_for else []  # "usulan itu hadir sebagai sarana"


def _speaking_at(story: Story, scene: Scene) -> None:
    """*…," kata X dalam rapat …*: who speaks at an event is there."""
    line = scene.line
    told = line.reports or any(i.lower in word_set("events", "speaking", "told") for i in line.items)
    if line.sentence.kind is not PartKind.BODY or not told:
        return
    speaker = line.speaker if line.sentence.quotations or not line.reports else None
    for hit, draft in scene.happenings:
        before = scene.words_before(hit.begin, 40, story.text)
        if line.quoted(hit.begin) or not _AT_EVENT.search(before) or _ABSENT.search(before):
            continue
        actor = _named_just_before(line, hit.begin) or speaker
        if actor is not None:
            story.events.attend([actor], draft, line.evidence("speaks-at", _CONFIDENCE))


def _speaking_on_occasion(story: Story, scene: Scene) -> None:
    """*Di forum yang sama X menjelaskan …*, *Dalam kegiatan itu X meminta …*: who speaks there is there."""
    line = scene.line
    draft = scene.anaphor
    if draft is None or draft.modality is not Modality.REPORTED or draft.word.sort != "happening":
        return
    words = [i.lower for i in line.items[:4]]
    pointing = word_set("grammar", "demonstratives") | {"yang"}
    opens = len(words) == 4 and words[0] in ("dalam", "pada", "di") and words[2] in pointing
    gathering = draft.word.name not in word_set("events", "name", "no_gathering")
    if opens and gathering and words[1] in word_set("events", "name", "generic"):
        speaker = line.speaker if line.reports else None
        if speaker is not None and speaker.startswith("person:"):
            story.events.attend([speaker], draft, line.evidence("speaks-on-occasion", 0.8))


def _inducted(story: Story, line: Line) -> None:
    """*KPU melantik lima anggota PPK. Kelimanya yakni A, B, …*: those listed are at the inauguration."""
    opening = [i.lower for i in line.items[:2]]
    anew = len(opening) == 2 and opening[0] in word_set("phrases", "roles", "listed_anew")
    last = story.last
    if last is None or last.word.kind is not EventKind.PELANTIKAN or last.modality is not Modality.REPORTED:
        return
    if anew and opening[1] in word_set("events", "attendance", "lists"):
        story.events.attend(_listed_from(line, 2), last, line.evidence("attends-inducted", _CONFIDENCE))


def _addressing(story: Story, scene: Scene) -> None:
    """*… dalam sambutannya*, *menghadirkan narasumber: X dan Y*: who addresses the event told of."""
    line = scene.line
    happenings = [d for h, d in scene.happenings if h.word.sort == "happening"]
    target = happenings[-1] if happenings else story.last
    if (
        target is None
        or target.word.name in word_set("events", "name", "no_gathering")
        or line.sentence.kind is not PartKind.BODY
        or target.modality is not Modality.REPORTED
    ):
        return
    words = story.text[line.sentence.begin : line.sentence.end]
    if line.reports and line.speaker and line.speaker.startswith("person:") and _ADDRESS.search(words):
        story.events.attend([line.speaker], target, line.evidence("addresses", _CONFIDENCE))
    at = next((k for k, i in enumerate(line.items) if _is_guest_speaker(line, i)), None)
    if at is not None:
        guests = _listed_from(line, at + 1) or _listed_behind_opener(line, at + 1) or _speaking_as(line, at)
        story.events.attend(guests, target, line.evidence("guest-speaker", _CONFIDENCE))


def _is_guest_speaker(line: Line, item: Item) -> bool:
    if line.quoted(item.begin):
        return False
    if item.lower in word_set("events", "attendance", "speakers"):
        return True
    at = line.items.index(item)
    leader = line.items[at - 1] if at else None
    leads = {o.role.casefold() for o in leader.offices} if isinstance(leader, Ref) else {leader.lower if leader else ""}
    of_parade = item.lower in word_set("events", "attendance", "led")
    return of_parade and not leads.isdisjoint(word_set("events", "attendance", "leaders"))


def _speaking_as(line: Line, at: int) -> list[str]:
    """*X menjadi narasumber dalam …*: who is one."""
    verb = at - 1
    if verb < 1 or line.items[verb].lower not in word_set("events", "attendance", "acting_as"):
        return []
    if is_word(line.items[verb - 1], "untuk", "agar", "diminta"):
        return []
    return [key for key in subjects_of(line, verb) if key.startswith("person:")]


def _listed_behind_opener(line: Line, at: int) -> list[str]:
    """*Dua narasumber mengisi sesi materi, yaitu X dan Y*: the list that a word of listing opens further on."""
    openers = word_set("events", "attendance", "lists")
    for k, item in enumerate(line.items[at : at + _FARTHEST_LIST], start=at):
        if item.lower in openers:
            return _listed_from(line, k + 1)
        if is_word(item, ".", ";") or isinstance(item, Ref):
            break
    return []


def _listed_from(line: Line, at: int, *, kinds: tuple[str, ...] = ("person:",)) -> list[str]:
    """*narasumber (di antaranya, yakni, :) X, Y, dan Z*: those of KINDS in the list that begins at AT."""
    opening = word_set("events", "attendance", "before_guests") | word_set("events", "attendance", "lists")
    while at < len(line.items) and line.items[at].lower in opening:
        at += 1
    return [key for key in list_behind(line, at) if key.startswith(kinds)]


def _acting_at(story: Story, scene: Scene) -> None:
    """*Dalam pertemuan itu X dan Y bersalaman*: who acts at an event that opens the sentence is there."""
    line = scene.line
    for hit, draft in scene.happenings:
        before = scene.words_before(hit.begin, 40, story.text).strip()
        if line.quoted(hit.begin) or before not in word_set("events", "attendance", "at_event"):
            continue
        at = next((k for k, item in enumerate(line.items) if item.begin >= hit.end), len(line.items))
        while at < len(line.items) and line.items[at].lower in ("itu", "tersebut", "ini", ","):
            at += 1
        people = [key for key in list_behind(line, at) if key.startswith("person:")]
        story.events.attend(people, draft, line.evidence("acts-at", _CONFIDENCE))


def _named_just_before(line: Line, offset: int) -> str | None:
    """The person named outside quotation marks shortly before OFFSET."""
    for item in line.items:
        if not isinstance(item, Ref) or item.kind is not RefKind.PERSON or line.quoted(item.begin):
            continue
        if item.key and 0 <= offset - item.end < _FARTHEST_SPEAKER:
            return item.key
    return None
