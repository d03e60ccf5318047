"""Open pairs as people look at them: side by side, in the terminal or as a table."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TextIO

from pemangku.model import Findings, Judgement, Resolution, Verdict
from pemangku.resolve.bodies import likely
from pemangku.resolve.decisions import Ruling

_SENTENCES = 3
_COLUMNS = (
    "judgement",
    "one",
    "other",
    "one_name",
    "other_name",
    "score",
    "reasons",
    "one_offices",
    "other_offices",
    "one_regions",
    "other_regions",
    "one_sentence",
    "other_sentence",
    "one_category",
    "other_category",
    "one_parent",
    "other_parent",
)


@dataclass(slots=True)
class Side:
    """One node of a pair: its names, offices, regions, and the first sentences that name it.

    An institution has a stakeholder category, and the name of the body it is a part of, instead of offices.
    """

    key: str
    name: str
    others: tuple[str, ...] = ()
    category: str = ""
    parent: str = ""
    offices: set[str] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)
    sentences: list[str] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class OpenPair:
    """Two nodes of which nobody knows yet whether they are one. `one` is the one that would stay."""

    one: Side
    other: Side
    score: float
    reasons: tuple[str, ...]


def open_pairs(resolution: Resolution, *, seen: bool = False) -> list[OpenPair]:
    """The pairs to review, persons and institutions, the likeliest first; with `seen` also those left unsure."""
    final = dict(resolution.replaced)
    known = [replace(j, one=final.get(j.one, j.one), other=final.get(j.other, j.other)) for j in resolution.judgements]
    left = [j for j in known if j.verdict is Verdict.UNSURE and j.one != j.other and (seen or j.by is None)]
    left += _open_institutions(resolution, {frozenset((j.one, j.other)) for j in known})
    left.sort(key=lambda j: (-j.score, j.one, j.other))
    sides = _sides(resolution, left)
    return [OpenPair(sides[j.one], sides[j.other], j.score, j.reasons) for j in left]


def _open_institutions(resolution: Resolution, told: Container[frozenset[str]]) -> Iterator[Judgement]:
    """The institutions that may be one, but for the pairs that were TOLD of: decided, joined or left open already."""
    for pair in likely(resolution.institutions):
        if frozenset((pair.one, pair.other)) not in told:
            yield Judgement(
                one=pair.one, other=pair.other, verdict=Verdict.UNSURE, score=pair.score, reasons=pair.reasons
            )


def _sides(resolution: Resolution, judgements: Iterable[Judgement]) -> dict[str, Side]:
    keys = {key for judgement in judgements for key in (judgement.one, judgement.other)}
    names = {institution.key: institution.name for institution in resolution.institutions}
    sides = {person.key: Side(person.key, person.name, person.aliases) for person in resolution.persons}
    for body in resolution.institutions:
        parent = names.get(body.parent or "", "")
        sides[body.key] = Side(body.key, body.name, body.aliases, body.category.value, parent)
        sides[body.key].regions |= {body.area.removeprefix("place:")} if body.area else set()
    sides = {key: side for key, side in sides.items() if key in keys}
    for findings in resolution.articles:
        _tell(sides, findings, names)
    for official in resolution.official:
        if side := sides.get(official.person):
            side.offices.add(f"calon {official.office}, nomor urut {official.ballot_number}")
            side.regions.add(official.region)
    return sides


def _tell(sides: dict[str, Side], findings: Findings, names: dict[str, str]) -> None:
    present = {person.key for person in findings.persons} & sides.keys()
    for key in present:
        if findings.region:
            sides[key].regions.add(findings.region)
    for key in present | ({institution.key for institution in findings.institutions} & sides.keys()):
        sides[key].articles.add(findings.article.id)
    for office in findings.offices:
        if office.person in present:
            body = names.get(office.institution or "")
            words = ("mantan" if office.former else "", office.role, body or "")
            sides[office.person].offices.add(" ".join(word for word in words if word))
    told: defaultdict[str, int] = defaultdict(int)
    for mention in findings.mentions:
        side = sides.get(mention.entity)
        if side is None or len(side.sentences) >= _SENTENCES or told[mention.entity] >= _SENTENCES - 1:
            continue
        sentence = " ".join(findings.article.text[mention.evidence.begin : mention.evidence.end].split())
        if sentence not in side.sentences:
            side.sentences.append(sentence)
            told[mention.entity] += 1


# --- in the terminal ------------------------------------------------------------------------------------------


def side_by_side(pair: OpenPair, *, width: int = 100) -> Iterator[str]:
    """The pair in two columns, line by line; which of the two stays is marked."""
    column = max(20, (width - 3) // 2)
    for label, left, right in (
        ("", f"{pair.one.name}  ← stays", pair.other.name),
        ("", pair.one.key, pair.other.key),
        ("also called", ", ".join(pair.one.others), ", ".join(pair.other.others)),
        ("offices", "; ".join(sorted(pair.one.offices)), "; ".join(sorted(pair.other.offices))),
        ("category", pair.one.category, pair.other.category),
        ("part of", pair.one.parent, pair.other.parent),
        ("regions", ", ".join(sorted(pair.one.regions)), ", ".join(sorted(pair.other.regions))),
        ("articles", str(len(pair.one.articles)), str(len(pair.other.articles))),
    ):
        if left or right:
            yield from _columns(_labelled(label, left), _labelled(label, right), column)
    for at in range(max(len(pair.one.sentences), len(pair.other.sentences))):
        left, right = (f"› {s.sentences[at]}" if at < len(s.sentences) else "" for s in (pair.one, pair.other))
        yield from _columns(left, right, column)
    yield f"score {pair.score:.2f}: {'; '.join(pair.reasons)}"


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label and text else text


def _columns(left: str, right: str, width: int) -> Iterator[str]:
    import textwrap

    one, other = (textwrap.wrap(_printable(text), width) or [""] for text in (left, right))
    for at in range(max(len(one), len(other))):
        first = one[at] if at < len(one) else ""
        second = other[at] if at < len(other) else ""
        yield f"{first:<{width}} │ {second}".rstrip()


def _printable(text: str) -> str:
    """Without control characters: article text must not steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


