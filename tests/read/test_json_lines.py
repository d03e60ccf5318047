"""JSON Lines: one article a line, and what happens to lines that hold none."""

from __future__ import annotations

import datetime as dt
import json
import tracemalloc
from pathlib import Path

import pytest

from pemangku.model import Article
from pemangku.read import Skipped, read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "berita.jsonl"


def read_file(file: Path) -> tuple[list[Article], list[str]]:
    skipped: list[Skipped] = []
    articles = list(read([str(file)], on_skip=skipped.append))
    return articles, [str(it).removeprefix(f"{file}:") for it in skipped]


def lines(count: int) -> list[str]:
    return [json.dumps({"id": f"a{number}", "text": f"Artikel {number}."}) for number in range(1, count + 1)]


def test_all_fields(file: Path) -> None:
    fields = {"id": "a", "title": "Judul", "published": "2024-10-03", "url": "https://kabar.example/7"}
    file.write_text(json.dumps({**fields, "publisher": "Kabar", "text": "Rudi hadir.", "tags": ["x"]}))
    (article,), notes = read_file(file)
    assert notes == []
    assert (article.id, article.title, article.text) == ("a", "Judul", "Judul\n\nRudi hadir.")
    assert (article.published, article.publisher) == (dt.date(2024, 10, 3), "Kabar")
    assert article.url == "https://kabar.example/7"


def test_null_is_the_same_as_missing(file: Path) -> None:
    fields = dict.fromkeys(("id", "title", "published", "url", "publisher"))
    file.write_text(json.dumps({**fields, "text": "Rudi hadir."}) + "\n" + json.dumps({"text": "Rudi hadir."}))
    (first, second), notes = read_file(file)
    assert (first, notes) == (second, [])


def test_an_id_made_from_the_text_is_the_same_everywhere_and_other_for_other_text(file: Path) -> None:
    file.write_text("\n".join(json.dumps({"text": text}) for text in ("Rudi hadir.", "Rudi hadir.", "Sari hadir.")))
    first, second, third = (article.id for article in read_file(file)[0])
    assert first == second != third
    assert first.startswith("sha256-")


def test_two_articles_with_one_id_are_both_given(file: Path) -> None:
    file.write_text('{"id": "a", "text": "Satu."}\n{"id": "a", "text": "Dua."}')
    assert [article.text for article in read_file(file)[0]] == ["Satu.", "Dua."]


def test_a_broken_line_is_reported_by_number_and_the_others_are_read(file: Path) -> None:
    all_lines = lines(10)
    all_lines[2] = '{"id": "a3", "text": "Artikel 3.'
    file.write_text("\r\n".join(all_lines))
    articles, notes = read_file(file)
    assert [article.id for article in articles] == [f"a{number}" for number in range(1, 11) if number != 3]
    assert len(notes) == 1
    assert notes[0].startswith("3: broken JSON: ")
    assert notes[0].endswith("; line skipped")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('["a"]', "not a JSON object; line skipped"),
        ('{"id": "a"}', "no text; line skipped"),
        ('{"text": null}', "no text; line skipped"),
        ('{"text": " \\n"}', "no text; line skipped"),
        ('{"text": 7}', "text is not a string; line skipped"),
        ('{"text": ["a"]}', "text is not a string; line skipped"),
        ('{"text": ' + "[" * 100_000, "broken JSON: too deep or too large a value; line skipped"),
        ('{"text": ' + "9" * 5_000 + "}", "broken JSON: too deep or too large a value; line skipped"),
    ],
)
def test_lines_that_hold_no_article(line: str, reason: str, file: Path) -> None:
    file.write_text("\n\n".join([*lines(1), line, *lines(1)]))
    articles, notes = read_file(file)
    assert [article.id for article in articles] == ["a1", "a1"]
    assert notes == [f"3: {reason}"]


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("published", "31/2/2024", "unreadable date '31/2/2024'; article read without it"),
        ("published", "x" * 99, f"unreadable date '{'x' * 60}…'; article read without it"),
        ("published", 20241003, "unreadable date: it is not text but int; article read without it"),
        ("title", ["Judul"], "title is not text but list; article read without it"),
        ("id", True, "id is not text but bool; article read without it"),
    ],
)
def test_a_field_that_cannot_be_used_is_reported_and_left_out(
    field: str, value: object, reason: str, file: Path
) -> None:
    file.write_text(json.dumps({"text": "Rudi hadir.", field: value}))
    (article,), notes = read_file(file)
    assert article.text == "Rudi hadir."
    assert notes == [f"1: {reason}"]


def test_a_number_may_be_an_id(file: Path) -> None:
    file.write_text('{"id": 42, "text": "Rudi hadir."}')
    assert read_file(file)[0][0].id == "42"


def test_escaped_characters_that_cannot_be_stored_are_replaced(file: Path) -> None:
    file.write_text(r'{"id": "a", "text": "Ru\u0000di \ud83d\ude00 \ud800 <b>"}')
    assert read_file(file)[0][0].text == "Ru di \U0001f600 \ufffd <b>"


def test_a_windows_line_among_utf_8_lines(file: Path) -> None:
    file.write_bytes('{"text": "“Satu”"}\n'.encode() + '{"text": "“Dua”"}\n'.encode("cp1252"))
    assert [article.text for article in read_file(file)[0]] == ["“Satu”", "“Dua”"]


def test_utf_16(file: Path) -> None:
    file.write_bytes("\r\n".join(lines(3)).encode("utf-16"))
    assert [article.id for article in read_file(file)[0]] == ["a1", "a2", "a3"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", " empty; skipped"), (b"\n \n", " empty; skipped"), (b"\x1f\x8b\x00", " looks like a binary file; skipped")],
)
def test_a_file_without_lines(content: bytes, reason: str, file: Path) -> None:
    file.write_bytes(content)
    assert read_file(file) == ([], [reason])


def test_a_line_of_fifty_megabytes_is_skipped_without_being_held(file: Path) -> None:
    before, after = lines(2)
    with file.open("w") as stream:
        stream.write(before + '\n{"text": "')
        for _ in range(50):
            stream.write("Rudi hadir, " * 83_334)
        stream.write('"}\n' + after)
    tracemalloc.start()
    try:
        articles, notes = read_file(file)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [article.id for article in articles] == ["a1", "a2"]
    assert notes == ["2: longer than 10 MB; line skipped"]
    assert peak < 25_000_000
