"""Tables (CSV): one article a row, whatever its columns are called, and what happens to rows that hold none."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pemangku.model import Article
from pemangku.read import Skipped, read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "berita.csv"


def read_file(file: Path) -> tuple[list[Article], list[str]]:
    skipped: list[Skipped] = []
    articles = list(read([str(file)], on_skip=skipped.append))
    return articles, [str(it).removeprefix(f"{file}:") for it in skipped]


def test_columns_named_as_in_json_lines(file: Path) -> None:
    file.write_text(
        "id,title,published,url,publisher,text\na,Judul,2024-10-03,https://kabar.example/7,Kabar,Rudi hadir.\n"
    )
    (article,), notes = read_file(file)
    assert notes == []
    assert (article.id, article.title, article.text) == ("a", "Judul", "Judul\n\nRudi hadir.")
    assert (article.published, article.publisher) == (dt.date(2024, 10, 3), "Kabar")
    assert article.url == "https://kabar.example/7"


@pytest.mark.parametrize(
    "header",
    ["Judul,Tanggal,Link,Sumber,Isi Berita", "headline,published_at,url,media,content", "title,date,link,source,body"],
)
def test_columns_named_as_scrapers_name_them(file: Path, header: str) -> None:
    file.write_text(
        f'{header}\nDebat digelar,"Rabu, 30 Okt 2024 14:05 WIB",https://kabar.example/7,Kabar,Rudi hadir.\n'
    )
    (article,), notes = read_file(file)
    assert notes == []
    assert (article.title, article.published) == ("Debat digelar", dt.date(2024, 10, 30))
    assert (article.url, article.publisher) == ("https://kabar.example/7", "Kabar")
    assert article.id.startswith("sha256-")


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_whatever_parts_the_columns(file: Path, sign: str) -> None:
    file.write_text(sign.join(("id", "title", "text")) + "\n" + sign.join(("a", "Judul", "Rudi hadir.")) + "\n")
    assert [article.id for article in read_file(file)[0]] == ["a"]


def test_a_text_over_several_lines_in_quotation_marks(file: Path) -> None:
    file.write_text('id,text\na,"Rudi hadir.\n\nSari ""mungkin"" pulang."\nb,Dua.\n')
    first, second = read_file(file)[0]
    assert first.text == 'Rudi hadir.\n\nSari "mungkin" pulang.'
    assert second.id == "b"


def test_a_row_without_text_is_reported_by_its_line_and_the_others_are_read(file: Path) -> None:
    file.write_text('id,text\na,"Satu.\nDua."\nb,\nc\nd,Tiga.\n')
    articles, notes = read_file(file)
    assert [article.id for article in articles] == ["a", "d"]
    assert notes == ["4: no text; row skipped", "5: no text; row skipped"]


def test_a_table_without_texts_says_which_columns_it_has(file: Path) -> None:
    file.write_text("nama,jabatan\nRudi,Ketua\n")
    articles, notes = read_file(file)
    assert (articles, len(notes)) == ([], 1)
    assert "no column holds texts among 'nama, jabatan' (name it: text)" in notes[0]


@pytest.mark.parametrize("content", ["", "\n", "id,text\n"])
def test_an_empty_table_has_no_articles(file: Path, content: str) -> None:
    file.write_text(content)
    assert read_file(file)[0] == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_that_spreadsheets_write(file: Path, encoding: str) -> None:
    file.write_bytes("id;text\r\na;“Rudi” hadir – kata Sari.\r\n".encode(encoding))
    (article,), notes = read_file(file)
    assert (article.text, notes) == ("“Rudi” hadir – kata Sari.", [])


def test_a_folder_s_tables_are_read(file: Path) -> None:
    file.write_text("id,text\na,Rudi hadir.\n")
    assert [article.id for article in read([str(file.parent)], on_skip=print)] == ["a"]


_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=30).filter(str.strip)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_WORDS, _WORDS), max_size=6))
def test_what_a_spreadsheet_writes_is_what_is_read(file: Path, rows: list[tuple[str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([("title", "text"), *rows])
    file.write_text(out.getvalue(), encoding="utf-8", newline="")
    articles, notes = read_file(file)
    assert notes == []
    assert [article.text.endswith(text) for article, (_, text) in zip(articles, rows, strict=True)] == [True] * len(
        rows
    )


@pytest.mark.parametrize(
    "written",
    [
        "2024-10-30",
        "2024-10-30T23:59:00+07:00",
        "2024-10-30 14:05:00 WIB",
        "2024/10/30",
        "30/10/2024",
        "30-10-2024 14:05",
        "Rabu, 30/10/2024 14:05 WIB",
        "30 Oktober 2024",
        "Rabu, 30 Okt 2024 14:05 WIB",
        "Wed, 30 Oct 2024 14:05:00 +0700",
    ],
)
def test_dates_as_portals_and_feeds_write_them(file: Path, written: str) -> None:
    file.write_text(f'tanggal,isi\n"{written}",Rudi hadir.\n')
    (article,), notes = read_file(file)
    assert (article.published, notes) == (dt.date(2024, 10, 30), [])


def test_json_lines_may_have_the_scrapers_names_too(tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    file.write_text('{"judul": "Debat digelar", "isi": "Rudi hadir.", "tanggal": "30 Oktober 2024"}\n')
    (article,), notes = read_file(file)
    assert (article.title, article.published, notes) == ("Debat digelar", dt.date(2024, 10, 30), [])
