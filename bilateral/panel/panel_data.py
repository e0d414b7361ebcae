"""A panel as data: its rows, and its additions."""

from dataclasses import dataclass

from bilateral.panel.column import PanelColumn
from bilateral.panel.grid import Grid
from bilateral.panel.row_lookup import RowLookup
from bilateral.sources import Source


@dataclass(frozen=True, eq=False, kw_only=True)
class Addition:
    """The columns of one addition.

    Attributes
    ----------
    source : str
        The data set, the relationship, or ``your frame``.
    lookup : RowLookup
        The row of the source for each row of the panel.
    columns : tuple of PanelColumn
        The columns.
    years : (int, int) or None
        The years that the source covers.
    rows : int
        The number of rows of the source in the years of the panel, whether they are used or not.
    sources : tuple of Source
        The sources to cite for them.
    file : str
        The name of the file that was read; empty where there is none.
    sha256 : str
        Its digest.
    """

    source: str
    lookup: RowLookup
    columns: tuple[PanelColumn, ...]
    years: tuple[int, int] | None
    rows: int
    sources: tuple[Source, ...] = ()
    file: str = ""
    sha256: str = ""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class PanelData:
    """The rows of a panel and its columns.

    Attributes
    ----------
    system : {"cow", "gw"}
        The list of members whose codes it uses.
    grid : Grid
        Its rows.
    additions : tuple of Addition
        Its columns, grouped by addition.
    """

    system: str
    grid: Grid
    additions: tuple[Addition, ...] = ()
