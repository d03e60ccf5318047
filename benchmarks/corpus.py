"""Made-up election news in any number, for measuring: `python benchmarks/corpus.py 10000 > articles.jsonl`.

Every article comes from a seed alone: the same numbers give the same articles on every machine. No person is real.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from labelled_pairs import FAMILY, GIVEN
from pemangku.reference import Region, regions

_OPENING = (
    "{kpu} {region} menetapkan {count} pasangan calon pada Pilkada 2024, {day}.",
    "Bawaslu {region} menggelar rapat koordinasi pengawasan kampanye di {district}, {day}.",
    "Pemerintah {region} memastikan kesiapan anggaran Pilkada 2024 di {district}, {day}.",
    "{kpu} {region} menyelenggarakan sosialisasi bagi pemilih pemula di Kecamatan {district}, {day}.",
)
_SPEAKING = (
    "Ketua {kpu} {region} {chair} mengatakan tahapan berjalan sesuai jadwal.",
    '"Kami meminta semua pihak menjaga ketertiban," kata Ketua Bawaslu {region} {watch} di {district}.',
    "Anggota Bawaslu {region} {member} menjelaskan pihaknya mengawasi {count} kecamatan.",
    '"Kami siap menang," ujar calon bupati nomor urut {number} {candidate} saat berkampanye.',
    "Calon wakil bupati {mate} mengajak warga {district} datang ke TPS pada 27 November 2024.",
    "Kapolres {region} {police} menyebut {count} personel disiagakan selama masa kampanye.",
    "Pj Bupati {regency} {acting} mengimbau aparatur sipil negara tetap netral.",
    "Menurut {chair}, logistik untuk {count} TPS telah tiba di gudang.",
)
_DOING = (
    "Partai {party} mendukung pasangan {candidate}-{mate}.",
    "Ketua DPC {party} {region} {leader} melaporkan dugaan pelanggaran itu ke Bawaslu {region}.",
    "{candidate} bertemu pengurus Nahdlatul Ulama {region} di {district}, {day}.",
    "Bawaslu {region} memeriksa Camat {district} {camat} karena dugaan pelanggaran netralitas.",
    "Kegiatan itu dihadiri Sekretaris Daerah {region} {secretary}.",
)
_PARTIES = ("Golkar", "Gerindra", "NasDem", "Demokrat", "PKB", "PKS", "PAN", "PPP")
_PEOPLE = (
    "chair", "watch", "member", "candidate", "mate", "police", "acting", "leader", "camat", "secretary",
)  # fmt: skip
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_FIRST_DAY = dt.date(2024, 9, 25)
_CAMPAIGN = 60  # days over which the articles are spread


@dataclass(frozen=True)
class _Town:
    """A regency with the people whom its news is about."""

    region: Region
    districts: tuple[str, ...]
    people: dict[str, str]


def made_up(count: int, *, seed: int = 2024) -> Iterator[dict[str, str]]:
    """COUNT articles as JSON Lines have them. Each town has people of its own, who come again in its other articles."""
    luck = random.Random(seed)
    towns = [_town(luck, region) for region in regions().regencies]
    for number in range(count):
        yield _article(luck, number, luck.choice(towns))


def _town(luck: random.Random, region: Region) -> _Town:
    districts = tuple(district.name for district in regions().districts(region.code))
    return _Town(region, districts, {part: _name(luck) for part in _PEOPLE})


def _name(luck: random.Random) -> str:
    middle = "".join(luck.choice("bdgjklmnprstw") + luck.choice("aiueo") for _ in range(luck.choice((2, 3))))
    return f"{luck.choice(GIVEN)} {middle.capitalize()} {luck.choice(FAMILY)}"


def _article(luck: random.Random, number: int, town: _Town) -> dict[str, str]:
    published = _FIRST_DAY + dt.timedelta(days=luck.randrange(_CAMPAIGN))
    region = town.region
    given = {
        **town.people,
        "region": region.label,
        "regency": region.name,
        "kpu": "KIP" if region.code.startswith("11") else "KPU",
        "district": luck.choice(town.districts),
        "party": luck.choice(_PARTIES),
        "count": str(luck.randrange(2, 40)),
        "number": str(luck.randrange(1, 4)),
        "day": f"{_DAYS[published.weekday()]} ({published.day}/{published.month})",
    }
    sentences = [luck.choice(_OPENING), *_some(luck, _SPEAKING, 4), *_some(luck, _DOING, 2)]
    return {
        "id": f"made-up-{number:06}",
        "title": f"{given['kpu']} dan Bawaslu {region.label} bersiap, berita ke-{number}",
        "published": published.isoformat(),
        "publisher": "Warta Rekaan",
        "text": "\n".join(sentence.format(**given) for sentence in sentences),
    }


def _some(luck: random.Random, sentences: Sequence[str], count: int) -> list[str]:
    return luck.sample(sentences, count)


def main() -> None:
    """Print the articles as JSON Lines."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int)
    for article in made_up(options.parse_args().count):
        print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    main()
