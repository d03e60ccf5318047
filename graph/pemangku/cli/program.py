"""The group of commands, and what becomes of errors."""

from __future__ import annotations

import contextlib
import errno
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn, cast

import click

import pemangku
from pemangku.cli.options import Settings
from pemangku.errors import PemangkuError

if TYPE_CHECKING:
    from io import TextIOWrapper

INTERRUPTED = 130

# The first lines of the commands' help, here so that `pemangku --help` imports no command; a test holds them together.
COMMANDS = {
    "build": "Read articles into the graph.",
    "query": "Answer a SPARQL query.",
    "ask": "Answer a named question; without a name, list them.",
    "show": "Show all that is known of a person, institution, place or event.",
    "view": "Draw the graph as a page that opens offline.",
    "export": "Write the graph as a file.",
    "analyse": "Measure the network: central, brokers, communities, path, timeline.",
    "check": "Check the graph against the shapes of the ontology.",
    "diff": "Say what one graph tells otherwise than another.",
    "evaluate": "Compare the graph with facts that people read in the same articles.",
    "resolve": "Decide who is who: review, merge, split, undo, log, kinds.",
    "reference": "Take official lists into the graph.",
    "info": "Say what is stored, where, and by which version.",
    "completion": "Print the completion script of a shell.",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; None when there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"pemangku.cli.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; an unknown name comes back with the nearest known ones."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=2)
            hint = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(COMMANDS)}"
            raise click.UsageError(f"no such command: {args[0]} ({hint})", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=("Start with:  pemangku build seeds/  then  pemangku view --open"),
)
@click.version_option(pemangku.__version__, "-V", "--version", message="%(prog)s %(version)s")
def program() -> None:
    """A knowledge graph of Indonesian election stakeholders, from the news, each fact one click from its sentence."""


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 done, 1 failed, 2 wrong usage; more codes stand in `pemangku.errors`."""
    _speak_utf8()
    settings = Settings()
    sys.exit(_run(args, settings))


def _run(args: Sequence[str] | None, settings: Settings) -> int:
    try:
        code: Any = program.main(args, prog_name="pemangku", standalone_mode=False, obj=settings)
        sys.stdout.flush()
    except PemangkuError as error:
        return _complain(str(error), error.exit_code, settings)
    except click.Abort:
        return _complain("interrupted", INTERRUPTED, settings)
    except click.ClickException as error:
        command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "pemangku"
        return _complain(f"{error.format_message()} (try: {command} --help)", error.exit_code, settings)
    except BrokenPipeError:
        return _end_quietly()
    except OSError as error:
        return _complain(_describe(error), 1, settings)
    return code if isinstance(code, int) else 0


def _complain(message: str, code: int, settings: Settings) -> int:
    if settings.verbose:
        import traceback

        traceback.print_exc()
    print(f"pemangku: error: {' '.join(message.split())}", file=sys.stderr)
    return code


def _describe(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return f"the disk is full{f': {error.filename}' if error.filename else ''} (make room and try again)"
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def _end_quietly() -> int:
    """Whoever reads our output has had enough: nothing more is to be flushed into the closed pipe."""
    with contextlib.suppress(OSError):
        sys.stdout.close()
    return 1


def _speak_utf8() -> None:
    """Standard streams in UTF-8, whatever the locale says; what cannot be encoded is shown escaped."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            cast("TextIOWrapper", stream).reconfigure(
                encoding="utf-8", errors="backslashreplace" if stream is not sys.stdin else "strict"
            )
