"""The pieces of a sentence: roles, institutions, places, titles, names of persons, and the words between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pemangku.extract.institutions.institute import Institute
from pemangku.extract.lexica import Role
from pemangku.extract.places import PlaceHit


class ChunkKind(Enum):
    """What a chunk is."""

    WORD = "word"
    ROLE = "role"
    MODIFIER = "modifier"
    INSTITUTION = "institution"
    PLACE = "place"
    VENUE = "venue"
    TITLE = "title"
    NAME = "name"


@dataclass(slots=True)
class Chunk:
    """Tokens `first` to `last` (exclusive) of a sentence, with what they were recognised as."""

    kind: ChunkKind
    first: int
    last: int
    begin: int
    end: int
    text: str
    lower: str
    role: Role | None = None
    modifier: str | None = None
    institution: Institute | None = None
    place: PlaceHit | None = None
    strong: bool = False
    """Whether a title, a verb of saying or the like before a name shows that it is a person's."""
    capital: bool = False

    def is_word(self, *words: str) -> bool:
        """Whether this is a plain token, one of WORDS."""
        return self.kind is ChunkKind.WORD and self.lower in words
