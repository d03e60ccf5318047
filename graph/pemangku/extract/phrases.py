"""Chunks put together: titled names, appositions, chained roles, pairs. What is left are plain words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from pemangku.extract.chunks import Chunk, ChunkKind
from pemangku.extract.institutions import Institute
from pemangku.extract.lexica import Role, lexica
from pemangku.extract.places import PlaceHit

_WORD, _ROLE, _MOD = ChunkKind.WORD, ChunkKind.ROLE, ChunkKind.MODIFIER
_INST, _PLACE, _VENUE = ChunkKind.INSTITUTION, ChunkKind.PLACE, ChunkKind.VENUE
_TITLE, _NAME = ChunkKind.TITLE, ChunkKind.NAME

_CHAINS = frozenset({"sekaligus", "merangkap", "dan", "juga", "serta"})
_ROLE_EXTENSIONS = frozenset(
    {
        "divisi",
        "bidang",
        "bagian",
        "urusan",
        "seksi",
        "koordinator",
        "koordinasi",
        "kompartemen",
        "departemen",
        "subbagian",
        "subbag",
    }
)
_AS = frozenset({"selaku", "sebagai", "adalah", "merupakan", "menjabat", "jabatan"})
_NICKNAMED = frozenset({"disapa", "dipanggil", "alias", "dikenal"})
_PAIR_LEADS = frozenset({"pasangan", "paslon", "duet", "pasangannya", "duo"})
_LONGEST_EXTENSION = 7


class RefKind(Enum):
    """What a phrase refers to."""

    PERSON = "person"
    INSTITUTION = "institution"
    PLACE = "place"
    OFFICE = "office"  # an office-holder without a name


@dataclass(slots=True)
class OfficeUse:
    """A role as the text gives it, with the institution or region beside it."""

    role: str
    entry: Role
    modifiers: frozenset[str]
    institute: Institute | None = None
    place: PlaceHit | None = None
    begin: int = 0
    number: str = ""

    @property
    def acting(self) -> bool:
        return "acting" in self.modifiers

    @property
    def former(self) -> bool:
        return "former" in self.modifiers

    @property
    def candidate(self) -> bool:
        return "candidate" in self.modifiers


@dataclass(slots=True)
class Ref:
    """A phrase that refers to something: `first` to `last` are its chunks, `begin` to `end` its offsets."""

    kind: RefKind
    first: int
    last: int
    begin: int
    end: int
    name: str = ""
    name_begin: int = 0
    name_end: int = 0
    strong: bool = False
    forms: list[str] = field(default_factory=list)
    offices: list[OfficeUse] = field(default_factory=list)
    institute: Institute | None = None
    place: PlaceHit | None = None
    pair: int | None = None
    """Number of the pair (in the sentence) this person belongs to, where two are named as one ticket."""
    inner: list[Institute] = field(default_factory=list)
    inner_places: list[PlaceHit] = field(default_factory=list)
    coordinated: bool = False
    """Whether its offices are two joined by *dan* behind two names."""
    key: str | None = None
    """The entity's key, once the whole article is read; `None` for a name that was not taken for one."""


Item = Chunk | Ref


def compose(chunks: Sequence[Chunk], cut: Callable[[int, int], str], *, tickets: bool) -> list[Item]:
    """The items of a sentence in order: references, and the chunks between them.

    CUT gives the text between two offsets. TICKETS: the article speaks of candidates, so that two names joined by a
    hyphen are a ticket.
    """
    return _Composer(chunks, cut, tickets).run()


