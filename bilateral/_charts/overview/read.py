"""The charts of an overview, each read from its own frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

import pandas as pd

from bilateral._charts.chart_type import ChartType
from bilateral.errors import BilateralError


@dataclass(frozen=True, kw_only=True)
class Inset:
    """One chart of an overview: what it is called, and what was read for it.

    Attributes
    ----------
    height : float or None
        The most that it takes, in inches; what the page has where none is given. A chart that
        would leave rows out on a low page gets a high one, and is there whole or not at all.
    """

    name: str
    type: ChartType[Any, Any]
    data: Any
    title: str
    height: float | None = None

    @classmethod
    def of(
        cls,
        name: str,
        type_: ChartType[Any, Any],
        frame: pd.DataFrame,
        *,
        height: float | None = None,
        title: str = "",
        **options: Any,
    ) -> "Inset":
        """Read a chart from its frame; its title is computed, where none is given."""
        data = type_.read(frame, **options)
        return cls(
            name=name, type=type_, data=data, title=title or type_.title(data), height=height
        )


@dataclass(frozen=True, slots=True)
class Insets:
    """The charts of an overview by their letters, and the number of cases that they compare."""

    by_letter: dict[str, Inset]
    cases: int


def read(frame: pd.DataFrame, *, insets: Sequence[Inset]) -> Insets:
    """Return the charts with their letters, and count the cases."""
    if not insets:
        msg = "an overview of no charts was asked for; give at least one inset"
        raise BilateralError(msg)
    by_letter = dict(zip(ascii_lowercase, insets, strict=False))
    return Insets(by_letter, frame["relationship"].nunique())
