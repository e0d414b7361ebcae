"""Read the cards of data sets from the shipped TOML files, and find them by name."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from bilateral.catalog.card import Card
from bilateral.errors import CaseFileError, DataSetError, refuse_unknown
from bilateral.resources import shipped


def find_card(name: str) -> Card:
    """Find the card of a data set by its name.

    Raises
    ------
    UnknownNameError
        If no data set has the name; the message names similar ones.

    Examples
    --------
    >>> find_card("atop").unit
    'directed dyad-year'
    """
    known = all_cards()
    refuse_unknown("data set", name, known)
    return known[name]


@cache
def all_cards() -> Mapping[str, Card]:
    """Read all shipped cards, by name.

    Examples
    --------
    >>> "cow-trade" in all_cards()
    True
    """
    cards = {path.stem: read_card(path) for path in sorted(shipped("datasets").glob("*.toml"))}
    return {
        name: replace(card, file=cards[card.derived_from].file) if card.derived_from else card
        for name, card in cards.items()
    }


def read_card(path: Path) -> Card:
    """Read one card.

    Raises
    ------
    DataSetError
        With all errors of the card, each with its place.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{path.name} is not a card in TOML: {error}"
        raise DataSetError(msg) from error
    # The words of CSL (``container-title``, ``DOI``) become the names of fields.
    citation = [
        {name.replace("-", "_").lower(): value for name, value in entry.items()}
        for entry in values.get("citation", ())
    ]
    columns = [_column(column) for column in values.get("columns", ())]
    try:
        return Card(**{**values, "citation": citation, "columns": columns})
    except CaseFileError as error:
        faults = [str(replace(fault, file=path.name)) for fault in error.faults]
        raise DataSetError("\n".join(faults)) from None


def _column(column: Mapping[str, Any]) -> dict[str, Any]:
    """Read ``from`` (one name or several) and ``labels`` (a table, whose keys TOML makes texts)."""
    fields = {name: value for name, value in column.items() if name != "from"}
    names = column.get("from", ())
    fields["published"] = (names,) if isinstance(names, str) else names
    if isinstance(column.get("labels"), Mapping):
        fields["labels"] = [(int(code), label) for code, label in column["labels"].items()]
    return fields
