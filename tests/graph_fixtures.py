"""Small invented resolutions that the tests of the graph share. No person here is real."""

from __future__ import annotations

import datetime as dt

from pemangku.model import (
    Article,
    Candidacy,
    Category,
    Event,
    EventKind,
    Evidence,
    Findings,
    Institution,
    Mention,
    Modality,
    Mode,
    NamedEvent,
    Office,
    Part,
    PartKind,
    Person,
    Place,
    PlaceLevel,
    Predicate,
    Relation,
    Resolution,
    Role,
    SpeechAct,
    Statement,
)
from pemangku.vocabulary import role_key

SARWENDO = Person(key="person:sarwendo-manggala-99.01", name="Sarwendo Manggala", aliases=("Sarwendo",))
TIRTANINGRUM = Person(key="person:tirtaningrum-99.01", name="Tirtaningrum", aliases=())
PROVINCE = Place(key="place:99", name="Provinsi Antah", level=PlaceLevel.PROVINSI, code="99")
REGENCY = Place(
    key="place:99.01",
    name="Kabupaten Berantah",
    level=PlaceLevel.KABUPATEN,
    aliases=("Berantah",),
    code="99.01",
    within="place:99",
)
HALL = Place(key="place:gedung-lumbung", name="Gedung Lumbung", level=PlaceLevel.LOKASI, within="place:99.01")
COMMISSION = Institution(
    key="institution:kpu-99.01",
    name="Komisi Pemilihan Umum Kabupaten Berantah",
    category=Category.PENYELENGGARA,
    aliases=("KPU Kabupaten Berantah", "KPU"),
    area="place:99.01",
)
PARTY = Institution(key="institution:partai-lumbung", name="Partai Lumbung", category=Category.PARTAI)
FIRST_TEXT = (
    "KPU Berantah gelar debat\n\n"
    "Ketua KPU Kabupaten Berantah Sarwendo Manggala membuka debat publik di Gedung Lumbung pada 6 November 2024.\n"
    '"Debat ini <script>alert(1)</script> milik warga," kata Sarwendo.\n'
    "Partai Lumbung mendukung Tirtaningrum sebagai calon bupati nomor urut 2.\n"
    "Partai Lumbung membantah telah mengkritik KPU."
)
SECOND_TEXT = "KPU Kabupaten Berantah akan menggelar rapat pleno.\nPj Bupati Berantah Tirtaningrum akan hadir."


def evidence(text: str, piece: str, rule: str, confidence: float = 0.9, modality: str = "reported") -> Evidence:
    """Evidence on the line of `text` that holds `piece`."""
    at = text.index(piece)
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Evidence(
        begin=begin,
        end=len(text) if end < 0 else end,
        rule=rule,
        confidence=confidence,
        modality=Modality(modality),
    )


def mention(text: str, entity: str, piece: str) -> Mention:
    """The mention of `entity` where `piece` first stands in `text`."""
    at = text.index(piece)
    return Mention(entity=entity, begin=at, end=at + len(piece), evidence=evidence(text, piece, "name", 0.8))


def article(identifier: str, text: str, *, title: str | None = None, published: dt.date | None = None) -> Article:
    """An article that is body from end to end."""
    return Article(
        id=identifier,
        text=text,
        parts=(Part(PartKind.BODY, 0, len(text)),),
        title=title,
        published=published,
        url=f"https://berita.invalid/{identifier}",
        publisher="Kabar Antah",
    )


