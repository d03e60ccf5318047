"""One institution, one key: what people decided, and short forms that one article alone writes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pemangku.model import Findings, Institution, Judgement, Verdict
from pemangku.resolve.bodies import is_acronym
from pemangku.resolve.decisions import Decision, Ruling, contradictions, in_force, moves, vanished
from pemangku.resolve.names import numbers

_KIND = "institution:"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedInstitutions:
    """The key that stays for each that was given up, why, and what is wrong with decisions.

    `moved` leads from an article's id to the keys that a split gives the institutions of that article.
    """

    replaced: dict[str, str]
    moved: dict[str, dict[str, str]]
    judgements: tuple[Judgement, ...]
    problems: tuple[str, ...]

    def keys_in(self, article: str) -> dict[str, str]:
        """Key in this article → the key that stays."""
        return {**self.replaced, **self.moved.get(article, {})}


def join_institutions(articles: Sequence[Findings], decisions: Sequence[Decision]) -> JoinedInstitutions:
    """Which institutions are one, independent of the order of ARTICLES."""
    split = moves(decisions)
    moved: defaultdict[str, dict[str, str]] = defaultdict(dict)
    known: defaultdict[str, list[Institution]] = defaultdict(list)
    for findings in articles:
        for institution in findings.institutions:
            key = split.get((institution.key, findings.article.id), institution.key)
            known[key].append(institution)
            if key != institution.key:
                moved[findings.article.id][institution.key] = key
    problems = [text for text in contradictions(decisions) if text.startswith(_KIND)]
    valid = list(_valid(decisions, known, problems))
    joined = _Joined(valid)
    for decision in valid:
        if decision.ruling is Ruling.SAME:
            against = joined.lead(decision.other, decision.one)
            if against is not None:
                problems.append(
                    f"line {decision.line}: {decision.one} and {decision.other} cannot be the same ({decision.who}), "
                    f"because line {against.line} ({against.who}) holds them, or what they were joined with, apart; "
                    "not joined"
                )
                continue
        joined.judgements.append(_decided(decision))
    for short, full in _short_forms(known):
        joined.lead_short(short, full, known)
    return JoinedInstitutions(
        replaced={old: joined.end(old) for old in sorted(joined.stays)},
        moved={
            article: {old: joined.end(new) for old, new in sorted(keys.items())}
            for article, keys in sorted(moved.items())
        },
        judgements=tuple(joined.judgements),
        problems=tuple(problems),
    )


def _valid(decisions: Sequence[Decision], known: Container[str], problems: list[str]) -> Iterator[Decision]:
    """The decisions on institutions that can be applied; what is wrong with the others goes to PROBLEMS."""
    for decision in in_force(decisions):
        if decision.one.startswith(_KIND) and decision.other.startswith(_KIND):
            gone = [key for key in (decision.one, decision.other) if key not in known]
            if gone:
                problems.append(vanished(decision, gone))
            else:
                yield decision


class _Joined:
    """Which key leads to which, and never to one that people hold it apart from."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.stays: dict[str, str] = {}
        self.judgements: list[Judgement] = []
        self._apart = [decision for decision in decisions if decision.ruling is Ruling.DIFFERENT]
        self._open = {decision.pair for decision in decisions if decision.ruling is Ruling.UNSURE}

    def end(self, key: str) -> str:
        """The key that stays in the end."""
        while key in self.stays:
            key = self.stays[key]
        return key

    def lead(self, old: str, new: str) -> Decision | None:
        """Let OLD lead to NEW, or return the decision that holds them apart."""
        one, other = self.end(old), self.end(new)
        for decision in self._apart:
            if {self.end(decision.one), self.end(decision.other)} == {one, other}:
                return decision
        if one != other:
            self.stays[one] = other
        return None

    def lead_short(self, short: str, full: str, known: Mapping[str, Sequence[Institution]]) -> None:
        """Let a short form lead to what it is the short form of, unless people said something else of it."""
        if short in self.stays or (min(short, full), max(short, full)) in self._open:
            return
        if self.lead(short, full) is None:
            reason = f"“{known[short][0].name}” is the short form of “{known[full][0].name}” alone"
            self.judgements.append(
                Judgement(one=full, other=short, verdict=Verdict.SAME, score=0.95, reasons=(reason,))
            )


def _decided(decision: Decision) -> Judgement:
    verdict = Verdict(decision.ruling.value)
    reason = f"{decision.who or 'someone'} decided so" + (f": {decision.why}" if decision.why else "")
    return Judgement(
        one=decision.one, other=decision.other, verdict=verdict, score=1.0, reasons=(reason,), by=decision.who or "?"
    )


def _short_forms(known: Mapping[str, Sequence[Institution]]) -> Iterator[tuple[str, str]]:
    """Institutions that are called by nothing but an acronym, each with the only one whose short form that is."""
    written_out: defaultdict[str, set[str]] = defaultdict(set)
    for key, found in known.items():
        for institution in found:
            for alias in institution.aliases:
                if alias != institution.name and is_acronym(alias):
                    written_out[alias].add(key)
    for key, found in sorted(known.items()):
        names = {institution.name for institution in found}
        if len(names) != 1 or not is_acronym(name := next(iter(names))):
            continue
        fitting = sorted(written_out[name] - {key})
        if len(fitting) == 1 and _compatible(found[0], known[fitting[0]][0]):
            yield key, fitting[0]


def _compatible(short: Institution, full: Institution) -> bool:
    areas = {area for area in (short.area, full.area) if area}
    return len(areas) < 2 and numbers(short.name) <= numbers(full.name)


def without_doubles(found: Sequence[Institution]) -> tuple[Institution, ...]:
    """Institutions, those of one key made one under their fullest name, sorted by key."""
    by_key: dict[str, Institution] = {}
    for institution in sorted(found, key=lambda i: (i.key, -len(i.name), i.name)):
        first = by_key.get(institution.key)
        if first is None:
            by_key[institution.key] = institution
        else:
            forms = {*first.aliases, institution.name, *institution.aliases} - {first.name}
            by_key[institution.key] = replace(first, aliases=tuple(sorted(forms)))
    return tuple(by_key.values())
