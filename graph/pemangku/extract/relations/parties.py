"""Who stands before a verb that relates stakeholders, and who behind it."""

from __future__ import annotations

from collections.abc import Iterator

from pemangku.extract.line import Line, is_word
from pemangku.extract.naming.chunks import Chunk
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.relations.tickets import Tickets, whole_ticket
from pemangku.extract.wordlists import word_set

_FARTHEST_SUBJECT = 12
_FARTHEST_PREPOSITION = 9
_FARTHEST_PARTNER = 12
_LONGEST_ANAPHOR = 9
_LONGEST_DESCRIPTION = 3


def stakeholder(item: Item) -> str | None:
    """The key of the person or institution that ITEM refers to."""
    return item.key if isinstance(item, Ref) and item.kind is not RefKind.PLACE else None


# --- before the verb --------------------------------------------------------------------------------------------------


def parties_before(line: Line, at: int, tickets: Tickets, *, near: bool = False) -> list[str]:
    """The subject before the verb at AT: references joined to a list, a ticket, a pronoun.

    NEAR: words may not stand between it and the verb.
    """
    k = _before_adverbs(line, at)
    if k < 0:
        return []
    item = line.plain[k]
    meant = _meant_by_pronoun(line, item, tickets)
    if meant:
        return meant
    if isinstance(item, Chunk):
        if item.lower in word_set("relations", "parties", "of_speaker_ahead") and line.speaker and line.reports:
            return [line.speaker]
        if item.lower not in word_set("relations", "parties", "subject_ends"):
            blocked = near or item.lower in _pronouns() | word_set("relations", "parties", "others")
            return [] if blocked else _first_of_clause(line, at)
        if item.lower in word_set("grammar", "demonstratives") and k:
            return _pointed_back(line, k, tickets)
        if item.lower in (",", ")") and k:
            k -= 1
        if is_word(item, ")") and isinstance(line.plain[k], Chunk) and not near:
            return _first_of_clause(line, at)  # "X pada Minggu (25/8/2024) menerima …"
        if is_word(line.plain[k + 1], ",") and isinstance(line.plain[k], Chunk) and not near:
            return _opening(line, at)  # "X, caleg DPRD pada Pemilu 2024, menggugat …"
    elif item.kind is RefKind.OFFICE and k >= 2 and is_word(line.plain[k - 1], ","):
        k -= 2  # "X, calon bupati yang didukung …"
    return _joined_before(line, k)


def _opening(line: Line, at: int) -> list[str]:
    """The subject that opens the sentence, with words in apposition between it and the verb at AT."""
    first = line.plain[0]
    return _first_of_clause(line, at) if isinstance(first, Ref) and first.kind is not RefKind.PLACE else []


def _pronouns() -> frozenset[str]:
    return word_set("relations", "parties", "of_speaker") | word_set("relations", "parties", "of_group")


def _before_adverbs(line: Line, at: int) -> int:
    """The index of the item before the verb at AT and the adverbs and modal verbs that lead it; -1 when none is."""
    leading = (
        word_set("relations", "parties", "adverbs")
        | word_set("relations", "modality", "planned")
        | word_set("relations", "modality", "planned_next")
        | word_set("relations", "modality", "denied")
    )
    k = at - 1
    while k >= 0 and line.plain[k].lower in leading:
        k -= 1
    return k


def _meant_by_pronoun(line: Line, item: Item, tickets: Tickets) -> list[str]:
    """Whom *keduanya, mereka, ia …* stand for."""
    if item.lower in word_set("relations", "parties", "of_ticket") and tickets.last is not None:
        return list(tickets.last)
    if item.lower in word_set("relations", "parties", "of_group") and tickets.group:
        return list(tickets.group)
    if item.lower in word_set("relations", "parties", "of_speaker") and line.speaker:
        return [line.speaker]
    if is_word(item, "bersangkutan") and tickets.told:
        return [tickets.told]
    return []


