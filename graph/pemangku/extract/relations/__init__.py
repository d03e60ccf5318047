"""Who does what to whom, and who runs with whom."""

from pemangku.extract.relations.telling import read_relations

__all__ = ["read_relations"]
