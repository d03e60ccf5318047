"""Measures the page in a real Chromium, beside what plain pyvis draws of the same graph in the same run.

    python benchmarks/view.py [--runs 3] [--json]

For the seeds, 1,000 nodes with 3,000 edges and 10,000 with 30,000: seconds until the first still picture (from opening
the file until the picture is drawn and its nodes have stopped moving), frames per second while panning and zooming,
memory of the page's heap, size of the file, seconds to draw the page. Plain pyvis is measured at 100 nodes as well,
as the yardstick of the budget, and is given up after three quarters of a minute.

Of pemangku's pages also how long a name takes to be found: a name is typed into the search letter by letter, Enter is
pressed, and the clock runs until the node stands on the picture with its neighbours, names drawn. The longest of some
nodes counts: the node with most links, the next, and others down to one with fewest. Beside it, how long the page's
thread was computing meanwhile, which does not grow with what else the machine does.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from urllib3.exceptions import HTTPError

from pemangku.build import build
from pemangku.store import open_store
from pemangku.view import Edge, EdgeKind, Evidence, Node, NodeKind, Picture, Sentence, Source, draw, picture_of

SEEDS = Path(__file__).parent.parent / "seeds"
PATIENCE = 45.0  # seconds that a page may take to come to rest
SIZES = ((1_000, 3_000), (10_000, 30_000))
FIGURES = ("still after s", "frames/s panning", "frames/s zooming", "heap MB", "found in s", "computing s")

STILL = """
const [patience, done] = arguments;
const rounded = (points) => JSON.stringify(points.map(({ x, y }) => [Math.round(x), Math.round(y)]));
const places = () => {
  if (window.pemangku) return rounded(window.pemangku.names().map(({ left, top }) => ({ x: left, y: top })));
  return window.network ? rounded(Object.values(window.network.getPositions()).slice(0, 200)) : "[]";
};
let before = null;
let since = null;
const look = () => {
  const now = performance.now();
  const seen = places();
  if (seen === "[]" || seen !== before) [before, since] = [seen, now];
  if (seen !== "[]" && now - since >= 500) return done(since / 1000);
  if (now > patience * 1000) return done(null);
  setTimeout(() => requestAnimationFrame(look), 30);
};
look();
"""
FRAMES = """
const [kind, done] = arguments;
const canvas = document.querySelector("canvas");
const box = canvas.getBoundingClientRect();
const at = (dx, dy) => ({ clientX: box.left + box.width / 2 + dx, clientY: box.top + box.height / 2 + dy });
const hand = { pointerId: 1, pointerType: "mouse", isPrimary: true, bubbles: true, cancelable: true, buttons: 1 };
const point = (type, dx, dy) => canvas.dispatchEvent(new PointerEvent(type, { ...at(dx, dy), ...hand }));
const wheel = (deltaY) => canvas.dispatchEvent(new WheelEvent("wheel", { ...at(0, 0), ...hand, deltaY }));
const start = performance.now();
let frames = 0;
if (kind === "pan") point("pointerdown", 0, 0);
const step = (now) => {
  frames += 1;
  const seconds = (now - start) / 1000;
  if (kind === "pan") point("pointermove", 120 * Math.sin(seconds * 4), 80 * Math.cos(seconds * 3));
  else wheel(seconds % 1 < 0.5 ? -40 : 40);
  if (seconds < 3) return requestAnimationFrame(step);
  if (kind === "pan") point("pointerup", 0, 0);
  done(frames / seconds);
};
requestAnimationFrame(step);
"""
FIND = """
const [name, key, done] = arguments;
const field = document.getElementById("search");
location.hash = "";
const drawnFrame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
(async () => {
  await drawnFrame();
  await drawnFrame();
  field.focus();
  const start = performance.now();
  for (let letters = 1; letters <= name.length; letters += 1) {
    field.value = name.slice(0, letters);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  const typed = performance.now();
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  do await drawnFrame();
  while (!window.pemangku.names().some((drawn) => drawn.key === key) && performance.now() - typed < 20000);
  const found = window.pemangku.state().node === key && window.pemangku.visibleNodes().length;
  done([(performance.now() - start) / 1000, (typed - start) / 1000, found]);
})();
"""


def invented(nodes: int, edges: int) -> Picture:
    """A graph as news make it: a few are told of much, most little; the same at every run."""
    chance = random.Random(nodes)
    kinds = (NodeKind.PERSON, NodeKind.PERSON, NodeKind.INSTITUTION, NodeKind.EVENT, NodeKind.PLACE)
    relations = (EdgeKind.SUPPORTS, EdgeKind.ATTENDS, EdgeKind.SAID_ABOUT, EdgeKind.MEETS, EdgeKind.ACCUSES)
    keys = [f"{kinds[at % 5]}:simpul-{at:05}" for at in range(nodes)]
    sentences = tuple(
        Sentence(key=f"s{at:05}", text=f"Kalimat nomor {at} menyebut dua nama.", source=f"a{at % 400:03}")
        for at in range(edges)
    )
    groups = max(4, nodes // 120)
    drawn: dict[tuple[str, str], int] = {}
    while len(drawn) < edges:
        home = chance.randrange(groups)
        one, other = (int(nodes * chance.random() ** 2.2) for _ in range(2))
        if chance.random() < 0.8:
            one, other = one - one % groups + home, other - other % groups + home
        if one != other and max(one, other) < nodes:
            drawn.setdefault((keys[min(one, other)], keys[max(one, other)]), len(drawn))
    links = tuple(
        Edge(source=a, target=b, kind=relations[n % 5], evidence=(Evidence(f"s{n:05}", "aturan", 0.8),))
        for (a, b), n in sorted(drawn.items())
    )
    return Picture(
        nodes=tuple(Node(key=key, kind=kinds[at % 5], label=f"Nama Contoh {at}") for at, key in enumerate(keys)),
        edges=links,
        sentences=sentences,
        sources=tuple(
            Source(
                id=f"a{at:03}", title="Contoh", published=f"2024-{at % 12 + 1:02}-{at % 28 + 1:02}", publisher="Contoh"
            )
            for at in range(400)
        ),
    )


def looked_for(picture: Picture) -> list[Node]:
    """Nodes to be found: those with most links, and some down to the fewest."""
    links = Counter(end for edge in picture.edges for end in (edge.source, edge.target))
    ranked = sorted(picture.nodes, key=lambda node: (-links[node.key], node.key))
    last = len(ranked) - 1
    return [ranked[min(at, last)] for at in (0, 1, 2, last // 100, last // 10, last // 2, last)]


def seeds() -> Picture:
    """The picture of the seeds."""
    with tempfile.TemporaryDirectory() as folder:
        build([str(SEEDS)], store=Path(folder) / "graph")
        with open_store(Path(folder) / "graph") as reader:
            return picture_of(reader)


def plain(picture: Picture) -> str:
    """The same graph as plain pyvis draws it, its libraries inlined so that it opens without a network."""
    from pyvis.network import Network

    net = Network(directed=True, cdn_resources="in_line")
    for node in picture.nodes:
        net.add_node(node.key, label=node.label)
    for a, b in sorted({(edge.source, edge.target) for edge in picture.edges}):
        net.add_edge(a, b)
    return str(net.generate_html())


@contextmanager
def chromium() -> Iterator[webdriver.Chrome]:
    """A real Chromium that reaches no host."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--enable-precise-memory-info",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--window-size=1280,800",
    ):
        options.add_argument(argument)
    options.page_load_strategy = "none"
    service = Service(shutil.which("chromedriver"))
    browser = webdriver.Chrome(options=options, service=service)
    browser.set_script_timeout(PATIENCE + 5)
    browser.command_executor.client_config.timeout = PATIENCE + 15
    try:
        yield browser
    finally:
        with suppress(HTTPError, WebDriverException):  # a page that never rests lets its browser answer no more
            browser.quit()
        service.stop()


