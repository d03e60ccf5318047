"""Who says what: quotations and reported statements."""

from pemangku.extract.statements.telling import read_statements

__all__ = ["read_statements"]
