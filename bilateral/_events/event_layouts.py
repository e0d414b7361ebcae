"""Find the layout of event data by its name, or build it from columns of one's own."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from bilateral._events.layout import EventLayout
from bilateral.errors import CaseFileError, DataSetError, quote, refuse_unknown
from bilateral.resources import shipped

if TYPE_CHECKING:
    import pandas as pd

OWN: Final = "events"
"""The name of a layout of one's own that is given none."""


def layout_of(given: str | Mapping[str, Any] | EventLayout) -> EventLayout:
    """Return a layout: a shipped one by its name, or one's own.

    Raises
    ------
    UnknownNameError
        If no layout has the name.
    DataSetError
        With every fault of one's own.

    Examples
    --------
    >>> layout_of("gdelt").sender
    'Actor1CountryCode'
    >>> layout_of({"day": "date", "sender": "from", "receiver": "to", "states": "iso3"}).name
    'events'
    """
    if isinstance(given, EventLayout):
        return given
    if isinstance(given, str):
        refuse_unknown("layout of event data", given, all_layouts())
        return all_layouts()[given]
    if isinstance(given, Mapping):
        return _built({"name": OWN, **given}, "your layout")
    msg = (
        f"{quote(given)} is not a layout; give one of {', '.join(all_layouts())}, or the "
        "columns of your own: {'day': …, 'sender': …, 'receiver': …, 'states': 'iso3'}"
    )
    raise DataSetError(msg)


@cache
def all_layouts() -> Mapping[str, EventLayout]:
    """Read all shipped layouts, by name."""
    cards = sorted(shipped("events").glob("*.toml"), key=lambda card: card.stem)
    found = (_built(tomllib.loads(card.read_text("utf-8")), card.name) for card in cards)
    return {layout.name: layout for layout in found}


def event_layouts() -> "pd.DataFrame":
    """Return the layouts of event data that `events` reads by name, one in each row.

    Returns
    -------
    DataFrame
        With name, title, version, row (what one row is), states (how it names them), codes,
        licence, landing (its page) and note (what to know before counting).

    Examples
    --------
    >>> event_layouts()["name"].tolist()
    ['gdelt', 'gdelt-1', 'icews', 'polecat', 'ucdp-ged']
    """
    import pandas as pd

    shown = ("name", "title", "version", "row", "states", "codes", "licence", "landing", "note")
    rows = [[getattr(layout, name) for name in shown] for layout in all_layouts().values()]
    return pd.DataFrame(rows, columns=pd.Index(shown), dtype="str")


def _built(values: Mapping[str, Any], where: str) -> EventLayout:
    # The words of CSL (``container-title``, ``DOI``) become the names of fields.
    citation = [
        {name.replace("-", "_").lower(): value for name, value in entry.items()}
        for entry in values.get("citation", ())
    ]
    score = values.get("score", ())
    scores = (score,) if isinstance(score, str) else tuple(score)
    try:
        return EventLayout(**{**values, "citation": citation, "score": scores})
    except CaseFileError as error:
        faults = [str(replace(fault, file=where)) for fault in error.faults]
        raise DataSetError("\n".join(faults)) from None
