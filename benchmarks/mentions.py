"""How many mentions of regions and institutions go to the right one: `python benchmarks/mentions.py [--seed 2024]`.

500 mentions are drawn by seed out of short, abbreviated, full and ambiguous names, with and without a context that
tells more, and put into short sentences. What each one means is known from how it was drawn: abbreviations and bodies
are listed here once more, so that an error of the lexicon counts. Where a name has two bearers and nothing tells which
is meant, either is right; such mentions are a kind of their own. Prints the share by kind, and every mention that
went wrong.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from pemangku.extract import extract
from pemangku.read import make_article
from pemangku.reference import Region, regions

COUNT = 500
_SHORT = {
    **{"Sumut": "12", "Sumbar": "13", "Sumsel": "16", "Babel": "19", "Kepri": "21", "Jabar": "32", "Jateng": "33"},
    **{"DIY": "34", "Jatim": "35", "NTB": "52", "NTT": "53", "Kalbar": "61", "Kalteng": "62", "Kalsel": "63"},
    **{"Kaltim": "64", "Kaltara": "65", "Sulut": "71", "Sulteng": "72", "Sulsel": "73", "Sultra": "74", "Sulbar": "76"},
    **{"Malut": "82", "Abdya": "11.12", "Tapteng": "12.01", "Taput": "12.02", "Tapsel": "12.03", "Madina": "12.13"},
    **{"Humbahas": "12.16", "Sergai": "12.18", "Paluta": "12.20", "Palas": "12.21", "Labusel": "12.22"},
    **{"Labura": "12.23", "Pessel": "13.01", "Inhu": "14.02", "Inhil": "14.04", "Rohul": "14.06", "Rohil": "14.07"},
    **{"Kuansing": "14.09", "OKU": "16.01", "OKI": "16.02", "Muba": "16.06", "Lamsel": "18.01", "Lamteng": "18.02"},
    **{"Lambar": "18.04", "Lamtim": "18.07", "Tubaba": "18.12", "Jakpus": "31.71", "Jakut": "31.72"},
    **{"Jakbar": "31.73", "Jaksel": "31.74", "Jaktim": "31.75", "KBB": "32.17", "Tangsel": "36.74", "Lobar": "52.01"},
    **{"Loteng": "52.02", "Lotim": "52.03", "Mabar": "53.15", "Matim": "53.19", "Kobar": "62.01", "Kotim": "62.02"},
    **{"Barsel": "62.04", "Barut": "62.05", "Kukar": "64.02", "Kubar": "64.07", "Kutim": "64.08", "Minsel": "71.05"},
    **{"Minut": "71.06", "Pangkep": "73.10", "Lutim": "73.24", "Konsel": "74.05", "Konut": "74.09"},
}
_ANYWHERE = {
    **{"KPU": "kpu", "Bawaslu": "bawaslu", "DPRD": "dprd", "Dinkes": "dinkes", "Disdukcapil": "disdukcapil"},
    **{"Satpol PP": "satpol-pp", "BPBD": "bpbd", "Kesbangpol": "kesbangpol", "MUI": "mui", "BPS": "bps"},
}
_PROVINCIAL = {"Polda": "polda", "Kejati": "kejati", "Pemprov": "pemprov"}
_OWN_GOVERNMENTS = {"pemprov-11": "pemaceh", "pemprov-34": "pemda-diy"}
_LOCAL = {"Polres": "polres", "Kejari": "kejari", "PN": "pn", "Pengadilan Negeri": "pn"}
_FULL = {
    "Komisi Pemilihan Umum": "kpu",
    "Badan Pengawas Pemilihan Umum": "bawaslu",
    "Dewan Perwakilan Rakyat Daerah": "dprd",
    "Dinas Kesehatan": "dinkes",
    "Badan Penanggulangan Bencana Daerah": "bpbd",
}
_OF_DISTRICTS = {"PPK": "ppk", "Panwascam": "panwascam", "Polsek": "polsek"}
_NATIONAL = {
    **{"KPU RI": "kpu", "Bawaslu RI": "bawaslu", "DKPP": "dkpp", "DPR RI": "dpr", "DPD RI": "dpd", "MK": "mk"},
    **{"Mahkamah Konstitusi": "mk", "Kemendagri": "kemendagri", "Mahkamah Agung": "ma", "Polri": "polri"},
    **{"KPK": "kpk", "Komnas HAM": "komnas-ham", "Kejagung": "kejagung", "TNI": "tni", "Kemenkumham": "kemenkumham"},
}
_BRANCHES = {"DPC PKB": "dpc-pkb", "DPC PDIP": "dpc-pdip", "DPD Golkar": "dpd-golkar", "DPC Gerindra": "dpc-gerindra"}
_ACTS = (
    "{} menggelar rapat koordinasi pada Senin.",
    "Hal itu disampaikan {} kepada wartawan.",
    "Rapat itu dihadiri {}, Selasa.",
    "Menurut {}, persiapan sudah rampung.",
)
_LIFE = ("Warga {} memilih dengan tertib.", "Rapat itu digelar di {}, Selasa.", "Hujan turun di {} sejak pagi.")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mention: the text, where it stands in it, and the keys that are right for it."""

    kind: str
    text: str
    begin: int
    end: int
    right: frozenset[str]

    @property
    def form(self) -> str:
        """The mention as it is written."""
        return self.text[self.begin : self.end]


