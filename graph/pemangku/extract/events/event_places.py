"""Where an event is: the first region behind *di*."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pemangku.extract.events.event_words import EventHit
from pemangku.extract.events.story import token_after
from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.wordlists import word_set
from pemangku.model import PartKind, PlaceLevel

_LONGEST_ADDRESS = 9
_FARTHEST_CLAUSE = 40
_LONGEST_DATELINE = 7
_LONGEST_OPENING = 4


def place_for(line: Line, hit: EventHit) -> str | None:
    """The place of an event: what follows *di* behind it; behind the quotation for *rapat ini* inside one."""
    after = place_behind(line, hit.end)
    if after is not None:
        return after
    if (opening := _opening_place(line, hit)) is not None:
        return opening
    quotation = next((q for q in line.sentence.quotations if q.begin <= hit.begin < q.end), None)
    if quotation is None or token_after(line, hit.last) != "ini":
        return None
    return place_behind(line, quotation.end)


def _opening_place(line: Line, hit: EventHit) -> str | None:
    """*Di Kelurahan X, pelantikan dipusatkan di …*: the region that opens the sentence of the event."""
    if len(line.items) < _LONGEST_OPENING or not is_word(line.items[0], "di") or hit.begin < line.items[2].begin:
        return None
    place = line.items[1]
    region = isinstance(place, Ref) and place.kind is RefKind.PLACE and is_word(line.items[2], ",")
    return place.key if isinstance(place, Ref) and region else None


def place_behind(line: Line, offset: int) -> str | None:
    """The key of the first place that follows *di* behind OFFSET, in the same clause and the same speech."""
    items = line.items
    for at, item in enumerate(items):
        if item.begin < offset or line.quoted(item.begin) != line.quoted(offset):
            continue
        if is_word(item, "di") and at + 1 < len(items):
            found = _first_place(items[at + 1 : at + 1 + _LONGEST_ADDRESS])
            if found is not None:
                return found
        if is_word(item, ";") or (is_word(item, "yang") and item.begin - offset > _FARTHEST_CLAUSE):
            break
    return None


def dateline(lines: Sequence[Line]) -> str | None:
    """The key of the place from which an article is sent (*PALU - …*, *Palu (ANTARA) - …*)."""
    first = next((line for line in lines if line.sentence.kind is PartKind.BODY), None)
    if first is None or not first.items:
        return None
    place, opening = first.items[0], first.items[1:_LONGEST_DATELINE]
    dashed = any(is_word(item, "-", "–", "—") for item in opening)
    return place.key if dashed and isinstance(place, Ref) and place.kind is RefKind.PLACE else None


def town_of_house(line: Line, offset: int, place: str, dateline: str | None) -> str:
    """PLACE, or the town of the DATELINE where PLACE, a province, only names a house (*di Gedung DPRD Jawa Barat*)."""
    if dateline is None or "." in place or not dateline.startswith(f"{place}."):
        return place
    items = [item for item in line.items if item.begin >= offset and not is_word(item, "(")]
    named = any(_is_house(house) and isinstance(p, Ref) and p.key == place for house, p in pairwise(items))
    return dateline if named else place


def at_venue(line: Line, offset: int) -> bool:
    """Whether *di* and a building or ground without a region follow OFFSET."""
    return any(
        item.begin >= offset and is_word(item, "di") and not line.quoted(item.begin) and _is_house(venue)
        for item, venue in pairwise(line.items)
    )


def _is_house(item: Item) -> bool:
    return isinstance(item, Chunk) and item.kind is ChunkKind.VENUE


def _first_place(items: Sequence[Item]) -> str | None:
    """The first region in *di Hotel X, Kota Y, Provinsi Z*."""
    for at, item in enumerate(items):
        if isinstance(item, Chunk):
            if _in_address(item):
                continue
            return None
        if item.kind is RefKind.PERSON and item.key is None:
            continue  # a hall by its name, which is nobody's
        if item.kind is RefKind.PLACE and item.key and item.place and item.place.place.name != "Indonesia":
            return _inside(items, at, item.key) or item.key
        if item.kind not in (RefKind.INSTITUTION, RefKind.OFFICE):
            return None
        area = _area(item)
        if area is not None:
            return _named_behind(items, at, area) or area
    return None


def _named_behind(items: Sequence[Item], at: int, area: str) -> str | None:
    """*di Kantor KPU X, Kelurahan Y*: the smaller place that follows the institution at AT, whose region is AREA."""
    behind = items[at + 2] if at + 2 < len(items) and is_word(items[at + 1], ",") else None
    if not isinstance(behind, Ref) or behind.kind is not RefKind.PLACE or behind.place is None:
        return None
    small = behind.place.place.level in (PlaceLevel.KECAMATAN, PlaceLevel.KELURAHAN, PlaceLevel.DESA)
    return behind.key if small else _inside(items, at, area)


def _inside(items: Sequence[Item], at: int, area: str) -> str | None:
    """*di Kantor KPU Provinsi X, Kota Y*: the place behind a comma that lies inside the AREA told of at AT."""
    behind = items[at + 2] if at + 2 < len(items) and is_word(items[at + 1], ",") else None
    inside = isinstance(behind, Ref) and behind.kind is RefKind.PLACE and (behind.key or "").startswith(f"{area}.")
    return behind.key if inside and isinstance(behind, Ref) else None


def _in_address(chunk: Chunk) -> bool:
    return (
        chunk.kind in (ChunkKind.VENUE, ChunkKind.NAME)
        or chunk.capital
        or chunk.text[0].isdigit()
        or chunk.lower in word_set("events", "places", "in_addresses")
    )


def _area(ref: Ref) -> str | None:
    """The region in the name of an institution (*di Kantor KPU X*)."""
    institutes = [ref.institute] if ref.institute else ref.inner
    return next((i.region.place.key for i in institutes if i.region), None)
