"""Which institutions may be one: by acronym, misspelt, with more or fewer words. None is ever joined on that alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from rapidfuzz.distance import OSA

from pemangku.lexicon.institutions import bodies
from pemangku.lexicon.parties import parties
from pemangku.model import Category, Institution
from pemangku.reference import regions
from pemangku.resolve.names import skeleton, words
from pemangku.resolve.said import is_acronym

_CLOSED = frozenset(
    {
        Category.PENYELENGGARA,
        Category.PENGAWAS,
        Category.LEGISLATIF,
        Category.PERADILAN,
        Category.KEAMANAN,
        Category.PARTAI,
    }
)
"""Kinds that the lexicon tells for certain: what is of one of them is of no other kind."""
_EMPTY = frozenset({"dan", "the", "of", "and", "di"})
_TAIL = frozenset({"ri", "republik", "indonesia", "persero", "tbk"})
"""Words that the same body has at the end of its name in one text and not in another."""
_FULL = 24
_MOST_WORDS = 6
_MOST_REGIONS = 3
_MOST_REST = 3
_ROMAN = re.compile(r"[ivx]+")
_ACRONYM = re.compile(r"[A-Z]{2,}[A-Za-z]*")

_Words = tuple[str, ...]
_Names = tuple[_Words, ...]


@dataclass(frozen=True, slots=True)
class Likely:
    """Two institutions that may be one, how likely that is (0.2 to 0.8) and why. `one` has the fuller name."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Body:
    """An institution as it is compared: its written-out names as words, its acronyms, what it may not differ in."""

    told: Institution
    names: _Names
    acronyms: frozenset[str]
    listed: bool

    @property
    def key(self) -> str:
        return self.told.key


@dataclass(frozen=True, slots=True)
class _Evidence:
    score: float
    reason: str
    vague: str = ""  # the key of the one that tells too little where several others fit
    most: int = 1  # how many may fit it


def likely(institutions: Iterable[Institution]) -> list[Likely]:
    """The pairs of INSTITUTIONS that people should look at, the likeliest first."""
    known = {found.key: _body(found) for found in institutions}
    found: list[tuple[_Body, _Body, _Evidence]] = []
    for one, other in _worth_comparing(list(known.values())):
        evidence = None if forbidden(one.told, other.told) else _evidence(one, other)
        if evidence is not None:
            found.append((one, other, evidence))
    fitting: defaultdict[str, int] = defaultdict(int)
    for _, _, evidence in found:
        fitting[evidence.vague] += 1
    pairs = [
        _pair(one, other, evidence)
        for one, other, evidence in found
        if not evidence.vague or fitting[evidence.vague] <= evidence.most
    ]
    return sorted(pairs, key=lambda p: (-p.score, p.one, p.other))


def _pair(one: _Body, other: _Body, evidence: _Evidence) -> Likely:
    stays, goes = sorted((one, other), key=lambda b: (not b.listed, -len(b.told.name.split()), b.key))
    kinds = [found.told.category.value for found in (stays, goes)]
    kind = f"both {kinds[0]}" if kinds[0] == kinds[1] else " and ".join(kinds)
    where = [f"both of {stays.told.area}"] if stays.told.area and stays.told.area == goes.told.area else []
    return Likely(stays.key, goes.key, evidence.score, (evidence.reason, kind, *where))


# --- what forbids it -------------------------------------------------------------------------------------------------


def forbidden(one: Institution, other: Institution) -> str | None:
    """What makes it impossible that the two are one, in words; None when nothing does."""
    if is_listed(one) and is_listed(other):
        return "two bodies of the lexicon"
    left, right = _numbers(one.name), _numbers(other.name)
    if left != right:
        return f"their names differ in a number ({', '.join(sorted(left ^ right))})"
    if one.area and other.area and one.area != other.area:
        return f"of {one.area} and of {other.area}"
    if one.category is not other.category and {one.category, other.category} & _CLOSED:
        return f"{one.category.value} and {other.category.value}"
    if one.parent and other.parent and one.parent != other.parent:
        return f"parts of {one.parent} and of {other.parent}"
    if other.key == one.parent or one.key == other.parent:
        return "one is a part of the other"
    if any(is_listed(a) and not a.area and b.area for a, b in ((one, other), (other, one))):
        return "one is of the whole country, the other of a region"
    return None


