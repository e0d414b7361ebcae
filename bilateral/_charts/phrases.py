"""Every word that a chart writes by itself, in one table."""

from collections.abc import Mapping
from string import Formatter
from typing import Any

from bilateral.coverage import SILENCES
from bilateral.ties import KINDS, kind_label


class Phrase(str):
    """Words with places for values; of ``{0:tie|ties}`` the first is for 1, else the second.

    Examples
    --------
    >>> Phrase("{0} {0:tie|ties}").format(1), Phrase("{0} {0:tie|ties}").format(2)
    ('1 tie', '2 ties')
    """

    __slots__ = ()

    def format(self, *args: object, **named: object) -> str:
        """Put values into their places."""
        return _NUMBERED.vformat(self, args, named)


class _Numbered(Formatter):
    def format_field(self, value: Any, spec: str) -> Any:
        singular, bar, more = spec.partition("|")
        if not bar:
            return super().format_field(value, spec)
        return singular if value == 1 else more


_NUMBERED = _Numbered()

_TEXTS = {
    "all": "all kinds",
    **{kind: kind_label(kind) for kind in KINDS},
    "and": "{0} and {1}",
    "from": "from {0}",
    "to": "to {0}",
    "from_first": "from the focal state",
    "to_first": "to the state in view",
    "joint": "joint",
    "delivered": "delivered",
    "agreed": "agreed",
    "planned": "planned",
    "stopped": "stopped",
    "unknown": "stage not known",
    "absent": "reported absent",
    "closed": "reported interruption",
    "range": "date range",
    "open": "goes on",
    "unknown_end": "start or end unknown",
    "about": "about",
    "doubtful": "doubtful",
    "contradicted": "conflicting statements",
    "undated": "Undated: {count} · {titles}",
    "more": "and {count} more",
    "undated_count": "{0} undated",
    "unlabelled": "{count} of {total} dated {total:tie|ties} {count:is|are} not labelled: "
    "the small marks, and those that are only counted (+2, \u00d72).",
    "all_unlabelled": "No tie is labelled, for want of room: ties are small marks, or only counted "
    "(+2, \u00d72).",
    "no_ties": "no ties on record",
    "none_dated": "no dated record",
    "outside": "outside the coverage of the sources",
    "lapsed": "{0}: relations lapsed {1}",
    "broken": "{0}: relations broken off {1}",
    "disputed": "(disputed)",
    "not_lapsed": "{0}: no lapse of relations reported since {1}",
    "subject_focal": "{0} with {1} {1:state|states}",
    "timeline": "Timeline in lanes, one for each kind of tie.",
    "tie_count": "{0} {0:record|records}, {1}",
    "overview_of": "Overview of {0} {0:relationship|relationships}",
    "map": "Map around the capital that the cases share",
    "distance": "{0} {1} km",
    "distances": "From {0}: {1}",
    "place": "{0}: {1}, {2:,.0f} km away.",
    "km": "{0} km",
    "presence": "Grid of types of tie by case.",
    "types_of_one": "{0}: {1}",
    "types_of_both": "Reported for both: {0}",
    "types_of_all": "Reported for all {1} cases: {0}",
    "types_of_some": "for some of the {1} cases: {0}",
    "types_alone": "for {1} only: {0}",
    "nothing_shared": "Nothing is reported for two cases",
    "shared": "Reported for more than one case: {0}.",
    "recorded": "{0} {0:type|types} of tie recorded ({1})",
    **{words.replace(" ", "_"): words for words in SILENCES},
    "zero": "looked for and not found",
    "records_in_cell": "number of records",
    "continued": "{0}, continued",
    "no_room_types": "{0} of {1} {1:type|types} of tie {0:has|have} no room here: those that "
    "fewest cases record.",
    "periods": "Heat map of kinds of tie by period, a panel for each case.",
    "peak": "{0}: best documented in {1}",
    "dated_in": "{0}: what is dated falls in {1}",
    "cases": "{0} {0:relationship|relationships}",
    "periods_subject": "{0}: activity by kind and period, {1}",
    "periods_undated": "{0}: nothing is dated",
    "decade": "{0}s",
    "the_decade": "the {0}s",
    "in": "in {0}",
    "undated_head": "undated",
    "known_active": "Known active:",
    "active_up_to": "3\N{EN DASH}4: 3 known, up to 4; 6?: up to 6",
    "more_start_unknown": "+5?: up to 5 more, start unknown",
    "speaks": "covered by the sources",
    "no_room_counts": "Figures that have no room in their tiles are left out; the shade tells.",
    "quantities": "Figures of the cases by powers of ten; what may be compared stands in one row.",
    "not_stated": "number not stated",
    "unable_to_determine": "unable to determine",
    "not_applicable": "not applicable",
    "reported_absent": "reported absent",
    "no_figure": "no figure",
    "per_year": "a year",
    "at_a_date": "at a point in time",
    "distinct": "different ones",
    "not_reported": "not said to be a total",
    "claimed": "{0} (claim)",
    "at_least": "at least",
    "at_most": "at most",
    "between": "between",
    "recorded_zero": "zero",
    "further": "{0} more",
    "records_alike": "\u00d72 two records",
    "reported_for_more": "reported for more than one case",
    "reported_for_none": "reported without numbers",
    "reported_for_one": "reported for one case only",
    "unnumbered": "{0}, {1}:",
    "no_figures": "No figures reported",
    "figures_one": "{0}: figures reported",
    "for_both": "both cases",
    "for_several": "at least two of {0} cases",
    "figures_none": "No figure is reported for {0}",
    "figures_of": "{0}: {1}",
    "figures_for": "Figures reported for {0}",
    "compared_with": "{0} compared with {1}",
    "dumbbell": "Figures of the cases on one line each, the widest gap first.",
    "gap": "gap {0}",
    "open_gap": "not certain",
    "zero_gap": "from 0",
    "no_gap": "none",
    "widest": "Widest gap: {0}",
    "no_pairs": "No figure is reported for two cases",
    "no_room_figures": "{0} of {1} {1:row|rows} {0:has|have} no room here.",
    "sequence": "Order of ties in each case, and what each is recorded to follow.",
    "prompted_by": "prompted by",
    "follows": "follows",
    "implements": "implements",
    "surely": "certainly later",
    "possibly": "possibly later",
    "no": "not later by the dates",
    "began_surely": "certainly earlier",
    "began_possibly": "possibly earlier",
    "began_no": "contradicted by the dates",
    "order_links": "{0}: dates confirm the order of {2} of {1} {1:link|links}",
    "order_open": "{0}: dates neither confirm nor contradict the order of {1} {1:link|links}",
    "order_contradicted": "{0}: dates contradict the order of {2} of {1} {1:link|links}",
    "order_unlinked": "{0}: no record is linked to an earlier one",
    "order_steps": "{0} {0:tie|ties} with a start date, {1} of them certainly earlier than the "
    "next",
    "no_place": "no start date, not ordered",
    "no_date": "no date",
    "by": "by {0}",
    "no_room_ties": "{0} of {1} {1:tie|ties} {0:has|have} no room here, those that no link "
    "holds first.",
    "delivery": "Plans and what is recorded as delivered of them, step by step.",
    "step_share": "at least {0}% of what was {1}",
    "as_of": "as of {0}",
    "depends": "depends on the condition next to it",
    "said_by": "by the statement of {0}",
    "may_be_more": "may be more",
    "may_be_less": "may be less",
    "no_delivery": "no plan is traced to delivery",
    "plans_none": "No plan is traced to delivery",
    "plans": "{0}: {1} {1:plan|plans} traced from step to step",
    "no_room_plans": "{0} of {1} {1:plan|plans} {0:has|have} no room here.",
    "balance": "Bars of records by kind and case: out to the left, in to the right, joint between.",
    "balance_subject": "What goes each way: records of {0} {0:relationship|relationships}",
    "nothing_delivered": "no delivery reported",
    "others": "{0} {0:other|others}",
    "outward": "out",
    "inward": "in",
    "not_delivered": "planned, agreed or stopped",
    "only_both_ways": "joint only",
    "only_on_other_terms": "other terms only",
    "only_on_terms_not_reported": "terms unreported",
    "only_on_other_terms_or_terms_not_reported": "other / unreported",
    "only_hostile_ties": "hostile only",
    "only_finance": "finance only",
    "other_terms": "other terms",
    "terms_apart": "other / unreported",
    "on_other_terms": "on other terms",
    "on_terms_not_reported": "on terms not reported",
    "silent_kinds": "No record in any case: {0}.",
    "no_room_kinds": "No room here for {0}.",
    "figures_more": "{0} more {0:balance of figures is|balances of figures are} defined.",
    "figure_balance": "{0}, {1} {2}: {3}, {4}; balance {5}.",
    "rest": "In full with the data of this chart.",
    "sources": "Sources: {0}.",
    "coverage": "Coverage: {0}.",
    "warnings": "Note: {0}",
}

PHRASES: Mapping[str, str] = {name: Phrase(text) for name, text in _TEXTS.items()}
"""Every phrase by its name."""
