"""Names as official lists print them, in capitals between titles and degrees, turned into names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pemangku.lexicon.names import bare_name, names

_TITLES = """
h hj hi kh dr dra drs ir prof drg drh tgk tgh capt jenderal letjen mayjen brigjen kol kolonel letkol laksamana laksda
marsda komjen irjen kombes akbp pol tni inf ckm
"""
_SHORT = "moh muh moch much mhd mohd abd ach akh st ahm md"
_PLAIN_TITLES = frozenset(_TITLES.split())
"""Titles that count without a full stop; others, which are also names ("Abu", "Mas"), only with one."""
_SHORT_NAMES = frozenset(_SHORT.split())
_SMALL = frozenset({"bin", "binti", "van", "von", "der", "den"})
_ROMAN = re.compile(r"(?:II|III|IV|VI|VII|VIII|IX)")
_PARENTHESES = re.compile(r"\(([^)]*)\)")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A cleaned name, and the other forms that the print gives: with initials, with titles, a nickname."""

    name: str
    aliases: tuple[str, ...]


def clean_name(printed: str) -> PrintedName | None:
    """The name in "HM. BN. HOLIK QODRATULLOH, S.E., M.Si." → Holik Qodratulloh; None when there is none.

    Single initials belong to the name ("M. Ali"); longer abbreviations in front of it are kept in an alias.
    """
    text = " ".join(printed.translate(_APOSTROPHES).split())
    nicknames = [_cased(n) for n in _PARENTHESES.findall(text) if _is_nickname(n)]
    text = _PARENTHESES.sub(" ", text)
    head, also = _other_name(text.partition(",")[0].strip(" .,;-"))
    nicknames += [_cased(also)] if also else []
    tokens = _split(head)
    body = _without_degrees(tokens)
    titles, abbreviations, rest = _take_front(body)
    if not any(re.search(r"[^\W\d_]{2}", token) for token in rest):
        return None
    name = _join(rest)
    forms = {" ".join([*abbreviations, name]), " ".join([*titles, *abbreviations, name]), *nicknames}
    return PrintedName(name, tuple(sorted(forms - {name, ""})))


def _other_name(head: str) -> tuple[str, str]:
    """ "SUKAWI alias YOYOK": the name and the other one; names that end in the word stay."""
    phrase = next((p for p in names().honorific_phrases if head.casefold().startswith(f"{p.casefold()} ")), "")
    rest = head[len(phrase) :].strip()
    named = re.fullmatch(r"(.*[^\W\d_]{3,}.*?)\s+alias\s+(.+)", rest, flags=re.IGNORECASE)
    return (named[1], named[2]) if named else (rest, "")


def _is_nickname(text: str) -> bool:
    return re.fullmatch(r"[^\W\d_]{3,}(?: [^\W\d_]{2,})*", text) is not None and text.casefold() not in {
        "purn",
        "hons",
        "cand",
        "ret",
    }


def _split(head: str) -> list[str]:
    """Tokens; titles that are printed without a space ("Ir.H.JAYA") come apart."""
    apart = re.sub(r"(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2,}|[A-Z]\.)", ". ", head)
    tokens: list[str] = []
    for token in apart.split():
        pieces = re.findall(r"[^.]+\.?", token)
        if len(pieces) > 1 and (pieces[0].rstrip(".").casefold() in _PLAIN_TITLES or not _is_degree(token)):
            tokens += pieces
        else:
            tokens.append(token)
    return [_without_stop(token) for token in tokens if token.strip(".-'")]


def _without_stop(token: str) -> str:
    """A whole word with a full stop behind it, as in "MAWARDI. R", without that."""
    plain = token.rstrip(".")
    whole = len(plain) > 3 and "." not in plain and plain.casefold() not in _SHORT_NAMES | _kept()
    return plain if whole else token


def _is_degree(token: str) -> bool:
    """Whether a token behind a name is a degree: dotted or in mixed case, and known or of two parts ("S.IP")."""
    plain = token.replace(".", "")
    if plain in names().degrees_after:
        return True
    return re.fullmatch(r"(?:[A-Z][a-z]{0,3}\.)+[A-Z][A-Za-z]{0,4}\.?", token) is not None and len(plain) > 1


