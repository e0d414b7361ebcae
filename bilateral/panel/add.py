"""`Panel.add`: its three calls, each with its options."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar, overload

from bilateral.panel.panel_data import PanelData
from bilateral.sources import Source

if TYPE_CHECKING:
    from bilateral.relationship import Relationship

P = TypeVar("P", bound=PanelData)
NoRow = Literal["unknown", "zero", "not observed", "not applicable"]
"""The meaning of a missing row."""
Spells = Literal["any day", "1 January", "most of the year"]
"""In which of its years a spell counts."""
Rule = Literal["highest", "first", "onsets"]
"""Which of several disputes of a dyad-year gives the values."""


class Frame(Protocol):
    """A frame of pandas, polars or Arrow: any object with columns."""

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
    rule: "Rule | None" = None,
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
    no_row: "NoRow | Mapping[str, NoRow] | None" = None,
    unmatched: Literal["refuse", "leave out"] | None = None,
    symmetric: bool = False,
    spells: "Spells | None" = None,
    name: str | None = None,
    sources: Source | Sequence[Source] | None = None,
) -> P: ...
def add(
    panel: P,
    what: Any,
    *,
    path: str | os.PathLike[str] | None = None,
    columns: Sequence[str] | None = None,
    rule: str | None = None,
    by: str | None = None,
    stage: str | None = None,
    no_row: str | Mapping[str, str] | None = None,
    unmatched: str | None = None,
    symmetric: bool = False,
    spells: str | None = None,
    name: str | None = None,
    sources: Source | Sequence[Source] | None = None,
) -> P:
    """Add columns; rows are never added, lost or doubled.

    There are three calls, each with its own options; the options of another are refused::

        panel.add("cow-trade", path=…, columns=…, rule=…)
        panel.add(relationship, by=…, stage=…)
        panel.add(frame, columns=…, no_row=…, unmatched=…, symmetric=…, spells=…, name=…,
                  sources=…)

    Parameters
    ----------
    what : str, Relationship, sequence of Relationship, or frame
        *A data set* by its name (see `bilateral.datasets`): `a` is the sender, `b` the receiver;
        columns about one state get ``_a`` and ``_b``; in an undirected panel, directed columns
        appear twice, as ``…_a_to_b`` and ``…_b_to_a``. The card says whether a missing row is a
        zero, unknown or not observed. A 0 that results from rounding is not a value, but "under
        half a step".

        *A relationship*, or several about different pairs of states: a column for each kind,
        ``ties_education`` and so on, which says that a tie was ``surely`` or ``possibly`` active in
        the year, was ``reported absent``, that there was ``none`` (exhaustive coverage reports
        none), that there is ``no record`` (covered, none reported), or that years and states are
        ``not observed``. It is ``disputed`` where every sure tie is contradicted: by a
        reported absence of its topic, or by a tie that contradicts it. A topic's reported absence
        outweighs a tie that is merely possible; a kind is reported absent where none of its ties is
        even possible.

        *A finding about pairs*, such as that of `bilateral.similarity`, with its sources.

        *A frame* of pandas, polars or Arrow, with ``year`` and codes (``cow_a, cow_b`` or
        ``ccode1, ccode2``; ``cow`` or ``ccode`` for single states; likewise gw, iso3) or names
        (``name_a, name_b``; ``name``), in capitals or not.
    path, columns : path and sequence of str, optional
        For a data set: a local file; for a data set or a frame: the columns to add.
    rule : {"highest", "first", "onsets"}, optional
        For disputes: which of several of a dyad-year gives the values: the one with most
        fatalities, then the highest hostility; the one that began first; one that begins in the
        year before any that goes on. By default each value is the highest of all.
    by, stage : str, optional
        For relationships: a column for each ``"kind"`` (the default) or ``"topic"``; only ties of
        this stage, such as ``"delivered"``, and reported absences.
    no_row : {"unknown", "zero", "not observed", "not applicable"} or mapping, optional
        For a frame: the meaning of a missing row; ``unknown`` by default. By column, as in
        ``{"events": "zero"}``, where only some are zero: a mean over no events is unknown.
    unmatched : {"refuse", "leave out"}, optional
        For a frame: what becomes of rows whose code or name means no state in its year; refused by
        default. `describe` counts those left out.
    symmetric : bool
        For a frame about dyads: whether a row is about both directions; rows about the two
        directions must then be alike. Otherwise the frame is directed, and in an undirected panel
        its columns appear twice, as ``…_a_to_b`` and ``…_b_to_a``.
    spells : {"any day", "1 January", "most of the year"}, optional
        For a frame whose rows are spells, with ``start`` and ``end`` (days, or years; both
        included; without an end it lasts) in place of ``year``: in which years a spell counts.
    name : str, optional
        For a frame: its name in `describe`; ``your frame`` by default.
    sources : Source or sequence of Source, optional
        For a frame: its sources, so that `cite` names them.

    Raises
    ------
    UnknownNameError
        If a data set, a column, or the name or code of a state is not known.
    DataSetError
        If the data set cannot be obtained; if a column exists already; if a frame has no keys or
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
    # Imported late: a panel opens in a quarter of a second without what only additions need.
    from bilateral.panel.additions import additions

    given = {
        "path": path,
        "columns": columns,
        "rule": rule,
        "by": by,
        "stage": stage,
        "no_row": no_row,
        "unmatched": unmatched,
        "symmetric": symmetric or None,
        "spells": spells,
        "name": name,
        "sources": sources,
    }
    options = {option: value for option, value in given.items() if value is not None}
    return replace(panel, additions=(*panel.additions, *additions(panel, what, options)))
