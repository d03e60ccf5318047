"""Floors: figures of a gold set below which an evaluation fails. They are raised, and lowered only on purpose."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pemangku.errors import BelowFloorError, SourceError, UsageError
from pemangku.evaluate.gold import digest
from pemangku.evaluate.scores import Scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """The floors of one gold set, by the figure's name, and the digest of the set they were measured on."""

    gold: str
    figures: Mapping[str, float]


def read_floors(file: Path) -> dict[str, Floors]:
    """The floors in a TOML file, by the gold folder's name. Raises SourceError when it is not such a file."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        return {
            name: Floors(gold=str(table["gold"]), figures={k: float(v) for k, v in table["floors"].items()})
            for name, table in content.items()
        }
    except FileNotFoundError:
        raise SourceError(f"no such floors file: {file}") from None
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise SourceError(f"{file}: not a floors file: {error}") from None


def write_floors(floors: Mapping[str, Floors], file: Path) -> None:
    """Write `floors` as `read_floors` reads them."""
    lines = ["# Floors of the evaluation, by gold set. `make floors` raises them; only `LOWER=1` lowers one."]
    for name, of_set in sorted(floors.items()):
        lines += ["", f"[{name}]", f'gold = "{of_set.gold}"', "", f"[{name}.floors]"]
        lines += [f'"{figure}" = {value:.3f}' for figure, value in of_set.figures.items()]
    beside = file.with_name(f".{file.name}.new")
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    beside.replace(file)


def hold_against(scores: Scores, floors: Mapping[str, Floors], gold_folder: Path) -> None:
    """Raise BelowFloorError when figures lie below floors, UsageError when the floors are not of this gold set."""
    name = gold_folder.resolve().name
    if name not in floors:
        raise UsageError(f"no floors for the gold set {name!r}", hint=f"known: {', '.join(sorted(floors)) or 'none'}")
    if floors[name].gold != digest(gold_folder):
        raise UsageError(f"the floors of {name!r} were measured on another version of this gold set")
    measured = scores.figures
    below = [
        f"{figure} {measured.get(figure, 0.0):.3f} < {floor:.3f}"
        for figure, floor in floors[name].figures.items()
        if measured.get(figure, 0.0) < floor
    ]
    if below:
        raise BelowFloorError(f"{name}: below the floor: {'; '.join(below)}")


def raised(known: Floors | None, scores: Scores, gold_folder: Path, *, slack: float, lower: bool = False) -> Floors:
    """Floors `slack` under what was measured; a known floor that is higher stays, unless `lower`.

    Figures that the set no longer has lose their floors only when `lower`.
    """
    measured = {figure: max(0.0, round(value - slack, 3)) for figure, value in scores.figures.items()}
    if known is not None and not lower:
        figures = {**known.figures, **{k: max(v, known.figures.get(k, 0.0)) for k, v in measured.items()}}
    else:
        figures = measured
    return Floors(gold=digest(gold_folder), figures=dict(figures))
