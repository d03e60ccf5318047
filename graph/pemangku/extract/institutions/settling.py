"""The institutions of one article: which ones its phrases mean, once all is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pemangku.extract.institutions.institute import Institute, exists_at, is_national
from pemangku.extract.institutions.official_names import (
    describe,
    describe_above,
    describe_body,
    describe_government,
    describe_part,
)
from pemangku.extract.lexica import lexica
from pemangku.extract.places import PlaceHit, region_place
from pemangku.extract.setting import Setting
from pemangku.extract.wordlists import word_row
from pemangku.lexicon.institutions import Body, unit_serving
from pemangku.model import Category, Institution, Place
from pemangku.reference import regions

_SAME_CLAUSE = 120
_GOVERNMENTS = ("pemprov", "pemkab", "pemkot")


@dataclass(slots=True)
class _Described:
    institution: Institution
    surfaces: dict[str, None] = field(default_factory=dict)


class Institutions:
    """The institutions of one article, each once, with every form the text gives them."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._found: dict[str, _Described] = {}
        self._settled: dict[str, list[tuple[int, str]]] = {}
        """Body id → (offset, key) of every mention whose region is known, in order of noting."""
        self._guessed: set[str] = set()
        """Keys of bodies whose region only the setting tells."""
        self._described: dict[int, Institution] = {}
        """By the identity of the mention, of which each is noted twice; they live as long as the article is read."""

    def finished(self) -> tuple[Institution, ...]:
        """All institutions noted, with every form the text gives them, and those above them, sorted by key."""
        out = []
        for key in sorted(self._found):
            institution, surfaces = self._found[key].institution, self._found[key].surfaces
            forms = {*institution.aliases, *surfaces} - {institution.name, ""}
            out.append(replace(institution, aliases=tuple(sorted(forms))))
        above = {a.key: a for institution in out for a in describe_above(institution) if a.key not in self._found}
        return tuple(sorted([*out, *above.values()], key=lambda i: i.key))

    def key_of(self, found: Institute, offset: int) -> str:
        """The key of the institution that FOUND means."""
        return self.note(found, offset) or self.settle(found, offset)

    def note(self, found: Institute, offset: int) -> str | None:
        """Remember a mention whose region is known (or needs none); its key. `None` when it waits."""
        if found.waits:
            return None
        institution = self._described.get(id(found))
        if institution is None:
            institution = self._described[id(found)] = describe(found)
        return self._remember(institution, found, offset)

    def settle(self, found: Institute, offset: int) -> str:
        """The key of a mention that waited: the last body of its kind before it, a later one, or the article's."""
        if found.part or found.body is None:
            return self._settle_part(found, offset)
        body = found.body
        known = sorted(self._settled.get(body.id, ()))
        earlier = [key for at, key in known if at <= offset]
        if known and (earlier or self._plays_there(known[0][1]) or not is_national(body)):
            key = earlier[-1] if earlier else known[0][1]
            self._found[key].surfaces[found.surface] = None
            return key
        code = None if is_national(body) else self._government_before(body, offset) or self._main_region(body)
        region = regions().get(code) if code is not None else None
        hit = PlaceHit(0, 0, region_place(region), True) if region is not None else None
        settled = replace(found, region=hit, national=hit is None, branch="", number="", region_text="", whole=None)
        institution = describe(settled)
        if hit is not None and institution.key not in self._found:
            self._guessed.add(institution.key)
        return self._remember(institution, settled, offset)

    def government_of(self, place: Place) -> str:
        """The key of the government of PLACE (whose head a mayor, regent, governor or village head is)."""
        institution = describe_government(place)
        described = self._found.setdefault(institution.key, _Described(institution))
        described.surfaces[institution.name] = None
        return institution.key

    def of_body(self, body: Body, place: Place | None, offset: int, *, number: str = "") -> str:
        """The key of BODY at PLACE (*Kapolres X* → the police of X), or of the one the article makes likely.

        The office is no name of the body, so no form of a name is noted.
        """
        hit = PlaceHit(0, 0, place, True) if place else None
        found = Institute(0, 0, "", body=body, name=body.name, category=body.category, region=hit, number=number)
        if found.waits:
            return self.settle(found, offset)
        institution = describe(found)
        self._found.setdefault(institution.key, _Described(institution))
        self._settled.setdefault(body.id, []).append((offset, institution.key))
        return institution.key

    # --- which one --------------------------------------------------------------------------------------------------

    def _remember(self, institution: Institution, found: Institute, offset: int) -> str:
        institution = self._fuller(institution, found)
        described = self._found.setdefault(institution.key, _Described(institution))
        described.surfaces[found.surface] = None
        if found.acronym:
            described.surfaces[found.acronym] = None
        if found.body is not None:
            self._settled.setdefault(found.body.unit_of or found.body.id, []).append((offset, institution.key))
        return institution.key

    def _fuller(self, institution: Institution, found: Institute) -> Institution:
        """A free name that begins a fuller one named before is the short form of that."""
        if found.body is not None or found.region is not None or found.part or " " not in institution.name:
            return institution
        fuller = [d.institution for d in self._found.values() if d.institution.name.startswith(f"{institution.name} ")]
        return fuller[0] if len(fuller) == 1 else institution

    def _settle_part(self, found: Institute, offset: int) -> str:
        """*Komisi II*, *Fraksi Golkar*: a part of the council named last before it, else of the first one named."""
        council = self._council(found, offset)
        name = f"{found.name} {council.name}" if council is not None else found.name
        aliases = {found.name, found.surface}
        return self._remember(describe_part(name, council, category=found.category, aliases=aliases), found, offset)

    def _council(self, found: Institute, offset: int) -> Institution | None:
        """The council that a part belongs to: the one beside it, the one named last, else the national one."""
        if found.whole is not None and found.whole.body is not None and found.whole.category is Category.LEGISLATIF:
            return self._found[self.key_of(found.whole, offset)].institution
        known = sorted(self._mentions(word_row("phrases", "institutions", "councils")))
        known = [mention for mention in known if mention[1] not in self._guessed] or known
        if known:
            earlier = [key for at, key in known if at <= offset]
            return self._found[earlier[-1] if earlier else known[0][1]].institution
        if found.name.startswith("Fraksi"):
            return None
        return describe_body(lexica().council)

    def _mentions(self, bodies: Iterable[str]) -> list[tuple[int, str]]:
        return [mention for body in bodies for mention in self._settled.get(body, ())]

    def _plays_there(self, key: str) -> bool:
        """Whether the article plays in the region of this body: it names the region more than once."""
        return self._setting.weight(self._area_of(key)) >= 2

    def _area_of(self, key: str) -> str:
        """The code of the region that an institution serves."""
        return (self._found[key].institution.area or "").removeprefix("place:")

    def _government_before(self, body: Body, offset: int) -> str | None:
        """*Pemprov X melalui Bakesbangpol*: the region of the government named right before a service of it."""
        if body.category is not Category.PEMERINTAH:
            return None
        near = [(at, key) for at, key in self._mentions(_GOVERNMENTS) if 0 <= offset - at <= _SAME_CLAUSE]
        code = self._area_of(max(near)[1]) if near else ""
        region = regions().get(code) if code[:1].isdigit() else None
        return code if region is not None and exists_at(body, region.level) else None

    def _main_region(self, body: Body) -> str | None:
        """The region that the article is mainly about, of those where BODY exists or has a unit."""
        for code in (*self._setting.regencies, *self._setting.provinces):
            region = regions().get(code)
            if region is not None and (exists_at(body, region.level) or unit_serving(body.id, code)):
                return code
        return None
