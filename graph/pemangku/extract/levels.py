"""What tells the level of a district or village: *Kecamatan X*, *Camat X*, *Kecamatan W dan X*, *Pilkades X*."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from pemangku.extract.document import Sentence
from pemangku.extract.places import region_place
from pemangku.extract.wordlists import word_set
from pemangku.lexicon.places import places as place_names
from pemangku.model import Place, PlaceLevel
from pemangku.reference import Region

_FARTHEST_HEAD = 4


@cache
def district_words() -> frozenset[str]:
    """*Kecamatan, Distrik …* in lower case."""
    return frozenset(word for word, level in place_names().level_words.items() if level is PlaceLevel.KECAMATAN)


def tells_district(sentence: Sentence, first: int) -> bool:
    """Whether the name at token FIRST, or the list it is in, has its level word, its office or its body before it."""
    heads = word_set("phrases", "places", "heads_of_districts")
    for token in reversed(sentence.tokens[: first + 1]):
        if token.lower in district_words() or token.lower in heads:
            return True
        if not (token.cap or token.text == "," or token.lower in ("dan", "serta")):
            return False
    return False


def tells_village(sentence: Sentence, first: int) -> bool:
    """*Pilkades X*, *Pemilihan Kepala Desa (Pilkades) X*: whether a village is spoken of before token FIRST."""
    heads = word_set("phrases", "places", "heads_of_villages")
    return any(token.lower in heads for token in sentence.tokens[max(0, first - _FARTHEST_HEAD) : first])


def called_bare(region: Region) -> Place:
    """The place of REGION under its name without the level, the other among its aliases."""
    place = region_place(region)
    return replace(place, name=region.name, aliases=tuple(sorted({place.name, *place.aliases} - {region.name})))


def without_level_word(surface: str) -> str:
    """*Kec. X* → *X*."""
    first, _, rest = surface.partition(" ")
    return rest if rest and first.lower().rstrip(".") in place_names().level_words else surface
