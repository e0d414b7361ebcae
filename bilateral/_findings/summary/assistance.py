"""Help and study: what one state gives another or teaches its people, neither bought nor lent."""

from collections.abc import Collection, Iterable, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.counting import above
from bilateral._findings.endings import ENDINGS
from bilateral._findings.tie_view import IN, JOINT, OUT, TieView
from bilateral.ties import GIVEN, KINDS, directions_of
from bilateral.vocabulary import finance_of

DELIVERED = ("delivered",)
STAGES = ("planned", "agreed", *DELIVERED, "stopped")

BOUGHT = frozenset({"paid_by_receiver", "concessional", "commercial", "self_funded"})
"""Terms that are not giving."""

PEACE = frozenset(ENDINGS)
"""Topics of the end of a conflict: friendly acts, but not help."""

STUDY = frozenset(
    {
        "education.scholarship",
        "education.self-funded",
        "education.study-abroad",
        "education.study-conditions",
        "education.training",
    }
)
"""Topics of study by people of the receiving side."""

GIVING_KINDS = tuple(kind for kind in KINDS if directions_of(kind) == GIVEN)


def is_provided(tie: TieView, stages: Collection[str] = DELIVERED) -> bool:
    """Return whether one side provides something to the other, on any terms except a loan."""
    return _is_of_help(tie) and tie.direction != JOINT and tie.stage in stages


def _is_of_help(tie: TieView) -> bool:
    return (
        tie.kind in GIVING_KINDS
        and (tie.tone, tie.mode) == ("cooperative", "material")
        and not finance_of(tie.topic)
        and tie.topic not in PEACE
    )


def is_help(tie: TieView, stages: Collection[str] = DELIVERED) -> bool:
    """Return whether a tie is help: provided, not paid for by the receiver, and not study.

    Help on unreported terms is help; only giving depends on terms.
    """
    return is_provided(tie, stages) and tie.topic not in STUDY and tie.terms not in BOUGHT


def is_interrupted(tie: TieView) -> bool:
    """Return whether a tie is help that was given until it was suspended.

    What was put off before it began has no period, and was never given.
    """
    is_begun = tie.status == "suspended" and tie.when.is_interval and tie.when.end_kind == "known"
    return is_begun and is_help(tie, ("stopped",))


def is_study(tie: TieView, stages: Collection[str] = DELIVERED) -> bool:
    """Return whether people of the receiving side study with the other, whoever pays."""
    return is_provided(tie, stages) and tie.topic in STUDY


def is_denied(case: CaseIndex, tie: TieView, direction: str) -> bool:
    """Return whether a source reports help of a type absent, and no record disagrees."""
    return (
        tie.absent
        and tie.kind in GIVING_KINDS
        and (tie.tone, tie.mode) == ("cooperative", "material")
        and not finance_of(tie.topic)
        and tie.topic not in PEACE
        and tie.direction in (direction, JOINT)
        and tie.id not in case.disputed("")
    )


def provider_side(case: CaseIndex) -> str | None:
    """Return the direction of help or study; out if it goes in both, None if in none."""
    there = {
        tie.direction for tie in case.ties if is_help(tie) or is_study(tie) or is_interrupted(tie)
    }
    return next((direction for direction in (OUT, IN) if direction in there), None)


def back(direction: str) -> str:
    """Return the other direction."""
    return IN if direction == OUT else OUT


def wholes(case: CaseIndex, ties: Iterable[TieView]) -> list[TieView]:
    """Leave out the parts, and the later records of one event, among these ties.

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