@dataclass(slots=True)
class _Composer:
    chunks: Sequence[Chunk]
    cut: Callable[[int, int], str]
    tickets: bool
    pairs: int = 0
    number: str = ""
    coordinated: bool = False

    def run(self) -> list[Item]:
        items: list[Item] = []
        at = 0
        while at < len(self.chunks):
            ref, after = self._ref(at)
            if ref is None:
                items.append(self.chunks[at])
                at += 1
                continue
            items.append(ref)
            at = after
        if self.tickets:
            self._pairs(items)
        self._shared_offices(items)
        return items

    # --- one reference ----------------------------------------------------------------------------------------------

    def _ref(self, at: int) -> tuple[Ref | None, int]:
        chunk = self.chunks[at]
        if chunk.kind in (_ROLE, _MOD):
            return self._titled(at)
        if chunk.kind in (_NAME, _TITLE):
            return self._person(at, [])
        if chunk.kind is _INST:
            return self._institution(at)
        if chunk.kind is _PLACE:
            assert chunk.place is not None
            return Ref(RefKind.PLACE, at, at + 1, chunk.begin, chunk.end, place=chunk.place), at + 1
        return None, at

    def _institution(self, at: int) -> tuple[Ref | None, int]:
        chunk = self.chunks[at]
        return Ref(RefKind.INSTITUTION, at, at + 1, chunk.begin, chunk.end, institute=chunk.institution), at + 1

    def _titled(self, at: int) -> tuple[Ref | None, int]:
        """Roles, with or without a name behind them."""
        roles, after = self._roles(at)
        if not roles:
            return None, at
        named_at = self._name_after(after, roles)
        if named_at is not None and self._points_back(named_at):
            named_at = None
        if named_at is not None and self.chunks[named_at].kind is _NAME and self._titled_name(named_at + 1):
            # "Ketua Steering Committee Hj. X": the capitalised words belong to the role
            named_at += 1
        if named_at is not None:
            ref, end = self._person(named_at, roles, first=at)
            if ref is not None:
                ref.inner_places += [c.place for c in self.chunks[after:named_at] if c.place is not None]
                return ref, end
        if all(r.institute is None and r.place is None and r.entry.generic for r in roles):
            return self._loosely_titled(at, after)
        ref = Ref(RefKind.OFFICE, at, after, self.chunks[at].begin, self.chunks[after - 1].end, offices=roles)
        ref.inner = [r.institute for r in roles if r.institute]
        ref.inner_places = [r.place for r in roles if r.place]
        link = after
        while (
            link < len(self.chunks)
            and self._is(link, "yang", "akrab", "karib", "biasa", "juga", "kerap", "lebih")
            and link - after < 4
        ):
            link += 1
        if link > after and link < len(self.chunks) and self.chunks[link].lower in _NICKNAMED:
            after = self._nickname(ref, link + 1, after)
            ref.last, ref.end = after, self.chunks[after - 1].end
        return ref, after

    def _points_back(self, at: int) -> bool:
        """*aktivis Cianjur Watch tersebut*: what looks like a name ends a phrase that points back."""
        return (
            at + 1 < len(self.chunks) and self.chunks[at].kind is _NAME and self._is(at + 1, "tersebut", "itu", "ini")
        )

    def _titled_name(self, at: int) -> bool:
        return at + 1 < len(self.chunks) and self.chunks[at].kind is _TITLE and self.chunks[at + 1].kind is _NAME

    def _loosely_titled(self, at: int, after: int) -> tuple[Ref | None, int]:
        """*bendahara dinas X*, *koordinator lapangan, Y*: a role with one word more makes the name a person's."""
        link = after
        if (
            link < len(self.chunks)
            and self.chunks[link].kind is _WORD
            and self.chunks[link].text.isalpha()
            and self.chunks[link].text.islower()
        ):
            link += 1
        if self._is(link, ",") and self._is_apposition(link + 1):
            link += 1
        if link == after or link >= len(self.chunks) or self.chunks[link].kind not in (_NAME, _TITLE):
            return None, at
        ref, end = self._person(link, [], first=at)
        if ref is not None:
            ref.strong = True
        return ref, end if ref is not None else at

    def _name_after(self, at: int, roles: Sequence[OfficeUse]) -> int | None:
        """Where the name of the office-holder begins: right here, behind a comma, or behind a place in apposition."""
        at = self._division(at)
        if at < len(self.chunks) and self.chunks[at].kind in (_NAME, _TITLE):
            return at
        skipped = at
        while self._is(skipped, ",") and skipped + 1 < len(self.chunks) and self.chunks[skipped + 1].kind is _PLACE:
            skipped += 2
        if (
            self._is(skipped, ",")
            and skipped + 1 < len(self.chunks)
            and self.chunks[skipped + 1].kind in (_NAME, _TITLE)
        ):
            if skipped > at or self._is_apposition(skipped + 1):
                return skipped + 1
        if (
            self._is(at, "yaitu", "yakni", "bernama")
            and at + 1 < len(self.chunks)
            and self.chunks[at + 1].kind in (_NAME, _TITLE)
        ):
            return at + 1
        return None

    def _division(self, at: int) -> int:
        """*Anggota KPU X Divisi Sosialisasi Y*: where the words on the division end."""
        if not (at < len(self.chunks) and self.chunks[at].kind is _WORD and self.chunks[at].lower in _ROLE_EXTENSIONS):
            return at
        end = at + 1
        while end < len(self.chunks) and end - at < 7 and self.chunks[end].kind is _WORD and (self.chunks[end].capital or self._is(end, "dan", ",")):
            end += 1
        return end if end < len(self.chunks) and self.chunks[end].kind in (_NAME, _TITLE) else at

    def _is_apposition(self, at: int) -> bool:
        """Whether the name at AT belongs to the role before its comma, and not to a list."""
        after = at
        while after < len(self.chunks) and self.chunks[after].kind in (_NAME, _TITLE):
            after += 1
        if after >= len(self.chunks) or self._is(after, ",", ".", "(", ":"):
            return True
        chunk = self.chunks[after]
        return chunk.kind is _WORD and not self._is(after, "dan", "serta") or chunk.kind in (_ROLE, _MOD)

    # --- roles ------------------------------------------------------------------------------------------------------

    def _roles(self, at: int) -> tuple[list[OfficeUse], int]:
        """Roles from AT on, chained by *sekaligus, merangkap, dan*; where they end."""
        roles: list[OfficeUse] = []
        carried: frozenset[str] = frozenset()
        while at < len(self.chunks):
            role, after = self._role(at, carried)
            if role is None:
                break
            roles.append(role)
            at = after
            link = after
            while (
                link < len(self.chunks)
                and self.chunks[link].kind is _WORD
                and self.chunks[link].lower in (*_CHAINS, "yang", ",")
            ):
                link += 1
            if link == after or link >= len(self.chunks) or self.chunks[link].kind not in (_ROLE, _MOD):
                break
            linking = {self.chunks[k].lower for k in range(after, link)}
            if not linking & {"sekaligus", "merangkap", "juga"}:
                if linking != {"dan"} or not self._coordinates(link, role):
                    break
                self.coordinated = True
            if role.institute is None and role.place is None and linking & {"sekaligus", "merangkap"}:
                carried = role.modifiers
            at = link
        self._share_institution(roles)
        return roles, at

    def _coordinates(self, link: int, role: OfficeUse) -> bool:
        """*Ketua dan Anggota KPU X*: the first role has nothing of its own, so both share what follows."""
        if role.institute or role.place or not role.entry.generic or self.chunks[link].kind is not _ROLE:
            return False
        return link + 1 < len(self.chunks) and self.chunks[link + 1].kind is _INST

    @staticmethod
    def _share_institution(roles: Sequence[OfficeUse]) -> None:
        """*Ketua merangkap anggota KPU X*: a role without its own institution takes that of its neighbour."""
        known = [r for r in roles if r.institute or r.place]
        for role in roles:
            if known and role.institute is None and role.place is None and role.entry.generic:
                role.institute, role.place = known[0].institute, known[0].place

    def _role(self, at: int, carried: frozenset[str]) -> tuple[OfficeUse | None, int]:
        begin = at
        modifiers = set(carried)
        while at < len(self.chunks) and self.chunks[at].kind is _MOD:
            modifiers.add(self.chunks[at].modifier or "")
            at += 1
            while self._is(at, "(", ")", ".") or (self._is(at - 1, "(") and at < len(self.chunks)):
                at += 1
        if at >= len(self.chunks) or self.chunks[at].kind is not _ROLE:
            return None, begin
        entry = self.chunks[at].role
        assert entry is not None
        if entry.modifier:
            modifiers.add(entry.modifier)
        at += 1
        at = self._skip_parenthesis(at)
        at = self._ordinal(at, modifiers)
        role_text, at = self._extended(entry, at)
        if self._is(at, "dari"):
            at += 1 if at + 1 < len(self.chunks) and self.chunks[at + 1].kind is _INST else 0
        institute, place, at = self._where(entry, at)
        at = self._period(at, modifiers)
        use = OfficeUse(role_text, entry, frozenset(modifiers), institute, place, self.chunks[begin].begin, self.number)
        self.number = ""
        return use, at

    def _skip_parenthesis(self, at: int) -> int:
        """*Penjabat Sementara (Pjs) Bupati*: a short form in parentheses."""
        if (
            self._is(at, "(")
            and at + 2 < len(self.chunks)
            and self._is(at + 2, ")")
            and self.chunks[at + 1].kind in (_ROLE, _MOD)
        ):
            return at + 3
        return at

    def _extended(self, entry: Role, at: int) -> tuple[str, int]:
        """*Ketua Divisi Teknis KPU X*, *Ketua Bidang Organisasi Y*: the words of the role up to its institution or name."""
        if entry.generic and entry.name.split()[-1].lower() in _ROLE_EXTENSIONS:
            last = at
            while (
                last < len(self.chunks)
                and last - at < 5
                and self.chunks[last].kind is _WORD
                and (self.chunks[last].capital or self._is(last, "dan"))
            ):
                last += 1
            if last > at and last < len(self.chunks) and self.chunks[last].kind in (_NAME, _TITLE, _INST):
                return f"{entry.name} {self.cut(self.chunks[at].begin, self.chunks[last - 1].end)}", last
        if not (
            entry.generic
            and at < len(self.chunks)
            and self.chunks[at].kind is _WORD
            and self.chunks[at].lower in _ROLE_EXTENSIONS
        ):
            return entry.name, at
        end = at
        while end < len(self.chunks) and end - at < _LONGEST_EXTENSION and self.chunks[end].kind in (_WORD, _NAME):
            if self._is(end, ",", ".", "("):
                break
            end += 1
        if end < len(self.chunks) and self.chunks[end].kind is _INST:
            return f"{entry.name} {self.cut(self.chunks[at].begin, self.chunks[end - 1].end)}", end
        return entry.name, at

    def _where(self, entry: Role, at: int) -> tuple[Institute | None, PlaceHit | None, int]:
        institute = place = None
        if entry.body is not None and entry.body.numbered and self._is_number(at):
            return self._numbered(at)
        if at < len(self.chunks) and self.chunks[at].kind is _INST:
            institute = self.chunks[at].institution
            at += 1
            while at < len(self.chunks) and (
                self.chunks[at].kind is _INST
                or (self._is(at, "dari") and at + 1 < len(self.chunks) and self.chunks[at + 1].kind is _INST)
            ):
                at += 1
        elif at < len(self.chunks) and self.chunks[at].kind is _PLACE:
            place = self.chunks[at].place
            at += 1
        elif (
            self._is(at, "di") and at + 1 < len(self.chunks) and self.chunks[at + 1].kind is _INST and not entry.generic
        ):
            institute = self.chunks[at + 1].institution
            at += 2
        elif self._is(at, "RI", "ri"):
            at += 1
        return institute, place, at

    def _is_number(self, at: int) -> bool:
        return at < len(self.chunks) and self.chunks[at].kind is _WORD and self.chunks[at].text[0].isdigit()

    def _numbered(self, at: int) -> tuple[None, PlaceHit | None, int]:
        """*Dandim 1202/Singkawang*: the unit's number and region."""
        self.number = self.chunks[at].text
        at += 1
        if self._is(at, "/", "-"):
            at += 1
        if at < len(self.chunks) and self.chunks[at].kind is _PLACE:
            return None, self.chunks[at].place, at + 1
        if at + 1 < len(self.chunks) and self.chunks[at].kind is _NAME and self.chunks[at + 1].kind is _TITLE:
            # "Danrem 121/Alambhana Wanawwai Brigjen TNI X": units are also called by a motto
            self.number = f"{self.number}/{self.chunks[at].text}"
            return None, None, at + 1
        return None, None, at

    def _ordinal(self, at: int, modifiers: set[str]) -> int:
        """*Presiden ke-6 RI*, *Wakil Presiden ke-10 dan 12*: an office by its number is one of the past."""
        if not (self._is(at, "ke") and self._is(at + 1, "-") and self._is_number(at + 2)):
            return at
        modifiers.add("former")
        at += 3
        if self._is(at, "dan") and self._is_number(at + 1):
            at += 2
        return at + 1 if self._is(at, "RI") else at

    def _period(self, at: int, modifiers: set[str]) -> int:
        """*periode 2019-2024*, *periode lalu*, *dua periode*: skipped; *lalu* and *sebelumnya* make it former."""
        if self._is(at, "(") and self._is(at + 1, "periode"):
            at += 1
        if not self._is(at, "periode", "masa"):
            return at
        end = at + 1
        while (
            end < len(self.chunks)
            and end - at < 6
            and self.chunks[end].kind is _WORD
            and (
                self.chunks[end].text[0].isdigit()
                or self.chunks[end].lower in ("-", "–", "jabatan", "lalu", "sebelumnya", ")", "/")
            )
        ):
            if self.chunks[end].lower in ("lalu", "sebelumnya"):
                modifiers.add("former")
            end += 1
        return end

    # --- persons ----------------------------------------------------------------------------------------------------

    def _person(self, at: int, roles: list[OfficeUse], *, first: int | None = None) -> tuple[Ref | None, int]:
        start = at
        titles = []
        while at < len(self.chunks) and self.chunks[at].kind is _TITLE:
            titles.append(self.chunks[at])
            at += 1
            while self._is(at, ".", "(", ")", "Inf", "Purn", "Pol") and at < len(self.chunks):
                at += 1
        if at >= len(self.chunks) or self.chunks[at].kind is not _NAME:
            return None, start
        chunk = self.chunks[at]
        ref = Ref(
            RefKind.PERSON,
            start if first is None else first,
            at + 1,
            self.chunks[start if first is None else first].begin,
            chunk.end,
            name=" ".join(chunk.text.split()),
            name_begin=chunk.begin,
            name_end=chunk.end,
            strong=chunk.strong or bool(roles) or bool(titles),
            offices=list(roles),
        )
        if titles and lexica().kept_title(titles[-1].text):
            ref.name_begin = titles[-1].begin
            ref.name = " ".join(self.cut(ref.name_begin, ref.name_end).split())
        elif titles:
            ref.forms.append(" ".join(self.cut(titles[-1].begin, ref.name_end).split()))
        at += 1
        at = self._after_name(ref, at)
        ref.last, ref.end = at, self.chunks[at - 1].end
        ref.inner = [r.institute for r in ref.offices if r.institute]
        ref.inner_places = [r.place for r in ref.offices if r.place]
        return ref, at

    def _after_name(self, ref: Ref, at: int) -> int:
        """Degrees, age, nickname and offices behind a name."""
        at = self._degrees(ref, at)
        at = self._parenthesis(ref, at)
        at = self._degrees(ref, at)
        at = self._office_from(ref, at)
        return self._apposed_office(ref, at)

    def _office_from(self, ref: Ref, at: int) -> int:
        """*Pastor X dari Keuskupan Y*: the institution of an office stands behind the name."""
        if not self._is(at, "dari") or at + 1 >= len(self.chunks) or self.chunks[at + 1].kind is not _INST:
            return at
        bare = [o for o in ref.offices if o.institute is None and o.place is None]
        if not bare:
            return at
        for office in bare:
            office.institute = self.chunks[at + 1].institution
        return at + 2

    def _degrees(self, ref: Ref, at: int) -> int:
        """*, S.H., M.Si.*: degrees behind the name."""
        end = at
        if (
            end < len(self.chunks)
            and self.chunks[end].kind is _WORD
            and "." in self.chunks[end].text
            and lexica().is_degree(self.chunks[end].text)
        ):
            end += 1
        while self._is(end, ",") and end + 1 < len(self.chunks) and lexica().is_degree(self.chunks[end + 1].text):
            end += 2
            while self._is(end, ".") and end + 1 < len(self.chunks):
                end += 1
            ref.strong = True
        return end

    def _parenthesis(self, ref: Ref, at: int) -> int:
        """*(51)*: an age; *(Bamsoet)*: a nickname; *(Ketua KPU X)*: an office."""
        if not self._is(at, "("):
            return at
        close = at + 1
        while close < len(self.chunks) and not self._is(close, ")"):
            close += 1
        if close >= len(self.chunks) or close - at > 12:
            return at
        inside = self.chunks[at + 1 : close]
        if not inside:
            return at
        if inside[0].kind is _WORD and inside[0].text.isdigit() and len(inside[0].text) <= 2:
            ref.strong = True
            return close + 1
        if inside[0].kind in (_ROLE, _MOD):
            roles, _ = self._roles(at + 1)
            if roles:
                ref.offices += roles
                ref.strong = True
                return close + 1
        if len(inside) == 1 and inside[0].kind is _NAME:
            ref.forms.append(inside[0].text)
            ref.strong = True
            return close + 1
        if len(inside) == 1 and inside[0].kind is _WORD and inside[0].capital:
            ref.forms.append(inside[0].text)
            return close + 1
        if inside[0].kind is _INST and len(inside) == 1:
            # (PKB): the party a person stands for
            return close + 1
        return at

    def _apposed_office(self, ref: Ref, at: int) -> int:
        """*X, ketua KPU Y, …*, *X selaku anggota Z*, *X yang menjabat (sebagai) …*, *X yang akrab disapa Y*."""
        link = at
        comma = self._is(link, ",")
        if comma:
            link += 1
        words = 0
        while (
            link < len(self.chunks)
            and words < 5
            and self.chunks[link].kind is _WORD
            and (
                self.chunks[link].lower in _AS
                or self.chunks[link].lower
                in (
                    "yang",
                    "juga",
                    "masing",
                    "-",
                    "akrab",
                    "karib",
                    "populer",
                    "biasa",
                    "kini",
                    "saat",
                    "ini",
                    "kerap",
                    "sehari",
                    "hari",
                    "lebih",
                    "atau",
                    "tercatat",
                    "duduk",
                    "dilantik",
                    "ditunjuk",
                    "diangkat",
                    "terpilih",
                    "dikukuhkan",
                    "menjadi",
                    "resmi",
                    "kembali",
                    "bertugas",
                    "dipercaya",
                    "pernah",
                )
                or self.chunks[link].lower in _NICKNAMED
            )
        ):
            if self.chunks[link].lower in _NICKNAMED:
                return self._nickname(ref, link + 1, at)
            words += 1
            link += 1
        if not comma and words == 0:
            return at
        if link >= len(self.chunks) or self.chunks[link].kind not in (_ROLE, _MOD):
            return at
        roles, after = self._roles(link)
        if not roles or (after < len(self.chunks) and self.chunks[after].kind in (_NAME, _TITLE)):
            return at
        if comma and words == 0 and self._name_after(after, roles) is not None:
            return at
        if all(r.institute is None and r.place is None for r in roles) and words == 0 and not self._closes(after):
            return at
        pernah = any(self.chunks[k].lower == "pernah" for k in range(at, link))
        for role in roles:
            if pernah:
                role.modifiers = role.modifiers | {"former"}
        ref.offices += roles
        ref.coordinated, self.coordinated = self.coordinated, False
        ref.strong = True
        again = self._apposed_office(ref, after) if self._is(after, "yang") else after
        return again

    def _closes(self, at: int) -> bool:
        return at >= len(self.chunks) or self._is(at, ",", ".", ";", ")")

    def _nickname(self, ref: Ref, at: int, otherwise: int) -> int:
        if self._is(at, "dengan", "sebagai", "nama"):
            at += 1
        if self._is(at, "nama", "panggilan", "sapaan", "sebutan"):
            at += 1
        quoted = self._is(at, '"', "'", "“", "‘")
        if quoted:
            at += 1
        start = at
        while at < len(self.chunks) and self.chunks[at].kind in (_NAME, _TITLE, _PLACE):
            at += 1
        if at == start:
            if at < len(self.chunks) and self.chunks[at].capital:
                at += 1
            else:
                return otherwise
        ref.forms.append(" ".join(self.cut(self.chunks[start].begin, self.chunks[at - 1].end).split()))
        ref.strong = True
        return at + 1 if quoted else at

    # --- several persons --------------------------------------------------------------------------------------------

    def _pairs(self, items: list[Item]) -> None:
        """Two names joined by a hyphen, or by *dan / berpasangan dengan* behind *pasangan*, are one ticket."""
        for at, item in enumerate(items):
            if not isinstance(item, Ref) or item.kind is not RefKind.PERSON:
                continue
            if at + 2 < len(items) and _word(items[at + 1]) in ("-", "–", "—", "/") and _is_person(items[at + 2]):
                self._pair(item, items[at + 2])
            elif (
                at + 2 < len(items)
                and _word(items[at + 1]) in ("dan", "&")
                and _is_person(items[at + 2])
                and _led_by_pair(items, at)
            ):
                self._pair(item, items[at + 2])
            else:
                mate = self._joined_mate(items, at) or self._apposed_mate(items, at)
                if mate is not None:
                    self._pair(item, mate)

    @staticmethod
    def _apposed_mate(items: Sequence[Item], at: int) -> Item | None:
        """*Pasangan X, Y, berjanji …*: the running mate of X is Y."""
        if at == 0 or _word(items[at - 1]) != "pasangan" or at + 4 >= len(items):
            return None
        if (
            _word(items[at + 1]) == ","
            and _is_person(items[at + 2])
            and _word(items[at + 3]) == ","
            and not _is_person(items[at + 4])
            and _word(items[at + 4]) not in ("dan", "serta")
        ):
            return items[at + 2]
        return None

    @staticmethod
    def _joined_mate(items: Sequence[Item], at: int) -> Item | None:
        """*X (,) (yang) berpasangan dengan Y*, *X menggandeng Y*."""
        k = at + 1
        while k < len(items) and k - at < 4 and _word(items[k]) in ("yang", ",", "akan", "kini", "maju"):
            k += 1
        if k >= len(items) or _word(items[k]) not in ("berpasangan", "menggandeng", "berduet"):
            return None
        k += 1
        while k < len(items) and _word(items[k]) in ("dengan", "calon", "wakilnya"):
            k += 1
        return items[k] if k < len(items) and _is_person(items[k]) else None

    def _pair(self, first: Item, second: Item) -> None:
        assert isinstance(first, Ref) and isinstance(second, Ref)
        if first.pair is not None or second.pair is not None:
            return
        self.pairs += 1
        first.pair = second.pair = self.pairs
        first.strong = second.strong = True

    def _shared_offices(self, items: list[Item]) -> None:
        """*A, B, dan C, masing-masing selaku anggota KPU X*: the office of the last is every one's."""
        for at, item in enumerate(items):
            if not isinstance(item, Ref) or item.kind is not RefKind.PERSON or not item.offices:
                continue
            self._distribute(items, at, item)
            self._list_behind(items, at, item)
            between = self.cut(item.name_end, item.end).lower()
            if "masing" not in between:
                continue
            back = at - 1
            while back >= 0 and (
                _is_person(items[back]) or _word(items[back]) in (",", "dan", "serta") or _is_numbered_role(items[back])
            ):
                other = items[back]
                if isinstance(other, Ref) and not other.offices:
                    other.offices = list(item.offices)
                    other.strong = True
                back -= 1

    def _list_behind(self, items: Sequence[Item], at: int, item: Ref) -> None:
        """*dua anggota KPU X, yakni A dan B*: everyone of the list holds the office."""
        lead = self.cut(item.begin, item.name_begin).lower()
        if not any(word in lead for word in ("yakni", "yaitu", ":")):
            return
        k = at + 1
        while k < len(items) and (_word(items[k]) in (",", "dan", "serta") or _is_person(items[k])):
            other = items[k]
            if isinstance(other, Ref):
                if other.offices:
                    break
                other.offices = list(item.offices)
                other.strong = True
            k += 1

    @staticmethod
    def _distribute(items: Sequence[Item], at: int, item: Ref) -> None:
        """*A dan B, Ketua dan Anggota KPU X*: the first office is A's, the second B's."""
        if (
            not item.coordinated
            or at < 2
            or len(item.offices) != 2
            or _word(items[at - 1]) != "dan"
            or not _is_person(items[at - 2])
        ):
            return
        first = items[at - 2]
        assert isinstance(first, Ref)
        first.offices = [*first.offices, item.offices[0]]
        first.strong = True
        item.offices = item.offices[1:]

    def _is(self, at: int, *words: str) -> bool:
        return (
            at < len(self.chunks)
            and self.chunks[at].kind is _WORD
            and (self.chunks[at].text in words or self.chunks[at].lower in words)
        )


def _word(item: Item) -> str:
    return item.lower if isinstance(item, Chunk) and item.kind is _WORD else ""


def _is_person(item: Item) -> bool:
    return isinstance(item, Ref) and item.kind is RefKind.PERSON


def _is_numbered_role(item: Item) -> bool:
    return isinstance(item, Chunk) and (item.role is not None or set(item.text) <= set("IVX"))


def _led_by_pair(items: Sequence[Item], at: int) -> bool:
    return any(_word(items[k]) in _PAIR_LEADS for k in range(max(0, at - 7), at))
