"""What a chart asks of a frame, and the line of pandas that finds the rows at fault."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import pandas as pd

from bilateral.errors import BilateralError, quote_list

Fault: TypeAlias = tuple[pd.Series, str]
"""Which rows are wrong, and the line of pandas that shows them."""


@dataclass(frozen=True, kw_only=True)
class FrameRules:
    """What the columns of a frame must hold, so that each of its rows can be drawn.

    A rule for a column that need not be there is kept where it is.

    Parameters
    ----------
    origin : str
        Where frames with all of the columns come from, as code.
    columns : sequence of str
        Those that must be there; more do no harm.
    chart : str
        What is to be drawn, with its article.
    numbers, days, filled : sequence of str
        Those that hold finite numbers, or days; those in which no value is missing.
    positive : sequence of str
        The numbers that are not below 0.
    known : mapping of str to sequence of str
        The words that may be in a column.
    ordered : sequence of (str, str)
        Two columns of which the first is never above the second.
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
    positive: Sequence[str] = ()
    known: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ordered: Sequence[tuple[str, str]] = ()
    unique: Sequence[str] = ()
    more: Callable[[pd.DataFrame], Iterable[Fault]] | None = None

    def check(self, frame: pd.DataFrame, chart: str = "") -> None:
        """Refuse a frame that breaks a rule; `chart` where several charts share the rules.

        Raises
        ------
        BilateralError
            At the first rule that is broken, with the line of pandas that finds the rows.

        Examples
        --------
        >>> rules = FrameRules(
        ...     origin="relationship.to_frame()", columns=["kind"], chart="a timeline")
        >>> rules.check(pd.DataFrame({"title": ["aid"]}))
        Traceback (most recent call last):
            ...
        bilateral.errors.BilateralError: the frame lacks 'kind'; a timeline takes the ...
        """
        self.check_columns(frame, self.columns, chart)
        for name in self.numbers:
            if name in frame.columns and not pd.api.types.is_numeric_dtype(frame[name]):
                raise _wrong_type(frame, name, "numbers", "pd.to_numeric")
        for name in self.days:
            if not pd.api.types.is_datetime64_any_dtype(frame[name]):
                raise _wrong_type(frame, name, "days", "pd.to_datetime")
        for wrong, line in self._faults(frame):
            # A comparison with what is missing is passed.
            if count := int(wrong.fillna(value=False).sum()):
                msg = f"{count} of {len(frame)} rows cannot be drawn; this shows them: {line}"
                raise BilateralError(msg)

    def check_columns(self, frame: pd.DataFrame, columns: Sequence[str], chart: str = "") -> None:
        """Refuse a frame that lacks some of these columns, with the line that finds the gaps."""
        lacking = [column for column in columns if column not in frame.columns]
        if lacking:
            msg = (
                f"the frame lacks {quote_list(lacking)}; {chart or self.chart} takes the columns "
                f"of `{self.origin}`. Add what is lacking, row by row; this then shows the rows "
                f"still without it: frame[frame[{lacking}].isna().any(axis=1)]"
            )
            raise BilateralError(msg)

    def _faults(self, frame: pd.DataFrame) -> Iterable[Fault]:
        for name in self.filled:
            yield frame[name].isna(), f'frame[frame["{name}"].isna()]'
        for name in (name for name in self.known if name in frame):
            words = list(self.known[name])
            line = f'frame[frame["{name}"].notna() & ~frame["{name}"].isin({words})]'
            yield frame[name].notna() & ~frame[name].isin(words), line
        for name in (name for name in self.numbers if name in frame):
            line = f'frame[frame["{name}"].abs().eq(float("inf"))]'
            yield frame[name].astype("float64").abs().eq(float("inf")), line
        for name in (name for name in self.positive if name in frame):
            yield frame[name] < 0, f'frame[frame["{name}"] < 0]'
        for low, high in (pair for pair in self.ordered if set(pair) <= set(frame)):
            yield frame[low] > frame[high], f'frame[frame["{low}"] > frame["{high}"]]'
        if self.more:
            yield from self.more(frame)
        if self.unique:
            key = list(self.unique)
            yield frame.duplicated(key, keep=False), f"frame[frame.duplicated({key}, keep=False)]"


def _wrong_type(frame: pd.DataFrame, name: str, wanted: str, reader: str) -> BilateralError:
    read = f'{reader}(frame["{name}"], errors="coerce")'
    return BilateralError(
        f"{name!r} holds {frame[name].dtype}, not {wanted}; this shows the rows that are none: "
        f'frame[{read}.isna()], and this mends the rest: frame["{name}"] = {read}'
    )
