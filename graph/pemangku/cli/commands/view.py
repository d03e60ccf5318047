"""`pemangku view`."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

import click

from pemangku.cli.options import Confidence, Settings, common, lang_option
from pemangku.cli.printing import note, output
from pemangku.errors import SourceError, UsageError

_DAY = click.DateTime(["%Y-%m-%d"])
_VIEWS = ("network", "timeline", "matrix", "map", "table")


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
@click.option("--as", "view", type=click.Choice(_VIEWS), default="network", show_default=True, help="What it opens on.")
@click.option("--story", type=click.Path(path_type=Path), metavar="FILE", help="Steps that lead a reader through.")
@click.option(
    "--static",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.svg|png",
    help="Draw the picture that --as names for print, without a browser, instead of the page.",
)
@click.option("--watch", is_flag=True, help="Draw again whenever the graph changes, until Ctrl-C.")
@click.option("--open", "show", is_flag=True, help="Open it in the browser.")
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
    view: str,
    story: Path | None,
    static: Path | None,
    watch: bool,
    show: bool,
) -> None:
    """Draw the graph as a page that opens offline.

    One file without any remote reference. A click on a node or a link opens the sentences behind it. The page holds
    network, timeline, matrix, map and table; `--as` says on which it opens.

    \b
    Example:
      pemangku view --open
      pemangku view --around "KPU Kabupaten Bekasi" --hops 2 -o bekasi.html
      pemangku view --as timeline --story steps.txt -o story.html
      pemangku view --static network.svg
      pemangku view --as timeline --static timeline.png
    """
    from pemangku.ask import find_entity
    from pemangku.store import open_store
    from pemangku.view import draw, draw_png, draw_svg, generations, picture_of, read_story

    if static and static.suffix not in {".svg", ".png"}:
        raise UsageError(f"--static: {static} is neither .svg nor .png")
    if static and story:
        raise UsageError("--static tells no story", hint="leave out one of --static and --story")
    if static and view == "table":
        raise UsageError(
            "--static draws no table", hint="save the table as CSV in the page, or: pemangku export -f csv"
        )
    target = static or path
    if watch and str(target) == "-":
        raise UsageError("--watch needs a file to write", hint="give one with -o")

    def write() -> None:
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
        if static is None:
            steps = read_story(_text_of(story), picture, name=str(story)) if story else None
            drawn = draw(picture, lang=settings.lang, view=view, story=steps).encode("utf-8", "backslashreplace")
        elif static.suffix == ".png":
            drawn = draw_png(picture, lang=settings.lang, view=view)
        else:
            drawn = draw_svg(picture, lang=settings.lang, view=view).encode()
        with output(target) as out:
            out.write(drawn)

    write()
    if str(target) == "-":
        return
    note(f"wrote {target}", settings)
    if show:
        click.launch(str(target))
    if watch:
        changes = generations(settings.store)
        next(changes)
        with suppress(KeyboardInterrupt):
            for _ in changes:
                write()
                note(f"wrote {target}", settings)


def _text_of(story: Path) -> str:
    """The story's text, whatever its line ends and byte order mark."""
    try:
        return story.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SourceError(f"{story} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{story} is not UTF-8 (byte {error.start})", hint="save it as UTF-8") from error
