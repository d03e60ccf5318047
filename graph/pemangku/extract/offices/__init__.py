"""Offices that persons hold, and those that they stand for."""

from pemangku.extract.offices.candidacies import read_candidacies
from pemangku.extract.offices.holding import OfficeReader

__all__ = ["OfficeReader", "read_candidacies"]
