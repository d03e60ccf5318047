"""Whether a capitalised word is an ordinary word of the language rather than a name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from pemangku.lexicon.tables import table

_PREFIXES = (
    "meng",
    "meny",
    "mem",
    "men",
    "me",
    "peng",
    "peny",
    "pem",
    "pen",
    "per",
    "pe",
    "ber",
    "be",
    "ter",
    "di",
    "ke",
    "se",
    "memper",
    "diper",
)
_SUFFIXES = ("kannya", "annya", "inya", "kan", "nya", "an", "i", "lah", "kah", "pun")


@cache
def _roots() -> frozenset[str]:
    """Root words of Kamus Besar Bahasa Indonesia, as the package PySastrawi ships them, and our own additions."""
    text = files("Sastrawi.Stemmer").joinpath("data", "kata-dasar.txt").read_text(encoding="utf-8")
    own = table("words")
    return frozenset([*text.split(), *own["common"]]).difference(own["names"])


def is_root(word: str) -> bool:
    """Whether WORD (lower case) is a root word of the dictionary as it stands."""
    return word in _roots()


@cache
def is_common(word: str) -> bool:
    """Whether WORD (lower case) is an ordinary Indonesian word, affixes taken off once on either side."""
    roots = _roots()
    if word in roots:
        return True
    if len(word) < 5:
        return False
    stems = {word}
    stems |= {word[: -len(s)] for s in _SUFFIXES if word.endswith(s) and len(word) - len(s) >= 3}
    for stem in list(stems):
        for prefix in _PREFIXES:
            if stem.startswith(prefix) and len(stem) - len(prefix) >= 3:
                rest = stem[len(prefix) :]
                stems.add(rest)
                # me- and pe- swallow the first consonant: menulis ← tulis, memukul ← pukul, menyapu ← sapu
                stems.update(c + rest for c in _SWALLOWED.get(prefix, ()))
    return any(s in roots for s in stems)


_SWALLOWED = {
    "men": ("t",),
    "pen": ("t",),
    "mem": ("p",),
    "pem": ("p",),
    "meny": ("s",),
    "peny": ("s",),
    "meng": ("k",),
    "peng": ("k",),
}
