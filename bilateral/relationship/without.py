"""Leave claims out of a relationship."""

from collections.abc import Iterable
from typing import TypeVar

from bilateral.arguments import Wanted
from bilateral.relationship.exclude import excludable, exclude, exclusions
from bilateral.relationship.record import RelationshipRecord

Case = TypeVar("Case", bound=RelationshipRecord)


def without(
    case: Case,
    *,
    attributed_to: Wanted = None,
    source: Wanted = None,
    stage: Wanted = None,
    inferred: bool | str | Iterable[str] = False,
) -> Case:
    """Return the relationship without some claims, as `Comparison.without` does.

    Parameters
    ----------
    attributed_to, source, stage : str or iterable of str, optional
        The claimants, the sources and the stages of ties and figures to leave out. A tie
        is kept as long as another citation supports it.
    inferred : bool, str or iterable of str
        Removes inferred values: all of them, or those of some fields.

    Raises
    ------
    UnknownNameError
        If nothing here has this name; the message names similar ones.
    BilateralError
        If nothing is given to leave out.

    Examples
    --------
    >>> import bilateral as bl
    >>> pak = bl.load("cuba-pakistan")
    >>> len(pak.ties) - len(pak.without(attributed_to="Gustavo Machín Gómez").ties)
    6
    """
    unwanted = exclusions(
        excludable(case.ties),
        attributed_to=attributed_to,
        source=source,
        stage=stage,
        inferred=inferred,
    )
    return exclude(case, unwanted)
