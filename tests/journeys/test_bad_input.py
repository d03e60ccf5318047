"""What goes wrong on the first day: one clear line each, a telling exit code, and nothing stored is harmed."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from commands import SEEDS, Type

GOOD = "Ketua KPU Kabupaten Bekasi Rina Wulandari mengatakan persiapan debat publik sudah rampung."


def line(number: int) -> str:
    return json.dumps({"id": f"n{number}", "text": f"{GOOD} Ini berita ke-{number}."})


@pytest.fixture
def stored(tmp_path: Path, seeds_graph: Path) -> Path:
    """A store of one's own with the seeds in it."""
    return Path(shutil.copytree(seeds_graph, tmp_path / "stored"))


def unharmed(shell: Type, store: Path) -> bool:
    """Whether the store still answers as before."""
    done = shell(
        "query", "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }", "--format", "csv", "--store", str(store)
    )
    return done.out.split() == ["n", "6"]


def test_a_missing_path(shell: Type, stored: Path) -> None:
    done = shell("build", "nowhere/at/all", "--store", str(stored))
    assert done.code == 1
    assert done.complaint == "pemangku: error: no such file or folder: 'nowhere/at/all' (check the path)"
    assert unharmed(shell, stored)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"  \n\n \t\n", "empty"),
        ("picture.txt", bytes(range(256)) * 40, "binary"),
        ("program.jsonl", b"\x7fELF\x02\x01\x01" + bytes(500), "binary"),
    ],
)
def test_a_file_that_holds_no_article_is_reported_and_the_batch_goes_on(
    shell: Type, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(content)
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    done = shell("build", "in")
    assert done.code == 1
    (skipped,) = [line for line in done.err.splitlines() if line.startswith("pemangku: skipped: ")]
    assert f"in/{name}" in skipped
    assert reason in skipped
    assert "2 articles read" not in done.out
    assert "1 articles read: 1 new" in done.out


def test_a_file_that_is_not_utf8_is_read_as_what_it_is(shell: Type, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(f"{GOOD} Katanya, “tertib – aman”.".encode("cp1252"))
    assert shell("build", "old.txt").code == 0
    asked = shell("query", "SELECT ?t { ?a nif:isString ?t }", "--format", "csv")
    assert "“tertib – aman”" in asked.out


def test_broken_json_on_line_3_of_10(shell: Type, tmp_path: Path) -> None:
    lines = [line(number) for number in range(1, 11)]
    lines[2] = lines[2][:-9]
    (tmp_path / "news.jsonl").write_text("\n".join(lines))
    done = shell("build", "news.jsonl")
    assert done.code == 1
    assert "pemangku: skipped: news.jsonl:3: " in done.err
    assert "9 articles read: 9 new" in done.out


def test_a_line_of_50_megabytes(shell: Type, tmp_path: Path) -> None:
    with (tmp_path / "news.jsonl").open("w") as out:
        out.write(line(1) + "\n" + '{"id": "huge", "text": "')
        for _ in range(50):
            out.write("kata " * 200_000)
        out.write('"}\n' + line(2) + "\n")
    done = shell("build", "news.jsonl")
    assert done.code == 1
    assert "pemangku: skipped: news.jsonl:2: " in done.err
    assert "2 articles read: 2 new" in done.out


def test_a_folder_without_articles(shell: Type, tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.png").write_bytes(b"\x89PNG")
    done = shell("build", "pictures")
    assert done.code == 1
    assert done.complaint.startswith("pemangku: error: no articles in folder 'pictures'")
    assert not (tmp_path / "output").exists()


def test_a_syntax_error_in_a_query_is_told_with_its_position(shell: Type, stored: Path) -> None:
    done = shell("query", "SELECT ?x {\n  ?x a foaf:Person ;; }}", "--store", str(stored))
    assert done.code == 2
    assert done.complaint.startswith("pemangku: error: syntax error in the query at 2:")
    done = shell("query", "SELECT ?x { ?x a dbo:Person }", "--store", str(stored))
    assert done.code == 2
    assert "unknown prefix dbo:" in done.complaint


@pytest.mark.parametrize(
    ("query", "refused"),
    [
        ("SELECT * { SERVICE <http://localhost:9/sparql> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { { SELECT * { service silent <http://localhost:9/> { ?s ?p ?o } } } }", "SERVICE"),
        ("LOAD <file:///etc/passwd>", "LOAD"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
        ("CLEAR ALL", "CLEAR"),
        ("PREFIX a: <a:> DROP ALL", "DROP"),
    ],
)
def test_what_writes_or_asks_elsewhere_is_refused(shell: Type, stored: Path, query: str, refused: str) -> None:
    done = shell("query", query, "--store", str(stored))
    assert done.code == 2
    assert f"{refused} is refused" in done.complaint
    done = shell("ask", "who-said-what", "--about", query, "--store", str(stored))
    assert done.code == 4
    assert unharmed(shell, stored)


def test_an_unknown_entity_comes_with_near_names(shell: Type, stored: Path) -> None:
    for args in (("show", "Jaoharul Alm"), ("view", "--around", "Jaoharul Alm", "-o", "-")):
        done = shell(*args, "--store", str(stored))
        assert done.code == 4
        assert "near: Jaoharul Alam" in done.complaint


def test_an_unknown_question_comes_with_near_names(shell: Type, stored: Path) -> None:
    done = shell("ask", "who-holds-what-office", "--store", str(stored))
    assert done.code == 2
    assert "near: who-holds-which-office" in done.complaint


def test_a_store_made_by_a_newer_version(shell: Type, stored: Path) -> None:
    (stored / "store.json").write_text('{"format": 99}')
    for args in (("info",), ("build", str(SEEDS)), ("query", "ASK {}")):
        done = shell(*args, "--store", str(stored))
        assert done.code == 1
        assert "was made by a newer version of pemangku" in done.complaint
    (stored / "store.json").write_text('{"format": 1}')
    assert unharmed(shell, stored)


def test_a_folder_that_is_no_store_is_left_alone(shell: Type, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "wedding.jpg").write_bytes(b"dear")
    done = shell("build", str(SEEDS), "--store", "photos")
    assert done.code == 1
    assert "is not empty and not a store" in done.complaint
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["wedding.jpg"]


def test_a_second_build_at_the_same_time(shell: Type, stored: Path) -> None:
    hold = "import sys; from pemangku.store import lock\nwith lock(sys.argv[1]): print(flush=True); sys.stdin.read()"
    holder = subprocess.Popen([sys.executable, "-c", hold, str(stored)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    holder.stdout.readline()
    done = shell("build", str(SEEDS), "--store", str(stored))
    assert done.code == 1
    assert "another build is writing to the store" in done.complaint
    assert unharmed(shell, stored)  # reading goes on beside a build
    holder.communicate(b"")


@pytest.mark.parametrize("place", ["file/graph", "/proc/graph", "/dev/null"])
def test_a_store_where_none_can_be_made(shell: Type, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("a file, no folder")
    done = shell("build", str(SEEDS), "--store", place)
    assert done.code == 1
    assert place in done.complaint


def test_a_folder_that_may_not_be_written(tmp_path: Path, stored: Path) -> None:
    stored.chmod(0o555)
    for path in stored.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    (tmp_path / "new.txt").write_text(GOOD)
    # root may write anywhere, unless it gives that power up
    powerless = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*powerless, sys.executable, "-m", "pemangku", "build", str(tmp_path / "new.txt"), "--store", str(stored)],
        capture_output=True,
        text=True,
        check=False,
    )
    stored.chmod(0o755)
    assert done.returncode == 1
    (complaint,) = done.stderr.splitlines()
    assert complaint == (
        f"pemangku: error: cannot write to the store {stored}: the folder cannot be written "
        "(check its permissions or give another --store)"
    )


def test_a_disk_that_fills_up_while_the_graph_is_written(shell: Type, tmp_path: Path, stored: Path) -> None:
    """No file may grow beyond a few kilobytes: whichever write fails first, it is one line and the store is whole."""
    (tmp_path / "news.jsonl").write_text("\n".join(line(number) for number in range(200)))

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    done = subprocess.run(
        [sys.executable, "-m", "pemangku", "build", str(tmp_path / "news.jsonl"), "--store", str(stored)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=little_room,
    )
    assert done.returncode == 1
    (complaint,) = done.stderr.splitlines()
    assert complaint.startswith("pemangku: error: cannot ")
    assert unharmed(shell, stored)
    assert shell("build", str(tmp_path / "news.jsonl"), "--store", str(stored)).code == 0


@pytest.mark.parametrize(
    "args", [("export", "-f", "nquads"), ("info",), ("view", "-o", "-"), ("export", "-o", "/dev/full"), ("--help",)]
)
def test_a_full_disk_behind_the_output(stored: Path, args: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pemangku", *args],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PEMANGKU_STORE": str(stored)},
        )
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["pemangku: error: the disk is full (make room and try again)"]


def test_an_output_that_fails_leaves_the_old_file(shell: Type, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("precious")
    assert shell("export", "-o", "graph.ttl").code == 1
    assert (tmp_path / "graph.ttl").read_text() == "precious"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl"]


SCRIPT = "<script>document.title='run'</script><img src=x onerror=alert(1)>"


def test_script_in_an_article_a_title_and_a_name_stays_text(shell: Type, tmp_path: Path) -> None:
    article = {
        "id": f"a{SCRIPT}",
        "title": f"Judul {SCRIPT}",
        "publisher": SCRIPT,
        "url": f"javascript:{SCRIPT}",
        "text": f'Ketua KPU Kabupaten Bekasi Rina {SCRIPT} Wulandari mengatakan, "{SCRIPT} tertib" {SCRIPT}. {GOOD}',
    }
    (tmp_path / "news.jsonl").write_text(json.dumps(article))
    assert shell("build", "news.jsonl").code == 0
    page = shell("view", "-o", "-").out
    assert "<script>document" not in page
    assert "<img src=x" not in page
    assert (
        SCRIPT
        in json.loads(shell("query", "SELECT ?t { ?a nif:isString ?t }", "--json").out)["results"]["bindings"][0]["t"][
            "value"
        ]
    )
    for name in ("turtle", "trig", "nquads", "jsonld"):
        assert shell("export", "-f", name).code == 0
