"""Institutions in the text: short forms, official names, regions, acronyms that the article introduces itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pemangku.extract.document import Document, Token
from pemangku.extract.keys import slug
from pemangku.extract.lexica import Form, lexica
from pemangku.extract.places import Atlas, PlaceHit
from pemangku.extract.seen import speaking_words
from pemangku.extract.setting import Setting
from pemangku.extract.words import is_common
from pemangku.lexicon.institutions import Body, BodyLevel, Head, Naming
from pemangku.model import Category, Institution, Place, PlaceLevel
from pemangku.reference import regions

_NATIONAL = ("RI", "R.I.", "Pusat", "Nasional")
_REGIONAL_LEVELS = frozenset({PlaceLevel.PROVINSI, PlaceLevel.KABUPATEN, PlaceLevel.KOTA})
_SMALL_LEVELS = frozenset({PlaceLevel.KECAMATAN, PlaceLevel.KELURAHAN, PlaceLevel.DESA})
_LINKS = frozenset({"dan", "untuk", "bagi", "serta", "&", "/", "-"})
_LONGEST_FREE_NAME = 9
_HAVE_PARTS = frozenset({Category.PEMERINTAH, Category.LEGISLATIF, Category.PERADILAN, Category.KEAMANAN})
_SCHOOLS = frozenset({"PAUD", "SMA", "SMK", "SMP", "TK", "SD"})
_SAME_CLAUSE = 120
_COUNCILS = ("dpr", "dprd", "dprk", "dpra", "dprp", "dprpb")
_LOWER_CASE_HEADS = frozenset({"Fraksi", "Komisi I", "Komisi II", "Komisi III"})


def is_regional(body: Body) -> bool:
    """Whether BODY has branches in provinces, regencies or cities."""
    return body.regional and any(
        level in body.levels for level in (BodyLevel.PROVINSI, BodyLevel.KABUPATEN, BodyLevel.KOTA)
    )


def is_national(body: Body) -> bool:
    """Whether BODY exists for the whole country."""
    return BodyLevel.NASIONAL in body.levels


def is_small(body: Body) -> bool:
    """Whether BODY exists only in districts or villages."""
    return body.regional and all(level in (BodyLevel.KECAMATAN, BodyLevel.DESA) for level in body.levels)


def exists_at(body: Body, level: PlaceLevel) -> bool:
    """Whether BODY has branches at LEVEL."""
    return level.value in {b.value for b in body.levels} or (
        level is PlaceLevel.KELURAHAN and BodyLevel.DESA in body.levels
    )


def _names_nation(surface: str) -> bool:
    return surface.endswith((" RI", "-RI", " Republik Indonesia", " Pusat"))


@dataclass(frozen=True, slots=True)
class Institute:
    """An institution found at tokens `first` to `last` (exclusive).

    `body` is its entry in the lexicon, `None` for a free name. `region` is what stands in its own name; a regional body
    without one waits for the rest of the article (`Institutions.settle`).
    """

    first: int
    last: int
    surface: str
    body: Body | None = None
    name: str = ""
    category: Category = Category.LAINNYA
    region: PlaceHit | None = None
    branch: str = ""
    number: str = ""
    acronym: str | None = None
    national: bool = False
    whole: Institute | None = None
    """The body that this is a part of."""
    part: bool = False
    """Whether it is a part of a council that the text does not name beside it (*Komisi II*, *Fraksi Golkar*)."""
    region_text: str = ""
    """The region as the text has it behind a free name."""

    @property
    def waits(self) -> bool:
        """Whether only the rest of the article tells which region's body it is."""
        return (
            self.part or self.body is not None and self.region is None and not self.national and is_regional(self.body)
        )


@dataclass(slots=True)
class _Described:
    institution: Institution
    surfaces: dict[str, None] = field(default_factory=dict)


