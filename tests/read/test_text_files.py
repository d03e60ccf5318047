"""Plain text articles: encodings, line ends, header."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from pemangku.model import Article
from pemangku.read import Skipped, read

HEADER = """---
id: sukamerta-7
Title: Debat: Putaran Pertama
published: 2024-10-03
url: https://kabar.example/7
publisher: Kabar Sukamerta
colour: red
---

Rudi hadir.
"""


def read_one(path: Path) -> tuple[Article, list[str]]:
    skipped: list[Skipped] = []
    (article,) = read([str(path)], on_skip=skipped.append)
    assert all(it.article_kept for it in skipped)
    return article, [str(it).removeprefix(f"{path}:") for it in skipped]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "berita.satu.txt"


def test_without_header_the_id_is_the_file_s_stem(file: Path) -> None:
    file.write_text("Rudi hadir.\n\nSari pulang.\n")
    article, _ = read_one(file)
    assert (article.id, article.text, article.title) == ("berita.satu", "Rudi hadir.\n\nSari pulang.", None)


def test_the_header_s_fields(file: Path) -> None:
    file.write_text(HEADER)
    article, notes = read_one(file)
    assert notes == []
    assert article.id == "sukamerta-7"
    assert article.title == "Debat: Putaran Pertama"
    assert article.published == dt.date(2024, 10, 3)
    assert (article.url, article.publisher) == ("https://kabar.example/7", "Kabar Sukamerta")
    assert article.text == "Debat: Putaran Pertama\n\nRudi hadir."


@pytest.mark.parametrize(
    "text", ["---\nRudi hadir.\n---\nSari pulang.", "---\ntitle: Judul\nRudi hadir.", "Rudi hadir.\n---\ntitle: J\n---"]
)
def test_marks_that_are_no_header_stay_text(text: str, file: Path) -> None:
    file.write_text(text)
    article, _ = read_one(file)
    assert (article.text, article.title) == (text, None)


def test_a_header_line_that_is_no_field_is_reported(file: Path) -> None:
    file.write_text("---\ntitle: Judul\nRudi hadir\n---\nSari pulang.")
    article, notes = read_one(file)
    assert article.text == "Judul\n\nSari pulang."
    assert notes == ["3: header line 'Rudi hadir' is not 'key: value'; article read without it"]


def test_an_unreadable_date_is_reported_with_its_line(file: Path) -> None:
    file.write_text("---\ntitle: Judul\npublished: Kamis lalu\n---\nSari pulang.")
    article, notes = read_one(file)
    assert article.published is None
    assert notes == ["3: unreadable date 'Kamis lalu'; article read without it"]


@pytest.mark.parametrize(
    "written", ["2024-10-03", "2024-10-03T23:30:00+07:00", "2024-10-03 08:15", "2024-10-03T01:00:00Z", "3/10/2024"]
)
def test_ways_to_write_a_date(written: str, file: Path) -> None:
    file.write_text(f"---\npublished: {written}\n---\nSari pulang.")
    assert read_one(file)[0].published == dt.date(2024, 10, 3)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_and_line_ends(encoding: str, file: Path) -> None:
    file.write_bytes(HEADER.replace("hadir.", "hadir – “siap”, katanya.").replace("\n", "\r\n").encode(encoding))
    article, _ = read_one(file)
    assert article.text == "Debat: Putaran Pertama\n\nRudi hadir – “siap”, katanya."


def test_a_stray_old_line_spoils_only_itself(file: Path) -> None:
    file.write_bytes("“Siap”\n".encode() + "“Siap”\n".encode("cp1252") + b"\x81")
    assert read_one(file)[0].text == "“Siap”\n“Siap”\n\ufffd"


def test_a_text_longer_than_the_limit_is_skipped(file: Path) -> None:
    with file.open("wb") as stream:
        for _ in range(11):
            stream.write(b"Rudi hadir. " * 84_000)
    skipped: list[Skipped] = []
    assert list(read([str(file)], on_skip=skipped.append)) == []
    assert [it.reason for it in skipped] == ["longer than 10 MB; skipped"]


def test_a_name_that_leads_elsewhere_stays_an_identifier(file: Path) -> None:
    file.write_text("---\nid: ../../etc/passwd\n---\nSari pulang.")
    assert read_one(file)[0].id == "../../etc/passwd"
