"""What a reference set costs to write: `python benchmarks/reference_sets.py [SET …]`.

Each set is made and written as N-Quads, and beside it, in the same run, the finished file is read and written again by
pyoxigraph alone: what writing the same triples costs without making them. Prints seconds, quads and the ratio.
"""

from __future__ import annotations

import io
import sys

from pyoxigraph import RdfFormat, parse, serialize

from pemangku.reference import reference_sets, write_set
from side_by_side import seconds

_SETS = ("regions", "villages", "institutions", "branches", "calendars")


def main() -> None:
    """Measure the sets named, or all but the local institutions, which take as long as all others together."""
    for name in sys.argv[1:] or _SETS:
        found = reference_sets()[name]
        made = io.BytesIO()
        write_set(found, made, turtle=False)
        content = made.getvalue()

        def again(content: bytes = content) -> None:
            serialize(parse(content, RdfFormat.N_QUADS), io.BytesIO(), RdfFormat.N_QUADS)

        def anew(name: str = name) -> None:
            write_set(reference_sets()[name], io.BytesIO(), turtle=False)

        took = seconds({"made": anew, "copied": again}, rounds=1)
        quads = content.count(b"\n")
        print(
            f"{name:<20}{quads:>10} quads  made {took['made']:>7.2f} s  copied {took['copied']:>7.2f} s  "
            f"ratio {took['made'] / took['copied']:>5.2f}"
        )


if __name__ == "__main__":
    main()
