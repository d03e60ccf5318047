"""Relations that a verb states: support, accusation, sanction, criticism, appointment, meeting, supervision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pemangku.extract.line import Line, is_word
from pemangku.extract.matcher import Matcher
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind, is_person
from pemangku.extract.relations.parties import (
    further_objects,
    institutions_behind,
    parties_before,
    parties_behind,
    partners,
)
from pemangku.extract.relations.tickets import Tickets, whole_ticket
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.tables import table
from pemangku.model import Modality, PartKind, Predicate, Relation

_MODALITY_WITHIN = 4
_FARTHEST_AGENT = 10
_FARTHEST_SUPPORTED = 6
_FARTHEST_LIST = 9
_SUPPORTING = ("pengusung", "pendukung")
_MEMBER = "Anggota"
_STAKEHOLDERS = ("person:", "institution:")


@dataclass(frozen=True, slots=True)
class RelationVerb:
    """A verb and the relation it states; `passive`: the subject stands behind it."""

    predicate: Predicate
    passive: bool


@cache
def _verbs() -> Matcher[RelationVerb]:
    return Matcher(
        (form, RelationVerb(Predicate(row["predicate"]), voice == "passive"))
        for row in table("relations")["relation"]
        for voice in ("active", "passive")
        for form in row[voice]
    )


def read_stated(line: Line, tickets: Tickets, court: str | None = None) -> Iterator[Relation]:
    """The relations that the verbs of a sentence state outside quotation marks. COURT: the one that judges in it."""
    if line.sentence.kind is not PartKind.BODY:
        return
    yield from _tickets_from(line)
    yield from _coalitions(line)
    yield from _meetings(line)
    yield from _support_from(line)
    yield from _brought_against(line)
    signs = _verbs().first_words & line.vocabulary
    for at, item in enumerate(line.plain if signs else ()):
        if item.lower not in signs or not isinstance(item, Chunk) or line.quoted(item.begin):
            continue
        match = _verbs().at(line.plain, at)
        if match is None:
            continue
        last, verb = match
        if verb.predicate is Predicate.SUPPORTS and not verb.passive and _is_of_many(line, last):
            continue
        before, behind = _parties(line, at, last, verb, tickets=tickets, court=court)
        subjects, objects = (behind, before) if verb.passive else (before, behind)
        of_party = at > 0 and line.plain[at - 1].lower in word_set("relations", "parties", "others")
        if verb.predicate is Predicate.SUPPORTS and not verb.passive and (subjects or of_party):
            subjects = [*subjects, *partners(line, last)]
        rule = f"{verb.predicate.value}-{'passive' if verb.passive else 'active'}"
        evidence = line.evidence(rule, 0.88, _modality(line, at))
        for subject in subjects:
            for target in objects:
                if _is_allowed(verb, subject, target):
                    yield Relation(subject=subject, predicate=verb.predicate, object=target, evidence=evidence)


def _parties(
    line: Line, at: int, last: int, verb: RelationVerb, *, tickets: Tickets, court: str | None
) -> tuple[list[str], list[str]]:
    """Who stands before the verb at AT, and who behind its end at LAST."""
    near = verb.passive and verb.predicate is not Predicate.SUPPORTS
    before, behind = parties_before(line, at, tickets, near=near), parties_behind(line, last)
    if verb.passive and verb.predicate is Predicate.MEETS:
        before = (before if _opens_on_person(line) else []) or _visitor(line, at)
    if verb.passive and not behind:
        behind = _agents(line, last) or _judge(line, at, court)
    if verb.predicate is Predicate.SANCTIONS and not verb.passive:
        before = before or _bench(line, at, court)
        behind = [*behind, *further_objects(line, last)]
    if verb.predicate is Predicate.MEETS and not behind and len(before) == 2:
        before, behind = before[:1], before[1:]  # "X dan Y bertemu"
    if verb.predicate is Predicate.ACCUSES and not verb.passive and not behind:
        behind = _doers(line, last)
    return before, behind


def _opens_on_person(line: Line) -> bool:
    """*X disambut Y*, *Keduanya diterima Y*; but *Berkas X diterima Y*."""
    first = line.plain[0]
    pronouns = word_set("relations", "parties", "of_group") | word_set("relations", "parties", "of_speaker")
    return is_person(first) or first.lower in pronouns


def _visitor(line: Line, at: int) -> list[str]:
    """*X mengunjungi kantor Y dan diterima Z*: who opens the sentence is received."""
    if not at or not is_word(line.plain[at - 1], "dan", "lalu", "kemudian"):
        return []
    first = next((i for i in line.plain[:at] if isinstance(i, Ref) and i.key), None)
    return [first.key] if first is not None and is_person(first) and first.key else []


def _is_of_many(line: Line, at: int) -> bool:
    """*mendukung anggota DPR memakai …*: some members are not the body."""
    item = line.plain[at] if at < len(line.plain) else None
    return isinstance(item, Ref) and item.kind is RefKind.OFFICE and any(u.entry.name == _MEMBER for u in item.offices)


def _judge(line: Line, at: int, court: str | None) -> list[str]:
    """*X divonis dua bulan penjara*: by the court of the article."""
    words = " ".join(i.lower for i in line.plain[at : at + 2])
    is_judged = words.startswith(word_row("relations", "cases", "judged"))
    return [court] if court is not None and is_judged else []


def _bench(line: Line, at: int, court: str | None) -> list[str]:
    """*Majelis juga menjatuhkan peringatan …*: the court of the article."""
    judges = word_set("speech", "subjects", "judges")
    sits = any(i.lower in judges for i in line.plain[max(0, at - _MODALITY_WITHIN) : at])
    return [court] if court is not None and sits else []


def _agents(line: Line, at: int) -> list[str]:
    """*dilaporkan ke Bawaslu oleh X*: who did it, named with *oleh* further behind the verb."""
    for k in range(at, min(len(line.plain), at + _FARTHEST_AGENT)):
        if is_word(line.plain[k], ",", ".", "yang", "karena"):
            break
        if is_word(line.plain[k], "oleh"):
            return parties_behind(line, k + 1)
    return []


def _tickets_from(line: Line) -> Iterator[Relation]:
    """*X-Y dari PKS dan Partai Gerindra*, *X-Y (PKB, PKS)*: parties behind a ticket and the ticket."""
    for at, item in enumerate(line.plain[:-2]):
        if not isinstance(item, Ref) or item.pair is None or not is_word(line.plain[at + 1], "dari", "("):
            continue
        evidence = line.evidence("supports-from", 0.88)
        ticket = [i.key for i in line.plain if isinstance(i, Ref) and i.pair == item.pair and i.key]
        for party in institutions_behind(line, at + 2):
            for member in ticket:
                yield Relation(subject=party, predicate=Predicate.SUPPORTS, object=member, evidence=evidence)


def _doers(line: Line, at: int) -> list[str]:
    """*melaporkan dugaan pelanggaran yang dilakukan X*: who did what is reported."""
    for k in range(at, min(len(line.plain), at + _FARTHEST_AGENT)):
        if line.plain[k].lower in word_set("relations", "parties", "done_by"):
            return parties_behind(line, k + 1)
        if isinstance(line.plain[k], Ref) or is_word(line.plain[k], ",", "."):
            break
    return []


def _support_from(line: Line) -> Iterator[Relation]:
    """*Dukungan untuk X-Y datang dari A, B, dan C*: the parties behind, and whom they support."""
    nouns = word_set("relations", "parties", "support") & line.vocabulary
    evidence = line.evidence("supports-noun", 0.88)
    for at, item in enumerate(line.plain[:-3] if nouns else ()):
        leads = line.plain[at + 1].lower in word_set("relations", "parties", "for_whom")
        if item.lower not in nouns or not leads or line.quoted(item.begin):
            continue
        comes = word_set("relations", "parties", "comes")
        end = next((k for k in range(at, len(line.plain) - 1) if line.plain[k].lower in comes), None)
        if end is None or not is_word(line.plain[end + 1], "dari"):
            continue
        people = [i.key for i in line.plain[at:end] if isinstance(i, Ref) and is_person(i) and i.key]
        for party in institutions_behind(line, end + 2):
            for person in people:
                yield Relation(subject=party, predicate=Predicate.SUPPORTS, object=person, evidence=evidence)


def _brought_against(line: Line) -> Iterator[Relation]:
    """*Laporan terhadap X dilayangkan (oleh) Y*: who complains of whom."""
    nouns = word_set("relations", "parties", "complaints") & line.vocabulary
    evidence = line.evidence("accuses-noun", 0.86)
    for at, item in enumerate(line.plain[:-3] if nouns else ()):
        if item.lower not in nouns or not is_word(line.plain[at + 1], "terhadap") or line.quoted(item.begin):
            continue
        brought = word_set("relations", "parties", "brought")
        verb = next((k for k in range(at, len(line.plain)) if line.plain[k].lower in brought), None)
        if verb is None:
            continue
        accused = [key for i in line.plain[at:verb] if isinstance(i, Ref) and (key := i.key)]
        for subject in parties_behind(line, verb + 1):
            for target in accused:
                if subject.startswith(_STAKEHOLDERS) and target.startswith(_STAKEHOLDERS):
                    yield Relation(subject=subject, predicate=Predicate.ACCUSES, object=target, evidence=evidence)


def _coalitions(line: Line) -> Iterator[Relation]:
    """*Koalisi pengusung X terdiri atas A, B, dan C*: the parties behind, and whom they support."""
    if line.vocabulary.isdisjoint(_SUPPORTING):
        return
    evidence = line.evidence("supports-coalition", 0.9)
    for at, item in enumerate(line.plain):
        if not is_word(item, *_SUPPORTING) or line.quoted(item.begin):
            continue
        supported = [i for i in line.plain[at + 1 : at + _FARTHEST_SUPPORTED] if is_person(i)]
        opening = next((k for k in range(at, len(line.plain)) if is_word(line.plain[k], *_lists())), None)
        if not supported or opening is None or opening - at > _FARTHEST_LIST:
            continue
        people = [key for i in supported[:1] if isinstance(i, Ref) and i.key for key in whole_ticket(i.key, line)]
        behind = opening + 1
        while behind < len(line.plain) and is_word(line.plain[behind], "atas", "dari"):
            behind += 1
        for party in institutions_behind(line, behind):
            for person in people:
                yield Relation(subject=party, predicate=Predicate.SUPPORTS, object=person, evidence=evidence)


def _meetings(line: Line) -> Iterator[Relation]:
    """*pertemuan X dengan Y*, *pertemuan antara X dan Y*: they meet."""
    for at, item in enumerate(line.plain):
        if not is_word(item, "pertemuan") or line.quoted(item.begin):
            continue
        first = at + 2 if at + 1 < len(line.plain) and is_word(line.plain[at + 1], "antara") else at + 1
        sides = line.plain[first : first + 3]
        if len(sides) < 3 or not is_word(sides[1], "dan", "dengan"):
            continue
        one, other = sides[0], sides[2]
        people = isinstance(one, Ref) and isinstance(other, Ref) and is_person(one) and is_person(other)
        if people and isinstance(one, Ref) and isinstance(other, Ref) and one.key and other.key:
            evidence = line.evidence("meets-noun", 0.88, _modality(line, at))
            yield Relation(subject=one.key, predicate=Predicate.MEETS, object=other.key, evidence=evidence)


def _lists() -> tuple[str, ...]:
    return word_row("relations", "parties", "lists")


def _is_allowed(verb: RelationVerb, subject: str, target: str) -> bool:
    """Whether the relation can hold between the two: persons meet, institutions give their support."""
    if verb.predicate is Predicate.SUPPORTS and verb.passive and not subject.startswith("institution:"):
        return False
    if verb.predicate is Predicate.MEETS and not (subject.startswith("person:") and target.startswith("person:")):
        return False
    return subject.startswith(_STAKEHOLDERS) and target.startswith(_STAKEHOLDERS)


def _modality(line: Line, at: int) -> Modality:
    """Whether the words before the verb at AT deny it, or put it into the future."""
    window = line.plain[max(0, at - _MODALITY_WITHIN) : at]
    pause = max((k for k, item in enumerate(window) if is_word(item, ",")), default=-1)
    before = {i.lower for i in window[pause + 1 :] if isinstance(i, Chunk)}
    if before & word_set("relations", "modality", "denied"):
        return Modality.DENIED
    next_to_it = line.plain[at - 1].lower if at else ""
    if before & word_set("relations", "modality", "planned") or next_to_it in word_set(
        "relations", "modality", "planned_next"
    ):
        return Modality.PLANNED
    return Modality.REPORTED
