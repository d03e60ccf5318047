"""The plain values that pass from one step to the next.

    read ──Article──▶ extract ──Findings──▶ resolve ──Resolution──▶ triples ──quads──▶ store

Offsets are Unicode code points in `Article.text`, end exclusive. An entity is named by its *key*,
`class:local` (`person:jaoharul-alam-32.16`, `institution:kpu-32.16`, `place:32.16`, `event:…`), which
becomes the IRI `…/id/class/local`. Keys of persons and events are local to the article until
`resolve` has made them global; those of places and institutions are global from the start.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from enum import StrEnum


class PartKind(StrEnum):
    """What a stretch of an article's text is."""

    HEADLINE = "headline"
    BODY = "body"
    RELATED = "related"  # the headline of another article ("Baca juga: …"), its label left out
    FURNITURE = "furniture"  # advertisement marks, reporter and editor lines, repeated related headlines …


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the stored text. Parts are in order, never overlap; white space may lie between them."""

    kind: PartKind
    begin: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it is stored: `text` is headline, empty line, body; without a headline the body alone."""

    id: str
    text: str
    parts: tuple[Part, ...]
    title: str | None = None
    published: dt.date | None = None
    url: str | None = None
    publisher: str | None = None

    @property
    def digest(self) -> str:
        """SHA-256 over everything that the article says of itself: equal digests, equal articles."""
        fields = (self.id, self.text, self.title, self.published, self.url, self.publisher)
        return hashlib.sha256(repr(fields).encode("utf-8", "surrogatepass")).hexdigest()


class Modality(StrEnum):
    """How the text puts a fact (`pem:modality`)."""

    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The sentence a fact stands on: its offsets, the rule that read it, the confidence (0–1), the modality."""

    begin: int
    end: int
    rule: str
    confidence: float
    modality: Modality = Modality.REPORTED


class Category(StrEnum):
    """Stakeholder categories (`pem:category/…`)."""

    PENYELENGGARA = "penyelenggara"
    PENGAWAS = "pengawas"
    PEMERINTAH = "pemerintah"
    LEGISLATIF = "legislatif"
    PERADILAN = "peradilan"
    KEAMANAN = "keamanan"
    PARTAI = "partai"
    MEDIA = "media"
    MASYARAKAT_SIPIL = "masyarakat-sipil"
    AKADEMISI = "akademisi"
    USAHA = "usaha"
    LAINNYA = "lainnya"


class EventKind(StrEnum):
    """Event kinds (`pem:event/…`)."""

    PEMILIHAN = "pemilihan"
    TAHAPAN = "tahapan"
    DEBAT = "debat"
    RAPAT = "rapat"
    SOSIALISASI = "sosialisasi"
    PENGAWASAN = "pengawasan"
    SIDANG = "sidang"
    PUTUSAN = "putusan"
    DEKLARASI = "deklarasi"
    PELANTIKAN = "pelantikan"
    KAMPANYE = "kampanye"
    PERTEMUAN = "pertemuan"
    AKSI = "aksi"
    PELATIHAN = "pelatihan"
    LAINNYA = "lainnya"


class SpeechAct(StrEnum):
    """Speech acts (`pem:act/…`)."""

    MENYATAKAN = "menyatakan"
    MENGAJAK = "mengajak"
    MENGIMBAU = "mengimbau"
    MEMINTA = "meminta"
    BERJANJI = "berjanji"
    BERTERIMA_KASIH = "berterima-kasih"
    MEMBANTAH = "membantah"
    MENGKRITIK = "mengkritik"
    MENUDING = "menuding"
    BERHARAP = "berharap"
    MENILAI = "menilai"
    MENJELASKAN = "menjelaskan"


class Mode(StrEnum):
    """Whether a statement's words are quoted or reported (`pem:mode`)."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Predicate(StrEnum):
    """Relations between entities; the value is the local name of the `pem:` property."""

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


