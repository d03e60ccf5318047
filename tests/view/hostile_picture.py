"""A picture that means harm: names and texts that try to be markup, scripts, or too long."""

from __future__ import annotations

from small_picture import told

from pemangku.view import (
    Edge,
    EdgeKind,
    Mark,
    Node,
    NodeKind,
    Picture,
    Position,
    Region,
    Sentence,
    Source,
    Statement,
)

HOSTILE = (
    "</script><script>window.attacked=1</script>",
    "<img src=x onerror=window.attacked=1>",
    "javascript:window.attacked=1//",
    "\u202eterbalik\u202c \u2066terpisah",
    "N" * 10_000,
    "nama " * 2_000,
    "👨‍👩‍👧‍👦 🗳️ emoji",
    "nol\x00 dan\u2028baris\u2029alinea",
    "{{ 7*7 }} {% raw %} ${window.attacked=1}",
    '"><svg onload=window.attacked=1>',
)


def hostile() -> Picture:
    """A picture whose every name, title, quotation and address tries to be something else."""
    kinds = tuple(NodeKind)
    keys = [f"{kinds[at % 4]}:{name[:40]}" for at, name in enumerate(HOSTILE)]
    sentences = tuple(
        Sentence(key=f"s{at}", text=name, source=HOSTILE[0], marks=(Mark(0, min(4, len(name)), keys[at]),))
        for at, name in enumerate(HOSTILE)
    )
    proof = [told(sentence, HOSTILE[1]) for sentence in sentences]
    return Picture(
        nodes=tuple(
            Node(
                key=key,
                kind=kinds[at % 4],
                label=name,
                aliases=HOSTILE,
                category=HOSTILE[0] if at % 3 else "partai",
                party=keys[1],
                places=(HOSTILE[0],),
                event_kind=HOSTILE[1],
                date="2024-11-0" + str(at % 9 + 1) if at % 2 else HOSTILE[2],
                positions=(Position(role=name, body=keys[at - 1], start=HOSTILE[1], evidence=proof[at]),),
                mentions=proof[at],
            )
            for at, (key, name) in enumerate(zip(keys, HOSTILE, strict=True))
        ),
        edges=tuple(
            Edge(source=key, target=keys[at - 1], kind=EdgeKind.SUPPORTS, detail=HOSTILE[at], evidence=proof[at])
            for at, key in enumerate(keys)
        ),
        statements=tuple(
            Statement(speaker=key, text=HOSTILE[at], mode=HOSTILE[0], act=HOSTILE[1], about=(key,), evidence=proof[at])
            for at, key in enumerate(keys)
        ),
        sentences=sentences,
        sources=(
            Source(
                id=HOSTILE[0],
                title=HOSTILE[1],
                published="2024-11-01",
                url="javascript:window.attacked=1",
                publisher=HOSTILE[0],
            ),
        ),
        regions=(Region(key=HOSTILE[0], name=HOSTILE[1], within=HOSTILE[4]), Region(key=HOSTILE[4], name=HOSTILE[5])),
    )
