"""Compare a relationship with its dyad in published data: what is reported, what is counted."""

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from bilateral._findings.finding import Finding
from bilateral._states import state
from bilateral.catalog.cache import cached_file
from bilateral.catalog.cards import all_cards, find_card
from bilateral.errors import DataSetError
from bilateral.panel.dyad_years import dyad_years, years_of_list
from bilateral.panel.from_relationships import TIES, years_covered
from bilateral.panel.panel import Panel
from bilateral.panel.to_frame import KNOWN
from bilateral.relationship import Relationship

if TYPE_CHECKING:
    import pandas as pd

DATA = ("cow-trade", "cow-diplomatic-exchange", "unesco-students", "un-agreement", "cow-igos")
"""The data sets compared by default: trade, missions, students, votes, common organisations."""
SILENT = frozenset({"unknown", "not observed", "not applicable"})


def world(
    what: Relationship | tuple[str, str],
    *,
    years: tuple[int, int] | int | None = None,
    data: Iterable[str] | Mapping[str, str | os.PathLike[str]] | None = None,
    system: str = "cow",
    carry_to: int | None = None,
    panel: Panel | None = None,
) -> Finding:
    """Compare a relationship, or two states, with published data sets on them.

    Parameters
    ----------
    what : Relationship or pair of str
        A relationship, whose ties become columns of words (see `Panel.add`); or two states.
    years : (int, int) or int, optional
        As in `dyad_years`; by default those that the sources of the relationship cover, as
        far as the list of members reaches, and for a pair all years of the list.
    data : iterable of str, or mapping of str to path, optional
        Data sets, fetched if necessary, or a local file for each. By default those of trade,
        diplomatic exchange, students abroad, votes and shared organisations that are in the cache;
        nothing is fetched.
    system, carry_to
        As in `dyad_years`.
    panel : Panel, optional
        A panel with its columns, in place of `years`, `system` and `carry_to`.

    Returns
    -------
    Finding
        `frame` has a row for each year and direction: the keys, ``state_a``, ``state_b``, and each
        column with its ``…_known``, which says why a cell is empty. `summary` gives the number of
        years with data in each data set, `warnings` lists the missing data sets.

    Raises
    ------
    UnknownNameError
        If a state or a data set is not known.
    DataSetError
        If the two share no year, or a named data set cannot be obtained.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.world(bl.load("cuba-laos"), years=(1974, 1980), data=())
    >>> print(both.summary)
    Cuba and Laos were both members in 7 years from 1974 to 1980. Ties are known for 7 of them.
    >>> both.frame.query("state_a == 'CUB'")["ties_diplomatic"].unique().tolist()
    ['surely']
    """
    case = what if isinstance(what, Relationship) else None
    covered = years_covered([case]) if case else None
    ends = _ends(what)
    if panel is None:
        panel = _opened(covered, years, system, carry_to)
    elif (years, system, carry_to) != (None, "cow", None):
        msg = "a panel has its own years and list; leave out years, system and carry_to"
        raise DataSetError(msg)
    wide, warnings = _with_data(panel, data)
    warnings += _beyond(covered, panel)
    if case is not None:
        wide = wide.add(case)
    frame = _both_ways(wide, ends)
    return Finding(
        title=f"{_named(ends)} in the world",
        summary=_summary(frame, wide, ends),
        frame=frame,
        columns=tuple(name for name in frame.columns[2:] if not name.endswith(KNOWN)),
        warnings=tuple(warnings),
        sources=wide.sources,
    )


def _ends(what: Any) -> tuple[str, str]:
    if isinstance(what, Relationship):
        return what.states
    if isinstance(what, tuple | list) and len(what) == 2:
        return what[0], what[1]
    msg = f"{what!r} is not a relationship or a pair of states, such as ('CUB', 'LAO')"
    raise DataSetError(msg)


def _opened(
    covered: tuple[int, int] | None,
    years: tuple[int, int] | int | None,
    system: str,
    carry_to: int | None,
) -> Panel:
    """Open a panel for the years given, or for those that the sources cover."""
    if years is None and covered is not None:
        first, last = years_of_list(system)
        years = max(covered[0], first), min(covered[1], carry_to or last)
    return dyad_years(system=system, years=years, carry_to=carry_to)


def _with_data(panel: Panel, data: Any) -> tuple[Panel, list[str]]:
    """Add data sets; those of the default that are not in the cache are named, not fetched."""
    if data is not None:
        named = data if isinstance(data, Mapping) else dict.fromkeys(data)
        for name, path in named.items():
            panel = panel.add(name, path=path)
        return panel, []
    warnings = []
    for name in DATA:
        if cached_file(find_card(name)).is_file():
            panel = panel.add(name)
        else:
            title = find_card(name).title
            fetch = f"bilateral data fetch {name}"
            warnings.append(f"{title} is not in the cache; fetch it with: {fetch}")
    return panel, warnings


def _beyond(covered: tuple[int, int] | None, panel: Panel) -> list[str]:
    """Warn of years that the sources cover and the panel does not."""
    if covered is None or covered[1] <= panel.grid.last:
        return []
    warning = (
        f"the sources cover years to {covered[1]}, and the rows end in {panel.grid.last}; "
        f"carry_to={covered[1]} treats the last members of the list as members until then"
    )
    return [warning]


def _both_ways(panel: Panel, ends: tuple[str, str]) -> "pd.DataFrame":
    """Return the rows of a dyad, with ids of the states; of a directed panel both directions."""
    import pandas as pd

    parts = [
        panel.pair(a, b, knowledge=True).assign(state_a=state(a).id, state_b=state(b).id)
        for a, b in ((ends, ends[::-1]) if panel.grid.directed else (ends,))
    ]
    frame = pd.concat(parts, ignore_index=True)
    keys = [*frame.columns[:3], "state_a", "state_b"]
    # Columns on ties are in words, which show what is known.
    spared = {name for name in frame.columns if name.startswith(TIES) and name.endswith(KNOWN)}
    spared.update(keys)
    return frame[[*keys, *(name for name in frame.columns if name not in spared)]]


def _named(ends: tuple[str, str]) -> str:
    return " and ".join(state(end).name for end in ends)


def _summary(frame: "pd.DataFrame", panel: Panel, ends: tuple[str, str]) -> str:
    """Write in how many years each data set has data."""
    years = sorted(frame["year"].unique().tolist())
    sentences = [
        f"{_named(ends)} were both members in {len(years)} years from {years[0]} to {years[-1]}."
    ]
    names: dict[str, list[str]] = {}
    for addition in panel.additions:
        names.setdefault(addition.source, []).extend(column.name for column in addition.columns)
    for source, columns in names.items():
        if columns[0].startswith(TIES):
            sentences.append(_of_ties(frame, columns))
        else:
            known = ~frame[[name + KNOWN for name in columns]].isin(SILENT)
            count = frame.loc[known.any(axis="columns"), "year"].nunique()
            card = all_cards().get(source)
            title = card.title if card else f"{source[:1].upper()}{source[1:]}"
            sentences.append(f"{title} has data for {count} of them.")
    return " ".join(sentences)


def _of_ties(frame: "pd.DataFrame", columns: list[str]) -> str:
    """Write in how many years ties are known, and in how many that is disputed."""
    years = {
        word: frame.loc[(frame[columns] == word).any(axis="columns"), "year"].nunique()
        for word in ("surely", "disputed")
    }
    disputed = f"; of {years['disputed']} some are disputed" if years["disputed"] else ""
    return f"Ties are known for {years['surely']} of them{disputed}."
