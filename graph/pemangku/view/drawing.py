"""Draws a picture as one HTML page that needs nothing beside itself.

pyvis holds the drawn nodes, edges and options and renders the page's own template; what the page says about them
(offices, statements, sentences) travels beside them as data. Scripts and styles are inlined and named by their
hashes in the page's Content-Security-Policy, so that nothing else can run, whatever an article says.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pemangku.errors import UsageError
from pemangku.view.choosing import FIRST_VIEW, first_view, network_of, strengths
from pemangku.view.communities import OPENS_FROM, communities_of, group_data
from pemangku.view.data import details, shown_edge, shown_node
from pemangku.view.labels import label_box
from pemangku.view.layout import Box, arrange
from pemangku.view.measures import measures_of
from pemangku.view.story import VIEWS
from pemangku.view.words import WORDS, headline

if TYPE_CHECKING:
    from collections.abc import Collection

    import networkx as nx

    from pemangku.view.packing import Point
    from pemangku.view.picture import Picture
    from pemangku.view.story import Story

READABLE = 36  # so many names find room at once without the page being shrunk
PAGE = Path(__file__).parent / "page"
SCRIPTS = (
    "text.js",
    "data.js",
    "state.js",
    "filter.js",
    "look.js",
    "force.js",
    "place.js",
    "groups.js",
    "scene.js",
    "canvas.js",
    "labels.js",
    "notes.js",
    "evidence.js",
    "tenure.js",
    "panel.js",
    "search.js",
    "paths.js",
    "legend.js",
    "brush.js",
    "filters.js",
    "table.js",
    "timeline.js",
    "matrix.js",
    "map.js",
    "vector.js",
    "save.js",
    "story.js",
    "words.js",
    "page.js",
    "paper.js",
)
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "hideEdgesOnDrag": False,
        "tooltipDelay": 3600000,
        "keyboard": {"enabled": False},
    },
    "nodes": {
        "borderWidth": 2,
        "borderWidthSelected": 3,
        "chosen": False,
    },
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}


def draw(picture: Picture, *, lang: str = "id", view: str = "network", story: Story | None = None) -> str:
    """The page as text, to be written as UTF-8. It opens in `lang` (`id` or `en`) and can be switched.

    `view` is the picture it opens on: `network`, `timeline`, `matrix`, `map` or `table`; `story` the steps it leads
    through. Equal pictures give equal pages. Raises UsageError for another language or view.
    """
    checked("language", lang, WORDS)
    checked("view", view, VIEWS)
    graph = network_of(picture)
    data = details(picture, measures_of(picture, graph), lang=lang)
    groups = communities_of(graph, strengths(graph))
    data |= {
        "as": view,
        "groups": group_data(groups, graph, data["nodes"]),
        "opens": "groups" if len(graph) > OPENS_FROM and not picture.around else "nodes",
        "limit": FIRST_VIEW,
        "story": story_data(story),
    }
    return render(picture, network(picture, graph, data), data, lang=lang)


def checked(what: str, value: str, known: Collection[str]) -> None:
    """Raises UsageError when the value is none of those known."""
    if value not in known:
        raise UsageError(f"no such {what}: {value}", hint="one of " + ", ".join(known))


def story_data(story: Story | None) -> dict[str, Any] | None:
    """The story as the page wants it."""
    if story is None:
        return None
    steps = [
        {
            "text": step.caption,
            "state": [list(pair) for pair in step.state],
            "notes": [{"ends": list(note.ends), "text": note.text} for note in step.notes],
        }
        for step in story.steps
    ]
    return {"title": story.title, "steps": steps}


def network(picture: Picture, graph: nx.Graph[str], data: dict[str, Any]) -> Any:
    """The first view as a pyvis network, its nodes in their places."""
    from pyvis.network import Network

    places = first_places(picture, graph, data["nodes"])
    net = Network(directed=True, heading="")
    net.options = OPTIONS
    for key, (x, y) in places.items():
        net.add_node(key, **shown_node(data["nodes"][key]), x=x, y=y)
    for edge in data["edges"]:
        if edge["from"] in places and edge["to"] in places:
            net.add_edge(edge["from"], edge["to"], **shown_edge(edge))
    return net


def first_places(picture: Picture, graph: nx.Graph[str], nodes: dict[str, dict[str, Any]]) -> dict[str, Point]:
    """The nodes of the first view and where they stand."""
    chosen = [picture.around] if picture.around else []
    first = sorted({*chosen, *first_view(graph)}) if len(graph) else []
    return arrange(graph.subgraph(first), boxes_of({key: nodes[key] for key in first}, graph))


def boxes_of(nodes: dict[str, dict[str, Any]], graph: nx.Graph[str]) -> dict[str, Box]:
    """The room that each node takes; in a crowd, which is seen from farther, the strongest get a little more."""
    ranked = sorted(nodes, key=lambda key: (-nodes[key]["strength"], key))
    boxes = {}
    for rank, key in enumerate(ranked):
        room = 1.0 if len(nodes) <= READABLE else 1.7 if rank < 6 else 1.15 if rank < READABLE else 1.0
        wide, high = label_box(nodes[key]["short"], nodes[key]["font"])
        boxes[key] = Box(nodes[key]["size"] * room, wide * room, high * room, weight=1 + graph.degree(key) ** 2)
    return boxes


def render(picture: Picture, net: Any, data: dict[str, Any], *, lang: str) -> str:
    """The page's template filled by pyvis."""
    from jinja2 import StrictUndefined

    vis = vis_network()
    script = "\n".join(["(function () {", '"use strict";', *(text_of(PAGE / name) for name in SCRIPTS), "})();", ""])
    style = text_of(PAGE / "page.css")
    net.set_template_dir(str(PAGE), "page.html")
    net.templateEnv.autoescape = True
    net.templateEnv.undefined = StrictUndefined
    net.templateEnv.filters["embed"] = embed
    net.templateEnv.globals.update(
        lang=lang,
        words=WORDS[lang],
        title=headline(picture, lang),
        data=data,
        scripts=[as_is(vis), as_is(script)],
        style=as_is(style),
        policy=policy(scripts=[vis, script], style=style),
    )
    return str(net.generate_html())


def vis_network() -> str:
    """The vis-network library that pyvis brings along.

    Its style sheet is left out: it draws the buttons, dialogs and tooltips that this page does not use.
    """
    import pyvis

    folder = Path(pyvis.__file__).parent / "templates" / "lib"
    newest = max(folder.glob("vis-9*/vis-network.min.js"), key=lambda path: path.parent.name)
    return text_of(newest)


def text_of(path: Path) -> str:
    """A file's text, with the line ends that browsers hash."""
    return path.read_text(encoding="utf-8").replace("\r\n", "\n").replace("\r", "\n")


def policy(*, scripts: list[str], style: str) -> str:
    """A Content-Security-Policy under which these scripts and this style sheet are all that the page may use."""
    hashes = " ".join(hash_of(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src {hash_of(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def hash_of(text: str) -> str:
    """A source expression that allows exactly this inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def embed(value: object) -> Any:
    """The value as JSON that can stand in a script element: no `<`, `&` or line separator of its own."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for unsafe in "<>&\u2028\u2029":
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return as_is(text.encode("utf-8", "replace").decode())


def as_is(text: str) -> Any:
    """Text of the project's own making that the template shall not escape."""
    from markupsafe import Markup

    return Markup(text)
