"""Saved web pages: the article in them, and what happens to pages that hold none."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pemangku.model import Article
from pemangku.read import Skipped, read

PAGE = """<!DOCTYPE html>
<html lang="id"><head>
<meta charset="utf-8">
<title>Debat Sukamerta Digelar - Kabar Contoh</title>
<meta property="og:title" content="Debat Sukamerta Digelar">
<meta property="og:site_name" content="Kabar Contoh">
<meta property="article:published_time" content="2024-10-30T23:50:00+07:00">
<link rel="canonical" href="https://kabar.example/berita/7">
<script>document.write("Rahasia Skrip");</script>
</head><body>
<nav><a href="/">Beranda</a> <a href="/politik">Politik</a></nav>
<article>
<h1>Debat Sukamerta Digelar</h1>
<p>SUKAMERTA - KPU Kabupaten Bekasi menggelar debat publik di Cikarang, Rabu (30/10/2024).</p>
<p>“Debat berjalan lancar,” kata Ketua KPU Kabupaten Bekasi Wirya Manggala.</p>
<p>Warga mengikuti debat dari layar yang dipasang panitia di alun-alun kabupaten.</p>
</article>
<footer>Hak cipta Kabar Contoh</footer>
</body></html>
"""


def read_page(path: Path) -> tuple[list[Article], list[str]]:
    skipped: list[Skipped] = []
    articles = list(read([str(path)], on_skip=skipped.append))
    return articles, [str(it).removeprefix(f"{path}: ") for it in skipped]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "debat-sukamerta.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_page_is_its_article_with_headline_day_address_and_outlet(page: Path) -> None:
    (article,), notes = read_page(page)
    assert notes == []
    assert (article.id, article.title) == ("debat-sukamerta", "Debat Sukamerta Digelar")
    assert (article.published, article.publisher) == (dt.date(2024, 10, 30), "Kabar Contoh")
    assert article.url == "https://kabar.example/berita/7"
    assert "“Debat berjalan lancar,” kata Ketua KPU Kabupaten Bekasi Wirya Manggala." in article.text


def test_menus_scripts_and_footers_are_no_text_and_the_headline_stands_once(page: Path) -> None:
    (article,), _ = read_page(page)
    assert not any(word in article.text for word in ("Beranda", "Rahasia", "Hak cipta"))
    assert article.text.count("Debat Sukamerta Digelar") == 1


def test_a_page_in_an_old_encoding(page: Path) -> None:
    page.write_bytes(PAGE.replace("utf-8", "windows-1252").encode("cp1252"))
    (article,), _ = read_page(page)
    assert "“Debat berjalan lancar,”" in article.text


def test_a_folder_s_pages_are_read(page: Path) -> None:
    assert [article.id for article in read([str(page.parent)], on_skip=print)] == ["debat-sukamerta"]


@pytest.mark.parametrize("content", ["<html></html>", "<html><body><script>var a = 1;</script></body></html>"])
def test_a_page_without_article_is_reported(page: Path, content: str) -> None:
    page.write_text(content)
    articles, notes = read_page(page)
    assert (articles, len(notes)) == ([], 1)
    assert notes[0].endswith("skipped")


def test_without_the_package_the_page_says_what_to_install(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert read_page(page) == ([], ["web pages need a package: pip install 'pemangku[html]'; skipped"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
@example("<" * 5000)
@example("<html>" + "<div>" * 3000)
@example('<?xml version="1.0" encoding="utf-8"?><p>Rudi hadir.')
def test_whatever_a_page_holds_it_is_read_or_reported(page: Path, content: str) -> None:
    page.write_text(content, encoding="utf-8", errors="replace")
    articles, notes = read_page(page)
    assert len(articles) + len(notes) >= 1
