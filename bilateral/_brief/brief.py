"""A brief: one page on two states, from data and, where there are any, from records."""

from collections.abc import Sequence

from bilateral._brief.contents import contents
from bilateral._brief.page import Brief
from bilateral._states import state
from bilateral._world.pair_comparison import compare_pairs
from bilateral.catalog.cache import cached_file
from bilateral.catalog.cards import find_card
from bilateral.errors import BilateralError, DataSetError, quote
from bilateral.panel.dyad_years import dyad_years, years_of_list
from bilateral.panel.panel import Panel
from bilateral.relationship import Relationship

DATA = ("cow-trade", "un-agreement", "unesco-students", "cow-igos", "cow-diplomatic-exchange",
        "cow-capabilities")  # fmt: skip
"""The data sets of a brief for which no panel is given: those that are in the cache."""
SINCE = 1950


def brief(
    first: str,
    second: str,
    *,
    panel: Panel | None = None,
    relationship: Relationship | None = None,
    year: int | None = None,
) -> Brief:
    """Write one page on two states: who they are, records, six trends, ranks, nearest dyads.

    Parameters
    ----------
    first, second : str
        Two states, by name or id.
    panel : Panel, optional
        A panel of dyads with columns of data sets. Without one, it is opened for the years since
        1950 with the data sets of trade, votes, students, organisations, missions and capabilities
        that are in the cache; nothing is fetched, and the page says which are missing.
    relationship : Relationship, optional
        Records on the two.
    year : int, optional
        The year of ranks and nearest dyads; by default the last in which each is known.

    Returns
    -------
    Brief
        `save` writes it as HTML, which a browser prints on one or two pages of A4.

    Raises
    ------
    UnknownNameError
        If one is not a state.
    DataSetError
        If the two share no year of the panel.
    BilateralError
        If the relationship is about two other states.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> goods = pd.DataFrame({"state_a": ["CUB"], "state_b": ["LAO"], "year": [1990], "tons": [5]})
    >>> panel = bl.dyad_years(years=(1985, 1995)).add(goods)
    >>> brief("CUB", "LAO", panel=panel).title
    'Cuba and Laos'
    """
    ids = (state(first).id, state(second).id)
    _refuse_others(ids, relationship)
    missing: Sequence[str] = ()
    if panel is None:
        panel, missing = _opened()
    elif not isinstance(panel, Panel):
        msg = f"{quote(panel)} is not a panel; open one with bl.dyad_years"
        raise DataSetError(msg)
    cases = (relationship,) if relationship is not None else ()
    pairs = compare_pairs(panel, [ids], cases, fewest=1)
    return Brief(contents=contents(pairs, relationship, missing, year))


def _refuse_others(ids: tuple[str, str], relationship: Relationship | None) -> None:
    if relationship is not None and set(relationship.states) != set(ids):
        msg = (
            f"{relationship.id} is about {' and '.join(relationship.states)}, not about "
            f"{' and '.join(ids)}; leave relationship out, or name its states"
        )
        raise BilateralError(msg)


def _opened() -> tuple[Panel, list[str]]:
    """Open a panel with the data sets in the cache; name those that are not there."""
    panel, missing = dyad_years(years=(SINCE, years_of_list("cow")[1])), []
    for name in DATA:
        card = find_card(name)
        if cached_file(card).is_file():
            panel = panel.add(name)
        else:
            missing.append(f"{card.title}: bilateral data fetch {name}")
    return panel, missing
