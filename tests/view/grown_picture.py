"""The small picture grown into a province with rivals. No person here is real."""

from __future__ import annotations

from dataclasses import replace

from small_picture import BIMO, COMMISSION, DEBATE, PARTY, RATNA, REGENCY, SPOKEN, regency, told

from pemangku.view import Edge, EdgeKind, Node, NodeKind, Picture, Position, Region, Sentence, Source, Statement

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


def mapped() -> Picture:
    """The province as one that the map knows: what lay in it lies in Jawa Barat, what lay in the other in Jakarta."""
    here = province()
    moved = [replace(n, places=tuple(p.replace("99", "32").replace("98", "31") for p in n.places)) for n in here.nodes]
    regions = (
        Region(key="place:31", name="Jakarta"),
        Region(key="place:32", name="Jawa Barat"),
        Region(key="place:32.01", name="Kabupaten Satu", within="place:32"),
    )
    return replace(here, nodes=tuple(moved), regions=regions)
