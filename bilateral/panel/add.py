"""`Panel.add`: its three calls, each with the options that belong to it."""

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar, overload

from bilateral.panel.panel_data import PanelData
from bilateral.sources import Source

if TYPE_CHECKING:
    from bilateral.relationship import Relationship

P = TypeVar("P", bound=PanelData)


class Frame(Protocol):
    """A frame of pandas, polars or Arrow: what has columns."""

    @property
    def columns(self) -> Any:
        """Its columns."""


@overload
def add(
    panel: P,
    what: str,
    *,
    path: str | os.PathLike[str] | None = None,
    columns: Sequence[str] | None = None,
) -> P: ...
@overload
def add(
    panel: P,
    what: "Relationship | Sequence[Relationship]",
    *,
    by: Literal["kind", "topic"] | None = None,
    stage: str | None = None,
) -> P: ...
@overload
def add(
    panel: P,
    what: Frame,
    *,
    columns: Sequence[str] | None = None,
    no_row: Literal["unknown", "zero", "not observed", "not applicable"] | None = None,
    symmetric: bool = False,
    name: str | None = None,
    sources: Source | Sequence[Source] | None = None,
) -> P: ...
def add(
    panel: P,
    what: Any,
    *,
    path: str | os.PathLike[str] | None = None,
    columns: Sequence[str] | None = None,
    by: str | None = None,
    stage: str | None = None,
    no_row: str | None = None,
    symmetric: bool = False,
    name: str | None = None,
    sources: Source | Sequence[Source] | None = None,
) -> P:
    """Add columns; rows are never added, lost or doubled.

    There are three calls, each with options of its own; one of another is refused::

        panel.add("cow-trade", path=…, columns=…)
        panel.add(relationship, by=…, stage=…)
        panel.add(frame, columns=…, no_row=…, symmetric=…, name=…, sources=…)

    Parameters
    ----------
    what : str, Relationship, sequence of Relationship, or frame
        *A data set* by its name (see `bilateral.datasets`): `a` is the sender, `b` the receiver;
        columns about one state get ``_a`` and ``_b``; in an undirected panel those that run one way
        come twice, as ``…_a_to_b`` and ``…_b_to_a``. What no row means, a zero, unknown or not
        observed, is said by its card. A 0 that only rounding made is no value, but "under half a
        step".

        *A relationship*, or several about other pairs of states each: a column for each kind,
        ``ties_education`` and so on, which says that a tie was ``surely`` or ``possibly`` active in
        the year, was ``reported absent``, that there was ``none`` (an exhaustive look finds none),
        that there is ``no record`` (covered, none reported), or that years and states are
        ``not observed``. It is ``disputed`` where every tie that is sure is spoken against: by a
        reported absence of its topic, or by a tie that contradicts it. A topic's reported absence
        outweighs a tie that is merely possible; a kind is reported absent where none of its ties is
        even possible.

        *A frame* of pandas, polars or Arrow, with ``year`` and codes (``cow_a, cow_b``; ``cow`` for
        single states; likewise gw, iso3) or names (``name_a, name_b``; ``name``).
    path, columns : path and sequence of str, optional
        For a data set: a file of your own; for it or a frame: only these of its columns.
    by, stage : str, optional
        For relationships: a column for each ``"kind"`` (the default) or ``"topic"``; only ties of
        this stage, such as ``"delivered"``, and what is reported absent.
    no_row : {"unknown", "zero", "not observed", "not applicable"}, optional
        For a frame: what no row means; ``unknown`` if nothing is said.
    symmetric : bool
        For a frame about dyads: whether a row is about both directions.
    name : str, optional
        For a frame: what to call it in `describe`; ``your frame`` if nothing is said.
    sources : Source or sequence of Source, optional
        For a frame: what it rests on, so that `cite` names it.

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
    # A panel is opened in a quarter of a second without what only an addition needs.
    from bilateral.panel.additions import additions

    given = {
        "path": path,
        "columns": columns,
        "by": by,
        "stage": stage,
        "no_row": no_row,
        "symmetric": symmetric or None,
        "name": name,
        "sources": sources,
    }
    options = {option: value for option, value in given.items() if value is not None}
    return replace(panel, additions=(*panel.additions, *additions(panel, what, options)))