class Institutions:
    """Finds the institutions of one article and, once all is read, says which ones they are."""

    def __init__(self, document: Document, atlas: Atlas, setting: Setting) -> None:
        self._text = document.article.text
        self._atlas = atlas
        self._setting = setting
        self._introduced = _introduced_acronyms(document)
        self._speaking = speaking_words(document)
        self._found: dict[str, _Described] = {}
        self._settled: dict[str, list[tuple[int, str]]] = {}
        """Body id → (offset, key) of every mention whose region is known, in order of noting."""

    # --- finding ----------------------------------------------------------------------------------------------------

    def starts(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an institution of the lexicon, or an introduced acronym, starts at token AT."""
        token = tokens[at]
        if token.cap and token.text in self._introduced:
            return True
        found = lexica().bodies.at(tokens, at)
        return found is not None and _printed_as_name(tokens, at, found[0], found[1])

    def at(self, tokens: Sequence[Token], texts: Sequence[str], at: int, *, titled: bool) -> Institute | None:
        """The institution that begins at token AT. TITLED: a role or institution stands right before it."""
        body = self._body(tokens, texts, at)
        free = self._free(tokens, texts, at, titled=titled)
        if body is not None and (
            free is None or body.last >= free.last or self._goes_on_otherwise(tokens, body, free, titled=titled)
        ):
            return body
        if free is not None:
            return free
        return self._acronym(tokens, texts, at, titled=titled)

    def _goes_on_otherwise(self, tokens: Sequence[Token], body: Institute, free: Institute, *, titled: bool) -> bool:
        """Whether what follows a known body is no part of its name: behind a party, or where a person's name begins."""
        if free.whole is not None:
            return False
        return body.category is Category.PARTAI or (titled and self._begins_name(tokens, body.last))

    def _body(self, tokens: Sequence[Token], texts: Sequence[str], at: int) -> Institute | None:
        found = lexica().bodies.at(tokens, at)
        if found is None:
            return None
        end, form = found
        if not _printed_as_name(tokens, at, end, form):
            return None
        body = form.body
        acronym, end = _parenthesised_acronym(tokens, end)
        national, end = _national(tokens, end, body)
        number, end = self._number(tokens, end, body)
        branch, region, end = self._region(tokens, texts, end, body)
        region_text = self._surface(tokens, region.first, region.last) if region else ""
        if acronym is None:
            acronym, end = _parenthesised_acronym(tokens, end)
        return Institute(
            at,
            end,
            self._surface(tokens, at, end),
            body=body,
            name=body.name,
            category=body.category,
            region=region,
            branch=branch,
            number=number,
            region_text=region_text,
            acronym=acronym,
            national=national or _names_nation(self._surface(tokens, at, found[0])),
        )

    def _number(self, tokens: Sequence[Token], end: int, body: Body) -> tuple[str, int]:
        """*1202/Singkawang*: the number of a unit, with the region after the stroke."""
        if not body.numbered or end >= len(tokens) or not tokens[end].text[0].isdigit():
            return "", end
        number = tokens[end].text
        end += 1
        if end < len(tokens) and tokens[end].text in ("/", "-"):
            end += 1
        return number, end

    def _region(
        self, tokens: Sequence[Token], texts: Sequence[str], end: int, body: Body
    ) -> tuple[str, PlaceHit | None, int]:
        branch = ""
        after = end
        if after < len(tokens) and tokens[after].text in body.words:
            branch = tokens[after].text
            after += 1
        if after >= len(tokens) or not (body.regional or branch):
            return "", None, end
        hit = self._region_at(tokens, texts, after, small=is_small(body))
        if hit is None and is_small(body) and not lexica().roles.at(tokens, after):
            level = PlaceLevel.KECAMATAN if BodyLevel.KECAMATAN in body.levels else PlaceLevel.DESA
            hit = self._atlas.small_behind_office(tokens, texts, after, level)
        if hit is None:
            return "", None, end
        return branch, hit, hit.last

    def _region_at(self, tokens: Sequence[Token], texts: Sequence[str], at: int, *, small: bool) -> PlaceHit | None:
        if not (
            tokens[at].cap or tokens[at].lower in ("kabupaten", "kota", "provinsi", "kecamatan", "desa", "kelurahan")
        ):
            return None
        hit = self._atlas.at(tokens, texts, at)
        if hit is None and small:
            for code in self._setting.regencies:
                found = regions().districts_of(code).longest(texts, at)
                if found:
                    from pemangku.extract.places import region_place

                    return PlaceHit(at, found[0], region_place(found[1][0]), True)
        if hit is None:
            return self._forced_region(texts, at)
        if hit.place.level in _REGIONAL_LEVELS or (small and hit.place.level in _SMALL_LEVELS):
            return hit
        return None

    def _forced_region(self, texts: Sequence[str], at: int) -> PlaceHit | None:
        """A region whose name is ambiguous elsewhere is one right after the name of a regional body."""
        from pemangku.extract.places import place_of

        found = regions().index.longest(texts, at)
        if found is None:
            return None
        chosen = self._setting.choose([c for c in found[1] if c.level in _REGIONAL_LEVELS])
        return PlaceHit(at, found[0], place_of(chosen), True) if chosen else None

    def _free(self, tokens: Sequence[Token], texts: Sequence[str], at: int, *, titled: bool) -> Institute | None:
        """A free name behind a word that opens institutions' names: *Universitas …*, *Aliansi …*."""
        found = lexica().heads.at(tokens, at)
        if found is None:
            return None
        end, head = found
        if not tokens[at].cap and head.words not in _LOWER_CASE_HEADS:
            return None
        if titled and head.weak and end < len(tokens) and tokens[end].cap and self._begins_name(tokens, end):
            return None
        part = self._part_of_body(tokens, texts, at, end, head)
        if part is not None:
            return part
        if head.category is Category.LEGISLATIF and len(head.words.split()) > 1:
            # "Komisi II" alone: which council's, the article tells elsewhere
            return Institute(at, end, self._surface(tokens, at, end), name=head.words, category=head.category, part=True)
        last, region = self._free_name_end(tokens, texts, end, titled=titled)
        if last == end and region is None:
            return None
        acronym, after = _parenthesised_acronym(tokens, last)
        ordinary = all(is_common(t.lower) for t in tokens[end:last] if t.word)
        if ordinary and (
            head.category is Category.PARTAI or (head.weak and region is None and acronym is None and not titled)
        ):
            return None
        if region is None and after < len(tokens) and tokens[after].cap:
            region = self._region_at(tokens, texts, after, small=False)
        end_all = region.last if region is not None else after
        return Institute(
            at,
            max(end_all, after),
            self._surface(tokens, at, max(end_all, after)),
            name=self._surface(tokens, at, last),
            category=head.category,
            region=region,
            acronym=acronym,
            region_text=self._surface(tokens, region.first, region.last) if region else "",
        )

    def _part_of_body(
        self, tokens: Sequence[Token], texts: Sequence[str], at: int, end: int, head: Head
    ) -> Institute | None:
        """*Komisi II DPR*, *Fraksi PDIP DPRD X*: a part of a body of the lexicon, whose official name it takes on."""
        if head.category not in _HAVE_PARTS:
            return None
        inner = end
        _, inner = _parenthesised_acronym(tokens, inner)
        while (
            inner < len(tokens)
            and inner - end < 8
            and (tokens[inner].cap or tokens[inner].lower in _LINKS)
            and not self.starts(tokens, inner)
        ):
            inner += 1
        if inner >= len(tokens) or not self.starts(tokens, inner) or tokens[inner - 1].lower in _LINKS:
            return None
        body = self._body(tokens, texts, inner)
        if (
            body is None
            or body.body is None
            or (inner == end and (head.weak or head.words == "Fraksi") and body.body.category is not Category.PARTAI)
        ):
            return None
        upper = None
        if body.category is Category.PARTAI and body.last < len(tokens) and self.starts(tokens, body.last):
            upper = self._body(tokens, texts, body.last)
        place = body.region.place if body.region else None
        whole, _ = official_name(body.body, place, body)
        if upper is not None and upper.body is not None:
            upper_name, _ = official_name(upper.body, upper.region.place if upper.region else None, upper)
            whole, body = f"{whole} {upper_name}", upper
        first = re.sub(r" ?\([^)]*\)", "", self._surface(tokens, at, inner))
        first = first[0].upper() + first[1:]
        return Institute(
            at,
            body.last,
            self._surface(tokens, at, body.last),
            name=f"{first} {whole}",
            category=head.category,
            region=body.region,
            acronym=None,
            whole=body,
            part=body.body is not None
            and body.body.category is Category.PARTAI
            and head.category is Category.LEGISLATIF,
        )

    def _free_name_end(
        self, tokens: Sequence[Token], texts: Sequence[str], end: int, *, titled: bool
    ) -> tuple[int, PlaceHit | None]:
        last = end
        while last < len(tokens) and last - end < _LONGEST_FREE_NAME:
            token = tokens[last]
            if token.cap or (last == end and token.text[0].isdigit()):
                if last > end and titled and self._begins_name(tokens, last):
                    break
                if last > end and (
                    lexica().titles.at(tokens, last) or (token.text.endswith(".") and token.text != "R.I.")
                ):
                    break
                hit = self._atlas.at(tokens, texts, last)
                if hit is not None and hit.place.level in _REGIONAL_LEVELS and hit.place.code:
                    return last, hit
                last += 1
            elif token.text == "-" and last > end and last + 1 < len(tokens) and tokens[last + 1].begin == token.end:
                last += 1
            elif token.lower in _LINKS and last > end and last + 1 < len(tokens) and tokens[last + 1].cap:
                if token.lower in ("dan", "serta") and self._new_institution(tokens, last + 1):
                    break
                last += 1
            elif token.text == "," and last > end and self._inner_comma(tokens, last):
                last += 1
            else:
                break
        return last, None

    def _begins_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the office-holder's name begins at AT: a word that speaks elsewhere, or a given name that is no other word."""
        if tokens[at].lower in self._speaking:
            return True
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or not following.cap:
            return False
        if tokens[at].text == "I" and following.lower in lexica().balinese:
            return True
        names = lexica().name_words
        if tokens[at].lower in names and following.lower in names and not is_common(following.lower):
            return True
        return (
            tokens[at].lower in lexica().given_names
            and not is_common(tokens[at].lower)
            and at + 1 < len(tokens)
            and tokens[at + 1].cap
        )

    def _new_institution(self, tokens: Sequence[Token], at: int) -> bool:
        return (
            self.starts(tokens, at)
            or lexica().heads.at(tokens, at) is not None
            or lexica().roles.at(tokens, at) is not None
        )

    @staticmethod
    def _inner_comma(tokens: Sequence[Token], at: int) -> bool:
        """*Dinas Pemberdayaan Perempuan, Perlindungan Anak dan …*: ordinary words on both sides and a *dan* soon."""
        window = tokens[at + 1 : at + 6]
        if not window or not window[0].cap or not is_common(window[0].lower) or not is_common(tokens[at - 1].lower):
            return False
        return any(t.lower in ("dan", "serta") for t in window) and all(
            t.cap or not t.word or t.lower in _LINKS for t in window[:3]
        )

    def _acronym(self, tokens: Sequence[Token], texts: Sequence[str], at: int, *, titled: bool) -> Institute | None:
        """An acronym the article introduces itself, or one right after a role."""
        token = tokens[at]
        introduced = self._introduced.get(token.text)
        if introduced is not None and token.cap:
            branch_end = at + 1
            hit = self._region_at(tokens, texts, branch_end, small=False) if branch_end < len(tokens) else None
            last = hit.last if hit else branch_end
            return Institute(
                at,
                last,
                self._surface(tokens, at, last),
                name=introduced.name,
                category=introduced.category,
                region=hit,
                acronym=token.text,
                region_text=self._surface(tokens, hit.first, hit.last) if hit else "",
            )
        full = self._full_before_acronym(tokens, at)
        if full is not None:
            last, name, acronym = full
            after = last + 3
            hit = (
                self._region_at(tokens, texts, after, small=False)
                if after < len(tokens) and tokens[after].cap
                else None
            )
            end = hit.last if hit else after
            return Institute(
                at,
                end,
                self._surface(tokens, at, end),
                name=name,
                category=self._introduced[acronym].category,
                region=hit,
                acronym=acronym,
                region_text=self._surface(tokens, hit.first, hit.last) if hit else "",
            )
        if titled and token.upper and 2 < len(token.text) <= 10 and self._unknown_acronym(token):
            hit = self._region_at(tokens, texts, at + 1, small=False) if at + 1 < len(tokens) else None
            last = hit.last if hit else at + 1
            return Institute(
                at,
                last,
                self._surface(tokens, at, last),
                name=token.text,
                category=Category.MASYARAKAT_SIPIL,
                region=hit,
                region_text=self._surface(tokens, hit.first, hit.last) if hit else "",
            )
        return None

    @staticmethod
    def _unknown_acronym(token: Token) -> bool:
        return (
            not is_common(token.lower)
            and token.text not in _SCHOOLS
            and not set(token.text) <= set("IVX")
            and not regions().index.get(token.text)
        )

    def _full_before_acronym(self, tokens: Sequence[Token], at: int) -> tuple[int, str, str] | None:
        """*Sahabat Penyintas Pasigala (SPP)*: the full name that introduces an acronym."""
        if not tokens[at].cap:
            return None
        last = at
        while (
            last < len(tokens)
            and last - at < _LONGEST_FREE_NAME
            and (tokens[last].cap or (last > at and tokens[last].lower in _LINKS))
        ):
            last += 1
        if last + 2 >= len(tokens) or tokens[last].text != "(" or tokens[last + 2].text != ")":
            return None
        introduced = self._introduced.get(tokens[last + 1].text)
        name = self._surface(tokens, at, last)
        if introduced is None or introduced.name != name:
            return None
        return last, name, tokens[last + 1].text

    def _surface(self, tokens: Sequence[Token], first: int, last: int) -> str:
        return " ".join(self._text[tokens[first].begin : tokens[last - 1].end].split())

    # --- saying which -----------------------------------------------------------------------------------------------

    def note(self, found: Institute, offset: int) -> str | None:
        """Remember a mention whose region is known (or needs none); its key. `None` when it waits."""
        if found.waits:
            return None
        institution = self._describe(found)
        return self._remember(institution, found, offset)

    def settle(self, found: Institute, offset: int, *, national: bool = False) -> str:
        """The key of a mention that waited: the nearest earlier body of its kind, else a later one, else the article's."""
        if found.part:
            return self._settle_part(found, offset)
        assert found.body is not None
        known = sorted(self._settled.get(found.body.id, ()))
        earlier = [key for at, key in known if at <= offset]
        if known and not national and (earlier or self._plays_there(known[0][1]) or not is_national(found.body)):
            key = earlier[-1] if earlier else known[0][1]
            self._found[key].surfaces[found.surface] = None
            return key
        region = None if is_national(found.body) else self._government_before(found.body, offset) or self._main_region(found.body)
        place = None
        if region is not None:
            from pemangku.extract.places import region_place

            official = regions().get(region)
            place = PlaceHit(0, 0, region_place(official), True) if official else None
        settled = Institute(
            found.first,
            found.last,
            found.surface,
            body=found.body,
            name=found.name,
            category=found.category,
            region=place,
            national=place is None,
            acronym=found.acronym,
        )
        return self._remember(self._describe(settled), settled, offset)

    def _plays_there(self, key: str) -> bool:
        """Whether the article plays in the region of this body: it names the region more than once."""
        code = (self._found[key].institution.area or "").removeprefix("place:")
        return self._setting.weight(code) >= 2

    def _settle_part(self, found: Institute, offset: int) -> str:
        """*Komisi II*, *Fraksi Golkar*: a part of the council named last before it, else of the first one named."""
        known = sorted(item for body in _COUNCILS for item in self._settled.get(body, ()))
        earlier = [key for at, key in known if at <= offset]
        council = (earlier[-1] if earlier else known[0][1]) if known else None
        name = found.name
        if council is not None:
            name = f"{name} {self._found[council].institution.name}"
        elif not name.startswith("Fraksi"):
            name = f"{name} {lexica().council.name}"
            council = f"institution:{lexica().council.id}"
        institution = Institution(
            key=f"institution:{slug(name)}",
            name=name,
            category=found.category,
            aliases=(found.name, found.surface),
            parent=council,
        )
        return self._remember(institution, found, offset)

    def _government_before(self, body: Body, offset: int) -> str | None:
        """*Pemprov X melalui Bakesbangpol*: the region of the government named right before a service of it."""
        if body.category is not Category.PEMERINTAH:
            return None
        near = [
            (at, key)
            for government in ("pemprov", "pemkab", "pemkot")
            for at, key in self._settled.get(government, ())
            if 0 <= offset - at <= _SAME_CLAUSE
        ]
        if not near:
            return None
        code = (self._found[max(near)[1]].institution.area or "").removeprefix("place:")
        region = regions().get(code) if code[:1].isdigit() else None
        return code if region is not None and exists_at(body, region.level) else None

    def _main_region(self, body: Body) -> str | None:
        for code in (*self._setting.regencies, *self._setting.provinces):
            region = regions().get(code)
            if region is not None and exists_at(body, region.level):
                return code
        return None

    def _fuller(self, institution: Institution, found: Institute) -> Institution:
        """A free name that begins a fuller one named before is the short form of that."""
        if found.body is not None or found.region is not None or found.part:
            return institution
        fuller = [d.institution for d in self._found.values() if d.institution.name.startswith(f"{institution.name} ")]
        return fuller[0] if len(fuller) == 1 and len(institution.name.split()) > 1 else institution

    def _remember(self, institution: Institution, found: Institute, offset: int) -> str:
        institution = self._fuller(institution, found)
        described = self._found.setdefault(institution.key, _Described(institution))
        described.surfaces[found.surface] = None
        if found.acronym:
            described.surfaces[found.acronym] = None
        if found.body is not None:
            self._settled.setdefault(found.body.id, []).append((offset, institution.key))
        return institution.key

    def _describe(self, found: Institute) -> Institution:
        place = found.region.place if found.region else None
        if found.body is None:
            return self._describe_free(found, place)
        name, aliases = official_name(found.body, place, found)
        return Institution(
            key=institution_key(found.body.id, place, number=found.number),
            name=name,
            category=found.body.category,
            aliases=tuple(sorted(set(aliases) - {name})),
            parent=_parent(found.body, place),
            area=place.key if place else None,
        )

    @staticmethod
    def _describe_free(found: Institute, place: Place | None) -> Institution:
        name = found.name
        known = lexica().official_names.get(name.casefold()) if place is None else None
        if known is not None:
            return Institution(
                key=f"institution:{known.id}", name=known.name, category=known.category, aliases=known.short,
                parent=_parent(known, None),
            )
        if found.whole is not None:
            pass
        elif place is not None and found.category is Category.PEMERINTAH:
            name = f"{name} {_label_in_name(place, found.surface)}"
        elif place is not None and found.region_text:
            name = f"{name} {found.region_text}"
        aliases = {found.surface, found.name} - {name}
        if found.acronym:
            aliases.add(found.acronym)
        return Institution(
            key=f"institution:{slug(name)}",
            name=name,
            category=found.category,
            aliases=tuple(sorted(aliases)),
            area=place.key if place else None,
        )

    def finished(self) -> tuple[Institution, ...]:
        """All institutions noted, with every form the text gives them, sorted by key."""
        out = []
        for key in sorted(self._found):
            described = self._found[key]
            institution = described.institution
            forms = set(institution.aliases) | set(described.surfaces)
            out.append(
                Institution(
                    key=key,
                    name=institution.name,
                    category=institution.category,
                    parent=institution.parent,
                    area=institution.area,
                    aliases=tuple(sorted(forms - {institution.name})),
                )
            )
        return tuple(out)

    def government_of(self, place: Place, offset: int) -> str:
        """The key of the government of PLACE (whose head a mayor, regent, governor or village head is)."""
        body = lexica().government(place.level)
        if body is None:
            name = f"Pemerintah {place.name}"
            institution = Institution(
                key=f"institution:{slug(name)}", name=name, category=Category.PEMERINTAH, area=place.key, parent=None
            )
        else:
            fake = Institute(0, 0, f"Pemerintah {place.name}", body=body, region=PlaceHit(0, 0, place, True))
            institution = self._describe(fake)
        described = self._found.setdefault(institution.key, _Described(institution))
        described.surfaces[institution.name] = None
        return institution.key

    @staticmethod
    def _unit(body: Body, number: str) -> Institution:
        """A unit known by number and motto, not by a region."""
        return Institution(key=f"institution:{body.id}-{slug(number)}", name=f"{body.name} {number}", category=body.category)

    def of_body(self, body: Body, place: Place | None, offset: int, surface: str, *, number: str = "") -> str:
        """The key of BODY at PLACE (*Kapolres X* → the police of X), or of the one the article makes likely."""
        hit = PlaceHit(0, 0, place, True) if place else None
        found = Institute(0, 0, surface, body=body, name=body.name, category=body.category, region=hit, number=number)
        if "/" in number:
            return self._remember(self._unit(body, number), found, offset)
        if found.waits:
            return self.settle(found, offset)
        institution = self._describe(found)
        self._found.setdefault(institution.key, _Described(institution))
        self._settled.setdefault(body.id, []).append((offset, institution.key))
        return institution.key


# --- names --------------------------------------------------------------------------------------------------------------


def institution_key(body_id: str, place: Place | None, *, number: str = "") -> str:
    """`institution:kpu-32.16`; without a region `institution:kpu`."""
    local = body_id + (f"-{place.key.removeprefix('place:')}" if place else "") + (f"-{slug(number)}" if number else "")
    return f"institution:{local}"


def official_name(body: Body, place: Place | None, found: Institute | None = None) -> tuple[str, list[str]]:
    """The full official name of BODY in PLACE, and the other forms it goes by."""
    if place is None:
        shorts = [s for s in body.short]
        return body.name, [*shorts, *body.variants]
    surface = found.surface if found else ""
    label = _label_in_name(place, surface)
    bare = regions().get(place.code).name if place.code and regions().get(place.code) else place.name  # type: ignore[union-attr]
    inner = f" {found.branch}" if found and found.branch else ""
    if found and found.number:
        name = f"{body.name} {found.number}/{found.region_text or bare}"
    elif body.naming is Naming.LEVEL:
        name = f"{body.name}{inner} {label}"
    else:
        name = f"{body.name}{inner} {bare}"
    aliases = [f"{short} {bare}" for short in body.short[:1]]
    if body.naming is Naming.LEVEL:
        aliases += [f"{short} {label}" for short in body.short[:1]]
        other = f"{body.name}{inner} {bare}" if place.level is PlaceLevel.PROVINSI and label != bare else None
        aliases += [other] if other else []
        if place.level is PlaceLevel.PROVINSI and label == bare:
            aliases.append(f"{body.name}{inner} Provinsi {bare}")
    return name, aliases


def _label_in_name(place: Place, surface: str) -> str:
    """How a region stands in an institution's name: with its level, *Provinsi* only where the text says it."""
    if place.level is PlaceLevel.PROVINSI and place.code:
        region = regions().get(place.code)
        bare = region.name if region else place.name
        return f"Provinsi {bare}" if "provinsi" in surface.lower() else bare
    return place.name


def _parent(body: Body, place: Place | None) -> str | None:
    if body.parent is None:
        return None
    if body.parent != "up":
        return f"institution:{body.parent}"
    if place is None or not place.code:
        return None
    up = place.code.rpartition(".")[0]
    if up:
        return f"institution:{body.id}-{up}"
    return f"institution:{body.id}" if is_national(body) else None


def _printed_as_name(tokens: Sequence[Token], first: int, last: int, form: Form) -> bool:
    """Acronyms count in the capitals they have, full names when their first word is capitalised."""
    if not tokens[first].cap:
        return False
    if form.capitals:
        return all(t.text.isupper() for t in tokens[first:last] if t.word)
    if form.full:
        return sum(t.cap for t in tokens[first:last] if t.word) * 2 >= sum(t.word for t in tokens[first:last])
    return True


def _parenthesised_acronym(tokens: Sequence[Token], end: int) -> tuple[str | None, int]:
    if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
        inner = tokens[end + 1]
        if inner.cap and len(inner.text) > 1:
            return inner.text, end + 3
    return None, end


def _national(tokens: Sequence[Token], end: int, body: Body) -> tuple[bool, int]:
    if end < len(tokens) and tokens[end].text in ("RI", "R.I."):
        return True, end + 1
    if end + 1 < len(tokens) and tokens[end].text == "Republik" and tokens[end + 1].text == "Indonesia":
        return True, end + 2
    if end < len(tokens) and tokens[end].text == "Pusat" and body.regional and is_national(body):
        return True, end + 1
    return False, end


@dataclass(frozen=True, slots=True)
class _Introduced:
    name: str
    category: Category


def _introduced_acronyms(document: Document) -> dict[str, _Introduced]:
    """Acronyms that the article introduces in parentheses behind a capitalised name whose initials they are."""
    found: dict[str, _Introduced] = {}
    for sentence in document.sentences:
        tokens = sentence.tokens
        for at in range(1, len(tokens) - 2):
            if tokens[at].text != "(" or tokens[at + 2].text != ")":
                continue
            acronym = tokens[at + 1]
            if not acronym.cap or len(acronym.text) < 2 or lexica().bodies.at(tokens, at + 1) is not None:
                continue
            if (acronym.upper and is_common(acronym.lower)) or regions().index.get(acronym.text):
                continue
            start = at
            while (
                start > 0
                and at - start < _LONGEST_FREE_NAME
                and (tokens[start - 1].cap or (tokens[start - 1].lower in _LINKS and start < at))
            ):
                start -= 1
            first = _initial_start(tokens, start, at, acronym.text) if acronym.upper else _head_start(tokens, start, at)
            if first is None:
                continue
            start = first - 1 if first > start and lexica().heads.at(tokens, first - 1) is not None else first
            name = " ".join(document.article.text[tokens[start].begin : tokens[at - 1].end].split())
            head = lexica().heads.at(tokens, start)
            if head is None and all(is_common(t.lower) for t in tokens[start:at] if t.word):
                continue
            category = head[1].category if head else Category.MASYARAKAT_SIPIL
            found.setdefault(acronym.text, _Introduced(name, category))
    return found


def _head_start(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where a word that opens institutions' names begins, for acronyms made of syllables (*Koaksi*)."""
    return next((first for first in range(start, end - 1) if lexica().heads.at(tokens, first) is not None), None)


def _initial_start(tokens: Sequence[Token], start: int, end: int, acronym: str) -> int | None:
    """Where the name begins whose words' initials the acronym's letters are, in order; `None` if nowhere."""
    for first in range(start, end - 1):
        letters = iter(acronym.casefold())
        words = [t.lower for t in tokens[first:end] if t.word]
        initials = [w[0] for w in words if w not in _LINKS]
        if words and initials and initials[0] == acronym[0].casefold() and len(initials) >= 2:
            wanted = next(letters)
            for initial in initials:
                if initial == wanted:
                    wanted = next(letters, "")
            if wanted == "" or len(initials) >= len(acronym):
                return first
    return None
