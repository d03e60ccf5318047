"""The command line: it parses, calls the other packages, and prints. `main` is the program `pemangku`."""

from pemangku.cli.program import main

__all__ = ["main"]
