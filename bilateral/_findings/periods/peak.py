"""The best documented period of a case, by its dated records, and the number of undated ones."""

from collections.abc import Mapping, Sequence
from operator import itemgetter

from bilateral._findings.grouping import grouped
from bilateral._findings.result import Row
from bilateral._findings.words import format_period

UNDATED = "undated"
"""The value in place of a period, in the row of undated ties."""


def peak(rows: Sequence[Row]) -> str:
    """Write which period has the most records of a case, by their dates alone.

    That measures how fully the sources report a period, not activity.

    Examples
    --------
    >>> row = {"period": "1970/1979", "record": "recorded"}
    >>> peak([row | {"by_date": 3}, row | {"by_date": 1, "period": "1980/1989"}])
    'best documented in the 1970s'
    >>> peak([row | {"by_date": 3}]), peak([row | {"by_date": None}])
    ('what is dated falls in the 1970s', 'no record falls in one period for certain')
    """
    totals = _totals(rows, "by_date")
    if not totals:
        return _nothing(rows)
    if len(totals) == 1:
        return f"what is dated falls in {format_period(*totals)}"
    highest = peak_of(totals)
    return f"best documented in {format_period(highest)}" if highest else "no period stands out"


def peak_of(totals: Mapping[str, int]) -> str:
    """Return the period with the most records; empty if two have as many.

    Examples
    --------
    >>> peak_of({"1970": 2, "1971": 3}), peak_of({"1970": 3, "1971": 3}), peak_of({})
    ('1971', '', '')
    """
    most = max(totals.values(), default=0)
    found = [period for period, total in totals.items() if total == most]
    return found[0] if len(found) == 1 else ""


def reported(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Write how many records were known to be active in the best documented period."""
    texts = []
    for case, found in grouped(rows, itemgetter("relationship")).items():
        period = peak_of(_totals(found, "by_date"))
        known, possible = (_totals(found, word).get(period, 0) for word in ("surely", "possibly"))
        if known:
            more = f", up to {possible}" if possible > known else ""
            texts.append(f"{titles[case]} {known}{more}")
    return f"Known active then: {'; '.join(texts)}. " if texts else ""


def undated(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Write how many records of each case have no date."""
    totals = {
        case: sum(row["undated"] or 0 for row in found)
        for case, found in grouped(rows, itemgetter("relationship")).items()
    }
    texts = [f"{titles[case]} {total}" for case, total in totals.items() if total]
    return f"Undated, and so in no period: {'; '.join(texts)}. " if texts else ""


def _totals(rows: Sequence[Row], word: str) -> dict[str, int]:
    """Sum the records of all kinds by period, if there are any."""
    periods = grouped(rows, itemgetter("period"))
    sums = {period: sum(row[word] or 0 for row in found) for period, found in periods.items()}
    return {period: total for period, total in sums.items() if total}


def _nothing(rows: Sequence[Row]) -> str:
    recorded = {row["period"] for row in rows if row["record"] == "recorded"}
    if recorded - {UNDATED}:
        return "no record falls in one period for certain"
    if recorded:
        return "no record is dated"
    if any(row["record"] == "reported absent" for row in rows):
        return "nothing but absences is reported"
    return "nothing is recorded"
