"""List the data sets, and the directions of their columns, as plain frames."""

from dataclasses import asdict

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.cards import all_cards


def datasets() -> pd.DataFrame:
    """List the data sets that can be fetched and read, one row for each.

    Nothing is fetched, and nothing outside the package is read.

    Returns
    -------
    DataFrame
        ``name, title, version, row, unit, system, first_year, last_year, waves, no_row_inside,
        no_row_between, no_row_outside, directed, licence, citation, file, address, landing,
        sha256, note``. `row` says what one row is; the three `no_row` columns say what it means
        that a state-year or dyad-year has none: ``zero``, ``unknown``, ``not observed`` or ``not
        applicable``. `address` is missing where the file must be fetched by hand from `landing`,
        `sha256` where the digest is noted at the first fetch.

    Examples
    --------
    >>> known = datasets().set_index("name")
    >>> known.loc[["atop", "cow-trade"], ["first_year", "no_row_inside"]].values.tolist()
    [[1815, 'zero'], [1870, 'unknown']]
    """
    return pd.DataFrame([_row(card) for card in all_cards().values()]).astype(
        {"title": "str", "first_year": "int16", "last_year": "int16", "waves": "str"}
    )


def directions() -> pd.DataFrame:
    """List the directions of published columns, in one table for all data sets.

    Returns
    -------
    DataFrame
        ``dataset, column, gives, sender, receiver, because``: `column`, `sender` and `receiver` are
        columns of the published file, `gives` that of the tidy frame, in whose rows `a` is the
        sender and `b` the receiver.

    Examples
    --------
    >>> trade = directions().query("dataset == 'cow-trade' and column == 'flow1'")
    >>> trade[["sender", "receiver"]].values.tolist()
    [['ccode2', 'ccode1']]
    """
    rows = [
        {"dataset": card.name, **asdict(direction)}
        for card in all_cards().values()
        for direction in card.directions
    ]
    return pd.DataFrame(rows).astype("str")


def _row(card: Card) -> dict[str, object]:
    as_in_card = ("name", "title", "version", "row", "unit", "system")
    return {
        **{name: getattr(card, name) for name in as_in_card},
        "first_year": card.years[0],
        "last_year": card.years[1],
        "waves": " ".join(map(str, card.waves)) or None,
        "no_row_inside": card.no_row.inside,
        "no_row_between": card.no_row.between,
        "no_row_outside": card.no_row.outside,
        "directed": card.unit.startswith("directed"),
        "licence": card.licence,
        "citation": "; ".join(source.id for source in card.citation),
        "file": card.file.name,
        "address": card.file.url,
        "landing": card.landing,
        "sha256": card.file.sha256,
        "note": card.note,
    }
