"""One institution, one node: what people decided, and short forms that one institution alone writes out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from pemangku.model import Institution, Judgement, Verdict
from pemangku.resolve.decisions import Decision, Ruling, in_force
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
    joined = _Joined(_valid(register, decisions))
    for short, full in _short_forms(register, keys):
        joined.take_short(register, short, full)
    before = register.nodes(keys)
    after = {key: joined.end(key) if register.has(key) else None for key in keys}
    register.put_nodes(after)
    register.put_judged(keys, joined.judgements)
    moved = {key for key in keys if before.get(key) != after[key]}
    nodes = {node for key in moved | {*touched} & keys for node in (before.get(key), after[key]) if node}
    elsewhere = {key for key in moved if {before.get(key), after[key]} - {key, None}}
    return Settled(
        nodes=frozenset(nodes | set(_children(register, elsewhere))),
        keys=frozenset(keys),
        moved=frozenset(elsewhere),
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


def _valid(register: Register, decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions on institutions that can be followed."""
    standing = [d for d in in_force(decisions) if d.one.startswith(KIND) and d.other.startswith(KIND)]
    return [decision for decision in standing if register.has(decision.one) and register.has(decision.other)]


class _Joined:
    """Which key leads to which by people's decisions and short forms; never to one that people hold it apart from."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self.judgements: list[Judgement] = []
        self._stays: dict[str, str] = {}
        self._apart = [decision.pair for decision in decisions if decision.ruling is Ruling.DIFFERENT]
        self._open = {decision.pair for decision in decisions if decision.ruling is Ruling.UNSURE}
        for decision in decisions:
            if decision.ruling is not Ruling.SAME or self._lead(decision.other, decision.one):
                self.judgements.append(_decided(decision))

    def end(self, key: str) -> str:
        """The key that stays for a key."""
        while key in self._stays:
            key = self._stays[key]
        return key

    def take_short(self, register: Register, short: str, full: str) -> None:
        """Let a short form lead to what it is the short form of, unless people said something else of it."""
        said = short in self._stays or (min(short, full), max(short, full)) in self._open
        if not said and self._lead(short, full):
            self.judgements.append(_short_form(register, short, full))

    def _lead(self, old: str, new: str) -> bool:
        one, other = self.end(old), self.end(new)
        if any({self.end(a), self.end(b)} == {one, other} for a, b in self._apart):
            return False
        if one != other:
            self._stays[one] = other
        return True


def _decided(decision: Decision) -> Judgement:
    verdict = Verdict(decision.ruling.value)
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
