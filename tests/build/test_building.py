"""From sources to a stored graph: what a build takes in, what it leaves alone, what it reports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from stored_graphs import articles, nquads

import pemangku.extract
from commands import SEEDS
from pemangku.build import BuildReport, build, extraction
from pemangku.errors import PemangkuError, SourceError, StoreError
from pemangku.model import Article, Findings
from pemangku.store import open_store

ONE = "Ketua KPU Kabupaten Bekasi Rina Wulandari mengatakan persiapan debat publik sudah rampung."
OTHER = "Ketua Bawaslu Kabupaten Bekasi Dedi Saputra mengatakan pengawasan kampanye berjalan lancar."


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the scratch files of the database that keeps findings."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("findings.sqlite")
    }


def numbers(report: BuildReport) -> tuple[int, int, int, int]:
    return report.read, report.new, report.updated, report.known


def test_a_build_takes_every_article_in_and_counts_what_the_store_holds(tmp_path: Path) -> None:
    report = build([str(SEEDS)], store=tmp_path / "graph")
    assert numbers(report) == (6, 6, 0, 0)
    assert (report.complete, report.changed) == (True, True)
    assert report.facts["articles"] == 6
    assert all(number > 0 for number in report.facts.values())


def test_building_twice_changes_nothing(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    first = build([str(SEEDS)], store=store)
    before = files(store)
    again = build([str(SEEDS)], store=store)
    assert files(store) == before
    assert numbers(again) == (6, 0, 0, 6)
    assert not again.changed
    assert again.facts == first.facts


def test_articles_that_are_stored_stay(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    build([articles(tmp_path / "a.jsonl", ("a", ONE))], store=store)
    report = build([articles(tmp_path / "b.jsonl", ("b", OTHER))], store=store)
    assert numbers(report) == (1, 1, 0, 0)
    assert report.facts["articles"] == 2


def test_an_article_with_another_text_replaces_the_stored_one(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    build([articles(tmp_path / "a.jsonl", ("a", ONE))], store=store)
    report = build([articles(tmp_path / "a.jsonl", ("a", OTHER))], store=store)
    assert numbers(report) == (1, 0, 1, 0)
    build([articles(tmp_path / "b.jsonl", ("a", OTHER))], store=tmp_path / "fresh")
    assert nquads(store) == nquads(tmp_path / "fresh")


def test_of_two_articles_with_one_id_the_first_counts_and_the_other_is_reported(tmp_path: Path) -> None:
    here = articles(tmp_path / "a.jsonl", ("same", ONE))
    there = articles(tmp_path / "b.jsonl", ("same", OTHER), ("same", ONE))
    graphs = []
    for number, sources in enumerate(([here, there], [there, here])):
        report = build(sources, store=tmp_path / str(number))
        assert numbers(report) == (3, 1, 0, 1)
        assert [problem.where for problem in report.skipped] == ["article same"]
        assert not report.complete
        graphs.append(nquads(tmp_path / str(number)))
    assert graphs[0] == graphs[1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_neither_order_nor_number_of_processes_changes_the_graph(jobs: int, tmp_path: Path, seeds_graph: Path) -> None:
    sources = sorted((str(path) for path in SEEDS.glob("*.txt")), reverse=True)
    build(sources, store=tmp_path / "graph", jobs=jobs)
    assert nquads(tmp_path / "graph") == nquads(seeds_graph)


def test_step_by_step_gives_the_same_graph_as_all_at_once(tmp_path: Path, seeds_graph: Path) -> None:
    for path in sorted(SEEDS.glob("*.txt"), reverse=True):
        build([str(path)], store=tmp_path / "graph")
    assert nquads(tmp_path / "graph") == nquads(seeds_graph)


def test_an_article_on_which_extraction_breaks_down_is_reported_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pemangku.extract.extract

    def breaks_down(article: Article) -> Findings:
        if article.id == "bad":
            raise ValueError("no\nsense")
        return whole(article)

    monkeypatch.setattr(pemangku.extract, "extract", breaks_down)
    source = articles(tmp_path / "a.jsonl", ("bad", ONE), ("good", OTHER))
    report = build([source], store=tmp_path / "graph")
    assert [str(problem) for problem in report.failed] == ["article bad: ValueError: no sense"]
    assert report.facts["articles"] == 1
    assert not report.complete

    monkeypatch.setattr(pemangku.extract, "extract", whole)
    mended = build([source], store=tmp_path / "graph")
    assert numbers(mended) == (2, 1, 0, 1)
    assert mended.complete


def test_a_newer_extractor_reads_the_stored_articles_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "graph"
    build([articles(tmp_path / "a.jsonl", ("a", ONE), ("b", OTHER))], store=store)
    whole = pemangku.extract.extract
    extracted: list[str] = []

    def newer(article: Article) -> Findings:
        extracted.append(article.id)
        return whole(article)

    monkeypatch.setattr(pemangku.extract, "VERSION", "another")
    monkeypatch.setattr(pemangku.extract, "extract", newer)
    report = build([articles(tmp_path / "c.jsonl", ("a", ONE))], store=store)
    assert numbers(report) == (1, 0, 0, 1)
    assert report.facts["articles"] == 2
    assert extracted == ["a", "b"]


def test_an_interrupted_build_keeps_what_it_has_and_the_next_one_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seeds_graph: Path
) -> None:
    whole = pemangku.extract.extract
    extracted: list[str] = []

    def interrupted(article: Article) -> Findings:
        if len(extracted) == 3:
            raise KeyboardInterrupt
        extracted.append(article.id)
        return whole(article)

    monkeypatch.setattr(pemangku.extract, "extract", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build([str(SEEDS)], store=tmp_path / "graph")
    monkeypatch.setattr(pemangku.extract, "extract", whole)
    report = build([str(SEEDS)], store=tmp_path / "graph")
    assert numbers(report) == (6, 3, 0, 3)
    assert nquads(tmp_path / "graph") == nquads(seeds_graph)


def test_a_build_killed_at_any_moment_leaves_a_store_that_opens(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    build([articles(tmp_path / "a.jsonl", ("a", ONE))], store=store)
    before = nquads(store)
    more = articles(tmp_path / "b.jsonl", *((f"b{i}", f"{OTHER} Itu terjadi {i} kali.") for i in range(300)))
    command = [sys.executable, "-m", "pemangku", "build", more, "--store", str(store)]
    for moment in (0.3, 0.6, 0.9, 1.2):
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        with open_store(store) as reader:
            held = reader.info().quads
        assert nquads(store) == before or held > 1000
    report = build([more], store=store)
    assert report.facts["articles"] == 301
    assert report.complete


def test_a_second_build_at_the_same_time_is_refused(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    source = articles(tmp_path / "a.jsonl", ("a", ONE))
    build([source], store=store)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pemangku.store import lock\n"
            "with lock(sys.argv[1]): print('held', flush=True); sys.stdin.read()",
            str(store),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    holder.stdout.readline()
    with pytest.raises(StoreError, match="another build"):
        build([source], store=store)
    holder.communicate(b"")
    assert build([source], store=store).complete


def test_a_mistyped_path_leaves_no_store_behind(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        build([str(tmp_path / "nowhere")], store=tmp_path / "graph")
    (tmp_path / "empty.txt").touch()
    report = build([str(tmp_path / "empty.txt")], store=tmp_path / "graph")
    assert [problem.where for problem in report.skipped] == [str(tmp_path / "empty.txt")]
    assert report.facts == {}
    assert not (tmp_path / "graph").exists()


def test_what_could_be_read_only_in_part_is_noted_and_stored(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": ONE, "published": "someday"})
    (tmp_path / "a.jsonl").write_text(line + "\n")
    report = build([str(tmp_path / "a.jsonl")], store=tmp_path / "graph")
    assert report.facts["articles"] == 1
    assert report.complete
    assert [problem.where for problem in report.noted] == [f"{tmp_path / 'a.jsonl'}:1"]


def test_progress_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    source = articles(tmp_path / "a.jsonl", ("a", ONE), ("b", OTHER))
    build([source], store=tmp_path / "graph", progress=lambda step, done: told.append((step, done)))
    assert told == [("articles", 1), ("articles", 2), ("graph", 2)]


def test_a_process_that_dies_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "leave_interrupts_to_parent", os.abort)
    one = Article(id="a", text=ONE, parts=())

    def endless() -> Iterator[Article]:
        while True:
            yield one

    with pytest.raises(PemangkuError, match="an extraction process died"):
        list(extraction.extract_all(endless(), jobs=1 + 1))
