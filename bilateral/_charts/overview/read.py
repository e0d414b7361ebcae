"""The charts of an overview, each read from its own frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

import pandas as pd

from bilateral._charts.chart_type import ChartType
from bilateral._charts.names import names_of_cases
from bilateral.errors import BilateralError


@dataclass(frozen=True, kw_only=True)
class Inset:
    """One chart of an overview: what it is called, and what was read for it."""

    name: str
    type: ChartType[Any, Any]
    data: Any
    title: str

    @classmethod
    def of(
        cls,
        name: str,
        type_: ChartType[Any, Any],
        frame: pd.DataFrame,
        *,
        title: str = "",
        **options: Any,
    ) -> "Inset":
        """Read a chart from its frame; its title is computed, where none is given."""
        data = type_.read(frame, **options)
        return cls(name=name, type=type_, data=data, title=title or type_.title(data))


@dataclass(frozen=True, slots=True)
class Insets:
    """The charts of an overview by their letters, and what the cases are called."""

    by_letter: dict[str, Inset]
    cases: tuple[str, ...]


def read(
    frame: pd.DataFrame, *, insets: Sequence[Inset], names: Mapping[str, str] | None = None
) -> Insets:
    """Return the charts with their letters, and name the cases: all that have a name or a row."""
    if not insets:
        msg = "an overview of no charts was asked for; give at least one inset"
        raise BilateralError(msg)
    by_letter = dict(zip(ascii_lowercase, insets, strict=False))
    named = {**names_of_cases(frame["relationship"].unique(), names), **(names or {})}
    return Insets(by_letter, tuple(named.values()))
