"""What a heat map of periods says in words: when most was active, and what is not on record."""

from bilateral._charts.page import LONGEST
from bilateral._charts.periods.read import EN_DASH, Activity, Row
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short


def title(activity: Activity) -> str:
    """Say in which period most dated ties of each case fall, if one does; else the subject."""
    if not activity.cases:
        return PHRASES["no_ties"]
    found = [_busiest(activity, case) for case in activity.cases]
    if all(found) and (each := if_short(found)):
        return each
    names = if_short(activity.names.values(), LONGEST * 0.7)
    subject = names or PHRASES["cases"].format(len(found))
    if not activity.years:
        return PHRASES["periods_undated"].format(subject)
    span = years_of((activity.years[0][0], activity.years[-1][1]))
    return PHRASES["periods_subject"].format(subject, span)


def _busiest(activity: Activity, case: str) -> str:
    """Say in which period most ties of a case fall; nothing where none does, or several do."""
    columns = zip(*(row.cells for row in activity.cases[case]), strict=True)
    sums = [
        (sum(cell.possibly or 0 for cell in cells), sum(cell.surely or 0 for cell in cells), years)
        for cells, years in zip(columns, activity.years, strict=True)
    ]
    possibly, surely, years = max(sums, default=(0, 0, (0, 0)))
    if not possibly or sum(most == possibly for most, *_ in sums) > 1:
        return ""
    count = str(possibly) if surely == possibly else f"{surely}{EN_DASH}{possibly}"
    return PHRASES["busiest"].format(activity.names[case], years_of(years), count)


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
