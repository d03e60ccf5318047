"""Persons of an article: its names, joined to those who bear them."""

from pemangku.extract.persons.name_uses import find_name_uses
from pemangku.extract.persons.people import NameUse, People

__all__ = ["NameUse", "People", "find_name_uses"]
