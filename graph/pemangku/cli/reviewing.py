"""Reviewing open pairs: key by key in the terminal, or as a table that a team fills in."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pemangku.cli.deciding import decision_now, keep, now, rebuild
from pemangku.cli.options import Settings
from pemangku.cli.printing import note, output, say
from pemangku.errors import SourceError

if TYPE_CHECKING:
    from pemangku.model import Resolution
    from pemangku.resolve import Decision, Filled, OpenPair, Ruling


def walk(settings: Settings, pairs: Sequence[OpenPair], who: str, why: str) -> int:
    """Show one pair after the other and keep what is said of each; how many decisions stand in the end."""
    walking, keys = _Walk(settings, list(pairs), who, why), _pressed()
    while walking.goes_on():
        walking.show()
        if not walking.take(next(keys, "q")):
            break
    return len(walking.made)


class _Walk:
    """Where a reviewer stands among the pairs, and what was decided on the way."""

    def __init__(self, settings: Settings, pairs: list[OpenPair], who: str, why: str) -> None:
        self._settings = settings
        self._pairs = pairs
        self._who, self._why = who, why
        self._at = 0
        self.made: list[tuple[int, Decision]] = []

    def goes_on(self) -> bool:
        """Whether a pair is left."""
        return self._at < len(self._pairs)

    def show(self) -> None:
        """Print the pair side by side, and the keys."""
        from pemangku.resolve import side_by_side

        say(f"\n── pair {self._at + 1} of {len(self._pairs)} ──")
        for line in side_by_side(self._pairs[self._at]):
            say(line)
        say("same (s), different (d), unsure (u), let the other stay (x), undo the last (z), quit (q)?")

    def take(self, key: str) -> bool:
        """Do what KEY says, nothing for a key without meaning; False when it ends the review."""
        from pemangku.resolve import Ruling

        rulings = {"s": Ruling.SAME, "d": Ruling.DIFFERENT, "u": Ruling.UNSURE}
        if key in rulings:
            self._decide(rulings[key])
        elif key == "x":
            pair = self._pairs[self._at]
            self._pairs[self._at] = replace(pair, one=pair.other, other=pair.one)
        elif key == "z" and self.made:
            self._undo()
        return key != "q"

    def _decide(self, ruling: Ruling) -> None:
        pair = self._pairs[self._at]
        decision = decision_now(ruling, pair.one.key, pair.other.key, self._who, self._why)
        keep(self._settings, [decision])
        self.made.append((self._at, decision))
        self._at += 1

    def _undo(self) -> None:
        from pemangku.resolve import Ruling

        self._at, decision = self.made.pop()
        keep(self._settings, [replace(decision, ruling=Ruling.UNDO, when=now())])
        say(f"undone: {decision.one} and {decision.other}")


def _pressed() -> Iterator[str]:
    """The keys that are pressed; letters of standard input where that is no terminal."""
    while True:
        key = click.getchar() if sys.stdin.isatty() else sys.stdin.read(1)
        if not key:
            return
        if not key.isspace():
            yield key.casefold()


def write_table(settings: Settings, pairs: Sequence[OpenPair], path: Path) -> None:
    """Write the pairs as CSV, the column of judgements empty."""
    from pemangku.resolve import write_pairs

    text = io.StringIO(newline="")
    write_pairs(pairs, text)
    with output(path) as target:
        target.write(text.getvalue().encode("utf-8", "backslashreplace"))
    note(f"{len(pairs)} pairs", settings)


def take_table(settings: Settings, resolution: Resolution, path: Path, who: str, why: str) -> list[str]:
    """Keep the judgements of a filled-in table, except those in force already; what is wrong with its rows."""
    from pemangku.resolve import nodes_of

    rows, problems = _read_table(path)
    known, nodes = _rulings_in_force(settings), nodes_of(resolution)
    taken = []
    for row in rows:
        decision = decision_now(row.ruling, row.one, row.other, who, why)
        if row.one not in nodes or row.other not in nodes:
            problems.append(f"line {row.line}: {row.one} or {row.other} is not in the graph")
        elif (decision.ruling, decision.pair) not in known:
            taken.append(decision)
    for problem in problems:
        click.echo(f"pemangku: skipped: {path}: {problem}", err=True)
    keep(settings, taken)
    say(f"{len(taken)} decisions taken, {len(rows) - len(taken)} known or left out")
    if taken:
        rebuild(settings)
    return problems


def _read_table(path: Path) -> tuple[list[Filled], list[str]]:
    from pemangku.resolve import read_pairs

    try:
        with path.open(encoding="utf-8-sig", newline="") as source:
            return read_pairs(source)
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError:
        raise SourceError(f"{path} is not UTF-8") from None


def _rulings_in_force(settings: Settings) -> set[tuple[Ruling, tuple[str, str]]]:
    from pemangku.resolve import decisions_path, in_force, read_decisions

    standing = in_force(read_decisions(decisions_path(settings.store)).decisions)
    return {(decision.ruling, decision.pair) for decision in standing}
