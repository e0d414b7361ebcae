"""What was done, thing by thing: each with its name, its years and its largest figures."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.counting import above
from bilateral._findings.figures.amounts import Amount
from bilateral._findings.figures.figure import TERMS
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import GRAVE
from bilateral._findings.summary.assistance import BOUGHT, wholes
from bilateral._findings.summary.efforts import with_parts
from bilateral._findings.summary.scale import counted, numbers, own_years
from bilateral._findings.summary.things import PLURALS, thing
from bilateral._findings.summary.trade import OWED
from bilateral._findings.summary.voice import state_name
from bilateral._findings.tie_view import TieView
from bilateral._findings.years import years
from bilateral.text.lists import join_list
from bilateral.vocabulary import adds_up, codes, finance_of, topic_label

DEBT = "debt"
YEAR = re.compile(r"\d{4}")
SHORT = 40
"""The length of a note that is written in a cell."""

WORDS_ALONE = frozenset(
    f"political.{name}"
    for name in ("gratitude", "honour", "invitation", "message", "statement", "tribute")
)
"""Topics in which nothing but words passes: named after all others."""


class NamedThing(NamedTuple):
    """One thing that some ties are.

    Attributes
    ----------
    name, years : str
        What it is, and in which years.
    figures : tuple of str
        The largest of each measure, with what they depend on: people first, firm ones before
        claims.
    ids : tuple of str
        The ties that it rests on.
    """

    name: str
    years: str
    figures: tuple[str, ...]
    ids: tuple[str, ...]

    def words(self, most: int) -> str:
        """Write it with its years, and with so many figures at most."""
        return in_words(self.name, self.years, join_list(self.figures[:most]))


def named_things(case: CaseIndex, ties: Sequence[TieView]) -> list[NamedThing]:
    r"""Name the things that some ties are, the most telling first; a part counts for its whole.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> case = index_case(bl.load("cuba-pakistan"), "CUB")
    >>> aid = [tie for tie in case.records_of["aid"] if tie.direction == "out"]
    >>> ascii(named_things(case, aid)[0].words(1))
    "'emergency relief 2005\\u20132006 (at least 2,400 health workers)'"
    """
    heads = grouped(wholes(case, ties), _thing)
    parts = {name: with_parts(case, group, ties) for name, group in heads.items()}
    return [
        NamedThing(
            name=_name(name, heads[name]),
            years=years(heads[name]),
            figures=tuple(_amounts(case, name, heads[name], parts[name])),
            ids=tuple(tie.id for tie in parts[name]),
        )
        for name in sorted(heads, key=lambda name: telling(parts[name]))
    ]


def _thing(tie: TieView) -> str:
    """Name a tie as the summary does; of money only what is still owed as a debt."""
    return DEBT if _is_owed(tie) else thing(tie)


def _is_owed(tie: TieView) -> bool:
    """Say whether a tie is what is still owed: no loan of its time."""
    return bool(finance_of(tie.topic)) and {figure.measure for figure in tie.figures} == {OWED}


def without_doubtful_claims(case: CaseIndex, ties: Sequence[TieView]) -> Sequence[TieView]:
    """Leave out what only a contradicted claim says, if anything else is there."""
    doubtful = case.disputed("")
    return [tie for tie in ties if not (tie.claimants and tie.id in doubtful)] or ties


def in_words(name: str, span: str, figures: str) -> str:
    """Write a thing with its years and figures, without naming it twice."""
    amount, _, grounds = figures.partition("; ")
    if amount.endswith(f" {name}"):
        return " ".join(filter(None, (amount, span, grounds and f"({grounds})")))
    return " ".join(filter(None, (name, span, figures and f"({figures})")))


def _amounts(
    case: CaseIndex, name: str, heads: Sequence[TieView], ties: Sequence[TieView]
) -> list[str]:
    """Write the largest amount of each measure, what is paid for by the receiver apart.

    Of people first, what is given before what is paid for, firm ones before claims. The figure of
    some of several records is not that of all: it is written with their years.
    """
    stages = tuple(dict.fromkeys(tie.stage or "unknown" for tie in ties))
    of_measure: dict[tuple[str, bool], Amount] = {}
    for amount in sorted(numbers(case, ties, stages), key=_size, reverse=True):
        of_measure.setdefault((amount.figure.measure, bool(_bought(amount))), amount)
    chosen = sorted(of_measure.values(), key=lambda amount: bool(_bought(amount)))
    people = next((amount for amount in chosen if amount.figure.is_of_people), None)
    return [
        _amount(
            case,
            amount,
            _dated_itself(case, amount, heads)
            or _of_some(case, name, heads, amount)
            or _when(case, amount, heads),
        )
        for amount in sorted(chosen, key=lambda amount: amount is not people)
    ]


def _dated_itself(case: CaseIndex, amount: Amount, heads: Sequence[TieView]) -> str:
    """Write the date that a single figure has for itself, where it is not in that of the thing."""
    dates = own_years(case, amount) if len(amount.figure.rests_on) == 1 else ""
    return "" if _is_within(dates, years(heads)) else dates


def _of_some(case: CaseIndex, name: str, heads: Sequence[TieView], amount: Amount) -> str:
    """Say of which records a figure is, if there are others by the same name.

    What is at least so much of some is at least so much of all.
    """
    if amount.figure.upper is None:
        return ""
    around = {tie for each in amount.ids for tie in (each, *above(each, case.onward))}
    counted_heads = [tie for tie in heads if tie.id in around]
    if not counted_heads or len(counted_heads) == len(heads):
        return ""
    span = years(counted_heads)
    if span and span != years(heads):
        return f"in {span}" if span[:1].isdigit() else span
    is_named = counted(amount.figure).endswith(f" {name}")
    return f"in {len(counted_heads)} of {len(heads)} records" if is_named else ""


def telling(ties: Sequence[TieView]) -> tuple[bool, bool, int, bool, bool, int]:
    """Order what is named: key ties, deeds before words, the gravest, figures, then by topic."""
    topics = {tie.topic for tie in ties}
    grave = max(GRAVE.get(topic, 0) for topic in topics)
    return (
        not any(tie.is_key for tie in ties),
        topics <= WORDS_ALONE,
        -grave,
        not any(map(is_counted, ties)),
        all(tie.is_hostile and tie.mode == "verbal" for tie in ties),
        min(map([*codes("topics")].index, topics)),
    )


def is_counted(tie: TieView) -> bool:
    """Say whether a tie has a number of something that adds up."""
    return any(figure.is_number and adds_up(figure.measure) for figure in tie.figures)


def _size(amount: Amount) -> tuple[bool, float]:
    figure = amount.figure
    return not _grounds(amount), figure.lower if figure.lower is not None else figure.upper or 0.0


def _name(name: str, ties: Sequence[TieView]) -> str:
    """Name one thing in the singular, if `thing` names several."""
    topic = ties[0].topic
    # What happened to something that lasts, as a new house of an embassy, is not another of it.
    lasting = [tie for tie in ties if tie.form == "condition"] or ties
    return topic_label(topic) if len(lasting) == 1 and PLURALS.get(topic) == name else name


def _amount(case: CaseIndex, amount: Amount, when: str) -> str:
    """Write an amount with its dates, conditions and single claimant, not what is inferred."""
    words = counted(amount.figure._replace(conditions=()))
    payers = [tie.record.ends[1] for tie in map(case.by_id.__getitem__, amount.ids)]
    paid = [
        f"paid for by {state_name(payers[0])}"
        if word == "paid_by_receiver" and len({*payers}) == 1
        else TERMS[word]
        for word in _bought(amount)
    ]
    dated = " ".join(filter(None, [words, *paid, when]))
    return "; ".join([dated, *_what(case, amount), *_grounds(amount)])


def _when(case: CaseIndex, amount: Amount, heads: Sequence[TieView]) -> str:
    """Write the years of a figure, where they are others than those of the thing."""
    dates = _dates(case, amount)
    return "" if _is_within(dates, years(heads)) else dates


def _is_within(dates: str, span: str) -> bool:
    """Say whether a span has these years, or is a single one that has them in it."""
    if " and " in span:
        return dates == span
    ends, years_of = YEAR.findall(span), YEAR.findall(dates)
    return span.endswith(dates.removeprefix("in ")) or (
        len(ends) == 2 and len(years_of) > 0 and ends[0] <= years_of[0] <= years_of[-1] <= ends[1]
    )


def _dates(case: CaseIndex, amount: Amount) -> str:
    """Give the years of what an amount counts: its own, or those of its ties."""
    ids = [
        tie
        for figure in amount.parts
        if figure.is_number and figure.lower == amount.figure.lower
        for tie, _ in figure.rests_on
    ]
    at = own_years(case, amount) if amount.figure.time == "at_a_date" else ""
    return at or years(map(case.by_id.__getitem__, ids))


def _bought(amount: Amount) -> list[str]:
    """Give the terms on which something is paid for; of trade they go without saying."""
    is_traded = amount.figure.kind == "trade"
    return [] if is_traded else [word for word in amount.terms if word in BOUGHT]


def _what(case: CaseIndex, amount: Amount) -> list[str]:
    """Say of what a figure is, where its record has another of the same measure."""
    rests_on = amount.figure.rests_on
    if len(rests_on) > 1:
        return []
    quantities = case.by_id[rests_on[0][0]].record.quantities
    figure = quantities[rests_on[0][1]]
    others = [each for each in quantities if each.measure == figure.measure and not each.part_of]
    note = (figure.note or "").partition(". ")[0].rstrip(".")
    return [note] if len(others) > 1 and 0 < len(note) <= SHORT else []


def _grounds(amount: Amount) -> list[str]:
    return [word for word in amount.depends_on if not word.startswith("inferred")]
