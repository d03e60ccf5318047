"""The reference sets as RDF, each with its source, date and licence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Quad

from pemangku.lexicon.parties import PartyKind, parties
from pemangku.model import Institution
from pemangku.reference.branches import institutions_at, national_institutions
from pemangku.reference.calendars import calendars
from pemangku.reference.code_history import moved_codes
from pemangku.reference.datasets import CALENDARS, LEXICON, PARTIES, REGIONS, DataSet
from pemangku.reference.institution_facts import describe_institution, describe_party
from pemangku.reference.party_branches import party_branches
from pemangku.reference.region_facts import describe_region
from pemangku.reference.regions import Region, regions
from pemangku.reference.stage_facts import describe_election, describe_sources, describe_stage
from pemangku.vocabulary import BASE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSet:
    """A set of reference data: its name, what is known of it, and its members, made one after the other."""

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
    """All sets by name."""
    found = (
        ReferenceSet(name="regions", described=REGIONS, members=_regions),
        ReferenceSet(name="villages", described=REGIONS, members=_villages),
        ReferenceSet(name="institutions", described=LEXICON, members=_institutions),
        ReferenceSet(name="local-institutions", described=LEXICON, members=_local_institutions),
        ReferenceSet(name="parties", described=PARTIES, members=_parties),
        ReferenceSet(name="branches", described=LEXICON, members=_branches),
        ReferenceSet(name="calendars", described=CALENDARS, members=_calendars),
    )
    return {one.name: one for one in found}


def _regions(found: ReferenceSet) -> Iterator[Quad]:
    known = regions()
    before = {new: old for old, new in moved_codes().items()}
    for region in (*known.provinces, *known.regencies):
        yield from describe_region(region, dataset=found.dataset, graph=found.graph, before=before.get(region.code))
    for district in known.each_district():
        yield from describe_region(district, dataset=found.dataset, graph=found.graph)


def _villages(found: ReferenceSet) -> Iterator[Quad]:
    for village in regions().each_village():
        yield from describe_region(village, dataset=found.dataset, graph=found.graph)


def _institutions(found: ReferenceSet) -> Iterator[Quad]:
    yield from _described(found, national_institutions())
    yield from _of_regions(found, (*regions().provinces, *regions().regencies))


def _local_institutions(found: ReferenceSet) -> Iterator[Quad]:
    yield from _of_regions(found, regions().each_district())
    yield from _of_regions(found, regions().each_village())


def _of_regions(found: ReferenceSet, served: Iterable[Region]) -> Iterator[Quad]:
    for region in served:
        yield from _described(found, institutions_at(region))


def _parties(found: ReferenceSet) -> Iterator[Quad]:
    for party in parties().values():
        if party.kind in (PartyKind.NATIONAL, PartyKind.ACEH):
            yield from describe_party(party, dataset=found.dataset, graph=found.graph)


def _branches(found: ReferenceSet) -> Iterator[Quad]:
    return _described(found, party_branches())


def _described(found: ReferenceSet, institutions: Iterable[Institution]) -> Iterator[Quad]:
    for institution in institutions:
        yield from describe_institution(institution, dataset=found.dataset, graph=found.graph)


def _calendars(found: ReferenceSet) -> Iterator[Quad]:
    for calendar in calendars().values():
        yield from describe_sources(calendar.stages, found.graph)
        yield from describe_election(calendar, calendar.stages)
        for stage in calendar.stages:
            yield from describe_stage(stage, calendar)
