"""What one graph says and another does not: facts that a later build adds, drops or tells otherwise."""

from pemangku.diff.comparing import Changed, Difference, compare
from pemangku.diff.opening import open_graph

__all__ = ["Changed", "Difference", "compare", "open_graph"]