def _without_degrees(tokens: list[str]) -> list[str]:
    """The tokens without degrees behind the name. The first token is never one."""
    while len(tokens) > 1 and (_is_degree(tokens[-1]) and not _could_be_initials(tokens[-1])):
        tokens = tokens[:-1]
    text = " ".join(tokens)
    kept = bare_name(f"X {text}").removeprefix("X ").split()  # an X in front, so that titles in front stay
    return kept if tokens[: len(kept)] == kept and kept else tokens


def _could_be_initials(token: str) -> bool:
    """Whether a token is two letters in capitals without a full stop ("MS"): initials of the name, not a degree."""
    return len(token) == 2 and token.isupper()


def _take_front(tokens: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Titles, abbreviations, and the name itself."""
    titles: list[str] = []
    abbreviations: list[str] = []
    at = 0
    while at < len(tokens) - 1 and _is_title(tokens[at]):
        titles.append(_title(tokens[at]))
        at += 1
    while at < len(tokens) - 1 and _is_abbreviation(tokens[at]):
        abbreviations.append(tokens[at])
        at += 1
    return titles, abbreviations, tokens[at:]


@cache
def _titles() -> frozenset[str]:
    words = names()
    singles = {*words.honorifics, *words.degrees_before, *(word for rank in words.ranks for word in rank.split())}
    return frozenset(word.casefold() for word in singles) | {"pt", "ust", "hi", "ars", "apt", "pol", "tni", "capt"}


def _is_title(token: str) -> bool:
    plain = token.rstrip(".").casefold()
    return plain in _PLAIN_TITLES or (token.endswith(".") and plain in _titles() and plain not in _kept())


def _title(token: str) -> str:
    """A title as it is usually written; one with small letters stays as it is."""
    plain = token.rstrip(".")
    if token != token.upper() or len(plain) < 2:
        return token
    known = {word.casefold(): word for word in sorted(names().honorifics | names().degrees_before, reverse=True)}
    return known.get(plain.casefold(), plain.capitalize()) + token[len(plain) :]


@cache
def _kept() -> frozenset[str]:
    return frozenset(word.rstrip(".").casefold() for word in names().kept)


def _is_abbreviation(token: str) -> bool:
    """An abbreviation of several letters that is no short form of a name ("BN.", but not "MOH.")."""
    plain = token.rstrip(".").casefold()
    return token.endswith(".") and 1 < len(plain) <= 3 and plain not in _kept() and plain not in _SHORT_NAMES


def _join(tokens: list[str]) -> str:
    return " ".join(_cased(token, first=i == 0) for i, token in enumerate(tokens)).rstrip(",;-")


def _cased(token: str, *, first: bool = True) -> str:
    """A word in capitals as a name is written; a word that has small letters stays as it is."""
    if " " in token:
        return " ".join(_cased(word, first=i == 0) for i, word in enumerate(token.split()))
    if token != token.upper():
        return token
    plain = token.rstrip(".")
    initials = len(plain) == 1 or all(len(part) == 1 for part in plain.split("."))
    if initials or (not first and _ROMAN.fullmatch(plain)) or (plain == token and _only_consonants(plain)):
        return token
    if not first and token.casefold() in _SMALL:
        return token.casefold()
    return "-".join(_capital(part) for part in token.split("-"))


def _capital(word: str) -> str:
    """The first letter in capitals, whatever stands before it."""
    at = next((i for i, letter in enumerate(word) if letter.isalpha()), 0)
    return word[: at + 1].upper() + word[at + 1 :].casefold()


def _only_consonants(plain: str) -> bool:
    """Initials that are printed together ("MS")."""
    return (
        len(plain) <= 3
        and plain.isalpha()
        and not set(plain) & set("AEIOU")
        and plain not in {"RR", "NY", "MHD", "ABD"}
    )
