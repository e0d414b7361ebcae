"""The data sets that can be had, and from whom to whom their columns run, as plain frames."""

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.cards import cards


def datasets() -> pd.DataFrame:
    """List the data sets that can be fetched and read, one row each.

    Nothing is fetched, and nothing outside the package is read.

    Returns
    -------
    DataFrame
        ``name, title, version, row, unit, system, first_year, last_year, waves, no_row_inside,
        no_row_between, no_row_outside, directed, licence, citation, file, address, landing,
        sha256, note``. `row` says what one row is; the three `no_row` columns say what it means
        that a state-year or dyad-year has none: ``zero``, ``unknown``, ``not observed`` or ``not
        applicable``. `address` is missing where the file must be fetched by hand from `landing`,
        `sha256` where the digest is noted down at the first fetch.

    Examples
    --------
    >>> known = datasets().set_index("name")
    >>> known.loc[["atop", "cow-trade"], ["first_year", "no_row_inside"]].values.tolist()
    [[1815, 'zero'], [1870, 'unknown']]
    """
    return pd.DataFrame([_row(one) for one in cards().values()]).astype(
        {"title": "str", "first_year": "int16", "last_year": "int16", "waves": "str"}
    )


def directions() -> pd.DataFrame:
    """Say from whom to whom each published column with a direction runs: one table for all sets.

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
        {
            "dataset": one.name,
            "column": direction.column,
            "gives": direction.gives,
            "sender": direction.sender,
            "receiver": direction.receiver,
            "because": direction.because,
        }
        for one in cards().values()
        for direction in one.directions
    ]
    return pd.DataFrame(rows).astype("str")


def _row(one: Card) -> dict[str, object]:
    return {
        "name": one.name,
        "title": one.title,
        "version": one.version,
        "row": one.row,
        "unit": one.unit,
        "system": one.system,
        "first_year": one.years[0],
        "last_year": one.years[1],
        "waves": " ".join(map(str, one.waves)) or None,
        "no_row_inside": one.no_row.inside,
        "no_row_between": one.no_row.between,
        "no_row_outside": one.no_row.outside,
        "directed": one.unit.startswith("directed"),
        "licence": one.licence,
        "citation": "; ".join(source.id for source in one.citation),
        "file": one.file.name,
        "address": one.file.url,
        "landing": one.landing,
        "sha256": one.file.sha256,
        "note": one.note,
    }
