"""Each command: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import SEEDS, Type

JAOHARUL = "Jaoharul Alam"
OFFICE = "Sekretaris Daerah"


def test_build_sums_up_what_it_did(typed: Type, tmp_path: Path) -> None:
    done = typed("build", str(SEEDS), store=tmp_path / "graph")
    assert done.code == 0
    assert done.out.splitlines()[0] == "6 articles read: 6 new, 0 updated, 0 already stored, 0 skipped, 0 failed"
    assert "  articles            6" in done.out
    assert done.err.startswith("pemangku: done in ")
    assert typed("build", str(SEEDS), store=tmp_path / "graph").err.startswith("pemangku: nothing changed")


def test_build_reads_standard_input(typed: Type, tmp_path: Path) -> None:
    line = json.dumps({"id": "x", "text": "KPU Kabupaten Bekasi menggelar debat publik."}).encode()
    done = typed("build", "-", "--json", store=tmp_path / "graph", stdin=line)
    assert json.loads(done.out)["facts"]["articles"] == 1


def test_build_reports_what_it_left_out_and_ends_with_1(typed: Type, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = typed("build", str(SEEDS), str(tmp_path / "empty.txt"), store=tmp_path / "graph")
    assert done.code == 1
    assert f"pemangku: skipped: {tmp_path / 'empty.txt'}: " in done.err
    assert "6 new" in done.out


def test_query_prints_a_table_json_csv_tsv_or_turtle(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    query = f"SELECT ?name {{ ?p foaf:name ?name FILTER(?name = '{JAOHARUL}') }}"
    file = tmp_path / "q.rq"
    file.write_text(query)
    assert typed("query", query, store=seeds_graph).out.split("\n")[1] == JAOHARUL
    assert typed("query", "-f", str(file), "--format", "csv", store=seeds_graph).out == f"name\r\n{JAOHARUL}\r\n"
    assert typed("query", "-", "--format", "tsv", store=seeds_graph, stdin=query.encode()).out.startswith("?name\n")
    bindings = json.loads(typed("query", query, "--json", store=seeds_graph).out)["results"]["bindings"]
    assert bindings == [{"name": {"type": "literal", "value": JAOHARUL}}]
    construct = f"CONSTRUCT {{ ?p foaf:name '{JAOHARUL}' }} {{ ?p foaf:name '{JAOHARUL}' }}"
    assert "foaf:name" in typed("query", construct, "--format", "turtle", store=seeds_graph).out


def test_a_query_file_that_is_not_utf8_is_named(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_bytes(b"ASK { ?s ?p '\xff' }")
    done = typed("query", "-f", str(tmp_path / "q.rq"), store=seeds_graph)
    assert done.code == 2
    assert "q.rq is not UTF-8" in done.complaint
    done = typed("query", "-f", str(tmp_path / "nowhere.rq"), store=seeds_graph)
    assert done.code == 1
    assert "nowhere.rq: No such file or directory" in done.complaint


def test_ask_lists_the_questions_with_their_parameters(typed: Type) -> None:
    for lang, title in (("id", "Siapa berkata apa"), ("en", "Who said what")):
        listed = typed("ask", "--lang", lang).out
        assert f"who-said-what: {title}" in listed
        assert "    --about …" in listed


def test_ask_answers_with_sentences(typed: Type, seeds_graph: Path) -> None:
    for given in (("--person", "jaoharul"), ("--person=jaoharul",)):
        done = typed("ask", "who-holds-which-office", *given, "--format", "csv", store=seeds_graph)
        assert done.code == 0
        assert f"{JAOHARUL},{OFFICE}," in done.out
        assert "Penjabat Sekda Kabupaten Bekasi Jaoharul Alam menyatakan" in done.out


@pytest.mark.parametrize(
    ("given", "code", "complaint"),
    [
        (("who-said",), 2, "near: who-said-what"),
        (("who-said-what",), 2, "needs the parameter 'about'"),
        (("who-said-what", "--about"), 2, "the parameter --about has no value"),
        (("who-said-what", "kampanye"), 2, "not a parameter: 'kampanye'"),
        (("who-said-what", "--abuot", "kampanye"), 2, "near: about"),
        (("who-holds-which-office", "--person", "Jaoharull Alamm"), 4, "near: Jaoharul"),
        (("who-said-what", "--about", "qqqq"), 4, "nothing in the graph answers this question"),
    ],
)
def test_a_question_that_cannot_be_answered(
    typed: Type, seeds_graph: Path, given: tuple[str, ...], code: int, complaint: str
) -> None:
    done = typed("ask", *given, store=seeds_graph)
    assert done.code == code
    assert complaint in done.complaint


def test_show_is_a_dossier_with_sentences(typed: Type, seeds_graph: Path) -> None:
    for lang, heading in (("id", "Jabatan"), ("en", "Offices")):
        shown = typed("show", "jaoharul alam", "--lang", lang, store=seeds_graph).out
        assert shown.startswith(f"{JAOHARUL} (person:jaoharul-alam")
        assert f"\n{heading}\n  {JAOHARUL}: {OFFICE}, Pemerintah Kabupaten Bekasi" in shown
        assert "      › Penjabat Sekda Kabupaten Bekasi Jaoharul Alam menyatakan" in shown


@pytest.mark.parametrize("kind", ["foaf:Person", "org:Organization", "schema:Place", "sem:Event"])
def test_everything_that_the_graph_names_can_be_shown(typed: Type, seeds_graph: Path, kind: str) -> None:
    query = f"SELECT DISTINCT ?e {{ ?a schema:mentions ?e . ?e a {kind} }} ORDER BY ?e"
    rows = json.loads(typed("query", query, "--json", store=seeds_graph).out)["results"]["bindings"]
    assert rows
    for row in rows:
        done = typed("show", row["e"]["value"], store=seeds_graph)
        assert done.code == 0
        assert "      › " in done.out


def test_view_writes_a_page_and_says_where(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    page = tmp_path / "new" / "page.html"
    done = typed("view", "-o", str(page), "--around", "KPU Kabupaten Bekasi", "--hops", "1", store=seeds_graph)
    assert done.code == 0
    assert done.err == f"pemangku: wrote {page}\n"
    assert page.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    assert [path.name for path in page.parent.iterdir()] == ["page.html"]


def test_view_opens_the_page_when_asked(
    typed: Type, seeds_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    typed("view", "-o", str(tmp_path / "page.html"), "--open", store=seeds_graph)
    assert opened == [str(tmp_path / "page.html")]


def test_view_is_narrowed_by_kind_and_date(typed: Type, seeds_graph: Path) -> None:
    whole = typed("view", "-o", "-", "--lang", "en", store=seeds_graph).out
    few = typed(
        "view", "-o", "-", "--kind", "person", "--since", "2024-09-01", "--until", "2024-12-31", store=seeds_graph
    )
    assert 0 < len(few.out) < len(whole)
    assert typed("view", "-o", "-", "--kind", "animal", store=seeds_graph).code == 2


@pytest.mark.parametrize("name", ["turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv", "ftm"])
def test_export_writes_the_same_to_a_file_and_to_standard_output(
    typed: Type, seeds_graph: Path, tmp_path: Path, name: str
) -> None:
    target = tmp_path / "graph"
    assert typed("export", "-f", name, "-o", str(target), store=seeds_graph).err == f"pemangku: wrote {target}\n"
    assert typed("export", "-f", name, store=seeds_graph).out == target.read_bytes().decode()


def test_export_leaves_out_what_is_unsure(typed: Type, seeds_graph: Path) -> None:
    whole = typed("export", "-f", "nquads", store=seeds_graph).out
    sure = typed("export", "-f", "nquads", "--min-confidence", "0.99", store=seeds_graph).out
    assert set(sure.splitlines()) < set(whole.splitlines())


def test_check_lists_what_does_not_conform_and_ends_with_3(
    typed: Type, monkeypatch: pytest.MonkeyPatch, seeds_graph: Path
) -> None:
    from pemangku.check import Report, Violation

    violation = Violation("person:x", "foaf:name", "has no name", "pem:PersonShape")
    monkeypatch.setattr("pemangku.check.check", lambda _reader: Report(False, (violation,)))
    done = typed("check", store=seeds_graph)
    assert done.code == 3
    assert "person:x  foaf:name  has no name    pem:PersonShape" in done.out
    assert done.complaint == "pemangku: error: 1 violations of the ontology's shapes"
    assert json.loads(typed("check", "--json", store=seeds_graph).out)["conforms"] is False


def test_evaluate_prints_figures_and_misses(typed: Type, seeds_graph: Path) -> None:
    done = typed("evaluate", "tests/gold/seeds", "--errors", store=seeds_graph)
    assert done.code == 0
    assert "mean F1 0." in done.out


def test_evaluate_holds_the_figures_against_floors(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    from pemangku.evaluate import Floors, digest, write_floors

    gold = SEEDS.parent / "tests" / "gold" / "seeds"
    floors = tmp_path / "floors.toml"
    write_floors({"seeds": Floors(gold=digest(gold), figures={"persons": 1.01})}, floors)
    done = typed("evaluate", str(gold), "--floors", str(floors), store=seeds_graph)
    assert done.code == 5
    assert "seeds: below the floor: persons 0." in done.complaint
    write_floors({"seeds": Floors(gold=digest(gold), figures={"persons": 0.1})}, floors)
    assert typed("evaluate", str(gold), "--floors", str(floors), store=seeds_graph).code == 0


def test_evaluate_says_which_articles_the_graph_lacks(typed: Type, seeds_graph: Path) -> None:
    assert typed("evaluate", "tests/gold/seen2", store=seeds_graph).err.startswith(
        "pemangku: not in the graph: t01, t02"
    )


def test_info_says_what_is_stored_where_and_by_which_version(typed: Type, seeds_graph: Path) -> None:
    told = dict(line.split(maxsplit=1) for line in typed("info", store=seeds_graph).out.splitlines())
    assert told["path"] == str(seeds_graph)
    assert told["articles"] == "6"
    assert told["version"]
