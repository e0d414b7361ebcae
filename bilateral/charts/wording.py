"""Every word that a chart writes by itself, in one table, so that another language is another column."""

from collections.abc import Mapping

from bilateral.errors import UnknownNameError, unknown

ENGLISH: Mapping[str, str] = {
    "diplomatic": "diplomatic",
    "political": "political",
    "aid": "aid",
    "education": "education",
    "trade": "trade",
    "military": "military",
    "sports": "sports",
    "and": "{0} and {1}",
    "from": "from {0}",
    "to": "to {0}",
    "from_first": "from the first state",
    "to_first": "to the first state",
    "mutual": "mutual",
    "delivered": "delivered",
    "agreed": "agreed",
    "planned": "planned",
    "stopped": "stopped",
    "unknown": "stage not known",
    "absent": "reported absent",
    "closed": "known closure",
    "range": "date within",
    "open": "goes on",
    "unknown_end": "bound not known",
    "contradicted": "sources disagree",
    "about": "c. {0}",
    "undated": "Undated: {count}",
    "undated_list": "Undated: {count} · {titles}",
    "more": "… and {count} more",
    "unlabelled": "{count} of {total} ties are drawn without their words.",
    "no_ties": "no ties on record",
    "no_dates": "no dated ties",
    "sources": "Sources: {0}.",
    "window": "Window: {0}.",
    "warning": "Note: {0}",
}

TABLE: Mapping[str, Mapping[str, str]] = {"en": ENGLISH}


def words(lang: str = "en") -> Mapping[str, str]:
    """Give the table of strings for a language.

    Raises
    ------
    UnknownNameError
        When no such table ships.

    Examples
    --------
    >>> words()["mutual"]
    'mutual'
    """
    if lang not in TABLE:
        raise UnknownNameError(unknown("language", lang, TABLE))
    return TABLE[lang]
