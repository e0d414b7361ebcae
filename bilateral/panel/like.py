"""A panel with the rows of a frame of one's own, so that columns are added to these."""

from dataclasses import replace
from typing import Any, TypeVar

import numpy as np

from bilateral.errors import DataSetError
from bilateral.panel.convert import whole_frame
from bilateral.panel.from_frame import from_frame
from bilateral.panel.keys import keys_among, reserved_names
from bilateral.panel.panel_data import PanelData
from bilateral.panel.where import keep_rows

P = TypeVar("P", bound=PanelData)
ROW = "row_of_the_frame"
"""A column added to the frame, by which its rows are found in the panel."""


def like(panel: P, frame: Any, *, outside: str = "refuse") -> P:
    """Return the panel with the rows of a frame of your own, and its columns.

    What is added afterwards is added to these rows alone.

    Parameters
    ----------
    frame : frame of pandas, polars or Arrow
    from bilateral.panel.keys import keys_among, reserved_names
    from bilateral.panel.panel_data import PanelData
    outside : {"refuse", "leave out"}
        What becomes of rows of the frame that are no dyad-year of the panel.

    Returns
    -------
    Panel
        Sorted by its keys, like every panel.

    Raises
    ------
    UnknownNameError
        If a name is not a state in its year.
    DataSetError
        If it is not a frame of dyad-years, has doubled keys, or rows that are not in the panel.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> mine = pd.DataFrame({"cow_a": [40, 40], "cow_b": [770, 812], "year": [1990, 1990],
    ...                      "visits": [2, 3]})
    >>> bl.dyad_years(years=(1980, 2000)).like(mine).to_frame()["visits"].tolist()
    [2, 3]
    """
    if outside not in ("refuse", "leave out"):
        msg = f"outside={outside!r} was given; it is 'refuse' or 'leave out'"
        raise DataSetError(msg)
    numbered = whole_frame(frame).with_row_index(ROW)
    others = reserved_names(panel.grid.suffixes.values())
    others.update(keys_among(numbered.columns, panel.system).all)
    found = from_frame(
        panel,
        numbered.to_native(),
        columns=[name for name in numbered.columns if name not in others],
        symmetric=not panel.grid.directed,
        unmatched=outside,
    )
    if len(found) != 1:
        msg = "the frame has one state in a row; a panel of dyads has two: add it with panel.add"
        raise DataSetError(msg)
    [addition] = found
    places = addition.lookup.at(slice(None), panel.grid.ends(slice(None)))
    rows = np.flatnonzero(places < len(addition.columns[0]))
    missed = addition.rows - len(rows)
    if missed and outside == "refuse":
        msg = (
            f"{missed} of the {addition.rows} rows of the frame are no dyad-year of this panel: "
            "the two were not members on a common day of the year, or the year is outside. Mend "
            "them, or give outside='leave out'"
        )
        raise DataSetError(msg)
    columns = tuple(column for column in addition.columns if column.name != ROW)
    with_frame = (replace(addition, columns=columns),) if columns else ()
    return keep_rows(replace(panel, additions=(*panel.additions, *with_frame)), rows)
