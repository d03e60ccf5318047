"""How alike two names are, as Indonesians write them: spellings, initials, order, dropped and misspelled words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from pemangku.lexicon.names import names as lexicon_names
from pemangku.resolve.variants import common_words, usual_form

_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[ivx]{2,}|[vx]")
_APOSTROPHES = str.maketrans("", "", "'’‘`ʼ")


class Likeness(IntEnum):
    """How a word of one name answers to a word of the other."""

    NONE = 0
    INITIAL = 1  # "B." and "Budi"
    NEAR = 2  # "Fitriana" and "Fitriani", "Anwar" and "Aswar": two names that both exist
    MISSPELLED = 3
    VARIANT = 4  # "Achmad" and "Ahmad"
    SAME = 5


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which words of two names answer to each other; `left` and `right` are the words that nothing answers to."""

    pairs: tuple[tuple[str, str, Likeness], ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    crossed: bool

    @property
    def exact(self) -> bool:
        """Whether both names are the same but for spelling variants."""
        return not self.left and not self.right and all(how >= Likeness.VARIANT for _, _, how in self.pairs)

    @property
    def at_odds(self) -> bool:
        """Whether the names speak against each other, so that no context makes up for it.

        So do words on both sides that nothing answers, a like word that is a name of its own, and a misspelling where
        words are dropped as well.
        """
        kinds = {how for _, _, how in self.pairs}
        both = bool(self.left and self.right)
        return both or Likeness.NEAR in kinds or (self.dropped and Likeness.MISSPELLED in kinds)

    @property
    def dropped(self) -> bool:
        """Whether one name is the other without some of its words."""
        return bool(self.left) != bool(self.right)


@lru_cache(maxsize=1 << 17)
def words(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters: "Ma'ruf Al-Amin" → maruf, al, amin."""
    plain = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES))
    return tuple(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).casefold()))


@lru_cache(maxsize=1 << 17)
def canonical(word: str) -> str:
    """The one spelling of a word that its variants share: "soetjipto" and "sucipto" are "sucipto"."""
    known = usual_form(word)
    return known if known is not None else _spell(word)


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """A word without its vowels, for finding words that may be the same: "jaoharul" and "jauharul" → "jhrl"."""
    spelled = canonical(word)
    return spelled[:1] + re.sub(r"[aeiouhy]", "", spelled[1:])


def numbers(name: str) -> frozenset[str]:
    """The numbers in a name, Roman ones too: what differs in them is not the same ("Dapil 1", "Dapil 2")."""
    found = words(name)
    return frozenset(
        w.lstrip("0") or "0" if w.isdecimal() else w for w in found if w[0].isdecimal() or _is_roman(w, found)
    )


def _is_roman(word: str, all_words: tuple[str, ...]) -> bool:
    """A numeral stands behind the name; a single letter in front or in the middle is an initial."""
    return len(all_words) > 1 and word == all_words[-1] and _ROMAN.fullmatch(word) is not None


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = (
        ("chr", "kr"),
        ("oe", "u"),
        ("dj", "j"),
        ("tj", "c"),
        ("nj", "ny"),
        ("sj|sh(?=[aiu])", "sy"),
        ("kh|ch", "h"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("gh", "g"),
        ("dz", "z"),
        ("q", "k"),
        ("v", "f"),
        ("x", "ks"),
        ("ie|ee|iy(?=[aou])|ij(?=[aou])", "i"),
        ("(?<=[bcdfgklmprtz])y(?=[aou])|y(?![aeiou])", "i"),
        ("z$", "s"),
        ("ck", "k"),
        ("c$", "k"),
        (r"(.)\1", r"\1"),
    )
    return tuple((re.compile(pattern), spelled) for pattern, spelled in pairs)


def _spell(word: str) -> str:
    for pattern, spelled in _rules():
        word = pattern.sub(spelled, word)
    return word


@lru_cache(maxsize=1 << 17)
def likeness(one: str, other: str) -> Likeness:
    """How two plain words answer to each other."""
    if one == other:
        return Likeness.SAME
    if len(one) == 1 or len(other) == 1:
        return Likeness.INITIAL if one[0] == other[0] and len(one) != len(other) else Likeness.NONE
    left, right = canonical(one), canonical(other)
    if left == right:
        return Likeness.VARIANT
    spelled, printed = _near(left, right), _near(one, other)
    if Likeness.NEAR in (spelled, printed) or (_exists(one) and _exists(other)):
        return min(Likeness.NEAR, max(spelled, printed))
    return max(spelled, printed)


@cache
def _existing() -> frozenset[str]:
    listed = lexicon_names()
    return frozenset(word.casefold() for word in (*listed.given, *listed.family))


def _exists(word: str) -> bool:
    return word in _existing()


def _near(left: str, right: str) -> Likeness:
    longest = max(len(left), len(right))
    allowed = 1 if longest < 9 else 2
    if longest < 4 or min(len(left), len(right)) < 3:
        return Likeness.NONE
    distance = OSA.distance(left, right, score_cutoff=allowed)
    if distance > allowed:
        return Likeness.NONE
    if left[:-1] == right[:-1] or left[:-1] == right or left == right[:-1]:
        return Likeness.NEAR  # the ending tells brother from sister
    if left[0] != right[0] and longest < 6:
        return Likeness.NONE
    return Likeness.MISSPELLED


@lru_cache(maxsize=1 << 16)
def align(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    """The best answers of two names' plain words, nearest pairs first."""
    one, other = _join_parts(one, other), _join_parts(other, one)
    found = sorted(
        (-how, abs(i - j), i, j)
        for i, left in enumerate(one)
        for j, right in enumerate(other)
        if (how := likeness(left, right))
    )
    taken_left: dict[int, int] = {}
    taken_right: set[int] = set()
    kinds: dict[int, Likeness] = {}
    for less, _, i, j in found:
        if i not in taken_left and j not in taken_right:
            taken_left[i] = j
            taken_right.add(j)
            kinds[i] = Likeness(-less)
    order = [taken_left[i] for i in sorted(taken_left)]
    if order != sorted(order):  # an initial stands for a word in its own place only
        for at in [at for at, kind in kinds.items() if kind is Likeness.INITIAL]:
            taken_right.remove(taken_left.pop(at))
        order = [taken_left[i] for i in sorted(taken_left)]
    return Alignment(
        pairs=tuple((one[i], other[taken_left[i]], kinds[i]) for i in sorted(taken_left)),
        left=tuple(word for i, word in enumerate(one) if i not in taken_left),
        right=tuple(word for j, word in enumerate(other) if j not in taken_right),
        crossed=order != sorted(order),
    )


@lru_cache(maxsize=1 << 17)
def _forms(name: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(canonical, name))


def unlike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each name has a word that nothing in the other comes near; quick, for most pairs are strangers."""
    left, right = _forms(one) - _forms(other), _forms(other) - _forms(one)
    return bool(left and right) and not any(_may_answer(a, b) for a in left for b in right)


def _may_answer(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1 or one.startswith(other) or other.startswith(one):
        return True
    return OSA.distance(one, other, score_cutoff=2) <= 2


def _join_parts(name: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """NAME with two neighbours written as one word where OTHER has them so: "Nur Hidayah" beside "Nurhidayah"."""
    if len(name) < 2:
        return name
    wholes = {_closed(word): word for word in other if len(word) > 5}
    for at in range(len(name) - 1):
        whole = wholes.get(_closed(name[at] + name[at + 1]))
        if whole is not None and whole not in name:
            return _join_parts((*name[:at], whole, *name[at + 2 :]), other)
    return name


@lru_cache(maxsize=1 << 17)
def _closed(word: str) -> str:
    """ "abdulrahman" and "abdurrahman" alike: the l of *al* before a sun letter is heard as that letter."""
    return canonical(re.sub(r"^(abd|nur|saif|syams|zain)[ou]l?([dnrstz])", r"\1u\2", canonical(word)))


def telling(word: str) -> bool:
    """Whether a word sets persons apart; the commonest names and single letters do not."""
    return len(word) > 1 and canonical(word) not in common_words()
