"""Who speaks, by what stands before the verb of saying, or behind the cue beside a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pemangku.extract.line import Line, demonstrative_behind, is_word, key_of
from pemangku.extract.naming.chunks import Chunk, ChunkKind
from pemangku.extract.phrases.refs import Item, Ref, RefKind
from pemangku.extract.phrases.row import ROLES
from pemangku.extract.speech import words_of
from pemangku.extract.statements.appositions import apposed, before_inserted_clause, head_of_ticket
from pemangku.extract.statements.speakers import NOBODY, Speakers, Subject, acting_person, person_told_of
from pemangku.extract.wordlists import word_set

_LONGEST_ANAPHOR = 10
_LONGEST_OFFICE = 8
_LONGEST_APPOSITION = 16
_FARTHEST_HEAD = 6
_LONGEST_ROLE = 3
_LONGEST_CLAUSE = 7
_LONGEST_ADVERBIAL = 9


# --- behind a cue -----------------------------------------------------------------------------------------------------


def subject_behind(line: Line, at: int, speakers: Speakers) -> tuple[Subject, int]:
    """Who is named from item AT on (*kata X*, *imbuh dia*, *ujar politikus PKB itu*), and where that ends."""
    items = line.items
    while at < len(items) and (_leads_name(items[at]) or _is_role_of_next(items, at)):
        at += 1
    if at >= len(items):
        return NOBODY, at
    item = items[at]
    if isinstance(item, Ref):
        return _named_behind(line, at, item, speakers)
    own = _of_the_one_told_of(line, at)
    if own is not None:
        return Subject(key_of(line.items[own]), 0.9), own + 1
    if item.lower in word_set("speech", "pronouns", "behind_cues"):
        return Subject(speakers.pronoun(), 0.93), at + 1
    if (item.kind is ChunkKind.WORD and item.lower in words_of("heads")) or item.kind in ROLES:
        end = demonstrative_behind(line, at, _LONGEST_ANAPHOR + 1, (",", "."))
        if end is not None:
            return Subject(speakers.pronoun(), 0.88), end + 1
    return NOBODY, at


def _named_behind(line: Line, at: int, ref: Ref, speakers: Speakers) -> tuple[Subject, int]:
    """*kata X*, *ujar politikus PKB itu*, *kata pengacara X, Y*: who is meant by the reference at AT."""
    if ref.key is None or ref.kind is RefKind.PLACE:
        return NOBODY, at
    if ref.kind is RefKind.OFFICE:
        end = demonstrative_behind(line, at + 1, _LONGEST_OFFICE, (",", ".", '"'))
        if end is not None:
            return Subject(speakers.person or ref.key, 0.9), end + 1
    other = _who_stands_for(line, at, ref)
    if other is not None:
        return Subject(other.key, 0.9), at + 3
    return Subject(ref.key, 0.97 if ref.kind is RefKind.PERSON else 0.9), at + 1


def _who_stands_for(line: Line, at: int, ref: Ref) -> Ref | None:
    """*kata pengacara X, Y*: who speaks for X is Y."""
    roles = {office.entry.name.casefold() for office in ref.offices}
    leads = line.items[at - 1].lower if at else ""
    for_others = word_set("speech", "subjects", "for_others")
    if ref.kind is not RefKind.PERSON or not (roles & for_others or leads in for_others):
        return None
    other = line.items[at + 2] if at + 2 < len(line.items) and is_word(line.items[at + 1], ",") else None
    return other if isinstance(other, Ref) and other.kind is RefKind.PERSON and other.key else None


def _of_the_one_told_of(line: Line, at: int) -> int | None:
    """*protes kuasa hukumnya, X*, *kata sang ketua, X*: where the name stands behind a role in small letters."""
    for end in range(at, min(len(line.items) - 1, at + _LONGEST_ROLE)):
        item = line.items[end]
        if isinstance(item, Ref) or not item.text.isalpha() or item.capital:
            return None
        if item.lower.endswith("nya"):
            behind = end + 2 if is_word(line.items[end + 1], ",") else end + 1
            person = line.items[behind] if behind < len(line.items) else None
            named = isinstance(person, Ref) and person.kind is RefKind.PERSON and person.key
            return behind if named else None
    return None


def _is_role_of_next(items: Sequence[Item], at: int) -> bool:
    """*menurut kuasa hukum pemohon X*: a role before a person who has another."""
    item, behind = items[at], items[at + 1] if at + 1 < len(items) else None
    role = isinstance(item, Chunk) and item.kind is ChunkKind.ROLE
    return role and isinstance(behind, Ref) and behind.kind is RefKind.PERSON


def _leads_name(item: Chunk | Ref) -> bool:
    """*oleh*, *pak* and titles between a cue and the name."""
    if isinstance(item, Ref):
        return False
    return item.lower in word_set("speech", "subjects", "before_names") or item.kind is ChunkKind.TITLE


# --- before a verb ----------------------------------------------------------------------------------------------------


def subject_before(line: Line, at: int, speakers: Speakers) -> Subject:
    """Who is named before the verb at AT (*X juga menilai*, *Politikus PKB itu mengajak*)."""
    k = at - 1
    while k >= 0 and (line.items[k].lower in words_of("adverbs") or _is_then(line, k)):
        k -= 2 if _is_then(line, k) else 1
    if k < 0:
        return NOBODY
    if is_word(line.items[k], *word_set("speech", "subjects", "contrasting")):
        # "X menyambut putusan itu, tetapi meminta …"
        return Subject(speakers.pronoun() if line.goes_on else acting_person(line, k), 0.85)
    joined = _joins_verbs(line, k, at)
    ends_clause = joined and _is_institution(line.items[k])  # "X memprotes DPR dan menuntut …"
    subject = NOBODY if ends_clause else _right_before(line, k, speakers)
    if is_word(line.items[k + 1], *word_set("speech", "subjects", "second_verb")):
        # "X berdiri di belakang Y dan meminta …"
        acting = acting_person(line, k)
        subject = subject if acting is None else Subject(acting, 0.85)
    if subject.speaker is None and joined:
        # "X menyambut putusan itu dan meminta …"
        return Subject(speakers.pronoun() if line.goes_on else person_told_of(line, at), 0.85)
    return subject


def _joins_verbs(line: Line, k: int, at: int) -> bool:
    """*X datang dan meminta …*; but in *pada Mei lalu meminta* the word only says when."""
    if line.items[k].lower in word_set("phrases", "names", "calendar") | word_set("speech", "subjects", "spans"):
        return False
    return any(is_word(item, *word_set("speech", "subjects", "joining")) for item in line.items[k + 1 : at])


def _is_then(line: Line, k: int) -> bool:
    """*X saat itu menyebut …*: whether the demonstrative at K belongs to a word of time."""
    then = word_set("phrases", "roles", "then")
    return k > 0 and is_word(line.items[k], "itu") and line.items[k - 1].lower in then


def _is_institution(item: Item) -> bool:
    return isinstance(item, Ref) and item.kind in (RefKind.INSTITUTION, RefKind.OFFICE)


def _right_before(line: Line, k: int, speakers: Speakers) -> Subject:
    """Who is named by what ends with item K, right before a verb of saying and its adverbs."""
    item = line.items[k]
    if isinstance(item, Ref):
        head = _before_clause(
            line, k - 1, _LONGEST_CLAUSE, RefKind.PERSON, word_set("speech", "subjects", "clause_ends")
        )
        if head is not None and head.key and not is_word(line.items[k - 1], "yang"):
            return Subject(head.key, 0.88)  # "X yang mendampingi Y menyebut …"
        named = _named(line, k, item)
        return named if named.speaker is not None else _before_adverbial(line, k)
    if item.lower in words_of("singular"):
        return Subject(speakers.pronoun(), 0.93)
    if item.lower == "mereka" and k == 0:
        return Subject(speakers.acting, 0.75)
    if item.lower in word_set("speech", "subjects", "judges"):
        return Subject(speakers.judge, 0.85)
    if item.lower in word_set("grammar", "demonstratives"):
        return _anaphor(line, k, speakers)
    if item.lower in (",", ")"):
        return apposed(line, k)
    # "X yang membacakan putusan menyebut …"
    person = _before_clause(line, k, _LONGEST_CLAUSE, RefKind.PERSON, word_set("speech", "subjects", "clause_ends"))
    return Subject(person.key, 0.85) if person is not None and person.key else _before_adverbial(line, k)


def _before_adverbial(line: Line, k: int) -> Subject:
    """*X usai debat menyebut …*, *X, dalam keterangannya membenarkan …*: the person before a phrase that ends at K."""
    for back in range(k, max(0, k - _LONGEST_ADVERBIAL), -1):
        item = line.items[back]
        if is_word(item, *word_set("speech", "subjects", "adverbials")):
            pause = is_word(line.items[back - 1], ",")
            at = back - 2 if pause else back - 1
            inserted = before_inserted_clause(line, back - 1) if pause else None
            head = inserted or (line.items[at] if at >= 0 else None)
            led = at > 0 and line.items[at - 1].lower in word_set("speech", "subjects", "prepositions")
            if isinstance(head, Ref) and head.kind is RefKind.PERSON and not led:
                return Subject(head.key, 0.85)
        if is_word(item, ",", ".", "bahwa", "agar"):
            return NOBODY
    return NOBODY


def _before_clause(line: Line, k: int, length: int, kind: RefKind, stops: Iterable[str]) -> Ref | None:
    """The reference of KIND before a relative clause of at most LENGTH items that ends with item K, over no STOPS."""
    for back in range(k, max(0, k - length), -1):
        if is_word(line.items[back], "yang"):
            apposed = is_word(line.items[back - 1], ",") and 1 < back < k
            at = back - 2 if apposed else back - 1
            head = line.items[at]
            return head if isinstance(head, Ref) and head.kind is kind else None
        if is_word(line.items[back], *stops):
            return None
    return None


def _named(line: Line, k: int, ref: Ref) -> Subject:
    before = line.items[k - 1] if k else None
    if ref.kind is RefKind.PLACE:
        # "Pemerintah Kabupaten X, Provinsi Y menekankan …"
        apposed = line.items[k - 2] if k >= 2 and before is not None and is_word(before, ",") else None
        named = isinstance(apposed, Ref) and apposed.key and apposed.kind is not RefKind.PLACE
        return Subject(apposed.key, 0.9) if isinstance(apposed, Ref) and named else NOBODY
    if ref.key is None:
        return NOBODY
    if before is not None and ref.kind is RefKind.OFFICE and _is_one_of_several(before):
        return NOBODY
    if isinstance(before, Ref) and before.key and before.kind is ref.kind is RefKind.INSTITUTION:
        return Subject(before.key, 0.94)  # "Mahkamah Kehormatan (MK) DPR RI meminta"
    teller = _tells_at(line, k) if ref.kind is RefKind.INSTITUTION else None
    if teller is not None:
        return Subject(teller.key, 0.85)
    if before is not None and before.lower in word_set("speech", "subjects", "prepositions"):
        return _main_subject(line, k)
    if before is not None and is_word(before, "calon", "pasangan"):
        return Subject(head_of_ticket(line, ref), 0.9)
    return Subject(ref.key, 0.97 if ref.kind is RefKind.PERSON else 0.94)


def _is_one_of_several(before: Item) -> bool:
    return before.lower in word_set("speech", "subjects", "one_of_several")


def _tells_at(line: Line, k: int) -> Ref | None:
    """*X yang dalam sidang senat Universitas Y menyampaikan*: X, when the clause that ends at K says where."""
    adverbials = word_set("speech", "subjects", "adverbials")
    for back in range(k - 1, max(0, k - _LONGEST_APPOSITION), -1):
        if is_word(line.items[back], ",", "."):
            return None
        if is_word(line.items[back], "yang"):
            head = line.items[back - 1]
            told = isinstance(head, Ref) and head.kind is RefKind.PERSON and line.items[back + 1].lower in adverbials
            return head if told and isinstance(head, Ref) and head.key else None
    return None


def _main_subject(line: Line, k: int) -> Subject:
    """*Ketua X dari PKB menilai*: the person before the preposition."""
    for item in line.items[max(0, k - _FARTHEST_HEAD + 1) : max(0, k - 1)][::-1]:
        if isinstance(item, Ref) and item.key is not None and item.kind is RefKind.PERSON:
            return Subject(item.key, 0.9)
    return NOBODY


def _anaphor(line: Line, k: int, speakers: Speakers) -> Subject:
    """*politikus PKB itu*, *mantan bupati tersebut*: the person who was just spoken of."""
    # "mantan bupati yang diusung A dan B itu"
    described = _before_clause(line, k - 1, _LONGEST_ANAPHOR - 1, RefKind.OFFICE, (",", ".", ";"))
    if described is not None:
        return Subject(speakers.person or described.key, 0.85)
    for item in line.items[max(0, k - _LONGEST_ANAPHOR + 1) : k][::-1]:
        if isinstance(item, Ref):
            if item.kind is RefKind.OFFICE:
                return Subject(speakers.person or item.key, 0.9)
            if item.kind is RefKind.PERSON and item.key:
                return Subject(item.key, 0.9)
        elif item.lower in words_of("heads") or item.kind in ROLES:
            return Subject(speakers.person, 0.9)
        elif is_word(item, "yang"):
            # "perempuan yang pernah memimpin X itu"
            continue
        elif item.lower in word_set("speech", "subjects", "anaphor_ends"):
            break
        elif item.lower in word_set("speech", "subjects", "bodies"):
            return Subject(speakers.institution, 0.8)
    return NOBODY
