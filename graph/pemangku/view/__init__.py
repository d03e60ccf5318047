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
    Region,
    Sentence,
    Source,
    Statement,
)
from pemangku.view.static import draw_png, draw_svg
from pemangku.view.story import Note, Step, Story, read_story
from pemangku.view.watching import generations

__all__ = [
    "Edge",
    "EdgeKind",
    "Evidence",
    "Mark",
    "Node",
    "NodeKind",
    "Note",
    "Picture",
    "Position",
    "Region",
    "Sentence",
    "Source",
    "Statement",
    "Step",
    "Story",
    "draw",
    "draw_png",
    "draw_svg",
    "generations",
    "picture_of",
    "read_story",
]