def _pointed_back(line: Line, k: int, tickets: Tickets) -> list[str]:
    """*pasangan nomor urut 2 itu*, *politikus PKB tersebut*, *X itu*: what the demonstrative at K ends."""
    lead = line.plain[max(0, k - _LONGEST_ANAPHOR) : k]
    if tickets.last is not None and any(i.lower in word_set("relations", "parties", "tickets") for i in lead):
        return list(tickets.last)
    item = line.plain[k - 1]
    if isinstance(item, Ref) and item.kind is RefKind.OFFICE and item.key and item.key.startswith("person:"):
        return [item.key]
    return _joined_before(line, k - 2 if is_word(item, ",", ")") and k >= 2 else k - 1)


def _joined_before(line: Line, k: int) -> list[str]:
    """The stakeholder at K and those that are joined to it, tickets whole."""
    item = line.plain[k]
    key = stakeholder(item)
    if not key or not isinstance(item, Ref):
        return []
    if k and line.plain[k - 1].lower in word_set("relations", "parties", "not_behind"):
        # "X, yang berpasangan dengan Y, diusung …"
        return whole_ticket(key, line) if item.pair is not None else _whose_body(line, k)
    found = whole_ticket(key, line)
    if k >= 2 and is_word(line.plain[k - 1], ","):
        return found  # "Bukan hanya X, Y juga melaporkan …"
    while k >= 2 and is_word(line.plain[k - 1], "dan", "serta", ",", "bersama"):
        k -= 3 if is_word(line.plain[k - 2], ",") and k >= 3 else 2  # "A, B, dan C"
        other = line.plain[k]
        if not isinstance(other, Ref) or not other.key or other.kind is not item.kind:
            break
        found = [*whole_ticket(other.key, line), *found]
    return list(dict.fromkeys(found))


def _whose_body(line: Line, k: int) -> list[str]:
    """*X dari HMI menuding …*: the person from the institution at K; *X yang berpasangan dengan Y diusung*: both."""
    mate = line.plain[k]
    if k >= 2 and is_word(line.plain[k - 2], "berpasangan", "berduet") and isinstance(mate, Ref):
        return [key for key in (line.first_person, mate.key) if key]
    head = line.plain[k - 2] if k >= 2 and is_word(line.plain[k - 1], "dari") else None
    from_body = isinstance(head, Ref) and head.kind is RefKind.PERSON and head.key
    return [head.key] if isinstance(head, Ref) and head.key and from_body else []


def _first_of_clause(line: Line, at: int) -> list[str]:
    """The subject when words stand between it and the verb at AT: the references that open the sentence."""
    for k, item in enumerate(line.plain[:at]):
        if not isinstance(item, Ref) or item.key is None or item.kind is RefKind.PLACE:
            continue
        between = line.plain[k + 1 : at]
        clause_ends = word_set("relations", "parties", "clause_ends")
        if at - k <= _FARTHEST_SUBJECT and not any(i.lower in clause_ends for i in between):
            found = [key for joined in _joined_behind(line, k, at) for key in whole_ticket(joined, line)]
            return list(dict.fromkeys(found))
    return []


def _joined_behind(line: Line, k: int, end: int) -> Iterator[str]:
    """The reference at K and those of its kind that are joined to it before END."""
    first = line.plain[k]
    assert isinstance(first, Ref)
    while True:
        item = line.plain[k]
        if not isinstance(item, Ref) or not item.key or item.kind is not first.kind:
            return
        yield item.key
        k += 2
        if k >= end or not is_word(line.plain[k - 1], "dan", ",", "serta"):
            return
        if is_word(line.plain[k], "dan", "serta"):
            k += 1  # "A, B, dan C"


# --- behind the verb --------------------------------------------------------------------------------------------------


def parties_behind(line: Line, at: int) -> list[str]:
    """The stakeholders of the list that begins behind the verb, at AT."""
    at = _behind_preposition(line, at)
    while at < len(line.plain) and _leads_to_object(line, at):
        at += 1
    at = _behind_colon(line, _behind_description(line, at))
    found: list[str] = []
    for item in line.plain[at:]:
        if isinstance(item, Ref):
            if item.key is None:
                break
            if item.kind is not RefKind.PLACE:
                found.append(item.key)
        elif not _is_inside_list(item, begun=bool(found)):
            break
    return found


