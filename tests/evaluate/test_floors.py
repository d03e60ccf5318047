"""Floors: a figure below its floor fails; they are raised, and lowered only on purpose."""

from pathlib import Path

import pytest
from evaluation_samples import write_sample

from pemangku.errors import BelowFloorError, SourceError, UsageError
from pemangku.evaluate import Floors, Scores, digest, evaluate, hold_against, raised, read_floors, write_floors
from pemangku.store import open_store


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("sample"))[1]


@pytest.fixture(scope="module")
def scores(gold: Path) -> Scores:
    with open_store(gold.parent / "graph") as reader:
        return evaluate(reader, gold)


def test_floors_lie_the_slack_under_what_was_measured(scores: Scores, gold: Path) -> None:
    floors = raised(None, scores, gold, slack=0.01)
    assert floors.figures["persons"] == pytest.approx(0.847)
    assert floors.figures["statements: act"] == 0.0
    hold_against(scores, {"gold": floors}, gold)


def test_each_figure_below_its_floor_is_named(scores: Scores, gold: Path) -> None:
    floors = Floors(gold=digest(gold), figures={"persons": 0.9, "orgs": 0.9, "mean F1": 0.8, "unheard of": 0.1})
    with pytest.raises(BelowFloorError) as error:
        hold_against(scores, {"gold": floors}, gold)
    assert str(error.value) == (
        "gold: below the floor: persons 0.857 < 0.900; mean F1 0.784 < 0.800; unheard of 0.000 < 0.100"
    )
    assert error.value.exit_code == 5


def test_floors_are_raised_but_sink_only_on_purpose(scores: Scores, gold: Path) -> None:
    known = Floors(gold=digest(gold), figures={"persons": 0.99, "orgs": 0.1, "gone": 0.5})
    held = raised(known, scores, gold, slack=0.01)
    assert (held.figures["persons"], held.figures["orgs"], held.figures["gone"]) == (0.99, 0.99, 0.5)
    lowered = raised(known, scores, gold, slack=0.01, lower=True)
    assert lowered.figures["persons"] == pytest.approx(0.847)
    assert "gone" not in lowered.figures


def test_floors_of_a_changed_gold_set_do_not_count(scores: Scores, gold: Path) -> None:
    floors = Floors(gold="0" * 64, figures={})
    with pytest.raises(UsageError, match="another version of this gold set"):
        hold_against(scores, {"gold": floors}, gold)


def test_a_set_without_floors_is_wrong_usage(scores: Scores, gold: Path) -> None:
    with pytest.raises(UsageError, match="no floors for the gold set 'gold'"):
        hold_against(scores, {"other": Floors(gold="", figures={})}, gold)


def test_floors_come_back_from_their_file(scores: Scores, gold: Path, tmp_path: Path) -> None:
    floors = {"gold": raised(None, scores, gold, slack=0.01)}
    write_floors(floors, tmp_path / "floors.toml")
    assert read_floors(tmp_path / "floors.toml") == floors


@pytest.mark.parametrize(
    "content", ["not toml", "[set]\nfloors = 3\n", "top = 1\n", '[set]\ngold = "x"\nfloors = {a = "b"}\n']
)
def test_a_broken_floors_file_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "floors.toml").write_text(content)
    with pytest.raises(SourceError, match=r"floors\.toml: not a floors file"):
        read_floors(tmp_path / "floors.toml")


def test_a_missing_floors_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such floors file"):
        read_floors(tmp_path / "nowhere.toml")


def test_the_digest_is_of_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    first = digest(tmp_path)
    (tmp_path / "a").write_text("2")
    second = digest(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({first, second, digest(tmp_path)}) == 3
