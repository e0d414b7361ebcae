"""What a table of periods says in words: which is best documented, what its signs say."""

from collections.abc import Iterator

from bilateral._charts.names import capital
from bilateral._charts.page import LONGEST
from bilateral._charts.periods.read import EN_DASH, UNASKED, Activity, Row
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral.coverage import NOT_COVERED
from bilateral.text.lists import join_list
from bilateral.text.names import inside


def title(activity: Activity) -> str:
    """Say which period is best documented for each case, if one is; else the subject."""
    if not activity.cases:
        return PHRASES["no_ties"]
    found = [_peak(activity, case) for case in activity.cases]
    if all(found) and (each := if_short(found) or if_short([_peaks(activity)])):
        return each
    names = if_short(activity.names.values(), LONGEST * 0.7)
    subject = names or PHRASES["cases"].format(len(found))
    if not activity.years:
        return PHRASES["periods_undated"].format(subject)
    span = years_of((activity.years[0][0], activity.years[-1][1]))
    return PHRASES["periods_subject"].format(subject, span)


def _peak(activity: Activity, case: str) -> str:
    """Say which period has most records of a case by their dates; nothing if none has."""
    totals = _totals(activity, case)
    most = max(totals, default=0)
    if not most or totals.count(most) > 1:
        return ""
    alone = sum(map(bool, totals)) == 1
    years = years_of(activity.years[totals.index(most)])
    return PHRASES["dated_in" if alone else "peak"].format(activity.names[case], years)


def _peaks(activity: Activity) -> str:
    """Name the period of most records once for all cases that have it."""
    by_period: dict[int, list[str]] = {}
    for case, name in activity.names.items():
        totals = _totals(activity, case)
        by_period.setdefault(totals.index(max(totals)), []).append(inside(name))
    parts = [
        f"{', '.join(names)} in {years_of(activity.years[place])}"
        for place, names in sorted(by_period.items())
    ]
    return PHRASES["peaks"].format("; ".join(parts))


def _totals(activity: Activity, case: str) -> list[int]:
    """Count the records of a case in each period by their dates."""
    columns = zip(*(row.cells for row in activity.cases[case]), strict=True)
    return [sum(cell.by_date or 0 for cell in cells) for cells in columns]


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
    """Describe the map case by case and kind by kind: counts, absences, undated, silence."""
    sentences = [
        f"{activity.names[case]}: " + "; ".join(_row(activity, row) for row in rows) + "."
        for case, rows in activity.cases.items()
    ]
    return " ".join([PHRASES["periods"], *sentences])


def _row(activity: Activity, row: Row) -> str:
    parts = [
        f"{cell.figure or PHRASES['absent']} {PHRASES['in'].format(years_of(years))}"
        for cell, years in zip(row.cells, activity.years, strict=True)
        if not cell.blank
    ]
    if row.undated:
        parts.append(PHRASES["undated_count"].format(row.undated))
    silent = {cell.record for cell in row.cells} - {NOT_COVERED}
    words = ", ".join(parts) or next(iter(silent), NOT_COVERED)
    return f"{PHRASES.get(row.kind, row.kind)} {words}"


def silences(activity: Activity, case: str) -> str:
    """Name the kinds of which a case has nothing, by what its silence means."""
    kinds: dict[str, list[str]] = {}
    for row in activity.cases[case]:
        if row.is_silent:
            found = {cell.record for cell in row.cells} - {NOT_COVERED, UNASKED}
            reason = next(iter(found), NOT_COVERED)
            kinds.setdefault(reason, []).append(PHRASES.get(row.kind, row.kind))
    texts = (
        PHRASES["with"].format(PHRASES[reason.replace(" ", "_")], join_list(names))
        for reason, names in kinds.items()
    )
    return "; ".join(texts)


def notes(activity: Activity) -> Iterator[str]:
    """Say what the signs stand for that are drawn, and what may have been earlier."""
    cells = list(activity.cells)
    signs = {
        "sign_known": any(cell.surely for cell in cells),
        "sign_possibly": any(cell.more for cell in cells),
        "sign_absent": any(cell.absent for cell in cells),
        "sign_zero": any(cell.record == "zero" for cell in cells),
        "sign_outside": any(cell.blank and cell.is_outside for cell in cells),
    }
    if used := [PHRASES[name] for name, is_used in signs.items() if is_used]:
        yield f"{capital('; '.join(used))}."
    for case, rows in activity.cases.items():
        starts = (max((cell.start_unknown or 0 for cell in row.cells), default=0) for row in rows)
        if number := sum(starts):
            yield PHRASES["maybe_before"].format(activity.names[case], number)