def is_listed(institution: Institution) -> bool:
    """Whether the lexicon has the institution, or the kind of which it is a branch or unit."""
    local = institution.key.removeprefix("institution:")
    parts = local.split("-")
    for at in range(len(parts), 0, -1):
        known = bodies().get("-".join(parts[:at]))
        if known is not None and institution.name.startswith(known.name):
            return True
    return local in parties() or (institution.category is Category.PARTAI and institution.parent is not None)


def _numbers(name: str) -> frozenset[str]:
    """The numbers in an institution's name, Roman ones too, wherever they stand: *Komisi II*, *SMAN 1*, *TPS 01*."""
    return frozenset(
        (word.lstrip("0") or "0") if word.isdecimal() else word
        for word in words(name)
        if word[0].isdecimal() or _ROMAN.fullmatch(word)
    )


# --- what speaks for it ----------------------------------------------------------------------------------------------


def _evidence(one: _Body, other: _Body) -> _Evidence | None:
    """The best evidence. One without a region may be that of any region: it counts while few fit."""
    found = [_of_names(one, other, a, b) for a in one.names for b in other.names]
    found.append(_of_acronyms(one, other))
    best = max((e for e in found if e is not None), key=lambda e: (e.score, e.reason), default=None)
    if best is None or best.vague or one.told.area == other.told.area:
        return best
    bare, placed = sorted((one, other), key=lambda b: b.told.area or "")
    reason = f"{best.reason}; only one has a region, {placed.told.area}"
    return replace(best, score=min(best.score, 0.5), reason=reason, vague=bare.key, most=_MOST_REGIONS)


def _of_acronyms(one: _Body, other: _Body) -> _Evidence | None:
    shared = sorted(one.acronyms & other.acronyms)
    if not shared:
        return None
    for short, full in ((one, other), (other, one)):
        if not short.names and full.names:
            return _Evidence(0.4, f"“{shared[0]}” is a short form of “{full.told.name}”")
    if one.told.category is other.told.category and _overlap(one.names, other.names) >= 0.5:
        return _Evidence(0.5, f"both are called “{shared[0]}”, and their names have words in common")
    return None


def _overlap(one: _Names, other: _Names) -> float:
    shares = [len({*a} & {*b}) / len({*a} | {*b}) for a in one for b in other]
    return max(shares, default=0.0)


def _of_names(one: _Body, other: _Body, left: _Words, right: _Words) -> _Evidence | None:
    if one.told.category is not other.told.category:
        return None
    mine, theirs = _written_out(left, right), _written_out(right, left)
    answers, more, less = _answers(mine, theirs)
    misspelt = [(a, b) for a, b in answers if a != b]
    if (more and less) or len(misspelt) > 1 or len(answers) - len(misspelt) < 1:
        return None
    if more or less:
        if misspelt:
            return None
        fuller, bare, rest = (one, other, more) if more else (other, one, less)
        return _of_rest(fuller, bare, rest, prefix=_starts(mine, theirs) or _starts(theirs, mine))
    whole = (left, right) == (_plain(one.told.name), _plain(other.told.name))
    if misspelt:
        return _Evidence(0.7 if whole else 0.5, f"“{misspelt[0][0]}” and “{misspelt[0][1]}” (a misspelling)")
    if (mine, theirs) != (left, right):
        short, full = (left, right) if mine != left else (right, left)
        return _Evidence(0.7 if whole else 0.5, f"“{' '.join(short)}” may stand for “{' '.join(full)}”")
    if whole:
        return _Evidence(0.8, "their names have the same words")
    return _Evidence(0.6, f"both are called “{' '.join(left)}”")


def _of_rest(fuller: _Body, bare: _Body, rest: Sequence[str], *, prefix: bool) -> _Evidence | None:
    """One name has everything of the other, and REST besides."""
    reason = f"only “{fuller.told.name}” has “{' '.join(rest)}”"
    if {*rest} <= _TAIL and prefix:
        return _Evidence(0.6, reason)
    if fuller.told.area and not bare.told.area and {*rest} <= _words_of_region(fuller.told.area):
        return _Evidence(0.5, f"{reason}, the region", bare.key, _MOST_REGIONS)
    if prefix and len(rest) <= _MOST_REST and min(map(len, bare.names), default=0) >= 3:
        return _Evidence(0.3, reason, bare.key)
    return None


