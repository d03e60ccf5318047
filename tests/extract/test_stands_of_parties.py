"""Who supports, accuses or sanctions whom, where lists, colons, apposition or a court stand between."""

from __future__ import annotations

from extract_samples import read, related

from pemangku.model import Predicate

HEAD = "Rapat digelar di Kabupaten Kebumen, Jawa Tengah. "
PKB, PAN = "Partai Kebangkitan Bangsa", "Partai Amanat Nasional"


def test_the_parties_of_a_coalition_support_whom_it_stands_for() -> None:
    found = read(
        HEAD + "Ketua DPRD Kebumen Wahid Nurhasan maju. Koalisi pengusung Wahid Nurhasan terdiri atas PKB dan PAN."
    )
    assert related(found, Predicate.SUPPORTS) == {(PKB, "Wahid Nurhasan"), (PAN, "Wahid Nurhasan")}


def test_parties_behind_a_colon() -> None:
    found = read(
        HEAD + "Pasangan Wahid Nurhasan dan Siti Munawaroh mendaftar. "
        "Pasangan ini disokong koalisi gemuk: PKB, ditambah PAN."
    )
    assert related(found, Predicate.SUPPORTS) == {
        (party, person) for party in (PKB, PAN) for person in ("Wahid Nurhasan", "Siti Munawaroh")
    }


def test_a_candidate_described_by_the_parties_that_support_him() -> None:
    found = read(HEAD + "Wahid Nurhasan, bakal calon bupati yang didukung PKB dan PAN, mengaku gugup.")
    assert related(found, Predicate.SUPPORTS) == {(PKB, "Wahid Nurhasan"), (PAN, "Wahid Nurhasan")}


def test_the_paper_of_a_party_is_its_support() -> None:
    found = read(HEAD + "Ketua DPRD Kebumen Wahid Nurhasan pada Minggu (25/8/2024) menerima rekomendasi dari PKB.")
    assert related(found, Predicate.SUPPORTS) == {(PKB, "Wahid Nurhasan")}


def test_a_running_mate_named_at_the_end() -> None:
    found = read(HEAD + "Ketua DPRD Kebumen Wahid Nurhasan diusung PKB serta berpasangan dengan Siti Munawaroh.")
    assert related(found, Predicate.RUNNING_MATE) == {("Wahid Nurhasan", "Siti Munawaroh")}


def test_who_accuses_from_a_body_and_whom_words_describe() -> None:
    found = read(HEAD + "Anggota lain, Wahid Nurhasan dari PMII, menuding rekan separtainya, Siti Munawaroh, curang.")
    assert related(found, Predicate.ACCUSES) == {("Wahid Nurhasan", "Siti Munawaroh")}


def test_a_comma_alone_joins_no_subjects() -> None:
    found = read(
        HEAD + "Ketua KPU Kebumen Bagus Hanafi menggugat. Bukan hanya Bagus Hanafi, Siti Munawaroh juga melaporkan "
        "Ketua Bawaslu Kebumen Wahid Nurhasan."
    )
    assert related(found, Predicate.ACCUSES) == {("Siti Munawaroh", "Wahid Nurhasan")}


def test_a_lawyer_is_no_complainant() -> None:
    found = read(HEAD + "Kuasa hukum pemohon Bagus Hanafi menilai termohon, Wahid Nurhasan, lalai.")
    assert related(found, Predicate.ACCUSES) == set()


def test_a_court_sanctions_whom_the_text_calls_sentenced() -> None:
    found = read(
        "Sidang digelar di Pengadilan Negeri Kebumen. Kepala Desa Panjer Wahid Nurhasan divonis dua bulan penjara."
    )
    assert related(found, Predicate.SANCTIONS) == {("Pengadilan Negeri Kebumen", "Wahid Nurhasan")}


def test_a_session_told_of_before_a_court_is_not_that_court_s() -> None:
    found = read(
        HEAD + "Sidang sengketa digelar Bawaslu Kebumen, Rabu (25/9/2024). Putusan lama pernah dianulir Mahkamah Agung."
    )
    assert {holder for holder, _ in related(found, Predicate.ORGANIZES)} == {
        "Badan Pengawas Pemilihan Umum Kabupaten Kebumen"
    }
