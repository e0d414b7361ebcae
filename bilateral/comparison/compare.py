"""Compare relationships: which may be compared, and the states that they are seen from."""

import os
from collections.abc import Iterable

from bilateral._findings.viewpoint import Focal, viewpoint
from bilateral.casefile.load import load
from bilateral.comparison.comparison import Comparison
from bilateral.errors import BilateralError, quote_list, shorten
from bilateral.panel.panel_data import PanelData
from bilateral.relationship import Relationship

FEWEST, MOST = 2, 6


def compare(
    *relationships: Relationship | str | os.PathLike[str],
    focal: Focal | None = None,
    by: str = "state",
    panel: PanelData | None = None,
) -> Comparison:
    """Compare relationships, seen from a state that they share, or dyad by dyad.

    Parameters
    ----------
    *relationships : Relationship, str or path
        Two to six, each once: what `load` returns, or what it opens, a name or the path of a case
        file. The path of a folder stands for all its cases.
    focal : str or mapping, optional
        The state from which directions are seen (``given`` and ``received``); needed only where
        the relationships share more than one. A mapping names one for each case by its id, and
        compares dyad by dyad.
    by : {"state", "dyad"}
        ``dyad`` for relationships that share no state: each is seen from the first of its two
        states, so that *out* is what this state sends. What the first states have in common, other
        than their position, is for the reader to decide.

    panel : Panel, optional
        Data on all dyads, with which the cases are set in proportion: `Comparison.trends`, `ranks`,
        `changes`, `nearest`, `agreement` and `scale`.

    Returns
    -------
    Comparison

    Raises
    ------
    BilateralError
        If a value given is not a relationship, nor the name or path of one, there are fewer than
        two or more than six, one is given twice, or they share no state and are not compared dyad
        by dyad.
    UnknownNameError
        When `focal` is not a state that all of them have, or no relationship has a name given.
    CaseFileError
        With all errors of a case file.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare("cuba-pakistan", "cuba-laos")
    >>> both.focal
    'CUB'
    >>> pak, lao = both.relationships
    >>> bl.compare(pak, lao, focal={"cuba-pakistan": "PAK", "cuba-laos": "LAO"}).focal
    {'cuba-pakistan': 'PAK', 'cuba-laos': 'LAO'}
    """
    cases = opened(relationships)
    if not FEWEST <= len(cases) <= MOST:
        msg = f"{len(cases)} given; compare {FEWEST} to {MOST} relationships at once"
        raise BilateralError(msg)
    names = [case.id for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        msg = f"{quote_list(twice, 'and')} given twice; give each relationship once"
        raise BilateralError(msg)
    if panel is not None and not isinstance(panel, PanelData):
        msg = f"{shorten(repr(panel))} is not a panel; open one with bl.dyad_years"
        raise BilateralError(msg)
    return Comparison(relationships=cases, focal=viewpoint(cases, focal, by), panel=panel)


def opened(given: Iterable[Relationship | str | os.PathLike[str]]) -> tuple[Relationship, ...]:
    """Load those relationships of a comparison that are given by name or path; see `compare`."""
    cases: list[Relationship] = []
    for each in given:
        found = load(each) if isinstance(each, str | os.PathLike) else each
        if not isinstance(found, Relationship | list) or isinstance(each, list):
            msg = (
                f"{shorten(repr(each))} is not a relationship; give results of bl.load, "
                "names or paths"
            )
            raise BilateralError(msg)
        cases += found if isinstance(found, list) else [found]
    return tuple(cases)
