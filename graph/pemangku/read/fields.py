"""From the fields that a source gives (a header, a JSON object) to an article."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pemangku.model import Article
from pemangku.read.article import make_article
from pemangku.read.cleaning import excerpt, one_line
from pemangku.read.dates import day_published

TEXT_FIELDS = ("id", "title", "published", "url", "publisher")

Note = Callable[[str, str], None]
"""Takes a field's name and what was wrong with it, when the article is read without that field."""


def article_from(fields: Mapping[str, object], *, text: str, spare_id: str, note: Note) -> Article:
    """The article that the fields describe, under `spare_id` when they name none.

    A field that cannot be used is noted and left out. Raises SourceError when there is no text.
    """
    told = _usable(fields, note)
    published = None
    if "published" in told:
        try:
            published = day_published(told["published"])
        except ValueError:
            note("published", f"unreadable date {excerpt(told['published'])}; article read without it")
    return make_article(
        id=told.get("id", spare_id),
        text=text,
        title=told.get("title"),
        published=published,
        url=told.get("url"),
        publisher=told.get("publisher"),
    )


def _usable(fields: Mapping[str, object], note: Note) -> dict[str, str]:
    told = {}
    for name in TEXT_FIELDS:
        value = fields.get(name)
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)  # numbers are common as ids
        if value is None:
            continue
        if not isinstance(value, str):
            wrong = "unreadable date: it is" if name == "published" else f"{name} is"
            note(name, f"{wrong} not text but {type(value).__name__}; article read without it")
        elif line := one_line(value):
            told[name] = line
    return told
