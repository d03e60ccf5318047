"""Before and after taking office: what is told of someone until a day, and from it on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from browsing import ask, complaints, opened, panel, screenshot, written
from grown_picture import CHAPTER, province
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from small_picture import BIMO, COMMISSION, PARTY

from pemangku.view import Evidence, Picture, Position, Source, draw

TAKEN = Position(role="Ketua", body=CHAPTER, evidence=(Evidence("s6", "aturan", 0.9),))


def holding(*positions: Position, undated: bool = False) -> Picture:
    """The province, in which Bimo holds these offices; on demand the day of the first article on him is not known."""
    nodes = [replace(node, positions=positions) if node.key == BIMO else node for node in province().nodes]
    picture = replace(province(), nodes=tuple(nodes))
    if undated:
        sources = [Source(id=one.id, title=one.title) if one.id == "dua" else one for one in picture.sources]
        picture = replace(picture, sources=tuple(sources))
    return picture


def switch(chrome: Chrome, name: str) -> None:
    chrome.find_element(By.CSS_SELECTOR, f"[data-tenure='{name}']").click()


def test_without_a_day_in_the_texts_the_first_article_that_gives_the_office_divides(
    chrome: Chrome, tmp_path: Path
) -> None:
    opened(chrome, written(draw(holding(TAKEN)), tmp_path), f"#node={BIMO}")
    assert "28 Des 2024: artikel pertama yang menyebut jabatan ini; tak ada teks yang menyebut" in panel(chrome)
    switch(chrome, "before")
    assert (ask(chrome, "state()")["from"], ask(chrome, "state()")["to"]) == (None, "2024-12-27")
    assert COMMISSION in ask(chrome, "visibleNodes()")
    assert CHAPTER not in ask(chrome, "visibleNodes()")
    assert "Tanggal artikel: … – 27 Des 2024" in chrome.find_element(By.ID, "caption").text
    screenshot(chrome, "tenure-before")
    switch(chrome, "since")
    assert (ask(chrome, "state()")["from"], ask(chrome, "state()")["to"]) == ("2024-12-28", None)
    assert ask(chrome, "visibleNodes()") == sorted([BIMO, CHAPTER, PARTY])
    switch(chrome, "all")
    assert {COMMISSION, CHAPTER} <= set(ask(chrome, "visibleNodes()"))
    assert complaints(chrome) == []


def test_a_day_that_a_text_gives_goes_before_the_first_article(chrome: Chrome, tmp_path: Path) -> None:
    picture = holding(replace(TAKEN, start="2024-12-01"))
    opened(chrome, written(draw(picture, lang="en"), tmp_path), f"#node={BIMO}")
    assert "In office since 1 Dec 2024, as a text says." in panel(chrome)
    switch(chrome, "since")
    assert ask(chrome, "state()")["from"] == "2024-12-01"


def test_a_day_that_does_not_exist_counts_as_none(chrome: Chrome, tmp_path: Path) -> None:
    opened(chrome, written(draw(holding(replace(TAKEN, start="2024-13-40"))), tmp_path), f"#node={BIMO}")
    assert "28 Des 2024: artikel pertama yang menyebut jabatan ini" in panel(chrome)
    assert complaints(chrome) == []


def test_a_year_that_a_text_gives_divides_at_its_first_day(chrome: Chrome, tmp_path: Path) -> None:
    articles = [replace(one, published="2023-05-01") if one.id == "dua" else one for one in province().sources]
    picture = replace(holding(replace(TAKEN, start="2024")), sources=tuple(articles))
    opened(chrome, written(draw(picture), tmp_path), f"#node={BIMO}")
    assert "Menjabat sejak 2024, menurut teks." in panel(chrome)
    switch(chrome, "before")
    assert ask(chrome, "state()")["to"] == "2023-12-31"


def test_the_panel_tells_only_of_the_time_chosen_and_how_many_sentences_each_has(
    chrome: Chrome, tmp_path: Path
) -> None:
    opened(chrome, written(draw(holding(TAKEN)), tmp_path), f"#node={BIMO}")
    labels = [button.text for button in chrome.find_elements(By.CSS_SELECTOR, "[data-tenure]")]
    assert labels == ["Sebelum (2)", "Sejak itu (2)", "Semua"]
    assert "Partai Lumbung mendukung Bimo Santosa sekali lagi" in panel(chrome)
    switch(chrome, "before")
    assert "Partai Lumbung mendukung Bimo Santosa sekali lagi" not in panel(chrome)
    assert "yang menuding KPU Kabupaten Berantah" in panel(chrome)


def test_undated_sentences_are_said_to_be_left_out(chrome: Chrome, tmp_path: Path) -> None:
    opened(chrome, written(draw(holding(TAKEN, undated=True)), tmp_path), f"#node={BIMO}")
    assert "1 kalimat tak bertanggal tidak ikut keduanya." in panel(chrome)


def test_there_is_no_switch_where_it_would_divide_nothing(chrome: Chrome, tmp_path: Path) -> None:
    former = replace(TAKEN, role="Anggota", former=True)
    from_the_first = replace(TAKEN, evidence=(Evidence("s3", "aturan", 0.9),))
    opened(chrome, written(draw(holding(former, from_the_first)), tmp_path), f"#node={BIMO}")
    assert "Anggota" in panel(chrome)
    assert chrome.find_elements(By.CSS_SELECTOR, "[data-tenure]") == []
