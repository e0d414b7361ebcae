"""The rows of a dumbbell, read from a frame and put in the order of their gaps."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from bilateral._charts.dumbbell.gaps import Gap, gap_of
from bilateral._charts.rows.read import Row, Rows, read_rows
from bilateral._charts.rows.ruler import is_wide


@dataclass(frozen=True)
class Gaps:
    """Rows with their gaps, the widest first, and whether they stand on powers of ten."""

    rows: Rows
    ordered: tuple[tuple[Row, Gap | None], ...]
    log: bool


def read(
    frame: pd.DataFrame,
    *,
    log: bool | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Gaps:
    """Read figures, and measure their gaps."""
    rows = read_rows(frame, chart="a dumbbell", focal=focal, names=names)
    is_log = _is_wide(rows) if log is None else log
    measured = [(row, gap_of(row, log=is_log)) for row in rows.rows]
    return Gaps(rows, tuple(sorted(measured, key=_rank)), is_log)


def _is_wide(rows: Rows) -> bool:
    bounds = (
        bound
        for row in rows.numbered
        for number in row.numbers
        for bound in (number.middle, number.lower, number.upper)
    )
    return is_wide([bound for bound in bounds if bound is not None])


def _rank(measured: tuple[Row, Gap | None]) -> tuple[int, bool, float]:
    """Put the widest gap first, then what may be none, then what one case alone tells."""
    row, gap = measured
    is_open = gap is not None and not gap.is_sure
    return -min(len(row.told), 2), is_open, -(gap.least if gap else 0.0)
