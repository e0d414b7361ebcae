"""What one state gives another or teaches its people; what is bought or lent is neither."""

from collections.abc import Collection, Iterable, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.counting import above
from bilateral._findings.hostile_acts import ENDINGS
from bilateral._findings.tie_view import IN, JOINT, OUT, TieView
from bilateral.ties import GIVEN, KINDS, directions_of

DELIVERED = ("delivered",)
PLANNED = ("planned", "agreed")
STAGES = (*PLANNED, *DELIVERED, "stopped")

BOUGHT = frozenset({"paid_by_receiver", "commercial", "self_funded"})
"""Terms on which nothing is given."""

LENT = frozenset({"aid.loan", "trade.credit"})
"""Topics of money that has to be paid back."""

PEACE = frozenset(ENDINGS)
"""Topics of what ends a conflict: friendly acts, and no help."""

STUDY = frozenset(
    {
        "education.scholarship",
        "education.self-funded",
        "education.study-abroad",
        "education.study-conditions",
        "education.training",
    }
)
"""Topics of people of the receiving side who learn."""

GIVING_KINDS = tuple(kind for kind in KINDS if directions_of(kind) == GIVEN)


def is_provided(tie: TieView, stages: Collection[str] = DELIVERED) -> bool:
    """Say whether one side provides something to the other, on whatever terms but a loan's."""
    return (
        tie.kind in GIVING_KINDS
        and tie.direction != JOINT
        and tie.stage in stages
        and (tie.tone, tie.mode) == ("cooperative", "material")
        and tie.topic not in LENT | PEACE
    )


def is_help(tie: TieView, stages: Collection[str] = DELIVERED) -> bool:
    """Say whether a tie is help: provided, not paid for by those who receive it, and no study.

    Help on terms that nobody reports is help; only what is given depends on them.
    """
    return is_provided(tie, stages) and tie.topic not in STUDY and tie.terms not in BOUGHT


def is_study(tie: TieView, stages: Collection[str] = DELIVERED) -> bool:
    """Say whether people of the receiving side learn with the other, whoever pays."""
    return is_provided(tie, stages) and tie.topic in STUDY


def is_denied(case: CaseIndex, tie: TieView, direction: str) -> bool:
    """Say whether a source denies a sort of help that would go one way, and no record disagrees."""
    return (
        tie.absent
        and tie.kind in GIVING_KINDS
        and (tie.tone, tie.mode) == ("cooperative", "material")
        and tie.topic not in LENT | PEACE
        and tie.direction in (direction, JOINT)
        and tie.id not in case.disputed("")
    )


def provider_side(case: CaseIndex) -> str | None:
    """Give the direction in which help or study goes; out where it goes both ways, None if none."""
    there = {tie.direction for tie in case.ties if is_help(tie) or is_study(tie)}
    return next((direction for direction in (OUT, IN) if direction in there), None)


def back(direction: str) -> str:
    """Give the other direction."""
    return IN if direction == OUT else OUT


def wholes(case: CaseIndex, ties: Iterable[TieView]) -> list[TieView]:
    """Leave out the parts, and the later records of one event, of what stands among these ties.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> case = index_case(bl.load("cuba-pakistan"), "CUB")
    >>> [tie.id for tie in wholes(case, filter(is_help, case.ties))]
    ['earthquake-relief-2005', 'boxers-trained-in-cuba']
    """
    kept: Sequence[TieView] = list(ties)
    known = {tie.id for tie in kept}
    return [tie for tie in kept if known.isdisjoint(above(tie.id, case.onward))]
