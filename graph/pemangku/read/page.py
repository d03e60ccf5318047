"""One article from a saved web page: its text, headline and publication, found by trafilatura."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from pemangku.errors import SourceError
from pemangku.model import Article
from pemangku.read.article import id_from_text
from pemangku.read.cleaning import one_line
from pemangku.read.fields import article_from
from pemangku.read.skipped import OnSkip, Skipped
from pemangku.read.stream import whole


def read_page(source: str, pieces: Iterator[bytes], on_skip: OnSkip, *, stem: str | None) -> Article:
    """The article; its id is `stem` (the file's name), else made from its text. Nothing is fetched.

    Raises SourceError when the page has no article, or the package that reads pages is not installed.
    """
    found = _extract(whole(pieces))
    title = one_line(found.get("title") or "")
    text = _without_headline(found.get("text") or "", title)
    fields = {
        "title": title,
        "published": found.get("date"),
        "url": found.get("url"),
        "publisher": found.get("sitename") or found.get("hostname"),
    }

    def note(_field: str, reason: str) -> None:
        on_skip(Skipped(source, None, reason, article_kept=True))

    return article_from(fields, text=text, spare_id=one_line(stem or "") or id_from_text(text), note=note)


def _extract(page: str) -> dict[str, Any]:
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise SourceError("web pages need a package: pip install 'pemangku[html]'") from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what is wrong with a page is told by us, once
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    # an extensive search would guess a date from any number in the page
    found = bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params={"extensive_search": False}
    )
    if found is None:
        raise SourceError("no article found in the page")
    values: dict[str, Any] = found.as_dict() if hasattr(found, "as_dict") else dict(found)
    return values


def _without_headline(text: str, title: str) -> str:
    """Pages repeat the headline above the text; the stored text has it once."""
    first, _, rest = text.lstrip().partition("\n")
    return rest if title and one_line(first) == title else text
