"""The page on paper: what a reader gets who prints it, read out of the PDF that Chromium makes of it."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator

import pytest
from browsing import ask, complaints, opened
from pypdf import PdfReader
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

CAPTION = "Sumber: Humas Contoh Jawa Barat, Koran Contoh"
TOOLS = (
    "Saringan",
    "Jaringan",
    "Linimasa",
    "Unduh",
    "Cari nama",
    "hanya dukungan",
    "Kembali",
    "klik untuk",
)


@pytest.fixture
def chromium(chrome: Chrome, seeds_page: str) -> Iterator[Chrome]:
    opened(chrome, seeds_page)
    yield chrome
    assert complaints(chrome) == []


def printed(chrome: Chrome, address: str, state: str = "", *, dark: bool = False) -> PdfReader:
    """The page as a PDF, and its paper: A4 across."""
    opened(chrome, address, state)
    if dark:
        chrome.find_element(By.ID, "theme").click()
    made = chrome.execute_cdp_cmd("Page.printToPDF", {"printBackground": True, "preferCSSPageSize": True})
    reader = PdfReader(io.BytesIO(base64.b64decode(made["data"])))
    assert {tuple(map(round, page.mediabox[2:])) for page in reader.pages} == {(842, 595)}
    return reader


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_network_fits_one_sheet_with_its_names_key_and_caption(chromium: Chrome, seeds_page: str) -> None:
    (sheet,) = printed(chromium, seeds_page).pages
    text = flat(sheet.extract_text())
    for wanted in ("Peta pemangku kepentingan", "Bawaslu Bekasi", "KPU Bekasi", "Penyelenggara", "berbicara", CAPTION):
        assert wanted in text
    assert not any(tool in text for tool in TOOLS)


@pytest.mark.parametrize("state", ["", "#as=timeline", "#as=matrix", "#as=map", "#node=institution:kpu-32.16&hops=1"])
def test_no_word_stands_off_the_paper(chromium: Chrome, seeds_page: str, state: str) -> None:
    begins: list[tuple[float, float]] = []

    def visit(text: str, sheet: list[float], own: list[float], _font: object, _size: object) -> None:
        if text.strip():
            across = own[4] * sheet[0] + own[5] * sheet[2] + sheet[4]
            begins.append((across, own[4] * sheet[1] + own[5] * sheet[3] + sheet[5]))

    for sheet in printed(chromium, seeds_page, state).pages:
        sheet.extract_text(visitor_text=visit)
    assert len(begins) > 20
    assert all(0 < across < 842 and 0 < up < 595 for across, up in begins)


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        ("#as=timeline", ["Peristiwa dan pernyataan", "pendaftaran Pilkada Bekasi", "Rahayu Wirasasmita", CAPTION]),
        ("#as=matrix", ["Siapa membicarakan siapa", "Wawan Sastraprawira", "pembicara", CAPTION]),
        ("#as=map", ["Simpul menurut wilayah", "JB", "Jawa Barat", CAPTION]),
    ],
)
def test_the_other_pictures_fit_one_sheet_without_the_network(
    chromium: Chrome, seeds_page: str, state: str, wanted: list[str]
) -> None:
    (sheet,) = printed(chromium, seeds_page, state).pages
    text = flat(sheet.extract_text())
    assert all(word in text for word in wanted)
    assert "Partai Kebangkitan Bangsa" not in text
    assert not any(tool in text for tool in TOOLS)


def test_a_long_table_has_every_row_and_its_head_on_every_sheet(chromium: Chrome, seeds_page: str) -> None:
    sheets = [flat(sheet.extract_text()) for sheet in printed(chromium, seeds_page, "#as=table").pages]
    rows = [row.text for row in chromium.find_elements(By.CSS_SELECTOR, ".list tbody th")]
    assert len(sheets) > 2
    assert all("Golongan" in sheet and "Menjembatani" in sheet for sheet in sheets)
    assert all(flat(row) in " ".join(sheets) for row in rows)


def test_the_panel_is_printed_with_its_sentences_unfolded(chromium: Chrome, seeds_page: str) -> None:
    sheets = printed(chromium, seeds_page, "#node=institution:kpu-32.16&hops=1").pages
    text = flat(" ".join(sheet.extract_text() for sheet in sheets[1:]))
    assert "Komisi Pemilihan Umum Kabupaten Bekasi" in text
    assert "menggelar debat publik perdana" in text
    assert "https://example.org/siaran-pers" in text
    assert "Komisi Pemilihan Umum" not in sheets[0].extract_text()


def test_a_dark_page_is_printed_dark_on_light_and_is_dark_again(chromium: Chrome, seeds_page: str) -> None:
    light = printed(chromium, seeds_page).pages[0].get_contents()
    before = ask(chromium, "visibleNodes()")
    names = ask(chromium, "names()")
    dark = printed(chromium, seeds_page, dark=True).pages[0].get_contents()
    assert light is not None
    assert dark is not None
    assert dark.get_data() == light.get_data()
    assert chromium.execute_script("return document.documentElement.dataset.theme") == "dark"
    assert ask(chromium, "visibleNodes()") == before
    assert [name["key"] for name in ask(chromium, "names()")] == [name["key"] for name in names]
