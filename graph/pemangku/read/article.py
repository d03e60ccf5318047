"""An article as the other steps see it: cleaned, put together, its parts told apart."""

from __future__ import annotations

import datetime as dt
import hashlib

from pemangku.errors import SourceError
from pemangku.model import Article
from pemangku.read.cleaning import clean, one_line
from pemangku.read.parts import divide


def make_article(
    *,
    id: str,  # noqa: A002 - the name that the input, the vocabulary and the model use
    text: str,
    title: str | None = None,
    published: dt.date | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> Article:
    """The article with headline `title` and body `text`, ready to be stored.

    Its stored text is headline, empty line, body; without a headline the body alone. Raises SourceError
    when the body holds nothing but white space or the id is empty.
    """
    body = clean(text)
    identifier = one_line(id)
    if not identifier:
        raise SourceError("the article's id is empty")
    if not body.strip():
        raise SourceError("no text")
    headline = one_line(title or "") or None
    stored = body if headline is None else f"{headline}\n\n{body}"
    return Article(
        id=identifier,
        text=stored,
        parts=divide(stored, headline_end=len(headline or "")),
        title=headline,
        published=published,
        url=one_line(url or "") or None,
        publisher=one_line(publisher or "") or None,
    )


def id_from_text(text: str) -> str:
    """The id of an article whose source gives none: the same text has the same id everywhere."""
    return "sha256-" + hashlib.sha256(clean(text).encode()).hexdigest()[:16]
