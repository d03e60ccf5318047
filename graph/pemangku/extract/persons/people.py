"""Persons of one article: which names are forms of which, and who the fullest name belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from pemangku.extract.lexica import lexica
from pemangku.extract.words import is_common
from pemangku.model import Person
from pemangku.vocabulary import slug

_LIKE_TOKEN = 83.0
_LIKE_NAME = 90.0
_SHORTEST_MISSPELT = 5
_SHORTEST_PROOF = 3


@dataclass(frozen=True, slots=True)
class NameUse:
    """One place where a person is named: the name without honorific and degree, and its offsets."""

    name: str
    begin: int
    end: int
    sentence: int
    strong: bool
    """Whether the place itself shows that this is a person (a title, a verb of saying, a pair …)."""
    forms: tuple[str, ...] = ()
    """Other forms given at the same place: with honorific, a nickname."""

    nickname: bool = False
    """Whether the text says that this is what the person is called (*kata Ray, sapaan akrabnya*)."""

    @property
    def words(self) -> tuple[str, ...]:
        return name_words(self.name)


@lru_cache(1 << 12)
def name_words(name: str) -> tuple[str, ...]:
    """The words of NAME for comparing: lower case, full stops and apostrophes dropped."""
    plain = name.replace("’", "").replace("'", "").replace("‘", "").replace("`", "").replace(".", " ").replace("-", " ")
    return tuple(plain.casefold().split())


@dataclass(slots=True)
class _Cluster:
    uses: list[NameUse] = field(default_factory=list)
    words: set[tuple[str, ...]] = field(default_factory=set)
    nicknames: set[tuple[str, ...]] = field(default_factory=set)

    def add(self, use: NameUse) -> None:
        self.uses.append(use)
        self.words.add(use.words)
        self.nicknames.update(name_words(f) for f in use.forms)

    @property
    def longest(self) -> tuple[str, ...]:
        return max(self.words, key=lambda w: (len(w), len("".join(w)), w))


class People:
    """The persons of one article. Built from all uses of names; asks then `person_at` for each place."""

    def __init__(self, uses: Iterable[NameUse]) -> None:
        self._clusters: list[_Cluster] = []
        self._cluster_of: dict[tuple[int, int], _Cluster] = {}
        self._unproved: list[NameUse] = []
        ordered = sorted(uses, key=lambda u: (-len(u.words), not u.strong, u.begin))
        rest: list[NameUse] = []
        for use in ordered:
            if len(use.words) > 1:
                self._place_full(use)
            else:
                rest.append(use)
        self._place_short(sorted(rest, key=lambda u: u.begin))
        self._people = self._describe()

    def _place_full(self, use: NameUse) -> None:
        for cluster in self._clusters:
            called = use.nickname and any(set(use.words) & set(name) for name in cluster.words)
            if called or any(_same_name(use, other) for other in cluster.uses):
                self._join(cluster, use)
                return
        if use.strong:
            self._found(use)
        else:
            self._unproved.append(use)

    def _place_short(self, uses: Sequence[NameUse]) -> None:
        waiting: list[NameUse] = []
        for use in uses:
            cluster = self._cluster_for(use)
            if cluster is not None:
                self._join(cluster, use)
            else:
                waiting.append(use)
        names = {u.words for u in waiting if u.strong}
        for name in dict.fromkeys(u.words for u in waiting if u.strong):
            self._prove(name)
        for use in waiting:
            cluster = self._cluster_for(use)
            if cluster is not None:
                self._join(cluster, use)
            elif use.words in names:
                self._found(use)

    def _prove(self, short: tuple[str, ...]) -> None:
        """*X Y, guru di sekolah itu … kata X*: the one full name that begins or ends with SHORT is a person's, too."""
        full = [u for u in self._unproved if short[0] in (u.words[0], u.words[-1])]
        if len(short[0]) < _SHORTEST_PROOF or len({u.words for u in full}) != 1:
            return
        if len(full) == 1 and _has_ordinary(full[0].words):
            return
        self._found(full[0])
        for use in full[1:]:
            self._place_full(use)

    def _cluster_for(self, use: NameUse) -> _Cluster | None:
        word = use.words
        fits = [
            c
            for c in self._clusters
            if word in c.words or word in c.nicknames or any(_part_of(word, w) for w in c.words)
        ]
        if not fits and len(word) == 1 and len(word[0]) >= (2 if use.nickname else 4):
            fits = [c for c in self._clusters if any(w.startswith(word[0]) for name in c.words for w in name)]
            if len(fits) > 1:
                fits = []
        if not fits:
            fits = [c for c in self._clusters if any(_misspelt(word, w) for w in (*c.words, *c.nicknames))]
        if not fits and use.forms:  # "kata Nang, sapaan Danang", "Danang (Gus Nang) … kata Gus Nang"
            called = [name_words(form) for form in use.forms]
            fits = [
                c
                for c in self._clusters
                if any(form in c.nicknames or any(_part_of(form, w) for w in c.words) for form in called)
            ]
        if not fits:
            return None
        first = [c for c in fits if len(word) == 1 and any(name[0] == word[0] for name in c.words)]
        return min(first if len(first) == 1 else fits, key=lambda c: self._distance(c, use))

    @staticmethod
    def _distance(cluster: _Cluster, use: NameUse) -> tuple[int, int]:
        """The nearest earlier use counts; a cluster used only later comes after all others."""
        earlier = [u.begin for u in cluster.uses if u.begin <= use.begin]
        return (0, use.begin - max(earlier)) if earlier else (1, min(u.begin for u in cluster.uses))

    def _join(self, cluster: _Cluster, use: NameUse) -> None:
        cluster.add(use)
        self._cluster_of[use.begin, use.end] = cluster

    def _found(self, use: NameUse) -> None:
        cluster = _Cluster()
        self._clusters.append(cluster)
        self._join(cluster, use)

    def _describe(self) -> dict[int, Person]:
        people: dict[int, Person] = {}
        taken: Counter[str] = Counter()
        for cluster in sorted(self._clusters, key=lambda c: min(u.begin for u in c.uses)):
            name = _fullest(cluster)
            key = f"person:{slug(name)}"
            taken[key] += 1
            if taken[key] > 1:
                key = f"{key}-{taken[key]}"
            forms = {u.name for u in cluster.uses} | {f for u in cluster.uses for f in u.forms}
            people[id(cluster)] = Person(key=key, name=name, aliases=tuple(sorted(forms - {name})))
        return people

    @property
    def persons(self) -> tuple[Person, ...]:
        """All persons, sorted by key."""
        return tuple(sorted(self._people.values(), key=lambda p: p.key))

    def person_at(self, begin: int, end: int) -> Person | None:
        """The person whose name stands at these offsets, if that name was taken for one."""
        cluster = self._cluster_of.get((begin, end))
        return self._people[id(cluster)] if cluster is not None else None


