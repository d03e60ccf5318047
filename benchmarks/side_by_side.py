"""Measuring several things in one run, turn by turn, so that what else the machine does weighs on all of them alike."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median


def seconds(
    things: Mapping[str, Callable[[], object]],
    *,
    rounds: int,
    warm: bool = True,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """The median time of a call of each thing, after one round that does not count (`warm`).

    `time.process_time` as `clock` counts the processor's time, for what one process does on a busy machine.
    """
    took: dict[str, list[float]] = {name: [] for name in things}
    for round_ in range(rounds + warm):
        for name, thing in things.items():
            started = clock()
            thing()
            if round_ or not warm:
                took[name].append(clock() - started)
    return {name: median(times) for name, times in took.items()}


def installed(folder: Path) -> dict[str, str]:
    """The environment in which the program starts as one that pip installed does: its byte code is kept, in FOLDER.

    A checkout in an environment that forbids byte code is compiled anew at every start.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def report(what: str, ratio: float, budget: str = "", *, kept: bool = True) -> None:
    """One line: what was compared, the ratio, and the budget, when there is one, with whether it is kept."""
    judged = f"   budget {budget:<8} {'kept' if kept else 'NOT KEPT'}" if budget else ""
    print(f"{what:<72} {ratio:>7.2f}{judged}")
