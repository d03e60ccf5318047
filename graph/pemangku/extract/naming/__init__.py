"""What the words of a sentence name: institutions, places, offices, titles and persons, cut out as chunks."""

from pemangku.extract.naming.chunker import Chunker
from pemangku.extract.naming.chunks import Chunk, ChunkKind

__all__ = ["Chunk", "ChunkKind", "Chunker"]
