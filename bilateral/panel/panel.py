"""A panel: dyad-years, and columns added to them."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bilateral.bibliography import cite
from bilateral.panel.addition import Addition
from bilateral.panel.arrow import polars_of, reader
from bilateral.panel.describe import described, shown
from bilateral.panel.grid import Grid
from bilateral.panel.labels import labelled
from bilateral.panel.rows_of_pair import rows_of_pair
from bilateral.panel.save import write_parquet
from bilateral.panel.sql import asked
from bilateral.panel.to_frame import column_names, frame_of
from bilateral.sources import Source

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Panel:
    """A row for each two states and year. Made by `dyad_years`; an `add` gives a new, wider one.

    Columns are gathered when they are asked for, and `to_parquet` and `sql` take a part after the
    other: a panel may be larger than memory.

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

    def add(
        self,
        what: Any,
        *,
        path: str | os.PathLike[str] | None = None,
        columns: Sequence[str] | None = None,
        no_row: str | None = None,
        symmetric: bool = False,
        name: str | None = None,
        sources: Source | Sequence[Source] | None = None,
        by: str | None = None,
        stage: str | None = None,
    ) -> "Panel":
        """Add columns; rows are never added, lost or doubled.

        Parameters
        ----------
        what : str, Relationship, sequence of Relationship, or frame
            *A data set* by its name (see `bilateral.datasets`): `a` is the sender, `b` the
            receiver; columns about one state get ``_a`` and ``_b``; in an undirected panel those
            that run one way come twice, as ``…_a_to_b`` and ``…_b_to_a``. What no row means, a
            zero, unknown or not observed, is said by its card. A 0 that only rounding made is no
            value, but "under half a step".

            *A relationship*, or several about other pairs of states each: a column for each kind,
            ``ties_education`` and so on, which says that a tie was ``surely`` or ``possibly``
            active in the year, was ``reported absent``, that there was ``none`` (an exhaustive look
            finds none), that there is ``no record`` (a source looks and tells of none), or that
            years and states are ``not observed``. It is ``disputed`` where every tie that is sure
            is spoken against: by a reported absence of its topic, or by a tie that contradicts it.
            A topic's reported absence outweighs a tie that is merely possible; a kind is reported
            absent where none of its ties is even possible.

            *A frame* of pandas, polars or Arrow, with ``year`` and codes (``cow_a, cow_b``;
            ``cow`` for single states; likewise gw, iso3) or names (``name_a, name_b``; ``name``).
        path, columns : path and sequence of str, optional
            For a data set: a file of your own; for it or a frame: only these of its columns.
        no_row : {"unknown", "zero", "not observed", "not applicable"}, optional
            For a frame: what no row means; ``unknown`` if nothing is said.
        symmetric : bool
            For a frame about dyads: whether a row speaks of both directions.
        name : str, optional
            For a frame: what to call it in `describe`; ``your frame`` if nothing is said.
        sources : Source or sequence of Source, optional
            For a frame: what it rests on, so that `cite` names it.
        by, stage : str, optional
            For relationships: a column for each ``"kind"`` (the default) or ``"topic"``; only ties
            of this stage, such as ``"delivered"``, and what is reported absent.

        Raises
        ------
        UnknownNameError
            If a data set, a column, or the name of a state is not known.
        DataSetError
            If the data set cannot be had; if a column is there already; if a frame has no keys or
            doubled ones, which are named with the line that finds them.

        Examples
        --------
        >>> import bilateral as bl
        >>> import pandas as pd
        >>> visits = pd.DataFrame({"name_a": ["Cuba"], "name_b": ["Lao PDR"], "year": [1979],
        ...                        "visits": [2]})
        >>> panel = bl.dyad_years(years=(1978, 1980)).add(visits)
        >>> panel.pair("CUB", "LAO")["visits"].tolist()
        [<NA>, 2, <NA>]
        """
        from bilateral.panel.add import additions

        given = {
            "path": path,
            "columns": columns,
            "no_row": no_row,
            "symmetric": symmetric or None,
            "name": name,
            "sources": sources,
            "by": by,
            "stage": stage,
        }
        options = {name: value for name, value in given.items() if value is not None}
        return replace(self, additions=(*self.additions, *additions(self, what, options)))

    @property
    def columns(self) -> list[str]:
        """The names of its columns, keys first."""
        return column_names(self)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the list of members and of all that was added."""
        from bilateral.catalog.cards import card

        members = card(f"{self.system}-states").citation
        return (*members, *(source for one in self.additions for source in one.sources))

    def to_frame(self, *, knowledge: bool | None = None) -> "pd.DataFrame":
        """Lay the panel out as a plain frame, sorted by its keys.

        Parameters
        ----------
        knowledge : bool, optional
            Whether a column ``…_known`` stands beside each, which says what is known of each row:
            ``value``, ``zero`` (no row, in a complete data set), ``reported absent``, ``under half
            a step`` (a 0 made by rounding), ``unknown``, ``not observed`` or ``not applicable``. If
            nothing is said, it stands beside columns with zeros made by rounding, which would
            else look like figures that nobody knows.

        Returns
        -------
        DataFrame
            Keys are integers of 32 bits. Flags, levels and counts are integers (pandas' ``Int8``
            and so on), measures are floats; what is not known is missing, never a zero.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.dyad_years(years=1946).to_frame().iloc[0].to_dict()
        {'cow_a': 2, 'cow_b': 20, 'year': 1946}
        """
        return frame_of(self, knowledge=knowledge)

    def labels(self, *, knowledge: bool | None = None) -> "pd.DataFrame":
        """Lay the panel out with states' ids, names and ISO codes; `knowledge` as in `to_frame`.

        Returns
        -------
        DataFrame
            ``state_a, name_a, iso3_a, state_b, name_b, iso3_b`` behind the keys: the id that
            `bilateral.state` takes, the name of that year, the alpha-3 code of ISO 3166-1. A code
            that passed to another state within a year stands for the one that had it longer.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.dyad_years(years=1980).labels().query("cow_a == 365")["name_a"].unique().tolist()
        ['Soviet Union']
        """
        return labelled(self, knowledge=knowledge)

    def pair(self, a: str | int, b: str | int, *, knowledge: bool | None = None) -> "pd.DataFrame":
        """Give the rows of two states, by year; in a directed panel those from `a` to `b`.

        Parameters
        ----------
        a, b : str or int
            Names, ids (``"CUB"``) or codes of the list. A name means that state alone: the rows of
            ``"Russia"`` hold none of the Soviet Union, which has the same code.
        knowledge : bool, optional
            As in `to_frame`.

        Raises
        ------
        UnknownNameError
            If one is no state.
        DataSetError
            If the two have no dyad-year here.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.dyad_years(years=(1950, 1960)).pair("CUB", "LAO")["year"].tolist()[:2]
        [1953, 1954]
        """
        rows = rows_of_pair(self.grid, self.system, a, b)
        return frame_of(self, rows, knowledge=knowledge)

    def describe(self) -> "pd.DataFrame":
        """Say of each column where it comes from, for which years, and how much is known.

        Returns
        -------
        DataFrame
            ``column, source, meaning, unit, first_year, last_year`` (the years that the source
            covers); then numbers of rows of the panel: ``known`` (a value, a known zero, a reported
            absence), ``zero`` (of these the zeros and absences), ``under_half_step``, ``unknown``,
            ``not_observed``, ``not_applicable``. Known and the last four add up to all rows.
            ``left_out`` are rows of the source, in these years, that are of no dyad-year here
            (told in directed panels, where a row is reached from one end alone).

        Examples
        --------
        >>> import bilateral as bl
        >>> told = bl.dyad_years(years=(1990, 1992)).add(bl.load("cuba-laos")).describe()
        >>> told.loc[told["column"] == "ties_sports", ["known", "unknown"]].to_numpy().tolist()
        [[0, 6]]
        """
        return described(self)

    def cite(self, format: str = "text") -> str:  # noqa: A002 (the word that users know)
        """Write the references of the list of members and of all that was added.

        The format is ``text``, ``bibtex`` or ``csl``.

        Examples
        --------
        >>> import bilateral as bl
        >>> print(bl.dyad_years(years=1946).cite())
        Correlates of War Project. "State System Membership List, v2016". 2017...
        """
        return cite(self.sources, format)

    def to_arrow(self, *, knowledge: bool | None = None) -> Any:
        """Lay the panel out as a `pyarrow.Table`; `knowledge` as in `to_frame`.

        Whatever reads streams of Arrow takes the panel itself, too.
        """
        return reader(self, knowledge=knowledge).read_all()

    def to_polars(self, *, knowledge: bool | None = None) -> Any:
        """Lay the panel out as a frame of polars (which is in no extra); `knowledge` as before."""
        return polars_of(self, knowledge=knowledge)

    def to_parquet(self, path: str | os.PathLike[str], *, knowledge: bool | None = None) -> None:
        """Write the panel as Parquet, in pieces, so that it need not fit into memory.

        The file is put in place whole, or not at all; `knowledge` as in `to_frame`.
        """
        write_parquet(self, path, knowledge=knowledge)

    def sql(self, query: str) -> "pd.DataFrame":
        """Ask the panel in SQL, as the table ``panel``; its rows are streamed to DuckDB.

        The table has beside each column its ``…_known``, too.

        Raises
        ------
        DataSetError
            If the query cannot be answered; the text holds what DuckDB says.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.dyad_years(years=(1946, 1950)).sql("SELECT count(*) AS n FROM panel")["n"].item()
        25058
        """
        return asked(self, query)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return reader(self).__arrow_c_stream__(requested_schema)

    def __len__(self) -> int:
        return len(self.grid)

    def __repr__(self) -> str:
        grid = self.grid
        way = "directed" if grid.directed else "undirected"
        years = f"{grid.first}-{grid.last}" if grid.width > 1 else f"{grid.first}"
        size = f"{len(grid):,} rows, {len(self.columns)} columns"
        return f"Panel({self.system}, {way}, {years}: {size})"

    def _repr_html_(self) -> str:
        return shown(self)
