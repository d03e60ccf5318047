"""Resolution that remembers: whatever came in, left or was decided in whatever steps, it is as if it came at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from resolve_samples import article

from pemangku.model import Event, EventKind, Evidence, Findings, Institution, Resolution
from pemangku.resolve import Changes, Decision, Register, Resolver, Ruling, blocking, person_key, resolve
from pemangku.resolve.said import Said

NAMES = (
    "Achmad Sanjoyo",
    "Ahmad Sanjoyo",
    "A. Sanjoyo",
    "Ahmad Sanjoyo Wirya",
    "Sanjoyo",
    "Wirya Manggala",
    "Wirya Menggala",
    "Surya Kertapati",
    "Soerya Kertapati",
    "Surya Kertapati Manggala",
    "Muhammad Danu Wirya",
    "M. Danu Wirya",
)
REGIONS = ("32.16", "32.75", "35", None)
ROLES = (("Ketua", "kpu-32.16"), ("Ketua", "kpu-32.75"), ("Bupati", None), ("Anggota", "bawaslu-32.16"))
BODIES = (
    ("institution:jpa", "JPA", ()),
    ("institution:jpa", "JPA", ("Jaringan JPA",)),
    ("institution:jaringan-pemilih-adil", "Jaringan Pemilih Adil", ("JPA",)),
    ("institution:jalan-pemuda-aktif", "Jalan Pemuda Aktif", ("JPA",)),
    ("institution:cabang-jpa", "Cabang JPA", ()),
)


@st.composite
def an_article(draw: st.DrawFn) -> Findings:
    """An article of a few persons, one of them with an office perhaps, and perhaps a body with a short form."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
    offices = draw(st.lists(st.sampled_from(ROLES), max_size=1))
    found = article(
        draw(st.sampled_from("abcdefgh")),
        *names,
        region=draw(st.sampled_from(REGIONS)),
        offices=tuple((names[0], *office) for office in offices),
        numbers={names[-1]: draw(st.integers(1, 3))} if draw(st.booleans()) else None,
    )
    bodies = draw(st.lists(st.sampled_from(BODIES), max_size=2, unique_by=lambda body: body[0]))
    more = tuple(
        Institution(
            key=key,
            name=name,
            category=found.institutions[0].category if found.institutions else _CATEGORY,
            aliases=aliases,
            parent="institution:jpa" if key == "institution:cabang-jpa" else None,
        )
        for key, name, aliases in bodies
    )
    return replace(
        found,
        institutions=tuple(sorted((*found.institutions, *more), key=lambda i: i.key)),
        events=_events(draw(st.sampled_from(("2024-10-01", "2024-11-25", "2024-01-01", None)))),
    )


def _events(day: str | None) -> tuple[Event, ...]:
    """A debate of that day, in an election that all articles share."""
    evidence = Evidence(begin=0, end=5, rule="told", confidence=0.9)
    contest = Event(
        key="event:pilkada-2024", name="Pilkada 2024", kind=EventKind.PEMILIHAN, evidence=evidence, shared=True
    )
    debate = Event(
        key="event:debat", name="debat", kind=EventKind.DEBAT, evidence=evidence, date=day, part_of=contest.key
    )
    return (contest,) if day == "2024-01-01" else (debate, contest)


_CATEGORY = article("x", "Wirya", offices=(("Wirya", "Ketua", "kpu-32.16"),)).institutions[0].category
KEYS = sorted({person_key(name, region or "") for name in NAMES for region in REGIONS}) + [key for key, *_ in BODIES]


@st.composite
def a_decision(draw: st.DrawFn) -> Decision:
    kind = draw(st.sampled_from(("person:", "institution:")))
    keys = st.sampled_from([key for key in KEYS if key.startswith(kind)])
    one, other = draw(st.lists(keys, min_size=2, max_size=2, unique=True))
    ruling, articles = draw(st.sampled_from(list(Ruling))), ()
    if ruling is Ruling.DIFFERENT and kind == "person:" and draw(st.booleans()):
        other, articles = f"{one}-lain", (draw(st.sampled_from("abcdefgh")),)
    when = f"2025-01-01T00:00:{draw(st.integers(0, 59)):02}Z"
    return Decision(ruling=ruling, one=one, other=other, who="rina", when=when, articles=articles)


