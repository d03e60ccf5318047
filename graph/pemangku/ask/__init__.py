"""Asking the graph: queries, named questions, entities by name, dossiers. Nothing here writes or uses the network.

Each name is loaded when it is first used, so that a query does not wait for what only dossiers need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pemangku.ask.claims import Source
    from pemangku.ask.dossiers import dossier
    from pemangku.ask.entities import Entity, find_entity
    from pemangku.ask.facts import Dossier, Happening, HeldOffice, Related, Said, StageOf, Standing
    from pemangku.ask.formats import ResultFormat, write_result
    from pemangku.ask.named import Parameter, Question, ask, find_question, questions
    from pemangku.ask.result import Result, run_query

__all__ = [
    "Dossier",
    "Entity",
    "Happening",
    "HeldOffice",
    "Parameter",
    "Question",
    "Related",
    "Result",
    "ResultFormat",
    "Said",
    "Source",
    "StageOf",
    "Standing",
    "ask",
    "dossier",
    "find_entity",
    "find_question",
    "questions",
    "run_query",
    "write_result",
]

_HOMES = {
    "claims": ("Source",),
    "dossiers": ("dossier",),
    "entities": ("Entity", "find_entity"),
    "facts": ("Dossier", "Happening", "HeldOffice", "Related", "Said", "StageOf", "Standing"),
    "formats": ("ResultFormat", "write_result"),
    "named": ("Parameter", "Question", "ask", "find_question", "questions"),
    "result": ("Result", "run_query"),
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
