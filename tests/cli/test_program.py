"""The command line as a whole: help, errors, exit codes, streams."""

from __future__ import annotations

import inspect
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import click
import pytest

import pemangku
from commands import SEEDS, Type
from pemangku.cli.program import COMMANDS, program

HEAVY = (
    "rdflib",
    "networkx",
    "pyvis",
    "igraph",
    "pyshacl",
    "rich",
    "lokal",
    "pyoxigraph",
    "sqlite3",
    "yaml",
    "msgspec",
)


def command(name: str) -> click.Command:
    found = program.get_command(click.Context(program), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_sums_itself_up_in_one_line_and_shows_an_example(name: str) -> None:
    text = inspect.cleandoc(command(name).help or "")
    assert text.splitlines()[0] == COMMANDS[name]
    assert f"Example:\n  pemangku {name}" in text


def test_help_lists_the_commands(typed: Type) -> None:
    for flag in ("--help", "-h"):
        done = typed(flag)
        assert done.code == 0
        assert all(f"  {name} " in done.out for name in COMMANDS)


def test_help_imports_neither_commands_nor_what_is_heavy() -> None:
    code = (
        "import sys\nfrom pemangku.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"loaded = [m for m in sys.modules if m.split('.')[0] in {HEAVY!r} or m.startswith('pemangku.cli.commands')]\n"
        "print(loaded, file=sys.stderr)"
    )
    # measuring coverage would import much
    unwatched = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, env=unwatched)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("args", [("query", "ASK { ?s ?p ?o }"), ("info",), ("show", "nobody")])
def test_questions_are_answered_without_importing_what_they_do_not_need(
    args: tuple[str, ...], seeds_graph: Path
) -> None:
    code = (
        f"import sys\nfrom pemangku.cli import main\ntry: main({args!r})\nexcept SystemExit: pass\n"
        "heavy = ('rdflib', 'networkx', 'pyvis', 'igraph', 'pyshacl', 'rich', 'lokal')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    env = {**os.environ, "PEMANGKU_STORE": str(seeds_graph)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, env=env)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_version_is_told(typed: Type) -> None:
    assert typed("--version").out == f"pemangku {pemangku.__version__}\n"


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (("biuld", "seeds"), "no such command: biuld (did you mean build?)"),
        (("xyzzy",), "no such command: xyzzy (one of build, query"),
        (("build",), "Missing argument 'SOURCES...'. (try: pemangku build --help)"),
        (("build", "--nonsense", "x"), "No such option"),
        (("export", "-f", "gif"), "'gif' is not one of"),
        (("view", "--min-confidence", "2"), "2.0 is not in the range"),
        (("view", "--since", "yesterday"), "'yesterday' does not match the format"),
        (("query",), "give a query, or a file with -f FILE"),
        (("query", "ASK {}", "-f", "x.rq"), "give a query, or a file with -f FILE"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(typed: Type, args: tuple[str, ...], complaint: str) -> None:
    done = typed(*args)
    assert done.code == 2
    assert complaint in done.complaint


def test_a_missing_store_is_one_line_that_says_what_to_do(typed: Type, tmp_path: Path) -> None:
    for args in (("info",), ("query", "ASK {}"), ("ask", "who-said-what", "--about", "x"), ("check",), ("export",)):
        done = typed(*args, store=tmp_path / "nowhere")
        assert done.code == 1
        assert done.complaint.endswith(
            f"there is no store at {tmp_path / 'nowhere'} (make one with: pemangku build SOURCE)"
        )


def test_verbose_shows_where_an_error_arose(typed: Type, tmp_path: Path) -> None:
    done = typed("info", "-v", store=tmp_path / "nowhere")
    assert "Traceback" in done.err
    assert done.err.splitlines()[-1].startswith("pemangku: error: there is no store")


def test_the_store_option_goes_before_the_environment(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    assert typed("info", "--store", str(seeds_graph), store=tmp_path / "nowhere").code == 0


def test_standard_streams_speak_utf8_whatever_the_locale(shell: Type, seeds_graph: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PEMANGKU_STORE": str(seeds_graph)}
    assert "“é”" in shell("query", "SELECT ?word { VALUES ?word { '“é”' } }", env=env).out
    assert "“é”" in shell("query", "-", stdin="SELECT ?w { VALUES ?w { '“é”' } }".encode(), env=env).out


def test_a_reader_that_has_had_enough_ends_the_command_quietly(seeds_graph: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m pemangku export -f nquads | head -n 1"],
        env={**os.environ, "PEMANGKU_STORE": str(seeds_graph)},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_ctrl_c_ends_with_exit_code_130(typed: Type, seeds_graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pemangku.build.build", interrupted)
    done = typed("build", "seeds")
    assert done.code == 130
    assert done.err.splitlines()[-1] == "pemangku: error: interrupted"


def test_no_escape_codes_and_no_progress_where_there_is_no_terminal(shell: Type, seeds_graph: Path) -> None:
    for args in (("info",), ("ask", "who-holds-which-office"), ("show", "Jaoharul")):
        done = shell(*args, "--store", str(seeds_graph), env={"FORCE_COLOR": "", "TERM": "xterm"})
        assert "\x1b" not in done.out + done.err


@pytest.mark.parametrize("colour", [True, False])
def test_progress_runs_on_a_terminal_without_colour_where_none_is_wanted(tmp_path: Path, colour: bool) -> None:
    terminal, slave = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color", "PEMANGKU_STORE": str(tmp_path / "graph")}
    env = {name: value for name, value in env.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    done = subprocess.Popen(
        [sys.executable, "-m", "pemangku", "build", str(SEEDS)],
        env=env if colour else {**env, "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=slave,
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            shown += os.read(terminal, 4096)
        except OSError:  # the other end is closed
            break
    out, _ = done.communicate()
    os.close(terminal)
    assert b"articles" in shown
    assert (b"\x1b[32m" in shown) == colour  # the spinner is green
    assert b"\x1b" not in out


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_scripts_ask_the_program_itself(typed: Type, name: str) -> None:
    done = typed("completion", name)
    assert done.code == 0
    assert "_PEMANGKU_COMPLETE" in done.out


def test_completion_knows_commands_and_options(shell: Type) -> None:
    env = {"_PEMANGKU_COMPLETE": "bash_complete", "COMP_WORDS": "pemangku ex", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", "from pemangku.cli import main; main()"],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["plain,export"]


def test_quiet_says_nothing_but_results(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    done = typed("export", "-o", str(tmp_path / "g.ttl"), "--quiet", store=seeds_graph)
    assert (done.code, done.out, done.err) == (0, "", "")


def test_json_is_json_wherever_it_is_offered(typed: Type, seeds_graph: Path) -> None:
    for args in (
        ("info",),
        ("ask",),
        ("ask", "who-holds-which-office"),
        ("query", "SELECT * { ?s ?p ?o } LIMIT 1"),
        ("show", "Jaoharul"),
        ("evaluate", "tests/gold/seeds", "--errors"),
        ("build", "seeds"),
    ):
        done = typed(*args, "--json", store=seeds_graph)
        assert done.code == 0, args
        assert json.loads(done.out), args
