"""What people decided: an append-only text file, one JSON object a line, that lives well in git.

    {"when": "2025-01-02T03:04:05Z", "who": "rina", "judgement": "same", "one": "person:…", "other": "person:…"}

`same`: `one` is the key that stays. `different`: the two are never joined; with `articles`, the persons of that key in
those articles become `other`. `unsure`: seen, and left open. `undo`: the latest decision on the pair no longer counts.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from pemangku.errors import PemangkuError, StoreError


class Ruling(StrEnum):
    """What a line of the file says of its pair."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line: who ruled what about two keys, when (ISO 8601, UTC) and why. `line` is its number in the file."""

    ruling: Ruling
    one: str
    other: str
    who: str
    when: str
    why: str = ""
    articles: tuple[str, ...] = ()
    line: int = 0

    @property
    def pair(self) -> tuple[str, str]:
        """The two keys, sorted."""
        return (min(self.one, self.other), max(self.one, self.other))


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """All decisions of a file in their order, and a message for each line that could not be read."""

    path: Path
    decisions: tuple[Decision, ...]
    problems: tuple[str, ...]

    @property
    def in_force(self) -> tuple[Decision, ...]:
        """The decisions that nothing undid; of several on one pair only the latest."""
        return in_force(self.decisions)


def decisions_path(store: Path) -> Path:
    """Where the decisions on a store lie: beside it, so that they outlive it."""
    return store.with_name(f"{store.name}.decisions.jsonl")


def read_decisions(path: Path) -> DecisionFile:
    """The decisions in a file; none when there is no file. Lines that cannot be read are reported and left out."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return DecisionFile(path, (), ())
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}", hint="nothing was changed") from error
    decisions: list[Decision] = []
    problems: list[str] = []
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            decisions.append(replace(_decode(line), line=number))
        except ValueError as error:
            problems.append(f"line {number}: {error}; the line is kept and left out of account")
    return DecisionFile(path, tuple(decisions), tuple(problems))


def _decode(line: bytes) -> Decision:
    try:
        row = json.loads(line.decode("utf-8"))
    except ValueError:
        raise ValueError("not a whole line of JSON") from None
    if not isinstance(row, dict):
        raise ValueError("not a decision")  # noqa: TRY004  a broken line, not a wrong call
    for name in ("one", "other"):
        if not isinstance(row.get(name), str) or ":" not in row[name]:
            raise ValueError(f"“{name}” is missing or no key like person:…")
    try:
        ruling = Ruling(str(row.get("judgement")))
    except ValueError:
        raise ValueError(f"no such judgement: {row.get('judgement')!r} (one of {', '.join(Ruling)})") from None
    articles = row.get("articles", [])
    if not isinstance(articles, list) or not all(isinstance(article, str) for article in articles):
        raise ValueError("“articles” is no list of identifiers")
    if row["one"] == row["other"]:
        raise ValueError("both sides are the same key")
    who, when, why = (str(row.get(name) or "") for name in ("who", "when", "why"))
    return Decision(
        ruling=ruling, one=row["one"], other=row["other"], who=who, when=when, why=why, articles=tuple(articles)
    )


def append_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Add lines at the end of the file. What stands there is never touched, not even half a line."""
    lines = "".join(_encode(decision) + "\n" for decision in decisions)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+") as out:
            if out.tell() > 0:
                out.seek(-1, os.SEEK_END)
                if out.read(1) != b"\n":  # a line that someone was cut off in writing
                    lines = "\n" + lines
            out.write(lines.encode("utf-8"))
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        raise PemangkuError(f"{path} cannot be written: {error.strerror}", hint="the decision is not kept") from error


def _encode(decision: Decision) -> str:
    row: dict[str, object] = {
        "when": decision.when,
        "who": decision.who,
        "judgement": decision.ruling.value,
        "one": decision.one,
        "other": decision.other,
    }
    if decision.articles:
        row["articles"] = list(decision.articles)
    if decision.why:
        row["why"] = decision.why
    return json.dumps(row, ensure_ascii=False)


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that count: each pair's latest that was not undone, in the order of time."""
    by_pair: dict[tuple[str, str], list[Decision]] = {}
    for decision in sorted(decisions, key=lambda d: (d.when, d.line)):
        history = by_pair.setdefault(decision.pair, [])
        if decision.ruling is not Ruling.UNDO:
            history.append(decision)
        elif history:
            history.pop()
    latest = [history[-1] for history in by_pair.values() if history]
    return tuple(sorted(latest, key=lambda d: (d.when, d.line, d.pair)))


def moves(decisions: Iterable[Decision]) -> dict[tuple[str, str], str]:
    """(Key, article id) → the key that a split gives whatever has that key in that article."""
    return {
        (decision.one, article): decision.other
        for decision in in_force(decisions)
        if decision.ruling is Ruling.DIFFERENT
        for article in decision.articles
    }


def contradictions(decisions: Iterable[Decision]) -> list[str]:
    """Where a later decision on a pair says otherwise than an earlier one that nobody undid."""
    found = []
    known: dict[tuple[str, str], list[Decision]] = {}
    for decision in sorted(decisions, key=lambda d: (d.when, d.line)):
        history = known.setdefault(decision.pair, [])
        if decision.ruling is Ruling.UNDO:
            if history:
                history.pop()
            continue
        if history and {history[-1].ruling, decision.ruling} == {Ruling.SAME, Ruling.DIFFERENT}:
            found.append(
                f"{decision.one} and {decision.other}: {decision.ruling.value} (line {decision.line}, {decision.who}) "
                f"contradicts {history[-1].ruling.value} (line {history[-1].line}, {history[-1].who}); the later counts"
            )
        history.append(decision)
    return found


def built_on(decisions: Iterable[Decision], undone: Decision) -> tuple[Decision, ...]:
    """The decisions in force that were taken after `undone` and name one of its keys: they build on it."""
    return tuple(
        decision
        for decision in in_force(decisions)
        if (decision.when, decision.line) > (undone.when, undone.line)
        and {decision.one, decision.other} & {undone.one, undone.other}
        and decision.pair != undone.pair
    )
