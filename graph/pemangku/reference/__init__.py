"""Reference knowledge: regions, institutions, parties, election calendars, official lists of candidates."""

from pemangku.reference.branches import institutions_of, national_institutions
from pemangku.reference.calendars import Calendar, Stage, calendar_of, calendars
from pemangku.reference.candidates import Candidate, CandidateList, read_candidate_list
from pemangku.reference.code_history import current_code
from pemangku.reference.name_index import NameIndex, fold
from pemangku.reference.party_branches import party_branches
from pemangku.reference.regions import NamedPlace, NameForm, Region, Regions, regions
from pemangku.reference.sets import ReferenceSet, reference_sets
from pemangku.reference.stored import Imported, import_candidates, stored_candidates, take_candidates
from pemangku.reference.writing import write_set

__all__ = [
    "Calendar",
    "Candidate",
    "CandidateList",
    "Imported",
    "NameForm",
    "NameIndex",
    "NamedPlace",
    "ReferenceSet",
    "Region",
    "Regions",
    "Stage",
    "calendar_of",
    "calendars",
    "current_code",
    "fold",
    "import_candidates",
    "institutions_of",
    "national_institutions",
    "party_branches",
    "read_candidate_list",
    "reference_sets",
    "regions",
    "stored_candidates",
    "take_candidates",
    "write_set",
]
