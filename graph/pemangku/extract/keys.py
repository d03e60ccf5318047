"""Local names of entities: lower case, ASCII, words joined by hyphens."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_NOT_LOCAL = re.compile(r"[^a-z0-9.]+")
_LONGEST = 80


def slug(text: str) -> str:
    """TEXT as a local name: *Nur'aini* → `nuraini`. Too long or without a letter it gets a short stable hash."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "").replace("‘", "").replace("`", ""))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    local = _NOT_LOCAL.sub("-", ascii_only).replace(".", "").strip("-")
    if local and len(local) <= _LONGEST:
        return local
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{local[:_LONGEST].rstrip('-')}-{digest}".lstrip("-")
