"""`pemangku ask`."""

from __future__ import annotations

import click

from pemangku.cli.options import Confidence, Settings, common, json_option, lang_option
from pemangku.cli.printing import output, say, say_json
from pemangku.errors import NothingFoundError, UsageError


@click.command(context_settings={"ignore_unknown_options": True}, options_metavar="[OPTIONS] [--PARAMETER VALUE]...")
@click.argument("question", required=False)
@click.argument("given", nargs=-1, type=click.UNPROCESSED, metavar="")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "csv", "tsv"]),
    default="table",
    show_default=True,
    help="How the answer is written.",
)
@click.option("--min-confidence", type=Confidence(), help="Leave out the rows whose claim is less certain.")
@lang_option
@common
@json_option
@click.pass_obj
def command(
    settings: Settings, question: str | None, given: tuple[str, ...], format_: str, min_confidence: float | None
) -> None:
    """Answer a named question; without a name, list them.

    Each row of an answer carries the sentence it stands on, the article and its date. The list says which parameters
    a question takes; each is an option of its own. An answer without rows ends with exit code 4.

    \b
    Example:
      pemangku ask
      pemangku ask who-said-what --about kampanye
    """
    from pemangku.ask import ask, write_result
    from pemangku.store import open_store

    if question is None:
        _list_questions(settings)
        return
    params = _parameters(given)
    with open_store(settings.store) as reader, output(None) as out:
        result = ask(reader, question, params, lang=settings.lang, min_confidence=min_confidence)
        write_result(result, format="json" if settings.json else format_, out=out)
    if not result.rows:
        raise NothingFoundError("nothing in the graph answers this question")


def _parameters(given: tuple[str, ...]) -> dict[str, str]:
    """`--name value` and `--name=value` as a table."""
    table: dict[str, str] = {}
    words = iter(given)
    for word in words:
        name, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or not name:
            raise UsageError(f"not a parameter: {word!r}", hint="give each as --NAME VALUE")
        following = value if equals else next(words, None)
        if following is None:
            raise UsageError(f"the parameter --{name} has no value")
        table[name] = following
    return table


def _list_questions(settings: Settings) -> None:
    from dataclasses import asdict

    from pemangku.ask import questions

    if settings.json:
        say_json([asdict(question) for question in questions()])
        return
    for question in questions():
        say(f"{question.name}: {question.title[settings.lang]}")
        for parameter in question.parameters:
            needed = "optional" if parameter.optional else "needed"
            default = f", else {parameter.default}" if parameter.default else ""
            say(f"    --{parameter.name} …  {parameter.description[settings.lang]} ({needed}{default})")
