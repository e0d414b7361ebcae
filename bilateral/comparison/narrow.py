"""Replace the cases of a comparison by selections, each of which records its filter.

The class of the comparison is defined above this file, so is not named here.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from bilateral.dates import Date
from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.relationship.exclude.exclusions import excludable, exclusions
from bilateral.relationship.exclude.overlap import period_of
from bilateral.relationship.exclude.without import exclude

C = TypeVar("C", bound=Any)
"""A comparison."""


def without(
    comparison: C,
    *,
    attributed_to: str | Iterable[str] | None = None,
    source: str | Iterable[str] | None = None,
    stage: str | Iterable[str] | None = None,
    inferred: bool | str | Iterable[str] = False,
) -> C:
    """Return the comparison without some claims.

    Parameters
    ----------
    attributed_to, source, stage : str or iterable of str, optional
        The claimants, the sources and the stages of ties and figures to leave out. A tie
        is kept as long as another citation supports it; links to removed ties are left out.
    inferred : bool, str or iterable of str
        Removes inferred values, all of them or those of some fields: no date,
        an unknown status. A tie whose topic or ends are inferred is left out.

    Raises
    ------
    UnknownNameError
        If nothing in the cases has this name; the message names similar ones.
    BilateralError
        If nothing is given to leave out, or nothing of a case would be left.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.without(attributed_to="Gustavo Machín Gómez").narrowed
    ('Filter: without claims of Gustavo Machín Gómez. Left out: 6 records of Cuba and Pakistan; \
none of Cuba and Laos.',)
    """
    cases = comparison.relationships
    unwanted = exclusions(
        excludable([tie for case in cases for tie in case.ties]),
        attributed_to=attributed_to,
        source=source,
        stage=stage,
        inferred=inferred,
    )
    return _narrowed(comparison, [exclude(case, unwanted) for case in cases])


def within(comparison: C, period: str | Date = "overlap", *, surely: bool = False) -> C:
    """Return the comparison of the ties that were possibly active in a period.

    Parameters
    ----------
    period : str or Date
        ``overlap`` for the period that the sources of all cases cover; or a period in EDTF
        (``1974/2008``).
    surely : bool
        Keeps only ties that were surely active then; a tie without a date never is.

    Returns
    -------
    Comparison
        Ties are kept whole, with figures that may reach beyond the period; coverage is limited to
        it, and `Comparison.periods` shows nothing beyond it.

    Raises
    ------
    DateError, BilateralError
        If the period is not a date, or the sources have no time in common.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> len(both.within("1974/2008", surely=True).relationships[1].ties)
    11
    """
    when = period_of(period, [case.coverage for case in comparison.relationships])
    rest = [case.where(during=when, surely=surely) for case in comparison.relationships]
    return _narrowed(comparison, rest)


def _narrowed(comparison: C, rest: list[Relationship]) -> C:
    """Replace the cases by selections; refuse an empty selection."""
    for whole, left in zip(comparison.relationships, rest, strict=True):
        if whole.ties and not left.ties:
            msg = f"nothing is left of {whole.id}: {left.filters[-1].words}"
            raise BilateralError(msg)
    return replace(comparison, relationships=tuple(rest))
