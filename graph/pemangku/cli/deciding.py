"""What the commands that write decisions share: who decides, keeping decisions, building anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pemangku.cli.options import Settings
from pemangku.cli.printing import note
from pemangku.errors import StoreError, UsageError

if TYPE_CHECKING:
    from pemangku.model import Resolution
    from pemangku.resolve import Decision, Ruling

_Command = TypeVar("_Command", bound=Callable[..., Any])


def signed(command: _Command) -> _Command:
    """`--who`, `--why`: on every command that writes a decision."""
    who = click.option("--who", envvar="PEMANGKU_WHO", metavar="NAME", help="Who decides; else PEMANGKU_WHO, else you.")
    why = click.option("--why", default="", metavar="TEXT", help="The reason, kept with the decision.")
    return who(why(command))


def same_kind(one: str, other: str) -> None:
    """Raise UsageError where two keys can't be a pair: one and the same, or of two kinds."""
    if one == other:
        raise UsageError(f"both are {one}")
    if one.partition(":")[0] != other.partition(":")[0]:
        raise UsageError(f"{one} and {other} are of different kinds", hint="give two of one kind")


def warn_of_contradiction(
    standing: Sequence[Decision], one: str, other: str, against: Ruling, settings: Settings
) -> None:
    """Tell of each decision in force that says the opposite of the one to be made."""
    for decision in standing:
        if decision.pair == (min(one, other), max(one, other)) and decision.ruling is against:
            note(f"this contradicts line {decision.line} ({decision.who}, {decision.when}); the later counts", settings)


def tell_problems(path: Path, problems: Iterable[str]) -> None:
    """Tell what is wrong with the decisions of a file."""
    for problem in problems:
        click.echo(f"pemangku: note: {path}: {problem}", err=True)


def problems_stored(settings: Settings, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """What is wrong with decisions about the stored graph; without one, how they contradict each other."""
    from pemangku.resolve import contradictions, problems_in
    from pemangku.store import open_store

    try:
        with open_store(settings.store) as reader:
            return problems_in(reader, decisions)
    except StoreError:
        return tuple(contradictions(decisions))


def tell_of_two_kinds(resolution: Resolution, settings: Settings) -> None:
    """Tell how many names stand for things of two kinds, which no decision can join."""
    from pemangku.resolve import two_kinds

    if found := two_kinds(resolution):
        names = "1 name stands" if len(found) == 1 else f"{len(found)} names stand"
        note(f"{names} for things of two kinds; pemangku resolve kinds lists them", settings)


def decision_now(ruling: Ruling, one: str, other: str, who: str, why: str) -> Decision:
    """A decision on a pair, made at this moment."""
    from pemangku.resolve import Decision

    return Decision(ruling=ruling, one=one, other=other, who=who, when=now(), why=why)


def now() -> str:
    """This moment in UTC, as decisions are dated."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def name_of(who: str | None) -> str:
    """Who decides: the name given, else that of the user."""
    if who:
        return who
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def keep(settings: Settings, decisions: Sequence[Decision]) -> None:
    """Append decisions to the file beside the store; none leaves the file as it is."""
    from pemangku.resolve import append_decisions, decisions_path

    if decisions:
        append_decisions(decisions_path(settings.store), decisions)


def rebuild(settings: Settings) -> None:
    """Build the graph anew with the decisions in force, telling what the build notes."""
    from pemangku.build import build

    report = build((), store=settings.store)
    for problem in report.noted:
        click.echo(f"pemangku: note: {problem}", err=True)
    note("the graph was built anew" if report.changed else "the graph is unchanged", settings)
