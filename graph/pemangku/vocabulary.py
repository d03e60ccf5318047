"""Every IRI that the graph uses: name spaces, terms, prefixes, and how keys and names become IRIs.

The terms of the `pem:` name space are defined in `ontology/pemangku.ttl`; a test holds the two together.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

NS: Final = "https://w3id.org/pemangku/ns#"
CONCEPTS: Final = "https://w3id.org/pemangku/ns/"
BASE: Final = "https://w3id.org/pemangku/id/"

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
ORG: Final = "http://www.w3.org/ns/org#"
SEM: Final = "http://semanticweb.cs.vu.nl/2009/11/sem/"
SCHEMA: Final = "https://schema.org/"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
PROV: Final = "http://www.w3.org/ns/prov#"
NIF: Final = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
DCTERMS: Final = "http://purl.org/dc/terms/"

#: The classes of resources, each with a prefix of its own.
CLASSES: Final = (
    "person",
    "institution",
    "place",
    "event",
    "article",
    "membership",
    "candidacy",
    "statement",
    "claim",
    "sentence",
    "role",
    "graph",
    "dataset",
)

PREFIXES: Final[dict[str, str]] = {
    "pem": NS,
    "category": CONCEPTS + "category/",
    "kind": CONCEPTS + "event/",
    "act": CONCEPTS + "act/",
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "owl": OWL,
    "foaf": FOAF,
    "org": ORG,
    "sem": SEM,
    "schema": SCHEMA,
    "skos": SKOS,
    "prov": PROV,
    "nif": NIF,
    "dcterms": DCTERMS,
    **{name: f"{BASE}{name}/" for name in CLASSES},
}


class Pem:
    """The terms of the project's own name space."""

    CLAIM: Final = NS + "Claim"
    CANDIDACY: Final = NS + "Candidacy"
    ACTING: Final = NS + "acting"
    FORMER: Final = NS + "former"
    CANDIDATE: Final = NS + "candidate"
    OFFICE: Final = NS + "office"
    CONTEST: Final = NS + "contest"
    BALLOT_NUMBER: Final = NS + "ballotNumber"
    MODE: Final = NS + "mode"
    SPEECH_ACT: Final = NS + "speechAct"
    CONFIDENCE: Final = NS + "confidence"
    RULE: Final = NS + "rule"
    MODALITY: Final = NS + "modality"
    SAME_STORY_AS: Final = NS + "sameStoryAs"
    ORGANIZES: Final = NS + "organizes"
    ATTENDS: Final = NS + "attends"
    SUPERVISES: Final = NS + "supervises"
    SUPPORTS: Final = NS + "supports"
    SANCTIONS: Final = NS + "sanctions"
    ACCUSES: Final = NS + "accuses"
    CRITICIZES: Final = NS + "criticizes"
    APPOINTS: Final = NS + "appoints"
    MEETS: Final = NS + "meets"
    RUNNING_MATE: Final = NS + "runningMate"


class Term:
    """The terms that the graph takes from standard vocabularies."""

    TYPE: Final = RDF + "type"
    SUBJECT: Final = RDF + "subject"
    PREDICATE: Final = RDF + "predicate"
    OBJECT: Final = RDF + "object"

    STRING: Final = XSD + "string"
    BOOLEAN: Final = XSD + "boolean"
    DECIMAL: Final = XSD + "decimal"
    INTEGER: Final = XSD + "integer"
    NON_NEGATIVE_INTEGER: Final = XSD + "nonNegativeInteger"
    DATE: Final = XSD + "date"
    YEAR_MONTH: Final = XSD + "gYearMonth"
    YEAR: Final = XSD + "gYear"
    ANY_URI: Final = XSD + "anyURI"

    PERSON: Final = FOAF + "Person"
    NAME: Final = FOAF + "name"

    ORGANIZATION: Final = ORG + "Organization"
    CLASSIFICATION: Final = ORG + "classification"
    SUB_ORGANIZATION_OF: Final = ORG + "subOrganizationOf"
    MEMBERSHIP: Final = ORG + "Membership"
    MEMBER: Final = ORG + "member"
    MEMBER_ORGANIZATION: Final = ORG + "organization"
    ROLE: Final = ORG + "Role"
    MEMBER_ROLE: Final = ORG + "role"

    EVENT: Final = SEM + "Event"
    EVENT_TYPE: Final = SEM + "eventType"
    HAS_PLACE: Final = SEM + "hasPlace"
    HAS_TIME_STAMP: Final = SEM + "hasTimeStamp"
    HAS_ACTOR: Final = SEM + "hasActor"
    HAS_SUB_EVENT: Final = SEM + "hasSubEvent"

    NEWS_ARTICLE: Final = SCHEMA + "NewsArticle"
    HEADLINE: Final = SCHEMA + "headline"
    DATE_PUBLISHED: Final = SCHEMA + "datePublished"
    PUBLISHER: Final = SCHEMA + "publisher"
    URL: Final = SCHEMA + "url"
    MENTIONS: Final = SCHEMA + "mentions"
    PLACE: Final = SCHEMA + "Place"
    ADMINISTRATIVE_AREA: Final = SCHEMA + "AdministrativeArea"
    CONTAINED_IN_PLACE: Final = SCHEMA + "containedInPlace"
    AREA_SERVED: Final = SCHEMA + "areaServed"
    QUOTATION: Final = SCHEMA + "Quotation"
    TEXT: Final = SCHEMA + "text"
    SPOKEN_BY: Final = SCHEMA + "spokenByCharacter"
    ABOUT: Final = SCHEMA + "about"
    IS_PART_OF: Final = SCHEMA + "isPartOf"
    START_DATE: Final = SCHEMA + "startDate"
    END_DATE: Final = SCHEMA + "endDate"
    DATASET: Final = SCHEMA + "Dataset"

    PREF_LABEL: Final = SKOS + "prefLabel"
    ALT_LABEL: Final = SKOS + "altLabel"

    PROV_ENTITY: Final = PROV + "Entity"
    WAS_DERIVED_FROM: Final = PROV + "wasDerivedFrom"

    CONTEXT: Final = NIF + "Context"
    IS_STRING: Final = NIF + "isString"
    SENTENCE: Final = NIF + "Sentence"
    ANCHOR_OF: Final = NIF + "anchorOf"
    BEGIN_INDEX: Final = NIF + "beginIndex"
    END_INDEX: Final = NIF + "endIndex"
    REFERENCE_CONTEXT: Final = NIF + "referenceContext"

    IDENTIFIER: Final = DCTERMS + "identifier"
    TITLE: Final = DCTERMS + "title"
    SOURCE: Final = DCTERMS + "source"
    ISSUED: Final = DCTERMS + "issued"
    LICENSE: Final = DCTERMS + "license"
    RIGHTS: Final = DCTERMS + "rights"
    VERSION: Final = SCHEMA + "version"


