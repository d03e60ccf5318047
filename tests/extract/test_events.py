"""What happens, when and where, by whom it is held and who is there."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import event, read, related

from pemangku.model import EventKind, Modality, Predicate

KPU = "Komisi Pemilihan Umum Kabupaten Garut"


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("Rabu (25/9/2024)", "2024-09-25"),
        ("Rabu (25/9)", "2024-09-25"),
        ("25 September 2024", "2024-09-25"),
        ("Rabu", "2024-09-25"),
        ("kemarin", "2024-09-25"),
        ("25-27 September 2024", "2024-09-25"),
        ("25/09/2024", "2024-09-25"),
    ],
)
def test_dates_of_every_form(when: str, date: str) -> None:
    found = read(f"KPU Kabupaten Garut menggelar rapat koordinasi logistik di Kabupaten Garut, {when}.")
    assert event(found, "rapat koordinasi").date == date


def test_a_weekday_to_come() -> None:
    found = read("KPU Kabupaten Garut akan menggelar debat publik pada Senin mendatang.")
    assert event(found, "debat publik").date == "2024-09-30"


def test_december_told_of_in_january_is_last_years() -> None:
    found = read("KPU Kabupaten Garut menggelar rapat evaluasi pada Senin (30/12).", published=dt.date(2025, 1, 3))
    assert event(found, "rapat evaluasi").date == "2024-12-30"


def test_an_undated_article_takes_the_year_it_speaks_of() -> None:
    text = "KPU Kabupaten Garut menggelar rapat evaluasi pada 30 April. Pemilu 2019 sudah lewat."
    assert event(read(text, published=None), "rapat evaluasi").date == "2019-04-30"
    weekday = (
        "KPU Kabupaten Garut menggelar rapat evaluasi pada Selasa 30 April 2019. "
        "Bawaslu Kabupaten Garut menggelar diskusi pemilih pada Selasa."
    )
    assert event(read(weekday, published=None), "diskusi").date == "2019-04-30"


def test_a_month_is_all_that_is_known() -> None:
    found = read("KPU Kabupaten Garut menggelar debat publik pada akhir Oktober.")
    assert event(found, "debat publik").date == "2024-10"


def test_the_day_after_counts_from_the_date_told_before() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar rapat koordinasi pada Senin (16/9/2024). "
        "Sehari kemudian, Bawaslu Kabupaten Garut menggelar diskusi publik."
    )
    assert event(found, "diskusi publik").date == "2024-09-17"


def test_the_date_of_a_source_is_not_the_events() -> None:
    found = read("KPU Kabupaten Garut menggelar rapat koordinasi di Kabupaten Garut, dikutip Rabu (25/9/2024).")
    assert event(found, "rapat koordinasi").date is None


def test_an_impossible_date_is_none() -> None:
    found = read("KPU Kabupaten Garut menggelar rapat koordinasi di Kabupaten Garut (31/2/2024).")
    assert event(found, "rapat koordinasi").date is None


def test_who_organises_and_where() -> None:
    found = read("KPU Kabupaten Garut menggelar debat publik di Hotel Melati, Kabupaten Garut, Rabu (25/9/2024).")
    debate = event(found, "debat publik")
    assert (debate.kind, debate.place, debate.modality) == (EventKind.DEBAT, "place:32.05", Modality.REPORTED)
    assert related(found, Predicate.ORGANIZES) == {(KPU, debate.name)}


def test_the_organiser_behind_a_passive_verb() -> None:
    found = read("Debat publik digelar oleh KPU Kabupaten Garut pada Rabu (25/9/2024).")
    assert related(found, Predicate.ORGANIZES) == {(KPU, event(found, "debat publik").name)}


def test_the_next_sentence_dates_places_and_fills_an_event() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar sosialisasi pemilih pemula. "
        "Kegiatan itu berlangsung di Kecamatan Sukawening, Kabupaten Garut, pada Rabu (25/9/2024). "
        "Acara tersebut dihadiri Bupati Garut Bambang Wirawan."
    )
    told = event(found, "sosialisasi")
    assert told.date == "2024-09-25"
    assert told.place is not None and told.place.startswith("place:32.05")
    assert ("Bambang Wirawan", told.name) in related(found, Predicate.ATTENDS)


def test_an_undated_event_takes_the_one_date_of_the_next_sentence() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar rapat koordinasi logistik. Peserta tiba di gedung sejak Rabu (25/9/2024)."
    )
    assert event(found, "rapat koordinasi").date == "2024-09-25"


def test_a_planned_event() -> None:
    found = read("KPU Kabupaten Garut akan menggelar debat publik pada Rabu (2/10/2024).")
    assert event(found, "debat publik").modality is Modality.PLANNED


def test_nobody_holds_what_was_not_held() -> None:
    found = read("KPU Kabupaten Garut batal menggelar debat publik pada Rabu (25/9/2024).")
    assert related(found, Predicate.ORGANIZES) == set()


def test_an_event_named_again_is_the_same() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar rapat koordinasi logistik pada Rabu (25/9/2024). "
        "Rakor itu dibuka Bupati Garut Bambang Wirawan."
    )
    meeting = event(found, "rapat koordinasi")
    assert related(found, Predicate.ATTENDS) == {("Bambang Wirawan", meeting.name)}


def test_a_similar_event_is_another_one() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar sosialisasi pemilih pemula pada Rabu (25/9/2024). "
        "Kegiatan serupa telah dilaksanakan bagi penyandang disabilitas pada 18 September 2024."
    )
    assert {e.date for e in found.events} == {"2024-09-25", "2024-09-18"}
    assert read("KPU menggelar sosialisasi Rabu (25/9/2024). Pada 18 September 2024 kegiatan serupa")


def test_a_programme_shares_day_and_place() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar rapat koordinasi di Kabupaten Garut, Rabu (25/9/2024). "
        "Acara dilanjutkan dengan deklarasi kampanye damai."
    )
    assert event(found, "deklarasi").date == "2024-09-25"


def test_elections_have_a_region_a_year_and_stages() -> None:
    found = read("KPU Kabupaten Garut memulai masa kampanye Pilkada Kabupaten Garut 2024 pada Rabu (25/9/2024).")
    election = event(found, "pilkada")
    assert (election.key, election.place, election.date) == ("event:pilkada-2024-32.05", "place:32.05", "2024")
    assert election.shared
    assert event(found, "masa kampanye").part_of == election.key


def test_the_day_of_a_small_election() -> None:
    found = read("Pemilihan Ketua OSIS SMA Cahaya Garut berlangsung Rabu (25/9/2024) di Kabupaten Garut.")
    assert event(found, "pemilihan ketua osis").date == "2024-09-25"


def test_a_decision_is_issued_by_whom_a_later_naming_names() -> None:
    found = read(
        "Keputusan Nomor 812 Tahun 2024 dibahas kemarin. "
        "Aturan itu ada dalam Keputusan KPU Kabupaten Garut Nomor 812 Tahun 2024."
    )
    assert ("institution:kpu-32.05", "organizes", "Keputusan KPU Kabupaten Garut Nomor 812 Tahun 2024") in [
        (r.subject, r.predicate.value, next(e.name for e in found.events if e.key == r.object)) for r in found.relations
    ]


def test_a_regulation_of_a_head_of_government_is_issued_by_the_government() -> None:
    found = read("Peraturan Bupati Garut Nomor 12 Tahun 2024 mengatur jadwal.")
    assert [(r.subject, r.predicate.value) for r in found.relations] == [("institution:pemkab-32.05", "organizes")]


def test_a_numbered_decision_is_shared_and_issued() -> None:
    found = read(
        "Keputusan KPU Kabupaten Garut Nomor 812 Tahun 2024 mengatur jadwal. Surat itu tertanggal 21 Agustus 2024."
    )
    decision = event(found, "keputusan")
    assert (decision.date, decision.shared) == ("2024-08-21", True)
    assert related(found, Predicate.ORGANIZES) == {(KPU, decision.name)}


def test_undoing_a_decision_is_a_decision() -> None:
    found = read(
        "KPU Kabupaten Garut membatalkan Keputusan KPU Kabupaten Garut Nomor 812 Tahun 2024, Rabu (25/9/2024)."
    )
    undone = event(found, "pembatalan")
    assert undone.date == "2024-09-25"
    assert (KPU, undone.name) in related(found, Predicate.ORGANIZES)


def test_those_who_decided_tell_of_it_themselves() -> None:
    found = read(
        '"Kami semua sepakat membatalkan Keputusan KPU Kabupaten Garut Nomor 812 Tahun 2024," '
        "kata Ketua KPU Kabupaten Garut Rahman Maulana, Rabu (25/9/2024)."
    )
    assert event(found, "pembatalan").date == "2024-09-25"


def test_a_ruling_without_issuer_is_the_courts_of_the_article() -> None:
    found = read("DKPP menggelar sidang pembacaan putusan. Putusan Nomor 14 Tahun 2024 dibacakan Rabu (25/9/2024).")
    names = {o for s, o in related(found, Predicate.ORGANIZES) if "Dewan Kehormatan" in s}
    assert any(name.startswith("Putusan Nomor 14") for name in names)


def test_verbs_that_are_events() -> None:
    found = read("Bupati Garut Bambang Wirawan melantik Dian Prasetyo sebagai camat pada Rabu (25/9/2024).")
    inauguration = event(found, "pelantikan")
    assert inauguration.date == "2024-09-25"
    assert related(found, Predicate.ATTENDS) >= {
        ("Bambang Wirawan", inauguration.name),
        ("Dian Prasetyo", inauguration.name),
    }


def test_a_passive_verb_names_its_subject() -> None:
    found = read("Bupati Garut Bambang Wirawan dilantik pada Rabu (25/9/2024).")
    assert "Bambang Wirawan" in event(found, "pelantikan").name


def test_a_report_to_the_police_and_a_case() -> None:
    found = read(
        "Rahman Maulana melaporkan dugaan kecurangan ke Bawaslu Kabupaten Garut, Rabu (25/9/2024). "
        "Dian Prasetyo mendaftarkan gugatan ke pengadilan, Kamis (26/9/2024)."
    )
    assert {e.kind for e in found.events} == {EventKind.LAINNYA}


def test_who_watches_over_an_event() -> None:
    found = read("Bawaslu Kabupaten Garut mengawasi debat publik di Kabupaten Garut, Rabu (25/9/2024).")
    assert related(found, Predicate.SUPERVISES) == {
        ("Badan Pengawas Pemilihan Umum Kabupaten Garut", event(found, "debat publik").name)
    }


def test_who_speaks_at_an_event_is_there() -> None:
    found = read(
        '"Logistik sudah lengkap semua," kata Ketua KPU Kabupaten Garut Rahman Maulana '
        "dalam rapat koordinasi di Kabupaten Garut, Rabu (25/9/2024)."
    )
    assert related(found, Predicate.ATTENDS) == {("Rahman Maulana", event(found, "rapat koordinasi").name)}


def test_who_is_present() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar debat publik pada Rabu (25/9/2024). "
        "Turut hadir Bupati Garut Bambang Wirawan dan Kapolres Garut Dedi Kurniawan. "
        "Debat itu dipandu moderator Siti Handayani."
    )
    assert {p for p, _ in related(found, Predicate.ATTENDS)} >= {
        "Bambang Wirawan",
        "Dedi Kurniawan",
        "Siti Handayani",
    }


def test_a_rally_its_crowd_and_its_speaker() -> None:
    found = read(
        "Massa dari Aliansi Petani Garut menggelar aksi unjuk rasa di Kabupaten Garut, Rabu (25/9/2024). "
        "Massa dari Aliansi Petani Garut tiba siang. "
        '"Kami menuntut jadwal yang adil," ujar koordinator aksi Rahman Maulana dalam orasinya.'
    )
    assert "Rahman Maulana" in {p for p, _ in related(found, Predicate.ATTENDS)}


def test_candidates_that_speak_in_an_article_on_a_debate_are_in_it() -> None:
    found = read(
        "KPU Kabupaten Garut menggelar debat publik pada Rabu (25/9/2024). "
        "Calon Bupati Garut Bambang Wirawan mengatakan pasar akan dibangun."
    )
    assert ("Bambang Wirawan", event(found, "debat publik").name) in related(found, Predicate.ATTENDS)


def test_a_happening_in_a_quotation_is_none() -> None:
    found = read('"Silakan menggelar debat kapan saja," kata Ketua KPU Kabupaten Garut Rahman Maulana.')
    assert found.events == ()


def test_a_room_for_meetings_is_no_meeting() -> None:
    assert read("Ketua KPU Kabupaten Garut Rahman Maulana berdiri di ruang rapat, Rabu (25/9/2024).").events == ()


def test_a_sanction_that_is_promised_has_not_been_imposed() -> None:
    found = read(
        "Bupati Garut Wawan Sutisna berjanji menjatuhkan sanksi disiplin bila Bawaslu menyatakan Dian bersalah."
    )
    assert not [event for event in found.events if "sanksi" in event.name]
