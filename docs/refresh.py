"""Runs the commands in the documentation's ```console blocks and puts what they print under them.

    python docs/refresh.py            rewrites README.md, README.id.md and docs/*.md     (make docs)

The commands of a file run one after the other in a folder of their own that has `seeds/` in it. Lines beginning with
`$ ` are commands; what stands under them is what they print on standard output, cut off where a line `…` stands.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.DOTALL | re.MULTILINE)
CUT = "…"


def documents() -> list[Path]:
    """The files whose commands are run."""
    return [REPOSITORY / "README.md", REPOSITORY / "README.id.md", *sorted((REPOSITORY / "docs").glob("*.md"))]


def refreshed(text: str, folder: Path) -> str:
    """The document with what its commands print now, run in `folder`."""
    (folder / "seeds").symlink_to(REPOSITORY / "seeds")
    return BLOCK.sub(lambda block: _rerun(block[0], folder), text)


def _rerun(block: str, folder: Path) -> str:
    lines: list[str] = []
    for command, shown in re.findall(r"^\$ ([^\n]+)\n((?:(?!\$ )[^\n]*\n)*)", block, re.MULTILINE):
        printed = _run(command, folder).splitlines()
        before = shown.splitlines()
        if before and before[-1] == CUT:
            printed = [*printed[: len(before) - 1], CUT]
        lines += [f"$ {command}", *printed]
    return "".join(f"{line}\n" for line in lines)


def _run(command: str, folder: Path) -> str:
    bin_ = str(Path(sys.executable).parent)
    env = {**os.environ, "PATH": f"{bin_}:{os.environ['PATH']}", "COLUMNS": "100", "NO_COLOR": "1"}
    env.pop("PEMANGKU_STORE", None)
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, capture_output=True, check=False)
    if done.returncode or b"pemangku: error" in done.stderr:
        raise SystemExit(f"`{command}` failed with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode(errors="replace")  # `cut` may cut a letter in two


def main() -> None:
    """Rewrite what is out of date."""
    for path in documents():
        old = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            new = refreshed(old, Path(folder))
        if new != old:
            path.write_text(new, encoding="utf-8")
            print(f"refreshed {path.relative_to(REPOSITORY)}")


if __name__ == "__main__":
    main()
