"""National politics: legislators, party leaders, ministers, judges and pollsters, as portals write of them."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import event, institutions, mentioned_places, offices, persons, read, related, sayings, speakers

from pemangku.extract import extract
from pemangku.model import Predicate
from pemangku.read import make_article

KPU = "Komisi Pemilihan Umum"
BAWASLU = "Badan Pengawas Pemilihan Umum"
DKPP = "Dewan Kehormatan Penyelenggara Pemilihan Umum"


# --- offices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("titled", "office"),
    [
        ("Deputi Bidang Analisis PPATK", ("Deputi Bidang Analisis", "Pusat Pelaporan dan Analisis Transaksi Keuangan")),
        ("Guru Besar Hukum Tata Negara UGM", ("Guru Besar Hukum Tata Negara", "Universitas Gadjah Mada")),
        ("Guru besar hukum tata negara dari UGM", ("Guru Besar", "Universitas Gadjah Mada")),
        ("Manajer Riset ICW", ("Manajer Riset", "Indonesia Corruption Watch")),
        ("Staf khusus Menteri Dalam Negeri", ("Staf Khusus Menteri Dalam Negeri", None)),
        ("Kepala Pusat Riset Politik BRIN", ("Kepala", "Pusat Riset Politik BRIN")),
        (
            "Ketua Bappilu DPP Perindo",
            ("Ketua Badan Pemenangan Pemilu", "Dewan Pimpinan Pusat Partai Persatuan Indonesia"),
        ),
    ],
)
def test_a_role_with_its_field(titled: str, office: tuple[str, str | None]) -> None:
    found = read(f"{titled} Bonar Wiranata menilai aturan itu keliru.")
    assert offices(found) == {("Bonar Wiranata", *office)}


def test_a_division_that_points_back_is_held_where_the_person_holds_office() -> None:
    found = read("Anggota KPU RI Sarmila Baskoro lega. Koordinator Divisi Hukum itu mengatakan naskah sudah siap.")
    assert ("Sarmila Baskoro", "Koordinator Divisi Hukum", KPU) in offices(found)


def test_a_legislator_pointed_back_to_by_the_constituency() -> None:
    found = read('Haris Zulkarnain mengaku kaget sekali. "Kami baru tahu," kata anggota DPR dari dapil Banten III ini.')
    assert ("Haris Zulkarnain", "Anggota", "Dewan Perwakilan Rakyat") in offices(found)
    assert speakers(found) == ["Haris Zulkarnain", "Haris Zulkarnain"]


def test_an_office_of_a_party_without_the_party_beside_it() -> None:
    found = read("Kisruh melanda Partai Hanura. Ketua Umum Oskar Wenasari mencopot Bendahara Umum Dewi Panjaitanti.")
    hanura = "Partai Hati Nurani Rakyat"
    assert offices(found) == {("Oskar Wenasari", "Ketua Umum", hanura), ("Dewi Panjaitanti", "Bendahara Umum", hanura)}


def test_between_two_parties_such_an_office_is_at_none() -> None:
    found = read("PKB dan PAN sepakat. Ketua Umum Oskar Wenasari mengatakan tim kecil dibentuk.")
    assert offices(found) == set()


def test_an_office_held_before_this_one() -> None:
    found = read("Kursi itu diberikan kepada Dewi Panjaitanti, yang sebelumnya menjabat Bendahara Umum PKB.")
    assert [(o.role, o.former) for o in found.offices] == [("Bendahara Umum", True)]


@pytest.mark.parametrize(("term", "former"), [("2012-2017", True), ("2022-2027", False)])
def test_a_term_that_ended_before_the_year_of_the_article_is_a_former_office(term: str, *, former: bool) -> None:
    found = read(f"Komisioner KPU periode {term} Gatot Gunawarman menilai hal itu wajar.")
    assert [o.former for o in found.offices] == [former]


def test_members_joined_by_and_hold_one_office_chairpersons_do_not() -> None:
    found = read(
        "Anggota KPU RI Sarmila Baskoro dan Gatot Gunawarman hadir. Ketua KPU RI Imam Nahroni dan Rudi Harsa absen."
    )
    assert offices(found) == {
        ("Sarmila Baskoro", "Anggota", KPU),
        ("Gatot Gunawarman", "Anggota", KPU),
        ("Imam Nahroni", "Ketua", KPU),
    }


def test_the_shorter_role_of_a_judge_says_nothing_new() -> None:
    found = read("Hakim konstitusi Wirya Adnyani membacakan pertimbangan MK. Hakim Wirya menilai dalil itu keliru.")
    assert {role for _, role, _ in offices(found)} == {"Hakim Konstitusi"}


def test_a_commissioner_named_behind_what_she_is_in_charge_of() -> None:
    found = read("Komisioner KPU yang membidangi logistik, Tiara Maharani, mengatakan surat suara lengkap.")
    assert ("Tiara Maharani", "Komisioner", KPU) in offices(found)


# --- names ------------------------------------------------------------------------------------------------------------


def test_ordinary_words_behind_an_office_and_its_institution_are_a_name() -> None:
    found = read("Koordinator Nasional JPPR Rangga Umbara menutup diskusi. Ketua KPU, Bonar Wicaksana, hadir.")
    assert persons(found) == {"Rangga Umbara", "Bonar Wicaksana"}


def test_a_region_behind_an_office_of_the_state_begins_a_name() -> None:
    found = read("Rapat itu dibuka Wakil Presiden Bima Suryanagara.")
    assert persons(found) == {"Bima Suryanagara"}
    assert mentioned_places(found) == set()


def test_a_minister_of_cooperatives_heads_no_cooperative() -> None:
    found = read("Menteri Koperasi Yusron Hidayat mengatakan siap.")
    assert offices(found) == {("Yusron Hidayat", "Menteri Koperasi", None)}


def test_degrees_with_capitals_inside_belong_to_no_name() -> None:
    assert persons(read("Guru Besar Undip Prof Dr Sri Widjojoyo SH MHum mengatakan siap.")) == {"Sri Widjojoyo"}


def test_a_street_called_after_somebody_is_nobody() -> None:
    found = read("Ketua KPU RI Imam Nahroni ditemui di kawasan Teuku Umar, Jakarta. Imam Nahroni mengatakan siap.")
    assert persons(found) == {"Imam Nahroni"}


def test_in_a_headline_a_known_institution_ends_where_its_name_ends() -> None:
    found = read("Hal itu diputuskan kemarin.", title="Mahkamah Konstitusi Hapus Syarat Dukungan Calon")
    assert institutions(found) == {"Mahkamah Konstitusi"}


def test_a_village_by_its_bare_name_before_its_city() -> None:
    found = read("Diskusi digelar di kawasan Cikini, Jakarta Pusat, Rabu (25/9/2024).")
    assert "Kelurahan Cikini" in mentioned_places(found)


# --- who speaks -------------------------------------------------------------------------------------------------------


def test_who_speaks_stands_before_a_clause_between_commas() -> None:
    found = read(
        "Deputi PPATK Danang Satriawan, yang mendampingi Ketua Bawaslu RI Rahma Hidayati, mengungkap ada 12 rekening. "
        "Gatot Gunawarman, yang absen dalam sidang itu, melalui keterangan tertulis mengaku menghormati putusan."
    )
    assert speakers(found) == ["Danang Satriawan", "Gatot Gunawarman"]


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    found = read("Ketua DPD PKB Bali Wirawan Sukadana berdiri di belakang Oskar Wenasari dan meminta kader tenang.")
    assert speakers(found) == ["Wirawan Sukadana"]


def test_a_verb_set_against_the_first_has_its_subject() -> None:
    found = read("Ketua DPP PKB Krisna Wijayanto menyambut baik putusan itu, tetapi meminta DPR tidak terburu-buru.")
    assert ("Krisna Wijayanto", "indirect", "DPR tidak terburu-buru.") in sayings(found)


def test_whoever_does_not_deny_states() -> None:
    found = read("Ketua KPU RI Imam Nahroni tak menampik bahwa anggaran kurang.")
    assert [(s.act.value, s.text) for s in found.statements] == [("menyatakan", "anggaran kurang.")]


def test_who_answers_goes_on_speaking() -> None:
    found = read("Pernyataan Oskar Wenasari itu langsung ditanggapi Sekjen PKB Haris Zulkarnain. Ia menyebut PKB siap.")
    assert speakers(found) == ["Haris Zulkarnain"]


def test_whom_a_phrase_points_back_to_goes_on_speaking() -> None:
    found = read(
        "Oskar Wenasari mengaku siap berdialog. Namun pria asal Tondano tersebut menolak menemui Dewi Panjaitanti. "
        '"Pintu saya buka," ujarnya.'
    )
    assert speakers(found) == ["Oskar Wenasari", "Oskar Wenasari"]


def test_in_somebody_s_view() -> None:
    found = read(
        "Sekjen PKB Haris Zulkarnain hadir. Dalam pandangan Haris, biaya politik bukan disebabkan sistem terbuka."
    )
    assert sayings(found) == [("Haris Zulkarnain", "indirect", "biaya politik bukan disebabkan sistem terbuka.")]


def test_a_point_of_a_list_says_nothing() -> None:
    found = read("Rekomendasinya:\n- KPU menyusun peta jalan;\n- Kementerian Dalam Negeri menjamin keamanan data.")
    assert speakers(found) == []


# --- events and who is there ------------------------------------------------------------------------------------------


def test_receiving_somebody_is_a_meeting_of_both() -> None:
    found = read(
        "Ketua Umum PAN Dharma Wiratmadi menerima kedatangan Ketua Umum PPP Nur Arifianto, Minggu (22/9/2024)."
    )
    pair = {("Dharma Wiratmadi", "Nur Arifianto")}
    assert related(found, Predicate.MEETS) == pair
    assert {who for who, _ in related(found, Predicate.ATTENDS)} == set(next(iter(pair)))


def test_who_speaks_on_the_occasion_told_of_is_there() -> None:
    found = read(
        "Tahapan sudah dekat. Logistik sudah dikirim. KPU menggelar diskusi publik di Jakarta, Rabu (25/9/2024). "
        "Ketua KPU RI Imam Nahroni mengatakan semua siap. "
        "Pada kesempatan yang sama, Ketua Bawaslu RI Rahma Hidayati meminta warga melapor."
    )
    assert related(found, Predicate.ATTENDS) == {("Rahma Hidayati", "diskusi publik")}


def test_what_is_told_at_a_press_conference_is_told_by_the_next_speaker() -> None:
    found = read(
        "Bawaslu RI menemukan lima modus baru. Temuan itu dibeberkan dalam jumpa pers di Jakarta, Rabu (25/9/2024). "
        '"Amplop sudah pensiun," kata Anggota Bawaslu RI Rahma Hidayati.'
    )
    assert related(found, Predicate.ATTENDS) == {("Rahma Hidayati", "jumpa pers")}
    assert related(found, Predicate.ORGANIZES) == {(BAWASLU, "jumpa pers")}


def test_what_somebody_else_had_told_at_a_meeting_says_nothing_of_the_next_speaker() -> None:
    found = read(
        "Usulan menteri yang disampaikan pada rapat koordinasi di Batam, Senin (23/9/2024), menuai reaksi. "
        '"Perlu kajian," kata Sekjen PKB Haris Zulkarnain.'
    )
    assert related(found, Predicate.ATTENDS) == set()


def test_who_is_said_to_be_away_is_not_there() -> None:
    found = read(
        "Ketua KPU RI Imam Nahroni, yang tidak hadir dalam sidang etik di Jakarta, mengaku menghormati putusan."
    )
    assert related(found, Predicate.ATTENDS) == set()


def test_speakers_that_a_clause_calls_so() -> None:
    found = read(
        "KPU menggelar seminar nasional di Jakarta, Rabu (25/9/2024). Rahma Hidayati, yang menjadi pembicara kedua, "
        "menilai aturan itu keliru."
    )
    assert ("Rahma Hidayati", "seminar nasional") in related(found, Predicate.ATTENDS)


def test_the_day_on_which_a_ruling_is_read_is_its_date() -> None:
    text = (
        "Ketua MK Bagir Soetomowijoyo membacakan amar Putusan Nomor 88/PUU-XXIII/2025 di Gedung MK, Jakarta, "
        "Kamis (26/6/2025)."
    )
    found = extract(make_article(id="a", text=text, published=dt.date(2025, 6, 26)))
    assert event(found, "putusan nomor 88").date == "2025-06-26"


def test_a_forum_that_is_held_is_no_institution() -> None:
    found = read("Forum Legislasi digelar DPR di Jakarta, Rabu (25/9/2024).")
    assert institutions(found) == {"Dewan Perwakilan Rakyat"}
    assert event(found, "forum legislasi").date == "2024-09-25"


# --- relations --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["berdiri di belakang", "pasang badan untuk", "menyatakan dukungannya kepada"])
def test_standing_by_somebody_is_support(verb: str) -> None:
    found = read(f"Soal mosi tidak percaya, Ketua KPU RI Imam Nahroni {verb} Haris Zulkarnain.")
    assert related(found, Predicate.SUPPORTS) == {("Imam Nahroni", "Haris Zulkarnain")}


def test_who_sues_stands_before_words_between_commas() -> None:
    found = read("Ronny Sapuleteng, caleg DPRD Maluku pada Pemilu 2024, menggugat DPP Perindo ke PTUN Jakarta.")
    assert related(found, Predicate.ACCUSES) == {
        ("Ronny Sapuleteng", "Dewan Pimpinan Pusat Partai Persatuan Indonesia")
    }


def test_the_bench_warns_several_and_who_complained_accuses_them() -> None:
    found = read(
        "DKPP menggelar sidang pembacaan putusan di Jakarta, Rabu (25/9/2024). Majelis menjatuhkan peringatan keras "
        "kepada Ketua KPU RI Imam Nahroni serta peringatan kepada Anggota KPU RI Sarmila Baskoro. "
        "Perkara itu diadukan Koalisi Masyarakat Sipil Antikorupsi."
    )
    sanctioned = {"Imam Nahroni", "Sarmila Baskoro"}
    assert related(found, Predicate.SANCTIONS) == {(DKPP, person) for person in sanctioned}
    accused = {("Koalisi Masyarakat Sipil Antikorupsi", person) for person in sanctioned}
    assert related(found, Predicate.ACCUSES) == accused


# --- meetings, and articles on one event ------------------------------------------------------------------------------


def test_whoever_told_it_behind_a_meeting_was_at_it() -> None:
    found = read(
        "Hal itu disampaikan Sekjen PKB Haris Zulkarnain usai bertemu Presiden Prabu Wijayanto, Rabu (25/9/2024)."
    )
    assert related(found, Predicate.MEETS) == {("Haris Zulkarnain", "Prabu Wijayanto")}
    assert {who for who, _ in related(found, Predicate.ATTENDS)} == {"Haris Zulkarnain", "Prabu Wijayanto"}


@pytest.mark.parametrize(
    "told",
    [
        "Sekjen PKB Haris Zulkarnain menggelar pertemuan dengan Sekjen PAN Budi Wirawan, Rabu (25/9/2024).",
        "Pertemuan Sekjen PKB Haris Zulkarnain dan Budi Wirawan berlangsung tertutup, Rabu (25/9/2024).",
        "Sekjen PKB Haris Zulkarnain dan Sekjen PAN Budi Wirawan bertemu, Rabu (25/9/2024).",
    ],
)
def test_both_sides_are_at_a_meeting(told: str) -> None:
    assert {who for who, _ in related(read(told), Predicate.ATTENDS)} == {"Haris Zulkarnain", "Budi Wirawan"}


def test_all_partners_of_a_hearing_are_at_it() -> None:
    found = read("Komisi II DPR menggelar rapat dengar pendapat dengan KPU, Bawaslu, dan DKPP, Rabu (25/9/2024).")
    assert {who for who, _ in related(found, Predicate.ATTENDS)} == {KPU, BAWASLU, DKPP}


LEAD = "KPU menggelar rapat koordinasi di Jakarta, Rabu (25/9/2024). "


def test_who_speaks_behind_a_lead_on_a_meeting_is_at_it_until_the_text_leads_elsewhere() -> None:
    found = read(
        LEAD + "Sekjen KPU Sarmila Baskoro mengatakan logistik sudah siap. "
        "Terpisah, Sekjen PKB Haris Zulkarnain meminta KPU tidak lalai."
    )
    assert related(found, Predicate.ATTENDS) == {("Sarmila Baskoro", "rapat koordinasi")}


def test_who_comments_on_a_ruling_is_not_in_court() -> None:
    found = read(
        "MK menggelar sidang pembacaan putusan di Jakarta, Rabu (25/9/2024). "
        "Sekjen PKB Haris Zulkarnain mengatakan putusan itu tepat."
    )
    assert related(found, Predicate.ATTENDS) == set()


def test_issuing_a_decision_is_no_stage_of_an_election() -> None:
    found = read("KPU menetapkan Keputusan KPU Nomor 731 Tahun 2024 pada Rabu (25/9/2024).")
    assert [(e.kind.value, e.date) for e in found.events] == [("putusan", "2024-09-25")]


# --- names in parentheses ---------------------------------------------------------------------------------------------


def test_a_nickname_with_an_honorific_in_parentheses() -> None:
    found = read('Menteri Sosial Saiful Yusmanto (Gus Ipong) menilai bansos sudah tepat. "Lanjut," ujar Gus Ipong.')
    assert persons(found) == {"Saiful Yusmanto"}
    assert speakers(found) == ["Saiful Yusmanto", "Saiful Yusmanto"]


def test_the_acronym_of_a_ministry_behind_the_role() -> None:
    found = read("Menteri Energi dan Sumber Daya Mineral (ESDM) Bahrun Lahadi mengatakan harga tidak naik.")
    assert offices(found) == {("Bahrun Lahadi", "Menteri Energi dan Sumber Daya Mineral", None)}


def test_an_institution_that_only_its_place_shows() -> None:
    found = read(
        "Direktur Cianjur Watch, Asep Sunaryono, menilai KPU lalai. Ketua Budi Wirawan, Rina Wati, dan Eka hadir."
    )
    assert ("Asep Sunaryono", "Direktur", "Cianjur Watch") in offices(found)
    assert institutions(found) == {"Cianjur Watch", KPU}


def test_an_arabic_article_and_its_hyphen_belong_to_a_name() -> None:
    found = read("Ketua Panja Habil Al-Jufran menengahi. Pasangan Muhammad Al-Habsyan-Siti Aminah unggul.")
    assert persons(found) == {"Habil Al-Jufran", "Muhammad Al-Habsyan", "Siti Aminah"}


def test_a_region_whose_name_is_short_for_a_role() -> None:
    found = read('Zulham Effendy Tarigan mengaku kaget sekali. "Jangan," ucap bekas Bupati Karo dua periode itu.')
    assert [(o.role, o.former) for o in found.offices] == [("Bupati", True)]


def test_deputies_of_all_ministers() -> None:
    found = read("Wakil Menteri Koperasi Farida Farianti mengatakan siap.")
    assert offices(found) == {("Farida Farianti", "Wakil Menteri Koperasi", None)}


def test_an_event_in_a_hall_is_in_the_town_behind_it() -> None:
    found = read("Rapat koordinasi digelar di Istora Senayan, Jakarta, Rabu (25/9/2024).")
    happening = event(found, "rapat koordinasi")
    assert happening.place == next(p.key for p in found.places if p.name == "Jakarta")


def test_a_commission_is_of_the_council_that_the_text_names_not_of_one_it_implies() -> None:
    found = read("DPR membahas usul itu. Bupati Karo Zulham Tarigan menilai DPRD siap. Komisi II membentuk panitia.")
    assert "Komisi II Dewan Perwakilan Rakyat" in institutions(found)


def test_a_meeting_told_of_by_a_noun() -> None:
    found = read("Penyidik mendalami pertemuan Sekjen PKB Haris Zulkarnain dengan Sekjen PAN Budi Wirawan di Jakarta.")
    assert related(found, Predicate.MEETS) == {("Haris Zulkarnain", "Budi Wirawan")}
