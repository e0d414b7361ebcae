"""The balance: what is given to the left, what is received to the right, what is mutual between."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.balance.draw import draw, flow_sample, mark_sample
from bilateral._charts.balance.layout import Setting, Wings, wings
from bilateral._charts.balance.read import Balances, Wing, balances_of
from bilateral._charts.canvas import Sheet, Space, stand
from bilateral._charts.chart import Drawing
from bilateral._charts.format_number import numeral
from bilateral._charts.labels import label
from bilateral._charts.legend import Entry
from bilateral._charts.names import ends
from bilateral._charts.page import LONGEST, TALLEST
from bilateral._charts.palette import CASES
from bilateral._charts.phrases import words
from bilateral._charts.widths import by_width

MOST_NAMED = 2
"""A title tells of so many cases at most."""
MOST_FIGURES = 4
"""So many balances of figures are told below the bars."""


def balance(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    height: float | None = None,
    below: float = 0.0,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw how many ties go out, come in and go both ways, by kind and case.

    Bars to the left are what the focal state gives, exports or sends; to the right what it
    receives; those in the middle are mutual. All are on one scale, and the number stands at each.
    The full part is delivered, the hollow one planned, agreed or stopped. Only ties on a grant or
    at shared costs are given and received; those on other terms are counted at the right, behind a
    slash those of which no terms are told. A 0, which only an exhaustive source can give, is a
    stroke with its number; what is no number (no record, reported absent) is words. Ties measure
    how much is told, not how much passes.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame of ``comparison.balance()``, of which the rows with basis *ties* are drawn:
        ``relationship, kind, out_record, in_record, out_lower, in_lower, mutual``, and where they
        are there ``out_word, in_word, other_terms, terms_not_told, out_delivered, in_delivered,
        mutual_delivered``. Balances of figures that are defined are told below.
    ax : matplotlib.axes.Axes, optional
        Where to draw; give its figure its final size first, since rows are set for it. A figure
        is made where none is given.
    width, height : float
        Of the figure that is made, in inches; the height is the most that it takes. Where room is
        short, kinds of fewest ties are left out, and a line says which.
    below : float
        Inches of that height to leave for a footer.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case.
    title : str, optional
        In place of the one that is computed.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, with ties on the horizontal axis, from the middle, and points on the vertical one.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> frame = pd.DataFrame({
    ...     "relationship": ["a"], "kind": ["aid"], "out_record": ["recorded"],
    ...     "in_record": ["no record"], "out_lower": [3], "in_lower": [None], "mutual": [1]}
    ...     ).astype({"in_lower": "Int64"})
    >>> balance(frame, focal="CUB").get_title(loc="left")
    'a: 3 reported ties from Cuba, 1 mutual'
    """
    table, told = words(lang), balances_of(frame)
    foot = [*_silent(told, table), *_figures(frame, names or {}, table)]
    marked = [
        mark_sample(CASES[place % len(CASES)], (names or {}).get(case, case))
        for place, case in enumerate(told.cases)
    ]

    def lay(space: Space) -> Wings:
        entries = list(_entries(told, table))
        return wings(Setting(told, names or {}, marked, entries, foot, table, space))

    heading = title_of(frame, focal=focal, names=names, title=title, lang=lang)
    tallest = (height or by_width(TALLEST, width)) - below
    ax, made = stand(ax, lay, title=heading, width=width, tallest=tallest)
    sheet = Sheet(ax, (made.space.width, made.height), made.space.type, made.zones.ties)
    draw(sheet, made, told, table)
    return ax


def _entries(told: Balances, table: Mapping[str, str]) -> Iterator[Entry]:
    flows = [flow for wing in told.wings for flow in wing.flows.values()]
    known = [flow for flow in flows if flow.count and flow.delivered is not None]
    if any(flow.delivered for flow in known):
        yield flow_sample(table["delivered"], full=True)
    if any((flow.delivered or 0) < (flow.count or 0) for flow in known):
        yield flow_sample(table["not_delivered"], full=False)


def _silent(told: Balances, table: Mapping[str, str]) -> list[str]:
    """Name the kinds of which no case tells anything."""
    if not told.silent:
        return []
    kinds = ", ".join(table.get(kind, kind) for kind in told.silent)
    return [table["silent_kinds"].format(kinds)]


