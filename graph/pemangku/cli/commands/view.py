"""`pemangku view`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from pemangku.cli.options import Confidence, Settings, common, lang_option
from pemangku.cli.printing import note, output

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option(
    "-o",
    "--output",
    "path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    default=Path("output/graph.html"),
    show_default=True,
    help="The page; - for standard output.",
)
@click.option("--around", metavar="ENTITY", help="Only what is linked with this name or IRI.")
@click.option("--hops", type=click.IntRange(min=1), default=1, show_default=True, help="How many links away from it.")
@click.option("--kind", "kinds", multiple=True, help="Only nodes of this kind (person, institution …); repeatable.")
@click.option("--since", type=_DAY, help="Only what articles say that were published on this day or later.")
@click.option("--until", type=_DAY, help="Only what articles say that were published on this day or before.")
@click.option("--min-confidence", type=Confidence(), default=0.0, help="Leave out claims less sure than this.")
@click.option("--open", "show", is_flag=True, help="Open the page in the browser.")
@lang_option
@common
@click.pass_obj
def command(
    settings: Settings,
    *,
    path: Path,
    around: str | None,
    hops: int,
    kinds: tuple[str, ...],
    since: dt.datetime | None,
    until: dt.datetime | None,
    min_confidence: float,
    show: bool,
) -> None:
    """Draw the graph as a page that opens offline.

    One file without any remote reference. A click on a node or a link opens the sentences behind it.

    \b
    Example:
      pemangku view --open
      pemangku view --around "KPU Kabupaten Bekasi" --hops 2 -o bekasi.html
    """
    from pemangku.ask import find_entity
    from pemangku.store import open_store
    from pemangku.view import draw, picture_of

    with open_store(settings.store) as reader:
        picture = picture_of(
            reader,
            around=None if around is None else find_entity(reader, around).iri,
            hops=hops,
            kinds=kinds or None,
            since=since.date() if since else None,
            until=until.date() if until else None,
            min_confidence=min_confidence,
        )
    page = draw(picture, lang=settings.lang)
    with output(path) as out:
        out.write(page.encode("utf-8", "backslashreplace"))
    if str(path) != "-":
        note(f"wrote {path}", settings)
        if show:
            click.launch(str(path))
