"""Resolution: which findings of all articles speak of the same person, institution, place and event."""

from pemangku.resolve.resolving import resolve

__all__ = ["resolve"]
