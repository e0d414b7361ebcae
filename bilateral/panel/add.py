"""What can be added to a panel: a data set by name, relationships, or a frame."""

from collections.abc import Mapping
from typing import Any

from bilateral.errors import DataSetError, quote_list
from bilateral.panel.addition import Addition
from bilateral.panel.from_dataset import from_dataset
from bilateral.panel.from_frame import from_frame
from bilateral.panel.from_relationships import from_relationships
from bilateral.panel.to_frame import KNOWN, Laid, column_names
from bilateral.relationship import Relationship

OPTIONS = {
    "a data set": frozenset({"path", "columns"}),
    "a relationship": frozenset({"by", "stage"}),
    "a frame": frozenset({"columns", "no_row", "symmetric", "name", "sources"}),
}
"""What can be said about each sort of thing that is added."""


def additions(panel: Laid, what: Any, options: Mapping[str, Any]) -> tuple[Addition, ...]:
    """Make of anything that can be added the columns that it brings.

    Parameters
    ----------
    panel : Panel
        To which they come.
    what : str, Relationship, sequence of Relationship, or frame
        As in `Panel.add`.
    options : mapping
        Those that were given.

    Raises
    ------
    DataSetError
        If a column of that name is there already, or an option is for another sort of thing.
    """
    grid, system = panel.grid, panel.system
    cases = _relationships(what)
    if isinstance(what, str):
        made = from_dataset(grid, system, what, **_fitting(options, "a data set"))
    elif cases:
        made = (from_relationships(grid, system, cases, **_fitting(options, "a relationship")),)
    else:
        made = from_frame(grid, system, what, **_fitting(options, "a frame"))
    _refuse_taken(panel, made)
    return made


def _relationships(what: Any) -> list[Relationship]:
    if isinstance(what, Relationship):
        return [what]
    if isinstance(what, list | tuple) and all(isinstance(one, Relationship) for one in what):
        return list(what)
    return []


def _fitting(options: Mapping[str, Any], sort: str) -> Mapping[str, Any]:
    for name in options:
        if name not in OPTIONS[sort]:
            other = next(other for other, names in OPTIONS.items() if name in names)
            msg = f"{name}= is for {other}, and {sort} was given; leave it out"
            raise DataSetError(msg)
    return options


def _refuse_taken(panel: Laid, made: tuple[Addition, ...]) -> None:
    """Refuse columns whose names are taken; nothing is renamed or replaced in silence."""
    taken = set(column_names(panel, knowledge=True))
    brought = [field.name for addition in made for field in addition.fields]
    names = [name for name in brought if name in taken or name + KNOWN in taken]
    names += sorted({name for name in brought if brought.count(name) > 1})
    if names:
        msg = (
            f"the panel has {quote_list(names)} already; leave it out with columns=[…], or give "
            "it another name in a frame of your own: frame.rename(columns={…})"
        )
        raise DataSetError(msg)
