"""Stories: steps through the picture, written as text."""

from __future__ import annotations

import pytest
from grown_picture import CRITIC, province
from hypothesis import given
from hypothesis import strategies as st
from small_picture import BIMO, PARTY, RATNA

from pemangku.errors import PemangkuError, SourceError
from pemangku.view import Note, read_story

TOLD = """title: Dua partai

---
focus: Bimo Santosa
hops: 2
since: 2024-11-01
until: 2024-12-31

Bimo didukung
satu partai.

Dan ditolak yang lain.
---
between: ratna wulandari | Gita Paramita
size: bridging
---
as: matrix
only: person, institution
region: Provinsi Antah
party: Partai Lumbung
outlet: kabar antah
confidence: 0.5
act: mengkritik
articles: 2
stance: yes

Hanya itu.
"""


def test_a_story_is_read_step_by_step() -> None:
    story = read_story(TOLD, province())
    assert story.title == "Dua partai"
    first, second, third = story.steps
    assert first.state == (("node", BIMO), ("hops", "2"), ("from", "2024-11-01"), ("to", "2024-12-31"))
    assert first.caption == "Bimo didukung\nsatu partai.\n\nDan ditolak yang lain."
    assert second.state == (("path", RATNA), ("path", CRITIC), ("size", "bridging"))
    assert dict(third.state) == {
        "as": "matrix",
        "hide": "place",
        "region": "place:99",
        "party": PARTY,
        "outlet": "Kabar Antah",
        "sure": "0.5",
        "act": "mengkritik",
        "min": "2",
        "tone": "1",
    }
    assert third.caption == "Hanya itu."


def test_notes_are_pinned_to_nodes_and_to_links() -> None:
    told = "---\nnote: Ratna | Ketua\tsejak \u202e2023.\nnote: bimo santosa | Partai Lumbung | Didukung dua kali.\n"
    (step,) = read_story(told, province()).steps
    assert step.caption == ""
    assert step.notes == (
        Note(ends=(RATNA,), text="Ketua sejak 2023."),
        Note(ends=(PARTY, BIMO), text="Didukung dua kali."),
    )


def test_line_ends_do_not_matter() -> None:
    assert read_story(TOLD.replace("\n", "\r\n"), province()) == read_story(TOLD, province())


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "cerita.txt: no step in it"),
        ("---\nfocus: Bimo Santoso\n", r"cerita.txt, line 2: not in the picture: Bimo Santoso \(near"),
        ("focus: Bimo Santosa\n---\n\nwho: Bimo\n", "cerita.txt, line 4: unknown field: who"),
        ("between: Bimo Santosa\n", "cerita.txt, line 1: between wants two names"),
        ("hops: 9\n", "cerita.txt, line 1: not a number from 0 to 3: 9"),
        ("hops: many\n", "not a number"),
        ("since: kemarin\n", "not a date: kemarin"),
        ("as: globe\n", "no such value: globe"),
        ("only: planet\n", "unknown kind of node: planet"),
        ("party: Ratna Wulandari\n", "not a party"),
        ("stance: perhaps\n", "stance is yes or no"),
        ("region: Atlantis\n", "not in the picture: Atlantis"),
        ("outlet: Atlantis\n", "not in the picture: Atlantis"),
        (
            "\nnote: Bimo Santoso | Calon.\n",
            r"cerita.txt, line 2: not in the picture: Bimo Santoso \(near: bimo santosa",
        ),
        ("note: Bimo Santosa\n", r"cerita.txt, line 1: note wants one name or two, then words"),
        ("note: Bimo Santosa | \n", "note wants one name or two, then words"),
        ("note: Bimo Santosa | Gita Paramita | x | y\n", "note wants one name or two, then words"),
        ("note: Bimo Santosa | Gita Paramita | Seteru.\n", "line 1: nothing links Bimo Santosa with Gita Paramita"),
        (f"note: Bimo Santosa | {'kata ' * 29}\n", r"a note of 144 characters \(140 at most"),
    ],
)
def test_what_cannot_be_told_is_refused_with_its_line(text: str, complaint: str) -> None:
    with pytest.raises(SourceError, match=complaint):
        read_story(text, province(), name="cerita.txt")


@given(st.text(max_size=200))
def test_any_text_is_a_story_or_one_clear_error(text: str) -> None:
    try:
        assert read_story(text, province()).steps
    except PemangkuError as error:
        assert "\n" not in error.message.replace(text, "")
