"""List the data sets, and the directions of their columns, as plain frames."""

import re
from dataclasses import asdict

import pandas as pd

from bilateral.catalog.card import Card
from bilateral.catalog.cards import all_cards
from bilateral.errors import UnknownNameError, unknown_name


def datasets(words: str | None = None) -> pd.DataFrame:
    """List the data sets that can be fetched and read, one row for each.

    Nothing is fetched, and nothing outside the package is read.

    Parameters
    ----------
    words : str, optional
        Only those that have these words, or words that begin with them, in their name, title,
        row, note or columns (with their names in published files, and the labels of levels);
        those with them in their name or title come first.

    Returns
    -------
    DataFrame
        ``name, title, version, row, unit, system, first_year, last_year, waves, no_row_inside,
        no_row_between, no_row_outside, directed, licence, citation, file, address, landing,
        sha256, note``. `row` says what one row is; the three `no_row` columns say what it means
        that a state-year or dyad-year has none: ``zero``, ``unknown``, ``not observed`` or ``not
        applicable``. `address` is missing where the file must be fetched by hand from `landing`,
        `sha256` where the digest is noted at the first fetch.

    Raises
    ------
    UnknownNameError
        If no data set has the words; the message names similar words of titles.

    Examples
    --------
    >>> datasets("distance")["name"].tolist()
    ['capital-distance', 'cow-mindist']
    >>> known = datasets().set_index("name")
    >>> known.loc[["atop", "cow-trade"], ["first_year", "no_row_inside"]].values.tolist()
    [[1815, 'zero'], [1870, 'unknown']]
    """
    cards = all_cards().values() if words is None else _with_words(words)
    return pd.DataFrame([_row(card) for card in cards]).astype(
        {"title": "str", "first_year": "int16", "last_year": "int16", "waves": "str"}
    )


def _with_words(words: str) -> list[Card]:
    """Return the cards that have some words, the best first."""
    wanted = _terms(words)
    if not wanted:
        msg = "no word was given; give one, such as 'trade', or list all: bl.datasets()"
        raise UnknownNameError(msg)
    named = {card.name: _terms(f"{card.name} {card.title}") for card in all_cards().values()}
    found = {
        card.name: (wanted <= named[card.name], card)
        for card in all_cards().values()
        if all(any(t.startswith(w) for t in _all_terms(card)) for w in wanted)
    }
    if not found:
        known = sorted(set().union(*named.values()))
        raise UnknownNameError(unknown_name("word of a data set", words, known))
    return [card for _, card in sorted(found.values(), key=lambda pair: not pair[0])]


def _all_terms(card: Card) -> frozenset[str]:
    columns = (
        text
        for column in card.columns
        for text in (
            *(column.name, column.label or "", column.meaning),
            *column.published,
            *(label for _, label in column.labels),
        )
    )
    return _terms(" ".join([card.name, card.title, card.row, card.note or "", *columns]))


def _terms(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.casefold()))


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
