"""The one party that an article tells of: where *Ketua Umum X* holds office when no institution stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pemangku.extract.institutions.institute import Institute
from pemangku.extract.line import Line
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.extract.wordlists import word_set
from pemangku.model import Category

_RIVALS = frozenset({Category.PARTAI, Category.MASYARAKAT_SIPIL})


def find_only_party(lines: Sequence[Line]) -> str | None:
    """The key of the one party of an article that is spoken of more than any association; `None` when there are more.

    Nor is it known where the text gives such a role to somebody at another institution (*Sekretaris Jenderal KPU*).
    """
    named: Counter[str] = Counter()
    parties: set[str] = set()
    for ref in (ref for line in lines for ref in line.refs):
        elsewhere = any(
            use.institute is not None
            and _category(use.institute) is not Category.PARTAI
            and use.role in word_set("phrases", "roles", "of_parties")
            for use in ref.offices
        )
        if elsewhere:
            return None
        if ref.kind is not RefKind.INSTITUTION or ref.institute is None or not ref.key:
            continue
        category = _category(ref.institute)
        if category in _RIVALS:
            named[ref.key] += 1
        if category is Category.PARTAI and _is_whole(ref):
            parties.add(ref.key)
    if len(parties) != 1:
        return None
    party = next(iter(parties))
    rivals = [count for key, count in named.items() if key not in parties and _not_of(key, party)]
    return party if named[party] > max(rivals, default=0) else None


def _category(institute: Institute) -> Category:
    return institute.body.category if institute.body is not None else institute.category


def _is_whole(ref: Ref) -> bool:
    """Whether a party itself is named, not one of its boards or branches."""
    return ref.key is not None and "-" not in ref.key.partition(":")[2]


def _not_of(key: str, party: str) -> bool:
    return party.partition(":")[2] not in key
