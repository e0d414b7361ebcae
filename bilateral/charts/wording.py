"""Every word that a chart writes by itself, in one table for each language."""

from collections.abc import Mapping

from bilateral.errors import UnknownNameError, unknown

ENGLISH: Mapping[str, str] = {
    "all": "all kinds",
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
    "range": "some time within",
    "open": "goes on",
    "unknown_end": "start or end not known",
    "about": "about",
    "doubtful": "doubtful",
    "contradicted": "sources disagree",
    "undated": "Undated: {count} · {titles}",
    "more": "and {count} more",
    "undated_count": "{0} undated",
    "unlabelled": "{count} of {total} dated ties are drawn without words: the small marks, and "
    "those that are only counted (+2, \u00d72).",
    "no_ties": "no ties on record",
    "no_record": "no record",
    "no_window": "no source looks here",
    "outside": "outside the window of the sources",
    "lapsed": "{0}: relations lapsed {1}",
    "disputed": "{0}: relations lapsed {1} (disputed)",
    "not_lapsed": "{0}: no lapse reported since {1}",
    "subject": "{0}: {1} ties on record",
    "subject_cases": "{0} relationships: {1} ties on record",
    "subject_focal": "{0} with {1} states: {2} ties on record",
    "timeline": "Timeline in swim lanes.",
    "tie_count": "{0} ties on record, {1}",
    "overview": "Overview",
    "overview_of": "Overview of {0} relationships",
    "map": "Map around the capital that the cases share",
    "distance": "{0} {1} km",
    "distances": "From {0}: {1}",
    "place": "{0}: {1}, {2:,.0f} km away, {3} ties on record.",
    "km": "{0} km",
    "presence": "Grid of sorts of tie by case.",
    "sorts_one": "{0}: {1} sorts of tie on record",
    "sorts_both": "{0} of {1} sorts of tie are recorded in both cases",
    "sorts_alone": "{0} alone has {1}",
    "sorts_many": "{0} of {1} sorts of tie are recorded in at least two of {2} cases, {3} in all",
    "shared": "Recorded in more than one case: {0}.",
    "recorded": "recorded",
    "zero": "looked for and not found",
    "ties_many": "number of ties",
    "continued": "{0}, continued",
    "no_room_sorts": "{0} of {1} sorts of tie have no room here: those that fewest cases record.",
    "periods": "Heat map of kinds of tie by period, a panel for each case.",
    "busiest": "{0}: most dated ties fall in {1} ({2})",
    "cases": "{0} relationships",
    "periods_subject": "{0}: ties by kind and period, {1}",
    "periods_undated": "{0}: no tie is dated",
    "decade": "{0}s",
    "the_decade": "the {0}s",
    "in": "in {0}",
    "undated_head": "undated",
    "surely_active": "Ties surely active:",
    "possibly_active": "3\N{EN DASH}4 surely and possibly active, 6? possibly only",
    "perhaps_more": "+5? perhaps 5 more: start not known",
    "speaks": "what the sources speak of",
    "no_room_counts": "Figures that have no room in their tiles are left out; the shade tells.",
    "quantities": "Figures of the cases by powers of ten; what may be compared stands in one row.",
    "not_stated": "not stated",
    "unable_to_determine": "unable to determine",
    "not_applicable": "not applicable",
    "no_figure": "no figure",
    "reported_absent": "reported absent",
    "per_year": "a year",
    "at_a_date": "at one time",
    "at_least": "at least",
    "at_most": "at most",
    "between": "between",
    "recorded_zero": "zero",
    "told_of_more": "told of more than one case",
    "told_of_one": "told of one case alone",
    "untold": "In words only, {0}:",
    "no_figures": "no figure is told in numbers",
    "figures_one": "{0}: {1} figures",
    "of_both": "told of both cases",
    "of_several": "told of at least two of {0} cases",
    "figures_none": "{0} figures, none of them {1}",
    "figures_some": "{0} of {1} figures are {2}",
    "figures_only": "The one figure is",
    "figures_one_of": "One of {0} figures is",
    "no_room_figures": "{0} of {1} rows have no room here.",
    "sources": "Sources: {0}.",
    "window": "Window: {0}.",
    "warnings": "Note: {0}",
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
