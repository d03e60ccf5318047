"""The named questions: files `ontology/questions/NAME.rq` whose opening comments say what they ask.

    # title.en: …             # description.en: …          (and the same with .id)
    # param.NAME: KIND, required|optional[, default=VALUE]
    # param.NAME.en: …

KIND is `text` (as given), `entity` (a name or IRI, found in the graph) or `topic` (an IRI when it is one, else text).
The value is bound to the variable `?given_NAME`, which the projection must hold; `?given_lang` is the language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from pemangku.ask.entities import as_iri, find_entity
from pemangku.ask.result import Node, Result, run_query
from pemangku.errors import UsageError
from pemangku.vocabulary import ontology_folder

if TYPE_CHECKING:
    from pemangku.store import Reader

_GIVEN = "given_"
_HEADER = re.compile(r"#\s*([a-z.\-]+):\s*(.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A value that a question takes; `description` by language."""

    name: str
    kind: str
    optional: bool
    default: str | None
    description: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A named question; `title` and `description` by language."""

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    sparql: str


@cache
def questions() -> tuple[Question, ...]:
    """All named questions, by name."""
    return tuple(_read(path) for path in sorted((ontology_folder() / "questions").glob("*.rq")))


def find_question(name: str) -> Question:
    """The question of this name. Raises UsageError, with near names, when there is none."""
    known = {question.name: question for question in questions()}
    if name not in known:
        raise UsageError(f"no question is called {name!r}", hint=_near(name, tuple(known)))
    return known[name]


def ask(
    reader: Reader,
    name: str,
    params: Mapping[str, str],
    *,
    lang: str = "id",
    min_confidence: float | None = None,
) -> Result:
    """The answer to the question `name`; each row carries its sentence, article, date and confidence.

    `min_confidence` (0–1) leaves out the rows below it.
    Raises UsageError for an unknown question or parameter, a missing one and an ambiguous name; NothingFoundError
    for an entity that the graph does not hold.
    """
    question = find_question(name)
    known = {parameter.name: parameter for parameter in question.parameters}
    for given in params:
        if given not in known:
            raise UsageError(f"{name} has no parameter {given!r}", hint=_near(given, tuple(known)))
    bound: dict[str, Node] = {}
    for parameter in question.parameters:
        value = (params.get(parameter.name) or parameter.default or "").strip()
        if value:
            bound[_GIVEN + parameter.name] = _term(reader, parameter, value)
        elif not parameter.optional:
            raise UsageError(f"{name} needs the parameter {parameter.name!r}", hint=parameter.description.get("en"))
    if f"?{_GIVEN}lang" in question.sparql:
        bound[_GIVEN + "lang"] = Literal(lang)
    result = run_query(reader, question.sparql, bound=bound).without(_GIVEN)
    return result if min_confidence is None else result.at_least(min_confidence)


def _term(reader: Reader, parameter: Parameter, value: str) -> Node:
    if parameter.kind == "entity" or (parameter.kind == "topic" and as_iri(value) is not None):
        return NamedNode(find_entity(reader, value).iri)
    try:
        return Literal(value)
    except ValueError as error:
        raise UsageError(f"the value of {parameter.name!r} holds a character that is none") from error


def _read(path: Path) -> Question:
    sparql = path.read_text(encoding="utf-8")
    header: dict[str, str] = {}
    for line in sparql.splitlines():
        if not (match := _HEADER.fullmatch(line.rstrip())):
            break
        header[match[1]] = match[2]
    names = [key.split(".")[1] for key in header if key.startswith("param.") and key.count(".") == 1]
    return Question(
        name=path.stem,
        title=_by_language(header, "title"),
        description=_by_language(header, "description"),
        parameters=tuple(_parameter(header, name) for name in names),
        sparql=sparql,
    )


def _parameter(header: Mapping[str, str], name: str) -> Parameter:
    kind, needed, *rest = (part.strip() for part in header[f"param.{name}"].split(","))
    default = rest[0].removeprefix("default=") if rest else None
    described = _by_language(header, f"param.{name}")
    return Parameter(name=name, kind=kind, optional=needed == "optional", default=default, description=described)


def _by_language(header: Mapping[str, str], key: str) -> dict[str, str]:
    return {language: header[f"{key}.{language}"] for language in ("id", "en") if f"{key}.{language}" in header}


def _near(name: str, known: tuple[str, ...]) -> str:
    import difflib

    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    return f"near: {', '.join(near)}" if near else f"there are: {', '.join(sorted(known))}"
