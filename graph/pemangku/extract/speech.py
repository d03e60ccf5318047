"""Verbs of saying and the acts they perform: the table speech.toml, ready for matching."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pemangku.extract.matcher import Matcher
from pemangku.lexicon.tables import table
from pemangku.model import Mode, SpeechAct


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb of saying: the act it performs, unless it is neutral and the words themselves decide."""

    act: SpeechAct
    neutral: bool = False
    needs: frozenset[str] = frozenset()
    otherwise: SpeechAct | None = None
    within: int | None = None
    """How many words behind the verb may hold what it needs."""
    clause: bool = False
    """Whether the active form says something only when no person or institution follows it (*melaporkan X* accuses)."""

    def act_for(self, words: str, mode: Mode, following: tuple[str, ...] = ()) -> SpeechAct:
        """The act performed by saying WORDS; FOLLOWING are the words right after the verb, in lower case."""
        if self.needs and self.otherwise is not None and not self.needs & set(following[: self.within]):
            return (act_of_words(words, mode) if self.neutral else None) or self.otherwise
        if not self.neutral:
            return self.act
        return act_of_words(words, mode) or self.act


@cache
def verbs_before() -> Matcher[SpeechVerb]:
    """Active forms, which stand between speaker and words."""
    return Matcher(_forms("active"))


@cache
def no_speech() -> Matcher[bool]:
    """Phrases that begin like a verb of saying and are none."""
    return Matcher((phrase, True) for phrase in table("speech")["not_speech"]["phrases"])


@cache
def passive_verbs() -> dict[str, SpeechVerb]:
    """Passive forms, whose speaker follows."""
    return dict(_forms("passive"))


@cache
def cues() -> dict[str, SpeechVerb]:
    """Bare forms beside a quotation or inside a report."""
    return dict(reversed(list(_forms("cue"))))


_JUDGED = ("dinilai", "disebut")
"""Passive forms that with *-nya* do not say who spoke (*dinilainya*)."""


@cache
def enclitic_cues() -> dict[str, SpeechVerb]:
    """The bare forms with *-nya*, which speak of whoever was just speaking."""
    return {f"{form}nya": verb for form, verb in (*passive_verbs().items(), *cues().items()) if form not in _JUDGED}


def _forms(kind: str) -> Iterator[tuple[str, SpeechVerb]]:
    for group in table("speech")["verb"]:
        otherwise = group.get("otherwise")
        verb = SpeechVerb(
            SpeechAct(group["act"]),
            group.get("neutral", False),
            frozenset(group.get("needs", ())),
            SpeechAct(otherwise) if otherwise else None,
            group.get("within"),
            group.get("clause", False),
        )
        for form in group.get(kind, ()):
            yield form, verb


@cache
def _contents() -> tuple[tuple[re.Pattern[str], SpeechAct, str | None], ...]:
    return tuple((re.compile(c["pattern"]), SpeechAct(c["act"]), c.get("mode")) for c in table("speech")["content"])


def act_of_words(words: str, mode: Mode) -> SpeechAct | None:
    """What WORDS themselves plainly do (*kami mengimbau …*), or `None`."""
    lower = words.lower().strip()
    for pattern, act, only in _contents():
        if (only is None or only == mode) and pattern.search(lower):
            return act
    return None


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of speech.toml's tables `particles` and `pronouns` as a set."""
    data = table("speech")
    return frozenset(data["particles"].get(name) or data["pronouns"][name])
