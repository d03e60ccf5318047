"""Entities of FollowTheMoney, the data model of Aleph and OpenSanctions, as JSON lines.

Written by knowledge of its schemata, without its package; a test that has the package validates what is written.
What only reference data tells (which body is part of which) becomes a property; what a text tells becomes a link of
its own, with the article as proof. What is only denied is left out, as the model has no word for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from pemangku.view.data import is_web_address, shared_modality
from pemangku.view.picture import POSITIONS, EdgeKind, NodeKind
from pemangku.vocabulary import article_key, digest

if TYPE_CHECKING:
    from pemangku.view import Evidence, Node, Picture, Position, Sentence, Source

_Entity: TypeAlias = dict[str, Any]

_PUBLIC = {"penyelenggara", "pengawas", "pemerintah", "legislatif", "peradilan", "keamanan"}
_ENDS = {"Membership": ("member", "organization"), "UnknownLink": ("subject", "object")}
_PLACED = {EdgeKind.AT, EdgeKind.WITHIN, EdgeKind.SERVES}


def write_ftm(picture: Picture, out: BinaryIO) -> None:
    """Write the picture as entities, a line each, by their ids."""
    entities = {entity["id"]: entity for entity in _Entities(picture).all()}
    for name in sorted(entities):
        out.write(json.dumps(entities[name], ensure_ascii=False, sort_keys=True).encode() + b"\n")


class _Entities:
    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._nodes = {node.key: node for node in picture.nodes}
        self._regions = {region.key: region for region in picture.regions}
        self._sentences: dict[str, Sentence] = {sentence.key: sentence for sentence in picture.sentences}
        self._located: dict[str, list[str]] = {}
        self._parents: dict[str, list[str]] = {}
        for edge in picture.edges:
            if edge.kind is EdgeKind.AT:
                self._located.setdefault(edge.source, []).append(edge.target)
            elif edge.kind is EdgeKind.BELONGS_TO:
                self._parents.setdefault(edge.source, []).append(edge.target)

    def all(self) -> Iterator[_Entity]:
        """Articles, things, and what links things."""
        yield from map(_article, self._picture.sources)
        yield from map(self._thing, self._picture.nodes)
        for edge in self._picture.edges:
            if edge.kind not in _PLACED | POSITIONS | {EdgeKind.BELONGS_TO}:
                yield from self._link("UnknownLink", edge.source, edge.target, str(edge.kind), edge.evidence)
        for node in self._picture.nodes:
            for held in node.positions:
                yield from self._position(node, held)

    def _thing(self, node: Node) -> _Entity:
        properties: dict[str, Iterable[str | None]] = {"name": [node.label], "alias": node.aliases}
        if node.kind is NodeKind.PERSON:
            properties["position"] = [held.role for held in node.positions if not (held.candidate or held.former)]
            return _entity("Person", node.key, properties)
        if node.kind is NodeKind.PLACE:
            properties["full"] = [self._address(node.key)]
            return _entity("Address", node.key, properties)
        if node.kind is NodeKind.EVENT:
            properties["date"] = [node.date]
            properties["location"] = map(self._address, self._located.get(node.key, ()))
            return _entity("Event", node.key, properties)
        properties["parent"] = map(_id, self._parents.get(node.key, ()))
        return _entity("PublicBody" if node.category in _PUBLIC else "Organization", node.key, properties)

    def _address(self, key: str) -> str:
        """A place with all that it lies in, the smallest first."""
        names: list[str] = []
        at: str | None = key
        while at is not None and len(names) < len(self._regions) + 1:
            region = self._regions.get(at)
            label = region.name if region else self._nodes[at].label if at in self._nodes else None
            names += [label] if label else []
            at = region.within if region else None
        return ", ".join(names)

    def _position(self, node: Node, held: Position) -> Iterator[_Entity]:
        if held.body not in self._nodes:
            return
        role = ", ".join((f"calon {held.role}" if held.candidate else held.role, *held.marks))
        at_institution = self._nodes[held.body].kind is NodeKind.INSTITUTION
        schema = "Membership" if at_institution else "UnknownLink"
        yield from self._link(schema, node.key, held.body, role, held.evidence)

    def _link(
        self, schema: str, source: str, target: str, role: str, evidence: tuple[Evidence, ...]
    ) -> Iterator[_Entity]:
        modality = shared_modality({told.modality for told in evidence})
        if modality == "denied":
            return
        sentences = [self._sentences[told.sentence] for told in evidence if told.sentence in self._sentences]
        ends = {name: [_id(key)] for name, key in zip(_ENDS[schema], (source, target), strict=True)}
        key = f"link:{digest(schema, sorted(ends.items()), role)}"
        yield _entity(
            schema,
            key,
            {
                **ends,
                "role": [role],
                "status": [modality],
                "description": [sentence.text for sentence in sentences],
                "proof": [_id(article_key(sentence.source)) for sentence in sentences],
            },
        )


def _article(source: Source) -> _Entity:
    return _entity(
        "Article",
        article_key(source.id),
        {
            "title": [source.title or source.id],
            "publishedAt": [source.published],
            "publisher": [source.publisher],
            "sourceUrl": [source.url] if source.url and is_web_address(source.url) else [],
        },
    )


def _entity(schema: str, key: str, properties: dict[str, Iterable[str | None]]) -> _Entity:
    told = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return {"id": _id(key), "schema": schema, "properties": {name: values for name, values in told.items() if values}}


def _id(key: str) -> str:
    """A key without the colon, which ids of FollowTheMoney do not have."""
    return key.replace(":", "-", 1)
