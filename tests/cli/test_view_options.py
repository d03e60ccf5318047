"""`pemangku view`: other pictures, a story, print, and drawing again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from commands import Type
from pemangku.view.story import VIEWS


def opens_on(page: str) -> str:
    match = re.search(r'"as":"(\w+)"', page)
    assert match
    return match.group(1)


@pytest.mark.parametrize("view", VIEWS)
def test_view_opens_on_any_picture(typed: Type, seeds_graph: Path, view: str) -> None:
    assert opens_on(typed("view", "-o", "-", "--as", view, store=seeds_graph).out) == view


def test_a_story_is_drawn_into_the_page(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    story = tmp_path / "cerita.txt"
    story.write_text("title: Satu langkah\n---\nfocus: KPU Kabupaten Bekasi\n\nDi tengah.\n", encoding="utf-8")
    page = typed("view", "-o", "-", "--story", str(story), store=seeds_graph).out
    assert '"title":"Satu langkah"' in page
    assert '"text":"Di tengah."' in page


def test_a_story_that_cannot_be_read_is_one_line(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    story = tmp_path / "cerita.txt"
    story.write_text("focus: Tidak Ada\n", encoding="utf-8")
    done = typed("view", "-o", "-", "--story", str(story), store=seeds_graph)
    assert done.code == 1
    assert "cerita.txt, line 1: not in the picture: Tidak Ada" in done.err
    story.write_bytes(b"\xff\xfe\xff")
    assert "is not UTF-8" in typed("view", "-o", "-", "--story", str(story), store=seeds_graph).err
    assert "cannot be read" in typed("view", "-o", "-", "--story", str(tmp_path / "none"), store=seeds_graph).err


def test_static_draws_for_print(typed: Type, seeds_graph: Path, tmp_path: Path) -> None:
    drawing, picture = tmp_path / "gambar.svg", tmp_path / "gambar.png"
    assert typed("view", "--static", str(drawing), store=seeds_graph).code == 0
    assert drawing.read_text(encoding="utf-8").startswith("<?xml")
    assert typed("view", "--static", str(picture), store=seeds_graph).err == f"pemangku: wrote {picture}\n"
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("view", "title"),
    [
        ("timeline", "Peristiwa dan pernyataan menurut tanggal"),
        ("matrix", "Siapa membicarakan siapa"),
        ("map", "Simpul menurut wilayah"),
    ],
)
def test_static_draws_the_other_pictures_too(
    typed: Type, seeds_graph: Path, tmp_path: Path, view: str, title: str
) -> None:
    drawing, picture = tmp_path / "gambar.svg", tmp_path / "gambar.png"
    assert typed("view", "--as", view, "--static", str(drawing), store=seeds_graph).code == 0
    assert title in drawing.read_text(encoding="utf-8")
    assert typed("view", "--as", view, "--static", str(picture), store=seeds_graph).code == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--static", "a.pdf"), "neither .svg nor .png"),
        (("--static", "a.svg", "--as", "table"), "draws no table (save the table as CSV"),
        (("--static", "a.svg", "--story", "a.txt"), "tells no story"),
        (("--watch", "-o", "-"), "needs a file to write"),
        (("--as", "globe"), "'globe' is not one of"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    typed: Type, seeds_graph: Path, options: tuple[str, ...], complaint: str
) -> None:
    done = typed("view", *options, store=seeds_graph)
    assert done.code == 2
    assert complaint in done.err


def test_watch_draws_again_when_the_graph_changes(
    typed: Type, seeds_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changes(_path: Path) -> object:
        yield 1
        yield 2
        raise KeyboardInterrupt

    monkeypatch.setattr("pemangku.view.generations", changes)
    page = tmp_path / "page.html"
    done = typed("view", "-o", str(page), "--watch", store=seeds_graph)
    assert (done.code, done.err) == (0, f"pemangku: wrote {page}\n" * 2)