def first() -> Findings:
    """An article about a debate."""
    text = FIRST_TEXT
    debate = Event(
        key="event:debat-publik-2024-11-06-99.01",
        name="debat publik",
        kind=EventKind.DEBAT,
        evidence=evidence(text, "membuka debat", "dated-event"),
        aliases=("debat",),
        date="2024-11-06",
        date_evidence=evidence(text, "6 November", "date", 0.95),
        place=HALL.key,
        place_evidence=evidence(text, "di Gedung", "place-of-event", 0.85),
        part_of="event:pilkada-2024",
    )
    election = Event(
        key="event:pilkada-2024",
        name="Pilkada 2024",
        kind=EventKind.PEMILIHAN,
        evidence=evidence(text, "calon bupati", "election", 0.6),
        date="2024",
    )
    spoken = "Debat ini <script>alert(1)</script> milik warga"
    at = text.index(spoken)
    return Findings(
        article=article("satu", text, title="KPU Berantah gelar debat", published=dt.date(2024, 11, 7)),
        region="99.01",
        persons=(SARWENDO, TIRTANINGRUM),
        places=(REGENCY, HALL),
        institutions=(COMMISSION, PARTY),
        events=(debate, election),
        mentions=(
            mention(text, COMMISSION.key, "KPU"),
            mention(text, COMMISSION.key, "KPU Kabupaten Berantah"),
            mention(text, SARWENDO.key, "Sarwendo Manggala"),
            mention(text, TIRTANINGRUM.key, "Tirtaningrum"),
            mention(text, PARTY.key, "Partai Lumbung"),
            mention(text, REGENCY.key, "Kabupaten Berantah"),
            mention(text, HALL.key, "Gedung Lumbung"),
        ),
        offices=(
            Office(
                person=SARWENDO.key,
                role="Ketua",
                institution=COMMISSION.key,
                evidence=evidence(text, "Ketua KPU", "office-before-name"),
            ),
        ),
        candidacies=(
            Candidacy(
                person=TIRTANINGRUM.key,
                office="Bupati Berantah",
                contest=election.key,
                ballot_number=2,
                running_mate=SARWENDO.key,
                evidence=evidence(text, "nomor urut 2", "ballot-number", 0.7),
            ),
        ),
        statements=(
            Statement(
                speaker=SARWENDO.key,
                text=spoken,
                begin=at,
                end=at + len(spoken),
                mode=Mode.DIRECT,
                act=SpeechAct.MENYATAKAN,
                about=(debate.key,),
                evidence=evidence(text, spoken, "quotation"),
            ),
        ),
        relations=(
            Relation(
                subject=COMMISSION.key,
                predicate=Predicate.ORGANIZES,
                object=debate.key,
                evidence=evidence(text, "gelar debat", "organizes"),
            ),
            Relation(
                subject=SARWENDO.key,
                predicate=Predicate.ATTENDS,
                object=debate.key,
                evidence=evidence(text, "membuka debat", "attends"),
            ),
            Relation(
                subject=PARTY.key,
                predicate=Predicate.SUPPORTS,
                object=TIRTANINGRUM.key,
                evidence=evidence(text, "mendukung", "supports", 0.5),
            ),
            Relation(
                subject=PARTY.key,
                predicate=Predicate.CRITICIZES,
                object=COMMISSION.key,
                evidence=evidence(text, "membantah", "criticizes", 0.5, "denied"),
            ),
        ),
    )


def second() -> Findings:
    """An article about what is only planned."""
    text = SECOND_TEXT
    meeting = Event(
        key="event:rapat-pleno-99.01",
        name="rapat pleno",
        kind=EventKind.RAPAT,
        evidence=evidence(text, "menggelar", "planned-event", 0.75, "planned"),
        modality=Modality.PLANNED,
    )
    return Findings(
        article=article("artikel dua", text),
        region="99.01",
        persons=(TIRTANINGRUM,),
        places=(REGENCY,),
        institutions=(COMMISSION,),
        events=(meeting,),
        mentions=(
            mention(text, COMMISSION.key, "KPU Kabupaten Berantah"),
            mention(text, REGENCY.key, "Kabupaten Berantah"),
            mention(text, TIRTANINGRUM.key, "Tirtaningrum"),
        ),
        offices=(
            Office(
                person=TIRTANINGRUM.key,
                role="Bupati",
                acting=True,
                evidence=evidence(text, "Pj Bupati", "office-before-name"),
            ),
        ),
        relations=(
            Relation(
                subject=COMMISSION.key,
                predicate=Predicate.ORGANIZES,
                object=meeting.key,
                evidence=evidence(text, "akan menggelar", "organizes", 0.8, "planned"),
            ),
            Relation(
                subject=TIRTANINGRUM.key,
                predicate=Predicate.MEETS,
                object=SARWENDO.key,
                evidence=evidence(text, "akan hadir", "meets", 0.3, "planned"),
            ),
        ),
    )


def resolution() -> Resolution:
    """Both articles, resolved."""
    one, two = first(), second()
    return Resolution(
        persons=(SARWENDO, TIRTANINGRUM),
        places=(PROVINCE, REGENCY, HALL),
        institutions=(COMMISSION, PARTY),
        events=tuple(
            NamedEvent(key=event.key, name=event.name, aliases=event.aliases)
            for event in (*one.events[:2], *two.events)
        ),
        roles=roles(two, one),
        articles=(two, one),
    )


def roles(*articles: Findings) -> tuple[Role, ...]:
    """The roles that someone holds in the articles."""
    names = {office.role for findings in articles for office in findings.offices}
    return tuple(Role(key=role_key(name), name=name) for name in sorted(names))