def measured(make: Callable[[], str], folder: Path, runs: int, wanted: Sequence[Node] = ()) -> dict[str, Any]:
    """What a page costs: medians over the runs, each in a browser of its own; `wanted` are nodes to be found in it."""
    began = time.perf_counter()
    page = make()
    seconds = time.perf_counter() - began
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    found = [once(path, wanted) for _ in range(runs)]
    result: dict[str, Any] = {"drawn in s": round(seconds, 2), "MB": round(path.stat().st_size / 1e6, 2)}
    print(f"measured a page of {result['MB']} MB", file=sys.stderr)
    for name in FIGURES:
        values = [one[name] for one in found if one[name] is not None]
        result[name] = round(statistics.median(values), 2) if values else None
    return result


def once(path: Path, wanted: Sequence[Node]) -> dict[str, float | None]:
    """One opening of a page."""
    result: dict[str, float | None] = dict.fromkeys(FIGURES)
    with chromium() as browser:
        try:
            browser.get(path.as_uri())
            while browser.execute_script("return location.protocol") != "file:":
                time.sleep(0.01)
            result["still after s"] = browser.execute_async_script(STILL, PATIENCE)
            if result["still after s"] is None:
                return result
            result["heap MB"] = browser.execute_script("return performance.memory.usedJSHeapSize / 1e6")
            result["frames/s panning"] = browser.execute_async_script(FRAMES, "pan")
            result["frames/s zooming"] = browser.execute_async_script(FRAMES, "zoom")
            if wanted:
                browser.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
                times = [seconds_to_find(browser, node) for node in wanted]
                result["found in s"], result["computing s"] = (max(column) for column in zip(*times, strict=True))
        except (HTTPError, WebDriverException):
            return result
    return result