# --- as a table ------------------------------------------------------------------------------------------


def write_pairs(pairs: Sequence[OpenPair], out: TextIO) -> None:
    """The pairs as CSV, the column `judgement` empty for people to fill in."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(_COLUMNS)
    for pair in pairs:
        texts = (
            pair.one.name,
            pair.other.name,
            f"{pair.score:.4f}",
            "; ".join(pair.reasons),
            *("; ".join(sorted(side.offices)) for side in (pair.one, pair.other)),
            *(", ".join(sorted(side.regions)) for side in (pair.one, pair.other)),
            *(side.sentences[0] if side.sentences else "" for side in (pair.one, pair.other)),
            *(side.category for side in (pair.one, pair.other)),
            *(side.parent for side in (pair.one, pair.other)),
        )
        table.writerow(["", pair.one.key, pair.other.key, *map(_harmless, texts)])


def _harmless(text: str) -> str:
    """No cell that a spreadsheet would compute: article text is untrusted."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


@dataclass(frozen=True, slots=True)
class Filled:
    """A row that someone filled in."""

    line: int
    ruling: Ruling
    one: str
    other: str


def read_pairs(source: TextIO) -> tuple[list[Filled], list[str]]:
    """The rows with a judgement, and what is wrong with others. Empty judgements are passed over."""
    table = csv.DictReader(source)
    missing = [name for name in ("judgement", "one", "other") if name not in (table.fieldnames or ())]
    if missing:
        return [], [f"line 1: no column {', '.join(missing)}"]
    filled: list[Filled] = []
    problems: list[str] = []
    for row in table:
        word = (row["judgement"] or "").strip().casefold()
        one, other = (row["one"] or "").strip(), (row["other"] or "").strip()
        if not word:
            continue
        if word not in {"same", "different", "unsure"}:
            problems.append(f"line {table.line_num}: no such judgement: {word!r} (same, different or unsure)")
        elif ":" not in one or ":" not in other or one == other:
            problems.append(f"line {table.line_num}: not two keys: {one!r}, {other!r}")
        else:
            filled.append(Filled(table.line_num, Ruling(word), one, other))
    return filled, problems
