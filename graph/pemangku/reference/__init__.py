"""Reference knowledge that the product brings along: Indonesia's regions and their names."""

from pemangku.reference.name_index import NameIndex, fold
from pemangku.reference.regions import NamedPlace, NameForm, Region, Regions, regions
from pemangku.reference.source import SOURCE

__all__ = ["SOURCE", "NameForm", "NameIndex", "NamedPlace", "Region", "Regions", "fold", "regions"]
