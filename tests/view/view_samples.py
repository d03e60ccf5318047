"""Invented pictures and a browser that the tests of the page share. No person here is real."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from pemangku.view import (
    Edge,
    EdgeKind,
    Evidence,
    Mark,
    Node,
    NodeKind,
    Picture,
    Position,
    Region,
    Sentence,
    Source,
    Statement,
)

RATNA = "person:ratna-wulandari-99.01"
BIMO = "person:bimo-santosa-99.01"
COMMISSION = "institution:kpu-99.01"
PARTY = "institution:partai-lumbung"
DEBATE = "event:debat-publik-2024-11-06-99.01"
REGENCY = "place:99.01"

OPENED = Sentence(
    key="s1",
    text="Ketua KPU Kabupaten Berantah Ratna Wulandari membuka debat publik di Kabupaten Berantah.",
    source="satu",
    marks=(Mark(6, 28, COMMISSION), Mark(29, 44, RATNA), Mark(53, 65, DEBATE), Mark(69, 87, REGENCY)),
)
SPOKEN = Sentence(
    key="s2",
    text="“Debat ini milik warga Berantah,” kata Ratna 😀 kepada wartawan.",
    source="satu",
    marks=(Mark(39, 44, RATNA),),
)
BACKED = Sentence(
    key="s3",
    text="Partai Lumbung mendukung Bimo Santosa, yang menuding KPU Kabupaten Berantah berpihak.",
    source="dua",
    marks=(Mark(0, 14, PARTY), Mark(25, 37, BIMO), Mark(53, 75, COMMISSION)),
)


def told(sentence: Sentence, rule: str = "aturan", confidence: float = 0.9) -> tuple[Evidence, ...]:
    """Evidence on one sentence."""
    return (Evidence(sentence.key, rule, confidence),)


def regency() -> Picture:
    """A small picture with all kinds of nodes, and two nodes that only their mention puts there."""
    office = Position(role="Ketua", body=COMMISSION, evidence=told(OPENED, "office-before-name"))
    words = "Debat ini milik warga Berantah"
    return Picture(
        nodes=(
            Node(
                key=RATNA,
                kind=NodeKind.PERSON,
                label="Ratna Wulandari",
                aliases=("Ratna", "Râtna W."),
                category="penyelenggara",
                positions=(office,),
                mentions=(*told(OPENED), *told(SPOKEN)),
            ),
            Node(key=BIMO, kind=NodeKind.PERSON, label="Bimo Santosa", mentions=told(BACKED)),
            Node(
                key=COMMISSION,
                kind=NodeKind.INSTITUTION,
                label="Komisi Pemilihan Umum Kabupaten Berantah",
                aliases=("KPU", "KPU Kabupaten Berantah"),
                category="penyelenggara",
            ),
            Node(key=PARTY, kind=NodeKind.INSTITUTION, label="Partai Lumbung", category="partai"),
            Node(key=DEBATE, kind=NodeKind.EVENT, label="debat publik", event_kind="debat", date="2024-11-06"),
            Node(key=REGENCY, kind=NodeKind.PLACE, label="Kabupaten Berantah", aliases=("Berantah",)),
            Node(key="place:99", kind=NodeKind.PLACE, label="Provinsi Antah", mentions=told(SPOKEN)),
        ),
        edges=(
            Edge(source=RATNA, target=COMMISSION, kind=EdgeKind.OFFICE, detail="Ketua", evidence=told(OPENED)),
            Edge(source=RATNA, target=COMMISSION, kind=EdgeKind.SAID_ABOUT, evidence=told(SPOKEN)),
            Edge(source=COMMISSION, target=DEBATE, kind=EdgeKind.ORGANIZES, evidence=told(OPENED)),
            Edge(source=DEBATE, target=REGENCY, kind=EdgeKind.AT, evidence=told(OPENED)),
            Edge(source=COMMISSION, target=REGENCY, kind=EdgeKind.SERVES),
            Edge(source=PARTY, target=BIMO, kind=EdgeKind.SUPPORTS, evidence=told(BACKED, confidence=0.7)),
            Edge(source=BIMO, target=COMMISSION, kind=EdgeKind.ACCUSES, evidence=told(BACKED)),
        ),
        statements=(
            Statement(
                speaker=RATNA, text=words, mode="direct", act="menyatakan", about=(REGENCY,), evidence=told(SPOKEN)
            ),
        ),
        sentences=(OPENED, SPOKEN, BACKED),
        sources=(
            Source(
                id="satu",
                title="Debat dibuka",
                published="2024-11-07",
                url="https://berita.invalid/satu",
                publisher="Kabar Antah",
            ),
            Source(id="dua", title="Partai Lumbung pilih Bimo", published="2024-11-09", publisher="Kabar Antah"),
        ),
    )


CRITIC = "person:gita-paramita-98"
RIVALS = "institution:partai-jerami"
CHAPTER = "institution:dpc-lumbung-99.01"
STAGE = "event:kampanye-2024-12-20-98"
FAR = "place:98"


def province() -> Picture:
    """The small picture grown: a second province, a rival party, a party's chapter, four articles of two outlets."""
    small = regency()
    tell = {
        "s4": ("tiga", "Gita Paramita mengkritik KPU Kabupaten Berantah dalam kampanye di Provinsi Seberang."),
        "s5": ("tiga", "Partai Jerami mengkritik Bimo Santosa; Gita Paramita ketua Partai Jerami."),
        "s6": ("empat", "Bimo Santosa kini memimpin Partai Lumbung Kabupaten Berantah."),
        "s7": ("empat", "Partai Lumbung mendukung Bimo Santosa sekali lagi, kata Bimo."),
    }
    sentences = [Sentence(key=key, source=source, text=text) for key, (source, text) in tell.items()]
    s4, s5, s6, s7 = sentences
    leads = Position(role="Ketua", body=RIVALS, evidence=told(s5))
    places = {RATNA: ("place:99.01",), BIMO: ("place:99.01",), COMMISSION: ("place:99.01",), DEBATE: ("place:99.01",)}
    parties = {PARTY: PARTY, BIMO: PARTY}
    grown = [
        replace(
            node,
            places=(node.key,) if node.kind is NodeKind.PLACE else places.get(node.key, ()),
            party=parties.get(node.key),
        )
        for node in small.nodes
    ]
    return replace(
        small,
        nodes=(
            *grown,
            Node(
                key=CRITIC,
                kind=NodeKind.PERSON,
                label="Gita Paramita",
                category="partai",
                party=RIVALS,
                places=(FAR,),
                positions=(leads,),
                mentions=told(s4),
            ),
            Node(key=RIVALS, kind=NodeKind.INSTITUTION, label="Partai Jerami", category="partai", party=RIVALS),
            Node(
                key=CHAPTER,
                kind=NodeKind.INSTITUTION,
                label="DPC Partai Lumbung Kabupaten Berantah",
                category="partai",
                party=PARTY,
                places=("place:99.01",),
            ),
            Node(
                key=STAGE,
                kind=NodeKind.EVENT,
                label="kampanye akbar",
                event_kind="kampanye",
                date="2024-12-20",
                places=(FAR,),
                planned=True,
                mentions=told(s4),
            ),
            Node(key=FAR, kind=NodeKind.PLACE, label="Provinsi Seberang", places=(FAR,), mentions=told(s4)),
        ),
        edges=(
            *small.edges,
            Edge(source=CRITIC, target=COMMISSION, kind=EdgeKind.CRITICIZES, evidence=told(s4, confidence=0.5)),
            Edge(source=CRITIC, target=COMMISSION, kind=EdgeKind.SAID_ABOUT, evidence=told(s4, confidence=0.5)),
            Edge(source=CRITIC, target=STAGE, kind=EdgeKind.ATTENDS, evidence=told(s4)),
            Edge(source=STAGE, target=FAR, kind=EdgeKind.AT, evidence=told(s4)),
            Edge(source=CRITIC, target=RIVALS, kind=EdgeKind.OFFICE, detail="Ketua", evidence=told(s5)),
            Edge(source=RIVALS, target=BIMO, kind=EdgeKind.CRITICIZES, evidence=told(s5)),
            Edge(source=BIMO, target=CHAPTER, kind=EdgeKind.OFFICE, evidence=told(s6)),
            Edge(source=CHAPTER, target=PARTY, kind=EdgeKind.BELONGS_TO),
            Edge(source=PARTY, target=BIMO, kind=EdgeKind.SUPPORTS, detail="lagi", evidence=told(s7)),
            Edge(source=RATNA, target=REGENCY, kind=EdgeKind.SAID_ABOUT, evidence=told(SPOKEN)),
        ),
        statements=(
            *small.statements,
            Statement(
                speaker=CRITIC,
                text="KPU tidak siap",
                mode="indirect",
                act="mengkritik",
                about=(COMMISSION,),
                evidence=told(s4, confidence=0.5),
            ),
        ),
        sentences=(*small.sentences, *sentences),
        sources=(
            *small.sources,
            Source(id="tiga", title="Kritik di Seberang", published="2024-12-21", publisher="Warta Seberang"),
            Source(id="empat", title="Lumbung berganti", published="2024-12-28", publisher="Warta Seberang"),
        ),
        regions=(
            Region(key="place:98", name="Provinsi Seberang"),
            Region(key="place:99", name="Provinsi Antah"),
            Region(key="place:99.01", name="Kabupaten Berantah", within="place:99"),
        ),
    )


