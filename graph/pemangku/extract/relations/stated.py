"""Relations that a verb states: support, accusation, sanction, criticism, appointment, meeting, supervision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pemangku.extract.line import Line, is_word
from pemangku.extract.matcher import Matcher
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind, is_person
from pemangku.extract.relations.parties import institutions_behind, parties_before, parties_behind, partners
from pemangku.extract.relations.tickets import Tickets, whole_ticket
from pemangku.extract.wordlists import word_row, word_set
from pemangku.lexicon.tables import table
from pemangku.model import Modality, PartKind, Predicate, Relation

_MODALITY_WITHIN = 4
_FARTHEST_AGENT = 10
_FARTHEST_SUPPORTED = 6
_FARTHEST_LIST = 9
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
    signs = _verbs().first_words & line.vocabulary
    for at, item in enumerate(line.plain if signs else ()):
        if item.lower not in signs or not isinstance(item, Chunk) or line.quoted(item.begin):
            continue
        match = _verbs().at(line.plain, at)
        if match is None:
            continue
        last, verb = match
        near = verb.passive and verb.predicate is not Predicate.SUPPORTS
        before, behind = parties_before(line, at, tickets, near=near), parties_behind(line, last)
        if verb.predicate is Predicate.SUPPORTS and not verb.passive and _is_of_many(line, last):
            continue
        if verb.passive and not behind:
            behind = _agents(line, last) or _judge(line, at, court)
        subjects, objects = (behind, before) if verb.passive else (before, behind)
        if verb.predicate is Predicate.SUPPORTS and not verb.passive and subjects:
            subjects = [*subjects, *partners(line, last)]
        rule = f"{verb.predicate.value}-{'passive' if verb.passive else 'active'}"
        evidence = line.evidence(rule, 0.88, _modality(line, at))
        for subject in subjects:
            for target in objects:
                if _is_allowed(verb, subject, target):
                    yield Relation(subject=subject, predicate=verb.predicate, object=target, evidence=evidence)


def _is_of_many(line: Line, at: int) -> bool:
    """*mendukung anggota DPR memakai …*: some members are not the body."""
    item = line.plain[at] if at < len(line.plain) else None
    return isinstance(item, Ref) and item.kind is RefKind.OFFICE and any(u.entry.name == _MEMBER for u in item.offices)


def _judge(line: Line, at: int, court: str | None) -> list[str]:
    """*X divonis dua bulan penjara*: by the court of the article."""
    words = " ".join(i.lower for i in line.plain[at : at + 2])
    is_judged = words.startswith(word_row("relations", "cases", "judged"))
    return [court] if court is not None and is_judged else []


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


def _coalitions(line: Line) -> Iterator[Relation]:
    """*Koalisi pengusung X terdiri atas A, B, dan C*: the parties behind, and whom they support."""
    evidence = line.evidence("supports-coalition", 0.9)
    for at, item in enumerate(line.plain):
        if not is_word(item, "pengusung", "pendukung") or line.quoted(item.begin):
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
    before = {i.lower for i in line.plain[max(0, at - _MODALITY_WITHIN) : at] if isinstance(i, Chunk)}
    if before & word_set("relations", "modality", "denied"):
        return Modality.DENIED
    next_to_it = line.plain[at - 1].lower if at else ""
    if before & word_set("relations", "modality", "planned") or next_to_it in word_set(
        "relations", "modality", "planned_next"
    ):
        return Modality.PLANNED
    return Modality.REPORTED
