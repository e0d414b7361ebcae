"""The places of a map, read from a frame."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from bilateral._charts.validate import FrameRules
from bilateral.errors import BilateralError

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


def read(frame: pd.DataFrame, *, names: Mapping[str, str] | None = None) -> Places:
    """Read one row a case; a partner is called what its case is, where that is given.

    Raises
    ------
    BilateralError
        When columns are lacking, or no capital has a place.
    """
    RULES.check(frame)
    named = frame["relationship"].astype(str).map(names or {})
    frame = frame.assign(name=named.where(named.notna(), frame["name"]))
    placed = frame.dropna(subset=["latitude", "longitude", "distance_km"]).reset_index(drop=True)
    if placed.empty:
        msg = "no row has the place of a capital; fill in latitude and longitude, in degrees"
        raise BilateralError(msg)
    return Places(frame=frame, placed=placed)


RULES = FrameRules(chart="a map", origin="comparison.plot.map().frame", columns=COLUMNS)
