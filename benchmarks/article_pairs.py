"""Pairs of mentions of persons out of real articles, with the right answer.

`own_pairs`: the project's annotated articles, each read in pieces, so that a piece knows of a person only what stands
in it. Who is who comes from the annotation: two pieces' persons are one when both names are forms of one annotated
person of the set; two annotated persons are two.

`outside_pairs`: articles of anyone's, each read singly. The labels are a JSON Lines file of one's own
(`{"one": ["ARTICLE", "Name"], "other": […], "same": true}`), and official lists of candidates: who bears the whole
name of one candidate alone, in that candidate's region, is that candidate. One pair is taken of each two names, so
that those who are always in the news do not decide the figure.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from labelled_pairs import Pair
from pemangku.evaluate.gold import Gold, read_gold
from pemangku.evaluate.words import norm
from pemangku.extract import extract
from pemangku.model import Article, Findings
from pemangku.read import make_article, read
from pemangku.reference.candidates import Candidate, read_candidate_list
from pemangku.resolve.blocking import rearrange
from pemangku.resolve.names import Likeness, align, words
from pemangku.resolve.profile import Profile, profiles_of
from pemangku.resolve.register import Register
from pemangku.resolve.resolving import Resolver
from pemangku.resolve.said import Said, encode

_REPOSITORY = Path(__file__).parent.parent
_GOLD = _REPOSITORY / "tests" / "gold"
_SETS = ("seeds", "seen", "seen2", "seen3")  # what is blind for extraction stays so
_PIECES = 6


@dataclass(frozen=True)
class Labelled:
    """Pairs with their answers, how many could not be labelled, and the articles they come from."""

    pairs: list[Pair]
    unlabelled: int
    articles: list[Findings]

    def joined(self) -> set[int]:
        """Which of the pairs are one node when all the articles are resolved together."""
        with Register() as register:
            resolver = Resolver(register)
            for findings in self.articles:
                resolver.take(findings)
            resolver.settle()
            ids = [findings.article.id for findings in self.articles]
            nodes = {_key(local, ident): node for ident in ids for local, node in register.persons_in(ident).items()}
        return {at for at, pair in enumerate(self.pairs) if nodes[pair.one.key] == nodes[pair.other.key]}


def blind(found: Sequence[Pair]) -> list[bool]:
    """For each pair whether it is of the third on which nothing is tuned: by the hash of its two names."""
    return [_hash(*sorted((pair.one.name, pair.other.name))) % 3 == 0 for pair in found]


def _hash(*texts: str) -> int:
    return int.from_bytes(hashlib.sha256("\n".join(texts).encode()).digest()[:8])


def _key(local: str, article: str) -> str:
    """A key that no other person of another article has."""
    return f"{local}@{article}"


def _of_one(findings: Findings) -> Iterator[Profile]:
    """The profiles of an article that is read singly."""
    for local, profile in profiles_of(findings, moved={}):
        profile.key = _key(local, findings.article.id)
        yield profile


def _worth_comparing(known: Mapping[str, Profile]) -> list[tuple[Profile, Profile]]:
    """The pairs of profiles of different articles that share a block."""
    with Register() as register:
        for key, profile in known.items():
            register.put(key, [Said(key, "", encode(profile))])
        found, _ = rearrange(register, known.keys())
    return [(known[a], known[b]) for a, b in sorted(found) if known[a].articles != known[b].articles]


def _kind(one: Profile, other: Profile) -> str:
    found = align(one.words, other.words)
    if one.words == other.words:
        return "one word alike" if len(one.words) == 1 else "the same name"
    if found.exact:
        return "another spelling"
    if found.left and found.right:
        return "other words"
    if any(how is Likeness.INITIAL for *_, how in found.pairs):
        return "initial"
    if not found.dropped:
        return "misspelling"
    return "one word of it" if min(len(one.words), len(other.words)) == 1 else "dropped words"


# --- the project's own articles ------------------------------------------------------------------------------------


def own_pairs() -> Labelled:
    """The pairs of persons of different pieces of the annotated articles."""
    known: dict[str, Profile] = {}
    who: dict[str, _Annotated | None] = {}
    pieces = []
    for name in _SETS:
        gold = {facts.id: facts for facts in read_gold(_GOLD / name)}
        source = _REPOSITORY / "seeds" if name == "seeds" else _GOLD / name / "articles.jsonl"
        for article in read([str(source)], on_skip=print):
            for findings in map(extract, _pieces(article)):
                pieces.append(findings)
                for profile in _of_one(findings):
                    known[profile.key] = profile
                    who[profile.key] = _annotated(profile, name, gold[article.id])
    found = []
    unlabelled = 0
    for one, other in _worth_comparing(known):
        same = _same(who[one.key], who[other.key])
        if same is None:
            unlabelled += 1
        else:
            found.append(Pair(one, other, same, _kind(one, other)))
    return Labelled(found, unlabelled, pieces)


_Annotated = tuple[str, str]
"""Gold set and name."""


def _same(one: _Annotated | None, other: _Annotated | None) -> bool | None:
    """Whether two annotated persons are one; None where it is not certain: each set has invented people of its own."""
    if one is None or other is None or (one[0] != other[0] and one[1] == other[1]):
        return None
    return one == other


def _pieces(article: Article) -> Iterator[Article]:
    """The article's paragraphs in a few pieces, the first with the headline."""
    body = article.text[len(article.title or "") :]
    paragraphs = [line for line in body.split("\n") if line.strip()]
    size = -(-len(paragraphs) // _PIECES)
    for at in range(0, len(paragraphs), size):
        yield make_article(
            id=f"{article.id}/{at // size}",
            text="\n".join(paragraphs[at : at + size]),
            title=article.title if at == 0 else None,
            published=article.published,
        )


def _annotated(profile: Profile, name: str, gold: Gold) -> _Annotated | None:
    """The annotated person of the set that a piece's person is; None when it is none or may be several."""
    fitting = [person for person in gold.entities["persons"] if norm(profile.name) in person.names]
    return (name, norm(fitting[0].name)) if len(fitting) == 1 else None


# --- articles of others --------------------------------------------------------------------------------------------


def outside_pairs(source: Path, labels: Path | None, lists: Iterable[Path]) -> Labelled:
    """One pair of each two names that share a block in different articles of SOURCE, labelled by hand or by list."""
    articles = [extract(article) for article in read([str(source)], on_skip=print)]
    known = {profile.key: profile for findings in articles for profile in _of_one(findings)}
    by_hand = _by_hand(labels)
    entries = _Entries([c for path in lists for c in read_candidate_list(path).candidates])
    alike: defaultdict[tuple[tuple[str, ...], ...], list[Pair]] = defaultdict(list)
    names = set()
    for one, other in _worth_comparing(known):
        same = by_hand.get(_names(one, other))
        if same is None:
            same = entries.same(one, other)
        names.add(both := tuple(sorted((one.words, other.words))))
        if same is not None:
            alike[both].append(Pair(one, other, same, _kind(one, other)))
    one_of_each = [min(drawn, key=_draw) for _, drawn in sorted(alike.items())]
    return Labelled(one_of_each, len(names) - len(one_of_each), articles)


def _draw(pair: Pair) -> int:
    return _hash(*map(repr, sorted(_names(pair.one, pair.other))))


_Name = tuple[str, str]


def _names(one: Profile, other: Profile) -> frozenset[_Name]:
    """Article and name of both sides: what a label names a pair by."""
    return frozenset((min(side.articles), side.name) for side in (one, other))


def _by_hand(labels: Path | None) -> dict[frozenset[_Name], bool]:
    if labels is None:
        return {}
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    return {frozenset(((*row["one"],), (*row["other"],))): bool(row["same"]) for row in rows}


class _Entries:
    """Which entry of official lists someone in the news is, where the whole name and the region tell."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._named: defaultdict[tuple[str, ...], list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            self._named[words(candidate.name)].append(candidate)

    def same(self, one: Profile, other: Profile) -> bool | None:
        """Whether both are one entry or two; None when either is none for certain."""
        entries = [self._entry(side) for side in (one, other)]
        return None if None in entries else entries[0] == entries[1]

    def _entry(self, who: Profile) -> str | None:
        named = self._named.get(who.words, ()) if len(who.words) > 1 else ()
        return named[0].entry if len(named) == 1 and named[0].region == who.region else None
