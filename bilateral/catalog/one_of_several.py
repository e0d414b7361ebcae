"""Choose one of several events of two states in a year, such as disputes, by a named rule."""

from typing import Final

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.errors import DataSetError, refuse_unknown

RULES: Final = ("highest", "first", "onsets")


def refuse_rule(card: Card, rule: str) -> None:
    """Refuse a rule that is none, or of a data set that has none.

    Raises
    ------
    UnknownNameError
        If the rule is not known.
    DataSetError
        If the data set has no events to choose from.
    """
    refuse_unknown("rule for several events of a year", rule, RULES)
    if card.one_of_several is None:
        msg = (
            f"rule={rule!r} is for disputes, of which two states may have several in a year, and "
            f"{card.name} has none; leave it out"
        )
        raise DataSetError(msg)


def chosen_events(rows: pd.DataFrame, card: Card, rule: str) -> pd.DataFrame:
    """Return the rows of one event for every two states and year.

    Both directions of a dyad have the same event. *highest* takes the event with the highest level
    of what the card calls worst (of disputes fatalities, then hostility), in either direction, and
    of these the first; *first* the one that began first; *onsets* one that begins in the year
    before any that goes on, and of several the highest, the order in which the R package
    peacesciencer decides.

    Parameters
    ----------
    rows : DataFrame
        One row for each directed dyad, event and year.
    card : Card
        The card of the data set, with `one_of_several`.
    rule : {"highest", "first", "onsets"}
        The rule.

    Examples
    --------
    >>> from bilateral.catalog.cards import find_card
    >>> rows = pd.DataFrame({"cow_a": 2, "cow_b": 40, "year": 1962, "dispute": [61, 1363],
    ...                      "dispute_fatality_level": [0, 0], "dispute_hostility": [4, 3],
    ...                      "dispute_begins": [0, 1],
    ...                      "start": pd.to_datetime(["1960-02-04", "1962-08-01"])})
    >>> card = find_card("cow-disputes")
    >>> [chosen_events(rows, card, rule)["dispute"].item() for rule in RULES]
    [61, 61, 1363]
    """
    by = card.one_of_several
    if by is None:
        return rows
    ends = [f"{card.system}_a", f"{card.system}_b"]
    pair = pd.DataFrame({"low": rows[ends].min(axis=1), "high": rows[ends].max(axis=1)})
    columns = [by.event, by.onset, *by.worst, *filter(None, [by.first])]
    table = pair.assign(year=rows["year"], **{name: rows[name] for name in columns})
    keys = ["low", "high", "year"]
    how = {by.onset: "max", **dict.fromkeys(by.worst, "max")}
    how |= {by.first: "min"} if by.first else {}
    events = table.groupby([*keys, by.event], as_index=False).agg(how)
    # True for what comes first by being low: a day, a number; False for a level, an onset.
    order = dict.fromkeys([by.first] if by.first else [], True)
    if rule != "first":
        order = {**dict.fromkeys(by.worst, False), **order}
    if rule == "onsets":
        order = {by.onset: False, **order}
    order |= {by.event: True}
    events = events.sort_values([*order], ascending=[*order.values()], kind="stable")
    kept = events.drop_duplicates(keys)[[*keys, by.event]]
    found = table.merge(kept.assign(kept=True), on=[*keys, by.event], how="left")["kept"]
    return rows[found.notna().to_numpy()]
