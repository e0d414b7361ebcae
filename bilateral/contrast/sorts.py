"""Sorts of tie: what two ties in different cases have in common when they are of the same sort."""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from bilateral.contrast.counting import MUTUAL, OUT, counted, direction, ordered
from bilateral.window import RANKS

SORT = ["kind", "topic", "direction"]
"""Two ties are of the same sort when these agree; field and stage stand beside the match."""


def sorts(tables: Mapping[str, pd.DataFrame], *, focal: str) -> pd.DataFrame:
    """Lay out every sort of tie against every case, and say what the case holds of it.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str
        The state that the cases share; directions are seen from it.

    Returns
    -------
    pandas.DataFrame
        ``kind, topic, direction, relationship, record, ties, stages, fields, ids, completeness``:
        a row for each sort that some case records, in each case. ``record`` is *recorded*,
        *reported absent*, *zero* (nothing, where a source looks exhaustively) or *no record*;
        the joined cells are for reading.

    Examples
    --------
    >>> import bilateral as bl
    >>> sorts(bl.load("cuba-laos").tables(), focal="CUB")["record"].isin(["recorded"]).any()
    np.True_
    """
    ties = tables["ties"]
    ties = ties.assign(counts=counted(ties, tables["links"]), direction=direction(ties, focal))
    found = ties[ties["counts"]].groupby([*SORT, "relationship"], sort=False)
    held = found.agg(
        ties=("id", "size"), stages=("stage", _each), fields=("field", _each), ids=("id", _each)
    )
    kinds = ties.loc[ties["counts"], SORT].drop_duplicates()
    cases = pd.DataFrame({"relationship": list(dict.fromkeys(_cases(tables)))})
    grid = kinds.merge(cases, how="cross").merge(held.reset_index(), how="left")
    grid["completeness"] = [_looked(row, tables["windows"], focal) for row in _rows(grid)]
    absent = _reported_absent(grid, ties)
    grid["record"] = np.select(
        [grid["ties"].notna(), absent, grid["completeness"].eq("exhaustive")],
        ["recorded", "reported absent", "zero"],
        "no record",
    )
    grid["ties"] = grid["ties"].astype("Int64").mask(grid["record"].eq("zero"), 0)
    columns = [*SORT, "relationship", "record", "ties", "stages", "fields", "ids", "completeness"]
    return grid.sort_values(SORT, key=ordered, kind="stable").reset_index(drop=True)[columns]


def shared(tables: Mapping[str, pd.DataFrame], *, focal: str) -> pd.DataFrame:
    """Keep the sorts of tie that at least two cases record; see `sorts` for the columns.

    Returns
    -------
    pandas.DataFrame
        A row for each such sort in each case that records it, those of most cases first.
    """
    grid = sorts(tables, focal=focal)
    recorded = grid[grid["record"].eq("recorded")]
    cases = recorded.groupby(SORT)["relationship"].transform("nunique")
    kept = recorded.assign(cases=cases)[cases > 1].drop(columns=["record", "completeness"])
    return kept.sort_values("cases", ascending=False, kind="stable").reset_index(drop=True)


def distinct(tables: Mapping[str, pd.DataFrame], *, focal: str) -> pd.DataFrame:
    """Keep the sorts of tie that one case alone records, and say what the others hold instead.

    Returns
    -------
    pandas.DataFrame
        ``kind, topic, direction, relationship, ties, stages, fields, ids`` of the case that has
        it, and for each other case a row with ``other`` and ``elsewhere``: *reported absent*,
        *looked for and not found* (by an exhaustive source) or *silent*.
    """
    grid = sorts(tables, focal=focal)
    recorded = grid[grid["record"].eq("recorded")]
    alone = recorded[recorded.groupby(SORT)["relationship"].transform("nunique").eq(1)]
    others = grid.rename(columns={"relationship": "other", "record": "elsewhere"})
    others["elsewhere"] = others["elsewhere"].map(
        {"reported absent": "reported absent", "zero": "looked for and not found"}
    )
    both = alone.drop(columns=["record", "completeness"]).merge(
        others[[*SORT, "other", "elsewhere"]], on=SORT
    )
    both = both[both["relationship"] != both["other"]]
    return both.assign(elsewhere=both["elsewhere"].fillna("silent")).reset_index(drop=True)


def _cases(tables: Mapping[str, pd.DataFrame]) -> list[str]:
    return [*tables["ties"]["relationship"], *tables["windows"]["relationship"]]


def _each(values: pd.Series) -> str | None:
    return "; ".join(dict.fromkeys(values.dropna())) or None


def _reported_absent(grid: pd.DataFrame, ties: pd.DataFrame) -> np.ndarray:
    """Say of each cell whether the case reports such a tie absent, that way or both ways."""
    absent = ties[ties["absent"]]
    told = set(zip(absent["relationship"], absent["topic"], absent["direction"], strict=True))
    cells = zip(grid["relationship"], grid["topic"], grid["direction"], strict=True)
    return np.array(
        [(case, topic, way) in told or (case, topic, MUTUAL) in told for case, topic, way in cells],
        dtype=bool,
    )


def _looked(row: tuple[str, ...], windows: pd.DataFrame, focal: str) -> str | None:
    """Say how completely the sources of a case look at a sort of tie, by the best of them."""
    kind, topic, way, case = row
    whole = windows["kind"].eq(kind) & windows["topic"].isna()
    mask = windows["relationship"].eq(case) & (whole | windows["topic"].eq(topic))
    if way != MUTUAL:
        mask &= windows["sender"].eq(focal) == (way == OUT)
    ranks = windows.loc[mask, "completeness"]
    return next((rank for rank in RANKS if ranks.eq(rank).any()), None)


def _rows(grid: pd.DataFrame) -> Iterable[tuple[str, ...]]:
    return grid[[*SORT, "relationship"]].itertuples(index=False, name=None)