def seconds_to_find(browser: webdriver.Chrome, node: Node) -> tuple[float, float]:
    """From a name's first letter until its node stands on the picture with its neighbours: by the clock, computing."""
    before = computing(browser)
    seconds, typing, shown = browser.execute_async_script(FIND, node.label, node.key)
    busy = computing(browser) - before
    if not shown:
        raise AssertionError(f"{node.label} was not found")
    took = f"{seconds:.2f} s, {typing:.2f} of them typing, {busy:.2f} computing"
    print(f"  {node.label}: {took}; {shown} nodes shown", file=sys.stderr)
    return float(seconds), busy


def computing(browser: webdriver.Chrome) -> float:
    """How many seconds the page's thread has worked so far."""
    metrics = browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def main() -> int:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    pictures = {"seeds": seeds()} | {f"{nodes:,}/{edges:,}": invented(nodes, edges) for nodes, edges in SIZES}
    rows: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        rows["pyvis 100/300"] = measured(lambda: plain(invented(100, 300)), Path(folder), options.runs)
        for name, picture in pictures.items():
            wanted = looked_for(picture)
            rows[f"pemangku {name}"] = measured(lambda p=picture: draw(p), Path(folder), options.runs, wanted)
            rows[f"pyvis {name}"] = measured(lambda p=picture: plain(p), Path(folder), options.runs)
    if options.json:
        print(json.dumps(rows, indent=2))
        return 0
    columns = list(next(iter(rows.values())))
    print(f"{'':24}" + "".join(f"{column:>18}" for column in columns))
    for name, row in rows.items():
        shown = ("never" if row[column] is None else str(row[column]) for column in columns)
        print(f"{name:24}" + "".join(f"{value:>18}" for value in shown))
    print("\nfirst still picture, as a share of plain pyvis (of the same graph; of 100 nodes); last, a name found:")
    yardstick = rows["pyvis 100/300"]["still after s"]
    for name in pictures:
        ours, theirs = rows[f"pemangku {name}"]["still after s"], rows[f"pyvis {name}"]["still after s"]
        same = f"{ours / theirs:.3f}" if ours and theirs else f"< {(ours or PATIENCE) / PATIENCE:.3f}"
        finding = rows[f"pemangku {name}"]["found in s"]
        shares = (one / yardstick if one and yardstick else float("nan") for one in (ours, finding))
        print(f"  {name:16} {same:>8}" + "".join(f"{share:8.2f}" for share in shares))
    return 0


if __name__ == "__main__":
    sys.exit(main())
