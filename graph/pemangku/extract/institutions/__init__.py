"""Institutions: found in the text, and settled once the whole article is read."""

from pemangku.extract.institutions.finding import InstitutionFinder
from pemangku.extract.institutions.institute import Institute
from pemangku.extract.institutions.settling import Institutions

__all__ = ["Institute", "InstitutionFinder", "Institutions"]
