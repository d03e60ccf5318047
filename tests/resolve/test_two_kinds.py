"""A name under two types is told of, with both things and a sentence of each."""

from __future__ import annotations

from dataclasses import replace

from resolve_samples import article

from pemangku.model import Category, Findings, Institution, Mention, Place, PlaceLevel
from pemangku.resolve import resolve, two_kinds

WIRYA = Institution(key="institution:wirya-manggala", name="Wirya Manggala", category=Category.MASYARAKAT_SIPIL)
FORUM = Institution(
    key="institution:forum-awan", name="Forum Awan", category=Category.MASYARAKAT_SIPIL, aliases=("Wirya",)
)
GUNTUR = Place(key="place:33.21.03", name="Kecamatan Guntur", level=PlaceLevel.KECAMATAN, aliases=("Guntur",))


def taking(findings: Findings, *institutions: Institution, places: tuple[Place, ...] = ()) -> Findings:
    mentions = tuple(replace(findings.mentions[0], entity=node.key) for node in (*institutions, *places))
    return replace(findings, institutions=institutions, places=places, mentions=(*findings.mentions, *mentions))


def nothing_but(findings: Findings, *institutions: Institution) -> Findings:
    named: tuple[Mention, ...] = tuple(replace(m, entity=institutions[0].key) for m in findings.mentions)
    return replace(findings, persons=(), institutions=institutions, mentions=named)


def test_a_name_that_one_article_takes_for_two_kinds_is_told_with_both_and_their_sentences() -> None:
    (torn,) = two_kinds(resolve([taking(article("a", "Wirya Manggala"), WIRYA)]))
    assert torn.name == "Wirya Manggala"
    assert [bearer.key for bearer in torn.bearers] == [WIRYA.key, "person:wirya-manggala-32.16"]
    assert [bearer.sentence for bearer in torn.bearers] == ["Wirya Manggala."] * 2
    assert torn.together == ("a",)


def test_within_one_article_another_name_counts_as_well() -> None:
    (torn,) = two_kinds(resolve([taking(article("a", "Wirya"), FORUM)]))
    assert {bearer.name for bearer in torn.bearers} == {"Forum Awan", "Wirya"}


def test_a_name_that_is_a_person_here_and_an_institution_there_is_told() -> None:
    found = two_kinds(resolve([article("a", "Wirya Manggala"), nothing_but(article("b", "Wirya Manggala"), WIRYA)]))
    assert [(torn.name, torn.together) for torn in found] == [("Wirya Manggala", ())]
    assert [bearer.articles for bearer in found[0].bearers] == [("b",), ("a",)]


def test_another_name_in_another_article_is_none_of_it() -> None:
    assert two_kinds(resolve([article("a", "Wirya"), nothing_but(article("b", "Forum Awan"), FORUM)])) == ()


def test_people_are_called_like_villages_in_other_articles() -> None:
    elsewhere = replace(article("b", "Guntur"), persons=(), mentions=(), places=(GUNTUR,))
    assert two_kinds(resolve([article("a", "Guntur"), elsewhere])) == ()
    (torn,) = two_kinds(resolve([taking(article("a", "Guntur"), places=(GUNTUR,))]))
    assert {bearer.key.partition(":")[0] for bearer in torn.bearers} == {"person", "place"}


def test_two_of_one_kind_are_none_of_it_and_the_order_of_articles_decides_nothing() -> None:
    one, other = taking(article("a", "Wirya Manggala"), WIRYA), taking(article("b", "Wirya Manggala"), WIRYA)
    assert two_kinds(resolve([article("a", "Wirya"), article("b", "Wirya", region="33.02")])) == ()
    assert two_kinds(resolve([one, other])) == two_kinds(resolve([other, one]))
