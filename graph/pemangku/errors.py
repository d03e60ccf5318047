"""Errors that a user can cause or mend, each with its exit code.

PemangkuError                  1  something went wrong; the message says what, where and what to do
├── UsageError                 2  the call itself is wrong (unknown option value, bad SPARQL, refused query)
├── SourceError                1  an input cannot be read (missing, empty, binary, broken line …)
├── StoreError                 1  the store cannot be opened or written
├── NonconformingError         3  the stored graph does not conform to its shapes
├── NothingFoundError          4  nothing answers to the name, question or filter
└── BelowFloorError            5  an evaluation figure lies below its floor
"""

from __future__ import annotations


class PemangkuError(Exception):
    """Base of all errors that the command line prints as one line and turns into an exit code.

    `message` is one clear line: what is wrong and where. `hint`, when given, says what to do.
    """

    exit_code = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class UsageError(PemangkuError):
    """The call itself is wrong; nothing was done."""

    exit_code = 2


class SourceError(PemangkuError):
    """An input cannot be read as an article."""


class StoreError(PemangkuError):
    """The store cannot be opened or written; what it held is unharmed."""


class NonconformingError(PemangkuError):
    """What is stored does not conform to the shapes of the ontology."""

    exit_code = 3


class NothingFoundError(PemangkuError):
    """Nothing in the graph answers to what was asked for."""

    exit_code = 4


class BelowFloorError(PemangkuError):
    """A measured figure lies below its stored floor."""

    exit_code = 5
