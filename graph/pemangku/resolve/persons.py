"""One person, one key: persons of all articles by name and by the region they act in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pemangku.model import Findings, Person

LocalPerson = tuple[str, str]
"""Article id and local key."""


@dataclass(slots=True)
class _Group:
    """Persons of articles that are one: the same or a fuller name, in regions that do not contradict."""

    members: list[tuple[LocalPerson, Person]] = field(default_factory=list)
    regions: set[str] = field(default_factory=set)


def resolve_persons(articles: Sequence[Findings]) -> tuple[dict[LocalPerson, str], tuple[Person, ...]]:
    """The global key of every local person, and the merged persons sorted by key. Independent of the order of ARTICLES.

    Two persons are one when their names have the same words, or one name's words begin the other's (two words at least)
    in the same region; and when their regions do not contradict: one lies in the other, or one is unknown.
    """
    by_name: dict[tuple[str, ...], dict[str, list[tuple[LocalPerson, Person]]]] = defaultdict(lambda: defaultdict(list))
    for findings in sorted(articles, key=lambda f: f.article.id):
        regions = _regions(findings)
        for person in findings.persons:
            local = (findings.article.id, person.key)
            by_name[_words(person.name)][regions.get(person.key, "")].append((local, person))
    groups = [group for name in sorted(by_name) for group in _by_region(by_name[name])]
    return _name(_join_fuller(groups))


def _regions(findings: Findings) -> Mapping[str, str]:
    """The region each person acts in: that of an office, else the article's; national offices and none give none."""
    areas = {i.key: (i.area or "").removeprefix("place:") for i in findings.institutions}
    regions: dict[str, str] = {}
    for office in findings.offices:
        if office.institution:
            code = areas.get(office.institution, "")[:5]
            if code[:1].isdigit() and len(code) >= len(regions.get(office.person, "")):
                regions[office.person] = code
            else:
                regions.setdefault(office.person, "")
    fallback = (findings.region or "")[:5]
    return {p.key: regions.get(p.key, fallback) for p in findings.persons}


def _words(name: str) -> tuple[str, ...]:
    plain = name.replace("'", "").replace("’", "").replace(".", " ").replace("-", " ")
    return tuple(plain.casefold().split())


def _contradict(one: str, other: str) -> bool:
    return not (one.startswith(other) or other.startswith(one))


def _by_region(members: Mapping[str, list[tuple[LocalPerson, Person]]]) -> list[_Group]:
    """Persons of one name, apart where their regions contradict. Unknown and wider regions join when only one fits."""
    groups: list[_Group] = []
    for region in sorted(members, key=lambda r: (-len(r), r)):
        fitting = [g for g in groups if any(not _contradict(region, r) for r in g.regions)]
        group = fitting[0] if len(fitting) == 1 else _Group()
        if group not in groups:
            groups.append(group)
        group.members += members[region]
        group.regions.add(region)
    return groups


def _join_fuller(groups: list[_Group]) -> list[_Group]:
    """Join a name to the one fuller name that begins with it in the same region."""
    by_first: dict[tuple[str, str], list[_Group]] = defaultdict(list)
    for group in groups:
        words = _words(group.members[0][1].name)
        if len(words) >= 2:
            by_first[words[0], words[1]].append(group)
    gone: set[int] = set()
    for candidates in by_first.values():
        candidates.sort(key=lambda g: (len(_words(g.members[0][1].name)), _words(g.members[0][1].name)))
        for shorter in candidates:
            words = _words(shorter.members[0][1].name)
            fuller = [
                g for g in candidates
                if id(g) not in gone and g is not shorter and len(_words(g.members[0][1].name)) > len(words)
                and _words(g.members[0][1].name)[: len(words)] == words and any(r and r in shorter.regions for r in g.regions)
            ]
            if len(fuller) == 1:
                fuller[0].members += shorter.members
                fuller[0].regions |= shorter.regions
                gone.add(id(shorter))
    return [g for g in groups if id(g) not in gone]


def _name(groups: Iterable[_Group]) -> tuple[dict[LocalPerson, str], tuple[Person, ...]]:
    keys: dict[LocalPerson, str] = {}
    persons: dict[str, Person] = {}
    for group in groups:
        people = [person for _, person in group.members]
        names = [p.name for p in people]
        name = min(set(names), key=lambda n: (-len(_words(n)), -names.count(n), n))
        region = min((r for r in group.regions if r), key=lambda r: (-len(r), r), default="")
        stem = "person:" + _local(people, name)
        key = f"{stem}-{region}" if region else stem
        forms = {form for p in people for form in (p.name, *p.aliases)} - {name}
        persons[key] = Person(key=key, name=name, aliases=tuple(sorted(forms)))
        for local, _ in group.members:
            keys[local] = key
    return keys, tuple(persons[k] for k in sorted(persons))


def _local(people: Sequence[Person], name: str) -> str:
    """The local name under which the article knew the person of the fullest name."""
    return min(p.key.partition(":")[2] for p in people if p.name == name)