HOSTILE = (
    "</script><script>window.attacked=1</script>",
    "<img src=x onerror=window.attacked=1>",
    "javascript:window.attacked=1//",
    "\u202eterbalik\u202c \u2066terpisah",
    "N" * 10_000,
    "nama " * 2_000,
    "👨‍👩‍👧‍👦 🗳️ emoji",
    "nol\x00 dan\u2028baris\u2029alinea",
    "{{ 7*7 }} {% raw %} ${window.attacked=1}",
    '"><svg onload=window.attacked=1>',
)


def hostile() -> Picture:
    """A picture whose every name, title, quotation and address tries to be something else."""
    kinds = tuple(NodeKind)
    keys = [f"{kinds[at % 4]}:{name[:40]}" for at, name in enumerate(HOSTILE)]
    sentences = tuple(
        Sentence(key=f"s{at}", text=name, source=HOSTILE[0], marks=(Mark(0, min(4, len(name)), keys[at]),))
        for at, name in enumerate(HOSTILE)
    )
    proof = [told(sentence, HOSTILE[1]) for sentence in sentences]
    return Picture(
        nodes=tuple(
            Node(
                key=key,
                kind=kinds[at % 4],
                label=name,
                aliases=HOSTILE,
                category=HOSTILE[0] if at % 3 else "partai",
                party=keys[1],
                places=(HOSTILE[0],),
                event_kind=HOSTILE[1],
                date="2024-11-0" + str(at % 9 + 1) if at % 2 else HOSTILE[2],
                positions=(Position(role=name, body=keys[at - 1], start=HOSTILE[1], evidence=proof[at]),),
                mentions=proof[at],
            )
            for at, (key, name) in enumerate(zip(keys, HOSTILE, strict=True))
        ),
        edges=tuple(
            Edge(source=key, target=keys[at - 1], kind=EdgeKind.SUPPORTS, detail=HOSTILE[at], evidence=proof[at])
            for at, key in enumerate(keys)
        ),
        statements=tuple(
            Statement(speaker=key, text=HOSTILE[at], mode=HOSTILE[0], act=HOSTILE[1], about=(key,), evidence=proof[at])
            for at, key in enumerate(keys)
        ),
        sentences=sentences,
        sources=(
            Source(
                id=HOSTILE[0],
                title=HOSTILE[1],
                published="2024-11-01",
                url="javascript:window.attacked=1",
                publisher=HOSTILE[0],
            ),
        ),
        regions=(Region(key=HOSTILE[0], name=HOSTILE[1], within=HOSTILE[4]), Region(key=HOSTILE[4], name=HOSTILE[5])),
    )


