"""The lexicons as the rules ask for them: matchers over tokens, built once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from pemangku.extract.document import tokenise
from pemangku.extract.matcher import Matcher
from pemangku.extract.speech import cues
from pemangku.extract.wordlists import word_set
from pemangku.lexicon.institutions import Body, BodyLevel, Head, bodies, heads, unit_names, units
from pemangku.lexicon.names import is_degree, names
from pemangku.lexicon.offices import Office, OfficeKind, candidate_words, modifiers, office_forms
from pemangku.lexicon.parties import Party, organ_body, organ_name, organs, parties, wing_body
from pemangku.lexicon.places import places as place_names
from pemangku.model import Category, PlaceLevel
from pemangku.vocabulary import slug

_GOVERNMENTS = {
    PlaceLevel.PROVINSI: "pemprov",
    PlaceLevel.KABUPATEN: "pemkab",
    PlaceLevel.KOTA: "pemkot",
    PlaceLevel.KECAMATAN: "pemcam",
}


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the lexicon knows it. `body` is what it implies; `government`: of whatever level the region has."""

    name: str
    kind: OfficeKind
    body: Body | None = None
    government: bool = False
    modifier: str | None = None

    @property
    def generic(self) -> bool:
        """Whether the role says nothing without an institution beside it."""
        return self.kind in (OfficeKind.GENERIC, OfficeKind.PARTY, OfficeKind.PROFESSION)


@dataclass(frozen=True, slots=True)
class Form:
    """A form that names an institution: a full name or a short one, and whether it is printed in capitals alone."""

    body: Body
    full: bool
    capitals: bool


