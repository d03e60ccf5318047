"""A picture of as many people as one likes."""

from __future__ import annotations

from small_picture import told

from pemangku.view import Edge, EdgeKind, Node, NodeKind, Picture, Sentence, Source


def crowd(people: int) -> Picture:
    """A picture of many people in a web of events, drawn by a fixed rule."""
    sentences = tuple(Sentence(key=f"s{at:05}", text=f"Kalimat nomor {at}.", source="ramai") for at in range(people))
    persons = [f"person:orang-{at:05}" for at in range(people)]
    events = [f"event:acara-{at:05}" for at in range(people // 6 + 1)]
    links = {(persons[at], events[at * at % len(events)], at) for at in range(people)}
    links |= {(persons[at], events[at // 6], at) for at in range(people)}
    return Picture(
        nodes=(
            *(Node(key=key, kind=NodeKind.PERSON, label=f"Orang Bernama {key[-5:]}") for key in persons),
            *(Node(key=key, kind=NodeKind.EVENT, label=f"acara ke-{key[-5:]}", event_kind="rapat") for key in events),
        ),
        edges=tuple(
            Edge(source=person, target=event, kind=EdgeKind.ATTENDS, evidence=told(sentences[at]))
            for person, event, at in sorted(links)
        ),
        sentences=sentences,
        sources=(Source(id="ramai", title="Ramai", published="2024-10-01"),),
    )
