"""Mentions out of articles with their answers, and how resolution fares on them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from resolve_samples import article

from commands import REPOSITORY
from pemangku.model import Findings, Verdict
from pemangku.resolve import compare, resolve

sys.path.insert(0, str(REPOSITORY / "benchmarks"))
import scorers
from article_pairs import Labelled, blind, outside_pairs, own_pairs


@pytest.fixture(scope="module")
def own() -> Labelled:
    return own_pairs()


def test_the_annotated_articles_give_pairs_of_both_kinds_a_third_of_them_blind(own: Labelled) -> None:
    answers = [pair.same for pair in own.pairs]
    assert len(answers) >= 100
    assert answers.count(False) >= 20
    assert 0.25 <= sum(blind(own.pairs)) / len(answers) <= 0.42
    assert all(pair.one.articles.isdisjoint(pair.other.articles) for pair in own.pairs)


def test_what_is_joined_out_of_pieces_of_articles_is_one_person(own: Labelled) -> None:
    joined = [own.pairs[at].same for at in own.joined()]
    assert sum(joined) / len(joined) >= 0.99
    assert sum(joined) / sum(pair.same for pair in own.pairs) >= 0.4


def test_articles_of_others_take_their_labels_from_a_file(tmp_path: Path) -> None:
    texts = {
        "a": "Ketua KPU Kabupaten Bekasi Wirya Manggala membuka rapat di Kabupaten Bekasi.",
        "b": "Anggota KPU Kabupaten Bekasi Wirya Manggala menutup rapat di Kabupaten Bekasi.",
        "c": "Anggota KPU Kabupaten Bekasi Wirya Muliadi hadir di Kabupaten Bekasi.",
    }
    source, labels = tmp_path / "news.jsonl", tmp_path / "labels.jsonl"
    source.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()))
    labels.write_text(json.dumps({"one": ["a", "Wirya Manggala"], "other": ["b", "Wirya Manggala"], "same": True}))
    found = outside_pairs(source, labels, [])
    assert [(pair.one.name, pair.other.name, pair.same) for pair in found.pairs] == [
        ("Wirya Manggala", "Wirya Manggala", True)
    ]
    assert found.joined() == {0}
    assert found.unlabelled == len({"Manggala and Muliadi"})


def politician(identifier: str, name: str) -> Findings:
    return article(identifier, name, region=None, offices=((name, "Politikus", "pdip"),))


def test_membership_of_one_party_is_counted_once_and_makes_no_one_the_same() -> None:
    one, other = politician("a", "Ni Luh Gede Kertapati"), politician("b", "Kertapati")
    resolution = resolve([one, other])
    assert len(resolution.persons) == 2
    assert [judgement.verdict for judgement in resolution.judgements] == [Verdict.UNSURE]


def test_a_scorer_that_is_not_installed_is_named_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], own: Labelled
) -> None:
    monkeypatch.setitem(sys.modules, "splink", None)
    names = [name for name, _ in scorers.others(own.pairs)]
    assert "rapidfuzz WRatio" in names
    assert not any(name.startswith("splink") for name in names)
    assert "splink: not installed" in capsys.readouterr().out


def test_what_is_not_accepted_scores_below_the_threshold(own: Labelled) -> None:
    for pair, score in zip(own.pairs, scorers.each(scorers.pemangku)(own.pairs), strict=True):
        assert (score >= scorers.ACCEPT) is (compare(pair.one, pair.other).verdict is Verdict.SAME)
