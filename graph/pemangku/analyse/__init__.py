"""Who is central, who links others, who belongs together, by what way two are linked, and what happened when.

Only what sentences report or plan counts as a link: what is denied, and what only reference data says, does not.
"""

from pemangku.analyse.measuring import Ranked, central, communities
from pemangku.analyse.paths import Step, path
from pemangku.analyse.timelines import timeline

__all__ = ["Ranked", "Step", "central", "communities", "path", "timeline"]