@dataclass
class Newsroom:
    """Articles and decisions as they stand, and a register that follows them."""

    register: Register
    articles: dict[str, Findings] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)

    def go_on(self, step: Findings | Decision | str) -> tuple[Resolution, Changes, Resolution]:
        """One step: an article comes (again), someone decides, an article goes. Before, what changed, after."""
        before = self._whole(Resolver(self.register, decisions=self.decisions))
        dropped = step if isinstance(step, str) and step in self.articles else None
        if isinstance(step, Decision):
            self.decisions.append(replace(step, line=len(self.decisions) + 1))
        elif isinstance(step, Findings):
            self.articles[step.article.id] = step
        resolver = Resolver(self.register, decisions=self.decisions)
        again = {step.article.id} if isinstance(step, Findings) else resolver.moved()
        for ident in again & self.articles.keys():
            resolver.take(self.articles[ident])
        if dropped:
            del self.articles[dropped]
            resolver.drop(dropped)
        changes = resolver.settle()
        return before, changes, self._whole(resolver, changes)

    def _whole(self, resolver: Resolver, changes: Changes | None = None) -> Resolution:
        if changes is None:
            resolver.settle()
        articles = [resolver.in_global_keys(self.articles[ident]) for ident in sorted(self.articles)]
        return resolver.whole(articles, problems=changes.problems if changes else ())


STEPS = st.lists(st.one_of(an_article(), an_article(), a_decision(), st.sampled_from("abcdefgh")), max_size=14)


@pytest.mark.parametrize("full", [2, 24], ids=["crowded blocks", "ordinary blocks"])
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=STEPS)
def test_step_by_step_is_the_same_as_at_once(
    full: int, steps: list[Findings | Decision | str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocking, "_FULL", full)
    monkeypatch.setattr(blocking, "_NEIGHBOURS", 1 if full == 2 else 6)
    with Register() as register:
        newsroom = Newsroom(register)
        for step in steps:
            before, changes, after = newsroom.go_on(step)
            assert after == resolve(newsroom.articles.values(), decisions=newsroom.decisions)
            _assert_that_changes_name_what_differs(before, changes, after, step)


def _assert_that_changes_name_what_differs(
    before: Resolution, changes: Changes, after: Resolution, step: Findings | Decision | str
) -> None:
    for kind in ("persons", "institutions", "places", "events", "roles"):
        old, new = ({node.key: node for node in getattr(r, kind)} for r in (before, after))
        assert {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)} <= changes.nodes
    assert {event for _, event in set(before.stages) ^ set(after.stages)} <= changes.staged
    given_up = dict(before.replaced).items() ^ dict(after.replaced).items()
    assert {key for key, _ in given_up} <= changes.keys
    # whose part an institution is stands in no article's graph
    old, new = ({f.article.id: replace(f, institutions=()) for f in r.articles} for r in (before, after))
    own = {step.article.id} if isinstance(step, Findings) else {step}
    assert {ident for ident in old.keys() & new.keys() if old[ident] != new[ident]} - own <= changes.articles


def test_what_several_articles_say_counts_until_none_of_them_says_it() -> None:
    with Register() as register:
        said = Said("institution:kpu", "", b"the same")
        for ident in ("a", "b"):
            register.put(ident, [said])
        assert register.bodies([said.key]) == [said.body]
        assert register.counted(said.key) == [("", said.body, 2)]
        register.put("a", [Said(said.key, "", b"another")])
        assert register.bodies([said.key]) == [b"another", said.body]
        assert register.put("b", []) == {said.key}
        assert register.bodies([said.key]) == [b"another"]
        register.put("a", [])
        assert not register.has(said.key)


def test_what_was_not_kept_is_as_if_it_had_never_been(tmp_path) -> None:
    path = tmp_path / "register.sqlite"
    for kept in (True, False):
        with Register(path, made_by="one") as register:
            resolver = Resolver(register)
            resolver.take(article("kept" if kept else "lost", "Wirya Manggala"))
            resolver.settle()
            if kept:
                register.keep()
    with Register(path, made_by="one") as register:
        assert register.taken().keys() == {"kept"}


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0 and then nothing"])
def test_a_damaged_register_is_made_anew(damage: bytes, tmp_path) -> None:
    path = tmp_path / "register.sqlite"
    path.write_bytes(damage)
    with Register(path, made_by="one") as register:
        assert register.taken() == {}


def test_the_register_of_another_program_is_made_anew(tmp_path) -> None:
    path = tmp_path / "register.sqlite"
    with Register(path, made_by="one") as register:
        Resolver(register).take(article("a", "Wirya Manggala"))
        register.keep()
    with Register(path, made_by="two") as register:
        assert register.taken() == {}