def _leads_to_object(line: Line, at: int) -> bool:
    """Words, numbers and places of origin before an object (*dilaporkan warga Tegal bernama X*)."""
    item = line.plain[at]
    if isinstance(item, Ref):
        from_there = at > 0 and line.plain[at - 1].lower in word_set("relations", "parties", "of_places")
        return item.kind is RefKind.PLACE and from_there
    return item.lower in word_set("relations", "parties", "before_objects") or item.text[0].isdigit()


def _behind_description(line: Line, at: int) -> int:
    """*menuding rekan separtainya, X, …*: where X stands, whom words in small letters describe; else AT."""
    end = at
    while end < len(line.plain) and end - at < _LONGEST_DESCRIPTION and _is_small_word(line.plain[end]):
        end += 1
    if end == at or end + 2 >= len(line.plain) or not is_word(line.plain[end], ","):
        return at
    named = line.plain[end + 1]
    apposed = isinstance(named, Ref) and named.kind is RefKind.PERSON and is_word(line.plain[end + 2], ",", ".")
    return end + 1 if apposed else at


def _behind_colon(line: Line, at: int) -> int:
    """*disokong koalisi gemuk: A, B …*: behind the colon that a few small words lead to; else AT."""
    end = at
    while end < len(line.plain) and end - at < _LONGEST_DESCRIPTION and _is_small_word(line.plain[end]):
        end += 1
    return end + 1 if end < len(line.plain) and is_word(line.plain[end], ":") else at


def _is_small_word(item: Item) -> bool:
    if isinstance(item, Ref) or item.capital or not item.text.isalpha():
        return False
    return item.lower not in word_set("relations", "parties", "clause_ends") | {"yang", "karena", "dan", "agar"}


def institutions_behind(line: Line, at: int) -> list[str]:
    """The institutions of that list."""
    return [key for key in parties_behind(line, at) if key.startswith("institution:")]


def _is_inside_list(item: Chunk, *, begun: bool) -> bool:
    """Roles, numbers of parties to a case, and what joins a list."""
    return (
        item.role is not None
        or item.text in word_set("relations", "parties", "numerals")
        or item.lower in word_set("relations", "parties", "joining")
        or (begun and item.lower in ("calon", "bupati"))
    )


def _behind_preposition(line: Line, at: int) -> int:
    """*menjatuhkan sanksi Peringatan Keras kepada X*: what stands before *kepada* is no object."""
    for k in range(at, min(len(line.plain), at + _FARTHEST_PREPOSITION)):
        item = line.plain[k]
        if isinstance(item, Ref) or item.lower in word_set("relations", "parties", "no_preposition_behind"):
            return at
        if is_word(item, "kepada", "terhadap"):
            return k + 1
    return at


def further_objects(line: Line, at: int) -> list[str]:
    """*… kepada X serta peringatan kepada Y*: those behind a second *kepada* that the verb before AT leads to."""
    found: list[str] = []
    for k in range(at, len(line.plain)):
        if is_word(line.plain[k], ".", ";", "yang", "karena"):
            break
        joined = is_word(line.plain[k], "kepada", "terhadap") and any(
            is_word(i, "serta", "dan", ",") for i in line.plain[max(at, k - _LONGEST_DESCRIPTION - 1) : k]
        )
        if joined:
            found += parties_behind(line, k + 1)
    return found


def partners(line: Line, at: int) -> list[str]:
    """*mengusung pasangan X dan Y bersama Partai A serta Partai B*: the other supporters."""
    for k in range(at, min(len(line.plain), at + _FARTHEST_PARTNER)):
        if line.plain[k].lower in word_set("relations", "parties", "together_ends"):
            break
        if line.plain[k].lower in word_set("relations", "parties", "together"):
            return institutions_behind(line, k + 1)
    return []
