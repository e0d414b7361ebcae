"""Build the columns that a data set, relationships or a frame add to a panel."""

from collections.abc import Mapping
from typing import Any

from bilateral.errors import DataSetError, quote_list
from bilateral.panel.from_dataset import from_dataset
from bilateral.panel.from_frame import from_frame
from bilateral.panel.from_relationships import from_relationships
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.to_frame import KNOWN, column_names
from bilateral.relationship import Relationship

OPTIONS = {
    "a data set": frozenset({"path", "columns", "rule"}),
    "a relationship": frozenset({"by", "stage"}),
    "a frame": frozenset(
        {"columns", "spells", "no_row", "unmatched", "symmetric", "name", "sources"}
    ),
}
"""The options for each kind of addition; the overloads of `add` have the same."""


def additions(panel: PanelData, what: Any, options: Mapping[str, Any]) -> tuple[Addition, ...]:
    """Build the columns of an addition.

    Parameters
    ----------
    panel : PanelData
        The panel to which they are added.
    what : str, Relationship, sequence of Relationship, or frame
        As in `add`.
    options : mapping
        The options given.

    Raises
    ------
    DataSetError
        If a column of that name exists already, or an option is for another kind of addition.
    """
    cases = list(what) if isinstance(what, list | tuple) else [what]
    is_record = bool(cases) and all(isinstance(case, Relationship) for case in cases)
    if isinstance(what, str) or is_record:
        _refuse_periods(panel, what)
    if isinstance(what, str):
        brought = from_dataset(panel, what, **_fitting(options, "a data set"))
    elif is_record:
        brought = from_relationships(panel, cases, **_fitting(options, "a relationship"))
    else:
        # A finding about pairs knows its sources, and that either order is meant.
        known = what.for_panel() if hasattr(what, "for_panel") else {}
        frame = what.frame if known else what
        brought = from_frame(panel, frame, **{**known, **_fitting(options, "a frame")})
    _refuse_taken(panel, brought)
    return brought


def _refuse_periods(panel: PanelData, what: Any) -> None:
    """Refuse what is known by year alone where the rows are of months or the like."""
    period = panel.grid.period
    if period == "year":
        return
    if isinstance(what, str):
        mend = f"join it by year: panel.to_frame().merge(bl.read({what!r}), …)"
        msg = f"the data set {what!r} is by year, and this panel by {period}; {mend}"
    else:
        msg = f"records are counted by year, and this panel is by {period}; open bl.dyad_years(…)"
    raise DataSetError(msg)


def _fitting(options: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    for name in options:
        if name not in OPTIONS[kind]:
            other = next(other for other, names in OPTIONS.items() if name in names)
            msg = f"{name}= is for {other}, and {kind} was given; leave it out"
            raise DataSetError(msg)
    return options


def _refuse_taken(panel: PanelData, brought: tuple[Addition, ...]) -> None:
    """Refuse columns whose names exist already; nothing is renamed or replaced silently."""
    taken = set(column_names(panel, knowledge=True))
    new = [column.name for addition in brought for column in addition.columns]
    meant = sorted(name + KNOWN for name in new if name + KNOWN in new)
    if meant:
        msg = (
            f"{quote_list(meant)} is the name of what is known of another column here; give it "
            "another name in your frame: frame.rename(columns={…})"
        )
        raise DataSetError(msg)
    names = [name for name in new if name in taken or name + KNOWN in taken]
    names += sorted({name for name in new if new.count(name) > 1})
    if names:
        msg = (
            f"the panel has {quote_list(names)} already; leave it out with columns=[…], or give "
            "it another name in your frame: frame.rename(columns={…})"
        )
        raise DataSetError(msg)
