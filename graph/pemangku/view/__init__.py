"""Draws the graph as one page that opens offline: who is linked with whom, each link one click from its sentences."""

from pemangku.view.drawing import draw
from pemangku.view.gathering import picture_of
from pemangku.view.picture import (
    Edge,
    EdgeKind,
    Evidence,
    Mark,
    Node,
    NodeKind,
    Picture,
    Position,
    Sentence,
    Source,
    Statement,
)

__all__ = [
    "Edge",
    "EdgeKind",
    "Evidence",
    "Mark",
    "Node",
    "NodeKind",
    "Picture",
    "Position",
    "Sentence",
    "Source",
    "Statement",
    "draw",
    "picture_of",
]
