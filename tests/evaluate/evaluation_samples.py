"""A small graph, and gold facts about the same article that it meets only in part."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, parse

from pemangku.store import write_store
from pemangku.vocabulary import PREFIXES

TEXT = (
    "KPU Kota Sukamaju menggelar debat publik pertama di Hotel Asri, Rabu (6/11/2024). "
    '"Debat berjalan tertib," kata Ketua KPU Kota Sukamaju Rina Wulandari. '
    "Bawaslu Kota Sukamaju mengawasi debat publik pertama. "
    "Mantan wali kota Dedi Saputra berpasangan dengan Sari Melati."
)

GRAPH = f"""
GRAPH <urn:entities> {{
  person:rina a foaf:Person ; foaf:name "Rina Wulandari" ; skos:prefLabel "Rina Wulandari" ; skos:altLabel "Rina" .
  person:dedi a foaf:Person ; foaf:name "Dedi" ; skos:prefLabel "Dedi" ; skos:altLabel "Dedi Saputra" .
  person:sari a foaf:Person ; foaf:name "Sari Melati" ; skos:prefLabel "Sari Melati" .
  person:asri a foaf:Person ; foaf:name "Asri" ; skos:prefLabel "Asri" .
  institution:kpu a org:Organization ; skos:prefLabel "Komisi Pemilihan Umum Kota Sukamaju" ;
    skos:altLabel "KPU Kota Sukamaju" ; org:classification category:penyelenggara .
  institution:bawaslu a org:Organization ; skos:prefLabel "Bawaslu Kota Sukamaju" ;
    org:classification category:lainnya .
  place:sukamaju a schema:Place ; skos:prefLabel "Kota Sukamaju" ; schema:containedInPlace place:jaya .
  place:jaya a schema:Place ; skos:prefLabel "Jaya Raya" .
  place:hotel a schema:Place ; skos:prefLabel "Hotel Asri" .
  event:debat a sem:Event ; skos:prefLabel "debat publik pertama" ; sem:eventType kind:debat .
  event:rapat a sem:Event ; skos:prefLabel "rapat pleno" ; sem:eventType kind:rapat .
  role:ketua a org:Role ; skos:prefLabel "Ketua" .
  role:walikota a org:Role ; skos:prefLabel "Wali Kota" .
}}
GRAPH article:a1 {{
  article:a1 a schema:NewsArticle ; dcterms:identifier "a1" ; nif:isString {TEXT!r} ;
    schema:mentions person:rina, person:dedi, person:sari, person:asri, institution:kpu, institution:bawaslu,
      place:sukamaju, place:jaya, place:hotel, event:debat, event:rapat .
  event:debat sem:hasTimeStamp "2024-11-06"^^xsd:date ; sem:hasPlace place:hotel .
  membership:m1 a org:Membership ; org:member person:rina ; org:role role:ketua ; org:organization institution:kpu .
  membership:m2 a org:Membership ; org:member person:dedi ; org:role role:walikota .
  membership:m3 a org:Membership ; org:member person:sari ; org:role role:ketua .
  statement:s1 a schema:Quotation ; schema:isPartOf article:a1 ; schema:text "Debat berjalan tertib," ;
    schema:spokenByCharacter person:rina ; pem:mode "direct" ; pem:speechAct act:menilai .
  statement:s2 a schema:Quotation ; schema:isPartOf article:a1 ; schema:text "debat publik pertama diawasi ketat" ;
    schema:spokenByCharacter institution:kpu ; pem:mode "indirect" ; pem:speechAct act:menyatakan .
  institution:kpu pem:organizes event:debat .
  institution:kpu pem:supervises event:debat .
  person:sari pem:runningMate person:dedi .
  person:dedi pem:runningMate person:sari .
  person:rina pem:attends event:debat .
}}
""".replace(repr(TEXT), '"' + TEXT.replace('"', '\\"') + '"')

GOLD = """
id: a1
published: 2024-11-06
persons:
  - name: Rina Wulandari
    aka: [Rina]
    positions: [{role: Ketua, role_aka: [Ketua KPU], org: Komisi Pemilihan Umum Kota Sukamaju}]
  - name: Dedi Saputra
    aka: [Dedi]
    positions: [{role: Wali Kota, former: true}]
  - {name: Sari Melati}
orgs:
  - {name: Komisi Pemilihan Umum Kota Sukamaju, aka: [KPU Kota Sukamaju], category: penyelenggara}
  - name: Badan Pengawas Pemilihan Umum Kota Sukamaju
    aka: [Bawaslu Kota Sukamaju]
    category: pengawas
places:
  - {name: Kota Sukamaju, aka: [Sukamaju], within: Jaya Raya}
  - {name: Jaya Raya, within: null}
events:
  - name: debat publik pertama
    aka: [debat pertama]
    kind: debat
    date: 2024-11-06
    place: Kota Sukamaju
    organizers: [Komisi Pemilihan Umum Kota Sukamaju]
  - {name: pengawasan debat publik pertama, kind: pengawasan, date: null, place: null}
statements:
  - {speaker: Rina Wulandari, starts: Debat berjalan tertib, mode: direct, act: menyatakan}
  - speaker: Badan Pengawas Pemilihan Umum Kota Sukamaju
    starts: pertama diawasi ketat
    mode: indirect
    act: menyatakan
relations:
  - [Badan Pengawas Pemilihan Umum Kota Sukamaju, supervises, debat publik pertama]
  - [Dedi Saputra, runningMate, Sari Melati]
optional:
  persons: []
  orgs: []
  places: [Hotel Asri]
  events: [rapat pleno]
  positions: []
  statements: []
  relations:
    - [Rina Wulandari, attends, debat publik pertama]
"""


def write_sample(folder: Path) -> tuple[Path, Path]:
    """The store and the gold folder, made in `folder`."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    store, gold = folder / "graph", folder / "gold"
    write_store(store, parse(prefixes + GRAPH, RdfFormat.TRIG), fingerprint="sample")
    gold.mkdir()
    (gold / "a1.yaml").write_text(GOLD, encoding="utf-8")
    return store, gold