class PlaceLevel(StrEnum):
    """Administrative levels; LOKASI is any other location (a town without a code, a foreign country …)."""

    NEGARA = "negara"
    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    DESA = "desa"
    LOKASI = "lokasi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person: `name` is the fullest form without honorific, degree or position."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place; `code` is its Kemendagri code, `within` the key of the next larger place."""

    key: str
    name: str
    level: PlaceLevel
    aliases: tuple[str, ...] = ()
    code: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """An institution with its official name; `area` is the key of the place it serves."""

    key: str
    name: str
    category: Category
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event. `date` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `part_of` the key of the event it is a part of.

    `evidence` shows that the event is told of and of which kind it is; date and place have their own. `shared`: the
    same key in another article is the same event (elections, numbered decisions); other keys are the article's own.
    """

    key: str
    name: str
    kind: EventKind
    evidence: Evidence
    aliases: tuple[str, ...] = ()
    date: str | None = None
    date_evidence: Evidence | None = None
    place: str | None = None
    place_evidence: Evidence | None = None
    part_of: str | None = None
    modality: Modality = Modality.REPORTED
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place in the text (`begin`, `end`) where an entity is named, and the sentence around it."""

    entity: str
    begin: int
    end: int
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A position that a person holds or held (an `org:Membership`). `start` and `end` only where a text gives them."""

    person: str
    role: str
    evidence: Evidence
    institution: str | None = None
    acting: bool = False
    former: bool = False
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidacy:
    """That a person stands for an office."""

    person: str
    evidence: Evidence
    office: str | None = None
    contest: str | None = None
    ballot_number: int | None = None
    running_mate: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words said or reported: `text` is `Article.text[begin:end]`, `about` the keys of what they name."""

    speaker: str
    text: str
    begin: int
    end: int
    mode: Mode
    act: SpeechAct
    evidence: Evidence
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """That one entity does something to, or at, another."""

    subject: str
    predicate: Predicate
    object: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that one article says, computed from it alone. `region` is the Kemendagri code it is mainly about."""

    article: Article
    region: str | None = None
    persons: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    institutions: tuple[Institution, ...] = ()
    events: tuple[Event, ...] = ()
    mentions: tuple[Mention, ...] = ()
    offices: tuple[Office, ...] = ()
    candidacies: tuple[Candidacy, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()


class Verdict(StrEnum):
    """Whether two nodes are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether `one` and `other` are the same person (or institution), why, and who says so.

    Both are keys. When they are the same, `one` is the key that stays. `score` (0–1) is how likely the comparison
    makes it; `by` is the person who decided, None when no person did.
    """

    one: str
    other: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialCandidacy:
    """A candidacy out of an official list: `entry` is the list's own identifier, `source` the key of the data set."""

    person: str
    entry: str
    source: str
    office: str
    contest: str
    contest_name: str
    region: str
    ballot_number: int | None
    running_mate: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedEvent:
    """An event over all articles: its names. Kind, date and place are for each article to say."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role that someone holds, by its commonest spelling."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The entities of all articles, each once under its global key, and every article's findings in those keys.

    `persons` … hold the merged descriptions (one name, all aliases). Those inside `articles` are as their own
    article put them, so that each article's graph stays what that article says. All tuples are sorted by key or id.

    `judgements` says which nodes were joined, held apart or left to people, and why; `replaced` leads from each key
    that was given up to the one that stays. `official` holds the candidacies of imported lists, `stages` the key of a
    stage of an election with that of each event in it; `stages_in_use` are those with events. `problems` tells what is
    wrong with people's decisions, a line each.
    """

    persons: tuple[Person, ...]
    places: tuple[Place, ...]
    institutions: tuple[Institution, ...]
    events: tuple[NamedEvent, ...]
    articles: tuple[Findings, ...]
    roles: tuple[Role, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    official: tuple[OfficialCandidacy, ...] = ()
    stages: tuple[tuple[str, str], ...] = ()
    stages_in_use: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
