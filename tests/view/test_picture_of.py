"""What of a store gets into the picture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph_fixtures import COMMISSION, HALL, PARTY, REGENCY, SARWENDO, TIRTANINGRUM, resolution
from pemangku.errors import NothingFoundError, UsageError
from pemangku.store import Reader, open_store, write_store
from pemangku.triples import assert_facts
from pemangku.view import EdgeKind, Node, NodeKind, Picture, draw, picture_of
from pemangku.vocabulary import iri

DEBATE = "event:debat-publik-2024-11-06-99.01"
ELECTION = "event:pilkada-2024"
MEETING = "event:rapat-pleno-99.01"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path = tmp_path_factory.mktemp("simpanan")
    write_store(path, assert_facts(resolution()), fingerprint="contoh")
    with open_store(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def picture(reader: Reader) -> Picture:
    return picture_of(reader)


def node(picture: Picture, key: str) -> Node:
    return next(node for node in picture.nodes if node.key == key)


def links(picture: Picture) -> set[tuple[str, EdgeKind, str]]:
    return {(edge.source, edge.kind, edge.target) for edge in picture.edges}


def test_every_entity_that_a_sentence_tells_of_is_a_node(picture: Picture) -> None:
    kinds = {node.key: node.kind for node in picture.nodes}
    assert kinds == {
        SARWENDO.key: NodeKind.PERSON,
        TIRTANINGRUM.key: NodeKind.PERSON,
        COMMISSION.key: NodeKind.INSTITUTION,
        PARTY.key: NodeKind.INSTITUTION,
        DEBATE: NodeKind.EVENT,
        ELECTION: NodeKind.EVENT,
        MEETING: NodeKind.EVENT,
        REGENCY.key: NodeKind.PLACE,
        HALL.key: NodeKind.PLACE,
    }


def test_a_node_carries_its_names_offices_and_category(picture: Picture) -> None:
    sarwendo = node(picture, SARWENDO.key)
    assert (sarwendo.label, sarwendo.aliases) == ("Sarwendo Manggala", ("Sarwendo",))
    assert [(held.role, held.body) for held in sarwendo.positions] == [("Ketua", COMMISSION.key)]
    assert sarwendo.category == node(picture, COMMISSION.key).category == "penyelenggara"


def test_acting_offices_and_candidacies_are_told_apart(picture: Picture) -> None:
    held = node(picture, TIRTANINGRUM.key).positions
    assert [(p.role, p.acting, p.candidate, p.ballot_number, p.body) for p in held] == [
        ("Bupati", True, False, None, None),
        ("Bupati Berantah", False, True, 2, ELECTION),
    ]


def test_events_have_their_kind_date_and_modality(picture: Picture) -> None:
    debate, meeting = node(picture, DEBATE), node(picture, MEETING)
    assert (debate.event_kind, debate.date, debate.planned) == ("debat", "2024-11-06", False)
    assert (meeting.event_kind, meeting.planned) == ("rapat", True)


def test_links_come_from_relations_offices_speech_and_places(picture: Picture) -> None:
    assert links(picture) >= {
        (COMMISSION.key, EdgeKind.ORGANIZES, DEBATE),
        (SARWENDO.key, EdgeKind.ATTENDS, DEBATE),
        (PARTY.key, EdgeKind.SUPPORTS, TIRTANINGRUM.key),
        (SARWENDO.key, EdgeKind.OFFICE, COMMISSION.key),
        (TIRTANINGRUM.key, EdgeKind.CANDIDACY, ELECTION),
        (SARWENDO.key, EdgeKind.SAID_ABOUT, DEBATE),
        (DEBATE, EdgeKind.AT, HALL.key),
        (DEBATE, EdgeKind.PART_OF, ELECTION),
        (HALL.key, EdgeKind.WITHIN, REGENCY.key),
        (COMMISSION.key, EdgeKind.SERVES, REGENCY.key),
    }


def test_what_a_text_denies_or_plans_is_shown_as_such(picture: Picture) -> None:
    modality = {(e.source, e.kind): {p.modality for p in e.evidence} for e in picture.edges}
    assert modality[PARTY.key, EdgeKind.CRITICIZES] == {"denied"}
    assert modality[COMMISSION.key, EdgeKind.ORGANIZES] <= {"planned", "reported"}
    assert modality[SARWENDO.key, EdgeKind.MEETS] == {"planned"}


def test_every_link_but_those_of_reference_data_has_a_sentence_of_the_picture(picture: Picture) -> None:
    known = {sentence.key for sentence in picture.sentences}
    for edge in picture.edges:
        assert {e.sentence for e in edge.evidence} <= known
        assert edge.evidence or edge.kind in {EdgeKind.WITHIN, EdgeKind.SERVES, EdgeKind.BELONGS_TO}


def test_statements_keep_words_speech_act_and_topic(picture: Picture) -> None:
    (said,) = picture.statements
    assert said.speaker == SARWENDO.key
    assert said.text == "Debat ini <script>alert(1)</script> milik warga"
    assert (said.mode, said.act, said.about) == ("direct", "menyatakan", (DEBATE,))


def test_sentences_mark_the_names_in_them(picture: Picture) -> None:
    opened = next(sentence for sentence in picture.sentences if sentence.text.startswith("Ketua KPU"))
    assert {opened.text[mark.begin : mark.end]: mark.node for mark in opened.marks} == {
        "KPU Kabupaten Berantah": COMMISSION.key,
        "Sarwendo Manggala": SARWENDO.key,
        "debat publik": DEBATE,
        "Gedung Lumbung": HALL.key,
    }


def test_sources_carry_title_outlet_date_and_address(picture: Picture) -> None:
    dated = next(source for source in picture.sources if source.id == "satu")
    assert (dated.title, dated.published, dated.publisher) == ("KPU Berantah gelar debat", "2024-11-07", "Kabar Antah")
    assert dated.url == "https://berita.invalid/satu"


def test_around_keeps_what_lies_within_its_hops(reader: Reader) -> None:
    near = picture_of(reader, around=PARTY.key, hops=1)
    assert {node.key for node in near.nodes} == {PARTY.key, TIRTANINGRUM.key, COMMISSION.key}
    assert (near.around, near.hops) == (PARTY.key, 1)
    assert picture_of(reader, around=iri(PARTY.key), hops=1) == near
    assert len(picture_of(reader, around=PARTY.key, hops=2).nodes) > len(near.nodes)


def test_around_nobody_is_nothing_found(reader: Reader) -> None:
    with pytest.raises(NothingFoundError, match="not in the picture: person:siapa"):
        picture_of(reader, around="person:siapa")


def test_kinds_are_kept_and_unknown_ones_refused(reader: Reader) -> None:
    assert {node.kind for node in picture_of(reader, kinds=["person", "event"]).nodes} == {"person", "event"}
    with pytest.raises(UsageError, match="unknown kind of node: planet"):
        picture_of(reader, kinds=["planet"])


def test_dates_include_their_ends_and_leave_out_undated_articles(reader: Reader) -> None:
    day = dt.date(2024, 11, 7)
    assert [source.id for source in picture_of(reader, since=day, until=day).sources] == ["satu"]
    assert picture_of(reader, since=day + dt.timedelta(days=1)) == Picture()
    assert picture_of(reader, until=day - dt.timedelta(days=1)) == Picture()


def test_claims_below_the_confidence_are_left_out(reader: Reader) -> None:
    assert (PARTY.key, EdgeKind.SUPPORTS, TIRTANINGRUM.key) not in links(picture_of(reader, min_confidence=0.6))
    assert picture_of(reader, min_confidence=0.99) == Picture()


def test_the_order_of_the_articles_does_not_show(picture: Picture, tmp_path: Path) -> None:
    turned = replace(resolution(), articles=resolution().articles[::-1], persons=resolution().persons[::-1])
    write_store(tmp_path, reversed(list(assert_facts(turned))), fingerprint="andere")
    with open_store(tmp_path) as other:
        assert draw(picture_of(other)) == draw(picture)


def test_markup_in_articles_stays_text(picture: Picture) -> None:
    assert "<script>alert" not in draw(picture)
