"""Files, folders, patterns and standard input: what is read, in which order, and what is reported."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pemangku.errors import SourceError
from pemangku.model import Article
from pemangku.read import Skipped, read

JSON_LINE = '{"id": "j1", "text": "Rudi hadir."}\n'


def read_all(*sources: str | Path, stdin: bytes | None = None) -> tuple[list[Article], list[Skipped]]:
    skipped: list[Skipped] = []
    stream = None if stdin is None else io.BytesIO(stdin)
    return list(read([str(it) for it in sources], stdin=stream, on_skip=skipped.append)), skipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.TXT", "sub/.hidden.txt", ".git/d.txt", "notes.rtf"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Artikel {path.stem}.")
    (tmp_path / "news" / "more.jsonl").write_text(JSON_LINE)
    return tmp_path / "news"


def test_a_folder_is_read_at_any_depth_in_sorted_order_without_hidden_files(folder: Path) -> None:
    articles, skipped = read_all(folder)
    assert [article.id for article in articles] == ["a", "b", "j1", "c"]
    assert skipped == []


def test_a_pattern_is_read_in_sorted_order(folder: Path) -> None:
    assert [article.id for article in read_all(folder / "*.txt")[0]] == ["a", "b"]
    assert [article.id for article in read_all(folder / "**" / "[abc].*")[0]] == ["a", "b", "c"]


def test_a_folder_that_a_pattern_matches_is_read(folder: Path) -> None:
    assert [article.id for article in read_all(folder / "su*")[0]] == ["c"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "debat [1].txt").write_text("Rudi hadir.")
    assert read_all(tmp_path / "debat [1].txt")[0][0].id == "debat [1]"


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    articles, _ = read_all(folder / "b.txt", folder, folder / "sub" / ".." / "a.txt")
    assert [article.id for article in articles] == ["b", "a", "j1", "c"]


def test_a_file_of_another_suffix_is_read_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "berita.md").write_text("Rudi hadir.")
    (tmp_path / "berita.json").write_text(JSON_LINE)
    articles, _ = read_all(tmp_path / "berita.md", tmp_path / "berita.json")
    assert [article.id for article in articles] == ["berita", "j1"]


@pytest.mark.parametrize("source", ["nowhere.txt", "nowhere/*.txt", "", "a\0b", "here.txt/below"])
def test_a_source_that_is_not_there_fails_at_once(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("here.txt").write_text("Rudi hadir.")
    with pytest.raises(SourceError) as failure:
        read(["here.txt", source], on_skip=lambda _: None)
    assert "\n" not in str(failure.value)
    assert repr(source) in str(failure.value)


def test_a_folder_without_articles_fails_at_once(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    with pytest.raises(SourceError, match="no articles"):
        read([str(tmp_path)], on_skip=lambda _: None)
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match="no articles"):
        read([str(tmp_path / "emp*")], on_skip=lambda _: None)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty; skipped"),
        (b" \n\t\r\n", "empty; skipped"),
        (b"---\ntitle: Judul\n---\n", "no text; skipped"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "looks like a binary file; skipped"),
        (b"\x01\x02\x03\x04abc", "looks like a binary file; skipped"),
        (b"Rudi hadir. " * 9000 + b"\x00", "looks like a binary file; skipped"),
        ("Rudi".encode("utf-16-le"), "looks like a binary file; skipped"),
    ],
)
def test_a_file_without_readable_text_is_reported_and_the_rest_is_read(
    content: bytes, reason: str, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("Rudi hadir.")
    articles, skipped = read_all(tmp_path)
    assert [article.id for article in articles] == ["good"]
    assert [str(it) for it in skipped] == [f"{tmp_path / 'bad.txt'}: {reason}"]


def test_a_pipe_or_a_broken_link_in_a_folder_is_reported_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("gone.txt")
    (tmp_path / "good.txt").write_text("Rudi hadir.")
    articles, skipped = read_all(tmp_path)
    assert [article.id for article in articles] == ["good"]
    assert "cannot be opened" in str(skipped[0])
    assert "not a regular file" in str(skipped[1])


@pytest.fixture
def locked() -> Iterator[Path]:
    """A folder with a file and a folder that the process may not open, whoever runs the tests."""
    place = Path(tempfile.mkdtemp())
    (place / "open.txt").write_text("Rudi hadir.")
    (place / "locked.txt").write_text("Sari hadir.")
    (place / "shut").mkdir()
    (place / "shut" / "inside.txt").write_text("Budi hadir.")
    for name, mode in (("locked.txt", 0), ("shut", 0), (".", 0o755)):
        (place / name).chmod(mode)
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield place
    finally:
        os.seteuid(was)
        (place / "shut").chmod(0o700)
        shutil.rmtree(place)


def test_what_may_not_be_opened_is_reported_and_the_rest_is_read(locked: Path) -> None:
    articles, skipped = read_all(locked)
    assert [article.id for article in articles] == ["open"]
    assert {(it.source, it.reason.split(";")[1].strip()) for it in skipped} == {
        (str(locked / "locked.txt"), "file skipped"),
        (str(locked / "shut"), "folder skipped"),
    }
    assert all("Permission denied" in it.reason for it in skipped)


def test_a_folder_that_may_not_be_opened_is_reported(locked: Path) -> None:
    articles, skipped = read_all(locked / "shut")
    assert articles == []
    assert [it.source for it in skipped] == [str(locked / "shut")]
    with pytest.raises(SourceError, match="Permission denied"):
        read([str(locked / "shut" / "inside.txt")], on_skip=lambda _: None)


def test_standard_input_is_one_text_article() -> None:
    articles, skipped = read_all("-", stdin=b"---\ntitle: Judul\n---\nRudi hadir.\n")
    assert (articles[0].text, skipped) == ("Judul\n\nRudi hadir.", [])
    assert articles[0].id == read_all("-", stdin=b"Rudi hadir.")[0][0].id


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_standard_input_that_begins_with_a_brace_is_json_lines(encoding: str) -> None:
    articles, _ = read_all("-", stdin=f"\n  {JSON_LINE}{JSON_LINE}".encode(encoding))
    assert [article.id for article in articles] == ["j1", "j1"]


def test_empty_standard_input_is_reported() -> None:
    assert [str(it) for it in read_all("-", stdin=b"  ")[1]] == ["<stdin>: empty; skipped"]


def test_the_process_s_own_standard_input_is_read_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(JSON_LINE.encode())))
    assert [article.id for article in read_all("-")[0]] == ["j1"]


class _Breaking(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise OSError(5, "Input/output error")
        return super().read(20 if size is None else min(size, 20))


def test_a_stream_that_breaks_off_is_reported() -> None:
    skipped: list[Skipped] = []
    assert list(read(["-"], stdin=_Breaking(b"Rudi hadir. " * 9), on_skip=skipped.append)) == []
    assert [str(it) for it in skipped] == ["<stdin>: cannot be read: Input/output error; skipped"]


def test_nothing_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rudi hadir.")
    (tmp_path / "b.txt").write_text("Sari hadir.")
    articles = read([str(tmp_path)], on_skip=lambda _: None)
    assert next(articles).id == "a"
    (tmp_path / "b.txt").write_text("Budi hadir.")
    assert next(articles).text == "Budi hadir."


def test_a_report_is_one_line_whatever_the_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "a\nb\x1b[31m.txt").write_text("")
    assert str(read_all(tmp_path)[1][0]) == f"{tmp_path}/a b [31m.txt: empty; skipped"
