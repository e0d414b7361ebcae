"""What a drawing asks of a frame, and the line of pandas that finds the rows at fault."""

from collections.abc import Iterable, Sequence

import pandas as pd

from bilateral.errors import BilateralError, quote_list


def demand(frame: pd.DataFrame, columns: Sequence[str], *, chart: str, origin: str) -> None:
    """Refuse a frame that lacks columns.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame that somebody gave.
    columns : sequence of str
        What is read of it.
    chart : str
        What is to be drawn, with its article.
    origin : str
        Where frames with all of the columns come from, as code.

    Raises
    ------
    BilateralError
        When some are lacking.

    Examples
    --------
    >>> demand(pd.DataFrame({"kind": ["aid"]}), ["kind", "title"],
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


def demand_numbers(frame: pd.DataFrame, columns: Iterable[str]) -> None:
    """Refuse a frame in which one of these columns is there and holds no numbers.

    Examples
    --------
    >>> demand_numbers(pd.DataFrame({"value": ["1,000"]}), ["value"])
    Traceback (most recent call last):
        ...
    bilateral.errors.BilateralError: 'value' holds str, not numbers; this shows the rows ...
    """
    for name in columns:
        if name in frame.columns and not pd.api.types.is_numeric_dtype(frame[name]):
            msg = (
                f"{name!r} holds {frame[name].dtype}, not numbers; this shows the rows that are "
                f'none: frame[pd.to_numeric(frame["{name}"], errors="coerce").isna()], and this '
                f'mends the rest: frame["{name}"] = pd.to_numeric(frame["{name}"], errors="coerce")'
            )
            raise BilateralError(msg)


def refuse(frame: pd.DataFrame, faults: Iterable[tuple[pd.Series, str]]) -> None:
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
    >>> refuse(frame, [(frame["kind"].isna(), 'frame[frame["kind"].isna()]')])
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


def absent_from(frame: pd.DataFrame, columns: Iterable[str]) -> Iterable[tuple[pd.Series, str]]:
    """Name as faults the rows in which one of these columns is empty."""
    for column in columns:
        yield frame[column].isna(), f'frame[frame["{column}"].isna()]'


def other_than(
    frame: pd.DataFrame, column: str, known: Sequence[str]
) -> Iterable[tuple[pd.Series, str]]:
    """Name as faults the rows in which a column holds none of the words that it may."""
    yield ~frame[column].isin(known), f'frame[~frame["{column}"].isin({list(known)})]'
