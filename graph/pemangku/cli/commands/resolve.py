"""`pemangku resolve`."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import click

from pemangku.cli.deciding import (
    decision_now,
    keep,
    name_of,
    problems_stored,
    rebuild,
    same_kind,
    signed,
    tell_of_two_kinds,
    tell_problems,
    warn_of_contradiction,
)
from pemangku.cli.options import Settings, common, json_option
from pemangku.cli.printing import note, say, say_json, shortened, table
from pemangku.errors import NothingFoundError, UsageError


@click.group()
def command() -> None:
    """Decide who is who: review, merge, split, undo, log, kinds.

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
@signed
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
    from pemangku.cli.reviewing import take_table, walk, write_table
    from pemangku.resolve import open_pairs

    resolution, known = resolved(settings.store)
    tell_problems(known.decisions.path, (*known.decisions.problems, *resolution.problems))
    tell_of_two_kinds(resolution, settings)
    if filled is not None:
        if take_table(settings, resolution, filled, name_of(who), why):
            ctx.exit(1)
        return
    pairs = open_pairs(resolution, seen=seen)
    if out is not None:
        write_table(settings, pairs, out)
    elif not pairs:
        note("no pair is open", settings)
    elif walk(settings, pairs, name_of(who), why):
        rebuild(settings)


@command.command()
@click.argument("stays")
@click.argument("goes")
@signed
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
    from pemangku.resolve import Ruling, find_key, nodes_of

    resolution, known = resolved(settings.store)
    one, other = (find_key(resolution, text) for text in (stays, goes))
    same_kind(one, other)
    nodes = nodes_of(resolution)
    if nodes[one] == nodes[other]:
        raise UsageError(f"{one} and {other} are one already: {nodes[one]}")
    warn_of_contradiction(known.decisions.in_force, one, other, Ruling.DIFFERENT, settings)
    keep(settings, [decision_now(Ruling.SAME, one, other, name_of(who), why)])
    say(f"{one} stays; {other} leads to it")
    rebuild(settings)


@command.command()
@click.argument("one")
@click.argument("other", required=False)
@click.option(
    "--article", "articles", multiple=True, metavar="ID", help="The articles in which it is another; repeatable."
)
@signed
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
    from pemangku.resolve import Ruling, find_key, key_in_articles

    resolution, known = resolved(settings.store)
    first = find_key(resolution, one)
    if (other is None) == (not articles):
        raise UsageError("give either a second key or --article", hint="pemangku resolve split --help shows examples")
    second = key_in_articles(resolution, first, articles) if other is None else find_key(resolution, other)
    same_kind(first, second)
    warn_of_contradiction(known.decisions.in_force, first, second, Ruling.SAME, settings)
    decision = decision_now(Ruling.DIFFERENT, first, second, name_of(who), why)
    keep(settings, [replace(decision, articles=tuple(sorted(articles)))])
    say(f"{first} and {second} are different")
    rebuild(settings)


@command.command()
@click.argument("one")
@click.argument("other")
@signed
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
    from pemangku.vocabulary import key_of

    decisions = read_decisions(decisions_path(settings.store)).decisions
    first, second = (key_of(text) for text in (one, other))
    pair = (min(first, second), max(first, second))
    standing = [decision for decision in in_force(decisions) if decision.pair == pair]
    if not standing:
        raise NothingFoundError(
            f"no decision on {first} and {second} is in force", hint="pemangku resolve log lists them"
        )
    for later in built_on(decisions, standing[0]):
        note(f"builds on it and stays: line {later.line}, {later.ruling.value} {later.one} {later.other}", settings)
    keep(settings, [decision_now(Ruling.UNDO, first, second, name_of(who), why)])
    say(f"no longer in force: {standing[0].ruling.value} {standing[0].one} {standing[0].other}")
    rebuild(settings)


@command.command()
@click.option("--automatic", is_flag=True, help="The merges that no person made, with their reasons.")
@common
@json_option
@click.pass_obj
def log(settings: Settings, automatic: bool) -> None:
    """List the decisions and whether they are in force.

    What is wrong with them (a broken line, a contradiction, someone who is gone) is told on standard error.

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
    tell_problems(found.path, (*found.problems, *problems_stored(settings, found.decisions)))
    if settings.json:
        say_json([{**asdict(d), "in_force": d.line in standing} for d in found.decisions])
        return
    rows = [
        (str(d.line), d.when, d.who, d.ruling.value, d.one, d.other, "yes" if d.line in standing else "no", d.why)
        for d in found.decisions
    ]
    say(table(("line", "when", "who", "judgement", "one", "other", "in force", "why"), rows))


@command.command()
@common
@json_option
@click.pass_obj
def kinds(settings: Settings) -> None:
    """List names that stand for things of two kinds, say a person and an institution.

    One article takes the name for both, or two articles part ways on it: one of the two is likely read wrongly. No
    decision can join things of two kinds.

    \b
    Example:
      pemangku resolve kinds
    """
    from pemangku.build import resolved
    from pemangku.resolve import two_kinds

    resolution, _ = resolved(settings.store)
    found = two_kinds(resolution)
    if settings.json:
        say_json([asdict(torn) for torn in found])
    elif not found:
        note("no name stands for things of two kinds", settings)
    else:
        rows = [
            (torn.name, bearer.key, bearer.name, str(len(bearer.articles)), shortened(bearer.sentence))
            for torn in found
            for bearer in torn.bearers
        ]
        say(table(("name", "stands for", "called", "articles", "for instance"), rows))


def _log_automatic(settings: Settings) -> None:
    from pemangku.build import resolved
    from pemangku.model import Verdict

    resolution, known = resolved(settings.store)
    tell_problems(known.decisions.path, (*known.decisions.problems, *resolution.problems))
    tell_of_two_kinds(resolution, settings)
    merges = [j for j in resolution.judgements if j.verdict is Verdict.SAME and j.by is None]
    if settings.json:
        say_json([asdict(judgement) for judgement in merges])
        return
    rows = [(j.one, j.other, f"{j.score:.2f}", "; ".join(j.reasons)) for j in merges]
    say(table(("one", "other", "score", "reasons"), rows))
