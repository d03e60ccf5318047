"""The values that a page is drawn from: who is in the picture, what links them, and the sentences it rests on.

Entities, sentences and articles are named by keys (`person:…`, an article's identifier), so that a picture holds
each of them once however often it is referred to. Everything is a tuple: equal pictures draw equal pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NodeKind(StrEnum):
    """What a node stands for."""

    PERSON = "person"
    INSTITUTION = "institution"
    EVENT = "event"
    PLACE = "place"


class EdgeKind(StrEnum):
    """What links two nodes: the relations of the vocabulary, and what offices, speech and places add to them."""

    ORGANIZES = "organizes"
    ATTENDS = "attends"
    SUPERVISES = "supervises"
    SUPPORTS = "supports"
    SANCTIONS = "sanctions"
    ACCUSES = "accuses"
    CRITICIZES = "criticizes"
    APPOINTS = "appoints"
    MEETS = "meets"
    RUNNING_MATE = "runningMate"
    OFFICE = "office"
    CANDIDACY = "candidacy"
    SAID_ABOUT = "said-about"
    AT = "at"
    PART_OF = "part-of"
    WITHIN = "within"
    SERVES = "serves"
    BELONGS_TO = "belongs-to"


POSITIONS = frozenset({EdgeKind.OFFICE, EdgeKind.CANDIDACY})
"""What is told with the person, who may hold it at no known body."""


SYMMETRIC = frozenset({EdgeKind.MEETS, EdgeKind.RUNNING_MATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article that the picture rests on; `published` is an ISO date."""

    id: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a sentence names a node: code points within the sentence, end exclusive."""

    begin: int
    end: int
    node: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of an article (`source` is the article's id), with the names in it marked."""

    key: str
    text: str
    source: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """That a sentence (by its key) says so: the rule that read it, its confidence (0–1), how the text puts it."""

    sentence: str
    rule: str = ""
    confidence: float = 1.0
    modality: str = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An office that a person holds or held, or (`candidate`) stands for; `body` is an institution or a contest."""

    role: str
    body: str | None = None
    candidate: bool = False
    acting: bool = False
    former: bool = False
    start: str | None = None
    end: str | None = None
    ballot_number: int | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def marks(self) -> tuple[str, ...]:
        """What is to be said beside the role: that it is held for the time being, or no more."""
        return tuple(word for word, so in (("acting", self.acting), ("former", self.former)) if so)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words of a speaker: quoted (`direct`) or reported (`indirect`), with the speech act and what they are about."""

    speaker: str
    text: str
    mode: str
    act: str
    about: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A person, institution, event or place.

    `category` is an institution's stakeholder category, or that of the institution a person now serves;
    `party` is the key of the party that it is, belongs to or now serves; `places` are the keys of the regions where it
    lies, serves, takes place or holds office; `event_kind` and `date` belong to events; `mentions` are the sentences
    that name it.
    """

    key: str
    kind: NodeKind
    label: str
    aliases: tuple[str, ...] = ()
    category: str | None = None
    party: str | None = None
    places: tuple[str, ...] = ()
    event_kind: str | None = None
    date: str | None = None
    planned: bool = False
    positions: tuple[Position, ...] = ()
    mentions: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One kind of link between two nodes. An edge without evidence comes from reference data, not from a text."""

    source: str
    target: str
    kind: EdgeKind
    detail: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A place that others lie in; `within` is the key of the next larger one."""

    key: str
    name: str
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """All that a page shows or can unfold. `around` and `hops` say on which node, and how far, it opens.

    `regions` are the places that nodes lie in, with all that these lie in, whether or not a text names them.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    statements: tuple[Statement, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    sources: tuple[Source, ...] = ()
    regions: tuple[Region, ...] = ()
    around: str | None = None
    hops: int = 0