class Graph:
    """The named graphs beside those of the articles."""

    ENTITIES: Final = BASE + "graph/entities"
    DERIVED: Final = BASE + "graph/derived"
    REFERENCE: Final = BASE + "graph/reference"
    ONTOLOGY: Final = BASE + "graph/ontology"
    CALENDARS: Final = BASE + "graph/calendars"


class Dataset:
    """The reference data that facts may come from."""

    KEMENDAGRI: Final = BASE + "dataset/kemendagri-2025"
    LEXICON: Final = BASE + "dataset/lexicon"


_LOCAL = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
_LONGEST_SLUG = 80


def slug(text: str) -> str:
    """`text` as a local name: ASCII, lower case, words joined by hyphens.

    Where letters are lost (other scripts), or the name would be empty or too long, a short stable hash follows,
    so that different texts keep different slugs.
    """
    import unicodedata

    folded = unicodedata.normalize("NFKD", text).casefold()
    kept = "-".join(re.findall(r"[a-z0-9]+", re.sub(r"[̀-ͯ'’ʼ‘`]", "", folded)))
    lost = any(letter.isalnum() and not letter.isascii() for letter in folded)
    if kept and not lost and len(kept) <= _LONGEST_SLUG:
        return kept
    head = kept[: _LONGEST_SLUG - 14].rstrip("-")
    return "-".join(filter(None, (head, digest(unicodedata.normalize("NFC", text), length=12))))


def digest(*parts: object, length: int = 16) -> str:
    """A short stable hash over `parts`, for local names."""
    import hashlib  # loads a library of its own, which reading does not need

    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:length]


def article_key(article_id: str) -> str:
    """The key of the article with this identifier."""
    if len(article_id) <= _LONGEST_SLUG and _LOCAL.fullmatch(article_id):
        return f"article:{article_id}"
    return f"article:{slug(article_id)[: _LONGEST_SLUG - 13].rstrip('-')}-{digest(article_id, length=12)}"


def role_key(role: str) -> str:
    """The key of a role by its name, whatever its capital letters."""
    return f"role:{slug(role)}"


def iri(key: str) -> str:
    """The IRI of a model key, `class:local`.

    Raises ValueError when the class is none of `CLASSES`; a local part with other characters than `a-z0-9._-` is
    turned into a slug.
    """
    kind, _, local = key.partition(":")
    if kind not in CLASSES:
        raise ValueError(f"no class of resources is called {kind!r} (key {key!r})")
    if not _LOCAL.fullmatch(local):
        local = f"{slug(local)[: _LONGEST_SLUG - 13].rstrip('-')}-{digest(local, length=12)}"
    return f"{BASE}{kind}/{local}"


def key_of(text: str) -> str:
    """The key of which `text` is the IRI, the inverse of `iri`; anything else as it is."""
    return text.removeprefix(BASE).replace("/", ":", 1) if text.startswith(BASE) else text


def curie(term: str) -> str:
    """`term`, an IRI, shortened by the prefix that fits it best; unchanged when none does."""
    name, space = max(
        ((name, space) for name, space in PREFIXES.items() if term.startswith(space)),
        key=lambda pair: len(pair[1]),
        default=("", ""),
    )
    local = term[len(space) :]
    return f"{name}:{local}" if name and re.fullmatch(r"[\w.-]+", local) else term


def category_iri(name: str) -> str:
    """The concept of a stakeholder category."""
    return f"{CONCEPTS}category/{name}"


def event_kind_iri(name: str) -> str:
    """The concept of an event kind."""
    return f"{CONCEPTS}event/{name}"


def speech_act_iri(name: str) -> str:
    """The concept of a speech act."""
    return f"{CONCEPTS}act/{name}"


def ontology_folder() -> Path:
    """The folder `ontology/`: inside an installed package, else beside `graph/` in a checkout."""
    package = Path(__file__).parent
    installed = package / "_ontology"
    return installed if installed.is_dir() else package.parent.parent / "ontology"
