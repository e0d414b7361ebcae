"""What a chart asks of a frame, and the line of pandas that finds the rows at fault."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import pandas as pd

from bilateral.errors import BilateralError, quote_list

Fault: TypeAlias = tuple[pd.Series, str]
"""Which rows are wrong, and the line of pandas that shows them."""


def _no_faults(frame: pd.DataFrame) -> Iterable[Fault]:  # noqa: ARG001 (a chart may ask for more)
    return ()


@dataclass(frozen=True, kw_only=True)
class FrameRules:
    """What the columns of a frame must hold, so that each of its rows can be drawn.

    Parameters
    ----------
    origin : str
        Where frames with all of the columns come from, as code.
    columns : sequence of str
        Those that must be there; more do no harm.
    chart : str
        What is to be drawn, with its article.
    numbers, days, filled : sequence of str
        Those that hold numbers where they are there, or days; those in which no value is missing.
    known : mapping of str to sequence of str
        The words that may be in a column.
    unique : sequence of str
        The columns that together name a row.
    more : callable, optional
        ``more(frame) -> faults``: what else may be wrong.
    """

    origin: str
    columns: Sequence[str]
    chart: str = ""
    numbers: Sequence[str] = ()
    days: Sequence[str] = ()
    filled: Sequence[str] = ()
    known: Mapping[str, Sequence[str]] = field(default_factory=dict)
    unique: Sequence[str] = ()
    more: Callable[[pd.DataFrame], Iterable[Fault]] = _no_faults

    def check(self, frame: pd.DataFrame, chart: str = "") -> None:
        """Refuse a frame that breaks a rule; `chart` where several charts share the rules.

        Raises
        ------
        BilateralError
            At the first rule that is broken, with the line of pandas that finds the rows.
        """
        require_columns(frame, self.columns, chart=chart or self.chart, origin=self.origin)
        require_numbers(frame, self.numbers)
        require_days(frame, self.days)
        refuse_rows(frame, self._faults(frame))

    def _faults(self, frame: pd.DataFrame) -> Iterable[Fault]:
        yield from missing_in(frame, self.filled)
        for column, words in self.known.items():
            yield from not_in(frame, column, words)
        yield from self.more(frame)
        if self.unique:
            key = list(self.unique)
            yield frame.duplicated(key, keep=False), f"frame[frame.duplicated({key}, keep=False)]"


def require_columns(
    frame: pd.DataFrame, columns: Sequence[str], *, chart: str, origin: str
) -> None:
    """Refuse a frame that lacks columns.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame that somebody gave.
    columns : sequence of str
        What is read of it.
    origin : str
        Where frames with all of the columns come from, as code.

    Raises
    ------
    BilateralError
        When some are lacking.

    Examples
    --------
    >>> require_columns(pd.DataFrame({"kind": ["aid"]}), ["kind", "title"],
    ...        chart="a timeline", origin="relationship.to_frame()")
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: the frame lacks 'title'; a timeline takes the ...
    """
    lacking = [column for column in columns if column not in frame.columns]
    if lacking:
        msg = (
            f"the frame lacks {quote_list(lacking)}; {chart} takes the columns of "
            f"`{origin}`. Add what is lacking, row by row; this then shows the rows "
            f"still without it: frame[frame[{lacking}].isna().any(axis=1)]"
        )
        raise BilateralError(msg)


def require_numbers(frame: pd.DataFrame, columns: Iterable[str]) -> None:
    """Refuse a frame in which one of these columns is there and has no numbers.

    Examples
    --------
    >>> require_numbers(pd.DataFrame({"value": ["1,000"]}), ["value"])
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: 'value' holds str, not numbers; this shows the rows ...
    """
    for name in columns:
        if name in frame.columns and not pd.api.types.is_numeric_dtype(frame[name]):
            raise _wrong_type(frame, name, "numbers", "pd.to_numeric")


def require_days(frame: pd.DataFrame, columns: Iterable[str]) -> None:
    """Refuse a frame in which one of these columns has no days.

    Examples
    --------
    >>> require_days(pd.DataFrame({"start_earliest": ["1974"]}), ["start_earliest"])
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: 'start_earliest' holds str, not days; this shows the rows ...
    """
    for name in columns:
        if not pd.api.types.is_datetime64_any_dtype(frame[name]):
            raise _wrong_type(frame, name, "days", "pd.to_datetime")


def _wrong_type(frame: pd.DataFrame, name: str, wanted: str, reader: str) -> BilateralError:
    read = f'{reader}(frame["{name}"], errors="coerce")'
    return BilateralError(
        f"{name!r} holds {frame[name].dtype}, not {wanted}; this shows the rows that are none: "
        f'frame[{read}.isna()], and this mends the rest: frame["{name}"] = {read}'
    )


def refuse_rows(frame: pd.DataFrame, faults: Iterable[Fault]) -> None:
    """Refuse a frame with rows that cannot be drawn.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame that somebody gave.
    faults : iterable of (pandas.Series of bool, str)
        Which rows are wrong, and the line of pandas that shows them.

    Raises
    ------
    BilateralError
        At the first fault that some row has.

    Examples
    --------
    >>> frame = pd.DataFrame({"kind": ["aid", None]})
    >>> refuse_rows(frame, [(frame["kind"].isna(), 'frame[frame["kind"].isna()]')])
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: 1 of 2 rows cannot be drawn; ... frame[frame["kind"].isna()]
    """
    for wrong, line in faults:
        if wrong.any():
            msg = (
                f"{int(wrong.sum())} of {len(frame)} rows cannot be drawn; this shows them: {line}"
            )
            raise BilateralError(msg)


def missing_in(frame: pd.DataFrame, columns: Iterable[str]) -> Iterable[Fault]:
    """Name as faults the rows in which one of these columns is empty."""
    for column in columns:
        yield frame[column].isna(), f'frame[frame["{column}"].isna()]'


def not_in(frame: pd.DataFrame, column: str, known: Sequence[str]) -> Iterable[Fault]:
    """Name as faults the rows in which a column has none of the words that it may."""
    yield ~frame[column].isin(known), f'frame[~frame["{column}"].isin({list(known)})]'
