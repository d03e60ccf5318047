"""The chunks of one sentence, asked about by their place in the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pemangku.extract.naming.chunks import Chunk, ChunkKind

NAMES = (ChunkKind.NAME, ChunkKind.TITLE)
ROLES = (ChunkKind.ROLE, ChunkKind.MODIFIER)


@dataclass(frozen=True, slots=True)
class Row:
    """Chunks in order, and the text that they were cut from."""

    chunks: Sequence[Chunk]
    text: str

    def __len__(self) -> int:
        return len(self.chunks)

    def __getitem__(self, at: int) -> Chunk:
        return self.chunks[at]

    def has(self, at: int, *kinds: ChunkKind) -> bool:
        """Whether a chunk of one of KINDS stands at AT."""
        return at < len(self.chunks) and self.chunks[at].kind in kinds

    def word(self, at: int, *words: str) -> bool:
        """Whether a plain word stands at AT that is one of WORDS, as printed or in lower case."""
        if at >= len(self.chunks):
            return False
        chunk = self.chunks[at]
        return chunk.kind is ChunkKind.WORD and (chunk.text in words or chunk.lower in words)

    def listed(self, at: int, words: frozenset[str]) -> bool:
        """Whether a plain word stands at AT whose lower-case form is one of WORDS."""
        return self.has(at, ChunkKind.WORD) and self.chunks[at].lower in words

    def number(self, at: int) -> bool:
        """Whether a number stands at AT."""
        return self.has(at, ChunkKind.WORD) and self.chunks[at].text[0].isdigit()

    def cut(self, first: int, last: int) -> str:
        """The text of chunks FIRST to LAST (exclusive)."""
        return self.text[self.chunks[first].begin : self.chunks[last - 1].end]
