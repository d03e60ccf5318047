"""The documentation shows what the commands really print, and leaves no command out."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from commands import REPOSITORY
from pemangku.cli.program import COMMANDS

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def load_refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh", REPOSITORY / "docs" / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFRESH = load_refresh()


@pytest.mark.parametrize("document", REFRESH.documents(), ids=lambda path: str(path.name))
def test_what_a_document_shows_is_what_its_commands_print(document: Path, tmp_path: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert REFRESH.refreshed(text, tmp_path) == text, "run `make docs`"


def test_the_guide_shows_the_help_of_every_command() -> None:
    guide = (REPOSITORY / "docs" / "guide.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"$ pemangku {name} --help\nUsage: pemangku {name}" not in guide] == []


def test_links_between_documents_lead_somewhere() -> None:
    documents = [*REFRESH.documents(), REPOSITORY / "CONTRIBUTING.md", REPOSITORY / "CHANGELOG.md"]
    for document in documents:
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_the_first_commands_of_the_readme_are_the_makefiles() -> None:
    targets = re.findall(r"^make (\w+)", README, re.MULTILINE)
    assert targets[:2] == ["demo", "test"]
    listed = subprocess.run(["make", "help"], cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout
    assert set(targets) <= {line.split()[0] for line in listed.splitlines()}


def test_make_demo_builds_draws_exports_and_asks(tmp_path: Path) -> None:
    """In a copy of the repository, with this environment in place of the one that it would install."""
    for name in ("Makefile", "pyproject.toml", "seeds", "graph"):
        (tmp_path / name).symlink_to(REPOSITORY / name)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / ".installed").touch()
    command = ["make", "-o", ".venv/.installed", "demo", f"BIN={Path(sys.executable).parent}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "6 articles read: 6 new" in done.stdout
    assert "Jaoharul Alam" in done.stdout
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == ["graph", "graph.html", "graph.ttl"]


def test_what_installing_without_make_needs_is_declared(tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("pemangku")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.startswith("pemangku ")
