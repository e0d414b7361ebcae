"""Scale: a figure of the records in proportion to what the data count of its state and year."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from bilateral._findings.finding import Finding
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral._world.denominators import Denominator, denominators
from bilateral._world.everyone import RowsByYear
from bilateral._world.pairs import Pair
from bilateral._world.variables import Variable, card_columns, choose
from bilateral._world.words import amount, capital, names_of_pairs, sources_of
from bilateral.dates.gregorian import BEGINNING, END, year_of
from bilateral.errors import DataSetError, refuse_unknown
from bilateral.frame_columns import counts, numbers, texts
from bilateral.quantities import Quantity
from bilateral.relationship import Relationship
from bilateral.sources import Source
from bilateral.text.lists import join_list
from bilateral.text.numbers import format_interval
from bilateral.ties.tie import Tie
from bilateral.vocabulary import codes, is_amount, measure_label, unit_label

MULTIPLES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
"""What the first word of a unit multiplies its values by."""
LEAST_PERCENT = 0.01
"""A share below is written as so many in 100,000."""
SENTENCES = 3
"""How many proportions the summary has; the table has all."""


class Proportion(NamedTuple):
    """A figure, what it is set in proportion to, and the bounds of their ratio.

    Attributes
    ----------
    case, tie, quantity
        The record.
    years : (int, int)
        The first and the last year in which the figure may be.
    denominator : Denominator
        What the data count.
    lower, upper : float or None
        The ratio; None where it is unbounded.
    """

    case: Relationship
    pair: Pair
    tie: Tie
    quantity: Quantity
    years: tuple[int, int]
    denominator: Denominator
    lower: float | None
    upper: float | None

    @property
    def figure(self) -> str:
        """The figure in words: so many of what."""
        what = measure_label(self.quantity.measure)
        unit = self.quantity.unit
        name = what if unit == "person" else f"{what} ({unit_label(unit)})"
        return f"{self.quantity} {name}"

    @property
    def written_years(self) -> str:
        """The years of the figure."""
        first, last = self.years
        return str(first) if first == last else f"{first}\N{EN DASH}{last}"

    @property
    def words(self) -> str:
        """The ratio, as a share or as so many in 100,000."""
        most = max(abs(end) for end in (self.lower, self.upper) if end is not None)
        factor, after = (100, "%") if most >= LEAST_PERCENT else (1e5, " in 100,000")
        ends = [None if end is None else _short(end * factor) for end in (self.lower, self.upper)]
        return f"{format_interval(ends[0], ends[1])}{after}"


def scale(
    pairs: Sequence[Pair],
    relationships: Sequence[Relationship],
    *,
    columns: Sequence[str] | str | None = None,
    units: Mapping[str, str | Sequence[str]] | None = None,
) -> Finding:
    """Set the figures of the records in proportion to the data of their state and year.

    A figure is divided by a column whose card says that it scales its unit or measure: people by
    the population of either state, students by all students abroad of the state that they come
    from. A figure of several years is set against the least and the greatest value of these years.
    For a column about pairs of states the total over all partners known is taken, which is at least
    so much: the ratio is then at most so much.

    Parameters
    ----------
    pairs, relationships
        Bound by the comparison.
    columns : str or sequence of str, optional
        Columns of the panel; by default all whose card names units, or that `units` names.
    units : mapping, optional
        Column → unit or measure (or several), for columns of your own.

    Returns
    -------
    Finding
        `frame` has a row for each figure and column: ``pair, tie, measure, unit, stage, figure,
        first_year, last_year, state, column, label, column_unit, value, value_to, partners_known,
        partners_unknown, ratio, ratio_to, words``. `ratio` to `ratio_to` is the figure as a share
        of the column, both in the same unit; an end is missing where it is unbounded.

    Raises
    ------
    UnknownNameError
        If the panel has no such column, or there is no such unit or measure.
    DataSetError
        If there are no relationships, or no column scales anything.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> people = pd.DataFrame({"state": "PAK", "year": [2005, 2006], "people": [158e6, 161e6]})
    >>> panel = bl.dyad_years(years=(2000, 2010)).add(people)
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"), panel=panel)
    >>> found = both.scale(units={"people": "health-workers"}).frame
    >>> found[["state", "column"]].drop_duplicates().values.tolist()
    [['PAK', 'people']]
    """
    if not relationships:
        msg = "there are no records; compare relationships: bl.compare(pak, lao, panel=panel)"
        raise DataSetError(msg)
    panel = pairs[0].panel
    chosen = choose(panel, columns)
    scales = _scales(chosen, units or {})
    if not scales:
        msg = (
            "no column of the panel scales a figure; add one that does, such as "
            "'cow-capabilities', or name units: units={'column': 'person'}"
        )
        raise DataSetError(msg)
    rows = RowsByYear.of(panel.grid)
    found = [
        proportion
        for pair, case in zip(pairs, relationships, strict=True)
        for proportion in _proportions(pair, case, scales, rows)
    ]
    return Finding(
        title=f"{names_of_pairs(pairs)}: figures in proportion",
        summary=_summary(found),
        frame=_frame(found),
        columns=("pair", "figure", "first_year", "state", "label", "words"),
        warnings=_warnings(relationships),
        sources=_sources(found, sources_of(panel, scales)),
    )


def _scales(
    chosen: Sequence[Variable], given: Mapping[str, str | Sequence[str]]
) -> dict[Variable, tuple[tuple[str, ...], str]]:
    """Return the units and measures that each variable scales, and who sends such ties."""
    by_name = {variable.name: variable for variable in chosen}
    found: dict[Variable, tuple[tuple[str, ...], str]] = {}
    for variable in chosen:
        for column in card_columns(variable):
            if column.scales:
                found[variable] = (column.scales, column.sent_by)
    for name, units in given.items():
        refuse_unknown("column of the panel", name, by_name)
        words = (units,) if isinstance(units, str) else tuple(units)
        for word in words:
            refuse_unknown("unit or measure", word, {*codes("units"), *codes("measures")})
        found[by_name[name]] = (words, "a")
    return found


def _proportions(
    pair: Pair,
    case: Relationship,
    scales: Mapping[Variable, tuple[tuple[str, ...], str]],
    rows: RowsByYear,
) -> Iterator[Proportion]:
    for tie, quantity, years in _figures(case):
        for variable, (words, sent_by) in scales.items():
            if not {quantity.unit, quantity.measure} & {*words}:
                continue
            for denominator in denominators(pair, variable, tie, years, rows, sent_by=sent_by):
                lower, upper = _ratio(quantity, denominator, variable.unit)
                if (lower, upper) != (None, None):
                    yield Proportion(case, pair, tie, quantity, years, denominator, lower, upper)


def _figures(case: Relationship) -> Iterator[tuple[Tie, Quantity, tuple[int, int]]]:
    """Yield the amounts with a number whose years are bounded."""
    for tie in case.ties:
        for quantity in tie.quantities:
            bounds = quantity.date or tie.bounds
            first, _, _, last = bounds.outer
            dated = first > BEGINNING and last < END
            if dated and quantity.missing is None and is_amount(quantity.measure):
                yield tie, quantity, (year_of(first), year_of(last))


def _ratio(
    quantity: Quantity, denominator: Denominator, unit: str
) -> tuple[float | None, float | None]:
    """Divide a figure by what it is set against; an end is None where it is unbounded."""
    times = MULTIPLES.get(unit.partition(" ")[0], 1.0)
    low, high = quantity.interval
    least, most = denominator.lower * times, denominator.upper * times
    lower = float(low) / most if low is not None and 0 < most < np.inf else None
    upper = float(high) / least if high is not None and least > 0 else None
    return lower, upper


def _short(value: float) -> float:
    """Keep two digits: no figure of the records is known better."""
    return float(f"{value:.2g}")


def _frame(found: Sequence[Proportion]) -> pd.DataFrame:
    sides = [each.denominator for each in found]
    columns: dict[str, Any] = {
        "pair": texts([each.pair.id for each in found]),
        "tie": texts([each.tie.id for each in found]),
        "measure": texts([each.quantity.measure for each in found]),
        "unit": texts([each.quantity.unit for each in found]),
        "stage": texts([each.quantity.stage or each.tie.stage for each in found]),
        "figure": texts([each.figure for each in found]),
        "first_year": counts([each.years[0] for each in found]),
        "last_year": counts([each.years[1] for each in found]),
        "state": texts([side.state for side in sides]),
        "column": texts([side.variable.name for side in sides]),
        "label": texts([side.variable.label for side in sides]),
        "column_unit": texts([side.variable.unit for side in sides]),
        "value": numbers([side.lower for side in sides]),
        "value_to": numbers([side.upper if side.upper < np.inf else None for side in sides]),
        "partners_known": counts([side.partners_known for side in sides]),
        "partners_unknown": counts([side.partners_unknown for side in sides]),
        "ratio": numbers([each.lower for each in found]),
        "ratio_to": numbers([each.upper for each in found]),
        "words": texts([each.words for each in found]),
    }
    return pd.DataFrame(columns)


def _summary(found: Sequence[Proportion]) -> str:
    """Write the greatest proportions of the figures, each with its data."""
    if not found:
        return "No figure of the records has data for its state and year."
    ordered = sorted(found, key=lambda each: -(each.upper or each.lower or 0))
    sentences = [
        capital(
            f"{each.figure} ({each.written_years}) set against {_against(each.denominator)}: "
            f"{each.words}."
        )
        for each in ordered[:SENTENCES]
    ]
    more = len(found) - SENTENCES
    if more > 0:
        sentences.append(f"The table has {more} more.")
    return " ".join(sentences)


def _against(side: Denominator) -> str:
    """Name what a figure is set against, with its value."""
    value = amount(side.lower)
    if side.upper == np.inf:
        value = f"at least {value}"
    elif side.upper != side.lower:
        value = f"{value} to {amount(side.upper)}"
    unit = f" {side.variable.unit}" if side.variable.unit else ""
    name = in_sentence(state(side.state).name)
    label = f"{side.variable.label[:1].lower()}{side.variable.label[1:]}"
    return f"the {label} of {name}, {value}{unit}"


def _warnings(relationships: Sequence[Relationship]) -> tuple[str, ...]:
    """Count the figures that are left out, since their years are not known."""
    undated = [
        case.title
        for case in relationships
        if sum(len(tie.quantities) for tie in case.ties) > len(list(_figures(case)))
    ]
    if not undated:
        return ()
    titles = join_list(undated)
    return (f"{titles}: figures without a number or bounded years are not set in proportion.",)


def _sources(found: Sequence[Proportion], data: Sequence[Source]) -> tuple[Source, ...]:
    cited = {cite.source for each in found for cite in each.tie.cites}
    records = [source for each in found for source in each.case.sources if source.id in cited]
    return tuple({source.id: source for source in (*data, *records)}.values())
