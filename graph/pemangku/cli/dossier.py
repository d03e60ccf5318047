"""A dossier as lines of text: each fact, under it the sentences it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pemangku.ask import Dossier, Entity, Happening, HeldOffice, Related, Said, Source, Standing

_WORDS = {
    "names": {"id": "disebut juga", "en": "also called"},
    "category": {"id": "kategori", "en": "category"},
    "code": {"id": "kode", "en": "code"},
    "within": {"id": "bagian dari", "en": "part of"},
    "offices": {"id": "Jabatan", "en": "Offices"},
    "candidacies": {"id": "Pencalonan", "en": "Candidacies"},
    "relations": {"id": "Hubungan", "en": "Relations"},
    "events": {"id": "Peristiwa", "en": "Events"},
    "statements": {"id": "Pernyataan", "en": "Statements"},
    "statements_about": {"id": "Pernyataan yang menyebutnya", "en": "Statements that name it"},
    "mentions": {"id": "Disebut dalam", "en": "Mentioned in"},
    "acting": {"id": "penjabat", "en": "acting"},
    "former": {"id": "mantan", "en": "former"},
    "planned": {"id": "direncanakan", "en": "planned"},
    "with": {"id": "bersama", "en": "with"},
    "number": {"id": "nomor urut", "en": "ballot number"},
    "official": {"id": "menurut", "en": "according to"},
    "stage": {"id": "tahapan", "en": "stage"},
}


def lines(dossier: Dossier, *, lang: str) -> Iterator[str]:
    """The dossier, line by line, its headings in `lang` (`id` or `en`)."""
    word = {name: by_language[lang] for name, by_language in _WORDS.items()}
    yield f"{_line(dossier.entity.name)} ({dossier.entity.short})"
    others = [name for name in dossier.names if name != dossier.entity.name]
    for name, value in (
        ("names", ", ".join(others)),
        ("category", dossier.category),
        ("code", dossier.code),
        ("within", ", ".join(larger.name for larger in dossier.within)),
    ):
        if value:
            yield f"  {word[name]}: {_line(value)}"
    yield from _section(word["offices"], ((_office(office, word), office.sources) for office in dossier.offices))
    yield from _section(word["candidacies"], ((_candidacy(c, word), c.sources) for c in dossier.candidacies))
    yield from _section(word["relations"], ((_relation(relation), relation.sources) for relation in dossier.relations))
    yield from _section(word["events"], ((_event(event, word), event.sources) for event in dossier.events))
    yield from _section(word["statements"], ((_statement(said), said.sources) for said in dossier.statements))
    yield from _section(
        word["statements_about"], ((_statement(said), said.sources) for said in dossier.statements_about)
    )
    if dossier.mentions:
        yield f"\n{word['mentions']}"
        for source in dossier.mentions:
            yield from _source(source)


def _section(title: str, facts: Iterable[tuple[str, tuple[Source, ...]]]) -> Iterator[str]:
    shown = False
    for fact, sources in facts:
        if not shown:
            yield f"\n{title}"
            shown = True
        yield f"  {_line(fact)}"
        for source in sources:
            yield from _source(source)


def _source(source: Source) -> Iterator[str]:
    when = f", {source.date}" if source.date else ""
    yield f"      › {_line(source.text)} [{source.article}{when}]"


def _line(text: str) -> str:
    return " ".join(text.split())


def _name(entity: Entity | None) -> str:
    return entity.name if entity is not None else "?"


def _office(office: HeldOffice, word: dict[str, str]) -> str:
    flags = [word[flag] for flag in ("acting", "former") if getattr(office, flag)]
    where = f", {office.institution.name}" if office.institution else ""
    return f"{office.person.name}: {office.role}{where}" + (f" ({', '.join(flags)})" if flags else "")


def _candidacy(standing: Standing, word: dict[str, str]) -> str:
    parts = [standing.office or "", standing.contest.name if standing.contest else ""]
    if standing.ballot_number is not None:
        parts.append(f"{word['number']} {standing.ballot_number}")
    if standing.running_mate is not None:
        parts.append(f"{word['with']} {standing.running_mate.name}")
    said = f"{standing.candidate.name}: {', '.join(part for part in parts if part)}"
    return f"{said} ({word['official']}: {standing.official})" if standing.official else said


def _relation(relation: Related) -> str:
    return f"{relation.subject.name} {relation.predicate} {relation.object.name}"


def _event(event: Happening, word: dict[str, str]) -> str:
    details = [*event.kinds, *event.dates, *(place.name for place in event.places)]
    planned = [word["planned"]] if event.planned else []
    stages = [
        f"; {word['stage']}: {stage.name}, {stage.first} – {stage.last} ({word['official']}: {stage.official})"
        for stage in event.stages
    ]
    return f"{event.event.name} ({', '.join([*details, *planned])}){''.join(stages)}"


def _statement(said: Said) -> str:
    return f"{_name(said.speaker)} [{said.act}]: {said.text}"
