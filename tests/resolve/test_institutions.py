"""Institutions under two keys: short forms that are written out elsewhere, and what people decide."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from resolve_samples import article

from pemangku.model import Category, Findings, Institution, Predicate, Relation, Verdict
from pemangku.resolve import Decision, Ruling, resolve

LONG = Institution(
    key="institution:jaringan-pemantau-antah",
    name="Jaringan Pemantau Antah",
    category=Category.MASYARAKAT_SIPIL,
    aliases=("JPA",),
)
SHORT = Institution(key="institution:jpa", name="JPA", category=Category.MASYARAKAT_SIPIL)
OTHER = Institution(
    key="institution:jaringan-petani-awan",
    name="Jaringan Petani Awan",
    category=Category.MASYARAKAT_SIPIL,
    aliases=("JPA",),
)


def told_of(identifier: str, *institutions: Institution) -> Findings:
    findings = article(identifier, "Wirya Manggala")
    evidence = findings.mentions[0].evidence
    relations = tuple(
        Relation(subject=i.key, predicate=Predicate.SUPPORTS, object=findings.persons[0].key, evidence=evidence)
        for i in institutions
    )
    return replace(findings, institutions=institutions, relations=relations)


def decide(ruling: Ruling, one: Institution, other: Institution) -> Decision:
    return Decision(ruling=ruling, one=one.key, other=other.key, who="rina", when="2025-01-01", line=1)


def test_an_acronym_alone_is_the_one_institution_that_writes_it_out() -> None:
    resolution = resolve([told_of("a", LONG), told_of("b", SHORT)])
    assert [(i.key, i.aliases) for i in resolution.institutions] == [(LONG.key, ("JPA",))]
    assert {relation.subject for f in resolution.articles for relation in f.relations} == {LONG.key}
    assert resolution.replaced == ((SHORT.key, LONG.key),)
    assert "short form of" in resolution.judgements[0].reasons[0]


def test_an_acronym_of_two_institutions_stays_by_itself() -> None:
    assert len(resolve([told_of("a", LONG), told_of("b", SHORT), told_of("c", OTHER)]).institutions) == 3


def test_people_join_and_part_institutions() -> None:
    articles = [told_of("a", LONG), told_of("b", SHORT), told_of("c", OTHER)]
    joined = resolve(articles, decisions=[decide(Ruling.SAME, OTHER, SHORT)])
    assert dict(joined.replaced) == {SHORT.key: OTHER.key}
    parted = resolve(articles[:2], decisions=[decide(Ruling.DIFFERENT, LONG, SHORT)])
    assert len(parted.institutions) == 2
    assert [(j.verdict, j.by) for j in parted.judgements] == [(Verdict.DIFFERENT, "rina")]


def test_two_that_become_one_in_one_article_are_described_once() -> None:
    resolution = resolve([told_of("a", LONG, OTHER)], decisions=[decide(Ruling.SAME, LONG, OTHER)])
    ((institution,),) = (findings.institutions for findings in resolution.articles)
    assert institution.aliases == ("JPA", "Jaringan Petani Awan")


def test_a_decision_on_an_institution_that_is_gone_is_told() -> None:
    (problem,) = resolve([told_of("a", LONG)], decisions=[decide(Ruling.SAME, LONG, OTHER)]).problems
    assert "is in no article any more" in problem


def test_the_order_of_articles_decides_nothing() -> None:
    articles = [told_of("a", LONG), told_of("b", SHORT), told_of("c", SHORT, LONG)]
    first = resolve(articles)
    assert all(resolve(order) == first for order in permutations(articles))