@cache
def _words_of_region(area: str) -> frozenset[str]:
    code = area.removeprefix("place:")
    names = [region.name for region in regions().chain(code)] if regions().get(code) is not None else []
    return frozenset({*words(" ".join(names)), "provinsi", "kabupaten", "kota"})


def _starts(one: Sequence[str], other: Sequence[str]) -> bool:
    return tuple(one[: len(other)]) == tuple(other)


def _written_out(name: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """NAME with an acronym as the words of OTHER whose initials it is: "komnas pa" beside "… perlindungan anak"."""
    for at, word in enumerate(name):
        if word in other or not 2 <= len(word) <= 8:
            continue
        for begin in range(len(other) - len(word) + 1):
            run = other[begin : begin + len(word)]
            if "".join(w[0] for w in run) == word:
                return (*name[:at], *run, *name[at + 1 :])
    return name


def _answers(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """The words that answer to each other, the same or misspelt, and those of each side that nothing answers."""
    left, right = list(one), list(other)
    pairs = []
    for same in (lambda a, b: a == b, _misspelt):
        for word in list(left):
            answer = next((w for w in right if same(word, w)), None)
            if answer is not None:
                pairs.append((word, answer))
                left.remove(word)
                right.remove(answer)
    return pairs, left, right


def _misspelt(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    allowed = 0 if longest < 5 else 1 if longest < 9 else 2
    return one[0] == other[0] and OSA.distance(one, other, score_cutoff=allowed) <= allowed


# --- which are worth comparing ---------------------------------------------------------------------------------------


def _body(told: Institution) -> _Body:
    forms = {told.name, *told.aliases}
    acronyms = frozenset(form for form in forms if is_acronym(form))
    # "Badan Pusat Statistika (BPS)" is the name and the acronym once more
    names = {_plain(re.sub(r"\s*\([^)]*\)", "", form)) for form in forms - acronyms}
    listed = is_listed(told)
    if listed or not is_acronym(told.name):
        names = {name for name in names if len(name) > 1}
    return _Body(told, tuple(sorted(names)), acronyms, listed)


def _plain(form: str) -> tuple[str, ...]:
    return tuple(word for word in words(form) if word not in _EMPTY)


def _worth_comparing(known: Sequence[_Body]) -> Iterator[tuple[_Body, _Body]]:
    """The pairs that share a block, each once; blocks of everyone (*Badan … Indonesia*) tell nothing and are left."""
    blocks: defaultdict[tuple[str, ...], dict[str, _Body]] = defaultdict(dict)
    short = {word for body in known for form in (body.told.name, *body.told.aliases) for word in _short_words(form)}
    for body in known:
        for block in set(_blocks(body, short)):
            blocks[block][body.key] = body
    seen = set()
    for _, members in sorted(blocks.items()):
        if len(members) <= _FULL:
            for one, other in combinations([members[key] for key in sorted(members)], 2):
                if (one.key, other.key) not in seen and not (one.listed and other.listed):
                    seen.add((one.key, other.key))
                    yield one, other


def _short_words(form: str) -> Iterator[str]:
    return (word.casefold() for word in _ACRONYM.findall(form) if word.isupper())


def _blocks(body: _Body, short: set[str]) -> Iterator[tuple[str, ...]]:
    for acronym in body.acronyms:
        yield ("acronym", acronym)
    for name in body.names:
        yield ("name", *sorted(name))
        bones = sorted({skeleton(word) for word in name[:_MOST_WORDS]})
        yield from (("two", *pair) for pair in combinations(bones, 2))
        yield from (("three", *some) for some in combinations(bones, 3))
        for word in short.intersection(name):
            yield ("initials", word)
        for begin, end in combinations(range(min(len(name), _MOST_WORDS) + 1), 2):
            initials = "".join(word[0] for word in name[begin:end])
            if initials in short:
                yield ("initials", initials)
