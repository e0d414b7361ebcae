"""Compare relationships: which may be compared, and the states that they are seen from."""

from bilateral._findings.viewpoint import Focal, viewpoint
from bilateral.comparison.comparison import Comparison
from bilateral.errors import BilateralError, quote_list, shorten
from bilateral.panel.panel_data import PanelData
from bilateral.relationship import Relationship

FEWEST, MOST = 2, 6


def compare(
    *relationships: Relationship,
    focal: Focal | None = None,
    by: str = "state",
    panel: PanelData | None = None,
) -> Comparison:
    """Compare relationships, seen from a state that they share, or dyad by dyad.

    Parameters
    ----------
    *relationships : Relationship
        Two to six, each once.
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
        If a value given is not a relationship, there are fewer than two or more than six, one
        is given twice, or they share no state and are not compared dyad by dyad.
    UnknownNameError
        When `focal` is not a state that all of them have.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.focal
    'CUB'
    >>> pak, lao = both.relationships
    >>> bl.compare(pak, lao, focal={"cuba-pakistan": "PAK", "cuba-laos": "LAO"}).focal
    {'cuba-pakistan': 'PAK', 'cuba-laos': 'LAO'}
    """
    strange = [item for item in relationships if not isinstance(item, Relationship)]
    if strange:
        msg = f"{shorten(repr(strange[0]))} is not a relationship; give results of bl.load"
        raise BilateralError(msg)
    if not FEWEST <= len(relationships) <= MOST:
        msg = f"{len(relationships)} given; compare {FEWEST} to {MOST} relationships at once"
        raise BilateralError(msg)
    names = [relationship.id for relationship in relationships]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        msg = f"{quote_list(twice, 'and')} given twice; give each relationship once"
        raise BilateralError(msg)
    if panel is not None and not isinstance(panel, PanelData):
        msg = f"{shorten(repr(panel))} is not a panel; open one with bl.dyad_years"
        raise BilateralError(msg)
    return Comparison(
        relationships=relationships, focal=viewpoint(relationships, focal, by), panel=panel
    )
