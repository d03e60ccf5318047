"""The day an article was published, as its source writes it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from pemangku.lexicon.tables import table

_DAY_FIRST = re.compile(r"(?:\w+,\s*)?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)")
_IN_WORDS = re.compile(r"(?:[\w']+,\s*)?(\d{1,2})[\s-]+([A-Za-z]{3,})\.?[\s-]+(\d{4})(?!\d)")
_ENGLISH = {"may": 5, "aug": 8, "oct": 10, "dec": 12}  # feeds write months in English


def day_published(written: str) -> dt.date:
    """The day in `2024-10-03T08:00:00+07:00`, `3/10/2024` or `Kamis, 3 Okt 2024 08:00 WIB`, as printed.

    No time zone is applied: the day is the one that stands there. Raises ValueError for anything else.
    """
    written = written.strip()
    if match := _YEAR_FIRST.match(written):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.match(written):
        day, month, year = map(int, match.groups())
    elif match := _IN_WORDS.match(written):
        day, month, year = int(match[1]), _months().get(match[2][:3].casefold(), 0), int(match[3])
    else:
        return dt.datetime.fromisoformat(written).date()
    return dt.date(year, month, day)


@cache
def _months() -> dict[str, int]:
    """The first three letters of months, Indonesian and English."""
    return {name[:3]: number for name, number in table("time")["months"].items()} | _ENGLISH
