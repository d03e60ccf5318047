"""Who does what to whom: support, accusation, sanction, criticism, appointment, meeting, supervision; and tickets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pemangku.extract.cases import read_case
from pemangku.extract.chunks import Chunk
from pemangku.extract.events import Events
from pemangku.extract.lines import Line, is_word
from pemangku.extract.matcher import Matcher
from pemangku.extract.phrases import Ref, RefKind
from pemangku.lexicon.tables import table
from pemangku.model import Evidence, Modality, PartKind, Predicate, Relation

_PLANNED = frozenset(
    "akan bakal hendak berencana ingin segera siap bisa dapat agar supaya untuk jika apabila bila kalau meminta mendesak".split()
)
_DENIED = frozenset("tidak tak bukan belum batal membantah enggan menolak".split())
_LINKS = (",", "dan", "serta", "maupun", "juga", "/", "-", "–")


@dataclass(frozen=True, slots=True)
class RelationVerb:
    """A verb and the relation it states; `passive`: the subject stands behind it."""

    predicate: Predicate
    passive: bool
    object: str


@cache
def _verbs() -> Matcher[RelationVerb]:
    entries = []
    for row in table("relations")["relation"]:
        for verb in row["active"]:
            entries.append((verb, RelationVerb(Predicate(row["predicate"]), False, row["object"])))
        for verb in row["passive"]:
            entries.append((verb, RelationVerb(Predicate(row["predicate"]), True, row["object"])))
    return Matcher(entries)


def read_relations(lines: Sequence[Line], events: Events, text: str) -> list[Relation]:
    """The relations of an article, each once."""
    found: dict[tuple[str, Predicate, str], Relation] = {}
    pairs = _Pairs()
    before: str | None = None
    for line in lines:
        pairs.note(line)
        mates = list(_mates(line, before, pairs))
        before = line.first_person or before
        for relation in (*mates, *_stated(line, pairs)):
            key = (relation.subject, relation.predicate, relation.object)
            mirrored = (relation.object, relation.predicate, relation.subject)
            if (
                relation.subject != relation.object
                and key not in found
                and not (relation.predicate in _SYMMETRIC and mirrored in found)
            ):
                found[key] = relation
        pairs.group = _listed(line)
    for relation in read_case(lines):
        found.setdefault((relation.subject, relation.predicate, relation.object), relation)
    for relation in events.relations():
        found.setdefault((relation.subject, relation.predicate, relation.object), relation)
    return list(found.values())


_SYMMETRIC = frozenset({Predicate.MEETS, Predicate.RUNNING_MATE})


class _Pairs:
    """The tickets named so far: who is whose running mate."""

    def __init__(self) -> None:
        self.mates: dict[str, str] = {}
        self.last: tuple[str, str] | None = None
        self.group: tuple[str, ...] = ()
        """The list of several that the sentence before named: what *mereka* stands for."""
        self.joined: tuple[str, str] | None = None
        self.fresh: tuple[str, str] | None = None
        """A ticket only just announced as one, not yet told as a relation."""

    def note(self, line: Line) -> None:
        if not any(True for _ in _pairs_of(line)):
            self._announced(line)
        for head, deputy in _pairs_of(line):
            self.mates[head], self.mates[deputy] = deputy, head
            self.last = (head, deputy)

    def _announced(self, line: Line) -> None:
        """Two persons joined by *dan*, whom the next sentence calls *pasangan … itu*, are one ticket."""
        if self.joined and line.plain and any(is_word(i, "pasangan", "paslon") for i in line.plain[:4]):
            if any(is_word(i, "itu", "tersebut", "ini") for i in line.plain[:12]):
                self.last = self.joined
                self.fresh = self.joined
        self.joined = None
        for one, link, other in zip(line.plain, line.plain[1:], line.plain[2:], strict=False):
            if isinstance(one, Ref) and isinstance(other, Ref) and is_word(link, "dan") and one.kind is other.kind is RefKind.PERSON:
                if one.key and other.key and one.key != other.key:
                    self.joined = (one.key, other.key)

    def whole(self, key: str, line: Line) -> list[str]:
        """The members of the ticket when both stand as one in LINE, else KEY alone."""
        for head, deputy in _pairs_of(line):
            if key in (head, deputy):
                return [head, deputy]
        return [key]


def _listed(line: Line) -> tuple[str, ...]:
    """The longest list of institutions, or of persons, in LINE; empty when there is none of two or more."""
    best: list[str] = []
    run: list[str] = []
    kind: RefKind | None = None
    for item in line.plain:
        if isinstance(item, Ref) and item.key and item.kind in (RefKind.INSTITUTION, RefKind.PERSON):
            run = [*run, item.key] if item.kind is kind else [item.key]
            kind = item.kind
            best = run if len(run) > len(best) else best
        elif not is_word(item, ",", "dan", "serta"):
            run, kind = [], None
    return tuple(best) if len(best) > 1 else ()


def _pairs_of(line: Line) -> Iterator[tuple[str, str]]:
    refs = [i for i in line.items if isinstance(i, Ref) and i.kind is RefKind.PERSON and i.key and i.pair is not None]
    for at, ref in enumerate(refs):
        for other in refs[at + 1 :]:
            if other.pair == ref.pair and other.key != ref.key:
                assert ref.key and other.key
                yield ref.key, other.key


def _possessive_mates(line: Line, before: str | None) -> Iterator[tuple[str, str]]:
    """*Pasangannya, X, …*: the running mate of the person spoken of before."""
    for at, item in enumerate(line.items):
        if not is_word(item, "pasangannya", "wakilnya"):
            continue
        behind = next((i for i in line.items[at + 1 : at + 3] if not is_word(i, ",")), None)
        head = next(
            (i.key for i in reversed(line.items[:at]) if isinstance(i, Ref) and i.kind is RefKind.PERSON and i.key),
            before,
        )
        if isinstance(behind, Ref) and behind.kind is RefKind.PERSON and behind.key and head and head != behind.key:
            yield head, behind.key


def _mates(line: Line, before: str | None, tickets: _Pairs) -> Iterator[Relation]:
    if line.sentence.kind is PartKind.RELATED:
        return
    evidence = Evidence(begin=line.sentence.begin, end=line.sentence.end, rule="pair", confidence=0.95)
    fresh = [tickets.fresh] if tickets.fresh else []
    tickets.fresh = None
    for head, deputy in (*_pairs_of(line), *_possessive_mates(line, before), *fresh):
        yield Relation(subject=head, predicate=Predicate.RUNNING_MATE, object=deputy, evidence=evidence)


def _stated(line: Line, pairs: _Pairs) -> Iterator[Relation]:
    if line.sentence.kind is not PartKind.BODY:
        return
    for parties, ticket in _ticket_from(line):
        evidence = Evidence(begin=line.sentence.begin, end=line.sentence.end, rule="supports-from", confidence=0.88)
        for party in parties:
            for member in ticket:
                yield Relation(subject=party, predicate=Predicate.SUPPORTS, object=member, evidence=evidence)
    for at, item in enumerate(line.plain):
        if not isinstance(item, Chunk) or line.sentence.quoted(item.begin):
            continue
        match = _verbs().at(line.plain_words, at)
        if match is None:
            continue
        last, verb = match
        if verb.passive:
            subjects, objects = _after(line, last), _before(line, at, pairs)
        else:
            subjects, objects = _before(line, at, pairs), _after(line, last)
            if verb.predicate is Predicate.SUPPORTS and subjects:
                subjects = [*subjects, *_together_with(line, last)]
        modality = _modality(line, at)
        evidence = Evidence(
            begin=line.sentence.begin,
            end=line.sentence.end,
            rule=f"{verb.predicate.value}-{'passive' if verb.passive else 'active'}",
            confidence=0.88,
            modality=modality,
        )
        for subject in subjects:
            for target in objects:
                if _allowed(verb, subject, target):
                    yield Relation(subject=subject, predicate=verb.predicate, object=target, evidence=evidence)


def _ticket_from(line: Line) -> Iterator[tuple[list[str], list[str]]]:
    """*X-Y dari PKS dan Partai Gerindra*: parties behind a ticket and the ticket."""
    for at, item in enumerate(line.plain):
        if not isinstance(item, Ref) or item.pair is None or at + 2 >= len(line.plain) or not is_word(line.plain[at + 1], "dari"):
            continue
        parties = [key for key in _after(line, at + 2) if key.startswith("institution:")]
        ticket = [i.key for i in line.plain if isinstance(i, Ref) and i.pair == item.pair and i.key]
        if parties and ticket:
            yield parties, ticket


def _together_with(line: Line, at: int) -> list[str]:
    """*mengusung pasangan X dan Y bersama Partai A serta Partai B*: the other supporters."""
    for k in range(at, min(len(line.plain), at + 12)):
        if is_word(line.plain[k], ".", ";", "yang", "bahwa"):
            break
        if is_word(line.plain[k], "bersama", "beserta"):
            return [key for key in _after(line, k + 1) if key.startswith("institution:")]
    return []


def _allowed(verb: RelationVerb, subject: str, target: str) -> bool:
    if verb.predicate is Predicate.SUPPORTS and verb.passive and not subject.startswith("institution:"):
        return False
    if verb.predicate is Predicate.MEETS and not (subject.startswith("person:") and target.startswith("person:")):
        return False
    return subject.startswith(("person:", "institution:")) and target.startswith(("person:", "institution:"))


def _before(line: Line, at: int, pairs: _Pairs) -> list[str]:
    """The reference (or ticket) before the verb at AT."""
    k = at - 1
    while (
        k >= 0
        and isinstance(line.plain[k], Chunk)
        and (line.plain[k].lower in _SKIPPED or line.plain[k].lower in _PLANNED or line.plain[k].lower in _DENIED)
    ):
        k -= 1
    if k < 0:
        return []
    item = line.plain[k]
    if isinstance(item, Chunk) and item.lower not in (
        "itu",
        "ini",
        "tersebut",
        ",",
        ")",
        "dia",
        "ia",
        "pihaknya",
        "dirinya",
        "mereka",
        "keduanya",
        "ketiganya",
        "keempatnya",
    ):
        return _subject(line, at, pairs) if not is_word(item, "yang") else []
    if isinstance(item, Chunk) and item.lower == "keduanya" and pairs.last is not None:
        return list(pairs.last)
    if isinstance(item, Chunk) and item.lower in ("mereka", "keduanya", "ketiganya", "keempatnya") and pairs.group:
        return list(pairs.group)
    if isinstance(item, Chunk) and item.lower in ("dia", "ia", "pihaknya", "dirinya", "mereka") and line.speaker:
        return [line.speaker]
    if isinstance(item, Chunk) and item.lower in ("itu", "ini", "tersebut") and k:
        if any(is_word(i, "pasangan", "paslon") for i in line.plain[max(0, k - 9) : k]) and pairs.last is not None:
            return list(pairs.last)
        referred = line.plain[k - 1]
        if (
            isinstance(referred, Ref)
            and referred.key
            and referred.kind is RefKind.OFFICE
            and referred.key.startswith("person:")
        ):
            return [referred.key]
        item = referred
        k -= 1
    if isinstance(item, Chunk) and item.lower in (",", ")"):
        k -= 1
        item = line.plain[k] if k >= 0 else item
    if not isinstance(item, Ref) or not item.key or item.kind is RefKind.PLACE:
        return []
    if k and is_word(line.plain[k - 1], "oleh", "kepada", "dari", "terhadap", "dengan", "untuk"):
        return []
    found = pairs.whole(item.key, line)
    back = k
    while back >= 2 and is_word(line.plain[back - 1], "dan", "serta", ",") and isinstance(line.plain[back - 2], Ref):
        other = line.plain[back - 2]
        if not isinstance(other, Ref) or not other.key or other.kind is not item.kind or other.kind is RefKind.PLACE:
            break
        found = [*pairs.whole(other.key, line), *found]
        back -= 2
    return list(dict.fromkeys(found))


def _subject(line: Line, at: int, pairs: _Pairs) -> list[str]:
    """The subject of the clause when words stand between it and the verb: the references that open the sentence."""
    for k, item in enumerate(line.plain[:at]):
        if not isinstance(item, Ref) or item.key is None or item.kind is RefKind.PLACE:
            continue
        if any(is_word(i, "bahwa", ".", ";", "kepada", "oleh") for i in line.plain[k + 1 : at]) or at - k > 12:
            continue
        found = pairs.whole(item.key, line)
        k += 1
        while (
            k + 1 < at
            and is_word(line.plain[k], "dan", ",", "serta")
            and isinstance(other := line.plain[k + 1], Ref)
            and other.key
            and other.kind is item.kind
        ):
            found += pairs.whole(other.key, line)
            k += 2
        return list(dict.fromkeys(found))
    return []


_SKIPPED = frozenset(
    "maju dengan telah sudah juga kembali kemudian lalu pun turut ikut sempat resmi sendiri langsung secara masing tersebut yang".split()
)


def _after(line: Line, at: int) -> list[str]:
    """The references of a list behind the verb."""
    at = _behind_preposition(line, at)
    while at < len(line.plain) and isinstance(line.plain[at], Chunk) and line.plain[at].lower in _BEFORE_OBJECT:
        at += 1
    found: list[str] = []
    while at < len(line.plain):
        item = line.plain[at]
        if isinstance(item, Ref):
            if item.key is None:
                break
            if item.kind is not RefKind.PLACE:
                found.append(item.key)
        elif isinstance(item, Chunk) and (item.role is not None or item.text in _NUMERALS):
            pass
        elif not is_word(item, *_LINKS) and not (found and is_word(item, "calon", "bupati")):
            break
        at += 1
    return found


def _behind_preposition(line: Line, at: int) -> int:
    """*menjatuhkan sanksi Peringatan Keras kepada X*: what stands before *kepada* is no object."""
    for k in range(at, min(len(line.plain), at + 9)):
        item = line.plain[k]
        if isinstance(item, Ref) or is_word(item, ",", ".", "karena", "atas", "yang"):
            return at
        if is_word(item, "kepada", "terhadap"):
            return k + 1
    return at


_NUMERALS = frozenset("I II III IV V VI VII VIII IX X".split())
_BEFORE_OBJECT = frozenset(
    "oleh dari kepada terhadap lima enam tujuh delapan empat tiga dua sembilan sepuluh partai koalisi pasangan calon paslon nomor urut yakni yaitu "
    "antara lain gabungan para pencalonan keputusan kinerja sikap , : 1 2 3 4 5 ketua".split()
)


def _modality(line: Line, at: int) -> Modality:
    before = {i.lower for i in line.plain[max(0, at - 4) : at] if isinstance(i, Chunk)}
    if before & _DENIED:
        return Modality.DENIED
    if before & (_PLANNED - {"untuk"}) or (at and is_word(line.plain[at - 1], "untuk")):
        return Modality.PLANNED
    return Modality.REPORTED
