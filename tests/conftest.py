"""What tests of several packages share: the repository's places, the graph of the seeds, and ways to type a command."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from commands import SEEDS, Type, Typed
from pemangku.build import build
from pemangku.cli import main


@pytest.fixture(scope="session")
def seeds_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the graph of the seeds; only to be read."""
    store = tmp_path_factory.mktemp("seeds") / "graph"
    report = build([str(SEEDS)], store=store)
    assert report.complete
    return store


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    """Type a command in this process: `typed("info", store=…, stdin=b"…")`."""

    def run(*args: str, store: Path | None = None, stdin: bytes = b"") -> Typed:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        if store is not None:
            monkeypatch.setenv("PEMANGKU_STORE", str(store))
        capsys.readouterr()
        with pytest.raises(SystemExit) as exit_:
            main(args)
        printed = capsys.readouterr()
        return Typed(int(exit_.value.code or 0), printed.out, printed.err)

    return run


@pytest.fixture
def shell(tmp_path: Path) -> Type:
    """Type a command in a process of its own, in an empty folder."""

    def run(*args: str, cwd: Path = tmp_path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Typed:
        done = subprocess.run(
            [sys.executable, "-m", "pemangku", *args],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env={**os.environ, **(env or {})},
            check=False,
        )
        return Typed(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
