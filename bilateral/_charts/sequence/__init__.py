"""The chart of order: what came first in each case, and what led to what, as sure as it is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.canvas import Sheet, Space, stand
from bilateral._charts.chart import Drawing
from bilateral._charts.legend import Entry, flowed
from bilateral._charts.legend_samples import dash, draw_samples
from bilateral._charts.marks import head_look
from bilateral._charts.page import LONGEST, TALLEST
from bilateral._charts.palette import INK
from bilateral._charts.phrases import words
from bilateral._charts.sequence.draw import ARROW, DOT, HEADS, STYLES, THICK, Tracer
from bilateral._charts.sequence.layout import Setting, Tracks, tracks
from bilateral._charts.sequence.read import COLUMNS, RELS, Course, courses_of
from bilateral._charts.tie_spans import STAGES
from bilateral._charts.widths import by_width

MOST_NAMED = 2
"""A title tells of so many cases at most."""
MOST_TOLD = 12
"""A description tells so many links of a case."""


def sequence(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    below: float = 0.0,
    names: Mapping[str, str] | None = None,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw the ties of each case in the order in which they began, and what led to what.

    Ties stand under one another, each with the time at which it began. Lines lead from a tie to
    those that it prompted, that follow it or that implement it, told apart by their ends: solid
    where it surely began before them, dashed where it possibly did, dotted where the dates speak
    against it. Between neighbours a solid or dashed line says the same; none says that neither
    began first. Ties that no link holds share lines, and stand last where nothing dates them.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each tie and each of its links, as `bilateral._findings.sequence.sequence` gives
        it: ``relationship, place, id, title, stage, record, begins_before_next, rel, to,
        begins_before, start_earliest, start_latest``.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a figure is made where none is given.
    width : float
        Of the figure that is made, in inches.
    below : float
        Inches of the height of a page to leave for a footer.
    names : mapping of str to str, optional
        What to call each case; its id by default.
    title : str, optional
        In place of the one that is computed.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, measured in points.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).sequence().frame
    >>> laos = frame[frame["relationship"].eq("cuba-laos")]
    >>> sequence(laos, names={"cuba-laos": "Cuba and Laos"}).get_title(loc="left")
    'Cuba and Laos: the dates bear out 0 of 3 links'
    """
    courses, table = courses_of(frame), words(lang)

    def lay(space: Space) -> Tracks:
        key = flowed(_entries(courses, space.type.size, table), space.type, 0.0, space.width)
        return tracks(Setting(courses, names or {}, table, key, space))

    heading = title_of(frame, names=names, title=title, lang=lang)
    ax, made = stand(ax, lay, title=heading, width=width, tallest=by_width(TALLEST, width) - below)
    sheet = Sheet(ax, (made.space.width, made.height), made.space.type)
    draw_samples(made.key, sheet)
    Tracer(sheet, made).draw()
    return ax


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say how many links of each case the dates make sure of, or that it has none."""
    if options.get("title"):
        return str(options["title"])
    table, courses = words(options.get("lang", "en")), courses_of(frame)
    names = options.get("names") or {}
    if not courses:
        return table["no_ties"]
    told = (_linked(course, names.get(course.name, course.name), table) for course in courses)
    title = "; ".join(told)
    if len(courses) <= MOST_NAMED and len(title) <= LONGEST:
        return title
    links = [link for course in courses for _, link in course.links]
    sure = sum(link.certainty == "surely" for link in links)
    if not links:
        return table["order_unlinked"].format(table["cases"].format(len(courses)))
    return table["order_cases"].format(len(courses), len(links), sure)


def _linked(course: Course, name: str, table: Mapping[str, str]) -> str:
    links = [link for _, link in course.links]
    sure = sum(link.certainty == "surely" for link in links)
    if not links:
        return table["order_unlinked"].format(name)
    return table["order_links"].format(name, len(links), sure)


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe the order case by case: how much of it is sure, and what led to what."""
    table, names = words(options.get("lang", "en")), options.get("names") or {}
    courses = courses_of(frame)
    told = [_told(course, names.get(course.name, course.name), table) for course in courses]
    return " ".join([table["sequence"], *(told or [f"{table['no_ties']}."])])


def _told(course: Course, name: str, table: Mapping[str, str]) -> str:
    dated = [event for event in course.events if event.dated]
    steps = [event.next for event in dated if event.next]
    titles = {event.id: event.title for event in course.events}
    parts = [
        table["order_steps"].format(len(dated), steps.count("surely"), len(steps)),
        *(
            f"{event.title}: {table[link.rel]} {titles[link.to]} ({table[link.certainty]})"
            for event, link in course.links[:MOST_TOLD]
        ),
    ]
    more = len(course.links) - MOST_TOLD
    parts += [table["more"].format(count=more)] if more > 0 else []
    return f"{name}: {'; '.join(parts)}."


def _entries(courses: Sequence[Course], em: float, table: Mapping[str, str]) -> Iterator[Entry]:
    """Give a sample of all that the chart uses, with its words."""
    events = [event for course in courses for event in course.events]
    looks = {event.look for event in events}
    for stage in STAGES:
        if stage in looks:
            yield _mark(table[stage], em, ms=DOT * em, **head_look("o", stage, INK))
    if "absent" in looks:
        yield _mark(table["absent"], em, marker="x", ms=DOT * em, mew=1.2, color=INK)
    links = [link for course in courses for _, link in course.links]
    for rel in RELS:
        if any(link.rel == rel for link in links):
            end = {"ms": ARROW * em, "mew": 0.7, "color": INK, **HEADS[rel]}
            yield _mark(table[rel], em, **end)
    used = {link.certainty for link in links} | {event.next for event in events} - {"no"}
    for certainty, style in STYLES.items():
        if certainty in used:
            yield dash(table[f"began_{certainty}"], color=INK, lw=THICK, ls=style)


def _mark(words_: str, em: float, **look: Any) -> Entry:
    """Make an entry whose sample is a mark."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.mark(f"key:{words_}", x + em / 2, y, **look)

    return Entry(em, words_, draw)


SEQUENCE = Drawing(draw=sequence, title=title_of, tell=tell, columns=COLUMNS)
"""The chart of order as a kind of chart, for `Chart.of`."""
