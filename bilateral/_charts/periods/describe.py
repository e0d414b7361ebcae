"""What a heat map of periods says in words: when most was active, and what is not on record."""

from bilateral._charts.page import LONGEST
from bilateral._charts.periods.read import EN_DASH, Activity, Row
from bilateral._charts.phrases import PHRASES

MOST_NAMED = 2
"""A title names the period of each of so many cases at most."""


def title(activity: Activity) -> str:
    """Say in which period most dated ties of each case fall, if one does; else the subject."""
    if not activity.cases:
        return PHRASES["no_ties"]
    found = [_busiest(activity, case) for case in activity.cases]
    each = "; ".join(found)
    if all(found) and len(found) <= MOST_NAMED and len(each) <= LONGEST:
        return each
    both = "; ".join(activity.names.values())
    few = len(found) <= MOST_NAMED and len(both) <= LONGEST * 0.7
    subject = both if few else PHRASES["cases"].format(len(found))
    if not activity.years:
        return PHRASES["periods_undated"].format(subject)
    span = years_of((activity.years[0][0], activity.years[-1][1]))
    return PHRASES["periods_subject"].format(subject, span)


def _busiest(activity: Activity, case: str) -> str:
    rows = activity.cases[case]
    sums = [
        (
            sum(row.cells[place].possibly or 0 for row in rows),
            sum(row.cells[place].surely or 0 for row in rows),
            place,
        )
        for place in range(len(activity.years))
    ]
    first, *others = sorted(sums, reverse=True) or [(0, 0, 0)]
    if not first[0] or (others and others[0][0] == first[0]):
        return ""
    count = f"{first[1]}{EN_DASH}{first[0]}" if first[1] != first[0] else str(first[0])
    return PHRASES["busiest"].format(
        activity.names[case], years_of(activity.years[first[2]]), count
    )


def years_of(years: tuple[int, int]) -> str:
    """Write a period in words.

    Examples
    --------
    >>> years_of((1970, 1979)), years_of((1970, 1970))
    ('the 1970s', '1970')
    """
    first, last = years
    if first % 10 == 0 and last == first + 9:
        return PHRASES["the_decade"].format(first)
    return str(first) if first == last else f"{first}{EN_DASH}{last}"


def alt_text(activity: Activity) -> str:
    """Describe the map case by case and kind by kind, with what is absent, undated or silent."""
    sentences = [
        f"{activity.names[case]}: " + "; ".join(_row(activity, row) for row in rows) + "."
        for case, rows in activity.cases.items()
    ]
    return " ".join([PHRASES["periods"], *(sentences or [f"{PHRASES['no_ties']}."])])


def _row(activity: Activity, row: Row) -> str:
    parts = [
        f"{cell.figure or PHRASES['absent']} {PHRASES['in'].format(years_of(years))}"
        for cell, years in zip(row.cells, activity.years, strict=True)
        if not cell.blank
    ]
    if row.undated:
        parts.append(PHRASES["undated_count"].format(row.undated))
    return f"{PHRASES.get(row.kind, row.kind)} {', '.join(parts) or PHRASES['no_record']}"
