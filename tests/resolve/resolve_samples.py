"""Small invented findings that the tests of resolution share. No person here is real."""

from __future__ import annotations

from pemangku.model import (
    Article,
    Candidacy,
    Category,
    Evidence,
    Findings,
    Institution,
    Mention,
    Office,
    Part,
    PartKind,
    Person,
)
from pemangku.resolve import person_key


def article(
    identifier: str,
    *names: str,
    region: str | None = "32.16",
    offices: tuple[tuple[str, str, str | None], ...] = (),
    numbers: dict[str, int] | None = None,
    mates: tuple[str, str] | None = None,
) -> Findings:
    """An article that names persons; `offices` are (name, role, institution's local key)."""
    text = ". ".join(names) + "."
    evidence = Evidence(begin=0, end=len(text), rule="name", confidence=0.9)
    bodies = sorted({body for _, _, body in offices if body})
    return Findings(
        article=Article(id=identifier, text=text, parts=(Part(PartKind.BODY, 0, len(text)),)),
        region=region,
        persons=tuple(Person(key=person_key(name, ""), name=name) for name in names),
        institutions=tuple(
            Institution(
                key=f"institution:{body}",
                name=body.upper(),
                category=Category.PENYELENGGARA,
                area=f"place:{body.rpartition('-')[2]}" if "-" in body else None,
            )
            for body in bodies
        ),
        offices=tuple(
            Office(
                person=person_key(name, ""),
                role=role,
                institution=f"institution:{body}" if body else None,
                evidence=evidence,
            )
            for name, role, body in offices
        ),
        candidacies=tuple(
            Candidacy(
                person=person_key(name, ""),
                contest=f"event:pilkada-2024-{region}",
                ballot_number=number,
                running_mate=_mate(name, mates),
                evidence=evidence,
            )
            for name, number in (numbers or {}).items()
        ),
        mentions=tuple(
            Mention(
                entity=person_key(name, ""),
                begin=text.index(name),
                end=text.index(name) + len(name),
                evidence=Evidence(
                    begin=text.index(name), end=text.index(name) + len(name) + 1, rule="name", confidence=0.9
                ),
            )
            for name in names
        ),
    )


def _mate(name: str, mates: tuple[str, str] | None) -> str | None:
    if mates is None or name not in mates:
        return None
    return person_key(mates[1 - mates.index(name)], "")
