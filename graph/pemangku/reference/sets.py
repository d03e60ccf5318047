"""The reference sets as RDF, each with its source, date and licence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from pemangku.lexicon.parties import PartyKind, parties
from pemangku.model import Category, Institution
from pemangku.reference.branches import institutions_of, national_institutions
from pemangku.reference.calendars import calendars
from pemangku.reference.code_history import LAWS, moved_codes
from pemangku.reference.datasets import CALENDARS, LEXICON, PARTIES, REGIONS, DataSet
from pemangku.reference.regions import Region, regions
from pemangku.reference.stage_facts import describe_election, describe_sources, describe_stage
from pemangku.terms import entity, node, string, typed
from pemangku.vocabulary import BASE, DCTERMS, PROV, Pem, Term, category_iri, iri


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSet:
    """A set of reference data: its name, what is known of it, and its members."""

    name: str
    described: DataSet
    members: Callable[[ReferenceSet], Iterator[Quad]]

    def quads(self) -> Iterator[Quad]:
        """The set's own description and all its members, in the graph that bears the set's name."""
        yield from self.described.quads(self.graph)
        yield from self.members(self)

    @property
    def dataset(self) -> str:
        """The IRI of the data set."""
        return self.described.iri

    @property
    def graph(self) -> str:
        """The graph that the set stands in."""
        return f"{BASE}graph/{self.name}"


def reference_sets() -> dict[str, ReferenceSet]:
    """All sets by name: regions, institutions, parties, calendars."""
    return {found.name: found for found in (_REGIONS, _INSTITUTIONS, _PARTIES, _CALENDARS)}


def _quad(found: ReferenceSet, subject: str, predicate: str, value: NamedNode | Literal) -> Quad:
    return Quad(node(subject), node(predicate), value, node(found.graph))


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
        yield from describe_sources(calendar.stages, found.graph)
        yield from describe_election(calendar, calendar.stages)
        for stage in calendar.stages:
            yield from describe_stage(stage, calendar)


_REGIONS = ReferenceSet(name="regions", described=REGIONS, members=_regions)
_INSTITUTIONS = ReferenceSet(name="institutions", described=LEXICON, members=_institutions)
_PARTIES = ReferenceSet(name="parties", described=PARTIES, members=_parties)
_CALENDARS = ReferenceSet(name="calendars", described=CALENDARS, members=_stages)
