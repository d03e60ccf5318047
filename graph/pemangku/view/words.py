"""The page's own words, in Indonesian and English."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pemangku.view.picture import Picture

WORDS: dict[str, dict[str, Any]] = {
    lang: json.loads((Path(__file__).parent / "page" / f"words.{lang}.json").read_text(encoding="utf-8"))
    for lang in ("id", "en")
}


def headline(picture: Picture, lang: str) -> str:
    """The document's title: whom the picture is about, else what it is."""
    name = next((node.label for node in picture.nodes if node.key == picture.around), None)
    text = WORDS[lang]["title"] if name is None else WORDS[lang]["titleAround"].replace("{name}", name)
    return " ".join(text.split())[:200]