def _figures(
    frame: pd.DataFrame, names: Mapping[str, str], table: Mapping[str, str]
) -> Iterator[str]:
    """Tell the first few balances of figures that are defined, and count the others."""
    columns = ("basis", "measure", "balance_lower", "balance_upper")
    if not set(columns) <= set(frame.columns):
        return
    known = frame[frame["basis"].eq("figures") & frame["balance_lower"].notna()]
    for row in known.head(MOST_FIGURES).to_dict("records"):
        low, high = float(row["balance_lower"]), float(row["balance_upper"])
        size = numeral(round(low, 2))
        size = size if low == high else f"{size} \u2026 {numeral(round(high, 2))}"
        case = names.get(str(row["relationship"]), str(row["relationship"]))
        sides = [f"{row[f'{way}_figure']} {row[f'{way}_word']}" for way in ("out", "in")]
        yield table["figure_balance"].format(
            case, label(str(row["measure"]), "measures"), row["stage"], *sides, size
        )
    if len(known) > MOST_FIGURES:
        yield table["figures_more"].format(len(known) - MOST_FIGURES)


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say how many ties go each way in each case; of more than two, in all of them together."""
    if options.get("title"):
        return str(options["title"])
    lang, told = options.get("lang", "en"), balances_of(frame)
    table, named = words(lang), ends(options.get("focal"), lang)
    names = options.get("names") or {}
    if not told.told:
        return table["no_ties"]
    each = "; ".join(
        f"{names.get(case, case)}: {_sums(told, [case], named, table)}" for case in told.cases
    )
    if len(told.cases) <= MOST_NAMED and len(each) <= LONGEST:
        return each
    return table["balance_all"].format(len(told.cases), _sums(told, told.cases, named, table))


def _sums(
    told: Balances, cases: Sequence[str], named: tuple[str, str], table: Mapping[str, str]
) -> str:
    """Count the ties of each direction; one in which no case has any on record is left out."""
    words_ = {"out": named[0], "in": named[1], "mutual": table["mutual"]}
    sums = {way: told.total(cases, way) for way in words_}
    known = [(count, words_[way]) for way, count in sums.items() if count is not None]
    each = [f"{count} {word}" for count, word in known]
    if each:
        each[0] = table["reported_ties"].format(*known[0])
        return ", ".join(each)
    own = [wing for wing in told.wings if wing.case in cases]
    aside = {
        "on_other_terms": sum(wing.other for wing in own),
        "on_terms_not_told": sum(wing.untold for wing in own),
    }
    each = [
        table["reported_ties"].format(count, table[key]) for key, count in aside.items() if count
    ]
    return ", ".join(each) or table["no_ties"]


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe a balance kind by kind: what goes each way in each case, or why no number stands."""
    told, table = balances_of(frame), words(options.get("lang", "en"))
    names = options.get("names") or {}
    sentences = [
        f"{table.get(kind, kind)}: " + "; ".join(_told(wing, told, names, table) for wing in rows)
        for kind, rows in told.told.items()
    ]
    foot = [*_silent(told, table), *_figures(frame, names, table)]
    return " ".join([table["balance"], *(f"{text}." for text in sentences), *foot])


def _told(wing: Wing, told: Balances, names: Mapping[str, str], table: Mapping[str, str]) -> str:
    out, back = told.ways[wing.kind]
    named = {
        "out": out or table["outward"],
        "mutual": table["mutual"],
        "in": back or table["inward"],
    }
    parts = [
        f"{named[way]} {flow.said(table)}"
        for way, flow in wing.flows.items()
        if flow.word or flow.count is not None
    ]
    parts += [f"{wing.other} {table['on_other_terms']}"] if wing.other else []
    parts += [f"{wing.untold} {table['on_terms_not_told']}"] if wing.untold else []
    return f"{names.get(wing.case, wing.case)} {', '.join(parts)}"


BALANCE = Drawing(
    draw=balance,
    title=title_of,
    tell=tell,
    columns=(
        "relationship", "kind", "basis", "measure", "stage", "out_word", "out_figure", "in_word",
        "in_figure", "mutual", "other_terms", "terms_not_told",
    ),
)  # fmt: skip
"""The balance as a kind of chart, for `Chart.of`."""
