"""Which institutions are put before people, which never are, and that none is joined by it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from resolve_samples import article

from pemangku.model import Category, Findings, Institution, Mention, Resolution, Verdict
from pemangku.resolve import Decision, OpenPair, Ruling, open_pairs, resolve, side_by_side
from pemangku.vocabulary import slug

CIVIL, STATE = Category.MASYARAKAT_SIPIL, Category.PEMERINTAH


def body(
    name: str,
    *aliases: str,
    category: Category = CIVIL,
    area: str | None = None,
    parent: str | None = None,
    key: str | None = None,
) -> Institution:
    return Institution(
        key=f"institution:{key or slug(name)}",
        name=name,
        category=category,
        aliases=aliases,
        area=f"place:{area}" if area else None,
        parent=parent,
    )


def told_of(identifier: str, *institutions: Institution) -> Findings:
    findings = article(identifier, *(institution.name for institution in institutions))
    mentions = [
        replace(mention, entity=institution.key)
        for mention, institution in zip(findings.mentions, institutions, strict=True)
    ]
    return replace(findings, persons=(), institutions=institutions, mentions=tuple(mentions))


def resolved(*institutions: Institution, decisions: tuple[Decision, ...] = ()) -> Resolution:
    articles = [told_of(f"a{at}", institution) for at, institution in enumerate(institutions)]
    return resolve(articles, decisions=decisions)


def offered(*institutions: Institution) -> list[OpenPair]:
    resolution = resolved(*institutions)
    assert len(resolution.institutions) == len(institutions)
    return open_pairs(resolution)


def decide(ruling: Ruling, one: Institution, other: Institution, line: int = 1, **more: object) -> Decision:
    when = f"2025-01-01T00:00:{line:02}Z"
    return Decision(ruling=ruling, one=one.key, other=other.key, who="rina", when=when, line=line, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (body("Forum Pemantau Antahberantah"), body("Forum Pemantau Antahbrantah"), "(a misspelling)"),
        (body("Lembaga Kajian Awan & Air"), body("Lembaga Kajian Awan dan Air"), "the same words"),
        (body("Forum Petani Awan Raya"), body("Forum PAR"), "“forum par” may stand for “forum petani awan raya”"),
        (body("Majelis Petani Awan Republik Indonesia"), body("Majelis Petani Awan"), "has “republik indonesia”"),
        (
            body("Dinas Awan Kabupaten Bekasi", category=STATE, area="32.16"),
            body("Dinas Awan", category=STATE),
            "has “kabupaten bekasi”, the region",
        ),
        (
            body("Jaringan Relawan Petani Awan", "JPA"),
            body("Jaringan Petani Awan", "JPA"),
            "both are called “JPA”, and their names have words in common",
        ),
        (
            body("Badan Pusat Statistika", category=STATE),
            body("Badan Pusat Statistik", category=STATE, key="bps"),
            "mis",
        ),
    ],
)
def test_what_may_be_one_is_offered_with_its_reason(one: Institution, other: Institution, reason: str) -> None:
    (pair,) = offered(one, other)
    assert {pair.one.key, pair.other.key} == {one.key, other.key}
    assert 0.2 <= pair.score <= 0.8
    assert reason in pair.reasons[0]


def test_an_acronym_that_fits_two_is_offered_with_both() -> None:
    pemantau, petani = body("Jaringan Pemantau Antah", "JPA"), body("Jelajah Pasar Awan", "JPA")
    pairs = offered(pemantau, petani, body("JPA"))
    assert {(pair.one.name, pair.other.name) for pair in pairs} == {(pemantau.name, "JPA"), (petani.name, "JPA")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (body("Tim Dapil Jabar 1"), body("Tim Dapil Jabar 2")),
        (body("Saksi TPS 01"), body("Saksi TPS 02")),
        (body("Komisi II Forum Awan"), body("Komisi III Forum Awan")),
        (body("Komisi A Forum Awan"), body("Komisi B Forum Awan")),
        (
            body("Dinas Awan Bekasi", category=STATE, area="32.16"),
            body("Dinas Awann Bekasi", category=STATE, area="32.75"),
        ),
        (
            body("Komisi Pemilihan Umum", "KPU", category=Category.PENYELENGGARA, key="kpu"),
            body("Komisi Pemilihan Umun", "KPU", category=Category.PENGAWAS),
        ),
        (
            body("Komisi Pemilihan Umum", category=Category.PENYELENGGARA, key="kpu"),
            body(
                "Komisi Pemilihan Umum Kabupaten Bekasi", category=Category.PENYELENGGARA, key="kpu-32.16", area="32.16"
            ),
        ),
        (
            body("Kementerian Hukum", category=STATE, key="kemenkum"),
            body("Kementerian Hukum dan Hak Asasi Manusia", "Kementerian Hukum", category=STATE, key="kemenkumham"),
        ),
        (body("Fraksi Awan", parent="institution:dprd-32.16"), body("Fraksi Awann", parent="institution:dprd-32.75")),
        (body("Forum Petani Awan"), body("Forum Nelayan Awan")),
        (body("Jaringan Pemantau Antah", "JPA"), body("Jelajah Pasar Awan", "JPA")),
    ],
    ids=[
        "districts",
        "polling stations",
        "Roman numbers",
        "letters",
        "regions",
        "organizer and supervisor",
        "the country's and a region's",
        "two ministries",
        "parts of two councils",
        "other words",
        "one acronym, other names",
    ],
)
def test_what_cannot_be_one_is_never_offered(one: Institution, other: Institution) -> None:
    assert offered(one, other) == []


def test_a_name_without_a_region_that_fits_many_regions_is_offered_with_none() -> None:
    regions = {"Bekasi": "32.16", "Garut": "32.05", "Cirebon": "32.09", "Subang": "32.13"}
    placed = [body(f"Dinas Awan Kabupaten {name}", category=STATE, area=code) for name, code in regions.items()]
    bare = body("Dinas Awan", category=STATE)
    assert len(offered(bare, *placed[:2])) == 2
    assert offered(bare, *placed) == []


MAIN, MISSPELT = body("Forum Pemantau Antahberantah", "FPA"), body("Forum Pemantau Antahbrantah")


def test_the_order_of_articles_decides_nothing() -> None:
    third = body("Forum Pemantau Antahberantah RI")
    first = offered(MAIN, MISSPELT, third)
    assert all(
        [(p.one.key, p.other.key, p.score, p.reasons) for p in offered(*order)]
        == [(p.one.key, p.other.key, p.score, p.reasons) for p in first]
        for order in permutations((MAIN, MISSPELT, third))
    )


def test_the_two_are_shown_side_by_side_with_what_they_are_and_a_sentence() -> None:
    one = body("Dinas Awan Kabupaten Bekasi", category=STATE, area="32.16", parent="institution:dinas-langit")
    other = body("Dinas Awan", category=STATE)
    resolution = resolved(one, other, body("Dinas Langit", category=STATE))
    text = "\n".join(side_by_side(open_pairs(resolution)[0]))
    for shown in ("category: pemerintah", "part of: Dinas Langit", "regions: 32.16", "› Dinas Awan Kabupaten Bekasi."):
        assert shown in text


@pytest.mark.parametrize("ruling", [Ruling.SAME, Ruling.DIFFERENT, Ruling.UNSURE])
def test_a_pair_that_someone_decided_is_not_offered_again(ruling: Ruling) -> None:
    resolution = resolved(MAIN, MISSPELT, decisions=(decide(ruling, MAIN, MISSPELT),))
    assert open_pairs(resolution) == []
    assert len(resolution.institutions) == (1 if ruling is Ruling.SAME else 2)
    assert len(open_pairs(resolution, seen=True)) == (1 if ruling is Ruling.UNSURE else 0)


def test_what_people_hold_apart_no_chain_of_same_joins_and_it_is_told() -> None:
    third = body("Lembaga Awan")
    resolution = resolved(
        MAIN,
        MISSPELT,
        third,
        decisions=(
            decide(Ruling.DIFFERENT, MAIN, MISSPELT, 1),
            decide(Ruling.SAME, MAIN, third, 2),
            decide(Ruling.SAME, third, MISSPELT, 3),
        ),
    )
    assert dict(resolution.replaced) == {third.key: MAIN.key}
    (problem,) = resolution.problems
    assert problem.startswith("line 3: ")
    assert "line 1 (rina)" in problem


def test_a_short_form_follows_no_chain_to_what_people_hold_it_apart_from() -> None:
    short, other = body("FPA"), body("Lembaga Awan")
    resolution = resolved(
        MAIN,
        short,
        other,
        decisions=(decide(Ruling.SAME, other, MAIN, 1), decide(Ruling.DIFFERENT, other, short, 2)),
    )
    assert dict(resolution.replaced) == {MAIN.key: other.key}


def test_an_institution_is_parted_by_article() -> None:
    parted = replace(MAIN, key=f"{MAIN.key}-zwei")
    articles = [told_of("a", MAIN), told_of("b", MAIN)]
    resolution = resolve(articles, decisions=[decide(Ruling.DIFFERENT, MAIN, parted, articles=("b",))])
    assert [institution.key for institution in resolution.institutions] == [MAIN.key, parted.key]
    in_b: Mention = resolution.articles[1].mentions[0]
    assert in_b.entity == parted.key
    assert resolution.problems == ()
    undone = resolve(
        articles,
        decisions=[
            decide(Ruling.DIFFERENT, MAIN, parted, 1, articles=("b",)),
            decide(Ruling.UNDO, MAIN, parted, 2),
        ],
    )
    assert [institution.key for institution in undone.institutions] == [MAIN.key]


def test_nothing_is_joined_because_it_is_offered() -> None:
    resolution = resolved(MAIN, MISSPELT)
    assert resolution.replaced == ()
    assert [j for j in resolution.judgements if j.verdict is Verdict.SAME] == []
