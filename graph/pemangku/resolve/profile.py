"""What is known of a person before anyone is joined: one profile a name and region, over all articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from pemangku.lexicon.institutions import bodies
from pemangku.lexicon.names import bare_name
from pemangku.lexicon.offices import OfficeKind, offices
from pemangku.lexicon.parties import parties
from pemangku.model import Category, Findings, Office, Person
from pemangku.resolve.names import words
from pemangku.vocabulary import slug

_REGIONAL_CONTEST = re.compile(r"(?:pilkada|pilgub|pilbup|pilwalkot)-(\d{4}-\d\d(?:\.\d\d)?)")


@dataclass(frozen=True, slots=True, order=True)
class HeldRole:
    """An office as far as resolution looks at it; `region` is the Kemendagri code it is tied to, or empty."""

    role: str
    institution: str
    region: str
    former: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidacy: contest (or the region's), ballot number, and the running mate's name."""

    contest: str
    number: int | None
    mate: tuple[str, ...] = ()

    def __lt__(self, other: Standing) -> bool:
        """Some order, so that a set of them is always written alike."""
        return repr(self) < repr(other)


@dataclass(slots=True)
class Profile:
    """All that the articles say of the persons of one name in one region.

    `region` is empty where nothing tells it; `sure` says that an office or candidacy does, not just the article;
    `national` that an office of the whole country is held.
    `others` are further names of several words, `companions` the names of those mentioned in the same articles.
    """

    key: str
    name: str
    words: tuple[str, ...]
    region: str = ""
    sure: bool = False
    national: bool = False
    others: set[tuple[str, ...]] = field(default_factory=set)
    roles: set[HeldRole] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    companions: set[tuple[str, ...]] = field(default_factory=set)
    standings: set[Standing] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    entries: set[str] = field(default_factory=set)  # of official lists
    forms: set[str] = field(default_factory=set)
    names: dict[str, int] = field(default_factory=dict)  # name → in how many articles that is their fullest
    printed: dict[str, int] = field(default_factory=dict)  # name → how often those articles mention them

    def take(self, other: Profile) -> None:
        """Add what is known of another that is the same person."""
        for name in ("others", "roles", "parties", "companions", "standings", "articles", "years", "entries", "forms"):
            getattr(self, name).update(getattr(other, name))
        for mine, theirs in ((self.names, other.names), (self.printed, other.printed)):
            for form, times in theirs.items():
                mine[form] = mine.get(form, 0) + times
        self.sure = self.sure or other.sure
        self.national = self.national or other.national


def contest_of(event: str | None) -> str:
    """A contest by year and region, whether the text calls it Pilkada, Pilgub or Pilbup; empty without a region."""
    local = (event or "").removeprefix("event:")
    named = _REGIONAL_CONTEST.fullmatch(local)
    return f"pilkada-{named[1]}" if named else local if local.startswith("pilpres-") else ""


def person_key(name: str, region: str, office: str = "") -> str:
    """The key of the person of this name in this region: `person:jaoharul-alam-32.16`."""
    return "-".join(part for part in (f"person:{slug(' '.join(words(name)) or name)}", region, office) if part)


def profiles_of(findings: Findings, *, moved: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, Profile]]:
    """The profile of every person of an article as that article alone shows them, with their local key.

    A name of one word is told apart by the institution its bearer holds an office in. `moved` gives the persons of a
    key in an article (key, article id) a key of their own.
    """
    for local, profile in _of_article(findings):
        profile.key = moved.get((profile.key, findings.article.id), profile.key)
        yield local, profile


def whole(parts: Iterable[Profile]) -> Profile | None:
    """One profile of all that several articles say under one key; None for none. Called by the commonest name."""
    found: Profile | None = None
    for part in parts:
        if found is None:
            found = part
        else:
            found.take(part)
    if found is not None and found.names:
        found.name = min(found.names, key=lambda name: (-found.names[name], name))
    return found


def _of_article(findings: Findings) -> Iterator[tuple[str, Profile]]:
    areas = {i.key: (i.area or "").removeprefix("place:") for i in findings.institutions}
    of_party = {i.key: i.parent or i.key for i in findings.institutions if i.category is Category.PARTAI}
    names = {p.key: words(p.name) for p in findings.persons}
    company = {name for name in names.values() if len(name) > 1}
    roles: defaultdict[str, set[HeldRole]] = defaultdict(set)
    regions: dict[str, str] = {}
    national: set[str] = set()
    for office in findings.offices:
        code = areas.get(office.institution or "", "")[:5]
        code = code if code[:1].isdigit() else ""
        roles[office.person].add(HeldRole(office.role.casefold(), office.institution or "", code, office.former))
        if _is_national(office):
            national.add(office.person)
            regions.setdefault(office.person, "")
        elif office.institution and len(code) >= len(regions.get(office.person, "")):
            regions[office.person] = code
    standings: defaultdict[str, set[Standing]] = defaultdict(set)
    for candidacy in findings.candidacies:
        mate = names.get(candidacy.running_mate or "", ())
        standings[candidacy.person].add(Standing(contest_of(candidacy.contest), candidacy.ballot_number, mate))
    fallback = (findings.region or "")[:5]
    mentions = Counter(mention.entity for mention in findings.mentions)
    for person in findings.persons:
        region = regions.get(person.key, fallback)
        body = _institution_of(roles[person.key]) if len(names[person.key]) == 1 else ""
        yield (
            person.key,
            Profile(
                key=person_key(person.name, region, body),
                name=person.name,
                words=names[person.key],
                region=region,
                sure=bool(regions.get(person.key)) or any(_stands_in(s, region) for s in standings[person.key]),
                national=person.key in national and not region,
                others=set(_other_names(person)),
                roles=roles[person.key],
                parties={of_party[r.institution] for r in roles[person.key] if r.institution in of_party},
                companions=company - {names[person.key]},
                standings=standings[person.key],
                articles={findings.article.id},
                years={findings.article.published.year} if findings.article.published else set(),
                forms={person.name, *person.aliases},
                names={person.name: 1},
                printed={person.name: mentions[person.key]},
            ),
        )


def _is_national(office: Office) -> bool:
    """Whether an office is one of the whole country: of a national body or party, or of the state."""
    if office.institution is None:
        return office.role in _state_roles()
    local = office.institution.removeprefix("institution:")
    return local in bodies() or local in parties()


@cache
def _state_roles() -> frozenset[str]:
    return frozenset(office.role for office in offices() if office.kind is OfficeKind.STATE)


def _stands_in(standing: Standing, region: str) -> bool:
    """Whether a candidacy is for a contest of this region."""
    return bool(region) and standing.contest.endswith(f"-{region}")


def _institution_of(roles: Iterable[HeldRole]) -> str:
    """The kind of body a person holds an office in, without its region: `kpu`."""
    kinds = {r.institution.removeprefix("institution:").removesuffix(f"-{r.region}") for r in roles if r.institution}
    return min(kinds, default="")


def _other_names(person: Person) -> Iterator[tuple[str, ...]]:
    for alias in person.aliases:
        name = words(bare_name(alias))
        if len(name) > 1 and name != words(person.name):
            yield name
