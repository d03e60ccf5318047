"""What holds for whatever is read: evidence inside the text, the same findings every time, no text that breaks it."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator

import pytest
from extract_samples import PUBLISHED, event, persons, read, related
from hypothesis import given, settings
from hypothesis import strategies as st

from pemangku.extract import VERSION, extract
from pemangku.model import Evidence, Findings, Predicate
from pemangku.read import make_article

STORY = (
    "GARUT - KPU Kabupaten Garut menggelar debat publik di Kabupaten Garut, Rabu (25/9/2024).\n\n"
    '"Logistik sudah lengkap dan siap dikirim," kata Ketua KPU Kabupaten Garut Rahman Maulana.\n\n'
    "PKB mengusung pasangan calon Bambang Wirawan-Dian Prasetyo nomor urut 2."
)
PIECES = st.sampled_from(
    [
        *("Ketua KPU Kabupaten Garut", "Rahman Maulana", "Bupati", "Plt.", "mantan", "dan", ",", ".", ":", "(", ")"),
        *('"', "“", "”", "'", "-", "/", "mengatakan", "kata", "katanya", "menurut", "dia", "itu", "tersebut", "yakni"),
        *("kegiatan serupa", "rapat koordinasi", "menggelar", "dihadiri", "Putusan Nomor", "12/PL/2024", "membatalkan"),
        *("Rabu (25/9/2024)", "sehari kemudian", "di", "Kota", "Kec.", "Desa", "Pilkada", "2024", "teradu", "I", "II"),
        *("pasangan", "PKB", "mengusung", "diusung", "bersama", "Komisi II", "Fraksi", "(AWP)", "Aliansi Warga Peduli"),
        *(
            "\n\n",
            "Baca juga:",
            "periode",
            "ke-5",
            "RI",
            "Dandim",
            "0611/Garut",
            "disapa",
            "masing-masing",
            "nomor urut",
        ),
    ]
)


def evidences(found: Findings) -> Iterator[Evidence]:
    """The evidence of every fact."""
    facts = (found.mentions, found.offices, found.candidacies, found.statements, found.relations, found.events)
    for group in facts:
        for fact in group:
            yield fact.evidence
    for happening in found.events:
        yield from (e for e in (happening.date_evidence, happening.place_evidence) if e is not None)


def check(found: Findings) -> None:
    """Everything stands inside the text, and every key that is used is described."""
    text = found.article.text
    for evidence in evidences(found):
        assert 0 <= evidence.begin < evidence.end <= len(text)
        assert 0 < evidence.confidence <= 1
        assert evidence.rule
    for mention in found.mentions:
        assert 0 <= mention.begin < mention.end <= len(text)
    for statement in found.statements:
        assert statement.text == text[statement.begin : statement.end] != ""
    known = {e.key for group in (found.persons, found.places, found.institutions, found.events) for e in group}
    assert {m.entity for m in found.mentions} <= known
    assert {s.speaker for s in found.statements} <= known
    assert {k for r in found.relations for k in (r.subject, r.object)} <= known
    assert {o.person for o in found.offices} | {o.institution for o in found.offices if o.institution} <= known


@settings(deadline=None, max_examples=150)
@given(text=st.text(min_size=1, max_size=300).filter(str.strip), dated=st.booleans())
def test_any_text_is_read(text: str, dated: bool) -> None:
    article = make_article(id="a", text=f"x {text}", published=PUBLISHED if dated else None)
    check(extract(article))


@settings(deadline=None, max_examples=250)
@given(pieces=st.lists(PIECES, min_size=1, max_size=40), title=st.booleans(), dated=st.booleans())
def test_any_row_of_known_words_is_read(pieces: list[str], title: bool, dated: bool) -> None:
    words = "x " + " ".join(pieces)
    found = read(words, title="Debat Publik di Garut" if title else None, published=PUBLISHED if dated else None)
    check(found)
    assert found == extract(found.article)


def test_the_same_article_yields_the_same_findings() -> None:
    first, second = read(STORY), read(STORY)
    check(first)
    assert first == second
    assert isinstance(VERSION, str)


def test_the_day_of_publication_moves_only_what_hangs_on_it() -> None:
    assert read(STORY).persons == read(STORY, published=dt.date(2020, 1, 1)).persons


def test_a_headline_alone_makes_no_person() -> None:
    found = read("KPU Kabupaten Garut menggelar rapat.", title="Rahman Maulana Dilantik")
    assert persons(found) == set()


def test_a_headline_names_persons_of_the_body() -> None:
    found = read("Ketua KPU Kabupaten Garut Rahman Maulana membuka rapat.", title="Rahman Maulana membuka rapat")
    assert min(m.begin for m in found.mentions if m.entity == "person:rahman-maulana") == 0


def test_a_related_headline_gives_events_but_no_office_and_no_statement() -> None:
    found = read(
        STORY + "\n\nBaca juga: Bupati Garut Dedi Kurniawan: Kami Siap Menggelar Rapat Koordinasi\n\n"
        "Warga menunggu hasil."
    )
    assert "Dedi Kurniawan" not in persons(found)
    assert event(found, "debat publik").date == "2024-09-25"


def test_furniture_gives_no_fact() -> None:
    plain = read(STORY)
    with_furniture = make_article(
        id="a", text=f"{STORY}\n\nADVERTISEMENT\n\nScroll to continue with content", published=PUBLISHED
    )
    assert extract(with_furniture).persons == plain.persons
    assert len(extract(with_furniture).mentions) == len(plain.mentions)


def test_what_the_story_tells() -> None:
    found = read(STORY)
    assert related(found, Predicate.ORGANIZES) == {("Komisi Pemilihan Umum Kabupaten Garut", "debat publik")}
    assert {c.ballot_number for c in found.candidacies} == {2}


@pytest.mark.parametrize("collecting", [True, False])
def test_the_garbage_collector_is_left_as_it_was(collecting: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        read(STORY)
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()


@pytest.mark.parametrize("day", ["Jum'at (27/9/2024)", "27 September 2024", "27/9/2024", "27September 2024"])
def test_a_date_is_found_however_it_is_printed(day: str) -> None:
    found = read(f"KPU Kabupaten Garut menggelar debat publik di Kabupaten Garut pada {day}.")
    assert [e.date for e in found.events] == [{"27September 2024": "2024-09"}.get(day, "2024-09-27")]
