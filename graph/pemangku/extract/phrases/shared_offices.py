"""Offices that several persons of a list hold: *A, B, dan C, masing-masing anggota KPU X*."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.phrases.refs import Item, Ref, RefKind, is_person
from pemangku.extract.wordlists import word_set

_JOINING = (",", "dan", "serta")
_OPENING = (",", ":", "yakni", "yaitu", "adalah", "ialah")
_FARTHEST_NUMBER = 3


def share_offices(items: Sequence[Item], text: str) -> None:
    """Give every person of a list the office that the text names once for all."""
    for at, item in enumerate(items):
        if isinstance(item, Ref) and item.kind is RefKind.OFFICE:
            _share_with_listed(items, at, item)
        if not isinstance(item, Ref) or item.kind is not RefKind.PERSON or not item.offices:
            continue
        _give_to_head_and_deputy(items, at, item)
        if item.respective:
            _distribute_over_list(items, at, item)
            continue
        _distribute(items, at, item)
        if _of_several(item):
            _share_with_rest(items, at, item)
        lead = text[item.begin : item.name_begin].lower()
        if "yakni" in lead or "yaitu" in lead or ":" in lead:
            _share_with_followers(items, at, item)
        if "masing" in text[item.name_end : item.end].lower():
            _share_with_those_before(items, at, item)


def _give_to_head_and_deputy(items: Sequence[Item], at: int, item: Ref) -> None:
    """*Bupati dan Wakil Bupati X A-B*: the first office is A's, that of the deputy B's."""
    other = items[at + 2] if at + 2 < len(items) else None
    head = items[at - 2] if at >= 2 else None
    if not (isinstance(head, Ref) and head.kind is RefKind.OFFICE and len(item.offices) == len(head.offices) == 1):
        return
    if not isinstance(other, Ref) or other.kind is not RefKind.PERSON or other.offices:
        return
    deputy, first = item.offices[0], head.offices[0]
    if not (_is_joint(items[at - 1], "dan") and _is_joint(items[at + 1], "-", "–", "dan")):
        return
    if deputy.entry.name != f"Wakil {first.entry.name}" or not first.bare:
        return
    first.place, first.institute = deputy.place, deputy.institute
    first.modifiers |= deputy.modifiers
    item.offices, other.offices = [first], [deputy]
    other.strong = True


def _distribute_over_list(items: Sequence[Item], at: int, item: Ref) -> None:
    """*A, B, dan C (masing-masing Ketua dan Anggota KPU X)*: the first office is A's, the second that of the others."""
    first, other = item.respective
    own = [office for office in item.offices if office not in item.respective]
    people = [item]
    for before in reversed(items[:at]):
        if isinstance(before, Ref) and is_person(before):
            people.append(before)
        elif not _is_joint(before, *_JOINING):
            break
    for person in people:
        person.offices = [first if person is people[-1] else other, *own]
        person.strong = True


def _distribute(items: Sequence[Item], at: int, item: Ref) -> None:
    """*A dan B, Ketua dan Anggota KPU X*: the first office is A's, the second B's."""
    if not item.coordinated or len(item.offices) != 2 or at < 2 or not _is_joint(items[at - 1], "dan"):
        return
    first = items[at - 2]
    if isinstance(first, Ref) and first.kind is RefKind.PERSON:
        first.offices = [*first.offices, item.offices[0]]
        first.strong = True
        item.offices = item.offices[1:]


def _of_several(item: Ref) -> bool:
    """*anggota KPU X dan Y*, not *Ketua KPU X dan Y*: whether an office before a name may be the next one's, too."""
    return (
        item.pair is None
        and item.name_begin > item.begin
        and all(office.role in word_set("phrases", "roles", "held_by_several") for office in item.offices)
    )


def _share_with_rest(items: Sequence[Item], at: int, item: Ref) -> None:
    """*anggota KPU X, Y, dan Z*: the office before the first name of a list that *dan* ends."""
    others: list[Ref] = []
    joined = False
    for other in items[at + 1 :]:
        if isinstance(other, Ref):
            if not is_person(other) or other.offices or other.pair is not None:
                break
            others.append(other)
            if joined:
                break
        elif _is_joint(other, "dan", "serta"):
            joined = True
        elif not _is_joint(other, ",") or joined:
            break
    if joined and others:
        for other in others:
            if " " in other.name:
                _share(item, other)


def _share_with_followers(items: Sequence[Item], at: int, item: Ref) -> None:
    """*dua anggota KPU X, yakni A dan B*: everyone of the list holds the office."""
    for other in items[at + 1 :]:
        if isinstance(other, Ref) and other.kind is RefKind.PERSON:
            if other.offices:
                return
            _share(item, other)
        elif not _is_joint(other, *_JOINING):
            return


def _share_with_listed(items: Sequence[Item], at: int, item: Ref) -> None:
    """*Dua lainnya adalah anggota KPU X, A dan B*: the office without a name of its own is every one's of the list."""
    several = word_set("phrases", "roles", "of_several")
    lead = [i for i in items[max(0, at - _FARTHEST_NUMBER) : at] if isinstance(i, Chunk)]
    opens = at + 1 < len(items) and _is_joint(items[at + 1], *_OPENING)
    if not opens or not any(i.lower in several for i in lead):
        return
    start = at + 2
    while start < len(items) and _is_joint(items[start], *_OPENING):
        start += 1
    listed = items[start:]
    if len(listed) > 2 and is_person(listed[0]) and _is_joint(listed[1], *_JOINING) and is_person(listed[2]):
        _share_with_followers(items, start - 1, item)


def _share_with_those_before(items: Sequence[Item], at: int, item: Ref) -> None:
    """*A, B, dan C, masing-masing selaku anggota KPU X*: the office of the last is every one's."""
    for other in reversed(items[:at]):
        if isinstance(other, Ref) and is_person(other):
            if not other.offices:
                _share(item, other)
        elif not (_is_joint(other, *_JOINING) or _is_numbered_role(other)):
            return


def _share(item: Ref, other: Ref) -> None:
    other.offices = list(item.offices)
    other.strong = True


def _is_joint(item: Item, *words: str) -> bool:
    return isinstance(item, Chunk) and item.kind is ChunkKind.WORD and item.lower in words


def _is_numbered_role(item: Item) -> bool:
    """*Teradu I*: the role of a party to a case, or its number."""
    return isinstance(item, Chunk) and (item.role is not None or set(item.text) <= set("IVX"))
