"""The graph on disk: written whole or not at all, read without being changed."""

import json
import multiprocessing
import os
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graph_fixtures import resolution
from pemangku.errors import StoreError, UsageError
from pemangku.store import lock, open_store, write_store
from pemangku.triples import assert_facts

NODE = NamedNode("https://x.invalid/a")


def quad(text):
    return Quad(NODE, NODE, Literal(text), NODE)


def held(path):
    with open_store(path) as reader:
        return {q.object.value for q in reader.quads()}


def snapshot(path):
    return {str(f): (f.stat().st_mtime_ns, f.stat().st_size) for f in Path(path).rglob("*")}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "graph"


def test_what_is_written_is_read(path):
    quads = set(assert_facts(resolution()))
    assert write_store(path, quads, fingerprint="one") is True
    with open_store(path) as reader:
        assert set(reader.quads()) == quads
        info = reader.info()
    assert (info.path, info.quads, info.fingerprint, info.generation) == (str(path), len(quads), "one", 1)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=5))
def test_any_strings_come_back_as_they_were(tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("any") / "graph"
    write_store(path, map(quad, texts), fingerprint="f")
    assert held(path) == set(texts)


def test_the_same_fingerprint_touches_nothing(path):
    write_store(path, [quad("old")], fingerprint="one")
    before = snapshot(path)
    assert write_store(path, [quad("new")], fingerprint="one") is False
    assert snapshot(path) == before


def test_another_fingerprint_replaces_the_graph(path):
    write_store(path, [quad("old")], fingerprint="one")
    assert write_store(path, [quad("new")], fingerprint="two") is True
    assert held(path) == {"new"}


def test_a_reader_goes_on_reading_what_it_opened(path):
    write_store(path, [quad("old")], fingerprint="one")
    with open_store(path) as reader:
        write_store(path, [quad("new")], fingerprint="two")
        assert [q.object.value for q in reader.quads()] == ["old"]


def test_only_the_last_two_generations_are_kept(path):
    for number in range(5):
        write_store(path, [quad("x")], fingerprint=str(number))
    assert sorted(entry.name for entry in (path / "generations").iterdir()) == ["4", "5"]


def test_reading_changes_no_file(path):
    write_store(path, [quad("x")], fingerprint="one")
    before = snapshot(path)
    assert held(path) == {"x"}
    assert snapshot(path) == before


def test_a_store_cannot_be_written_through_its_reader(path):
    write_store(path, [quad("x")], fingerprint="one")
    with open_store(path) as reader, pytest.raises(RuntimeError):
        reader.database.add(quad("y"))


def test_a_closed_reader_says_so(path):
    write_store(path, [quad("x")], fingerprint="one")
    with open_store(path) as reader:
        pass
    with pytest.raises(StoreError, match="closed"):
        reader.query("ASK { ?s ?p ?o }")


def test_queries_see_the_union_of_all_graphs_and_know_the_prefixes(path):
    write_store(path, assert_facts(resolution()), fingerprint="one")
    with open_store(path) as reader:
        rows = reader.query(
            "SELECT ?label ?who { ?who a foaf:Person ; skos:prefLabel ?label }",
            substitutions={"who": NamedNode("https://w3id.org/pemangku/id/person/tirtaningrum-99.01")},
        )
        assert [row["label"].value for row in rows] == ["Tirtaningrum"]


def test_where_there_is_no_store_the_hint_names_the_command(path):
    with pytest.raises(StoreError, match="pemangku build"):
        open_store(path)


def test_a_store_that_was_never_filled_says_so(path):
    with lock(path):
        pass
    with pytest.raises(StoreError, match="is empty"):
        open_store(path)


def test_a_store_of_a_newer_version_is_neither_read_nor_written(path):
    write_store(path, [quad("x")], fingerprint="one")
    (path / "store.json").write_text(json.dumps({"format": 99}))
    before = snapshot(path)
    with pytest.raises(StoreError, match="newer version"):
        open_store(path)
    with pytest.raises(StoreError, match="newer version"):
        write_store(path, [quad("y")], fingerprint="two")
    assert snapshot(path) == before


@pytest.mark.parametrize(
    ("name", "content"), [("store.json", "{"), ("CURRENT", "abc"), ("generations/1/meta.json", "[]")]
)
def test_a_broken_file_is_named(path, name, content):
    write_store(path, [quad("x")], fingerprint="one")
    (path / name).write_text(content)
    with pytest.raises(StoreError, match=Path(name).name):
        open_store(path)


def test_a_damaged_database_is_one_clear_line_and_the_next_build_mends_it(path):
    write_store(path, [quad("x")], fingerprint="one")
    (path / "generations/1/quads/CURRENT").unlink()
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(path)
    write_store(path, [quad("y")], fingerprint="two")
    assert held(path) == {"y"}


def test_a_missing_generation_is_written_anew_even_under_the_same_fingerprint(path):
    write_store(path, [quad("x")], fingerprint="one")
    (path / "generations/1").rename(path.parent / "away")
    assert write_store(path, [quad("x")], fingerprint="one") is True
    assert held(path) == {"x"}


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(StoreError, match=r"thesis\.doc"):
        write_store(tmp_path, [quad("x")], fingerprint="one")
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.doc"]


def test_an_empty_folder_kept_in_git_may_become_a_store(path):
    path.mkdir()
    (path / ".gitkeep").touch()
    assert write_store(path, [quad("x")], fingerprint="one")


def test_a_file_is_no_store(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="is a file"):
        open_store(tmp_path / "file")


@pytest.mark.parametrize("address", ["http://x.invalid/sparql", "https://x.invalid/sparql"])
def test_stores_on_the_web_are_not_supported_yet(address):
    with pytest.raises(UsageError, match="not supported yet"):
        open_store(address)


def test_a_second_build_at_the_same_time_is_refused(path):
    with lock(path):
        code = "import sys\nfrom pemangku.store import lock\nwith lock(sys.argv[1]): pass"
        other = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    assert "StoreError" in other.stderr
    assert "another build is writing" in other.stderr


def test_a_second_thread_is_refused_too_but_locks_of_one_thread_nest(path):
    raised = []

    def other():
        try:
            with lock(path):
                pass
        except StoreError as error:
            raised.append(error.message)

    with lock(path), lock(path):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert len(raised) == 1
    with lock(path):
        pass


def test_an_error_in_the_quads_leaves_the_store_as_it_was(path):
    write_store(path, [quad("x")], fingerprint="one")

    def broken():
        yield quad("y")
        raise KeyError("boom")

    with pytest.raises(KeyError):
        write_store(path, broken(), fingerprint="two")
    assert held(path) == {"x"}
    assert write_store(path, [quad("z")], fingerprint="two")
    assert held(path) == {"z"}


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "the disk is full"),
        (OSError("IO error: No space left on device: While appending"), "the disk is full"),
        (PermissionError(13, "Permission denied"), "cannot be written"),
        (OSError(30, "Read-only file system"), "cannot be written"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_an_error_of_the_system_is_explained_and_nothing_is_lost(path, error, said):
    write_store(path, [quad("x")], fingerprint="one")

    def failing():
        yield quad("y")
        raise error

    with pytest.raises(StoreError, match=said):
        write_store(path, failing(), fingerprint="two")
    assert held(path) == {"x"}
    assert not (path / "generations/building").exists()


def test_a_folder_that_cannot_be_made_is_explained(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot write to the store"):
        write_store(tmp_path / "file" / "graph", [quad("x")], fingerprint="one")


WRITER = textwrap.dedent(
    """
    import os, sys
    from pyoxigraph import Literal, NamedNode, Quad
    import pemangku.store.writer as writer

    path, moment = sys.argv[1:]
    node = NamedNode("https://x.invalid/a")

    def die(*_):
        os.kill(os.getpid(), 9)

    def quads():
        for number in range(1000):
            yield Quad(node, node, Literal(f"new {number}"), node)
        if moment == "while loading":
            die()

    if moment == "before the pointer":
        writer.write_beside = die
    if moment == "after the pointer":
        kept, writer.write_beside = writer.write_beside, lambda *a: (kept(*a), die())
    if moment == "before the rename":
        writer.write_json = die
    writer.write_store(path, quads(), fingerprint="two")
    """
)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("while loading", "old"),
        ("before the rename", "old"),
        ("before the pointer", "old"),
        ("after the pointer", "new 0"),
    ],
)
def test_killed_at_any_moment_the_store_holds_the_old_or_the_new_graph_whole(path, moment, expected):
    write_store(path, [quad("old")], fingerprint="one")
    ended = subprocess.run([sys.executable, "-c", WRITER, path, moment], capture_output=True, check=False)
    assert ended.returncode == -9
    found = held(path)
    assert expected in found
    assert len(found) == (1 if expected == "old" else 1000)
    write_store(path, [quad("next")], fingerprint="three")
    assert held(path) == {"next"}
    assert not (path / "generations/building").exists()
    assert len(list((path / "generations").iterdir())) == 2


def read_again_and_again(path, stop, failures):
    while not stop.is_set():
        try:
            with open_store(path) as reader:
                texts = {q.object.value for q in reader.quads()}
            if len(texts) != 1:
                failures.put(f"mixed: {texts}")
        except StoreError as error:
            failures.put(str(error))


def test_readers_never_fail_while_builds_go_on(path):
    context = multiprocessing.get_context("spawn")
    write_store(path, [quad("0")], fingerprint="0")
    stop, failures = context.Event(), context.Queue()
    process = context.Process(target=read_again_and_again, args=(os.fspath(path), stop, failures))
    process.start()
    for number in range(1, 25):
        write_store(path, [quad(str(number))], fingerprint=str(number))
    stop.set()
    process.join()
    assert failures.empty()
    assert process.exitcode == 0
