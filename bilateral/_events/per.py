"""Count events by two states and period, as one query of the engine."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from bilateral._events.classes import COLUMN_OF, By, EventClass, classes_of
from bilateral._events.engine import Column, Table, count_where
from bilateral._events.event_counts import CountColumn, EventCounts
from bilateral._events.layout import EventLayout
from bilateral.errors import DataSetError, quote, refuse_unknown
from bilateral.panel.periods import Period, known_period

if TYPE_CHECKING:
    from bilateral._events.event_table import EventTable

Doubled = Literal["keep", "one a day"]
DOUBLED = ("keep", "one a day")
EVENTS = CountColumn(name="events", meaning="the number of events")
SHARE = tuple(
    CountColumn(
        name=f"hostile_share{end}",
        meaning=f"{words}the share of hostile events among the hostile and the cooperative",
        no_row="not applicable",
    )
    for end, words in (("", ""), ("_low", "the lower bound of "), ("_high", "the upper bound of "))
)
Z = 1.959963984540054
"""The normal quantile of 95 per cent."""


class Measure(NamedTuple):
    """A column of a count, and how it is computed."""

    column: CountColumn
    value: Column


def per(
    events: "EventTable",
    period: Period = "year",
    *,
    by: By | None = "quad",
    doubled: Doubled = "keep",
    mean: str | Sequence[str] = (),
    sum: str | Sequence[str] = (),  # noqa: A002 (the word that users know)
    share: bool = False,
) -> EventCounts:
    """Count events by sender, receiver and period.

    Counted are the events between two different states, each that existed on the day; `describe`
    counts all others. Nothing is read before the result is asked for.

    Parameters
    ----------
    period : {"year", "quarter", "month", "day"}
        The period.
    by : {"quad", "tone", "root", "code", "published quad"} or None
        The classes counted apart: verbal or material, cooperation or conflict (`event_codes` says
        which code is which); cooperative, hostile or neutral; the roots of the codes; the codes;
        the classes that the file itself gives. None counts all together.
    doubled : {"keep", "one a day"}
        What becomes of events of one day, sender, receiver and code: each is counted, or they are
        one event, with the mean of their numbers (the greatest of those that add up, as deaths).
    mean, sum : str or sequence of str
        Numbers of which the mean or the sum is given: ``score`` and those of the layout.
    share : bool
        Whether to add the share of hostile events among the hostile and the cooperative, with the
        bounds of its interval of 95 per cent (Wilson), as if events were drawn independently.

    Returns
    -------
    EventCounts
        With a row for each two states and period with an event: `EventCounts.frame`.

    Raises
    ------
    UnknownNameError
        If a period, class, rule or number is not known.
    DataSetError
        If the layout lacks what is asked for, or the sum of a number has no meaning.

    References
    ----------
    Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference,
    Journal of the American Statistical Association 22(158): 209-212.

    Examples
    --------
    >>> import pandas as pd
    >>> import bilateral as bl
    >>> rows = pd.DataFrame({"day": ["1994-08-10", "1994-09-09"], "from": ["USA", "USA"],
    ...                      "to": ["CUB", "CUB"], "code": ["163", "057"]})
    >>> layout = {"day": "day", "sender": "from", "receiver": "to", "states": "iso3",
    ...           "code": "code", "codes": "cameo"}
    >>> yearly = bl.events(layout, rows).per("year", by="tone")
    >>> yearly.frame.to_numpy().tolist()
    [['USA', 'CUB', 1994, 2, 1, 1, 0]]
    """
    known_period(period)
    refuse_unknown("rule for doubled events", doubled, DOUBLED)
    rows, layout = events.between_states(), events.layout
    classes = classes_of(by, events)
    if doubled == "one a day":
        rows = one_a_day(rows, layout)
    measures = [Measure(EVENTS, rows.count())]
    measures += [_of_class(each, rows, rows[COLUMN_OF[by]]) for each in classes]  # type: ignore[index]
    measures += _of_numbers(rows, layout, mean=mean, total=sum)
    keys = {"state_a": rows.state_a, "state_b": rows.state_b, **_keys(rows, period)}
    values = {measure.column.name: measure.value for measure in measures}
    if share:
        values |= _for_share(rows, layout)
    query = rows.group_by(**keys).agg(**values)
    columns = [measure.column for measure in measures]
    if share:
        query, columns = _with_share(query), [*columns, *SHARE]
    return EventCounts(
        events=events, query=query, period=period, columns=tuple(columns), doubled=doubled
    )


def one_a_day(rows: Table, layout: EventLayout) -> Table:
    """Make one event of all that have the same day, sender, receiver and code."""
    keys = [name for name in ("day", "state_a", "state_b", "code") if name in rows.columns]
    texts = [name for name in ("quad", "root", "class", "tone") if name in rows.columns]
    add_up = {number.name for number in layout.numbers if number.adds_up}
    names = ["score", *(number.name for number in layout.numbers)]
    values = {name: rows[name].max() for name in texts}
    values |= {name: rows[name].max() if name in add_up else rows[name].mean() for name in names}
    return rows.group_by(*keys).agg(**values)


def _keys(rows: Table, period: Period) -> dict[str, Column]:
    day = rows.day
    if period == "day":
        return {"day": day}
    part = {"quarter": {"quarter": day.quarter()}, "month": {"month": day.month()}}
    return {"year": day.year(), **part.get(period, {})}


def _of_class(each: EventClass, rows: Table, column: Column) -> Measure:
    meaning = f"the number of {each.meaning}"
    return Measure(
        CountColumn(name=each.name, meaning=meaning, topics=each.topics),
        count_where(rows, column == each.value),
    )


def _of_numbers(rows: Table, layout: EventLayout, *, mean: Any, total: Any) -> list[Measure]:
    """Return the means and sums asked for; where no event has the number there is none."""
    meanings = {"score": "the score of events on the scale of Goldstein"}
    meanings |= {number.name: number.meaning for number in layout.numbers}
    add_up = {"score", *(number.name for number in layout.numbers if number.adds_up)}
    found = []
    for how, given in (("mean", mean), ("sum", total)):
        for name in (given,) if isinstance(given, str) else given:
            refuse_unknown(f"number of {layout.name}", name, meanings)
            if how == "sum" and name not in add_up:
                msg = f"the sum of {quote(name)} has no meaning; ask for mean={name!r}"
                raise DataSetError(msg)
            column = CountColumn(
                name=f"{how}_{name}",
                meaning=f"the {how} of {meanings[name]}",
                no_row="zero" if how == "sum" else "not applicable",
            )
            found.append(Measure(column, getattr(rows[name], how)()))
    return found


def _for_share(rows: Table, layout: EventLayout) -> dict[str, Column]:
    if not layout.codes:
        msg = f"share=True needs the codes of events, and the layout {layout.name!r} names none"
        raise DataSetError(msg)
    hostile, friendly = (
        count_where(rows, rows.tone == tone) for tone in ("hostile", "cooperative")
    )
    return {"hostile_of_all": hostile, "of_all": hostile + friendly}


def _with_share(query: Table) -> Table:
    """Compute the share of hostile events and its bounds; there is none without such an event."""
    n = query.of_all.nullif(0).cast("float64")
    part = query.hostile_of_all / n
    middle, half = part + Z**2 / (2 * n), Z * (part * (1 - part) / n + Z**2 / (4 * n * n)).sqrt()
    low, high = ((middle + sign * half) / (1 + Z**2 / n) for sign in (-1, 1))
    # Of none or of all the bound is exact, which the sums above miss by a rounding.
    low, high = (part == 0).ifelse(0.0, low), (part == 1).ifelse(1.0, high)
    shares = dict(zip((column.name for column in SHARE), (part, low, high), strict=True))
    return query.mutate(**shares).drop("hostile_of_all", "of_all")
