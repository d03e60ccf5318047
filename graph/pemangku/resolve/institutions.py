"""One institution, one key: what people decided, and short forms that one article alone writes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pemangku.model import Findings, Institution, Judgement, Verdict
from pemangku.resolve.decisions import Decision, Ruling, contradictions, in_force
from pemangku.resolve.names import numbers

_KIND = "institution:"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedInstitutions:
    """The key that stays for each that was given up, why, and what is wrong with decisions."""

    replaced: dict[str, str]
    judgements: tuple[Judgement, ...]
    problems: tuple[str, ...]


def join_institutions(articles: Sequence[Findings], decisions: Sequence[Decision]) -> JoinedInstitutions:
    """Which institutions are one, independent of the order of ARTICLES."""
    known: defaultdict[str, list[Institution]] = defaultdict(list)
    for findings in articles:
        for institution in findings.institutions:
            known[institution.key].append(institution)
    problems = [text for text in contradictions(decisions) if text.startswith(_KIND)]
    valid = []
    for decision in in_force(decisions):
        if decision.one.startswith(_KIND) and decision.other.startswith(_KIND):
            gone = [key for key in (decision.one, decision.other) if key not in known]
            if gone:
                problems.append(f"line {decision.line}: {' and '.join(gone)} is in no article any more; it waits")
            else:
                valid.append(decision)
    apart = {decision.pair for decision in valid if decision.ruling is not Ruling.SAME}
    stays: dict[str, str] = {}
    judgements = [_decided(decision) for decision in valid if decision.ruling is not Ruling.UNSURE]
    for decision in valid:
        if decision.ruling is Ruling.SAME:
            _lead(stays, decision.other, decision.one)
    for short, full in _short_forms(known):
        if (min(short, full), max(short, full)) not in apart and short not in stays:
            _lead(stays, short, full)
            reason = f"“{known[short][0].name}” is the short form of “{known[full][0].name}” alone"
            judgements.append(Judgement(one=full, other=short, verdict=Verdict.SAME, score=0.95, reasons=(reason,)))
    final = {key: _end(stays, key) for key in stays}
    return JoinedInstitutions(
        replaced={old: new for old, new in sorted(final.items()) if old != new},
        judgements=tuple(judgements),
        problems=tuple(problems),
    )


def _decided(decision: Decision) -> Judgement:
    verdict = Verdict.SAME if decision.ruling is Ruling.SAME else Verdict.DIFFERENT
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
                if alias != institution.name and _is_acronym(alias):
                    written_out[alias].add(key)
    for key, found in sorted(known.items()):
        names = {institution.name for institution in found}
        if len(names) != 1 or not _is_acronym(name := next(iter(names))):
            continue
        fitting = sorted(written_out[name] - {key})
        if len(fitting) == 1 and _compatible(found[0], known[fitting[0]][0]):
            yield key, fitting[0]


def _is_acronym(text: str) -> bool:
    return 3 <= len(text) <= 10 and text.isupper() and text.isalnum()


def _compatible(short: Institution, full: Institution) -> bool:
    areas = {area for area in (short.area, full.area) if area}
    return len(areas) < 2 and numbers(short.name) <= numbers(full.name)


def _lead(stays: dict[str, str], old: str, new: str) -> None:
    one, other = _end(stays, old), _end(stays, new)
    if one != other:
        stays[one] = other


def _end(stays: Mapping[str, str], key: str) -> str:
    while key in stays:
        key = stays[key]
    return key


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
