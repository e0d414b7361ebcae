"""What a chart of order says in words: its title, its description, and how sure an order is."""

from collections.abc import Callable, Sequence

from bilateral._charts.names import in_order
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short
from bilateral._charts.sequence.read import Case, Link, Order

MOST_TOLD = 12
"""A description tells so many links of a case."""


def title(order: Order) -> str:
    """Say what led to what in each case; where that is too long, how sure the order is."""
    if not order.cases:
        return PHRASES["no_ties"]
    for clause in (_most_telling, _certainty):
        if each := if_short(clause(case, order.names[case.name]) for case in order.cases):
            return each
    return PHRASES["order_subject"].format(PHRASES["cases"].format(len(order.cases)))


def _most_telling(case: Case, name: str) -> str:
    """Name what was prompted by what: of dated ties of the first kind, the latest."""
    if not case.links:
        return PHRASES["order_unlinked"].format(name)
    link = min(case.links, key=_rank(case))
    ends = (case.ties[tie].title for tie in (link.start, link.end))
    return PHRASES["order_of_one"].format(name, *ends)


def _rank(case: Case) -> Callable[[Link], tuple[bool, bool, bool, int, int]]:
    kinds = in_order(tie.kind for tie in case.ties.values())
    places = {tie: place for place, tie in enumerate(case.ties)}

    def rank(link: Link) -> tuple[bool, bool, bool, int, int]:
        end = case.ties[link.end]
        doubt = link.certainty == "no", link.rel != "prompted_by", not end.dated
        return *doubt, kinds.index(end.kind), -places[end.id]

    return rank


def _certainty(case: Case, name: str) -> str:
    found = {link.certainty for link in case.links}
    phrase = next(
        phrase
        for phrase, holds in (
            ("order_unlinked", not found),
            ("order_contradicted", "no" in found),
            ("order_confirmed", found == {"surely"}),
            ("order_part", "surely" in found),
            ("order_open", True),
        )
        if holds
    )
    return PHRASES[phrase].format(name)


def alt_text(order: Order) -> str:
    """Describe the order case by case: what led to what, and what is in no chain."""
    sentences = [_case(case, order.names[case.name]) for case in order.cases]
    return " ".join([PHRASES["sequence"], *(sentences or [f"{PHRASES['no_ties']}."])])


def _case(case: Case, name: str) -> str:
    ties = case.ties
    parts = [
        f"{ties[link.end].title}: {PHRASES[link.rel]} {ties[link.start].title} "
        f"({PHRASES[link.certainty]})"
        for link in case.links[:MOST_TOLD]
    ]
    more = len(case.links) - MOST_TOLD
    parts += [PHRASES["more"].format(count=more)] if more > 0 else []
    parts += [] if case.links else [_certainty(case, name).partition(": ")[2]]
    return f"{name}: {'; '.join([*parts, in_no_chain([case])])}."


def in_no_chain(cases: Sequence[Case]) -> str:
    """Say how many records no link holds."""
    loose, records = (sum(getattr(case, name) for case in cases) for name in ("loose", "records"))
    return PHRASES["order_loose"].format(loose, records)
