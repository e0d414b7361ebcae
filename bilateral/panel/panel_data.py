"""A panel as data: its rows, and what each `add` brought to them."""

from dataclasses import dataclass

from bilateral.panel.column import PanelColumn
from bilateral.panel.grid import Grid
from bilateral.panel.row_lookup import RowLookup
from bilateral.sources import Source


@dataclass(frozen=True, eq=False, kw_only=True)
class Addition:
    """Columns that came together.

    Attributes
    ----------
    source : str
        The data set, the relationship, or ``your frame``.
    lookup : RowLookup
        Which row of the source each row of the panel takes.
    columns : tuple of PanelColumn
        The columns.
    years : (int, int) or None
        The years that the source covers.
    rows : int
        How many rows the source has in the years of the panel, whether they are taken or not.
    sources : tuple of Source
        What to cite for them.
    """

    source: str
    lookup: RowLookup
    columns: tuple[PanelColumn, ...]
    years: tuple[int, int] | None
    rows: int
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class PanelData:
    """The rows of a panel and its columns.

    Attributes
    ----------
    system : {"cow", "gw"}
        The list of members whose codes it is in.
    grid : Grid
        Its rows.
    additions : tuple of Addition
        Its columns, by what brought them.
    """

    system: str
    grid: Grid
    additions: tuple[Addition, ...] = ()
