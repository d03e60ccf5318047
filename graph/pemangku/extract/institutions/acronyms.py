"""Institutions by an acronym: one that the article introduces, or an unknown one right behind a role."""

from __future__ import annotations

from pemangku.extract.document import Sentence, Token
from pemangku.extract.institutions.bodies import Bodies
from pemangku.extract.institutions.institute import Institute
from pemangku.extract.institutions.introduced import LONGEST_NAME, Introduced
from pemangku.extract.lexica import lexica
from pemangku.extract.wordlists import word_set
from pemangku.extract.words import is_common
from pemangku.model import Category
from pemangku.reference import regions

_LONGEST_ACRONYM = 10


def read_acronym(sentence: Sentence, at: int, bodies: Bodies, *, titled: bool) -> Institute | None:
    """The institution whose acronym, or whose name with the acronym that it introduces, begins at token AT."""
    token = sentence.tokens[at]
    if not token.cap:
        return None
    known = bodies.introduced.get(token.text)
    if known is not None:
        return _named(sentence, at, at + 1, bodies, known, token.text)
    full = _full_name(sentence, at, bodies)
    if full is not None:
        return full
    if titled and token.upper and 2 < len(token.text) <= _LONGEST_ACRONYM and _is_unknown(token):
        return _named(sentence, at, at + 1, bodies, Introduced(token.text, Category.MASYARAKAT_SIPIL), None)
    return None


def _named(
    sentence: Sentence, first: int, last: int, bodies: Bodies, meant: Introduced, acronym: str | None
) -> Institute:
    """The institution MEANT at tokens FIRST to LAST (exclusive) with the region behind it."""
    region = bodies.region_at(sentence, last)
    end = region.last if region else last
    return bodies.institute(
        sentence.tokens, first, end, name=meant.name, category=meant.category, region=region, acronym=acronym
    )


def _full_name(sentence: Sentence, at: int, bodies: Bodies) -> Institute | None:
    """*Sahabat Penyintas Pasigala (SPP)*: the full name that introduces an acronym."""
    tokens = sentence.tokens
    links = word_set("phrases", "institutions", "links")
    last = at + 1
    while last < len(tokens) and last - at < LONGEST_NAME and (tokens[last].cap or tokens[last].lower in links):
        last += 1
    if last + 2 >= len(tokens) or tokens[last].text != "(" or tokens[last + 2].text != ")":
        return None
    acronym = tokens[last + 1].text
    meant = bodies.introduced.get(acronym)
    if meant is None or meant.name != bodies.surface(tokens, at, last):
        return None
    after = last + 3
    if after < len(tokens) and tokens[after].cap:
        return _named(sentence, at, after, bodies, meant, acronym)
    return bodies.institute(tokens, at, after, name=meant.name, category=meant.category, acronym=acronym)


def _is_unknown(token: Token) -> bool:
    return (
        not is_common(token.lower)
        and lexica().titles.at([token], 0) is None
        and token.lower not in lexica().rank_words
        and token.text not in word_set("phrases", "institutions", "schools")
        and not set(token.text) <= set("IVX")
        and not regions().index.get(token.text)
    )
