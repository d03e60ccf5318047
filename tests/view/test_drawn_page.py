"""What the page is made of, before any browser opens it."""

from __future__ import annotations

import base64
import hashlib
import html
import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from crowded_picture import crowd
from hostile_picture import hostile
from small_picture import regency

from pemangku import view
from pemangku.errors import UsageError
from pemangku.view import Picture, Source, draw

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def test_the_public_face_is_complete() -> None:
    assert sorted(view.__all__) == view.__all__
    assert all(hasattr(view, name) for name in view.__all__)


def test_a_page_refers_to_nothing_outside_itself() -> None:
    page = draw(regency())
    without_data = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    assert not re.search(r"https?:|//[a-z]|\bsrc=|\bhref=|@import|url\(", without_data)
    assert not re.search(r"<(link|iframe|img|object|embed|base)\b", page)


def test_the_policy_allows_exactly_the_scripts_and_styles_of_the_page() -> None:
    page = draw(regency())
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1))
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL).group(1)

    def hashed(text: str) -> str:
        return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"

    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert re.search(r"script-src ([^;]*);", policy).group(1).split() == [hashed(s) for s in SCRIPT.findall(page)]
    assert hashed(style) in policy


def test_a_page_says_its_language_and_kind() -> None:
    assert draw(regency()).startswith('<!DOCTYPE html>\n<html lang="id">')
    assert '<html lang="en">' in draw(regency(), lang="en")
    assert '<meta name="viewport"' in draw(regency())


def test_an_unknown_language_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="no such language: fr"):
        draw(regency(), lang="fr")


def test_both_languages_have_the_same_words() -> None:
    def paths(words: object, at: str = "") -> set[str]:
        if isinstance(words, dict):
            return {path for key, value in words.items() for path in paths(value, f"{at}.{key}")}
        return {at}

    assert paths(view.words.WORDS["id"]) == paths(view.words.WORDS["en"])


def test_text_of_articles_cannot_end_a_script_or_the_title() -> None:
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: tags.append(tag)  # type: ignore[method-assign]
    page = draw(replace(hostile(), around=hostile().nodes[0].key))
    parser.feed(page)
    assert tags.count("script") == 5
    assert tags.count("title") == 1
    assert not {"img", "svg"} & set(tags)
    assert "<script>window.attacked" not in page
    assert "\u2028" not in page
    assert "\u2029" not in page


def test_only_web_addresses_become_links() -> None:
    from pemangku.view.data import source_data

    for address in ("javascript:alert(1)", "data:text/html,x", "//berita.invalid", "https://", "http://[", "ftp://x/y"):
        assert source_data(Source(id="a", url=address))["link"] is False
    for address in ("https://berita.invalid/a?b=c", "http://berita.invalid"):
        assert source_data(Source(id="a", url=address))["link"] is True


def test_nothing_heavy_is_imported_before_something_is_drawn() -> None:
    code = "import sys, pemangku.view; print({'pyvis', 'networkx', 'igraph', 'jinja2', 'IPython'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_a_page_stays_small() -> None:
    assert len(draw(Picture()).encode()) < 1_200_000


def test_equal_pictures_draw_equal_bytes_under_any_hash_seed() -> None:
    code = "import hashlib; from crowded_picture import crowd; from pemangku.view import draw; "
    code += "print(hashlib.sha256(draw(crowd(160)).encode()).hexdigest())"
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parent,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("4711", "POSIX"))
    }
    assert digests == {hashlib.sha256(draw(crowd(160)).encode()).hexdigest() + "\n"}


def test_the_order_in_which_a_picture_lists_its_parts_does_not_show() -> None:
    picture = crowd(60)
    turned = replace(picture, nodes=picture.nodes[::-1], edges=picture.edges[::-1], sources=picture.sources[::-1])
    assert draw(turned) == draw(picture)
