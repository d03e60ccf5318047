"""Pairs of mentions of persons with the right answer, made by realistic corruption of names. No person here is real.

Every pair comes from a seed alone: the same number gives the same pairs on every machine.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pemangku.lexicon.names import bare_name
from pemangku.resolve.names import words
from pemangku.resolve.profile import HeldRole, Profile, Standing, person_key

_GIVEN = """
Ahmad Muhammad Abdul Siti Nur Agus Budi Eko Dwi Tri Sri Dewi Hendra Iwan Joko Bambang Rahmat Yusuf Fajar Ridwan
Taufik Sukarman Sugianto Suparlan Sucipto Jarwadi Jumhana Cahyono Basuki Mardiana Lukita Wiranata Faridah
Halimatus Zulfadli Khairunnas Arifuddin Syahrial Chairani Fitriana Rosdiana Maryamah Yulinar Ermalina Kosmas
Yosafat Benediktus Marselinus Paskalina Theodora Ketut Wayan Made Gede Andi Besse Lalu Baiq Teuku Cut Ode Marten
Yakomina Ferdinan
"""
GIVEN = _GIVEN.split()
_FAMILY = """
Siregarwan Hutabarana Nasutiara Harahapan Situmeanga Panggabena Lumbanraya Tampubolang Kusumadinata Wiradireja
Natawiria Sastradinata Wirakarsa Hadisuwarno Prawirodirjo Sosromihardjo Mangunwinoto Tjokrosubroto Notopuro
Sumodihardjo Mappasere Pattarani Daengmaraja Lamakarao Rumbiakan Wonatorei Kogoyame Tabunira Pattiselano
Latumahani Renwarini Lekatompe Djelantika Suryawinata Padmawati Kertanegara Bungkaran Lamandauw Sahetapis
Manoppoy Kandouwo Rondonuwa Tumbelakang Mandagis Saputra Setiawan Wibowo Hidayat Kurniawan Santoso Lestari
Rahman Hakim Fauzi
"""
FAMILY = _FAMILY.split()
_REGIONS = """
11.05 12.17 13.71 16.02 18.09 31.74 32.16 32.04 33.02 33.74 34.71 35.12 35.78 51.08 52.03 53.07 61.01 62.03
71.06 73.08 81.01 93.01
"""
REGIONS = _REGIONS.split()
ROLES = (
    ("ketua", "kpu"),
    ("anggota", "bawaslu"),
    ("bupati", "pemkab"),
    ("sekretaris daerah", "setda"),
    ("ketua", "dprd"),
    ("anggota", "dprd"),
    ("kepala kepolisian resor", "polres"),
    ("ketua", "dpc-golkar"),
)
_OLD = [
    ("su", "soe"),
    ("ju", "djoe"),
    ("ja", "dja"),
    ("ci", "tji"),
    ("ca", "tja"),
    ("y", "j"),
    ("khai", "chai"),
    ("f", "v"),
]
_NEW = [("ie", "i"), ("dd", "d"), ("ss", "s"), ("fa", "va"), ("iq", "ik"), ("ik", "iq"), ("i", "y"), ("z", "s")]
_FORMS = {
    "Muhammad": ["Moh.", "M.", "Muh.", "Mochamad", "Mohammad", "Muhamad"],
    "Ahmad": ["Achmad", "Akhmad", "Ach."],
    "Abdul": ["Abd."],
    "Nur": ["Noor", "Noer"],
    "Siti": ["St.", "Sitti"],
}


@dataclass(frozen=True)
class Pair:
    """Two mentions, whether they are one person, and how the pair was made."""

    one: Profile
    other: Profile
    same: bool
    made: str


@dataclass(frozen=True)
class _Identity:
    name: tuple[str, ...]
    region: str
    role: tuple[str, str]


def pairs(count: int, *, seed: int = 2024, names: Sequence[str] = ()) -> list[Pair]:
    """COUNT pairs, half of them one person; NAMES, when given, are the names to start from."""
    luck = random.Random(seed)
    made: list[Pair] = []
    while len(made) < count:
        made.append(_same(luck, names) if len(made) % 2 == 0 else _different(luck, names))
    return made


def blind_third(found: Sequence[Pair]) -> list[Pair]:
    """The third on which nothing was tuned."""
    return [pair for at, pair in enumerate(found) if at % 6 in (4, 5)]


def candidate_names(path: Path) -> list[str]:
    """The names of several words in an official list of candidates."""
    from pemangku.reference.candidates import read_candidate_list

    found = [c.name for c in read_candidate_list(path).candidates]
    return [name for name in found if len(set(name.split())) > 1 and len(name.split()[0]) > 3 and "." not in name]


def _identity(luck: random.Random, names: Sequence[str]) -> _Identity:
    if names:
        name = tuple(luck.choice(names).split())
    else:
        name = (luck.choice(GIVEN), *luck.sample(GIVEN, luck.choice((0, 1, 1))), luck.choice(FAMILY))
    return _Identity(tuple(dict.fromkeys(name)), luck.choice(REGIONS), luck.choice(ROLES))


# --- one person ----------------------------------------------------------------------------------------------------


def _same(luck: random.Random, names: Sequence[str]) -> Pair:
    who = _identity(luck, names)
    how, change = luck.choice(_CHANGES)
    changed = change(luck, who.name)
    if words(bare_name(" ".join(changed))) == words(" ".join(who.name)):
        how, changed = "title", (luck.choice(("H.", "Dr.", "Drs. H.", "Ir.")), *who.name)
    one = _mention(who.name, who.region, who.role if luck.random() < 0.8 else None)
    draw = luck.random()
    if draw < 0.5:
        other = _mention(changed, who.region, who.role)
    elif draw < 0.8:
        other = _mention(changed, who.region, None)
    elif draw < 0.9:
        other = _mention(changed, who.region[:2], None)
    else:
        other = _mention(changed, who.region, luck.choice(ROLES))
    return Pair(one, other, True, how)


def _spelled(table: Sequence[tuple[str, str]]) -> Callable[[random.Random, tuple[str, ...]], tuple[str, ...]]:
    def change(luck: random.Random, name: tuple[str, ...]) -> tuple[str, ...]:
        order = list(range(len(name)))
        luck.shuffle(order)
        for at in order:
            for new, old in luck.sample(list(table), len(table)):
                if new in name[at].casefold() and len(name[at]) > 4:
                    word = re.sub(new, old, name[at].casefold(), count=1).capitalize()
                    return (*name[:at], word, *name[at + 1 :])
        return name

    return change


def _short_form(luck: random.Random, name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(luck.choice(_FORMS[word]) if word in _FORMS else word for word in name)


def _initial(luck: random.Random, name: tuple[str, ...]) -> tuple[str, ...]:
    if len(name) < 3:
        return name
    at = luck.choice((0, 1))
    return (*name[:at], f"{name[at][0]}.", *name[at + 1 :])


def _dropped(luck: random.Random, name: tuple[str, ...]) -> tuple[str, ...]:
    if len(name) < 3:
        return name
    at = luck.choice((0, len(name) - 1, len(name) - 1))
    return name[:at] + name[at + 1 :]


def _misspelled(luck: random.Random, name: tuple[str, ...]) -> tuple[str, ...]:
    at = max(range(len(name)), key=lambda i: len(name[i]))
    word, place = name[at], luck.randrange(1, max(2, len(name[at]) - 2))
    if len(word) < 5:
        return name
    kind = luck.randrange(3)
    if kind == 0:
        word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    elif kind == 1:
        word = word[:place] + word[place + 1 :]
    else:
        word = word[:place] + luck.choice("aeioun") + word[place + 1 :]
    return (*name[:at], word, *name[at + 1 :])


def _turned(_luck: random.Random, name: tuple[str, ...]) -> tuple[str, ...]:
    return (*name[1:], name[0])


def _together(luck: random.Random, name: tuple[str, ...]) -> tuple[str, ...]:
    at = luck.randrange(len(name) - 1) if len(name) > 1 else 0
    return (*name[:at], name[at] + name[at + 1].casefold(), *name[at + 2 :]) if len(name) > 2 else name


def _titled(luck: random.Random, name: tuple[str, ...]) -> tuple[str, ...]:
    return (luck.choice(("H.", "Dr. H.", "Hj.", "Kombes Pol", "KH")), *name, luck.choice(("", ", S.H.", ", M.Si.")))


_CHANGES = (
    ("old spelling", _spelled(_OLD)),
    ("another spelling", _spelled(_NEW)),
    ("short form", _short_form),
    ("initial", _initial),
    ("dropped word", _dropped),
    ("misspelling", _misspelled),
    ("other order", _turned),
    ("written together", _together),
    ("title", _titled),
)


# --- two persons ---------------------------------------------------------------------------------------------------


def _different(luck: random.Random, names: Sequence[str]) -> Pair:
    return luck.choice(_STRANGERS)(luck, _identity(luck, names), _identity(luck, names))


def _one_given_name(luck: random.Random, who: _Identity, stranger: _Identity) -> Pair:
    name = (who.name[0], *_other(luck, who.name, stranger.name))
    return _apart(who, name, luck, "given name in common")


def _one_family(luck: random.Random, who: _Identity, _stranger: _Identity) -> Pair:
    first = luck.choice([given for given in GIVEN if given not in who.name])
    return _apart(who, (first, *who.name[1:]), luck, "family name in common")


def _siblings(luck: random.Random, who: _Identity, _stranger: _Identity) -> Pair:
    return _apart(who, _other_ending(who.name), luck, "another ending")


def _one_office_in_two_regions(luck: random.Random, who: _Identity, _stranger: _Identity) -> Pair:
    region = luck.choice([r for r in REGIONS if r != who.region])
    one, other = _mention(who.name, who.region, who.role), _mention(who.name, region, who.role)
    return Pair(one, other, False, "one office in two regions")


def _opponents(_luck: random.Random, who: _Identity, _stranger: _Identity) -> Pair:
    contest = f"pilkada-2024-{who.region}"
    one, other = _mention(who.name, who.region, None), _mention((*who.name[:-1], "Putra"), who.region, None)
    one.standings.add(Standing(contest, 1))
    other.standings.add(Standing(contest, 2))
    return Pair(one, other, False, "opponents")


def _numbered(_luck: random.Random, who: _Identity, _stranger: _Identity) -> Pair:
    one, other = (_mention((*who.name, number), who.region, None) for number in ("II", "III"))
    return Pair(one, other, False, "number")


def _one_beginning(luck: random.Random, who: _Identity, _stranger: _Identity) -> Pair:
    one, other = (_mention((*who.name[:2], end), who.region, None) for end in luck.sample(FAMILY, 2))
    return Pair(one, other, False, "one beginning")


def _common_name_elsewhere(luck: random.Random, who: _Identity, _stranger: _Identity) -> Pair:
    name = (luck.choice(("Ahmad", "Muhammad", "Agus", "Siti")), luck.choice(("Rahman", "Hidayat", "Setiawan")))
    region = luck.choice([r for r in REGIONS if r[:2] != who.region[:2]])
    one, other = _mention(name, who.region, who.role), _mention(name, region, None)
    return Pair(one, other, False, "common name elsewhere")


_STRANGERS = (
    _one_given_name,
    _one_family,
    _siblings,
    _one_office_in_two_regions,
    _opponents,
    _numbered,
    _one_beginning,
    _common_name_elsewhere,
)


def _apart(who: _Identity, name: tuple[str, ...], luck: random.Random, made: str) -> Pair:
    role = who.role if luck.random() < 0.5 else luck.choice(ROLES)
    return Pair(_mention(who.name, who.region, who.role), _mention(name, who.region, role), False, made)


def _other(luck: random.Random, name: tuple[str, ...], stranger: tuple[str, ...]) -> tuple[str, ...]:
    rest = tuple(word for word in stranger[1:] if word not in name and len(word) > 2)
    return rest or (luck.choice([f for f in FAMILY if f not in name]),)


def _other_ending(name: tuple[str, ...]) -> tuple[str, ...]:
    first = name[0]
    turned = {"a": "i", "i": "a", "o": "a"}.get(first[-1])
    changed = first[:-1] + turned if turned else first + ("i" if first[-1] not in "aeiouy" else "wati")
    return (changed, *name[1:])


def _mention(name: Sequence[str], region: str, role: tuple[str, str] | None) -> Profile:
    plain = bare_name(" ".join(part for part in name if part).replace(" ,", ","))
    roles = {HeldRole(role[0], f"institution:{role[1]}-{region}", region)} if role else set()
    return Profile(
        key=person_key(plain, region), name=plain, words=words(plain), region=region, sure=bool(role), roles=roles
    )
