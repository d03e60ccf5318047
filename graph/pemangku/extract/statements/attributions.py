"""Signs of who speaks: *kata X*, *menurut X*, *X mengatakan*, *disebutkan X*."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.speech import (
    SpeechVerb,
    cues,
    enclitic_cues,
    no_speech,
    opinion,
    passive_verbs,
    verbs_before,
    words_of,
)
from pemangku.extract.statements.speakers import NOBODY, Speakers, Subject
from pemangku.extract.statements.subjects import subject_before, subject_behind
from pemangku.extract.wordlists import word_set

_SURE = 0.93
"""Above it a speaker is named; up to it a pronoun stands for somebody."""
_FARTHEST_CONDITION = 5
_ACCORDING = ("menurut", "menurutnya")
_FOR = ("bagi", "baginya")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A sign of who speaks: items `first` to `last`, the verb, the speaker's key and how sure that is."""

    kind: str
    """`after` (*…," kata X*), `before` (*X mengatakan …*) or `according` (*menurut X*)."""
    first: int
    last: int
    begin: int
    end: int
    verb: SpeechVerb
    speaker: str
    confidence: float
    rule: str


def read_attributions(line: Line, speakers: Speakers) -> list[Attribution]:
    """The attributions of a sentence outside quotation marks, in order; SPEAKERS learns who speaks in them."""
    found: list[Attribution] = []
    signs = _signs() & line.vocabulary
    at = 0
    while signs and at < len(line.items):
        item = line.items[at]
        attribution = None
        if item.lower in signs and isinstance(item, Chunk) and not line.quoted(item.begin):
            attribution = (
                _cue(line, at, item, speakers)
                or _according(line, at, speakers)
                or _verb(line, at, speakers)
                or _passive(line, at, item, speakers)
            )
        if attribution is None or _is_reported(line, attribution, found):
            at += 1
            continue
        speakers.spoke(attribution.speaker)
        found.append(attribution)
        at = max(attribution.last, at + 1)
    return found


@cache
def _signs() -> frozenset[str]:
    """Words with which an attribution begins."""
    verbs = (*verbs_before().first_words, *passive_verbs(), *cues(), *enclitic_cues())
    return frozenset((*verbs, *_ACCORDING, *_FOR, *word_set("speech", "subjects", "views")))


def _is_reported(line: Line, sign: Attribution, found: list[Attribution]) -> bool:
    """*X meminta Y melarang …*, *X menerangkan, Y hanya menyampaikan …*: what Y does is a part of what X says."""
    told = found[-1] if found else None
    if told is None or not told.kind == sign.kind == "before":
        return False
    between = line.items[told.last : sign.first]
    if between and is_word(between[0], "bahwa") and not any(is_word(i, ",", ";", "sementara") for i in between):
        return True
    if between and is_word(between[0], ",", "bahwa", "agar", "supaya"):
        between = between[1:]
    behind = between[1:] if between and isinstance(between[0], Ref) else None
    return behind is not None and all(isinstance(i, Ref) or i.lower in words_of("adverbs") for i in behind)


def _cue(line: Line, at: int, item: Chunk, speakers: Speakers) -> Attribution | None:
    """*kata X*, *katanya*, *imbuh dia*."""
    enclitic = enclitic_cues().get(item.lower)
    verb = cues().get(item.lower)
    if (enclitic is None and verb is None) or not _follows_pause(line, at):
        return None
    if enclitic is not None:
        return _made("after", line, at, at + 1, enclitic, Subject(speakers.pronoun(), _SURE), "cue-nya")
    if verb is None:
        return None
    subject, last = subject_behind(line, at + 1, speakers)
    rule = "cue-name" if subject.confidence > _SURE else "cue-pronoun" if subject.confidence == _SURE else "cue-anaphor"
    return _made("after", line, at, last, verb, subject, rule)


def _follows_pause(line: Line, at: int) -> bool:
    """A cue stands behind a comma, a quotation mark or another pause, or opens the sentence."""
    return at == 0 or line.items[at - 1].lower in word_set("speech", "subjects", "pauses")


