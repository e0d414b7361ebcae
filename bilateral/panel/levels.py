"""The meaning of each value of the columns that are levels."""

import pandas as pd

from bilateral.frame_columns import framed, places
from bilateral.panel.panel_data import PanelData


def levels(panel: PanelData) -> pd.DataFrame:
    """Return the labels of levels, as the codebooks of their data sets have them.

    Returns
    -------
    DataFrame
        ``column, value, label``, one row for each value of each column that is a level.

    Examples
    --------
    >>> import bilateral as bl
    >>> bl.dyad_years(years=1990).levels()
    Empty DataFrame
    Columns: [column, value, label]
    Index: []
    """
    rows = [
        (column.name, value, label)
        for addition in panel.additions
        for column in addition.columns
        for value, label in column.labels
    ]
    columns = zip(*rows, strict=True) if rows else ((), (), ())
    return framed(
        dict(zip(("column", "value", "label"), map(list, columns), strict=True)), {"value": places}
    )
