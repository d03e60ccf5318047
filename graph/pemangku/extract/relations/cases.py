"""The parties of a case: who complained, who is accused, by their numbered roles (*Pengadu, Teradu I, Terlapor …*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pemangku.extract.line import Line
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.wordlists import word_row, word_set
from pemangku.model import Evidence, Modality, PartKind, Predicate, Relation

_FARTHEST_PARTY = 24
_FARTHEST_ACCUSED = 8
_JUDGE = "institution:dkpp"
_CONFIDENCE = 0.86


class _Parties:
    """Who complains and who is accused, each with the sentence that says so first."""

    def __init__(self) -> None:
        self.complainants: dict[str, Evidence] = {}
        self.accused: dict[str, Evidence] = {}

    def read(self, line: Line) -> None:
        """Note the parties that a sentence names behind their roles, or with them."""
        complainants = word_set("relations", "cases", "complainants") & line.vocabulary
        accused = word_set("relations", "cases", "accused") & line.vocabulary
        complained = word_set("relations", "cases", "complained") & line.vocabulary
        if not (complainants or accused or complained or any(ref.offices for ref in line.refs)):
            return
        evidence = line.evidence("case-party", _CONFIDENCE)
        for at, item in enumerate(line.items):
            if isinstance(item, Ref):
                if item.offices and not _is_represented(line, at):
                    self._with_role(item, evidence)
            elif item.lower in complainants and not _is_represented(line, at):
                self._behind(self.complainants, line, at, evidence)
            elif item.lower in accused:
                self._behind(self.accused, line, at, evidence)
                self._before(self.accused, line, at, evidence)
            elif item.lower in complained and _names_both(line, at):
                self._behind(self.complainants, line, at, evidence, also=RefKind.INSTITUTION)

    def _with_role(self, ref: Ref, evidence: Evidence) -> None:
        if ref.kind is not RefKind.PERSON or not ref.key or not ref.offices:
            return
        roles = {o.entry.name.casefold() for o in ref.offices}
        if roles & word_set("relations", "cases", "complainants"):
            self.complainants.setdefault(ref.key, evidence)
        if roles & word_set("relations", "cases", "accused"):
            self.accused.setdefault(ref.key, evidence)

    @staticmethod
    def _before(parties: dict[str, Evidence], line: Line, at: int, evidence: Evidence) -> None:
        """*mengadukan A, B, dan C sebagai Teradu I sampai III*: the list before a party's role."""
        if not at or line.items[at - 1].lower not in ("sebagai", "selaku"):
            return
        for item in reversed(line.items[: at - 1]):
            if isinstance(item, Ref) and item.kind is RefKind.PERSON and item.key:
                parties.setdefault(item.key, evidence)
            elif isinstance(item, Ref) or item.lower not in (",", "dan", "serta"):
                break

    @staticmethod
    def _behind(
        parties: dict[str, Evidence], line: Line, at: int, evidence: Evidence, *, also: RefKind = RefKind.PERSON
    ) -> None:
        """The persons, or those of the kind that ALSO counts, right behind a party's role, as one or as a list."""
        between = word_set("relations", "cases", "between") | word_set("relations", "cases", "accused")
        for item in line.items[at + 1 : at + _FARTHEST_PARTY]:
            if isinstance(item, Ref):
                if item.kind not in (RefKind.PERSON, also) or item.key is None:
                    break
                parties.setdefault(item.key, evidence)
            elif item.lower not in between:
                break


def read_case(lines: Sequence[Line], stated: Iterable[Relation] = ()) -> Iterator[Relation]:
    """Accusations between the parties of a case, and sanctions on the accused by the body that decides.

    Where the text calls nobody the accused, they are those whom that body sanctions by what is STATED.
    """
    parties = _Parties()
    for line in lines:
        if line.sentence.kind is not PartKind.RELATED:
            parties.read(line)
    if not parties.accused:
        parties.accused = {
            r.object: r.evidence
            for r in stated
            if r.predicate is Predicate.SANCTIONS
            and r.subject == _JUDGE
            and r.object.startswith("person:")
            and r.evidence.modality is Modality.REPORTED
        }
    for complainant in parties.complainants:
        for target, evidence in parties.accused.items():
            if complainant != target:
                yield Relation(subject=complainant, predicate=Predicate.ACCUSES, object=target, evidence=evidence)
    if parties.accused and _is_judged(lines):
        yield from _sanctions(lines, parties.accused)


def _is_represented(line: Line, at: int) -> bool:
    """*kuasa hukum pemohon X*: X speaks for the party whose role stands at AT."""
    before = " ".join(i.lower for i in line.items[max(0, at - 2) : at])
    return before.endswith(word_row("relations", "cases", "representing"))


def _names_both(line: Line, at: int) -> bool:
    """*perkara yang diadukan X terhadap Y*."""
    opens = any(i.lower in word_set("relations", "cases", "papers") for i in line.items[:at])
    return opens or any(i.lower == "terhadap" for i in line.items[at + 1 : at + _FARTHEST_ACCUSED])


def _is_judged(lines: Sequence[Line]) -> bool:
    """Whether the article names the body that judges election organisers."""
    return any(ref.key == _JUDGE for line in lines for ref in line.refs)


def _sanctions(lines: Sequence[Line], accused: dict[str, Evidence]) -> Iterator[Relation]:
    """*menjatuhkan sanksi … kepada Teradu I X*, *Teradu II Y mendapat Peringatan*: by the body that judges the case."""
    for line in lines:
        if (
            line.sentence.kind is not PartKind.BODY
            or line.vocabulary.isdisjoint(word_set("relations", "cases", "punishments"))
            or not line.vocabulary.isdisjoint(word_set("relations", "cases", "no_punishment"))
        ):
            continue
        evidence = line.evidence("case-sanction", _CONFIDENCE)
        for key in _persons(line.items):
            if key in accused:
                yield Relation(subject=_JUDGE, predicate=Predicate.SANCTIONS, object=key, evidence=evidence)


def _persons(items: Sequence[Item]) -> Iterator[str]:
    return (i.key for i in items if isinstance(i, Ref) and i.kind is RefKind.PERSON and i.key)
