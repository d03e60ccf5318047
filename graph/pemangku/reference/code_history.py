"""Kemendagri codes of regions that moved to another province: the Papuan provinces of 2022."""

from __future__ import annotations

from functools import cache

_MOVED = {
    "93": {"01": "91.01", "02": "91.16", "03": "91.17", "04": "91.18"},
    "94": {
        "01": "91.04",
        "02": "91.07",
        "03": "91.08",
        "04": "91.09",
        "05": "91.25",
        "06": "91.26",
        "07": "91.27",
        "08": "91.28",
    },
    "95": {
        "01": "91.02",
        "02": "91.12",
        "03": "91.13",
        "04": "91.14",
        "05": "91.21",
        "06": "91.22",
        "07": "91.23",
        "08": "91.24",
    },
    "96": {"01": "92.01", "02": "92.04", "03": "92.05", "04": "92.09", "05": "92.10", "71": "92.71"},
}
LAWS = {
    "93": "Undang-Undang Nomor 14 Tahun 2022",
    "94": "Undang-Undang Nomor 15 Tahun 2022",
    "95": "Undang-Undang Nomor 16 Tahun 2022",
    "96": "Undang-Undang Nomor 29 Tahun 2022",
}
"""Province → the law that made it."""


@cache
def moved_codes() -> dict[str, str]:
    """Code before 2022 → code since, for each regency and city that moved."""
    return {old: f"{province}.{local}" for province, rows in _MOVED.items() for local, old in rows.items()}


def current_code(code: str) -> str:
    """CODE as it is today; districts and villages move with their regency."""
    new = moved_codes().get(code[:5])
    return new + code[5:] if new else code
