"""All articles' findings under global keys: at once, or as they come in."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pemangku.model import Candidacy, Findings, Institution, OfficialCandidacy, Resolution
from pemangku.reference.calendars import calendars
from pemangku.reference.candidates import Candidate
from pemangku.resolve.decisions import Decision, moves
from pemangku.resolve.entities import described_events, described_places, described_roles
from pemangku.resolve.institutions import (
    described_institutions,
    judged_institutions,
    settle_institutions,
    without_doubles,
)
from pemangku.resolve.official import LIST, candidacies, said_in_lists
from pemangku.resolve.persons import described_persons, joined_persons, judged_persons, settle_persons
from pemangku.resolve.problems import problems_of
from pemangku.resolve.register import Register
from pemangku.resolve.said import IN_STAGE, decode, encode, event_key, said_in
from pemangku.uncollected import uncollected

_DECISIONS = "decisions"
_DESCRIBED = ("place:", "event:", "role:")  # what is its own node


@uncollected()
def resolve(
    findings: Iterable[Findings], *, decisions: Sequence[Decision] = (), candidates: Sequence[Candidate] = ()
) -> Resolution:
    """Entities of all FINDINGS, each once under its global key, and the findings in those keys.

    `decisions` are what people decided about pairs, `candidates` those of official lists. The result depends on what
    is given, not on its order.
    """
    articles = sorted(findings, key=lambda f: f.article.id)
    with Register() as register:
        resolver = Resolver(register, decisions=decisions, candidates=candidates)
        for found in articles:
            resolver.take(found)
        changes = resolver.settle()
        return resolver.whole(map(resolver.in_global_keys, articles), problems=changes.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What became different when a resolver settled.

    `nodes`: keys to be described anew, or no more; `keys`: keys that may have been given up, or no more; `articles`:
    those whose findings have other keys now, whether or not they were taken; `staged`: events that are part of another
    stage of an election now, or of none; `problems` of decisions, a line each.
    """

    nodes: frozenset[str]
    keys: frozenset[str]
    staged: frozenset[str]
    articles: frozenset[str]
    problems: tuple[str, ...]


class Resolver:
    """Resolves what comes in against all that its register remembers, and only what that can concern."""

    def __init__(
        self, register: Register, *, decisions: Sequence[Decision] = (), candidates: Sequence[Candidate] = ()
    ) -> None:
        self._register = register
        self._decisions = decisions
        self._candidates = candidates
        self._moves = moves(decisions)
        self._touched: set[str] = set()
        self._given_up: dict[str, str] = {}

    def moved(self) -> set[str]:
        """The articles to take again, because decisions give persons in them other keys than when they were taken."""
        before = moves(self._decided_before())
        return {article for _, article in dict(before.items() ^ self._moves.items())}

    def take(self, findings: Findings) -> None:
        """What FINDINGS say counts from now on, in place of what their article said before."""
        article = findings.article
        self._touched |= self._register.put(article.id, said_in(findings, moved=self._moves))
        self._register.put_taken(article.id, article.digest)

    def drop(self, article: str) -> None:
        """What an article said counts no more."""
        self._touched |= self._register.put(article, ())
        self._register.put_taken(article, None)

    @uncollected()
    def settle(self) -> Changes:
        """Resolve what was taken, dropped or decided since the register was kept. Ask the rest afterwards."""
        register = self._register
        self._touched |= register.put(LIST, said_in_lists(self._candidates))
        reconsidered = {key for d in (*self._decided_before(), *self._decisions) for key in (d.one, d.other)}
        register.put_note(_DECISIONS, encode(tuple(self._decisions)))
        settled = [
            settle(register, self._touched, decisions=self._decisions, reconsidered=reconsidered)
            for settle in (settle_persons, settle_institutions)
        ]
        described = {key for key in self._touched if key.startswith(_DESCRIBED)}
        self._given_up = dict(register.given_up())
        changes = Changes(
            nodes=frozenset(described).union(*(s.nodes for s in settled)),
            keys=frozenset[str]().union(*(s.keys for s in settled)),
            staged=frozenset(key.removeprefix(IN_STAGE) for key in self._touched if key.startswith(IN_STAGE)),
            articles=frozenset(register.articles_of({key for s in settled for key in s.moved})),
            problems=problems_of(self._decisions, register.nodes({key for d in self._decisions for key in d.pair})),
        )
        self._touched = set()
        return changes

    def _decided_before(self) -> tuple[Decision, ...]:
        noted = self._register.note(_DECISIONS)
        return decode(noted, tuple[Decision, ...]) if noted else ()

    # what came of it ----------------------------------------------------------------------------------------------

    def whole(self, articles: Iterable[Findings] = (), *, problems: Sequence[str] = ()) -> Resolution:
        """All entities, judgements and candidacies, and ARTICLES, which are in global keys."""
        register = self._register
        judgements = [*judged_persons(register), *judged_institutions(register)]
        return replace(
            self.part(register.all_nodes()),
            articles=tuple(articles),
            judgements=tuple(sorted(judgements, key=lambda j: (j.verdict.value, -j.score, j.one, j.other, j.reasons))),
            replaced=tuple(sorted(self._given_up.items())),
            official=self.official(),
            stages=tuple(register.pairs(IN_STAGE)),
            problems=tuple(problems),
        )

    def part(self, nodes: Collection[str], *, keys: Collection[str] = (), staged: Collection[str] = ()) -> Resolution:
        """Those of NODES that there are, why which of KEYS were given up, and the stages of the STAGED events."""
        register = self._register
        of = {kind: [node for node in nodes if node.startswith(kind)] for kind in _DESCRIBED}
        return Resolution(
            persons=tuple(described_persons(register, (n for n in nodes if n.startswith("person:")))),
            places=tuple(described_places(register, of["place:"])),
            institutions=tuple(described_institutions(register, (n for n in nodes if n.startswith("institution:")))),
            events=tuple(described_events(register, of["event:"])),
            roles=tuple(described_roles(register, of["role:"])),
            stages=tuple(register.pairs(IN_STAGE, (IN_STAGE + event for event in staged))),
            stages_in_use=tuple(register.locals(IN_STAGE)),
            articles=(),
            judgements=(*joined_persons(register, keys), *judged_institutions(register, keys)),
            replaced=tuple(register.given_up(keys)),
        )

    def official(self) -> tuple[OfficialCandidacy, ...]:
        """The candidacies of official lists."""
        entries = {row.local: row.key for row in self._register.said_by(LIST)}
        nodes = self._register.nodes(entries.values())
        return tuple(candidacies(self._candidates, {entry: nodes[key] for entry, key in entries.items()}))

    def named_beside(self) -> frozenset[str]:
        """The elections of calendars and lists and the places they are held in, whether or not articles name them."""
        return frozenset(key for c in self._candidates for key in (c.contest, f"place:{c.region}")) | calendars().keys()

    def in_global_keys(self, findings: Findings) -> Findings:
        """FINDINGS, which were taken before, in the keys of nodes."""
        ident = findings.article.id
        parted = {old: self._given_up.get(new, new) for (old, at), new in self._moves.items() if at == ident}
        return _rename(findings, self._register.persons_in(ident), ChainMap(parted, self._given_up))


