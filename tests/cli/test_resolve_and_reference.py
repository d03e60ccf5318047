"""`pemangku resolve` and `pemangku reference`, as they are typed."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from commands import Type
from pemangku.build import build
from pemangku.build.fingerprint import program
from pemangku.extract import extract
from pemangku.model import Category, Institution
from pemangku.read import make_article
from pemangku.reference import reference_sets
from pemangku.store import FindingsCache

TEXTS = {
    "a1": "Ketua KPU Kabupaten Bekasi Rina Wulandarisari mengatakan persiapan debat di Kabupaten Bekasi sudah rampung.",
    "a2": "Anggota Bawaslu Kabupaten Bekasi Rini Wulandarisari mengatakan pengawasan di Kabupaten Bekasi lancar.",
    "a3": "Ketua KPU Kabupaten Bekasi Rina Wulandari Sari mengatakan hal itu di Kabupaten Bekasi, Senin.",
}
RINA, RINI, JOINED = (
    f"person:{name}-32.16" for name in ("rina-wulandari-sari", "rini-wulandarisari", "rina-wulandarisari")
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    source = tmp_path / "news.jsonl"
    source.write_text("".join(json.dumps({"id": id_, "text": text}) + "\n" for id_, text in TEXTS.items()))
    build([str(source)], store=tmp_path / "graph")
    return tmp_path / "graph"


def persons(typed: Type, store: Path) -> list[str]:
    query = "SELECT ?p { ?p a foaf:Person } ORDER BY ?p"
    rows = typed("query", query, "--format", "csv", store=store).out.splitlines()[1:]
    return [row.rpartition("/")[2].strip() for row in rows]


def lines(store: Path) -> list[dict[str, str]]:
    path = store.with_name("graph.decisions.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def test_merges_that_no_person_made_are_listed_with_their_reasons(typed: Type, store: Path) -> None:
    done = typed("resolve", "log", "--automatic", store=store)
    assert done.code == 0
    assert RINA in done.out
    assert "the whole names agree" in done.out
    (merge,) = json.loads(typed("resolve", "log", "--automatic", "--json", store=store).out)
    assert (merge["one"], merge["other"], merge["by"]) == (RINA, JOINED, None)


def test_review_shows_a_pair_side_by_side_and_keeps_what_is_said(typed: Type, store: Path) -> None:
    done = typed("resolve", "review", "--who", "rina", store=store, stdin=b"s\n")
    assert done.code == 0
    assert "Rina Wulandari Sari  ← stays" in done.out
    assert "Anggota Badan Pengawas Pemilihan Umum" in done.out
    assert [(line["judgement"], line["one"], line["other"], line["who"]) for line in lines(store)] == [
        ("same", RINA, RINI, "rina")
    ]
    assert len(persons(typed, store)) == 1


def test_the_other_one_may_be_the_one_that_stays(typed: Type, store: Path) -> None:
    typed("resolve", "review", store=store, stdin=b"xs")
    assert persons(typed, store) == [RINI.removeprefix("person:")]


def test_review_can_be_undone_and_left(typed: Type, store: Path) -> None:
    done = typed("resolve", "review", store=store, stdin=b"q")
    assert lines(store) == []
    done = typed("resolve", "review", store=store, stdin=b"d z u")
    assert done.code == 0
    assert [line["judgement"] for line in lines(store)] == ["different"]


def test_a_pair_left_unsure_is_shown_again_only_when_asked(typed: Type, store: Path) -> None:
    typed("resolve", "review", store=store, stdin=b"u")
    assert "no pair is open" in typed("resolve", "review", store=store).err
    assert "pair 1 of 1" in typed("resolve", "review", "--all", store=store).out


def test_pairs_go_out_as_csv_and_come_back_filled_in(typed: Type, store: Path, tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    typed("resolve", "review", "--export", str(table), store=store)
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8"))))
    assert [(row["one"], row["other"], row["judgement"]) for row in rows] == [(RINA, RINI, "")]
    table.write_text(
        f"judgement,one,other\nsame,{RINA},{RINI}\nperhaps,{RINA},{RINI}\nsame,person:x,person:y\n,{RINA},{RINI}\n"
    )
    done = typed("resolve", "review", "--import", str(table), "--who", "tim", store=store)
    assert done.code == 1
    assert "line 3: no such judgement: 'perhaps'" in done.err
    assert "line 4: person:x or person:y is not in the graph" in done.err
    assert len(persons(typed, store)) == 1
    typed("resolve", "review", "--import", str(table), store=store)
    assert len(lines(store)) == 1


def test_merge_split_undo_and_log(typed: Type, store: Path) -> None:
    assert typed("resolve", "merge", RINI, RINA, "--why", "tahi lalat", "--who", "ani", store=store).code == 0
    assert persons(typed, store) == [RINI.removeprefix("person:")]
    assert typed("resolve", "split", RINA, JOINED, "--who", "ani", store=store).code == 0
    assert len(persons(typed, store)) == 2
    undone = typed("resolve", "undo", RINA, RINI, store=store)
    assert "builds on it and stays: line 2, different" in undone.err
    assert len(persons(typed, store)) == 3
    logged = json.loads(typed("resolve", "log", "--json", store=store).out)
    assert [(row["ruling"], row["in_force"]) for row in logged] == [
        ("same", False),
        ("different", True),
        ("undo", False),
    ]
    assert "tahi lalat" in typed("resolve", "log", store=store).out


FORUM, FORVM = "institution:forum-pemantau-antahberantah", "institution:forum-pemantau-antahbrantah"


def institutions(typed: Type, store: Path) -> list[str]:
    query = "SELECT ?i { ?i a org:Organization FILTER(CONTAINS(STR(?i), 'forum')) } ORDER BY ?i"
    rows = typed("query", query, "--format", "csv", store=store).out.splitlines()[1:]
    return ["institution:" + row.rpartition("/")[2].strip() for row in rows]


def test_institutions_are_reviewed_merged_undone_and_parted_like_persons(typed: Type, tmp_path: Path) -> None:
    source, store = tmp_path / "news.jsonl", tmp_path / "graph"
    texts = {
        "a": "Forum Pemantau Antahberantah mengkritik KPU Kabupaten Bekasi.",
        "b": "Forum Pemantau Antahbrantah mendukung Bawaslu Kabupaten Bekasi.",
        "c": "Forum Pemantau Antahberantah mendukung KPU Kabupaten Garut.",
    }
    source.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()))
    build([str(source)], store=store)
    assert institutions(typed, store) == [FORUM, FORVM]
    table = tmp_path / "pairs.csv"
    typed("resolve", "review", "--export", str(table), store=store)
    (row,) = csv.DictReader(io.StringIO(table.read_text(encoding="utf-8")))
    assert {row["one"], row["other"]} == {FORUM, FORVM}
    assert (row["one_category"], row["other_category"]) == ("masyarakat-sipil", "masyarakat-sipil")
    shown = typed("resolve", "review", "--who", "ani", store=store, stdin=b"s")
    assert "(a misspelling)" in shown.out
    assert len(institutions(typed, store)) == 1
    assert typed("resolve", "undo", FORUM, FORVM, store=store).code == 0
    assert institutions(typed, store) == [FORUM, FORVM]
    assert typed("resolve", "split", FORUM, "--article", "c", store=store).code == 0
    assert len(institutions(typed, store)) == 3
    assert typed("resolve", "merge", "Forum Pemantau Antahbrantah", FORUM, store=store).code == 0
    assert len(institutions(typed, store)) == 2


def test_a_name_under_two_types_is_told_and_listed(typed: Type, store: Path) -> None:
    assert typed("resolve", "kinds", store=store).err == "pemangku: no name stands for things of two kinds\n"
    assert json.loads(typed("resolve", "kinds", "--json", store=store).out) == []
    findings = extract(make_article(id="a4", text=TEXTS["a1"]))
    rina = Institution(key="institution:rina", name="Rina Wulandarisari", category=Category.MASYARAKAT_SIPIL)
    with FindingsCache(store, version=program().extracting) as cache:  # as if the name had been read under two types
        cache.put(replace(findings, institutions=(*findings.institutions, rina)))
    done = typed("resolve", "kinds", store=store)
    assert done.code == 0
    assert rina.key in done.out
    assert RINA in done.out
    (torn,) = json.loads(typed("resolve", "kinds", "--json", store=store).out)
    assert torn["name"] == "Rina Wulandarisari"
    assert torn["bearers"][1]["sentence"] == TEXTS["a1"]
    for command in (("review", "--export", "-"), ("log", "--automatic")):
        assert "1 name stands for things of two kinds" in typed("resolve", *command, store=store).err


def test_one_node_is_parted_by_article(typed: Type, store: Path) -> None:
    done = typed("resolve", "split", RINI, "--article", "a2", store=store)
    assert done.code == 0
    (key,) = [person for person in persons(typed, store) if person.startswith("rini")]
    assert key.startswith("rini-wulandarisari-32.16-")


def test_an_iri_that_was_given_up_serves_the_page_and_the_questions(typed: Type, store: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert typed("view", "-o", str(page), "--around", JOINED, store=store).code == 0
    assert "Rina Wulandari Sari" in page.read_text(encoding="utf-8")
    asked = typed("ask", "who-said-what", "--about", "debat", "--speaker", JOINED, "--format", "csv", store=store)
    assert "persiapan debat" in asked.out


def test_an_iri_that_was_given_up_leads_on_and_show_says_why(typed: Type, store: Path) -> None:
    query = f"ASK {{ {JOINED} dcterms:isReplacedBy {RINA} }}"
    assert typed("query", query, store=store).out.strip() == "true"
    shown = typed("show", JOINED, "--lang", "en", store=store)
    assert f"Rina Wulandari Sari ({RINA})" in shown.out
    assert "Why this is one person" in shown.out
    assert "both are called “rina”" in shown.out
    assert json.loads(typed("show", RINA, "--json", store=store).out)["merged"][0]["iri"].endswith(JOINED[7:])


@pytest.mark.parametrize(
    ("args", "code", "complaint"),
    [
        (("merge", RINA, "nobody"), 4, "nothing in the graph is called 'nobody'"),
        (("merge", RINA, RINA), 2, f"both are {RINA}"),
        (("merge", RINA, JOINED), 2, "are one already"),
        (("merge", RINA, "institution:kpu-32.16"), 2, "of different kinds"),
        (("split", RINA), 2, "give either a second key or --article"),
        (("split", RINA, "--article", "zzz"), 4, "no such article: zzz"),
        (("undo", RINA, RINI), 4, "no decision on"),
        (("review", "--import", "/no/such.csv"), 1, "cannot be read"),
    ],
)
def test_what_cannot_be_is_one_line(typed: Type, store: Path, args: tuple[str, ...], code: int, complaint: str) -> None:
    done = typed("resolve", *args, store=store)
    assert done.code == code
    assert complaint in done.complaint
    assert lines(store) == []


def decided(store: Path, *rows: dict[str, object] | str) -> None:
    lines = [row if isinstance(row, str) else json.dumps({"who": "ani", "when": "2025", **row}) for row in rows]
    store.with_name("graph.decisions.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_what_is_wrong_with_decisions_is_told_by_the_log_and_every_build_also_when_nothing_changed(
    typed: Type, store: Path, tmp_path: Path
) -> None:
    decided(
        store,
        {"judgement": "different", "one": RINA, "other": RINI, "when": "2025-01-01"},
        {"judgement": "same", "one": RINA, "other": RINI, "when": "2025-01-02"},
        {"judgement": "same", "one": RINA, "other": "person:gone-32.16"},
        {"judgement": "same", "one": RINA, "other": "institution:kpu-32.16"},
        {"judgement": "same", "one": "place:32.16", "other": "place:32.05"},
        '{"judgement": "same", "one": "per',
    )
    complaints = [
        "line 6: not a whole line of JSON; the line is kept and left out of account",
        f"{RINA} and {RINI}: same (line 2, ani) contradicts different (line 1, ani); the later counts",
        "line 3: person:gone-32.16 is in no article any more; the decision (same, ani) is kept and waits",
        f"line 4: {RINA} and institution:kpu-32.16 are of different kinds; left out of account",
        "line 5: place:32.16 and place:32.05 are no persons or institutions; left out of account",
    ]
    source = str(tmp_path / "news.jsonl")
    changing = typed("build", source, store=store)
    unchanged = typed("build", source, store=store)
    assert "nothing changed" in unchanged.err
    logged = typed("resolve", "log", store=store)
    for told in (changing, unchanged, logged, typed("resolve", "log", "--automatic", store=store)):
        assert told.code == 0
        notes = [line.partition(".jsonl: ")[2] for line in told.err.splitlines() if ".jsonl: " in line]
        assert notes == complaints
    assert len(persons(typed, store)) == 1  # the rest goes on
    assert len(json.loads(typed("resolve", "log", "--json", store=store).out)) == 5


def test_who_is_held_apart_in_a_roundabout_way_is_told_when_nothing_changed_either(typed: Type, store: Path) -> None:
    decided(
        store,
        {"judgement": "different", "one": JOINED, "other": RINI},
        {"judgement": "same", "one": RINA, "other": RINI},
    )
    for told in (typed("build", str(store.parent / "news.jsonl"), store=store), typed("resolve", "log", store=store)):
        assert "cannot be the same (ani), because line 1 (ani) holds them" not in told.err
    decided(
        store,
        {"judgement": "same", "one": RINA, "other": JOINED},
        {"judgement": "different", "one": JOINED, "other": RINI},
        {"judgement": "same", "one": RINA, "other": RINI},
    )
    source = str(store.parent / "news.jsonl")
    for told in (
        typed("build", source, store=store),
        typed("build", source, store=store),
        typed("resolve", "log", store=store),
    ):
        assert told.err.count("cannot be the same (ani), because line 2 (ani) holds them") == 1


def test_the_log_of_a_file_without_a_graph_tells_contradictions(typed: Type, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    decided(
        store,
        {"judgement": "different", "one": RINA, "other": RINI, "when": "2025-01-01"},
        {"judgement": "same", "one": RINA, "other": RINI, "when": "2025-01-02"},
    )
    done = typed("resolve", "log", store=store)
    assert done.code == 0
    assert "contradicts different (line 1, ani)" in done.err
    assert "in no article" not in done.err


def test_a_half_written_decision_is_told_at_every_build_and_nothing_is_lost(typed: Type, store: Path) -> None:
    path = store.with_name("graph.decisions.jsonl")
    path.write_text('{"judgement": "same", "one": "per')
    done = typed("resolve", "merge", RINA, RINI, store=store)
    assert done.code == 0
    assert "line 1: not a whole line of JSON" in done.err
    assert path.read_text().splitlines()[0] == '{"judgement": "same", "one": "per'
    assert len(persons(typed, store)) == 1


def test_candidates_are_imported_linked_to_the_news_and_derived_from_their_list(
    typed: Type, store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "list.json"
    rows = {
        "1": {"nama": "Hj. RINA WULANDARI SARI, S.E. - DANU SANJOYO, S.H.", "nomor_urut": 1},
        "2": {"nama": "BIMA", "nomor_urut": 2},
    }
    path.write_text(json.dumps({"3216": rows}))
    done = typed("reference", "import", "candidates", str(path), store=store)
    assert done.code == 1
    assert "1 pairs in 1 contests (0 empty boxes): 2 candidates new" in done.out
    assert "region 3216, id 2: not two names" in done.err
    query = (
        "SELECT ?p ?n ?m { ?c a pem:Candidacy ; pem:candidate ?p ; pem:ballotNumber ?n ; pem:runningMate ?m ; "
        "prov:wasDerivedFrom ?d . ?d a schema:Dataset } ORDER BY ?p"
    )
    found = typed("query", query, "--format", "csv", store=store).out
    assert "person/danu-sanjoyo-32.16,1," in found
    assert f"person/{RINA[7:]},1," in found
    shown = typed("show", "Danu Sanjoyo", store=store).out
    assert "Danu Sanjoyo: Wakil Bupati Bekasi, " in shown
    assert "nomor urut 1, bersama Rina Wulandari Sari (menurut: Daftar pasangan calon Pilkada 2024" in shown
    strange = tmp_path / "strange.json"
    strange.write_text(json.dumps({"9999": rows}))
    refused = typed("reference", "import", "candidates", str(strange), store=store)
    assert refused.code == 1
    (complaint,) = [line for line in refused.err.splitlines() if "skipped" in line]
    assert complaint.endswith("no region has the code '9999'; its 2 rows are left out")
    before = typed("export", "-f", "nquads", store=store).out
    again = typed("reference", "import", "candidates", str(path), store=store)
    assert "0 candidates new, 0 changed, 2 known" in again.out
    assert typed("export", "-f", "nquads", store=store).out == before


def test_reference_knowledge_is_written_as_rdf_alike_every_time(typed: Type) -> None:
    first = typed("reference", "export", "calendars").out
    assert "Peraturan KPU Nomor 2 Tahun 2024" in first
    assert typed("reference", "export", "calendars").out == first
    assert "^^" in typed("reference", "export", "parties", "-f", "nquads").out


def test_every_set_of_reference_knowledge_can_be_written(typed: Type) -> None:
    listed = typed("reference", "export").complaint.partition("Choose from: ")[2]
    assert [name in listed for name in reference_sets()] == [True] * len(reference_sets())


@pytest.mark.parametrize(
    ("args", "code", "complaint"),
    [
        ((), 2, "Missing command"),
        (("export", "rivers"), 2, "'rivers' is not one of 'regions'"),
        (("export", "parties", "-f", "xml"), 2, "'xml' is not one of 'turtle'"),
        (("export", "parties", "-o", "/"), 1, "Is a directory"),
        (("import", "people", "x"), 2, "'people' is not 'candidates'"),
        (("import", "candidates", "/no/such.json"), 1, "/no/such.json cannot be read"),
        (("import", "candidates", "x", "--year", "soon"), 2, "--year"),
    ],
)
def test_what_reference_cannot_do_is_one_line(typed: Type, args: tuple[str, ...], code: int, complaint: str) -> None:
    done = typed("reference", *args)
    assert done.code == code
    assert complaint in done.complaint


def test_a_mistyped_list_leaves_no_store_behind(typed: Type, tmp_path: Path) -> None:
    typed("reference", "import", "candidates", "/no/such.json", store=tmp_path / "new")
    assert not (tmp_path / "new").exists()
