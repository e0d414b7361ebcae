"""Every word that a chart writes by itself, in one table."""

from collections.abc import Mapping
from string import Formatter
from typing import Any

from bilateral.coverage import SILENCES
from bilateral.ties import KINDS, kind_label


class Phrase(str):
    """Words with places for values; of ``{0:tie|ties}`` the first stands for 1, else the second.

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
    "from_first": "from the state in view",
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
    "presence": "Types of tie by case, with direction and stage.",
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
    "no_room_types": "No room here for {0} types of tie, which fewest cases have.",
    "hostile": "hostile",
    "arrow_alone": "an arrow alone: it took place, or is there",
    "periods": "Activity by kind of tie and period, case by case.",
    "peak": "{0}: records peak in {1}",
    "dated_in": "{0}: what is dated falls in {1}",
    "cases": "{0} {0:relationship|relationships}",
    "periods_subject": "{0}: activity by kind and period, {1}",
    "periods_undated": "{0}: nothing is dated",
    "decade": "{0}s",
    "the_decade": "the {0}s",
    "in": "in {0}",
    "undated_head": "undated",
    "sign_known": "filled: known to be active, with the number of records",
    "sign_possibly": "hatched: possibly",
    "sign_absent": "\u00d7: reported absent",
    "sign_zero": "0: looked for and not found",
    "sign_outside": "grey: not covered by the sources",
    "maybe_before": "{0}: {1} {1:record|records} of unknown start may have been active before.",
    "silent_rows": "kinds without a record",
    "quantities": "Figures of the cases, those that may be compared first.",
    "not_stated": "number not stated",
    "unable_to_determine": "number cannot be determined",
    "not_applicable": "number not applicable",
    "reported_absent": "reported absent",
    "no_figure": "no figure",
    "per_year": "a year",
    "at_a_date": "at a point in time",
    "distinct": "different ones",
    "not_reported": "not said to be a total",
    "grant": "on grants",
    "cost_shared": "at shared cost",
    "paid_by_receiver": "paid for by the receiver",
    "commercial": "on commercial terms",
    "self_funded": "self-funded",
    "until": "up to {0}",
    "since": "from {0}",
    "by_statement": "by the statement of {0}",
    "at_least": "at least",
    "at_most": "at most",
    "recorded_zero": "zero",
    "in_records": "{0}, in {1} records",
    "further": "{0} more",
    "people": "People",
    "counted": "Things counted",
    "goods": "Goods",
    "money": "Money",
    "time": "Time",
    "ratios": "Shares and ratios",
    "alone_in": "{0}, reported for one case only",
    "alone": "Reported for one case only",
    "case_alone": "{0} alone: {1}",
    "no_figures": "No figures reported",
    "figures_one": "{0} in figures",
    "compared": "{0} compared with {1}",
    "figures_none": "No like figures are reported for two cases",
    "figures_of": "like figures are reported of {0}",
    "figures_only": "like figures are reported only of {0}",
    "figures_for": "Figures reported for more than one case",
    "no_marks": "More than six cases: figures are words alone, without marks.",
    "dumbbell": "Figures of the cases on one line each, the widest gap first.",
    "gap_head": "Gap",
    "gap": "gap {0}",
    "open_gap": "not certain",
    "no_gap": "none",
    "widest": "The widest gap is in {0}",
    "widest_share": "The widest gap, in proportion, is in {0}",
    "no_room_figures": "No room here for {0}.",
    "sequence": "What led to what in each case, chain by chain.",
    "prompted_by": "prompted by",
    "follows": "follows",
    "implements": "implements",
    "surely": "certainly later",
    "possibly": "possibly later",
    "no": "not later by the dates",
    "order_of_one": "{0}: {1} \N{RIGHTWARDS ARROW} {2}",
    "order_confirmed": "{0}: dates confirm the recorded order",
    "order_part": "{0}: dates confirm part of the recorded order",
    "order_open": "{0}: dates neither confirm nor contradict the recorded order",
    "order_contradicted": "{0}: dates contradict part of the recorded order",
    "order_unlinked": "{0}: no record is linked to an earlier one",
    "order_subject": "What led to what: {0}",
    "order_first": "What came first",
    "order_then": "What is recorded to have come of it",
    "order_sure": "{0} it, {1}",
    "order_loose": "{0} of {1} {1:record is|records are} in no chain",
    "no_date": "no date",
    "by": "by {0}",
    "no_room_links": "{0} of {1} {1:link|links} {0:has|have} no room here.",
    "delivery": "Plans and what is recorded as delivered of them, step by step.",
    "step_share": "at least {0}% of what was {1}",
    "as_of": "as of {0}",
    "depends": "depends on what is said beside it",
    "said_by": "by the statement of {0}",
    "may_be_more": "may be more",
    "may_be_less": "may be less",
    "no_delivery": "no plan is traced to delivery",
    "plans_none": "No plan is traced to delivery",
    "plans": "{0}: {1} {1:plan|plans} traced from step to step",
    "no_room_plans": "{0} of {1} {1:plan|plans} {0:has|have} no room here.",
    "balance": "What goes each way by kind and case, by name.",
    "balance_subject": "What goes each way: {0}",
    "balance_of_many": "Something is reported as delivered {0} in {2} of {4} relationships, "
    "{1} in {3}",
    "nothing_delivered": "no delivery reported",
    "others": "more",
    "with": "{0}: {1}",
    "finance": "loans and investment",
    "other_terms": "not as a gift",
    "terms_not_reported": "terms not reported",
    "only_both_ways": "joint only",
    "only_on_other_terms": "nothing as a gift",
    "only_on_terms_not_reported": "terms not reported",
    "only_on_other_terms_or_terms_not_reported": "nothing reported as a gift",
    "only_hostile_ties": "only what is hostile",
    "only_finance": "only lent or invested",
    "hostile_kinds": "Nothing but hostile ties: {0}.",
    "silent_kinds": "No record in any case: {0}.",
    "no_room_kinds": "No room here for {0}.",
    "rest": "In full with the data of this chart.",
    "sources": "Sources: {0}.",
    "coverage": "Coverage: {0}.",
    "warnings": "Note: {0}",
}

PHRASES: Mapping[str, str] = {name: Phrase(text) for name, text in _TEXTS.items()}
"""Every phrase by its name."""
