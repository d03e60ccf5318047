"""One institution, one node: what people decided, and short forms that one institution alone writes out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pemangku.model import Institution, Judgement, Verdict
from pemangku.resolve.decisions import Decision, Ruling, contradictions, in_force
from pemangku.resolve.names import numbers
from pemangku.resolve.register import Register
from pemangku.resolve.said import ACRONYM, NAMED, decode, is_acronym
from pemangku.resolve.settled import Settled

KIND = "institution:"


def settle_institutions(
    register: Register, touched: Collection[str], *, decisions: Sequence[Decision], reconsidered: Collection[str]
) -> Settled:
    """Say anew which institutions are one among the touched keys and those that share a short form with them.

    `reconsidered` are keys that decisions name, now or when the register was last kept.
    """
    keys = _concerned(register, {*touched, *reconsidered})
    valid, problems = _valid(register, decisions)
    stays: dict[str, str] = {}
    for decision in valid:
        if decision.ruling is Ruling.SAME:
            _lead(stays, decision.other, decision.one)
    judgements = [_decided(decision) for decision in valid if decision.ruling is not Ruling.UNSURE]
    apart = {decision.pair for decision in valid if decision.ruling is not Ruling.SAME}
    for short, full in _short_forms(register, keys):
        if (min(short, full), max(short, full)) not in apart and short not in stays:
            _lead(stays, short, full)
            judgements.append(_short_form(register, short, full))
    before = register.nodes(keys)
    after = {key: _end(stays, key) if register.has(key) else None for key in keys}
    register.put_nodes(after)
    register.put_judged(keys, judgements)
    moved = {key for key in keys if before.get(key) != after[key]}
    nodes = {node for key in moved | {*touched} & keys for node in (before.get(key), after[key]) if node}
    elsewhere = {key for key in moved if {before.get(key), after[key]} - {key, None}}
    return Settled(
        nodes=frozenset(nodes | set(_children(register, elsewhere))),
        keys=frozenset(keys),
        moved=frozenset(elsewhere),
        problems=tuple(problems),
    )


def _concerned(register: Register, seeds: Collection[str]) -> set[str]:
    """The institutions among the seeds, those that were joined with them, and those that a short form ties to them."""
    found: set[str] = set()
    fresh = {key for key in seeds if key.startswith(KIND)}
    acronyms = {key.removeprefix(ACRONYM) for key in seeds if key.startswith(ACRONYM)}
    while fresh or acronyms:
        found |= fresh
        acronyms |= {name for key in fresh for name in _names(register, key) if is_acronym(name)}
        near = {key for acronym in acronyms for key in _tied(register, acronym)}
        near |= {key for keys in register.keys_of(register.nodes(fresh).values()).values() for key in keys}
        fresh, acronyms = near - found, set()
    return found


def _tied(register: Register, acronym: str) -> Iterator[str]:
    """Those whose name an acronym is, and the one that writes it out when there is only one."""
    called = register.locals_of(ACRONYM + acronym)
    named = {key for key, how in called if how == NAMED}
    yield from named
    for short in named:
        others = {key for key, how in called if how != NAMED} - {short}
        if len(others) == 1:
            yield from others


def _names(register: Register, key: str) -> set[str]:
    return {name for i in _said(register, [key]) for name in (i.name, *i.aliases)}


def _said(register: Register, keys: Iterable[str]) -> list[Institution]:
    """What is said of institutions, each different saying once, in the order of articles."""
    return [decode(body, Institution) for body in register.bodies(keys)]


def _valid(register: Register, decisions: Sequence[Decision]) -> tuple[list[Decision], list[str]]:
    """The decisions that can be followed, and what is wrong with the others."""
    problems = [text for text in contradictions(decisions) if text.startswith(KIND)]
    valid = []
    for decision in in_force(decisions):
        if decision.one.startswith(KIND) and decision.other.startswith(KIND):
            gone = [key for key in (decision.one, decision.other) if not register.has(key)]
            if gone:
                problems.append(f"line {decision.line}: {' and '.join(gone)} is in no article any more; it waits")
            else:
                valid.append(decision)
    return valid, problems


def _decided(decision: Decision) -> Judgement:
    verdict = Verdict.SAME if decision.ruling is Ruling.SAME else Verdict.DIFFERENT
    reason = f"{decision.who or 'someone'} decided so" + (f": {decision.why}" if decision.why else "")
    return Judgement(
        one=decision.one, other=decision.other, verdict=verdict, score=1.0, reasons=(reason,), by=decision.who or "?"
    )


def _short_forms(register: Register, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Institutions that are called by nothing but an acronym, each with the only one whose short form that is."""
    for key in sorted(keys):
        found = _said(register, [key])
        names = {institution.name for institution in found}
        if len(names) != 1 or not is_acronym(name := next(iter(names))):
            continue
        fitting = {other for other, how in register.locals_of(ACRONYM + name) if how != NAMED} - {key}
        if len(fitting) == 1 and _compatible(found[0], _said(register, fitting)[0]):
            yield key, fitting.pop()


def _compatible(short: Institution, full: Institution) -> bool:
    areas = {area for area in (short.area, full.area) if area}
    return len(areas) < 2 and numbers(short.name) <= numbers(full.name)


def _short_form(register: Register, short: str, full: str) -> Judgement:
    names = [_said(register, [key])[0].name for key in (short, full)]
    reason = f"“{names[0]}” is the short form of “{names[1]}” alone"
    return Judgement(one=full, other=short, verdict=Verdict.SAME, score=0.95, reasons=(reason,))


def _lead(stays: dict[str, str], old: str, new: str) -> None:
    one, other = _end(stays, old), _end(stays, new)
    if one != other:
        stays[one] = other


def _end(stays: Mapping[str, str], key: str) -> str:
    while key in stays:
        key = stays[key]
    return key


def _children(register: Register, parents: Collection[str]) -> Iterator[str]:
    """The nodes whose parent is one of these keys."""
    if parents:
        children = {key for key in register.keys(KIND) for i in _said(register, [key]) if i.parent in parents}
        yield from register.nodes(children).values()


# --- what the register has settled --------------------------------------------------------------------------------


def described_institutions(register: Register, nodes: Iterable[str]) -> Iterator[Institution]:
    """Those of the nodes that stay for something, each under its fullest name with all its forms."""
    for node, keys in register.keys_of(nodes).items():
        found = _said(register, keys)
        parents = register.nodes({i.parent for i in found if i.parent})
        yield from without_doubles(
            [replace(i, key=node, parent=parents.get(i.parent, i.parent) if i.parent else None) for i in found]
        )


def judged_institutions(register: Register, keys: Iterable[str] | None = None) -> list[Judgement]:
    """The judgements on all institutions or on any of these keys."""
    return [judgement for judgement in register.judged(keys) if judgement.one.startswith(KIND)]


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
