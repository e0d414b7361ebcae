"""What a heat map of periods says in words: when most was active, and what is not on record."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from bilateral._charts.page import LONGEST
from bilateral._charts.periods.read import EN_DASH, Activity, Row, activity_of
from bilateral._charts.phrases import words

MOST_NAMED = 2
"""A title names the period of each of so many cases at most."""


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say in which period most dated ties of each case fall, if one does; else the subject."""
    if options.get("title"):
        return str(options["title"])
    table, told = words(options.get("lang", "en")), activity_of(frame)
    names = options.get("names") or {}
    if not told.cases:
        return table["no_ties"]
    found = [
        _busiest(told, rows, names.get(case, case), table) for case, rows in told.cases.items()
    ]
    title = "; ".join(found)
    if all(found) and len(found) <= MOST_NAMED and len(title) <= LONGEST:
        return title
    both = "; ".join(names.get(case, case) for case in told.cases)
    few = len(found) <= MOST_NAMED and len(both) <= LONGEST * 0.7
    subject = both if few else table["cases"].format(len(found))
    if not told.years:
        return table["periods_undated"].format(subject)
    span = years_of((told.years[0][0], told.years[-1][1]), table)
    return table["periods_subject"].format(subject, span)


def _busiest(told: Activity, rows: tuple[Row, ...], name: str, table: Mapping[str, str]) -> str:
    sums = [
        (
            sum(row.cells[place].possibly or 0 for row in rows),
            sum(row.cells[place].surely or 0 for row in rows),
            place,
        )
        for place in range(len(told.years))
    ]
    first, *others = sorted(sums, reverse=True) or [(0, 0, 0)]
    if not first[0] or (others and others[0][0] == first[0]):
        return ""
    count = f"{first[1]}{EN_DASH}{first[0]}" if first[1] != first[0] else str(first[0])
    return table["busiest"].format(name, years_of(told.years[first[2]], table), count)


def years_of(years: tuple[int, int], table: Mapping[str, str]) -> str:
    """Write a period in words.

    Examples
    --------
    >>> years_of((1970, 1979), words()), years_of((1970, 1970), words())
    ('the 1970s', '1970')
    """
    first, last = years
    if first % 10 == 0 and last == first + 9:
        return table["the_decade"].format(first)
    return str(first) if first == last else f"{first}{EN_DASH}{last}"


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe the map case by case and kind by kind, with what is absent, undated or silent."""
    table, told = words(options.get("lang", "en")), activity_of(frame)
    names = options.get("names") or {}
    sentences = [
        f"{names.get(case, case)}: " + "; ".join(_row(told, row, table) for row in rows) + "."
        for case, rows in told.cases.items()
    ]
    return " ".join([table["periods"], *(sentences or [f"{table['no_ties']}."])])


def _row(told: Activity, row: Row, table: Mapping[str, str]) -> str:
    parts = [
        f"{cell.figure or table['absent']} {table['in'].format(years_of(years, table))}"
        for cell, years in zip(row.cells, told.years, strict=True)
        if not cell.blank
    ]
    if row.undated:
        parts.append(table["undated_count"].format(row.undated))
    return f"{table.get(row.kind, row.kind)} {', '.join(parts) or table['no_record']}"
