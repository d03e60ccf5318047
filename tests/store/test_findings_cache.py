"""What articles say, kept from build to build."""

import sqlite3
from dataclasses import replace

import pytest

from graph_fixtures import first, second
from pemangku.errors import StoreError
from pemangku.store import FindingsCache, lock


@pytest.fixture
def path(tmp_path):
    with lock(tmp_path / "graph"):
        yield tmp_path / "graph"


def change(path, statement):
    connection = sqlite3.connect(path / "findings.sqlite")
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_what_is_put_is_got_back_whole_by_the_articles_digest(path):
    with FindingsCache(path, version="1") as cache:
        cache.put(first())
    with FindingsCache(path, version="1") as cache:
        assert cache.get(first().article.digest) == first()


def test_an_article_that_changed_is_not_known(path):
    with FindingsCache(path, version="1") as cache:
        cache.put(first())
        assert cache.get(replace(first().article, title="Lain").digest) is None


def test_all_findings_come_sorted_by_article(path):
    with FindingsCache(path, version="1") as cache:
        for findings in (first(), second()):
            cache.put(findings)
        assert [f.article.id for f in cache.all()] == ["artikel dua", "satu"]


def test_an_article_put_again_under_its_id_takes_the_place_of_the_old(path):
    newer = replace(first(), article=replace(first().article, title="Baru"))
    with FindingsCache(path, version="1") as cache:
        cache.put(first())
        cache.put(newer)
        assert list(cache.all()) == [newer]


def test_findings_of_another_version_are_stale_their_articles_kept(path):
    with FindingsCache(path, version="1") as cache:
        cache.put(first())
    with FindingsCache(path, version="2") as cache:
        assert cache.get(first().article.digest) is None
        assert list(cache.all()) == []
        assert list(cache.stale()) == [first().article]
        cache.put(first())
        assert list(cache.stale()) == []


@pytest.mark.parametrize("body", ["x'ff00'", "'{\"article\": 1}'", "''"])
def test_an_entry_that_cannot_be_read_counts_as_absent_and_its_article_as_stale(path, body):
    with FindingsCache(path, version="1") as cache:
        cache.put(first())
    change(path, f"UPDATE article SET findings = CAST({body} AS BLOB)")
    with FindingsCache(path, version="1") as cache:
        assert cache.get(first().article.digest) is None
        assert list(cache.all()) == []
        assert list(cache.stale()) == [first().article]


def test_an_article_can_be_forgotten(path):
    with FindingsCache(path, version="1") as cache:
        cache.put(first())
        cache.remove("satu")
        assert list(cache.all()) == []


def test_what_was_put_is_kept_when_the_build_breaks_off(path):
    with pytest.raises(KeyboardInterrupt), FindingsCache(path, version="1") as cache:
        cache.put(first())
        raise KeyboardInterrupt
    with FindingsCache(path, version="1") as cache:
        assert list(cache.all()) == [first()]


def test_many_articles_are_kept_in_batches(path):
    with FindingsCache(path, version="1") as cache:
        for number in range(450):
            cache.put(replace(first(), article=replace(first().article, id=f"{number:03}")))
    with FindingsCache(path, version="1") as cache:
        assert sum(1 for _ in cache.all()) == 450


def test_a_damaged_file_is_one_clear_line(path):
    (path / "findings.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError, match="damaged"):
        FindingsCache(path, version="1")


def test_a_table_of_another_make_is_one_clear_line(path):
    change(path, "CREATE TABLE article (digest TEXT)")
    with FindingsCache(path, version="1") as cache, pytest.raises(StoreError, match="findings"):
        list(cache.all())
