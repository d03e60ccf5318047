"""Where an article plays: the regions it names, by which ambiguous names are decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from pemangku.extract.document import Document, Sentence
from pemangku.model import PartKind, PlaceLevel
from pemangku.reference import NamedPlace, NameForm, regions

_HEADLINE_WEIGHT = 2
_DATELINE_WEIGHT = 3


class Setting:
    """The provinces and regencies of one article, counted."""

    def __init__(self, document: Document) -> None:
        self._counts: Counter[str] = Counter()
        self._explicit: Counter[str] = Counter()
        pending: list[tuple[NamedPlace, ...]] = []
        first_body = True
        for sentence in document.sentences:
            weight = _HEADLINE_WEIGHT if sentence.kind is PartKind.HEADLINE else 1
            if sentence.kind is PartKind.BODY and first_body:
                first_body, weight = False, _DATELINE_WEIGHT
            pending.extend(self._count(sentence, weight))
        for candidates in pending:
            chosen = self.choose(candidates)
            if chosen is not None and chosen.code:
                self._counts[chosen.code] += 1
        most_named = [code for code, _ in sorted(self._counts.items(), key=lambda i: (-i[1], i[0]))]
        self.regencies = [code for code in most_named if code.count(".") == 1]
        """Codes of the regencies and cities named, most named first."""
        self.provinces = [code for code in most_named if "." not in code]
        """Codes of the provinces named, most named first."""

    def _count(self, sentence: Sentence, weight: int) -> Iterable[tuple[NamedPlace, ...]]:
        """Count the sure regions of a sentence; yield what only the whole article can decide."""
        index = regions().index
        end = 0
        for at, token in enumerate(sentence.tokens):
            found = index.longest(sentence.texts, at) if token.cap and at >= end else None
            if found is None:
                continue
            end, candidates = found
            codes = {c.code or c.within for c in candidates}
            full = [c for c in candidates if c.form is NameForm.FULL]
            if full:
                for place in full[:1]:
                    if place.code:
                        self._explicit[place.code] += weight
                        self._counts[place.code] += weight
            elif len(codes) == 1 and not any(c.ambiguous for c in candidates):
                code = candidates[0].code or candidates[0].within
                if code and code[0].isdigit():
                    self._counts[code] += weight
            else:
                yield candidates

    def choose(self, candidates: Sequence[NamedPlace]) -> NamedPlace | None:
        """The likeliest of several places of one name, by what the article names elsewhere; else the city."""
        if not candidates:
            return None
        if len(candidates) == 1:
            return candidates[0]

        def rank(place: NamedPlace) -> tuple[int, int, int, int, str]:
            code = place.code or place.within or ""
            return (
                -self._explicit[code],
                -self._counts[code],
                -self._counts[code[:2]],
                0 if place.level is PlaceLevel.PROVINSI else 1 if place.level is PlaceLevel.KOTA else 2,
                code,
            )

        return min(candidates, key=rank)

    @property
    def main_region(self) -> str | None:
        """The regency (else province) that the article is mainly about."""
        return next(iter((*self.regencies, *self.provinces)), None)

    def weight(self, code: str) -> int:
        """How often the article names this region, headline and first sentence counting more."""
        return self._counts[code]

    def names(self, code: str) -> bool:
        """Whether the article names this region."""
        return self._counts[code] > 0
