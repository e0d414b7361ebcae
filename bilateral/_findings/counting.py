"""The wholes of a tie, and the side of a balance on which it counts by its terms."""

from collections.abc import Iterable, Mapping, Sequence

from bilateral._findings.tie_view import JOINT
from bilateral.ties import GIVEN, directions_of, is_given
from bilateral.ties.parts import Link
from bilateral.vocabulary import finance_of

OTHER, NOT_REPORTED, FINANCE = "other_terms", "terms_not_reported", "finance"
NOT_SOLD = "not_sold"
"""Values in place of a direction: not a gift; terms not reported; money lent, repaid, invested;
trade ties in which nothing is sold."""

WITHOUT_SALES = frozenset(
    f"trade.{name}"
    for name in (
        *("agreement", "business-ties", "chambers", "economic-cooperation"),
        *("industrial-cooperation", "joint-commission", "joint-venture", "preferences"),
        "promotion",
    )
)
"""Topics of trade in which neither goods nor services are sold: they are not exported."""


def leading_on(links: Iterable[tuple[str, Link]], order: Mapping[str, int]) -> dict[str, list[str]]:
    """Return the wholes of each part, and the first record of one event for each later one.

    Records that are only probably one event count as two.

    Parameters
    ----------
    links : iterable of (str, Link)
        The id of a tie, and a link that it has.
    order : mapping
        The order of the ties.

    Examples
    --------
    >>> link = Link(rel="part_of", to="relief")
    >>> leading_on([("flights", link)], {"relief": 0, "flights": 1})
    {'flights': ['relief']}
    """
    onward: dict[str, list[str]] = {}
    for tie, link in links:
        ends = [tie, link.to]
        if link.rel == "same_event_as" and link.certainty == "sure":
            ends.sort(key=order.__getitem__, reverse=True)
        elif link.rel != "part_of":
            continue
        onward.setdefault(ends[0], []).append(ends[1])
    return onward


def above(tie: str, onward: Mapping[str, Sequence[str]]) -> list[str]:
    """Return all wholes above a tie, near ones first.

    Examples
    --------
    >>> above("crew", {"crew": ["flight"], "flight": ["relief"]})
    ['flight', 'relief']
    """
    reached: dict[str, None] = {}
    ahead = [*onward.get(tie, ())]
    for whole in ahead:
        if whole != tie and whole not in reached:
            reached[whole] = None
            ahead += onward.get(whole, ())
    return list(reached)


def flow_category(topic: str, terms: str, direction: str) -> str:
    """Return where a tie counts: in its direction, on other or unreported terms, or on no side.

    Only giving and receiving depends on terms; for other kinds the question does not
    arise. Money lent, repaid or invested is neither given nor exported, whatever its terms; and
    help for exporters is no export.

    Examples
    --------
    >>> [flow_category("aid.relief", terms, "out") for terms in ("grant", "commercial")]
    ['out', 'other_terms']
    >>> [flow_category(topic, "not_stated", "in") for topic in ("trade.goods", "trade.credit")]
    ['in', 'finance']
    >>> flow_category("trade.promotion", "not_stated", "out")
    'not_sold'
    """
    kind = topic.partition(".")[0]
    if finance_of(topic):
        return FINANCE
    if topic in WITHOUT_SALES and direction != JOINT:
        return NOT_SOLD
    if directions_of(kind) != GIVEN or is_given(kind, terms):
        return direction
    return NOT_REPORTED if terms == "not_stated" else OTHER