def _rename(findings: Findings, persons: Mapping[str, str], given_up: Mapping[str, str]) -> Findings:
    """FINDINGS in global keys; `persons` are the nodes of their persons, by local key."""
    events = {event.key: event_key(event, findings) for event in findings.events}

    def key(local: str) -> str:
        return persons.get(local) or events.get(local) or given_up.get(local, local)

    def maybe(local: str | None) -> str | None:
        return None if local is None else key(local)

    return replace(
        findings,
        persons=tuple(sorted((replace(p, key=key(p.key)) for p in findings.persons), key=lambda p: p.key)),
        institutions=_institutions(findings, given_up),
        events=tuple(
            sorted((replace(e, key=key(e.key), part_of=maybe(e.part_of)) for e in findings.events), key=lambda e: e.key)
        ),
        mentions=tuple(replace(m, entity=key(m.entity)) for m in findings.mentions),
        offices=tuple(replace(o, person=key(o.person), institution=maybe(o.institution)) for o in findings.offices),
        candidacies=_candidacies(findings, key, maybe),
        statements=tuple(
            replace(s, speaker=key(s.speaker), about=tuple(dict.fromkeys(key(a) for a in s.about)))
            for s in findings.statements
        ),
        relations=tuple(replace(r, subject=key(r.subject), object=key(r.object)) for r in findings.relations),
    )


def _institutions(findings: Findings, given_up: Mapping[str, str]) -> tuple[Institution, ...]:
    named = {key for i in findings.institutions for key in (i.key, i.parent) if key}
    if given_up.keys().isdisjoint(named):
        return findings.institutions
    return without_doubles(
        [
            replace(i, key=given_up.get(i.key, i.key), parent=given_up.get(i.parent, i.parent) if i.parent else None)
            for i in findings.institutions
        ]
    )


def _candidacies(
    findings: Findings, key: Callable[[str], str], maybe: Callable[[str | None], str | None]
) -> tuple[Candidacy, ...]:
    return tuple(
        replace(c, person=key(c.person), contest=maybe(c.contest), running_mate=maybe(c.running_mate))
        for c in findings.candidacies
    )
