"""The day an article was published, as its source writes it."""

from __future__ import annotations

import datetime as dt
import re

_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")


def day_published(written: str) -> dt.date:
    """The day in `2024-10-03`, `2024-10-03T08:00:00+07:00` or `3/10/2024`, as printed: no time zone is applied.

    Raises ValueError for anything else.
    """
    written = written.strip()
    if match := _DAY_FIRST.match(written):
        day, month, year = map(int, match.groups())
        return dt.date(year, month, day)
    return dt.datetime.fromisoformat(written).date()
