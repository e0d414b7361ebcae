"""A frame of somebody's as plain pandas, whatever library or type of column it comes with."""

from typing import Any

import pandas as pd

from bilateral.errors import BilateralError, quote_list, shorten


def plain_frame(frame: Any) -> pd.DataFrame:
    """Give a frame of polars, Arrow or pandas as one that charts read.

    Categories become their words, columns of Arrow those of pandas, and times with a zone what the
    clock shows. A named level of the index becomes a column.

    Raises
    ------
    BilateralError
        When it is no frame, or has a column twice.

    Examples
    --------
    >>> frame = pd.DataFrame({"case": pd.Categorical(["a", "a"]), "value": [1, 2]})
    >>> plain_frame(frame).to_dict("records")
    [{'case': 'a', 'value': 1}, {'case': 'a', 'value': 2}]
    """
    given: pd.DataFrame = _pandas(frame)
    doubled = given.columns[given.columns.duplicated()]
    if len(doubled):
        msg = (
            f"the frame has {quote_list(list(map(str, dict.fromkeys(doubled))), 'and')} more than "
            "once; this keeps the first of each: frame.loc[:, ~frame.columns.duplicated()]"
        )
        raise BilateralError(msg)
    levels = [name for name in given.index.names if name is not None and name not in given.columns]
    given = given.reset_index(levels) if levels else given
    columns = [str(name) for name in given.columns if _is_special(given[name].dtype)]
    return given.assign(**{name: _plain_column(given[name]) for name in columns})


def _pandas(frame: Any) -> pd.DataFrame:
    if hasattr(frame, "collect"):  # a frame of polars that is not computed yet
        frame = frame.collect()
    if hasattr(frame, "to_pandas"):
        frame = frame.to_pandas()
    elif hasattr(frame, "__arrow_c_stream__") and not isinstance(frame, pd.DataFrame | pd.Series):
        readers: Any = pd.DataFrame
        frame = readers.from_arrow(frame)
    if isinstance(frame, pd.DataFrame):
        return frame
    msg = f"{shorten(repr(frame))} is no frame; give one of pandas, polars or Arrow"
    raise BilateralError(msg)


def _is_special(dtype: Any) -> bool:
    return isinstance(dtype, pd.CategoricalDtype | pd.ArrowDtype | pd.DatetimeTZDtype)


def _plain_column(column: pd.Series) -> pd.Series:
    dtype = column.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        return column.astype(dtype.categories.dtype)
    if isinstance(dtype, pd.ArrowDtype):
        column = column.astype(object).where(column.notna(), None).infer_objects()
    is_zoned = isinstance(column.dtype, pd.DatetimeTZDtype)
    return column.dt.tz_localize(None) if is_zoned else column
