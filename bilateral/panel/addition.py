"""What one `add` brought: columns, and which rows of their source the rows of a panel take."""

from dataclasses import dataclass, replace

from bilateral.panel.column import Field
from bilateral.panel.row_lookup import Reach
from bilateral.sources import Source


@dataclass(frozen=True, eq=False, kw_only=True)
class Addition:
    """Columns that came together.

    Attributes
    ----------
    source : str
        The data set, the relationship, or ``your frame``.
    reach : OfDyads or OfStates
        Which row of the source each row of the panel takes.
    fields : tuple of Field
        The columns.
    years : (int, int) or None
        The years that the source covers.
    rows : int
        How many rows the source has in the years of the panel, whether they are reached or not.
    sources : tuple of Source
        What to cite for them.
    """

    source: str
    reach: Reach
    fields: tuple[Field, ...]
    years: tuple[int, int] | None
    rows: int
    sources: tuple[Source, ...] = ()


def renamed(fields: tuple[Field, ...], suffix: str) -> tuple[Field, ...]:
    """Put a suffix behind the names of columns."""
    return tuple(replace(one, name=f"{one.name}{suffix}") for one in fields)


def turned_name(name: str) -> str:
    """Name a column about A and B as it is called with the two exchanged.

    Examples
    --------
    >>> [turned_name(name) for name in ("hostility_a_to_b", "fatality_level_a", "defense")]
    ['hostility_b_to_a', 'fatality_level_b', 'defense_b_to_a']
    """
    if "_a_to_b" in name:
        return name.replace("_a_to_b", "_b_to_a")
    return f"{name.removesuffix('_a')}_b" if name.endswith("_a") else f"{name}_b_to_a"


def onward_name(name: str) -> str:
    """Name a column that runs from A to B so that its direction is told.

    Examples
    --------
    >>> [onward_name(name) for name in ("hostility_a_to_b", "fatality_level_a", "defense")]
    ['hostility_a_to_b', 'fatality_level_a', 'defense_a_to_b']
    """
    return name if "_a_to_b" in name or name.endswith("_a") else f"{name}_a_to_b"
