"""Articles out of files, folders, patterns and standard input, with all that is not body text set apart."""

from pemangku.read.article import make_article
from pemangku.read.reading import read
from pemangku.read.skipped import Skipped

__all__ = ["Skipped", "make_article", "read"]
