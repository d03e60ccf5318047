"""A graph that grows: what a later build changes is the same as if everything had been built at once."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from stored_graphs import articles, nquads

from commands import SEEDS
from pemangku.build import BuildReport, build, building, contents
from pemangku.reference.stored import import_candidates
from pemangku.resolve import Decision, Ruling, append_decisions, decisions_path
from pemangku.store import lock, open_store

ONE = "Ketua KPU Kabupaten Bekasi Rina Wulandari mengatakan persiapan debat publik sudah rampung."
OTHER = "Ketua Bawaslu Kabupaten Bekasi Dedi Saputra melaporkan Rina Wulandari ke DKPP, Senin (7/10/2024)."
THIRD = (
    "Calon Bupati Bekasi nomor urut 2 Rina Wulandari dan Dedi Saputra hadir dalam debat publik Pilkada 2024 di Bekasi."
)


def grow(sources: list[str], store: Path) -> BuildReport:
    """A build that may not write the whole graph."""

    def refuse(*_: object) -> None:
        raise AssertionError("the whole graph is written")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "whole_graph", refuse)
        return build(sources, store=store)


def candidates(path: Path) -> Path:
    """An official list of one pair in Bekasi, as its publisher serves it."""
    pair = {"1": {"nama": "RINA WULANDARI, S.H. - DEDI SAPUTRA", "nomor_urut": 2}}
    path.write_text(json.dumps({"3216": pair}), encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path, seeds_graph: Path) -> Path:
    """A store of the seeds to add to."""
    shutil.copytree(seeds_graph, tmp_path / "graph")
    return tmp_path / "graph"


STAGES = (
    "KPU Kabupaten Bekasi menggelar debat publik Pilkada Kabupaten Bekasi 2024 pada 6 November 2024 di Cikarang.",
    "KPU Kabupaten Bekasi menggelar rapat pleno rekapitulasi pada Pilkada 2024 pada 3 Desember 2024 di Cikarang.",
    "KPU Kabupaten Bekasi menggelar rapat pleno di Cikarang.",
)


def test_an_event_comes_into_its_stage_and_leaves_it_and_an_empty_stage_goes(store: Path, tmp_path: Path) -> None:
    for number, text in enumerate(STAGES):
        path = articles(tmp_path / f"{number}.jsonl", ("tahap", text))
        grow([path], store)
        build([str(SEEDS), path], store=tmp_path / f"fresh-{number}")
        assert nquads(store) == nquads(tmp_path / f"fresh-{number}")
        assert (b"rekapitulasi-hasil-penghitungan-suara-pilkada-2024" in nquads(store)) == (number == 1)


def test_new_articles_are_added(store: Path, tmp_path: Path) -> None:
    later = [articles(tmp_path / f"{id_}.jsonl", (id_, text)) for id_, text in (("a", ONE), ("b", OTHER))]
    for path in later:
        report = grow([path], store)
        assert report.new == 1
    build([str(SEEDS), *later], store=tmp_path / "fresh")
    assert nquads(store) == nquads(tmp_path / "fresh")


def test_an_article_takes_the_place_of_its_older_version(store: Path, tmp_path: Path) -> None:
    for text in (THIRD, OTHER):
        later = articles(tmp_path / "a.jsonl", ("a", text))
        report = grow([later], store)
    assert report.updated == 1
    build([str(SEEDS), later], store=tmp_path / "fresh")
    assert nquads(store) == nquads(tmp_path / "fresh")


def test_what_people_decided_is_followed(store: Path, tmp_path: Path) -> None:
    later = articles(tmp_path / "a.jsonl", ("a", ONE), ("b", OTHER))
    grow([later], store)
    with open_store(store) as reader:
        found = list(reader.query("SELECT ?p { ?p a foaf:Person } ORDER BY ?p LIMIT 2"))
    one, other = ("person:" + solution["p"].value.rpartition("/")[2] for solution in found)
    decision = Decision(ruling=Ruling.SAME, one=one, other=other, who="rina", when="2025-01-01T00:00:00Z")
    for at in (store, tmp_path / "fresh"):
        append_decisions(decisions_path(at), [decision])
    assert grow([later], store).changed
    build([str(SEEDS), later], store=tmp_path / "fresh")
    assert nquads(store) == nquads(tmp_path / "fresh")


def test_official_candidates_are_laid_beside_the_articles(store: Path, tmp_path: Path) -> None:
    later = [articles(tmp_path / f"{id_}.jsonl", (id_, text)) for id_, text in (("a", ONE), ("b", THIRD))]
    grow(later[:1], store)
    fresh = tmp_path / "fresh"
    for at in (store, fresh):
        with lock(at):
            assert import_candidates(at, candidates(tmp_path / "list.json")).new == 2
    grow(later[:1], store)
    grow(later, store)
    build([str(SEEDS), *later], store=tmp_path / "fresh")
    assert nquads(store) == nquads(fresh)


def test_what_is_counted_is_what_is_there(store: Path, tmp_path: Path) -> None:
    for text in (ONE, THIRD, OTHER):
        report = grow([articles(tmp_path / "a.jsonl", ("a", text))], store)
        with open_store(store) as reader:
            assert list(report.facts.items()) == list(contents(reader).items())
            assert reader.info().quads == sum(1 for _ in reader.quads())


def test_a_register_that_is_gone_or_not_of_this_graph_costs_only_time(tmp_path: Path) -> None:
    store, register = tmp_path / "graph", tmp_path / "graph" / "register.sqlite"
    build([articles(tmp_path / "a.jsonl", ("a", ONE))], store=store)
    older = register.read_bytes()
    build([articles(tmp_path / "b.jsonl", ("b", OTHER))], store=store)
    register.write_bytes(older)  # as if killed after the graph was there and before the register was
    build([articles(tmp_path / "c.jsonl", ("c", THIRD))], store=store)
    register.unlink()
    build([articles(tmp_path / "d.jsonl", ("d", ONE))], store=store)
    everything = articles(tmp_path / "all.jsonl", ("a", ONE), ("b", OTHER), ("c", THIRD), ("d", ONE))
    build([everything], store=tmp_path / "fresh")
    assert nquads(store) == nquads(tmp_path / "fresh")


def test_a_large_addition_is_written_as_a_whole(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    build([articles(tmp_path / "a.jsonl", ("a", ONE))], store=store)
    many = articles(tmp_path / "many.jsonl", *((f"b{i}", f"{OTHER} Itu terjadi {i} kali.") for i in range(60)))
    build([many], store=store)
    build([many, articles(tmp_path / "a.jsonl", ("a", ONE))], store=tmp_path / "fresh")
    assert nquads(store) == nquads(tmp_path / "fresh")
