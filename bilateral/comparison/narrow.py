"""Narrower cases in the place of the cases of a comparison, each of which notes its filter.

The comparison itself stands above this file, which is bound to it, and so is not named here.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from bilateral.dates import Date
from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.relationship.exclude import excludable, exclude, exclusions, period_of

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
    """Make the same comparison on fewer claims.

    Parameters
    ----------
    attributed_to, source, stage : str or iterable of str, optional
        Whose claims, which sources, and ties and figures of which stages to leave out. A tie
        stands as long as something else supports it; links to ties that fall are left out.
    inferred : bool, str or iterable of str
        Takes back what is inferred and not said, all of it or that about some fields: no date,
        a status that is unknown. A tie whose topic or ends are inferred falls.

    Raises
    ------
    UnknownNameError
        When nothing in the cases has such a name; the message names similar ones.
    BilateralError
        When nothing is to be left out, or nothing of a case would be left.

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
    """Make the same comparison on what was possibly active in a period.

    Parameters
    ----------
    period : str or Date
        ``overlap`` for the time that the sources of all cases speak about; or a period in EDTF
        (``1974/2008``).
    surely : bool
        Keeps only what was surely active then; a tie without a date never is.

    Returns
    -------
    Comparison
        Ties stay whole, with figures that may reach beyond the period; coverage is cut to it,
        and `Comparison.periods` lays nothing out beyond it.

    Raises
    ------
    DateError, BilateralError
        When the period is no date, or the sources have no time in common.

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
    """Put narrower cases in the place of the cases, or refuse to leave nothing of a case."""
    for whole, left in zip(comparison.relationships, rest, strict=True):
        if whole.ties and not left.ties:
            msg = f"nothing is left of {whole.id}: {left.filters[-1].words}"
            raise BilateralError(msg)
    return replace(comparison, relationships=tuple(rest))