def drawn(count: int = COUNT, *, seed: int = 2024) -> list[Drawn]:
    """COUNT mentions, the kinds in turn; the same ones for the same seed."""
    luck = random.Random(seed)
    kinds = list(_KINDS)
    return [_KINDS[kinds[number % len(kinds)]](luck, kinds[number % len(kinds)]) for number in range(count)]


def found(mention: Drawn) -> str | None:
    """The key that the program gives the mention: that of the longest name found in its place."""
    findings = extract(make_article(id="a", text=mention.text))
    over = [m for m in findings.mentions if m.begin < mention.end and mention.begin < m.end]
    longest = max(over, key=lambda m: (m.end - m.begin, m.entity), default=None)
    return longest.entity if longest else None


def wrong(mentions: Iterable[Drawn]) -> list[tuple[Drawn, str | None]]:
    """The mentions that do not go to the right one, and where they go."""
    return [(mention, key) for mention in mentions if (key := found(mention)) not in mention.right]


def main() -> None:
    """Print the share that goes to the right one by kind, and what went wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=2024)
    options.add_argument("--count", type=int, default=COUNT)
    given = options.parse_args()
    mentions = drawn(given.count, seed=given.seed)
    missed = wrong(mentions)
    for kind in _KINDS:
        total = sum(m.kind == kind for m in mentions)
        right = total - sum(m.kind == kind for m, _ in missed)
        print(f"{kind:<44}{right:>5} of {total:<5}{right / max(total, 1):>7.1%}")
    print(f"{'all':<44}{len(mentions) - len(missed):>5} of {len(mentions):<5}{1 - len(missed) / len(mentions):>7.1%}")
    for mention, key in missed:
        print(f"  {mention.form!r} → {key}, not {' or '.join(sorted(mention.right))}: {mention.text}")


# --- what is drawn ------------------------------------------------------------------------------------------------


def _put(
    luck: random.Random, kind: str, form: str, right: Iterable[str], *, before: str = "", life: bool = False
) -> Drawn:
    frame = before + luck.choice(_LIFE if life else _ACTS)
    begin = frame.index("{}")
    return Drawn(kind, frame.replace("{}", form), begin, begin + len(form), frozenset(right))


def _bearers(name: str) -> list[Region]:
    """The provinces, regencies and cities that have this name."""
    return [region for region in (*regions().provinces, *regions().regencies) if region.name == name]


def _alone(luck: random.Random) -> Region:
    """A regency or city whose name no other has."""
    return luck.choice([region for region in regions().regencies if len(_bearers(region.name)) == 1])


def _shared(luck: random.Random) -> Region:
    """A regency whose name a city has too, or the other way round."""
    return luck.choice([region for region in regions().regencies if len(_bearers(region.name)) > 1])


def _district(luck: random.Random) -> tuple[Region, Region]:
    regency = luck.choice([region for region in regions().regencies if regions().districts(region.code)])
    return luck.choice(regions().districts(regency.code)), regency


def _body(luck: random.Random, table: dict[str, str]) -> tuple[str, str]:
    return luck.choice(sorted(table.items()))


def _with_level(luck: random.Random, kind: str) -> Drawn:
    (body, key), region = _body(luck, _ANYWHERE), luck.choice(regions().regencies)
    return _put(luck, kind, f"{body} {region.label}", [f"institution:{key}-{region.code}"])


def _without_level(luck: random.Random, kind: str) -> Drawn:
    (body, key), region = _body(luck, {**_ANYWHERE, **_LOCAL}), _alone(luck)
    return _put(luck, kind, f"{body} {region.name}", [f"institution:{key}-{region.code}"])


def _of_province(luck: random.Random, kind: str) -> Drawn:
    (body, key), region = _body(luck, _PROVINCIAL), luck.choice(regions().provinces)
    right = _OWN_GOVERNMENTS.get(f"{key}-{region.code}", f"{key}-{region.code}")
    return _put(luck, kind, f"{body} {region.name}", [f"institution:{right}"])


def _abbreviated(luck: random.Random, kind: str) -> Drawn:
    (body, key), (short, code) = _body(luck, _ANYWHERE), luck.choice(sorted(_SHORT.items()))
    return _put(luck, kind, f"{body} {short}", [f"institution:{key}-{code}"])


def _written_out(luck: random.Random, kind: str) -> Drawn:
    (body, key), region = _body(luck, _FULL), luck.choice(regions().regencies)
    return _put(luck, kind, f"{body} {region.label}", [f"institution:{key}-{region.code}"])


def _told_by_context(luck: random.Random, kind: str) -> Drawn:
    (body, key), region = _body(luck, _ANYWHERE), _shared(luck)
    before = f"Warga {region.label} memilih pada November. "
    return _put(luck, kind, f"{body} {region.name}", [f"institution:{key}-{region.code}"], before=before)


def _told_by_nothing(luck: random.Random, kind: str) -> Drawn:
    (body, key), region = _body(luck, _ANYWHERE), _shared(luck)
    right = [f"institution:{key}-{bearer.code}" for bearer in _bearers(region.name)]
    return _put(luck, kind, f"{body} {region.name}", right)


def _named_before(luck: random.Random, kind: str) -> Drawn:
    (body, key), region = _body(luck, _ANYWHERE), luck.choice(regions().regencies)
    before = f"{body} {region.label} menyiapkan pertemuan. "
    return _put(luck, kind, body, [f"institution:{key}-{region.code}"], before=before)


def _national(luck: random.Random, kind: str) -> Drawn:
    body, key = _body(luck, _NATIONAL)
    region = luck.choice(regions().regencies)
    before = luck.choice(("", f"Warga {region.label} memilih pada November. "))
    return _put(luck, kind, body, [f"institution:{key}"], before=before)


def _branch(luck: random.Random, kind: str) -> Drawn:
    (body, key), region = _body(luck, _BRANCHES), luck.choice(regions().regencies)
    return _put(luck, kind, f"{body} {region.label}", [f"institution:{key}-{region.code}"])


def _in_district(luck: random.Random, kind: str) -> Drawn:
    (body, key), (district, regency) = _body(luck, _OF_DISTRICTS), _district(luck)
    before = f"Warga {regency.label} memilih pada November. "
    return _put(luck, kind, f"{body} {district.name}", [f"institution:{key}-{district.code}"], before=before)


def _region(luck: random.Random, kind: str) -> Drawn:
    region = luck.choice(regions().regencies)
    label = luck.choice((region.label, region.label.replace("Kabupaten ", "Kab. ")))
    return _put(luck, kind, label, [f"place:{region.code}"], life=True)


def _region_bare(luck: random.Random, kind: str) -> Drawn:
    region = luck.choice((_alone(luck), luck.choice([r for r in regions().provinces if len(_bearers(r.name)) == 1])))
    return _put(luck, kind, region.name, [f"place:{region.code}"], life=True)


def _region_short(luck: random.Random, kind: str) -> Drawn:
    short, code = luck.choice(sorted(_SHORT.items()))
    return _put(luck, kind, short, [f"place:{code}"], life=True)


def _region_by_context(luck: random.Random, kind: str) -> Drawn:
    region = _shared(luck)
    before = f"KPU {region.label} menetapkan daftar pemilih. "
    return _put(luck, kind, region.name, [f"place:{region.code}"], before=before, life=True)


def _place_in_regency(luck: random.Random, kind: str) -> Drawn:
    district, regency = _district(luck)
    word, label = luck.choice((("Kecamatan", regency.label), ("Kec.", regency.label.replace("Kabupaten", "Kab."))))
    whole = _put(luck, kind, f"{word} {district.name}, {label}", [f"place:{district.code}"], life=True)
    return replace(whole, end=whole.begin + len(f"{word} {district.name}"))


_KINDS: dict[str, Callable[[random.Random, str], Drawn]] = {
    "KPU Kota Bekasi": _with_level,
    "KPU Garut": _without_level,
    "Polda Jawa Barat": _of_province,
    "DPRD Sergai, Bawaslu Jabar": _abbreviated,
    "Komisi Pemilihan Umum Kabupaten Garut": _written_out,
    "KPU Bekasi, the context tells": _told_by_context,
    "KPU Bekasi, nothing tells (either is right)": _told_by_nothing,
    "KPU, after KPU Kabupaten Garut": _named_before,
    "KPU RI, DKPP, Mahkamah Agung": _national,
    "DPC PKB Kabupaten Garut": _branch,
    "PPK Sukawening, the context tells": _in_district,
    "Kabupaten Garut, Kab. Garut": _region,
    "Garut, Jawa Barat": _region_bare,
    "Sergai, Jabar": _region_short,
    "Bekasi, the context tells": _region_by_context,
    "Kec. Sukawening, Kab. Garut": _place_in_regency,
}


if __name__ == "__main__":
    main()
