"""`pemangku resolve`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pemangku.cli.options import Settings, common, json_option
from pemangku.cli.printing import note, output, say, say_json, table
from pemangku.errors import NothingFoundError, SourceError, UsageError

if TYPE_CHECKING:
    from pemangku.model import Institution, Person, Resolution
    from pemangku.resolve import Decision, OpenPair, Ruling

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _signed(command: _Command) -> _Command:
    """`--who`, `--why`: on every command that writes a decision."""
    who = click.option("--who", envvar="PEMANGKU_WHO", metavar="NAME", help="Who decides; else PEMANGKU_WHO, else you.")
    why = click.option("--why", default="", metavar="TEXT", help="The reason, kept with the decision.")
    return who(why(command))


@click.group()
def command() -> None:
    """Decide who is who: review, merge, split, undo, log.

    Decisions are lines of a text file beside the store (PATH.decisions.jsonl), made to be kept in git. Every build
    replays them.

    \b
    Example:
      pemangku resolve review
      pemangku resolve log --automatic
    """


@command.command()
@click.option(
    "--export", "out", type=click.Path(path_type=Path), metavar="FILE", help="Write the pairs as CSV instead."
)
@click.option(
    "--import", "filled", type=click.Path(path_type=Path), metavar="FILE", help="Take a filled-in CSV instead."
)
@click.option("--all", "seen", is_flag=True, help="Also pairs that someone left unsure.")
@_signed
@common
@click.pass_obj
@click.pass_context
def review(
    ctx: click.Context,
    settings: Settings,
    out: Path | None,
    filled: Path | None,
    seen: bool,
    who: str | None,
    why: str,
) -> None:
    """Walk through the pairs of which nobody knows yet whether they are one.

    Keys: s same (the left one stays), x the right one is to stay, d different, u unsure, z undo the last, q quit.

    \b
    Example:
      pemangku resolve review
      pemangku resolve review --export pairs.csv
    """
    from pemangku.build import resolved
    from pemangku.resolve import open_pairs, write_pairs

    resolution, _ = resolved(settings.store)
    if filled is not None:
        problems = _take_table(settings, resolution, filled, _name(who), why)
        if problems:
            ctx.exit(1)
        return
    pairs = open_pairs(resolution, seen=seen)
    if out is not None:
        import io

        text = io.StringIO(newline="")
        write_pairs(pairs, text)
        with output(out) as target:
            target.write(text.getvalue().encode("utf-8", "backslashreplace"))
        note(f"{len(pairs)} pairs", settings)
        return
    if not pairs:
        note("no pair is open", settings)
        return
    if _walk(settings, pairs, _name(who), why):
        _rebuild(settings)


def _walk(settings: Settings, pairs: Sequence[OpenPair], who: str, why: str) -> int:
    """Show one pair after the other and keep what is said of each; how many decisions stand in the end."""
    from pemangku.resolve import Ruling, side_by_side

    rulings = {"s": Ruling.SAME, "d": Ruling.DIFFERENT, "u": Ruling.UNSURE}
    keys, at = _keys(), 0
    made: list[tuple[int, Decision]] = []
    while at < len(pairs):
        pair = pairs[at]
        say(f"\n── pair {at + 1} of {len(pairs)} ──")
        for line in side_by_side(pair):
            say(line)
        say("same (s), different (d), unsure (u), let the other stay (x), undo the last (z), quit (q)?")
        key = next(keys, "q")
        if key == "q":
            break
        if key == "x":
            pairs = [*pairs[:at], replace(pair, one=pair.other, other=pair.one), *pairs[at + 1 :]]
        elif key == "z":
            if made:
                at, decision = made.pop()
                _keep(settings, [replace(decision, ruling=Ruling.UNDO, when=_now())])
                say(f"undone: {decision.one} and {decision.other}")
        elif key in rulings:
            decision = _decision(rulings[key], pair.one.key, pair.other.key, who, why)
            _keep(settings, [decision])
            made.append((at, decision))
            at += 1
    return len(made)


def _keys() -> Iterator[str]:
    """The keys that are pressed; letters of standard input where that is no terminal."""
    while True:
        key = click.getchar() if sys.stdin.isatty() else sys.stdin.read(1)
        if not key:
            return
        if not key.isspace():
            yield key.casefold()


def _take_table(settings: Settings, resolution: Resolution, path: Path, who: str, why: str) -> list[str]:
    """Keep the judgements of a filled-in table; those in force already are not written twice."""
    from pemangku.resolve import decisions_path, in_force, read_decisions, read_pairs

    try:
        with path.open(encoding="utf-8-sig", newline="") as source:
            rows, problems = read_pairs(source)
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError:
        raise SourceError(f"{path} is not UTF-8") from None
    standing = in_force(read_decisions(decisions_path(settings.store)).decisions)
    known = {(d.ruling, d.pair) for d in standing}
    nodes = _nodes(resolution)
    taken = []
    for row in rows:
        decision = _decision(row.ruling, row.one, row.other, who, why)
        if row.one not in nodes or row.other not in nodes:
            problems.append(f"line {row.line}: {row.one} or {row.other} is not in the graph")
        elif (decision.ruling, decision.pair) not in known:
            taken.append(decision)
    for problem in problems:
        click.echo(f"pemangku: skipped: {path}: {problem}", err=True)
    _keep(settings, taken)
    say(f"{len(taken)} decisions taken, {len(rows) - len(taken)} known or left out")
    if taken:
        _rebuild(settings)
    return problems


@command.command()
@click.argument("stays")
@click.argument("goes")
@_signed
@common
@click.pass_obj
def merge(settings: Settings, stays: str, goes: str, who: str | None, why: str) -> None:
    """Say that two nodes are one; the first one stays.

    Each is a key (person:…), an IRI or a name. The IRI of the second is kept and leads to the first.

    \b
    Example:
      pemangku resolve merge person:jaoharul-alam-32.16 person:jaoharul-32.16 --why "same office"
    """
    from pemangku.build import resolved
    from pemangku.resolve import Ruling

    resolution, known = resolved(settings.store)
    one, other = (_key(resolution, text) for text in (stays, goes))
    _same_kind(one, other)
    nodes = _nodes(resolution)
    if nodes[one] == nodes[other]:
        raise UsageError(f"{one} and {other} are one already: {nodes[one]}")
    _warn(known.decisions.in_force, one, other, Ruling.DIFFERENT, settings)
    _keep(settings, [_decision(Ruling.SAME, one, other, _name(who), why)])
    say(f"{one} stays; {other} leads to it")
    _rebuild(settings)


@command.command()
@click.argument("one")
@click.argument("other", required=False)
@click.option(
    "--article", "articles", multiple=True, metavar="ID", help="The articles in which it is another; repeatable."
)
@_signed
@common
@click.pass_obj
def split(
    settings: Settings, one: str, other: str | None, articles: tuple[str, ...], who: str | None, why: str
) -> None:
    """Say that two nodes are different, or that one node is another in some articles.

    Give the two keys as `log --automatic` lists them; or one key with --article for each article in which the name
    stands for somebody else, who then gets a key of its own.

    \b
    Example:
      pemangku resolve split person:sutrisno-33.02-kpu person:sutrisno-33.02
      pemangku resolve split person:ahmad-fauzi-35.26 --article berita-17
    """
    from pemangku.build import resolved
    from pemangku.resolve import Ruling
    from pemangku.vocabulary import digest

    resolution, known = resolved(settings.store)
    first = _key(resolution, one)
    if (other is None) == (not articles):
        raise UsageError("give either a second key or --article", hint="pemangku resolve split --help shows examples")
    if other is None:
        present = {f.article.id for f in resolution.articles}
        if unknown := [article for article in articles if article not in present]:
            raise NothingFoundError(f"no such article: {', '.join(unknown)}")
        second = f"{first}-{digest(*sorted(articles), length=6)}"
    else:
        second = _key(resolution, other)
        _same_kind(first, second)
    _warn(known.decisions.in_force, first, second, Ruling.SAME, settings)
    decision = _decision(Ruling.DIFFERENT, first, second, _name(who), why)
    _keep(settings, [replace(decision, articles=tuple(sorted(articles)))])
    say(f"{first} and {second} are different")
    _rebuild(settings)


@command.command()
@click.argument("one")
@click.argument("other")
@_signed
@common
@click.pass_obj
def undo(settings: Settings, one: str, other: str, who: str | None, why: str) -> None:
    """Take the latest decision on a pair back.

    Later decisions that build on it are named; they stay in force. A merge that no person made is undone by split.

    \b
    Example:
      pemangku resolve undo person:jaoharul-alam-32.16 person:jaoharul-32.16
    """
    from pemangku.resolve import Ruling, built_on, decisions_path, in_force, read_decisions

    decisions = read_decisions(decisions_path(settings.store)).decisions
    first, second = (_plain_key(text) for text in (one, other))
    pair = (min(first, second), max(first, second))
    standing = [decision for decision in in_force(decisions) if decision.pair == pair]
    if not standing:
        raise NothingFoundError(
            f"no decision on {first} and {second} is in force", hint="pemangku resolve log lists them"
        )
    for later in built_on(decisions, standing[0]):
        note(f"builds on it and stays: line {later.line}, {later.ruling.value} {later.one} {later.other}", settings)
    _keep(settings, [_decision(Ruling.UNDO, first, second, _name(who), why)])
    say(f"no longer in force: {standing[0].ruling.value} {standing[0].one} {standing[0].other}")
    _rebuild(settings)


@command.command()
@click.option("--automatic", is_flag=True, help="The merges that no person made, with their reasons.")
@common
@json_option
@click.pass_obj
def log(settings: Settings, automatic: bool) -> None:
    """List the decisions and whether they are in force.

    \b
    Example:
      pemangku resolve log
      pemangku resolve log --automatic
    """
    if automatic:
        _log_automatic(settings)
        return
    from pemangku.resolve import decisions_path, read_decisions

    found = read_decisions(decisions_path(settings.store))
    standing = {decision.line for decision in found.in_force}
    for problem in found.problems:
        click.echo(f"pemangku: {found.path}: {problem}", err=True)
    if settings.json:
        say_json([{**asdict(d), "in_force": d.line in standing} for d in found.decisions])
        return
    rows = [
        (str(d.line), d.when, d.who, d.ruling.value, d.one, d.other, "yes" if d.line in standing else "no", d.why)
        for d in found.decisions
    ]
    say(table(("line", "when", "who", "judgement", "one", "other", "in force", "why"), rows))


def _log_automatic(settings: Settings) -> None:
    from pemangku.build import resolved
    from pemangku.model import Verdict

    resolution, _ = resolved(settings.store)
    merges = [j for j in resolution.judgements if j.verdict is Verdict.SAME and j.by is None]
    if settings.json:
        say_json([asdict(judgement) for judgement in merges])
        return
    rows = [(j.one, j.other, f"{j.score:.2f}", "; ".join(j.reasons)) for j in merges]
    say(table(("one", "other", "score", "reasons"), rows))


# --- what the commands share ---------------------------------------------------------------------------------------


def _nodes(resolution: Resolution) -> dict[str, str]:
    """Every key that a decision may name → the key of the node it is in."""
    return {
        **{p.key: p.key for p in resolution.persons},
        **{i.key: i.key for i in resolution.institutions},
        **dict(resolution.replaced),
    }


def _plain_key(text: str) -> str:
    from pemangku.vocabulary import BASE

    return text.removeprefix(BASE).replace("/", ":", 1) if text.startswith(BASE) else text


def _key(resolution: Resolution, text: str) -> str:
    """The key that a key, an IRI or a name stands for."""
    key = _plain_key(text)
    if key in _nodes(resolution):
        return key
    wanted = " ".join(text.casefold().split())
    nodes: list[Person | Institution] = [*resolution.persons, *resolution.institutions]
    named = sorted(node.key for node in nodes if wanted in {name.casefold() for name in (node.name, *node.aliases)})
    if len(named) == 1:
        return named[0]
    if named:
        raise UsageError(f"{text!r} may be {', '.join(named[:8])}", hint="give one of these keys")
    raise NothingFoundError(
        f"nothing in the graph is called {text!r}", hint="give a key like person:…, an IRI or a name"
    )


def _same_kind(one: str, other: str) -> None:
    if one == other:
        raise UsageError(f"both are {one}")
    if one.partition(":")[0] != other.partition(":")[0]:
        raise UsageError(f"{one} and {other} are of different kinds", hint="give two of one kind")


def _warn(standing: Sequence[Decision], one: str, other: str, against: Ruling, settings: Settings) -> None:
    for decision in standing:
        if decision.pair == (min(one, other), max(one, other)) and decision.ruling is against:
            note(f"this contradicts line {decision.line} ({decision.who}, {decision.when}); the later counts", settings)


def _decision(ruling: Ruling, one: str, other: str, who: str, why: str) -> Decision:
    from pemangku.resolve import Decision

    return Decision(ruling=ruling, one=one, other=other, who=who, when=_now(), why=why)


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _name(who: str | None) -> str:
    if who:
        return who
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _keep(settings: Settings, decisions: Sequence[Decision]) -> None:
    from pemangku.resolve import append_decisions, decisions_path

    if decisions:
        append_decisions(decisions_path(settings.store), decisions)


def _rebuild(settings: Settings) -> None:
    from pemangku.build import build

    report = build((), store=settings.store)
    for problem in report.noted:
        click.echo(f"pemangku: note: {problem}", err=True)
    note("the graph was built anew" if report.changed else "the graph is unchanged", settings)
