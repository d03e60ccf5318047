"""Dates in the text: `Rabu (25/9/2024)`, `8 Oktober 2024`, `akhir Oktober`, `kemarin`, ranges (their first day)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from pemangku.extract.document import APOSTROPHES
from pemangku.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text; `value` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`."""

    begin: int
    end: int
    value: str
    full: bool
    """Whether the day is known."""
    relative: bool = False
    """Whether it hangs on the day of publication alone (a weekday, *kemarin*)."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = table("time")
    months = "|".join(sorted(words["months"], key=len, reverse=True))
    days = "|".join(re.escape(d) for d in sorted(words["weekdays"], key=len, reverse=True))
    relative = "|".join(re.escape(r) for r in sorted(words["relative"], key=len, reverse=True))
    initials = "".join(sorted({word[0] for word in (*words["months"], *words["weekdays"])}))
    pattern = re.compile(
        rf"(?=[\d({initials}])"  # no more than a quick look: most places of a text begin no date
        rf"(?:\b(?P<weekday>{days})\b,?\s*)?"
        r"(?:\((?:[A-Za-z]+,\s*)?(?P<d>\d{1,2})\s?[/-]\s?(?P<m>\d{1,2})(?:\s?[/-]\s?(?P<y>\d{4}|\d{2}))?(?:\s*,?[^()\d]{0,20})?\)"
        rf"|(?P<d2>\d{{1,2}})(?:\s*(?:-|–|hingga|sampai|dan|s\.d\.|s/d)\s*\d{{1,2}})?\s+(?P<m2>{months})\b\.?(?:\s+(?P<y2>\d{{4}}))?"
        rf"|(?P<m3>{months})\b\s+(?P<y3>\d{{4}})"
        r"|(?P<d4>\d{1,2})[/-](?P<m4>\d{1,2})[/-](?P<y4>\d{4}))",
        re.IGNORECASE,
    )
    loose = re.compile(
        rf"\b(?:(?P<weekday>{days})\b(?:\s+(?:pagi|siang|sore|malam|dini hari|petang|lalu|kemarin))*"
        rf"|(?P<relative>{relative})\b"
        rf"|(?P<part>awal|akhir|pertengahan|penghujung|pengujung|medio|bulan|pada|sejak|hingga|mulai|dalam)\s+(?:bulan\s+)?(?P<month>{months})\b"
        rf"|(?:{'|'.join(_BEFORE_YEAR)})\s+(?P<year>(?:19|20)\d{{2}})\b(?!\s*(?:tentang|TPS|suara)))",
        re.IGNORECASE,
    )
    return pattern, loose


def known_weekdays(text: str) -> dict[int, str]:
    """Weekday → the full date that TEXT gives for it (`Minggu 30 April 2017`): what a bare weekday means elsewhere."""
    exact, _ = _patterns()
    found: dict[int, str] = {}
    for match in exact.finditer(text):
        value = _exact(match, None, None)
        if value and len(value) == 10:
            found.setdefault(dt.date.fromisoformat(value).weekday(), value)
    return found


def find_dates(
    text: str,
    begin: int,
    end: int,
    *,
    words: Set[str],
    published: dt.date | None,
    year: int | None = None,
    weekdays: Mapping[int, str] | None = None,
    anchor: str | None = None,
) -> list[DateMention]:
    """The dates between BEGIN and END, where WORDS (in lower case) stand, in order.

    YEAR stands in where the text gives none and PUBLISHED is unknown; WEEKDAYS (`known_weekdays`) says what a
    bare weekday means in an undated article; *sehari kemudian* counts from ANCHOR.
    """
    found: list[DateMention] = []
    joined = _APOSTROPHE.search(text, begin, end) is not None  # words, maybe, so that one of time hides in them
    worded = joined or not words.isdisjoint(_words_of_time())
    numbered = _DIGIT.search(text, begin, end) is not None
    if not numbered and not (worded and _HINT.search(text, begin, end)):
        return found
    exact, loose = _patterns()
    if numbered and (joined or _JOINED_NUMBERS.search(text, begin, end) or _names_month(words)):
        for match in exact.finditer(text, begin, end):
            value = _exact(match, published, year)
            if value:
                found.append(DateMention(match.start(), match.end(), value, len(value) == 10))
    for match in loose.finditer(text, begin, end) if worded or _in_year(text, begin, end) else ():
        if any(d.begin < match.end() and match.start() < d.end for d in found):
            continue
        mention = _loose(match, published, year, weekdays or {})
        if mention:
            found.append(mention)
    if anchor is not None and not words.isdisjoint(_COUNTING):
        found.extend(_counted(text, begin, end, anchor, found))
    return sorted(found, key=lambda d: d.begin)


_DIGIT = re.compile(r"\d")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_JOINED_NUMBERS = re.compile(r"\d\s?[/-]\s?\d")
"""Without any of these only a month makes a date of a number."""
_BEFORE_YEAR = ("tahun", "pada", "sejak", "di")
"""Words without one of which a year alone is no date."""
_YEAR = re.compile(r"(?:19|20)\d{2}")
_HINT = re.compile(
    r"\d|[Ss]enin|[Ss]elasa|[Rr]abu|[Kk]amis|[Jj]um'?at|[Ss]abtu|[Mm]inggu|[Aa]had|[Kk]emarin|[Bb]esok|[Ee]sok|[Ll]usa"
    r"|[Hh]ari|[Tt]adi|[Ss]emalam|\bini|[Jj]anuari|[Ff]ebruari|[Mm]aret|[Aa]pril|\b[Mm]ei|[Jj]uni|[Jj]uli|[Aa]gustus"
    r"|[Ss]ept|[Oo]kto|[Nn]ov|[Nn]op|[Dd]es"
)
"""Without any of these a sentence gives no date: a quick look before the full one."""
_FUTURE = re.compile(r"\s+(?:depan|mendatang|besok|pekan depan)\b")
_COUNTING = ("sehari", "keesokan", "esok", "hari")
"""Words without which no days are counted."""
_COUNTED = re.compile(
    r"\b(?:(?P<after>sehari (?:kemudian|setelahnya|berselang)|keesokan hari(?:nya)?|esok harinya)"
    r"|(?P<before>sehari sebelumnya)|(?P<two>dua hari kemudian))\b",
    re.IGNORECASE,
)


@cache
def _words_of_time() -> frozenset[str]:
    """Words without which a sentence without a year gives no date."""
    words = table("time")
    relative = (phrase.partition(" ")[0] for phrase in words["relative"])
    return frozenset((*words["months"], *words["weekdays"], *relative, *_COUNTING))


@cache
def _months() -> tuple[str, ...]:
    return tuple(table("time")["months"])


def _names_month(words: Set[str]) -> bool:
    """Whether one of WORDS may be a month, end in one, or be an abbreviation that hides one."""
    months = _months()
    return any(word.endswith(months) or ("." in word and word[0].isalpha()) for word in words)


def _in_year(text: str, begin: int, end: int) -> bool:
    """Whether a year stands behind a word that makes it a date."""
    years = _YEAR.finditer(text, begin, end)
    return any(text[begin : year.start()].rstrip().lower().endswith(_BEFORE_YEAR) for year in years)


def _counted(text: str, begin: int, end: int, anchor: str, found: list[DateMention]) -> Iterator[DateMention]:
    """*sehari kemudian*: counted from ANCHOR, unless the text goes on with the date itself."""
    for match in _COUNTED.finditer(text, begin, end):
        if any(0 <= d.begin - match.end() <= 3 for d in found):
            continue
        days = 1 if match["after"] else -1 if match["before"] else 2
        day = dt.date.fromisoformat(anchor) + dt.timedelta(days=days)
        yield DateMention(match.start(), match.end(), day.isoformat(), True, relative=True)


def _exact(match: re.Match[str], published: dt.date | None, year: int | None) -> str | None:
    groups = match.groupdict()
    months = table("time")["months"]
    day = groups["d"] or groups["d2"] or groups["d4"]
    month_text = groups["m2"] or groups["m3"]
    month = months[month_text.lower()] if month_text else int(groups["m"] or groups["m4"])
    year_text = groups["y"] or groups["y2"] or groups["y3"] or groups["y4"]
    if year_text:
        number = int(year_text) + (2000 if len(year_text) == 2 else 0)
    elif published:
        number = _nearest_year(published, month)
    elif year:
        number = year
    else:
        return None
    if not day:
        return f"{number:04d}-{month:02d}" if 1 <= month <= 12 else None
    return _day(number, month, int(day))


def _nearest_year(published: dt.date, month: int) -> int:
    """The publication's year, save that December told of in January is last year's."""
    if published.month == 1 and month == 12:
        return published.year - 1
    return published.year


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _loose(
    match: re.Match[str], published: dt.date | None, year: int | None, weekdays: Mapping[int, str]
) -> DateMention | None:
    words = table("time")
    if match["year"]:
        return DateMention(match.start(), match.end(), match["year"], False)
    if match["month"]:
        number = published.year if published else year
        if number is None:
            return None
        return DateMention(
            match.start(), match.end(), f"{number:04d}-{words['months'][match['month'].lower()]:02d}", False
        )
    if published is None:
        value = (
            weekdays.get(words["weekdays"][match["weekday"].lower()])
            if match["weekday"] and match["weekday"][0].isupper()
            else None
        )
        return DateMention(match.start(), match.end(), value, True, relative=True) if value else None
    if match["relative"]:
        day = published + dt.timedelta(days=words["relative"][match["relative"].lower()])
    else:
        if not match["weekday"][0].isupper():
            return None
        number = words["weekdays"][match["weekday"].lower()]
        if _FUTURE.match(match.string, match.end()):
            day = published + dt.timedelta(days=(number - published.weekday() - 1) % 7 + 1)
        else:
            day = published - dt.timedelta(days=(published.weekday() - number) % 7)
    return DateMention(match.start(), match.end(), day.isoformat(), True, relative=True)