def _fullest(cluster: _Cluster) -> str:
    """The longest form; among equally long ones the most often printed, then the first."""
    counts = Counter(u.name for u in cluster.uses)
    first = {u.name: u.begin for u in sorted(cluster.uses, key=lambda u: -u.begin)}
    most_words = max(len(name_words(n)) for n in counts)
    full = [n for n in counts if len(name_words(n)) == most_words]
    return min(full, key=lambda n: (-counts[n], first[n], n))


def _same_name(use: NameUse, other: NameUse) -> bool:
    """Whether two names of several words are forms of one person's name."""
    mine, theirs = use.words, other.words
    if mine == theirs:
        return True
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    if len(mine) < 2:
        return False
    if mine == theirs[-len(mine) :] and use.sentence == other.sentence:
        # "istri X Y, Z X Y": a family name in common, side by side
        return False
    if _part_of(mine, theirs) and (mine[0] == theirs[0] or mine == theirs[-len(mine) :]):
        return True
    return len(mine) == len(theirs) and fuzz.ratio(" ".join(mine), " ".join(theirs)) >= _LIKE_NAME


def _part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether SHORT's words stand in FULL in the same order; an initial stands for a word that begins so."""
    at = 0
    if len(short) == 1:
        return short[0] in full
    for word in short:
        while at < len(full) and not _stands_for(word, full[at]):
            at += 1
        if at == len(full):
            return False
        at += 1
    return True


def _has_ordinary(words: tuple[str, ...]) -> bool:
    return any(is_common(w) and w not in lexica().name_words for w in words)


def _stands_for(word: str, other: str) -> bool:
    return (
        word == other
        or (len(word) == 1 and other.startswith(word))
        or (len(other) == 1 and len(word) > 1 and word.startswith(other))
    )


def _misspelt(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(short[0]) < _SHORTEST_MISSPELT:
        return False
    return any(
        len(w) >= _SHORTEST_MISSPELT and w[0] == short[0][0] and fuzz.ratio(short[0], w) >= _LIKE_TOKEN for w in full
    )
