"""What a later graph says otherwise: by facts and their sentences, not by triples."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commands import Type
from pemangku.build import build
from pemangku.diff import Difference, compare, open_graph

RAPAT = "Ketua KPU Kabupaten Bekasi Wirya Manggala membuka rapat di Kabupaten Bekasi, Senin (7/10/2024)."
DEBAT = "Anggota Bawaslu Kabupaten Bekasi Sari Kertapati mengawasi debat di Kabupaten Bekasi, Rabu (9/10/2024)."
PINDAH = "Ketua KPU Kabupaten Garut Wirya Manggala membuka rapat di Kabupaten Bekasi, Senin (7/10/2024)."

Make = Callable[[str, dict[str, str]], Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(name: str, articles: dict[str, str]) -> Path:
        source = tmp_path / f"{name}.jsonl"
        rows = ({"id": article, "text": text} for article, text in articles.items())
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        build([str(source)], store=tmp_path / name)
        return tmp_path / name

    return made


def difference(old: Path, new: Path) -> Difference:
    with open_graph(old) as before, open_graph(new) as after:
        return compare(before, after)


def told(rows: tuple[object, ...]) -> set[tuple[str, str, str]]:
    return {(row.subject, row.relation, row.object) for row in rows}  # type: ignore[attr-defined]


def test_a_graph_says_the_same_as_itself(seeds_graph: Path) -> None:
    assert difference(seeds_graph, seeds_graph).nothing


@pytest.mark.parametrize(("format_", "ending"), [("nquads", "nq"), ("trig", "trig")])
def test_an_exported_file_says_the_same_as_the_graph(
    typed: Type, seeds_graph: Path, tmp_path: Path, format_: str, ending: str
) -> None:
    file = tmp_path / f"graph.{ending}"
    typed("export", "-f", format_, "-o", str(file), store=seeds_graph)
    assert difference(file, seeds_graph).nothing


def test_an_article_more_is_told_as_one_with_the_number_of_its_facts(make: Make) -> None:
    found = difference(make("old", {"a": RAPAT}), make("new", {"a": RAPAT, "b": DEBAT}))
    assert found.articles_added == ("b",)
    assert found.facts_of_added > 1
    assert (found.added, found.dropped, found.changed) == ((), (), ())


def test_a_fact_that_an_article_tells_now_stands_with_its_sentence(make: Make) -> None:
    found = difference(make("old", {"a": RAPAT}), make("new", {"a": f"{RAPAT}\n\n{DEBAT}"}))
    assert ("Sari Kertapati", "office", "Badan Pengawas Pemilihan Umum Kabupaten Bekasi") in told(found.added)
    assert {row.sentence for row in found.added} == {DEBAT}
    assert found.dropped == ()


def test_the_other_way_round_it_is_dropped(make: Make) -> None:
    old, new = make("old", {"a": RAPAT}), make("new", {"a": f"{RAPAT}\n\n{DEBAT}"})
    there, back = difference(old, new), difference(new, old)
    assert (back.dropped, back.added) == (there.added, there.dropped)


def test_what_one_sentence_says_otherwise_is_changed(make: Make, typed: Type, tmp_path: Path) -> None:
    old = make("old", {"a": RAPAT})
    exported = tmp_path / "other.nq"
    typed("export", "-f", "nquads", "-o", str(exported), store=old)
    planned = exported.read_text(encoding="utf-8").replace('"reported"', '"planned"')
    exported.write_text(planned, encoding="utf-8")
    found = difference(old, exported)
    assert found.changed
    assert all("modality" in changed.fields for changed in found.changed)
    assert (found.added, found.dropped) == ((), ())


def test_a_sentence_that_was_put_otherwise_changes_its_facts(make: Make) -> None:
    edited = RAPAT.replace("Ketua", "Sekretaris").replace("membuka", "memimpin")
    found = difference(make("old", {"a": RAPAT}), make("new", {"a": edited}))
    office = next(changed for changed in found.changed if changed.new.relation == "office")
    assert office.fields == ("detail", "sentence")
    assert (office.old.detail, office.new.detail) == ("Ketua", "Sekretaris")
    assert (found.added, found.dropped) == ((), ())


def test_two_nodes_that_are_one_now_are_told_once_and_their_facts_are_no_difference(
    make: Make, typed: Type, tmp_path: Path
) -> None:
    articles = {"a": RAPAT, "b": PINDAH}
    old, new = make("old", articles), make("new", articles)
    merged = typed("resolve", "merge", "person:wirya-manggala-32.16", "person:wirya-manggala-32.05", store=new)
    assert merged.code == 0
    found = difference(old, new)
    assert found == Difference(joined=(("person:wirya-manggala-32.05", "person:wirya-manggala-32.16"),))
    assert difference(new, old) == Difference(parted=found.joined)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.sampled_from([RAPAT, DEBAT, PINDAH]), min_size=1, max_size=3, unique=True),
    others=st.lists(st.sampled_from([RAPAT, DEBAT, PINDAH]), min_size=1, max_size=3, unique=True),
)
def test_a_difference_turned_round_is_the_difference_from_the_other_side(
    make: Make, texts: list[str], others: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = tmp_path_factory.mktemp("pair").name
    old, new = make(f"{names}-old", {"a": "\n\n".join(texts)}), make(f"{names}-new", {"a": "\n\n".join(others)})
    there, back = difference(old, new), difference(new, old)
    assert (there.added, there.joined, there.articles_added) == (back.dropped, back.parted, back.articles_dropped)
    assert {(c.old, c.new) for c in there.changed} == {(c.new, c.old) for c in back.changed}
    assert there.nothing or texts != others


def test_diff_prints_counts_and_facts_with_their_sentences(typed: Type, make: Make) -> None:
    old, new = make("old", {"a": RAPAT}), make("new", {"a": f"{RAPAT}\n\n{DEBAT}", "b": DEBAT})
    printed = typed("diff", str(old), str(new)).out
    assert "+ Sari Kertapati · office · Badan Pengawas Pemilihan Umum Kabupaten Bekasi (Anggota)" in printed
    assert f"› {DEBAT} [a]" in printed
    assert "articles added\n  b" in printed


def test_diff_lists_no_more_than_asked_and_says_so(typed: Type, make: Make) -> None:
    old, new = make("old", {"a": RAPAT}), make("new", {"a": f"{RAPAT}\n\n{DEBAT}"})
    added = len(difference(old, new).added)
    assert f"… and {added - 1} more (--limit)" in typed("diff", str(old), str(new), "--limit", "1").out


def test_diff_as_json_holds_everything(typed: Type, make: Make) -> None:
    old, new = make("old", {"a": RAPAT}), make("new", {"a": DEBAT})
    found, printed = difference(old, new), json.loads(typed("diff", str(old), str(new), "--json").out)
    assert len(printed["added"]) == len(found.added) > 0
    assert len(printed["dropped"]) == len(found.dropped) > 0
    assert printed["joined"] == []


def test_what_cannot_be_compared_is_one_line(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    notes, broken = tmp_path / "notes.txt", tmp_path / "broken.nq"
    notes.write_text("catatan", encoding="utf-8")
    broken.write_text("<a> <b", encoding="utf-8")
    assert "notes.txt is no graph to compare" in typed("diff", str(notes), str(seeds_graph)).complaint
    assert "broken.nq cannot be read" in typed("diff", str(seeds_graph), str(broken)).complaint
    assert "there is no store" in typed("diff", str(tmp_path), str(seeds_graph)).complaint
