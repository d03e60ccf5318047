"""Bytes of any source as UTF-8, in pieces, so that memory stays bounded whatever comes in."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from pemangku.errors import SourceError

LINE_LIMIT = 10_000_000
"""Bytes (as UTF-8) that a line of JSON Lines, or a whole text article, may have at most."""

_PIECE = 1 << 16
_CONTROL = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r\x1b"))
_CONTROL_SHARE = 0.05


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The stream as pieces of UTF-8 without byte-order mark; UTF-16 is told by its mark.

    Bytes that are not UTF-8 pass as they are (see `decode`). Raises SourceError when the stream cannot be
    read, or when its beginning looks binary.
    """
    raw = _raw_pieces(stream)
    head = next(raw, b"")
    raw = chain((head,), raw)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        decoded = codecs.iterdecode(raw, "utf-16", errors="replace")
        raw = (piece.encode("utf-8", "replace") for piece in decoded)
    first = next(raw, b"").removeprefix(codecs.BOM_UTF8)
    if looks_binary(first):
        raise SourceError("looks like a binary file")
    return chain((first,), raw)


def lines(source: Iterator[bytes], *, limit: int = LINE_LIMIT) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number, from 1; None for a line longer than `limit`, whose bytes are let go as they come."""
    number, size, held = 1, 0, list[bytes]()
    for piece in source:
        *ended, rest = piece.split(b"\n")
        for stretch in ended:
            size += len(stretch)
            yield number, b"".join((*held, stretch)) if size <= limit else None
            number, size, held = number + 1, 0, []
        size += len(rest)
        if size <= limit:
            held.append(rest)
        else:
            held.clear()
    if size:
        yield number, b"".join(held) if size <= limit else None


def decode(line: bytes) -> str:
    """The line as UTF-8 or, where it is not that, as Windows-1252: a stray old line spoils only itself."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def whole(source: Iterator[bytes]) -> str:
    """All of it as text. Raises SourceError when it is no text, too long or empty."""
    content = bytearray()
    for piece in source:
        content += piece
        if len(content) > LINE_LIMIT:
            raise SourceError(f"longer than {LINE_LIMIT // 1_000_000} MB")
    if looks_binary(content):
        raise SourceError("looks like a binary file")
    if not content.strip():
        raise SourceError("empty")
    return "\n".join(decode(bytes(line)) for line in content.split(b"\n"))


def looks_binary(content: bytes | bytearray) -> bool:
    """Whether the bytes hold a NUL, or more control characters than any text has."""
    control = len(content) - len(content.translate(None, _CONTROL))
    return b"\0" in content or control > len(content) * _CONTROL_SHARE


def _raw_pieces(stream: BinaryIO) -> Iterator[bytes]:
    try:
        while piece := stream.read(_PIECE):
            yield piece
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}") from error
