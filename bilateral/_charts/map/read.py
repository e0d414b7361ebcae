"""The places of a map, read from a frame."""

from dataclasses import dataclass

import pandas as pd

from bilateral.errors import BilateralError, quote_list

COLUMNS = (
    "relationship name capital latitude longitude focal_capital focal_latitude focal_longitude "
    "distance_km iso_numeric"
).split()


@dataclass(frozen=True, kw_only=True)
class Places:
    """The places of a map.

    Attributes
    ----------
    frame : pandas.DataFrame
        All rows, for the words.
    placed : pandas.DataFrame
        Those that have a place, numbered from 0.
    """

    frame: pd.DataFrame
    placed: pd.DataFrame


def read(frame: pd.DataFrame) -> Places:
    """Read one row a case.

    Raises
    ------
    BilateralError
        When columns are lacking, or no capital has a place.
    """
    _check(frame)
    placed = frame.dropna(subset=["latitude", "longitude", "distance_km"]).reset_index(drop=True)
    if placed.empty:
        msg = "no row has the place of a capital; fill in latitude and longitude, in degrees"
        raise BilateralError(msg)
    return Places(frame=frame, placed=placed)


def _check(frame: pd.DataFrame) -> None:
    lacking = [column for column in COLUMNS if column not in frame.columns]
    if lacking:
        msg = (
            f"the frame lacks {quote_list(lacking, 'and')}; a map takes one row a case, with the "
            f"columns that `comparison.plot.map().frame` has. Add them, then look for gaps with "
            f"frame[frame[{lacking}].isna().any(axis=1)]"
        )
        raise BilateralError(msg)
