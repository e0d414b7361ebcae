"""The result of a finding, with rows and a summary, and what all other modules need of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Concatenate, Generic, ParamSpec

import pandas as pd

from bilateral._findings.case_index import CaseIndex, Key, titles_of
from bilateral._findings.finding import Finding
from bilateral._findings.grouping import grouped
from bilateral.frame_columns import Make, counts, days, flags, framed, numbers, texts

P = ParamSpec("P")

Row = Mapping[str, Any]
"""A row of a frame: column → value; a missing value is None."""

Columns = Mapping[str, Make]
"""The columns of a frame in order, each with the function that builds it."""

MAKERS: Mapping[str, Make] = {
    "text": texts,
    "count": counts,
    "number": numbers,
    "flag": flags,
    "day": days,
}


def columns(layout: str) -> Columns:
    """Read the columns of a frame, in order; those without a type are texts.

    The types are ``count`` (a whole number), ``number``, ``flag``, and ``day``: its number from
    1970-01-01, as in `Bounds.outer`, not a `datetime.date`.

    Examples
    --------
    >>> list(columns("kind ties:count"))
    ['kind', 'ties']
    """
    pairs = (word.partition(":") for word in layout.split())
    return {name: MAKERS[kind or "text"] for name, _, kind in pairs}


def row_of(layout: Columns, values: Iterable[object]) -> dict[str, Any]:
    """Build a row from values in the order of the columns.

    Examples
    --------
    >>> row_of(columns("kind ties:count"), ["aid", 3])
    {'kind': 'aid', 'ties': 3}
    """
    return dict(zip(layout, values, strict=True))


def frame_of(rows: Sequence[Row], layout: Columns) -> pd.DataFrame:
    """Build a frame from rows; missing values stay missing.

    Examples
    --------
    >>> rows = [{"kind": "aid", "ties": 2}, {"kind": "trade", "ties": None}]
    >>> frame_of(rows, columns("kind ties:count"))["ties"].to_list()
    [2, <NA>]
    """
    return framed({name: [row[name] for row in rows] for name in layout}, layout)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of a finding.

    Attributes
    ----------
    rows, columns
        The rows of its frame, and the columns.
    summary : str
        The answer in words; what the rows show, no more.
    ties : iterable of (str, str), or None
        The ties that it rests on; None for all.
    cites : iterable of str
        Sources behind it besides those of its ties.
    reason : str
        Why there is no answer, where the summary does not say so.
    warnings : iterable of str
        Warnings about these rows.
    shown : sequence of str, or None
        The columns to be shown, where they are not those of the finding; all, if there is none.
    grid : DataFrame, optional
        What is shown in place of the rows, where they are read better side by side.
    """

    rows: Sequence[Row]
    columns: Columns
    summary: str
    ties: Iterable[Key] | None = None
    cites: Iterable[str] = ()
    reason: str = ""
    warnings: Iterable[str] = ()
    shown: Sequence[str] | None = None
    grid: pd.DataFrame | None = None

    @property
    def frame(self) -> pd.DataFrame:
        """The rows as a plain frame."""
        return frame_of(self.rows, self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingSpec(Generic[P]):
    """All that other modules need of a finding.

    Attributes
    ----------
    title : str
        The title.
    find : callable
        Takes indexed cases, and options, and gives a `Result`. Its name is that of the finding.
    shown : str
        The columns of its frame that a reader wants to see first, in order. A card, a terminal and
        a report show the same: there is no other list.
    result_type : type of Finding
        What is built from its result.
    about : tuple of str, or None
        Which of the general warnings touch it; the few that sum them up, if not given.
    """

    title: str
    find: Callable[Concatenate[Sequence[CaseIndex], P], Result]
    shown: str
    result_type: type[Finding] = Finding
    about: tuple[str, ...] | None = None

    @property
    def name(self) -> str:
        """The name of the finding, of its file and of its method."""
        return self.find.__name__


def result_of(
    rows: Sequence[Row],
    layout: Columns,
    cases: Sequence[CaseIndex],
    summary: Callable[[Sequence[Row], Mapping[str, str]], str],
    warnings: Callable[[Sequence[Row], Mapping[str, str]], Iterable[str]] = lambda *_: (),
    ties: Iterable[Key] | None = None,
    cites: Iterable[str] = (),
) -> Result:
    """Build a result from rows, with a summary and warnings.

    Parameters
    ----------
    summary, warnings : callable
        Take the rows, and what to call each case.
    **more
        Other fields of the result; its ties are those that the rows list, if not given.
    """
    titles = titles_of(cases)
    return Result(
        rows=rows,
        columns=layout,
        summary=summary(rows, titles),
        warnings=warnings(rows, titles),
        ties=ties_in(rows) if ties is None else ties,
        cites=cites,
    )


def ties_in(rows: Iterable[Row]) -> list[Key]:
    """Take the keys of ties from rows that list several in one cell, or none."""
    return [
        (row["relationship"], tie) for row in rows if row["ids"] for tie in row["ids"].split("; ")
    ]


def case_by_case(
    rows: Iterable[Row], titles: Mapping[str, str], write: Callable[[list[Row]], str]
) -> str:
    """Write a sentence about each case, of its rows."""
    of_case = grouped(rows, itemgetter("relationship"))
    return " ".join(f"{title}: {write(of_case.get(case, []))}." for case, title in titles.items())


def joined(words: Iterable[str | None]) -> str | None:
    """Join words for a cell, each once; None where there is none."""
    return "; ".join(dict.fromkeys(filter(None, words))) or None
