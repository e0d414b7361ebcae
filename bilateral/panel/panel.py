"""A panel: dyad-years, and columns added to them."""

from dataclasses import dataclass
from typing import Any

from bilateral.bibliography import cite
from bilateral.panel.add import add
from bilateral.panel.arrow import reader, to_arrow, to_polars
from bilateral.panel.bound import Bound
from bilateral.panel.derive import derive
from bilateral.panel.describe import describe, panel_html
from bilateral.panel.files_read import files_read
from bilateral.panel.labels import labels
from bilateral.panel.levels import levels
from bilateral.panel.like import like
from bilateral.panel.pair import pair
from bilateral.panel.panel_data import PanelData
from bilateral.panel.peace_years import peace_years
from bilateral.panel.save import to_parquet, to_stata
from bilateral.panel.sql import sql
from bilateral.panel.to_frame import column_names, to_frame
from bilateral.panel.where import where
from bilateral.sources import Source


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Panel(PanelData, Bound):
    """A row for every two states and year. `dyad_years` opens a panel; `add` returns a wider one.

    Columns are built when they are needed, and `to_parquet` and `sql` process one part after the
    other: a panel may be larger than memory.

    Attributes
    ----------
    system : {"cow", "gw"}
        The list of members whose codes it uses.
    grid : Grid
        Its rows.
    additions : tuple of Addition
        Its columns, grouped by addition.
    """

    # Each method is written in the module of its name.
    add = add
    derive = derive
    describe = describe
    labels = labels
    levels = levels
    like = like
    pair = pair
    peace_years = peace_years
    sql = sql
    to_arrow = to_arrow
    to_frame = to_frame
    to_parquet = to_parquet
    to_polars = to_polars
    to_stata = to_stata
    where = where
    _repr_html_ = panel_html

    @property
    def columns(self) -> list[str]:
        """The names of its columns, keys first."""
        return column_names(self)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the list of members and of all additions."""
        from bilateral.catalog.cards import find_card

        members = find_card(f"{self.system}-states").citation
        return (*members, *(source for each in self.additions for source in each.sources))

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of the list of members and of all additions.

        The format is ``text``, ``bibtex`` or ``csl``. In text the files that were read follow, each
        with its digest, and whether it is the version that the card of its data set describes.

        Examples
        --------
        >>> import bilateral as bl
        >>> print(bl.dyad_years(years=1946).cite())
        Correlates of War Project. "State System Membership List, v2016". 2017...
        """
        references = cite(self.sources, format)
        return "\n".join([references, *files_read(self)]) if format == "text" else references

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return reader(self).__arrow_c_stream__(requested_schema)

    def __len__(self) -> int:
        return len(self.grid)

    def __repr__(self) -> str:
        grid = self.grid
        direction = "directed" if grid.directed else "undirected"
        direction = "states" if len(grid.suffixes) == 1 else direction
        first, last = grid.words
        dash = "-" if grid.period == "year" else " to "
        years = f"{first}{dash}{last}" if grid.width > 1 else first
        size = f"{len(grid):,} rows, {len(self.columns)} columns"
        return f"Panel({self.system}, {direction}, {years}: {size})"
