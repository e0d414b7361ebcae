"""What was done, thing by thing: each with its name, its years and its largest figures."""

from collections.abc import Sequence
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.amounts import Amount
from bilateral._findings.figures.figure import TERMS
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import GRAVE
from bilateral._findings.summary.assistance import BOUGHT, wholes
from bilateral._findings.summary.efforts import with_parts
from bilateral._findings.summary.scale import counted, numbers
from bilateral._findings.summary.things import PLURALS, thing
from bilateral._findings.tie_view import TieView
from bilateral._findings.years import years
from bilateral.text.lists import join_list
from bilateral.vocabulary import adds_up, codes, topic_label

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
    heads = grouped(wholes(case, ties), thing)
    parts = {name: with_parts(case, group, ties) for name, group in heads.items()}
    return [
        NamedThing(
            name=_name(name, heads[name]),
            years=years(heads[name]),
            figures=tuple(_amounts(case, parts[name])),
            ids=tuple(tie.id for tie in parts[name]),
        )
        for name in sorted(heads, key=lambda name: telling(parts[name]))
    ]


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


def _amounts(case: CaseIndex, ties: Sequence[TieView]) -> list[str]:
    """Write the largest amount of each measure, what is paid for by the receiver apart.

    Of people first, what is given before what is paid for, firm ones before claims.
    """
    stages = tuple(dict.fromkeys(tie.stage or "unknown" for tie in ties))
    of_measure: dict[tuple[str, bool], Amount] = {}
    for amount in sorted(numbers(case, ties, stages), key=_size, reverse=True):
        of_measure.setdefault((amount.figure.measure, bool(_bought(amount))), amount)
    chosen = sorted(of_measure.values(), key=lambda amount: bool(_bought(amount)))
    people = next((amount for amount in chosen if amount.figure.is_of_people), None)
    return [*map(_amount, sorted(chosen, key=lambda amount: amount is not people))]


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


def _amount(amount: Amount) -> str:
    """Write an amount with its conditions and single claimant, but without what is inferred."""
    words = counted(amount.figure._replace(conditions=()))
    return "; ".join([" ".join([words, *_bought(amount)]), *_grounds(amount)])


def _bought(amount: Amount) -> list[str]:
    """Say on what terms something is paid for; of trade that goes without saying."""
    is_traded = amount.figure.kind == "trade"
    return [] if is_traded else [TERMS[word] for word in amount.terms if word in BOUGHT]


def _grounds(amount: Amount) -> list[str]:
    return [word for word in amount.depends_on if not word.startswith("inferred")]
