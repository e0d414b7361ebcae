"""Where the cards of data sets stand: read from TOML, found by name."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from bilateral.catalog.card import Card
from bilateral.catalog.card_faults import card_faults
from bilateral.errors import CaseFileError, DataSetError, Fault, UnknownNameError, unknown_name
from bilateral.resources import shipped


def find_card(name: str) -> Card:
    """Find the card of a data set by its name.

    Raises
    ------
    UnknownNameError
        If no data set has the name; near ones are offered.

    Examples
    --------
    >>> find_card("atop").unit
    'directed dyad-year'
    """
    known = all_cards()
    if name not in known:
        raise UnknownNameError(unknown_name("data set", name, known))
    return known[name]


@cache
def all_cards() -> Mapping[str, Card]:
    """Read all cards that ship, by name.

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
        With every fault of the card, each with its place.
    """
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{path.name} is no card in TOML: {error}"
        raise DataSetError(msg) from error
    faults = [Fault(text=text, file=path.name, path=place) for place, text in card_faults(values)]
    try:
        card = Card(**_fields(values))
    except CaseFileError as error:
        faults = [replace(fault, file=path.name) for fault in error.faults] + faults
    if faults:
        raise DataSetError("\n".join(map(str, faults)))
    return card


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the words of a card into the names of fields, and its lists into tuples."""
    fields = {**values, "citation": [_csl(entry) for entry in values.get("citation", ())]}
    fields["columns"] = [_column(column) for column in values.get("columns", ())]
    return fields


def _csl(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {name.replace("-", "_").lower(): value for name, value in entry.items()}


def _column(column: Mapping[str, Any]) -> dict[str, Any]:
    """Read ``from`` (one name or several) and ``labels`` (a table, whose keys TOML makes texts)."""
    fields = {name: value for name, value in column.items() if name != "from"}
    names = column.get("from", ())
    fields["published"] = (names,) if isinstance(names, str) else names
    if isinstance(column.get("labels"), Mapping):
        fields["labels"] = [(int(code), label) for code, label in column["labels"].items()]
    return fields
