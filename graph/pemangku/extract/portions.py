"""Portions of articles, extracted in a process of its own, which imports no more of the program than that needs."""

from __future__ import annotations

import signal
from dataclasses import dataclass

import msgspec

from pemangku.model import Article, Findings


@dataclass(frozen=True, slots=True)
class Failure:
    """An article on which extraction broke down."""

    article: Article
    reason: str


def extract_one(article: Article) -> Findings | Failure:
    """What an article says, or why that cannot be told."""
    from pemangku.extract import extract

    try:
        return extract(article)
    except Exception as error:  # whatever it is, the other articles are not to suffer
        return Failure(article, f"{type(error).__name__}: {' '.join(str(error).split()) or 'no message'}")


def extract_portion(articles: list[Article]) -> list[bytes | Failure]:
    """The findings, packed: by pickle they would take several times as long to send."""
    outcomes = map(extract_one, articles)
    return [o if isinstance(o, Failure) else msgspec.msgpack.encode(o) for o in outcomes]


def leave_interrupts_to_parent() -> None:
    """Let Ctrl-C end the process that started this one, which then ends this one, too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
