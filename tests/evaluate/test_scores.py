"""Gold facts beside a graph: what counts as found, missed, extra and wrong."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from evaluation_samples import write_sample
from hypothesis import given
from hypothesis import strategies as st

from pemangku.errors import SourceError, UsageError
from pemangku.evaluate import Score, Scores, evaluate
from pemangku.evaluate.compare import pair_up
from pemangku.evaluate.words import alike, norm, starts_alike
from pemangku.export import export
from pemangku.store import open_store

OUTSIDE_SCORER = Path("/work/shared/eval/score.py")
OUTSIDE_ARTICLES = Path("/work/shared/eval/dev.jsonl")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return write_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def scores(sample: tuple[Path, Path]) -> Scores:
    store, gold = sample
    with open_store(store) as reader:
        return evaluate(reader, gold)


def test_every_figure_of_the_sample(scores: Scores) -> None:
    assert scores.as_json() == {
        "persons": {"p": 0.75, "r": 1.0, "f1": 0.857, "gold": 3},
        "orgs": {"p": 1.0, "r": 1.0, "f1": 1.0, "gold": 2},
        "places": {"p": 1.0, "r": 1.0, "f1": 1.0, "gold": 2},
        "positions": {"p": 0.667, "r": 1.0, "f1": 0.8, "gold": 2},
        "statements: found": {"p": 1.0, "r": 1.0, "f1": 1.0, "gold": 2},
        "statements": {"p": 0.5, "r": 0.5, "f1": 0.5, "gold": 2},
        "events": {"p": 1.0, "r": 0.5, "f1": 0.667, "gold": 2},
        "relations": {"p": 0.667, "r": 0.667, "f1": 0.667, "gold": 3},
        "mean_f1": 0.784,
        "rates": {
            "events: date": [1.0, 1],
            "events: place": [0.0, 1],
            "orgs: category": [0.5, 2],
            "orgs: full name": [0.5, 2],
            "persons: full name": [0.667, 3],
            "places: full name": [1.0, 2],
            "places: within": [1.0, 1],
            "positions: acting, former": [0.5, 2],
            "statements: act": [0.0, 1],
            "statements: mode": [1.0, 1],
        },
        "absent": [],
    }


def test_a_miss_comes_with_the_sentence_that_tells_of_it(scores: Scores) -> None:
    (miss,) = [miss for miss in scores.misses if (miss.kind, miss.fault) == ("relations", "missed")]
    assert miss.what.startswith("Badan Pengawas Pemilihan Umum Kota Sukamaju · supervises")
    assert miss.sentence == "Bawaslu Kota Sukamaju mengawasi debat publik pertama."


def test_what_is_optional_is_neither_rewarded_nor_punished(scores: Scores) -> None:
    told = "\n".join(map(str, scores.misses))
    assert "rapat pleno" not in told
    assert "attends" not in told
    assert "places\textra" not in told


def test_an_article_that_the_graph_lacks_counts_as_missed(sample: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("id: absent\npersons: [{name: Siapa Saja}]\n", encoding="utf-8")
    with open_store(sample[0]) as reader:
        scores = evaluate(reader, tmp_path)
    assert scores.absent == ("absent",)
    assert scores.kinds["persons"] == Score(missed=1)


def test_a_folder_without_gold_is_wrong_usage(sample: tuple[Path, Path], tmp_path: Path) -> None:
    with open_store(sample[0]) as reader, pytest.raises(UsageError, match="no gold files"):
        evaluate(reader, tmp_path)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("id: a\npersons: [", "not YAML"),
        ("persons: []\n", "not a gold file: KeyError: 'id'"),
        ("just text\n", "not a gold file"),
        ("id: a\nrelations: [[one, two]]\n", "not a gold file"),
    ],
)
def test_a_broken_gold_file_is_named(sample: tuple[Path, Path], tmp_path: Path, content: str, complaint: str) -> None:
    (tmp_path / "broken.yaml").write_text(content, encoding="utf-8")
    with open_store(sample[0]) as reader, pytest.raises(SourceError, match=f"broken.yaml.*{complaint}"):
        evaluate(reader, tmp_path)


def outside_figures(store: Path, gold: Path, folder: Path) -> dict[str, object]:
    graph = folder / "graph.nq"
    with open_store(store) as reader, graph.open("wb") as out:
        export(reader, format="nquads", out=out)
    command = [sys.executable, str(OUTSIDE_SCORER), str(graph), str(gold), "--json"]
    figures: dict[str, object] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return figures


@pytest.mark.skipif(not OUTSIDE_SCORER.exists(), reason="compares with a scorer that is no part of the project")
@pytest.mark.parametrize("name", ["sample", "outside"])
def test_agrees_with_the_outside_scorer(name: str, sample: tuple[Path, Path], tmp_path: Path) -> None:
    store, gold = sample
    if name == "outside":
        from pemangku.build import build

        store, gold = tmp_path / "graph", OUTSIDE_SCORER.parent / "gold"
        build([str(OUTSIDE_ARTICLES), str(OUTSIDE_ARTICLES.with_name("seed.jsonl"))], store=store)
    with open_store(store) as reader:
        figures = evaluate(reader, gold).as_json()
    del figures["absent"]
    assert figures == outside_figures(store, gold, tmp_path)


def test_names_are_compared_without_case_punctuation_and_compatibility_forms() -> None:
    assert norm("  KPU,\u00a0Kab. Bekasi\uff01 ") == "kpu kab bekasi"
    assert norm(None) == ""
    assert alike("debat publik", "debat publik kedua") == pytest.approx(2 / 3)
    assert alike("", "debat") == 0


@pytest.mark.parametrize(
    ("text", "likeness"),
    [
        ("Semua pihak harus menjaga ketertiban bersama", 1.0),
        ("Menurut dia, semua pihak harus menjaga ketertiban bersama", 1 / (1 + 2 / 4)),
        ("satu " * 13 + "semua pihak harus menjaga ketertiban bersama", 0.0),
        ("semua pihak harus menjaga ketertiban bersama " + "dan " * 200, 0.0),
        ("sama sekali lain", 0.0),
    ],
)
def test_a_statement_fits_by_its_first_words(text: str, likeness: float) -> None:
    assert starts_alike("semua pihak harus menjaga ketertiban bersama selalu", text) == pytest.approx(likeness)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 5), st.integers(0, 5))))
def test_pairs_are_one_to_one_and_none_that_could_be_made_is_left_out(
    candidates: list[tuple[float, int, int]],
) -> None:
    pairs = pair_up(candidates)
    assert len(set(pairs.values())) == len(pairs)
    for score, gold, found in candidates:
        assert score == 0 or gold in pairs or found in pairs.values()


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_lies_between_precision_and_recall(matched: int, extra: int, missed: int) -> None:
    score = Score(matched=matched, extra=extra, missed=missed)
    low, high = sorted((score.precision, score.recall))
    assert low - 1e-9 <= score.f1 <= high + 1e-9
