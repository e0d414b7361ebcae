"""Read portfolios: what each state has done about each item of a year."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from bilateral.catalog.cards import find_card
from bilateral.catalog.read import read
from bilateral.errors import DataSetError, UnknownNameError, quote, quote_list, refuse_unknown
from bilateral.panel.dyad_years import dyad_years, ends_of_list
from bilateral.sources import Source

Path = str | os.PathLike[str] | None
SCHEMES = ("cow", "gw", "iso3", "name")
KINDS = ("votes", "alliances")
ISSUE = "about_"
YEARS = {"year": "year", "session": "session_year"}
"""The column of the year of a roll call: that of the vote, or that in which its session opened."""
TO_ITSELF = 3
COMMITMENTS = {
    "atop_defense": 3,
    "atop_offense": 3,
    "atop_neutrality": 2,
    "atop_nonaggression": 2,
    "atop_consultation": 1,
}
"""The rank of each obligation; none is 0."""

RANKED = (
    "A commitment ranks 3 (help in war: defence, offence), 2 (neutrality, non-aggression), "
    "1 (consultation) or 0, and 3 to oneself, as in Signorino and Ritter (1999)."
)


@dataclass(frozen=True, eq=False, kw_only=True)
class Portfolios:
    """The portfolios of states.

    Attributes
    ----------
    rows : DataFrame
        ``state, year, item, value``, each state, year and item once, and no value missing.
    scheme : str
        What the states are given in: ``cow``, ``gw``, ``iso3`` or ``name``.
    scale : (float, float) or None
        The least and the greatest value that is possible; None where it is not known.
    of_what : str
        What the portfolios are made of.
    items : str
        What the items are.
    levels : tuple of float
        The values that stand in the tables of each year; empty for those that a year has.
    warnings : tuple of str
        What a reader has to know about them.
    sources : tuple of Source
        The sources.
    """

    rows: pd.DataFrame
    scheme: str
    scale: tuple[float, float] | None
    of_what: str
    items: str
    levels: tuple[float, ...] = ()
    warnings: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def portfolios(kind: Any, years: Any, path: Path, issue: str | None, by: str) -> Portfolios:
    """Read the portfolios of a kind, or those of a frame.

    Raises
    ------
    UnknownNameError
        If there is no such kind, issue or way to count years.
    DataSetError
        If the data set cannot be read, the frame has no portfolios, or none is of these years.
    """
    wanted = wanted_years(years)
    refuse_unknown("count of years, by", by, YEARS)
    if by != "year" and not (isinstance(kind, str) and kind == "votes"):
        msg = "by='session' was given; only roll calls have sessions: kind='votes'"
        raise DataSetError(msg)
    if issue is not None and not (isinstance(kind, str) and kind == "votes"):
        msg = f"issue={quote(issue)} was given; only roll calls have issues: kind='votes'"
        raise DataSetError(msg)
    if isinstance(kind, str):
        refuse_unknown("kind of portfolio", kind, KINDS)
        return (
            _votes(wanted, path, issue, YEARS[by]) if kind == "votes" else _alliances(wanted, path)
        )
    if path is not None:
        msg = "path= is for a data set, and a frame was given; leave it out"
        raise DataSetError(msg)
    return _of_frame(kind, wanted)


def wanted_years(given: Any) -> tuple[int, int] | None:
    """Read a year, or a first and a last one.

    Raises
    ------
    DataSetError
        If they are not years, or reversed.
    """
    if given is None:
        return None
    pair = tuple(given) if isinstance(given, tuple | list | range) else (given, given)
    whole = all(isinstance(year, int | np.integer) and not isinstance(year, bool) for year in pair)
    if len(pair) != 2 or not whole:
        msg = f"years={quote(given)} was given; write 1990, or (1990, 2000) for several"
        raise DataSetError(msg)
    if pair[0] > pair[1]:
        msg = f"the years {pair} are reversed; write ({pair[1]}, {pair[0]})"
        raise DataSetError(msg)
    return int(pair[0]), int(pair[1])


def within(rows: pd.DataFrame, wanted: tuple[int, int] | None, what: str) -> pd.DataFrame:
    """Keep the rows of the years wanted.

    Raises
    ------
    DataSetError
        If a year wanted is outside the years that there are.
    """
    if rows.empty:
        msg = f"{what} have no value in any year"
        raise DataSetError(msg)
    if wanted is None:
        return rows
    first, last = int(rows["year"].min()), int(rows["year"].max())
    if wanted[0] < first or wanted[1] > last:
        year = wanted[0] if wanted[0] < first else wanted[1]
        msg = f"{year} is outside the years of {what}, which are {first} to {last}"
        raise DataSetError(msg)
    kept = rows[rows["year"].between(*wanted)]
    if kept.empty:
        msg = f"{what} have no value from {wanted[0]} to {wanted[1]}"
        raise DataSetError(msg)
    return kept


def _votes(wanted: tuple[int, int] | None, path: Path, issue: str | None, year: str) -> Portfolios:
    """Take the choices of each roll call; a state that was absent has none."""
    votes = read("un-votes", path=path)
    rows = pd.DataFrame(
        {
            "state": votes["cow"],
            "year": votes[year],
            "item": votes["roll_call"],
            "value": votes["vote"].astype("float64"),
        }
    )[_about(votes, issue)].dropna()
    return Portfolios(
        rows=within(rows.astype({"year": "int32"}), wanted, "the votes"),
        scheme="cow",
        scale=(1, 3),
        of_what="votes in the UN General Assembly"
        + (f" on {issue.replace('_', ' ')}" if issue else ""),
        items="roll calls",
        levels=(1, 2, 3),
        warnings=(
            "A roll call in which one of two states was absent is left out for the two.",
            *(["A roll call whose issue the file does not say is left out."] if issue else []),
        ),
        sources=tuple(find_card("un-votes").citation),
    )


def _about(votes: pd.DataFrame, issue: str | None) -> Any:
    """Mark the roll calls about an issue; all if none is asked for."""
    if issue is None:
        return np.full(len(votes), fill_value=True)
    names = [str(name) for name in votes.columns]
    columns = {name.removeprefix(ISSUE): name for name in names if name.startswith(ISSUE)}
    columns |= {name: name for name in ("important",) if name in names}
    refuse_unknown("issue", issue, columns)
    return votes[columns[issue]].eq(1).fillna(value=False).to_numpy(dtype=bool)


def _alliances(wanted: tuple[int, int] | None, path: Path) -> Portfolios:
    """Rank the commitment of each member of the system to each other, and to itself."""
    first, last = ends_of_list("cow", None)
    if wanted is not None and not first <= wanted[0] <= wanted[1] <= last:
        msg = f"{wanted[0]} to {wanted[1]} is outside the list of states, {first} to {last}"
        raise DataSetError(msg)
    panel = dyad_years(years=wanted)
    frame = panel.add("atop", path=path, columns=[*COMMITMENTS]).to_frame()
    ranks = {name: rank * frame[name].astype("float64") for name, rank in COMMITMENTS.items()}
    least = np.maximum.reduce([values.fillna(0) for values in ranks.values()])
    most = np.maximum.reduce([values.fillna(COMMITMENTS[name]) for name, values in ranks.items()])
    frame = frame[["cow_a", "cow_b", "year"]].assign(value=np.where(least == most, least, np.nan))
    itself = frame[["cow_a", "year"]].drop_duplicates()
    itself = itself.assign(cow_b=itself["cow_a"], value=float(TO_ITSELF))
    rows = pd.concat([frame, itself]).dropna(subset="value").astype({"year": "int32"})
    return Portfolios(
        rows=rows.rename(columns={"cow_a": "state", "cow_b": "item"}),
        scheme="cow",
        scale=(0, 3),
        of_what="alliance commitments",
        items="states",
        warnings=(RANKED,),
        sources=tuple(find_card("atop").citation),
    )


def _of_frame(given: Any, wanted: tuple[int, int] | None) -> Portfolios:
    """Take the portfolios of a frame of one's own."""
    frame = given.to_pandas() if hasattr(given, "to_pandas") else given
    if not isinstance(frame, pd.DataFrame):
        msg = f"{quote(given)} was given as kind; it is one of {quote_list(KINDS)}, or a frame"
        raise UnknownNameError(msg)
    scheme, item, value = _columns([str(name) for name in frame.columns])
    state = f"{scheme}_a" if item != "item" else scheme
    names = {state: "state", item: "item", value: "value"}
    rows = frame[[state, "year", item, value]].rename(columns=names)
    _refuse_unusable(rows, state, item, value)
    rows = within(rows.dropna(subset="value"), wanted, "the portfolios of the frame")
    return Portfolios(
        rows=rows.astype({"value": "float64", "year": "int32"}),
        scheme=scheme,
        scale=None,
        of_what="portfolios",
        items="items",
    )


