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
    told: re.Pattern[str] | None = None
    """What words hold when the verb performs the other act (*menurut X, pemeriksaan masih berjalan*)."""

    def act_for(
        self, words: str, mode: Mode, following: tuple[str, ...] = (), *, after: SpeechAct | None = None
    ) -> SpeechAct:
        """The act performed by saying WORDS.

        FOLLOWING are the words right after the verb, in lower case; AFTER is what the speaker did one sentence before.
        """
        if self.needs and self.otherwise is not None and not self.needs & set(following[: self.within]):
            return (act_of_words(words, mode, after=after) if self.neutral else None) or self.otherwise
        if self.told is not None and self.otherwise is not None:
            if act_of_words(words, mode) is SpeechAct.MEMBANTAH:
                return SpeechAct.MEMBANTAH
            return self.otherwise if self.told.search(words.lower()) else self.act
        if not self.neutral:
            return self.act
        return act_of_words(words, mode, after=after) or self.act


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


@cache
def opinion() -> SpeechVerb:
    """What *menurut X* and *bagi X* do."""
    data = table("speech")["according"]
    act, otherwise = SpeechAct(data["act"]), SpeechAct(data["otherwise"])
    return SpeechVerb(act, otherwise=otherwise, told=re.compile(data["told"]))


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


@dataclass(frozen=True, slots=True)
class _Content:
    """Words that plainly do an act: what they hold, in which mode, and behind which acts of their speaker."""

    act: SpeechAct
    pattern: re.Pattern[str]
    mode: str | None
    after: frozenset[str]

    def fits(self, words: str, mode: Mode, after: SpeechAct | None) -> bool:
        if (self.mode is not None and self.mode != mode) or (self.after and after not in self.after):
            return False
        return self.pattern.search(words) is not None


@cache
def _contents() -> tuple[_Content, ...]:
    return tuple(
        _Content(SpeechAct(c["act"]), re.compile(c["pattern"]), c.get("mode"), frozenset(c.get("after", ())))
        for c in table("speech")["content"]
    )


def act_of_words(words: str, mode: Mode, *, after: SpeechAct | None = None) -> SpeechAct | None:
    """What WORDS themselves plainly do (*kami mengimbau …*), or `None`; AFTER is what their speaker did just before."""
    lower = words.lower().strip()
    return next((content.act for content in _contents() if content.fits(lower, mode, after)), None)


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of speech.toml's tables `particles` and `pronouns` as a set."""
    data = table("speech")
    return frozenset(data["particles"].get(name) or data["pronouns"][name])