def crowd(people: int) -> Picture:
    """A picture of many people in a web of events, drawn by a fixed rule."""
    sentences = tuple(Sentence(key=f"s{at:05}", text=f"Kalimat nomor {at}.", source="ramai") for at in range(people))
    persons = [f"person:orang-{at:05}" for at in range(people)]
    events = [f"event:acara-{at:05}" for at in range(people // 6 + 1)]
    links = {(persons[at], events[at * at % len(events)], at) for at in range(people)}
    links |= {(persons[at], events[at // 6], at) for at in range(people)}
    return Picture(
        nodes=(
            *(Node(key=key, kind=NodeKind.PERSON, label=f"Orang Bernama {key[-5:]}") for key in persons),
            *(Node(key=key, kind=NodeKind.EVENT, label=f"acara ke-{key[-5:]}", event_kind="rapat") for key in events),
        ),
        edges=tuple(
            Edge(source=person, target=event, kind=EdgeKind.ATTENDS, evidence=told(sentences[at]))
            for person, event, at in sorted(links)
        ),
        sentences=sentences,
        sources=(Source(id="ramai", title="Ramai", published="2024-10-01"),),
    )


@contextmanager
def chromium(*, width: int = 1280, height: int = 800) -> Iterator[webdriver.Chrome]:
    """A real Chromium that reaches no host. Without one on this machine the tests fail: the page was not looked at."""
    browser, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    assert browser, "no Chromium on this machine: install the packages chromium and chromium-driver"
    assert driver, "no chromedriver on this machine: install the package chromium-driver"
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--window-size={width},{height}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = webdriver.Chrome(options=options, service=Service(driver))
    try:
        resize(chrome, width, height)
        yield chrome
    finally:
        chrome.quit()


def resize(chrome: webdriver.Chrome, width: int, height: int) -> None:
    """Gives the page exactly this size."""
    size: dict[str, Any] = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def written(page: str, folder: Path, name: str = "gambar.html") -> str:
    """Writes a page and gives its address."""
    path = folder / name
    path.write_text(page, encoding="utf-8")
    return path.as_uri()
