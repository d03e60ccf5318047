"""The parties of a case: who complained, who is accused, by their numbered roles (*Pengadu, Teradu I, Terlapor …*)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pemangku.extract.chunks import Chunk
from pemangku.extract.lines import Line, is_word
from pemangku.extract.phrases import Item, Ref, RefKind
from pemangku.model import Evidence, PartKind, Predicate, Relation

_COMPLAINANTS = frozenset({"pengadu", "pelapor", "penggugat", "pemohon", "pengadunya"})
_ACCUSED = frozenset({"teradu", "terlapor", "tergugat", "termohon"})
_COMPLAINED = frozenset({"diadukan", "dilaporkan", "digugat"})
_BETWEEN = frozenset(
    "i ii iii iv v vi vii viii ix x sampai hingga dan , ialah adalah yakni yaitu : para masing atas nama dengan serta 1 2 3 4 5 6 7".split()
)
_COURT_WORDS = frozenset({"majelis", "dkpp"})


def read_case(lines: Sequence[Line]) -> Iterator[Relation]:
    """Accusations between the parties of a case, and sanctions on the accused by the body that decides."""
    complainants: dict[str, Evidence] = {}
    accused: dict[str, Evidence] = {}
    for line in lines:
        if line.sentence.kind is PartKind.RELATED:
            continue
        for at, item in enumerate(line.items):
            word = item.lower if isinstance(item, Chunk) else ""
            if word in _COMPLAINANTS:
                _note(complainants, line, at)
            elif word in _ACCUSED:
                _note(accused, line, at)
            elif word in _COMPLAINED and accused_follows(line, at):
                _note(complainants, line, at)
            elif isinstance(item, Ref) and item.kind is RefKind.PERSON and item.key:
                roles = {o.entry.name.casefold() for o in item.offices}
                evidence = _evidence(line, "case-party")
                if roles & _COMPLAINANTS:
                    complainants.setdefault(item.key, evidence)
                if roles & _ACCUSED:
                    accused.setdefault(item.key, evidence)
    for complainant in complainants:
        for target, evidence in accused.items():
            if complainant != target:
                yield Relation(subject=complainant, predicate=Predicate.ACCUSES, object=target, evidence=evidence)
    yield from _sanctions(lines, accused)


def accused_follows(line: Line, at: int) -> bool:
    """*perkara yang diadukan X terhadap Y*."""
    opens = any(is_word(i, "perkara", "pengaduan", "laporan", "gugatan") for i in line.items[:at])
    return opens or any(is_word(i, "terhadap") for i in line.items[at + 1 : at + 8])


def _note(parties: dict[str, Evidence], line: Line, at: int) -> None:
    """The persons named right behind a party's role, as one or as a list."""
    for item in line.items[at + 1 : at + 24]:
        if isinstance(item, Ref):
            if item.kind is not RefKind.PERSON or item.key is None:
                break
            parties.setdefault(item.key, _evidence(line, "case-party"))
        elif not (item.lower in _BETWEEN or item.lower in _ACCUSED):
            break


def _evidence(line: Line, rule: str) -> Evidence:
    return Evidence(begin=line.sentence.begin, end=line.sentence.end, rule=rule, confidence=0.86)


def _sanctions(lines: Sequence[Line], accused: dict[str, Evidence]) -> Iterator[Relation]:
    """*menjatuhkan sanksi … kepada Teradu I X*, *Teradu II Y mendapat Peringatan*: by the body that judges the case."""
    judge = _judge(lines)
    if judge is None:
        return
    for line in lines:
        if line.sentence.kind is not PartKind.BODY:
            continue
        text = [i.lower if isinstance(i, Chunk) else "" for i in line.items]
        if not any(w in _PUNISHMENTS for w in text) or any(
            w in ("tidak", "rehabilitasi", "meminta", "memulihkan") for w in text
        ):
            continue
        for item in _punished(line.items):
            if item in accused:
                yield Relation(
                    subject=judge, predicate=Predicate.SANCTIONS, object=item, evidence=_evidence(line, "case-sanction")
                )


_PUNISHMENTS = frozenset({"sanksi", "peringatan", "diberhentikan", "pemberhentian", "dijatuhi", "memberhentikan"})


def _punished(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Ref) and item.kind is RefKind.PERSON and item.key:
            yield item.key


def _judge(lines: Sequence[Line]) -> str | None:
    """The body that judges: DKPP, when the article names it."""
    for line in lines:
        for item in line.items:
            if isinstance(item, Ref) and item.key == "institution:dkpp":
                return item.key
    return None
