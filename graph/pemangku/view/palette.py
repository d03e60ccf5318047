"""What the page shows of parties and provinces: colours, ballot numbers, tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pemangku.view.labels import canvas_label
from pemangku.view.tables import party_colours, provinces

if TYPE_CHECKING:
    from pemangku.view.picture import Picture


def party_data(picture: Picture) -> dict[str, dict[str, Any]]:
    """The parties of the picture by key: name, colour and ballot number where known."""
    from pemangku.lexicon.parties import parties

    known = parties()
    names = {node.key: canvas_label(node).replace("\n", " ") for node in picture.nodes}
    found = {}
    for key in sorted({node.party for node in picture.nodes if node.party}):
        ident = key.partition(":")[2]
        party = known.get(ident)
        short = next(iter(party.short), party.name) if party else ident
        found[key] = {
            "name": short if party else names.get(key, ident),
            "colour": party_colours().get(ident),
            "number": party.number if party else None,
        }
    return found


def province_data() -> list[list[Any]]:
    """The tiles of the map: key, column, row, sign and name of each province."""
    from pemangku.reference import regions

    official = regions()
    tiles = []
    for code, tile in sorted(provinces().items()):
        region = official.get(code)
        tiles.append([f"place:{code}", tile["column"], tile["row"], tile["sign"], region.label if region else code])
    return tiles
