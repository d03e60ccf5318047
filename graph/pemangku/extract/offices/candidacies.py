"""What persons stand for, with ballot number and running mate."""

from __future__ import annotations

from collections.abc import Sequence

from pemangku.extract.events import Events
from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Ref, RefKind
from pemangku.model import Candidacy

_FARTHEST_BEFORE = 6
_FARTHEST_BEHIND = 8


def read_candidacies(lines: Sequence[Line], events: Events) -> tuple[Candidacy, ...]:
    """Who stands for which office, once a person; the first sentence that says so is the evidence."""
    found: dict[str, Candidacy] = {}
    contest = events.contest
    for line in lines:
        persons = [ref for ref in line.refs if ref.kind is RefKind.PERSON and ref.key]
        for ref in persons:
            mate = next((o.key for o in persons if ref.pair is not None and o.pair == ref.pair and o is not ref), None)
            office = next((o.role for o in ref.offices if o.candidate), None)
            if ref.key is None or (mate is None and office is None):
                continue
            known = found.get(ref.key)
            found[ref.key] = Candidacy(
                person=ref.key,
                office=(known and known.office) or office,
                contest=contest,
                ballot_number=(known and known.ballot_number) or _ballot_number(line, ref),
                running_mate=(known and known.running_mate) or mate,
                evidence=known.evidence if known else line.evidence("candidacy", 0.92),
            )
    return tuple(found.values())


def _ballot_number(line: Line, ref: Ref) -> int | None:
    """*nomor urut 2* just before or behind the pair."""
    items = line.items
    at = next(k for k, item in enumerate(items) if item is ref)
    before = range(at - 1, max(-1, at - _FARTHEST_BEFORE - 1), -1)
    behind = range(at + 1, min(len(items), at + _FARTHEST_BEHIND + 1))
    for step in (*before, *behind):
        following = items[step + 1] if step + 1 < len(items) else None
        if not isinstance(following, Chunk) or not is_word(items[step], "urut", "nomor"):
            continue
        if following.text.isdigit() and len(following.text) <= 2:
            return int(following.text)
    return None
