"""Extraction: what one article says, computed from it alone."""

from pemangku.extract.reading import read_article as extract

VERSION = "3"
"""Changes when the same article may yield other findings: stored findings of another version are read anew."""

__all__ = ["VERSION", "extract"]
