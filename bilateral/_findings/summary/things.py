"""Names for what passes between two states."""

import re
from collections.abc import Callable, Iterable, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.summary.claims import claimant
from bilateral._findings.summary.scale import MOST, SENT, counted, largest, numbers
from bilateral._findings.summary.voice import topic_noun, with_article
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import lasted
from bilateral.dates.in_words import between
from bilateral.text.lists import join_list
from bilateral.vocabulary import measure_label

PLANNED = ("planned", "agreed")
"""The stages of what is not carried out."""

NAMES = {
    "aid.money": "money",
    "education.exchange": "exchanges",
    "education.institutional-partnership": "partnerships of institutions",
    "education.scholarship": "scholarships",
    "military.deployment": "troops",
    "sports.promotion": "promotion",
}
"""Topics whose label differs in running text."""

PLURALS = {
    "aid.loan": "loans",
    "aid.medical-team": "medical teams",
    "diplomatic.ambassador": "heads of mission",
    "diplomatic.consulate": "consulates",
    "diplomatic.embassy": "embassies",
    "diplomatic.expulsion": "expulsions",
    "diplomatic.other-mission": "other missions",
    "diplomatic.protest": "formal protests",
    "education.joint-institute": "joint institutes",
    "military.alliance": "alliances",
    "military.ceasefire": "ceasefires",
    "military.exercise": "exercises",
    "military.settlement": "peace settlements",
    "political.celebration": "celebrations",
    "political.dispute": "disputes",
    "political.friendship-society": "friendship societies",
    "political.general-agreement": "general agreements",
    "political.invitation": "invitations",
    "political.joint-commission": "joint commissions",
    "political.meeting": "meetings",
    "political.message": "messages",
    "political.partnership": "partnerships",
    "political.reconciliation": "reconciliations",
    "political.statement": "statements",
    "political.visit": "visits",
    "sports.match": "contests",
    "trade.agreement": "trade agreements",
    "trade.joint-commission": "joint economic commissions",
    "trade.joint-venture": "joint ventures",
}
"""Topics of which one record is one thing, with their plurals."""


YEARS = re.compile(r"from (\d+) to (\d+)")


def thing(tie: TieView) -> str:
    """Name a tie: by the people sent, or else by its topic, with the name of a sport.

    Where others are counted with them, as at an institute, they do not name it, nor do they where
    the topic says how they pass, as in an exchange.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> laos = bl.load("cuba-laos")
    >>> [thing(view(laos.tie(tie), "CUB")) for tie in ("doctors", "boxing-coaches", "scholarships")]
    ['physicians', 'boxing coaches', 'scholarships']
    """
    people = [figure.measure for figure in tie.figures if figure.is_of_people]
    sent = people if {*people} <= {*SENT} and tie.topic not in NAMES else []
    named = NAMES.get(tie.topic) or PLURALS.get(tie.topic) or topic_noun(tie.topic)
    label = measure_label(sent[0]) if sent else named
    if tie.kind != "sports" or "sport" in label:
        return label
    return f"{tie.record.field or 'sports'} {label}"


def things(ties: Iterable[TieView]) -> str:
    """Name several ties, each name once, three at most."""
    return short_list(names_of(ties))


def names_of(
    ties: Iterable[TieView], addition: Callable[[Sequence[TieView]], str] = lambda _: ""
) -> list[str]:
    """Name several ties, each name once: one thing with its article, more in the plural.

    Parameters
    ----------
    addition : callable
        Gives the words after the name of some ties, such as their dates.
    """
    groups = grouped(ties, thing).items()
    return [f"{_name(name, group)} {addition(group)}".rstrip() for name, group in groups]


def _name(name: str, ties: Sequence[TieView]) -> str:
    """Name one thing or several; reported absences in the plural."""
    first = ties[0]
    is_single = len(ties) == 1 and not first.absent and not first.record.repeats
    if is_single and name == PLURALS.get(first.topic):
        return with_article(topic_noun(first.topic))
    return name


def short_list(names: Iterable[str], last: str = "and") -> str:
    """Write a list of three at most; of more, the first two and *others*.

    Examples
    --------
    >>> short_list(["food", "money", "food"]), short_list("abcd")
    ('food and money', 'a, b and others')
    """
    known = list(dict.fromkeys(names))
    return join_list([*known[: MOST - 1], "others"] if len(known) > MOST else known, last)


def series(parts: Iterable[str]) -> str:
    """Write a list of clauses that contain lists; empty ones are left out.

    Examples
    --------
    >>> series(["food and money", "", "thanks"]), series(["a and b", "c", "d"])
    ('food and money, and thanks', 'a and b, c, and d')
    """
    *first, last = [*filter(None, parts)] or [""]
    return f"{', '.join(first)}, and {last}" if first else last


def dated_things(ties: Iterable[TieView]) -> list[str]:
    """Name several ties, with their dates."""
    return names_of(ties, times)


def planned_things(case: CaseIndex, ties: Iterable[TieView]) -> list[str]:
    """Name several plans, each with its largest figure."""

    def figure(group: Sequence[TieView]) -> str:
        found = largest(numbers(case, group, PLANNED))[:1]
        # The figure of one of several plans is not that of all.
        some = "among them " if any({tie.id for tie in group} - {*a.ids} for a in found) else ""
        return "".join(f"({some}{counted(each.figure)})" for each in found)

    return [_named_once(name) for name in names_of(ties, figure)]


def _named_once(name: str) -> str:
    """Write a thing by its figure alone, if this names it: *5 scholarships*."""
    thing_named, _, figure = name.removesuffix(")").partition(" (")
    return figure if figure.endswith(f" {thing_named}") else name


def times(ties: Iterable[TieView]) -> str:
    r"""Write the dates of ties with one name: each if there are few, otherwise their range.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> ascii(times([view(bl.load("cuba-pakistan").tie("earthquake-relief-2005"), "CUB")]))
    "'in 2005\\u20132006'"
    """
    dated = sorted((tie for tie in ties if tie.date), key=lambda tie: tie.when.outer)
    spans = [YEARS.sub("in \\1\N{EN DASH}\\2", span) for span in dict.fromkeys(map(lasted, dated))]
    spans = [*filter(None, spans)]
    if len(spans) <= MOST:
        return join_list(spans)
    ends = [day for tie in dated if (day := tie.when.end_latest) is not None]
    return between(dated[0].when.start_earliest, max(ends, default=None))


def by_account(case: CaseIndex, ties: Iterable[TieView]) -> str:
    """Write on whose statement all of these ties rest; empty if a source states one itself."""
    claims = [tie.claimants for tie in ties]
    if not claims or not all(claims):
        return ""
    names = short_list(claimant(case, name, brief=True) for names in claims for name in names)
    return f", according to {names}"
