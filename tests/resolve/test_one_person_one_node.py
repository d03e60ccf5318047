"""Which mentions become one node, which stay two, and which are left to people."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resolve_samples import article

from pemangku.model import Findings, Resolution, Verdict
from pemangku.resolve import resolve


def keys(resolution: Resolution) -> list[str]:
    return [person.key for person in resolution.persons]


def verdicts(resolution: Resolution) -> dict[frozenset[str], Verdict]:
    return {frozenset((j.one, j.other)): j.verdict for j in resolution.judgements}


def test_short_titled_and_full_names_are_one_node_with_all_forms() -> None:
    resolution = resolve(
        [
            article("a", "Jaoharul Manik", offices=(("Jaoharul Manik", "Sekretaris Daerah", "setda-32.16"),)),
            article("b", "Jaoharul", offices=(("Jaoharul", "Sekretaris Daerah", "setda-32.16"),)),
            article("c", "Djaoharul Manik"),
            article("d", "Jaoharul Manik"),
        ]
    )
    (person,) = resolution.persons
    assert person.name == "Jaoharul Manik"
    assert person.aliases == ("Djaoharul Manik", "Jaoharul")
    assert {findings.persons[0].key for findings in resolution.articles} == {person.key}


def test_the_key_is_the_name_and_the_region() -> None:
    assert keys(resolve([article("a", "Jaoharul Manik")])) == ["person:jaoharul-manik-32.16"]
    assert keys(resolve([article("a", "Ma'ruf Sanjoyo", region=None)])) == ["person:maruf-sanjoyo"]


def test_a_key_that_is_given_up_leads_to_the_one_that_stays() -> None:
    resolution = resolve([article("a", "Achmad Sanjoyo"), article("b", "Ahmad Sanjoyo Kertapati")])
    assert keys(resolution) == ["person:ahmad-sanjoyo-kertapati-32.16"]
    assert resolution.replaced == (("person:achmad-sanjoyo-32.16", "person:ahmad-sanjoyo-kertapati-32.16"),)


def test_every_merge_gives_its_reasons_in_words() -> None:
    (judgement,) = resolve([article("a", "Achmad Sanjoyo"), article("b", "Ahmad Sanjoyo")]).judgements
    assert judgement.verdict is Verdict.SAME
    assert judgement.by is None
    assert "“achmad” and “ahmad” (another spelling)" in judgement.reasons
    assert "both in region 32.16" in judgement.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            article("a", "Sutrisno", offices=(("Sutrisno", "Ketua", "kpu-33.02"),), region="33.02"),
            article("b", "Sutrisno", offices=(("Sutrisno", "Kepala", "polres-33.02"),), region="33.02"),
        ),
        (
            article("a", "Ahmad Rahman", offices=(("Ahmad Rahman", "Ketua", "kpu-33.02"),)),
            article("b", "Ahmad Rahman", offices=(("Ahmad Rahman", "Ketua", "kpu-35.12"),)),
        ),
        (article("a", "Wirya Manggala", region="33.02"), article("b", "Wirya Manggala", region="35.12")),
        (article("a", "Alfred Fredy Manggala"), article("b", "Freny Manggala")),
        (article("a", "Sultan Manggala II"), article("b", "Sultan Manggala III")),
        (article("a", "Fitriana Manggala"), article("b", "Fitriani Manggala")),
        (article("a", "Ade Kuswara Manggala"), article("b", "Ade Kuswara Sanjoyo")),
        (
            article("a", "Manggala", numbers={"Manggala": 1}),
            article("b", "Manggala Sanjoyo", numbers={"Manggala Sanjoyo": 2}),
        ),
    ],
    ids=[
        "two men of one name",
        "one office, two regions",
        "one name, two regions",
        "misspelled and shortened",
        "numbers",
        "siblings",
        "other family names",
        "opponents",
    ],
)
def test_two_persons_stay_two(one: Findings, other: Findings) -> None:
    assert len(resolve([one, other]).persons) == 2


def test_running_mates_are_two() -> None:
    mates = ("Sanjoyo", "Sanjoyo Kertapati")
    one = article("a", *mates, numbers=dict.fromkeys(mates, 1), mates=mates)
    assert len(resolve([one]).persons) == 2


def test_a_short_name_that_fits_two_is_left_to_people() -> None:
    resolution = resolve(
        [
            article("a", "Wirya Kertapati Manggala"),
            article("b", "Wirya Kertapati Sanjoyo"),
            article("c", "Wirya Kertapati"),
        ]
    )
    assert len(resolution.persons) == 3
    left = [judgement for judgement in resolution.judgements if judgement.verdict is Verdict.UNSURE]
    assert len(left) == 2
    assert all("others fit as well" in judgement.reasons for judgement in left)


def test_two_persons_of_one_article_are_never_joined_unasked() -> None:
    resolution = resolve([article("a", "Jaoharul Manik", "Djaoharul Manik")])
    assert len(resolution.persons) == 2
    assert set(verdicts(resolution).values()) == {Verdict.UNSURE}


def test_who_holds_a_national_office_is_one_wherever_he_is_named() -> None:
    minister = article("a", "Wirya Kertapati", offices=(("Wirya Kertapati", "Ketua", "kpu"),))
    elsewhere = [article(f"b{region}", "Wirya Kertapati", region=region) for region in ("12.17", "33.02", "73.08")]
    assert len(resolve([minister, *elsewhere]).persons) == 1


def test_news_made_in_the_capital_tell_of_people_from_anywhere() -> None:
    chief = article("a", "Wirya Manggala", offices=(("Wirya Manggala", "Ketua", "kpu-33.02"),), region="33.02")
    assert len(resolve([chief, article("b", "Wirya Manggala", region="31.71")]).persons) == 1


def test_whom_an_office_ties_to_the_capital_is_from_there() -> None:
    chief = article("a", "Wirya Manggala", offices=(("Wirya Manggala", "Ketua", "kpu-33.02"),), region="33.02")
    other = article("b", "Wirya Manggala", offices=(("Wirya Manggala", "Kepala", "polres-31.71"),), region="31.71")
    assert len(resolve([chief, other]).persons) == 2


def test_whom_the_news_of_the_capital_mean_is_left_to_people_where_there_are_two() -> None:
    chiefs = [
        article(code, "Wirya Manggala", offices=(("Wirya Manggala", "Ketua", f"kpu-{code}"),), region=code)
        for code in ("33.02", "73.08")
    ]
    assert len(resolve([*chiefs, article("b", "Wirya Manggala", region="31.71")]).persons) == 3


def test_nothing_depends_on_the_order_of_articles() -> None:
    articles = [
        article("a", "Wirya Kertapati Manggala"),
        article("b", "Wirya Kertapati", region=None),
        article("c", "Wiria Kertapati", "Achmad Sanjoyo", region="32"),
        article("d", "Ahmad Sanjoyo", offices=(("Ahmad Sanjoyo", "Ketua", "kpu-32.16"),)),
    ]
    first = resolve(articles)
    assert all(resolve(order) == first for order in permutations(articles))


_NAMES = st.sampled_from(
    [
        "Ahmad Sanjoyo",
        "Achmad Sanjoyo",
        "Sanjoyo",
        "Ahmad Sanjoyo Manggala",
        "Fitriana Manggala",
        "Fitriani Manggala",
        "A. Sanjoyo",
    ]
)
_REGION = st.sampled_from([None, "32", "32.16", "33.02"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_NAMES, _NAMES, _REGION, st.booleans()), max_size=7), st.randoms(use_true_random=False))
def test_any_articles_in_any_order_resolve_alike(rows, luck) -> None:
    articles = [
        article(
            f"a{i}", *dict.fromkeys((one, other)), region=region, offices=((one, "Ketua", "kpu-32.16"),) if held else ()
        )
        for i, (one, other, region, held) in enumerate(rows)
    ]
    shuffled = list(articles)
    luck.shuffle(shuffled)
    resolution = resolve(shuffled)
    assert resolution == resolve(articles)
    stays = set(keys(resolution))
    assert len(stays) == len(resolution.persons)
    assert all(new in stays and old not in stays for old, new in resolution.replaced)
    assert {p.key for f in resolution.articles for p in f.persons} == stays


def test_of_spellings_of_one_length_the_one_that_articles_print_most_is_shown() -> None:
    often = article("a", "Jaoharul Mannik", "Jaoharul Mannik", "Jaoharul Mannik")
    once = article("b", "Jaoharul Manik")
    assert [person.name for person in resolve([often, once]).persons] == ["Jaoharul Mannik"]