def _according(line: Line, at: int, speakers: Speakers) -> Attribution | None:
    """*Menurut X, …*, *menurutnya*, *Bagi X, …*."""
    item = line.items[at]
    if item.lower in word_set("speech", "subjects", "views"):
        # "Dalam pandangan X, …"
        led = at and is_word(line.items[at - 1], "dalam", "di", "dari")
        subject, last = subject_behind(line, at + 1, speakers) if led else (NOBODY, at)
        ended = last < len(line.items) and is_word(line.items[last], ",")
        return _made("according", line, at - 1, last, opinion(), subject, "according") if ended else None
    if is_word(item, "menurutnya") or (at == 0 and is_word(item, "baginya")):
        return _made("according", line, at, at + 1, opinion(), Subject(speakers.pronoun(), 0.92), "according")
    opens = at == 0 and is_word(item, "bagi")
    if not opens and not is_word(item, "menurut"):
        return None
    subject, last = subject_behind(line, at + 1, speakers)
    if opens and not (subject.speaker or "").startswith("person:"):
        return None
    return _made("according", line, at, last, opinion(), subject, "according")


def _verb(line: Line, at: int, speakers: Speakers) -> Attribution | None:
    """*X mengatakan …*, *Ia juga menilai …*, *Politikus PKB itu mengajak …*."""
    match = verbs_before().at(line.items, at)
    if match is None or no_speech().at(line.items, at) is not None:
        return None
    last, verb = match
    following = line.items[last] if last < len(line.items) else None
    if verb.clause and following is not None and _is_reported_case(following):
        return None
    subject = subject_before(line, at, speakers)
    if _is_supposed(line, at) or _is_point_of_list(line, subject):
        return None
    rule = "subject-verb" if subject.confidence > _SURE else "pronoun-verb"
    return _made("before", line, at, last, verb, subject, rule)


def _is_point_of_list(line: Line, subject: Subject) -> bool:
    """*- Kementerian X menjamin keamanan data;*: a point of a list tells what is to be done."""
    told = subject.speaker is not None and subject.speaker.startswith("institution:")
    return told and is_word(line.items[0], *word_set("speech", "subjects", "bullets"))


def _is_reported_case(item: Item) -> bool:
    """*melaporkan X ke polisi*, *melaporkan dugaan politik uang*: a deed, not words."""
    if isinstance(item, Ref):
        return item.kind is not RefKind.PLACE
    return item.lower in word_set("events", "name", "reported")


def _is_supposed(line: Line, at: int) -> bool:
    """*bila X menyatakan …*: what is only supposed was not said."""
    for item in line.items[max(0, at - _FARTHEST_CONDITION) : at][::-1]:
        if item.lower in word_set("speech", "subjects", "suppositions"):
            return True
        if is_word(item, ",", "."):
            return False
    return False


def _passive(line: Line, at: int, item: Chunk, speakers: Speakers) -> Attribution | None:
    """*…, disebutkan X, …*, *Dijelaskan X, …*: a passive verb of saying with its speaker before a comma."""
    verb = passive_verbs().get(item.lower)
    if verb is None or (at and not is_word(line.items[at - 1], ",")):
        return None
    if at == 0 and len(line.items) > 1 and is_word(line.items[1], ",", "bahwa"):
        return _made("before", line, at, at + 1, verb, Subject(speakers.person, 0.8), "passive")  # "Dijelaskan, …"
    subject, last = subject_behind(line, at + 1, speakers)
    if last < len(line.items) and not is_word(line.items[last], ",", "."):
        return None
    return _made("after" if at else "before", line, at, last, verb, subject, "passive")


def _made(
    kind: str, line: Line, first: int, last: int, verb: SpeechVerb, subject: Subject, rule: str
) -> Attribution | None:
    if subject.speaker is None:
        return None
    begin, end = line.items[first].begin, line.items[last - 1].end
    return Attribution(kind, first, last, begin, end, verb, subject.speaker, subject.confidence, rule)
