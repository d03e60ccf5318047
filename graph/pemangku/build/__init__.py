"""From sources to a stored graph: read, extract what is new, resolve everything, write when something changed."""

from pemangku.build.beside import Beside
from pemangku.build.building import build
from pemangku.build.contents import contents
from pemangku.build.report import BuildReport, Problem
from pemangku.build.updating import resolved

__all__ = ["Beside", "BuildReport", "Problem", "build", "contents", "resolved"]
