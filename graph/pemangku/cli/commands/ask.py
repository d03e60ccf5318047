"""`pemangku ask`."""

from __future__ import annotations

import click

from pemangku.cli.options import Settings, common, json_option, key_values, lang_option
from pemangku.cli.printing import output, say, say_json
from pemangku.errors import NothingFoundError


@click.command()
@click.argument("question", required=False)
@click.option("--param", "-p", "params", multiple=True, metavar="NAME=VALUE", help="A value that the question takes.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "csv", "tsv"]),
    default="table",
    show_default=True,
    help="How the answer is written.",
)
@lang_option
@common
@json_option
@click.pass_obj
def command(settings: Settings, question: str | None, params: tuple[str, ...], format_: str) -> None:
    """Answer a named question; without a name, list them.

    Each row of an answer carries the sentence it stands on, the article and its date. An answer without rows ends
    with exit code 4.

    \b
    Example:
      pemangku ask
      pemangku ask who-said-what --param about=kampanye
    """
    from pemangku.ask import ask, write_result
    from pemangku.store import open_store

    if question is None:
        _list_questions(settings)
        return
    with open_store(settings.store) as reader, output(None) as out:
        result = ask(reader, question, key_values(params), lang=settings.lang)
        write_result(result, format="json" if settings.json else format_, out=out)
    if not result.rows:
        raise NothingFoundError("nothing in the graph answers this question")


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
            say(f"    --param {parameter.name}=…  {parameter.description[settings.lang]} ({needed}{default})")
