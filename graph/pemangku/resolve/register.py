"""The register: what every article says of whom, and what resolution made of it. It remembers from build to build.

saying    each different thing that is said of an entity (see `said`), once however many articles say it
said      which articles say it
taken     the digest of each article whose sayings these are
block     which profiles share a block
compared  the pairs of profiles whose comparison has something to say
judged    what became of pairs: joined, held apart by people, left open
stands    profile or institution → the node that stays for it
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pemangku.model import Judgement
from pemangku.resolve.compare import Comparison
from pemangku.resolve.profile import Profile, whole
from pemangku.resolve.said import Said, decode, encode
from pemangku.resolve.sayings import FORGET, LEARN, SAID, SAY, UNSAY, rows_of
from pemangku.resolve.tables import Tables

Pair = tuple[str, str]
Member = tuple[str, str, bool]
"""A profile in a block: its place in the order, its key, and whether it has no region."""

_REMEMBERED = 200_000  # profiles kept in memory: fewer, and comparing 100,000 mentions reads each again and again


class Register(Tables):
    """What the tables hold, in the terms of resolution. Use it as a context manager; see `Tables` for how it lasts."""

    def __init__(self, path: Path | None = None, *, made_by: str = "") -> None:
        super().__init__(path, made_by=made_by)
        self._profiles: dict[str, Profile | None] = {}

    def clear(self) -> None:
        """Forget everything."""
        self._profiles.clear()
        super().clear()

    # what articles say ------------------------------------------------------------------------------------------

    def put(self, article: str, rows: Iterable[Said]) -> set[str]:
        """Make ROWS what ARTICLE says; returns the keys of which it says something else than before."""
        before = {(row.key, row.local): row.body for row in self.said_by(article)}
        after = {(row.key, row.local): row.body for row in rows}
        gone, come = before.items() - after.items(), after.items() - before.items()
        self._write_all(UNSAY, rows_of(article, gone))
        self._write_all(FORGET, rows_of(article, gone))
        self._write_all(LEARN, rows_of(article, come))
        self._write_all(SAY, rows_of(article, come))
        touched = {key for (key, _), _ in gone | come}
        for key in touched:
            self._profiles.pop(key, None)
        return touched

    def taken(self) -> dict[str, str]:
        """The digests of the articles whose sayings are in the register, by id."""
        return dict(self._rows("SELECT article, digest FROM taken", ()))

    def put_taken(self, article: str, digest: str | None) -> None:
        """Note the digest of an article whose sayings were put; None for one that is no more."""
        if digest is None:
            self._write("DELETE FROM taken WHERE article = ?", (article,))
        else:
            self._write("INSERT OR REPLACE INTO taken VALUES (?, ?)", (article, digest))

    def said_by(self, article: str) -> list[Said]:
        """What an article says, by key."""
        query = f"SELECT key, local, body FROM {SAID} WHERE article = ? ORDER BY key, local"
        return [Said(*row) for row in self._rows(query, (article,))]

    def bodies(self, keys: Iterable[str]) -> list[bytes]:
        """What is said of any of these keys, each different saying once, in the order of articles."""
        query = (
            "SELECT body FROM "
            "(SELECT key, body, (SELECT MIN(article) FROM said WHERE saying = saying.id) AS first FROM saying "
            "WHERE key IN (SELECT key FROM chosen)) GROUP BY key, body ORDER BY MIN(first), key"
        )
        return [body for (body,) in self._of(keys, query)]

    def counted(self, key: str) -> list[tuple[str, bytes, int]]:
        """(Local name, what is said, by how many articles) of a key, in the order of articles."""
        query = (
            "SELECT local, body, (SELECT COUNT(*) FROM said WHERE saying = saying.id) FROM saying WHERE key = ? "
            "ORDER BY (SELECT MIN(article) FROM said WHERE saying = saying.id), local"
        )
        return list(self._rows(query, (key,)))

    def locals_of(self, key: str) -> list[tuple[str, bytes]]:
        """The local names under a key, each with what is said, in no order."""
        return list(self._rows("SELECT local, body FROM saying WHERE key = ?", (key,)))

    def persons_in(self, article: str) -> dict[str, str]:
        """The nodes of the persons of an article, by their local keys."""
        query = (
            f"SELECT local, node FROM {SAID} JOIN stands ON stands.key = saying.key "
            "WHERE article = ? AND saying.key GLOB 'person:*'"
        )
        return dict(self._rows(query, (article,)))

    def keys(self, kind: str) -> list[str]:
        """Every key of a kind ("place:") of which something is said, sorted."""
        query = "SELECT DISTINCT key FROM saying WHERE key >= ? AND key < ? ORDER BY key"
        return [key for (key,) in self._rows(query, (kind, f"{kind}\uffff"))]

    def pairs(self, kind: str, keys: Iterable[str] | None = None) -> list[Pair]:
        """(Local name, key without its kind), of all keys of a kind or of these, each once, sorted."""
        if keys is None:
            query = "SELECT DISTINCT local, key FROM saying WHERE key >= ? AND key < ?"
            rows = self._rows(query, (kind, f"{kind}\uffff"))
        else:
            rows = self._of(keys, "SELECT DISTINCT local, key FROM saying WHERE key IN (SELECT key FROM chosen)")
        return sorted((local, key.removeprefix(kind)) for local, key in rows)

    def locals(self, kind: str) -> list[str]:
        """The local names under all keys of a kind, each once, sorted."""
        query = "SELECT DISTINCT local FROM saying WHERE key >= ? AND key < ? ORDER BY local"
        return [local for (local,) in self._rows(query, (kind, f"{kind}\uffff"))]

    def all_nodes(self) -> list[str]:
        """Every node that stays for something, and everything that is its own node, sorted."""
        query = (
            "SELECT DISTINCT node FROM stands UNION SELECT DISTINCT key FROM saying "
            "WHERE key GLOB 'place:*' OR key GLOB 'event:*' OR key GLOB 'role:*'"
        )
        return sorted(node for (node,) in self._rows(query, ()))

    def has(self, key: str) -> bool:
        """Whether something is said of a key."""
        return any(self._rows("SELECT 1 FROM saying WHERE key = ? LIMIT 1", (key,)))

    def articles_of(self, keys: Iterable[str]) -> set[str]:
        """The articles that say something of any of the keys; official lists are none."""
        query = f"SELECT DISTINCT article FROM {SAID} WHERE key IN (SELECT key FROM chosen) AND article != ''"
        return {article for (article,) in self._of(keys, query)}

    def profile(self, key: str) -> Profile | None:
        """All that is said of the person of a key; None when nothing is. Not to be changed."""
        if key in self._profiles:
            return self._profiles[key]
        query = f"SELECT body FROM {SAID} WHERE key = ? ORDER BY article, local"
        found = whole(decode(body, Profile) for (body,) in self._rows(query, (key,)))
        if len(self._profiles) >= _REMEMBERED:
            self._profiles.clear()
        self._profiles[key] = found
        return found

    def known(self, key: str) -> Profile:
        """The profile of a key of which something is said."""
        found = self.profile(key)
        if found is None:
            raise KeyError(key)
        return found

    # blocks and comparisons -------------------------------------------------------------------------------------

    def blocks_of(self, keys: Iterable[str]) -> dict[str, dict[str, Member]]:
        """Block → key → its membership, for the blocks that these keys are in and these keys alone."""
        found: dict[str, dict[str, Member]] = {}
        query = "SELECT block, place, key, nowhere FROM block WHERE key IN (SELECT key FROM chosen)"
        for block, place, key, nowhere in self._of(keys, query):
            found.setdefault(block, {})[key] = (place, key, bool(nowhere))
        return found

    def put_blocks(self, keys: Iterable[str], blocks: Mapping[str, Mapping[str, Member]]) -> None:
        """Make BLOCKS (block → key → membership) what KEYS are in."""
        self._write_all("DELETE FROM block WHERE key = ?", [(key,) for key in keys])
        self._write_all(
            "INSERT INTO block VALUES (?, ?, ?, ?)",
            [
                (block, place, key, int(nowhere))
                for block, members in blocks.items()
                for place, key, nowhere in members.values()
            ],
        )

    def members(self, blocks: Iterable[str]) -> Iterator[tuple[str, list[Member]]]:
        """The members of each of the blocks that has any, in order, block by block."""
        query = (
            "SELECT block, place, key, nowhere FROM block WHERE block IN (SELECT key FROM chosen) "
            "ORDER BY block, place, key"
        )
        name, members = "", list[Member]()
        for block, place, key, nowhere in self._of(blocks, query):
            if block != name and members:
                yield name, members
                members = []
            name = block
            members.append((place, key, bool(nowhere)))
        if members:
            yield name, members

    def compared(self, keys: Iterable[str]) -> dict[Pair, Comparison]:
        """The comparisons of any of these keys that have something to say."""
        query = (
            "SELECT one, other, body FROM compared WHERE one IN (SELECT key FROM chosen) "
            "UNION SELECT one, other, body FROM compared WHERE other IN (SELECT key FROM chosen)"
        )
        return {(one, other): decode(body, Comparison) for one, other, body in self._of(keys, query)}

    def comparison(self, pair: Pair) -> Comparison | None:
        """The comparison of a pair; None when it has nothing to say."""
        query = "SELECT body FROM compared WHERE one = ? AND other = ?"
        return next((decode(body, Comparison) for (body,) in self._rows(query, pair)), None)

    def blocked(self) -> dict[Pair, Comparison]:
        """The comparisons that end at something that makes it impossible that the two are one."""
        rows = self._rows("SELECT one, other, body FROM compared WHERE NOT same ORDER BY one, other", ())
        found = {(one, other): decode(body, Comparison) for one, other, body in rows}
        return {pair: comparison for pair, comparison in found.items() if comparison.score == 0.0}

    def drop_compared(self, pairs: Iterable[Pair]) -> None:
        """Forget the comparisons of these pairs."""
        self._write_all("DELETE FROM compared WHERE one = ? AND other = ?", list(pairs))

    def put_compared(self, compared: Mapping[Pair, tuple[Comparison, bool]]) -> None:
        """Keep comparisons, each with whether it makes the two one."""
        self._write_all(
            "INSERT OR REPLACE INTO compared VALUES (?, ?, ?, ?)",
            [(*pair, int(same), encode(comparison)) for pair, (comparison, same) in compared.items()],
        )

    def alike(self, keys: Iterable[str]) -> list[Pair]:
        """The pairs of any of these keys that a comparison makes one."""
        query = (
            "SELECT one, other FROM compared WHERE same AND one IN (SELECT key FROM chosen) "
            "UNION SELECT one, other FROM compared WHERE same AND other IN (SELECT key FROM chosen)"
        )
        return [(one, other) for one, other in self._of(keys, query)]

    # what became of them ----------------------------------------------------------------------------------------

    def nodes(self, keys: Iterable[str]) -> dict[str, str]:
        """The nodes that stay for these keys; a key that has none is left out."""
        return dict(self._of(keys, "SELECT key, node FROM stands WHERE key IN (SELECT key FROM chosen)"))

    def put_nodes(self, nodes: Mapping[str, str | None]) -> None:
        """Say which nodes stay; None for a key that is no more."""
        self._write_all("DELETE FROM stands WHERE key = ?", [(key,) for key, node in nodes.items() if node is None])
        self._write_all("INSERT OR REPLACE INTO stands VALUES (?, ?)", [(k, n) for k, n in nodes.items() if n])

    def keys_of(self, nodes: Iterable[str]) -> dict[str, list[str]]:
        """The keys that each of these nodes stays for, sorted; those that stay for nothing are left out."""
        found: dict[str, list[str]] = {}
        query = "SELECT node, key FROM stands WHERE node IN (SELECT key FROM chosen) ORDER BY node, key"
        for node, key in self._of(nodes, query):
            found.setdefault(node, []).append(key)
        return found

    def given_up(self, keys: Iterable[str] | None = None) -> list[Pair]:
        """(Key, node) for each key that another stays for, sorted; of all or of these keys."""
        if keys is None:
            return list(self._rows("SELECT key, node FROM stands WHERE key != node ORDER BY key", ()))
        query = "SELECT key, node FROM stands WHERE key IN (SELECT key FROM chosen) AND key != node ORDER BY key"
        return list(self._of(keys, query))

    def put_judged(self, keys: Iterable[str], judged: Iterable[Judgement]) -> None:
        """Make these judgements the ones on any of these keys."""
        for column in ("one", "other"):
            self._of(keys, f"DELETE FROM judged WHERE {column} IN (SELECT key FROM chosen)")
        self._write_all("INSERT INTO judged VALUES (?, ?, ?)", [(j.one, j.other, encode(j)) for j in judged])

    def judged(self, keys: Iterable[str] | None = None) -> list[Judgement]:
        """The judgements on all keys or on any of these."""
        if keys is None:
            rows = self._rows("SELECT body FROM judged", ())
        else:
            rows = self._of(
                keys,
                "SELECT body FROM judged WHERE one IN (SELECT key FROM chosen) "
                "UNION SELECT body FROM judged WHERE other IN (SELECT key FROM chosen)",
            )
        return [decode(body, Judgement) for (body,) in rows]

    # notes ------------------------------------------------------------------------------------------------------

    def note(self, name: str) -> bytes | None:
        """What was noted under a name."""
        return next((value for (value,) in self._rows("SELECT value FROM note WHERE name = ?", (name,))), None)

    def put_note(self, name: str, value: bytes) -> None:
        """Note something under a name."""
        self._write("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, value))
