"""Options that several commands share, so that all of them behave alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

_DEFAULT_STORE = Path("output/graph")


class Settings:
    """What the common options say. No dataclass: those take their time to be made, at each start of the program."""

    def __init__(self) -> None:
        self.store = _DEFAULT_STORE
        self.json = False
        self.verbose = False
        self.quiet = False
        self.lang = "id"


def _setting(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(ctx: click.Context, _parameter: click.Parameter, value: Any) -> None:
        settings = ctx.find_object(Settings)
        if settings is not None and value is not None:
            setattr(settings, name, value)

    return keep


def common(command: Command) -> Command:
    """`--store`, `-v`, `--quiet`: on every command that touches a store."""
    store = click.option(
        "--store",
        type=click.Path(path_type=Path),
        envvar="PEMANGKU_STORE",
        metavar="PATH",
        help="The folder of the graph; else PEMANGKU_STORE, else output/graph.",
        expose_value=False,
        callback=_setting("store"),
    )
    return store(spoken(command))


def spoken(command: Command) -> Command:
    """`-v`, `--quiet`: how much a command says."""
    verbose = click.option(
        "-v",
        "--verbose",
        is_flag=True,
        help="Say more, and show where an error arose.",
        expose_value=False,
        is_eager=True,
        callback=_setting("verbose"),
    )
    quiet = click.option(
        "--quiet",
        is_flag=True,
        help="Say nothing but results and errors.",
        expose_value=False,
        callback=_setting("quiet"),
    )
    return verbose(quiet(command))


json_option = click.option(
    "--json", is_flag=True, help="Print JSON instead.", expose_value=False, callback=_setting("json")
)

lang_option = click.option(
    "--lang",
    type=click.Choice(["id", "en"]),
    help="The language of labels: Indonesian (default) or English.",
    expose_value=False,
    callback=_setting("lang"),
)


class Confidence(click.FloatRange):
    """A share of 1."""

    name = "0–1"

    def __init__(self) -> None:
        super().__init__(0.0, 1.0)
