"""What makes it impossible that two institutions are one."""

from __future__ import annotations

import re

from pemangku.lexicon.institutions import bodies
from pemangku.lexicon.parties import parties
from pemangku.model import Category, Institution
from pemangku.resolve.names import words

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
_ORDINAL = re.compile(r"[ivx]+|[a-h]")


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
    """The numbers and single letters in an institution's name: *Komisi II*, *Komisi B*, *SMAN 1*, *TPS 01*."""
    return frozenset(
        (word.lstrip("0") or "0") if word.isdecimal() else word
        for word in words(name)
        if word[0].isdecimal() or _ORDINAL.fullmatch(word)
    )