class Lexica:
    """All matchers; get them from `lexica()`."""

    @cached_property
    def roles(self) -> Matcher[Role]:
        """Roles in every form, written out or short."""
        entries: list[tuple[str, Role]] = []
        for form, found in office_forms().items():
            entries.append((form, _role(found[0])))
        for word, stood_for in candidate_words().items():
            entries.append((word, Role(stood_for[0], OfficeKind.REGIONAL, modifier="candidate")))
        return Matcher(entries)

    @cached_property
    def modifiers(self) -> Matcher[str]:
        """Words that say that a role is acted for, was held, or is stood for."""
        words = modifiers()
        entries = [(w, "acting") for w in words.acting] + [(w, "former") for w in words.former]
        entries += [(w, "candidate") for w in words.candidate if w not in word_set("phrases", "pairs", "of_tickets")]
        entries += [(w, "incumbent") for w in words.incumbent]
        return Matcher(sorted(entries))

    @cached_property
    def bodies(self) -> Matcher[Form]:
        """Institutions and parties in every form."""
        return Matcher((text, Form(body, full, text.isupper())) for text, (body, full) in self._body_entries())

    def _body_entries(self) -> Iterator[tuple[str, tuple[Body, bool]]]:
        for body in bodies().values():
            for form in (body.name, *body.variants):
                yield form, (body, True)
            for form in body.short:
                yield form, (body, False)
        for party in parties().values():
            body = _party_body(party)
            for form in (party.name, *party.variants):
                yield form, (body, True)
            for form in party.short:
                yield form, (body, False)
            yield from self._organ_entries(party)
            for wing, shorts in party.wings.items():
                its_body = wing_body(party, wing)
                for form in (wing, *shorts):
                    yield form, (its_body, form == wing)

    @staticmethod
    def _organ_entries(party: Party) -> Iterator[tuple[str, tuple[Body, bool]]]:
        for short, body in _organs_of(party).items():
            full, organ = organ_name(party, short), organs()[short]
            for form in party.forms:
                yield f"{short} {form}", (body, False)
                yield f"{full} {form}", (body, True)
                yield f"{full} ({short}) {form}", (body, True)
                for tier in organ.tiers:
                    yield f"{short} {tier} {form}", (body, False)

    @cached_property
    def party_acronyms(self) -> frozenset[str]:
        """Short names of one word by which parties go, those left out that name something else, too."""
        shorts = {form for party in parties().values() for form in party.short if " " not in form}
        return frozenset(shorts - set(self.party_homonyms))

    @cached_property
    def party_homonyms(self) -> dict[str, Body]:
        """Short names that a party shares with another body (*PBB*), and the party."""
        others = {form for body in bodies().values() for form in body.short}
        return {f: _party_body(party) for party in parties().values() for f in party.short if f in others}

    @cached_property
    def official_names(self) -> dict[str, Body]:
        """Official name in lower case → the body of the whole country that bears it."""
        return {b.name.casefold(): b for b in bodies().values() if BodyLevel.NASIONAL in b.levels}

    @cached_property
    def heads(self) -> Matcher[Head]:
        """Words that open the free name of an institution."""
        return Matcher((h.words, h) for h in heads().values())

    @cached_property
    def titles(self) -> Matcher[bool]:
        """Honorifics, degrees before names, ranks."""
        data = names()
        ranks = [*data.ranks, *(f"{rank} {corps}" for rank in data.ranks for corps in data.corps), *data.retired]
        words = (*data.honorifics, *data.honorific_phrases, *data.degrees_before, *ranks)
        return Matcher((form, True) for word in words for form in (word, f"{word}."))

    @staticmethod
    def is_degree(text: str) -> bool:
        """Whether TEXT is a degree behind a name (*S.H., M.Si., MM*)."""
        return is_degree(text)

    @staticmethod
    def is_listed_degree(text: str) -> bool:
        """Whether TEXT, its stops dropped, is a degree of the list (so that initials are none)."""
        return text.replace(".", "") in names().degrees_after

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Common given names, lower case."""
        data = names()
        return frozenset(n.casefold() for n in data.given - data.weak)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """Common given and family names, and titles that are parts of names, lower case."""
        data = names()
        kept = frozenset(word.casefold() for phrase in data.kept for word in phrase.split())
        return (
            frozenset(n.casefold() for n in (*data.given, *data.family)) - frozenset(n.casefold() for n in data.weak)
            | kept
        )

    @cached_property
    def weak_names(self) -> frozenset[str]:
        """Names that are ordinary words, too, lower case: they go on a name but prove none."""
        return frozenset(n.casefold() for n in names().weak)

    @cached_property
    def rank_words(self) -> frozenset[str]:
        """First words of police and army ranks, lower case."""
        return frozenset(rank.split()[0].casefold() for rank in names().ranks)

    @property
    def short_names(self) -> frozenset[str]:
        """Given names that newspapers shorten with a stop (*Moh.*)."""
        return word_set("phrases", "names", "shortened")

    @property
    def balinese(self) -> frozenset[str]:
        """Words behind the Balinese *I*."""
        return word_set("phrases", "names", "balinese")

    @cached_property
    def cues(self) -> frozenset[str]:
        """Verbs beside quotations, behind which a name is a person's."""
        return frozenset((*cues(), "menurut"))

    @cached_property
    def institution_openers(self) -> frozenset[str]:
        """Words with which the name of an institution begins, known or free."""
        return self.bodies.first_words | self.heads.first_words

    @cached_property
    def office_openers(self) -> frozenset[str]:
        """Words with which a role, or a word about how it is held, begins."""
        return self.roles.first_words | self.modifiers.first_words

    @cached_property
    def lower_case_openers(self) -> frozenset[str]:
        """Words in lower case with which something other than a plain word can begin: a role, a level, *fraksi*."""
        levels = frozenset(word.partition(" ")[0] for word in place_names().level_words)
        heads = frozenset(h.partition(" ")[0].lower() for h in word_set("phrases", "institutions", "lower_case_heads"))
        return self.roles.first_words | self.modifiers.first_words | self.titles.first_words | levels | heads

    @cached_property
    def by_id(self) -> dict[str, Body]:
        """Institutions, parties and their organs by id."""
        found = {body.id: body for body in bodies().values()}
        for party in parties().values():
            of_party = (_party_body(party), *_organs_of(party).values(), *(wing_body(party, w) for w in party.wings))
            found |= {body.id: body for body in of_party}
        return found

    @cached_property
    def unit_names(self) -> dict[str, Matcher[Body]]:
        """What names the units of a body behind its name or the title of its head (*III/Siliwangi*), by its id."""
        return {
            kind: Matcher((name, unit) for unit in found for name in unit_names(unit))
            for kind, found in units().items()
        }

    def unit(self, body: Body, name: str) -> Body | None:
        """The unit of BODY that is called so: *051/Wijayakarta*, *051*, its own id's ending."""
        known = self.by_id.get(f"{body.id}-{slug(name)}")
        if known is not None or body.id not in self.unit_names:
            return known
        words = tokenise(name)
        found = self.unit_names[body.id].at(words, 0) if words else None
        return found[1] if found is not None and found[0] == len(words) else None

    @property
    def council(self) -> Body:
        """The national council, to which a commission named alone belongs."""
        return bodies()["dpr"]

    @staticmethod
    def government(level: PlaceLevel) -> Body | None:
        """The kind of government that a region of LEVEL has."""
        found = _GOVERNMENTS.get(level)
        return bodies().get(found) if found else None

    @staticmethod
    def own_government(body: Body, code: str) -> Body | None:
        """What the government of the region with CODE is called instead of BODY (*Pemerintah Aceh*)."""
        return next((b for b in bodies().values() if b.replaces == body.id and b.only == code), None)


@cache
def lexica() -> Lexica:
    """The matchers, built when first asked for."""
    return Lexica()


def _role(office: Office) -> Role:
    government = office.body == "pemda"
    body = bodies().get(office.body) if office.body and not government else None
    return Role(office.role, office.kind, body, government)


def _organs_of(party: Party) -> dict[str, Body]:
    """The organs of a party that its name follows, by their short names."""
    return {short: organ_body(party, short) for short in organs() if short.casefold() != "fraksi"}


def _party_body(party: Party) -> Body:
    return Body(
        id=party.id,
        name=party.name,
        category=Category.PARTAI,
        short=party.short,
        variants=(*party.variants,),
        only=party.only,
    )
