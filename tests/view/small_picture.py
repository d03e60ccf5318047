"""A small picture with all kinds of nodes. No person here is real."""

from __future__ import annotations

from pemangku.view import (
    Edge,
    EdgeKind,
    Evidence,
    Mark,
    Node,
    NodeKind,
    Picture,
    Position,
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
