"""A change of a stored graph: a new generation that shares with the old one what stays."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graph_fixtures import resolution
from pemangku.errors import StoreError
from pemangku.store import Applied, Change, open_store, update_store, write_store
from pemangku.triples import assert_facts

P = NamedNode("https://x.invalid/p")


def graph(name: str) -> NamedNode:
    return NamedNode(f"https://x.invalid/{name}")


def quad(text: str, where: str = "a") -> Quad:
    return Quad(P, P, Literal(text), graph(where))


def everything_in(where: str) -> tuple[None, None, None, NamedNode]:
    return (None, None, None, graph(where))


def held(path: Path) -> set[Quad]:
    with open_store(path) as reader:
        return set(reader.quads())


def test_quads_take_the_place_of_what_matches_and_the_rest_stays(tmp_path: Path) -> None:
    write_store(tmp_path, [quad("old"), quad("both"), quad("other", "b")], fingerprint="one")
    update_store(tmp_path, Change((everything_in("a"),), [quad("both"), quad("new")]), fingerprint="two")
    assert held(tmp_path) == {quad("both"), quad("new"), quad("other", "b")}
    with open_store(tmp_path) as reader:
        info = reader.info()
    assert (info.fingerprint, info.quads, info.generation) == ("two", 3, 2)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    before=st.sets(st.tuples(st.sampled_from("xyz"), st.sampled_from("abc"))),
    after=st.sets(st.tuples(st.sampled_from("xyz"), st.sampled_from("abc"))),
    cleared=st.sets(st.sampled_from("abc")),
)
def test_any_change_is_what_sets_say(
    before: set[tuple[str, str]],
    after: set[tuple[str, str]],
    cleared: set[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("any") / "graph"
    write_store(path, [quad(*one) for one in before], fingerprint="one")
    change = Change(tuple(map(everything_in, sorted(cleared))), [quad(*one) for one in after])
    update_store(path, change, fingerprint="two")
    expected = {quad(*one) for one in before if one[1] not in cleared} | {quad(*one) for one in after}
    assert held(path) == expected
    with open_store(path) as reader:
        assert reader.info().quads == len(expected)


def test_offsets_of_sentences_are_not_taken_for_other_numbers(tmp_path: Path) -> None:
    quads = set(assert_facts(resolution()))
    write_store(tmp_path, quads, fingerprint="one")
    seen: list[Applied] = []

    def count(applied: Applied) -> dict[str, int]:
        seen.append(applied)
        return {}

    graphs = tuple((None, None, None, name) for name in sorted({q.graph_name for q in quads}, key=str))
    update_store(tmp_path, Change(graphs, quads), fingerprint="two", count=count)
    assert held(tmp_path) == quads
    assert (seen[0].gone, seen[0].come) == (frozenset(), frozenset())


def test_a_change_is_counted_beside_what_was_there(tmp_path: Path) -> None:
    write_store(tmp_path, [quad("old")], fingerprint="one", count=lambda reader: {"n": len(list(reader.quads()))})

    def count(applied: Applied) -> dict[str, int]:
        assert {q.object.value for q in applied.before.quads()} == {"old"}
        assert {q.object.value for q in applied.after.quads()} == {"new"}
        return {"gone": len(applied.gone), "come": len(applied.come)}

    update_store(tmp_path, Change((everything_in("a"),), [quad("new")]), fingerprint="two", count=count)
    with open_store(tmp_path) as reader:
        assert reader.info().counts == {"gone": 1, "come": 1}


def test_a_reader_goes_on_reading_what_it_opened(tmp_path: Path) -> None:
    write_store(tmp_path, [quad("old")], fingerprint="one")
    with open_store(tmp_path) as reader:
        for number in range(3):
            update_store(tmp_path, Change((everything_in("a"),), [quad(str(number))]), fingerprint=str(number))
        assert [q.object.value for q in reader.quads()] == ["old"]
    assert held(tmp_path) == {quad("2")}


def test_many_small_changes_leave_what_the_last_one_says(tmp_path: Path) -> None:
    write_store(tmp_path, [quad("0")], fingerprint="0")
    for number in range(1, 105):  # past the point where the database is put in order
        update_store(tmp_path, Change((everything_in("a"),), [quad(str(number))]), fingerprint=str(number))
    assert held(tmp_path) == {quad("104")}
    assert len(list((tmp_path / "generations").iterdir())) == 2


def test_where_nothing_is_stored_there_is_nothing_to_change(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="empty"):
        update_store(tmp_path / "graph", Change((), [quad("x")]), fingerprint="one")


def test_a_change_that_breaks_down_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    write_store(tmp_path, [quad("old")], fingerprint="one")

    def broken() -> Iterator[Quad]:
        yield quad("new")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        update_store(tmp_path, Change((everything_in("a"),), broken()), fingerprint="two")
    assert held(tmp_path) == {quad("old")}
    update_store(tmp_path, Change((everything_in("a"),), [quad("new")]), fingerprint="two")
    assert held(tmp_path) == {quad("new")}


def _change_for_ever(path: str) -> None:
    for number in range(1_000_000):
        quads = [quad(f"{number}-{at}") for at in range(200)]
        update_store(path, Change((everything_in("a"),), quads), fingerprint=str(number))


@pytest.mark.parametrize("moment", [0.05, 0.11, 0.17, 0.23])
def test_killed_at_any_moment_a_store_holds_one_change_whole(moment: float, tmp_path: Path) -> None:
    write_store(tmp_path, [quad(f"x-{at}") for at in range(200)], fingerprint="one")
    running = multiprocessing.get_context("spawn").Process(target=_change_for_ever, args=(str(tmp_path),))
    running.start()
    while not (tmp_path / "generations" / "3").exists() and running.is_alive():
        time.sleep(0.01)
    time.sleep(moment)
    assert running.pid is not None
    os.kill(running.pid, signal.SIGKILL)
    running.join()
    found = held(tmp_path)
    assert len(found) == 200
    assert len({q.object.value.partition("-")[0] for q in found}) == 1
    update_store(tmp_path, Change((everything_in("a"),), [quad("after")]), fingerprint="after")
    assert held(tmp_path) == {quad("after")}
