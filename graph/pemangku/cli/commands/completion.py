"""`pemangku completion`."""

from __future__ import annotations

import click

from pemangku.cli.printing import say


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    Example:
      pemangku completion bash >> ~/.bashrc
      pemangku completion fish > ~/.config/fish/completions/pemangku.fish
    """
    from click.shell_completion import get_completion_class

    from pemangku.cli.program import program

    completion = get_completion_class(shell)
    if completion is not None:
        say(completion(program, {}, "pemangku", "_PEMANGKU_COMPLETE").source())
