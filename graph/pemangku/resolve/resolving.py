"""All articles' findings under global keys."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from pemangku.model import Candidacy, Event, Findings, Institution, Place, Resolution
from pemangku.reference.candidates import Candidate
from pemangku.resolve.decisions import Decision
from pemangku.resolve.institutions import join_institutions, without_doubles
from pemangku.resolve.persons import resolve_persons

_HASH_LENGTH = 8


def resolve(
    findings: Iterable[Findings], *, decisions: Sequence[Decision] = (), candidates: Sequence[Candidate] = ()
) -> Resolution:
    """Entities of all FINDINGS, each once under its global key, and the findings in those keys.

    `decisions` are what people decided about pairs, `candidates` those of official lists. The result depends on what
    is given, not on its order.
    """
    articles = sorted(findings, key=lambda f: f.article.id)
    bodies = join_institutions(articles, decisions)
    people = resolve_persons(articles, decisions=decisions, candidates=candidates)
    renamed = tuple(_rename(f, people.keys, bodies.keys_in(f.article.id)) for f in articles)
    return Resolution(
        persons=people.persons,
        places=_merge_places(renamed),
        institutions=without_doubles([i for findings in renamed for i in findings.institutions]),
        events=_merge_events(renamed),
        articles=renamed,
        judgements=(*people.judgements, *bodies.judgements),
        replaced=tuple(sorted((*people.replaced, *bodies.replaced.items()))),
        official=people.official,
        problems=(*people.problems, *bodies.problems),
    )


def _rename(findings: Findings, person_keys: dict[tuple[str, str], str], bodies: dict[str, str]) -> Findings:
    """FINDINGS with global keys."""
    ident = findings.article.id
    events = {e.key: e.key if e.shared else f"{e.key}-{_suffix(findings)}" for e in findings.events}
    persons = {p.key: person_keys[ident, p.key] for p in findings.persons}

    def key(local: str) -> str:
        return persons.get(local) or events.get(local) or bodies.get(local, local)

    def maybe(local: str | None) -> str | None:
        return None if local is None else key(local)

    return replace(
        findings,
        persons=tuple(sorted((replace(p, key=key(p.key)) for p in findings.persons), key=lambda p: p.key)),
        institutions=_institutions(findings, bodies),
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


def _institutions(findings: Findings, bodies: dict[str, str]) -> tuple[Institution, ...]:
    named = {key for i in findings.institutions for key in (i.key, i.parent) if key}
    if bodies.keys().isdisjoint(named):
        return findings.institutions
    return without_doubles(
        [
            replace(i, key=bodies.get(i.key, i.key), parent=bodies.get(i.parent, i.parent) if i.parent else None)
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


def _suffix(findings: Findings) -> str:
    """What sets an article's own events apart: a short hash of its id."""
    import hashlib

    return hashlib.sha256(findings.article.id.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]


def _merge_places(articles: Sequence[Findings]) -> tuple[Place, ...]:
    by_key: dict[str, list[Place]] = defaultdict(list)
    for findings in articles:
        for place in findings.places:
            by_key[place.key].append(place)
    return tuple(
        replace(places[0], aliases=tuple(sorted({a for p in places for a in (p.name, *p.aliases)} - {places[0].name})))
        for _, places in sorted(by_key.items())
    )


def _merge_events(articles: Sequence[Findings]) -> tuple[Event, ...]:
    """Shared events take the name most articles give them; date and place stay what each article says of them."""
    by_key: dict[str, list[Event]] = defaultdict(list)
    for findings in articles:
        for event in findings.events:
            by_key[event.key].append(event)
    merged = []
    for _, found in sorted(by_key.items()):
        counts = Counter(e.name for e in found)
        name = min(counts, key=lambda n: (-counts[n], -len(n), n))
        first = found[0]
        forms = {form for e in found for form in (e.name, *e.aliases)} - {name}
        merged.append(replace(first, name=name, aliases=tuple(sorted(forms))))
    return tuple(merged)