def _refuse_unusable(rows: pd.DataFrame, state: str, item: str, value: str) -> None:
    """Refuse rows without a key, twice, or whose values are not numbers."""
    if rows[["state", "year", "item"]].isna().any(axis=None):
        msg = f"a row of the frame has no {state}, year or {item}; mend it, or leave it out"
        raise DataSetError(msg)
    if pd.api.types.infer_dtype(rows["state"]).startswith("mixed"):
        msg = f"the column {state!r} has texts and numbers; give all states in one of them"
        raise DataSetError(msg)
    if not pd.api.types.is_numeric_dtype(rows["value"]) or np.isinf(rows["value"]).any():
        msg = f"the column {value!r} is not of finite numbers; give each choice a number"
        raise DataSetError(msg)
    if not pd.api.types.is_integer_dtype(rows["year"]):
        msg = "the column 'year' is not of whole numbers; write years as 1990"
        raise DataSetError(msg)
    if rows.duplicated(["state", "year", "item"]).any():
        keys = [state, "year", item]
        msg = f"the frame has a row twice; what finds it is frame[frame.duplicated({keys})]"
        raise DataSetError(msg)


def _columns(names: Sequence[str]) -> tuple[str, str, str]:
    """Find what names the states, the column of items, and the column of values."""
    for scheme in SCHEMES:
        for keys, item in (((f"{scheme}_a", f"{scheme}_b"), f"{scheme}_b"), ((scheme,), "item")):
            if {*keys, item, "year"} <= set(names):
                rest = [name for name in names if name not in {*keys, item, "year"}]
                if len(rest) == 1:
                    return scheme, item, rest[0]
                msg = (
                    f"apart from its keys the frame has {quote_list(rest) or 'nothing'}; "
                    "portfolios have one column of values: choose it, frame[[…]]"
                )
                raise DataSetError(msg)
    msg = (
        "the frame has no portfolios; give a row for each tie (cow_a, cow_b, year and a column of "
        f"values) or each item (cow, year, item and a column of values); states are in "
        f"{quote_list(SCHEMES, 'or')}"
    )
    raise DataSetError(msg)
