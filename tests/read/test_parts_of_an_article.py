"""What of an article is headline, body, related headline or furniture."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pemangku.errors import SourceError
from pemangku.model import Article, PartKind
from pemangku.read import make_article

BODY = "Warga Kecamatan Sukamerta memilih kepala desa, kata Ketua Panitia Rudi Hasan."


def parts(text: str, *, title: str | None = None) -> list[tuple[str, str]]:
    article = make_article(id="a", text=text, title=title)
    return [(part.kind.value, article.text[part.begin : part.end]) for part in article.parts]


def kinds(text: str) -> set[str]:
    return {kind for kind, _ in parts(text)}


def test_headline_and_body_lie_apart_by_an_empty_line() -> None:
    article = make_article(id="a", text="Satu.\nDua.", title="Judul")
    assert article.text == "Judul\n\nSatu.\nDua."
    assert parts("Satu.\nDua.", title="Judul") == [("headline", "Judul"), ("body", "Satu."), ("body", "Dua.")]


@pytest.mark.parametrize("title", [None, "", " \n "])
def test_without_headline_the_text_is_the_body_alone(title: str | None) -> None:
    article = make_article(id="a", text=BODY, title=title)
    assert (article.text, article.title) == (BODY, None)


def test_a_headline_is_one_line() -> None:
    assert make_article(id="a", text=BODY, title=" Debat\npertama ").title == "Debat pertama"


def test_related_headline_is_kept_without_its_label() -> None:
    assert parts(f"{BODY}\nBaca juga: KPU Sukamerta gelar debat") == [
        ("body", BODY),
        ("furniture", "Baca juga:"),
        ("related", "KPU Sukamerta gelar debat"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Debat digelar besok",
        "Baca Juga : Debat digelar besok",
        "BACA JUGA Debat digelar besok",
        "Baca juga:Debat digelar besok",
        "- Baca juga: Debat digelar besok",
        "[Baca juga: Debat digelar besok]",
        "(Baca Juga: Debat digelar besok)",
        "**Baca juga:** Debat digelar besok",
        "Lihat juga: Debat digelar besok",
        "Simak Juga: Debat digelar besok",
        "Baca: Debat digelar besok",
        "Berita terkait: Debat digelar besok",
        "Baca juga:\nDebat digelar besok",
        "Baca juga:\n\nDebat digelar besok",
        "Baca juga\n\n• Debat digelar besok",
    ],
)
def test_forms_of_a_related_headline(line: str) -> None:
    found = parts(f"{line}\n{BODY}")
    assert [words for kind, words in found if kind == "related"] == ["Debat digelar besok"]
    assert [words for kind, words in found if kind == "body"] == [BODY]


def test_a_list_of_related_headlines() -> None:
    found = parts(f"Baca juga:\n- Debat digelar besok\n- Logistik tiba di Sukamerta\n{BODY}")
    assert [words for kind, words in found if kind == "related"] == [
        "Debat digelar besok",
        "Logistik tiba di Sukamerta",
    ]
    assert found[-1] == ("body", BODY)


def test_a_repeated_related_headline_is_furniture() -> None:
    found = parts("Baca juga: Debat digelar besok\nBaca juga: Logistik tiba\nBaca Juga: debat  digelar besok")
    assert [words for kind, words in found if kind == "related"] == ["Debat digelar besok", "Logistik tiba"]
    assert ("furniture", "debat  digelar besok") in found


def test_a_label_alone_does_not_swallow_the_next_paragraph() -> None:
    assert parts(f"Baca juga:\n{BODY}") == [("furniture", "Baca juga:"), ("body", BODY)]


def test_a_related_headline_at_the_end_of_a_paragraph() -> None:
    assert parts(f"{BODY} Baca juga: Debat digelar besok") == [
        ("body", BODY),
        ("furniture", "Baca juga:"),
        ("related", "Debat digelar besok"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "Advertisement",
        "- ADVERTISEMENT -",
        "SCROLL TO CONTINUE WITH CONTENT",
        "SCROLL TO RESUME CONTENT",
        "Scroll ke bawah untuk melanjutkan membaca",
        "Lihat juga Video 'Warga Antre di TPS':",
        "Simak Video: Warga Antre di TPS, Ada Apa?",
        "Simak juga Video Warga Antre di TPS",
        'Tonton juga video "Warga Antre di TPS" di sini:',
        'Tonton juga "Warga Antre di TPS" di sini:',
        "Simak Video:\nWarga Antre di TPS",
        "Saksikan Live SorePagi:",
        "Video: Warga Antre di TPS",
        "[Gambas:Video 20detik]",
        "[Gambas:Instagram]",
        "Halaman 1 2 3",
        "Halaman 1 dari 3",
        "Halaman 1 2 3 Selanjutnya",
        "1 2 3 Selanjutnya",
        "Selanjutnya",
        "Halaman Selanjutnya",
        "Simak selengkapnya di halaman selanjutnya.",
        "Baca selengkapnya di halaman berikutnya...",
        "Foto: Rudi Hasan/Kabar Sukamerta",
        "(Foto: dok. Panitia)",
        "Rudi Hasan saat rapat di Balai Desa Sukamerta. (Foto: Kabar Sukamerta)",
        "Ketua Panitia Rudi Hasan (kiri) di Sukamerta, Kamis (3/10/2024). (ANTARA/Sari Dewi)",
        "Warga antre di TPS. ANTARA FOTO/Sari Dewi/agr",
        "Ilustrasi pemungutan suara.",
        "Reporter: Sari Dewi",
        "Editor: Sari Dewi",
        "Pewarta : Sari Dewi",
        "Penulis: Sari DewiEditor: Budi Karya",
        "Sumber: Kabar Sukamerta",
        "Artikel ini telah tayang di Kabar Sukamerta.",
        "Copyright © ANTARA 2024",
        "Copyright (c) 2024 Kabar Sukamerta",
        "Dilarang keras mengambil konten untuk AI tanpa izin tertulis.",
        "Dapatkan informasi terbaru di WhatsApp Channel Kabar Sukamerta. Klik tautan ini.",
        "Ikuti berita lainnya di Google News",
        "Ikuti saluran WhatsApp Kabar Sukamerta",
        "Ikuti kami di media sosial",
        "(isa/haf)",
        "(sd)",
        "(ANTARA)",
        "-------",
    ],
)
def test_lines_that_are_furniture(line: str) -> None:
    found = parts(f"{BODY}\n{line}\n{BODY}")
    assert found[0] == found[-1] == ("body", BODY)
    assert {kind for kind, _ in found[1:-1]} == {"furniture"}


@pytest.mark.parametrize(
    "line",
    [
        "Ikuti aturan yang berlaku. Itulah pesan Rudi kepada para saksi. Ia berharap semua tertib.",
        "Selanjutnya, panitia menghitung suara di Balai Desa.",
        "Baca jugalah aturan itu, kata Rudi.",
        "Video itu memperlihatkan warga yang antre di TPS.",
        '"Lihat video itu dengan tenang," kata Rudi.',
        "Lihat video itu dengan tenang, kata Rudi.",
        "Foto calon dipasang di papan pengumuman.",
        "Sumber anggaran berasal dari kas desa.",
        "Editor koran itu menolak berkomentar.",
        "(2) Setiap calon menyerahkan berkas.",
        "(c) menyampaikan laporan dana kampanye;",
        "Penulis buku itu hadir dalam debat.",
        "Halaman balai desa penuh sesak.",
        "Dilarang memotret di bilik suara.",
        "Surat suara rusak (dan/atau)",
        "Hak cipta merupakan hak eksklusif pencipta.",
        "Rudi (kiri) menyerahkan dokumen kepada Sari (kanan) di Sukamerta (3/10/2024).",
    ],
)
def test_sentences_that_only_look_like_furniture(line: str) -> None:
    assert parts(line) == [("body", line)]


@pytest.mark.parametrize("mark", ["SCROLL TO CONTINUE WITH CONTENT", "ADVERTISEMENT", "[Gambas:Video 20detik]"])
def test_a_mark_glued_to_the_text_is_cut_out(mark: str) -> None:
    assert parts(f"{mark}Rudi hadir.") == [("furniture", mark), ("body", "Rudi hadir.")]
    assert parts(f"Rudi hadir.{mark} Sari pulang.") == [
        ("body", "Rudi hadir."),
        ("furniture", mark),
        ("body", "Sari pulang."),
    ]


@pytest.mark.parametrize("tail", ["(isa/haf)", "(ANTARA)", "(Foto: Sari)"])
def test_what_hangs_at_the_end_of_a_paragraph_is_cut_off(tail: str) -> None:
    sentence = '"Kami siap," kata Rudi.'
    assert parts(f"{sentence} {tail}") == [("body", sentence), ("furniture", tail)]


@pytest.mark.parametrize(
    "start", ["Rudi.", "Baca juga", "Rudi. Baca juga", "Halaman 1", "[Gambas:", "Simak", "(Foto:", "Rudi -", "Ikuti"]
)
@pytest.mark.parametrize("filler", [" ", "-", "(", "1 ", ". "])
@pytest.mark.parametrize("length", [380, 200_000])
def test_text_made_to_exhaust_the_patterns_is_still_divided(start: str, filler: str, length: int) -> None:
    text = f"{start}{filler * (length // len(filler))}x"
    assert "".join("".join(words.split()) for _, words in parts(text)) == "".join(text.split())


def test_advertisement_before_a_long_gap_is_cut_out() -> None:
    gap = " " * 200_000
    assert parts(f"ADVERTISEMENT{gap}x") == [("furniture", "ADVERTISEMENT"), ("body", "x")]


def test_markup_stays_text() -> None:
    assert parts("<script>alert(1)</script>") == [("body", "<script>alert(1)</script>")]


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff"])
def test_an_article_without_text_is_refused(text: str) -> None:
    with pytest.raises(SourceError, match="no text"):
        make_article(id="a", text=text, title="Judul")


def test_an_article_without_id_is_refused() -> None:
    with pytest.raises(SourceError, match="id"):
        make_article(id=" ", text=BODY)


def test_line_ends_marks_and_control_characters_are_cleaned() -> None:
    article = make_article(id="a", text="\ufeffSatu\r\nDua\rTi\x00ga\ttab\x1f\ud800", title="Ju\x07dul")
    assert article.text == "Ju dul\n\nSatu\nDua\nTi ga\ttab \ufffd"


def test_accents_stay_as_they_were_printed() -> None:
    assert make_article(id="a", text="Jose\u0301 José").text == "Jose\u0301 José"


# Text made of pieces that look like articles, furniture and the marks between them, besides any characters at all.
PIECES = st.sampled_from(
    [
        BODY,
        "Baca juga:",
        "Baca juga: Debat",
        "ADVERTISEMENT",
        "(isa/haf)",
        "Simak Video:",
        "- ",
        "(",
        "]",
        " ",
        "\n",
        "\n\n",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=30), max_size=20).map("".join)
CLEAN = TEXTS.map(lambda text: make_article(id="a", text=f"x{text}").text)


@given(TEXTS, st.none() | st.text(max_size=20))
def test_parts_are_in_order_and_hold_all_but_white_space(text: str, title: str | None) -> None:
    article = make_article(id="a", text=f"x{text}", title=title)
    end = 0
    for part in article.parts:
        stretch = article.text[part.begin : part.end]
        assert end <= part.begin < part.end <= len(article.text)
        assert not article.text[end : part.begin].strip()
        assert stretch == stretch.strip()
        end = part.end
    assert not article.text[end:].strip()
    assert [part.kind for part in article.parts].count(PartKind.HEADLINE) == (article.title is not None)


@given(CLEAN, st.none() | st.text(max_size=20))
def test_a_clean_body_survives_unchanged(body: str, title: str | None) -> None:
    article = make_article(id="a", text=body, title=title)
    assert article.text == (body if article.title is None else f"{article.title}\n\n{body}")


@given(TEXTS)
def test_the_same_input_gives_the_same_article(text: str) -> None:
    def made() -> Article:
        return make_article(id="a", text=f"x{text}", published=dt.date(2024, 10, 3))

    assert (made(), made().digest) == (made(), made().digest)


@given(TEXTS)
def test_any_text_can_be_stored(text: str) -> None:
    stored = make_article(id=f"x{text}", text=f"x{text}", title=text, url=text, publisher=text)
    for value in (stored.id, stored.text, stored.title, stored.url, stored.publisher):
        assert (value or "").encode("utf-8").count(b"\x00") == 0
